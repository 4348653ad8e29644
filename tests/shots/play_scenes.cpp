#include "tests/shots/play_scenes.h"

#include "tests/shots/play_walk.h"

namespace shots {
namespace {

using desk_testing::Stage;

void talk_scenes(std::vector<Scene>& list) {
  list.push_back({"03-play",
                  "Play, nothing chosen",
                  [](Stage& stage) { into_fine(stage, 3); },
                  false,
                  {},
                  false});
  list.push_back({"03-play-chosen", "Play, 2 chosen",
                  [](Stage& stage) {
                    into_fine(stage, 3);
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::PressNumber{2});
                  },
                  true, "play/option/2", false});
}

void asked_scenes(std::vector<Scene>& list) {
  list.push_back({"03-say-first",
                  "Say it first",
                  [](Stage& stage) {
                    stage.begin("fine");
                    for (int i = 0; i < 12 && stage.state().play->stage != ui::PlayStage::SayFirst;
                         ++i)
                      stage.answer(0);
                  },
                  false,
                  {},
                  false});
  list.push_back({"03-why",
                  "Why this one?",
                  [](Stage& stage) {
                    stage.begin("fine");
                    for (int i = 0; i < 14 && !stage.state().play->session.ended(); ++i) {
                      if (stage.state().play->stage == ui::PlayStage::SayFirst)
                        stage.act(ui::SaidFirst{"Tell me about Saturday."});
                      if (!stage.state().play->decision.why.empty()) {
                        stage.act(ui::PressNumber{1});
                        stage.act(ui::PressEnter{});
                        return;
                      }
                      stage.answer(0);
                    }
                  },
                  false,
                  {},
                  false});
  list.push_back({"03-learn",
                  "Learn: coaching",
                  [](Stage& stage) {
                    stage.begin("fine", "learn");
                    stage.answer(1);
                    if (stage.state().play->stage == ui::PlayStage::SayFirst)
                      stage.act(ui::SaidFirst{});
                    stage.act(ui::PressNumber{1});
                    stage.act(ui::PressEnter{});
                  },
                  false,
                  {},
                  false});
  list.push_back({"03-end",
                  "The end of a case",
                  [](Stage& stage) {
                    stage.begin("fine");
                    stage.play_to_the_end(0);
                  },
                  false,
                  {},
                  false});
}

void file_scenes(std::vector<Scene>& list) {
  list.push_back({"04-papers",
                  "Case file, list",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::GoTo{ui::Screen::Reading});
                  },
                  false,
                  {},
                  false});
  list.push_back({"04-file-list",
                  "Case file, from the briefing",
                  [](Stage& stage) {
                    stage.act(ui::OpenBriefing{"fine"});
                    stage.act(ui::GoTo{ui::Screen::Reading});
                  },
                  false,
                  {},
                  false});
  list.push_back({"04-file-three",
                  "Case file, three open",
                  [](Stage& stage) {
                    stage.act(ui::OpenBriefing{"fine"});
                    for (const char* paper : {"doc.order", "doc.appointment1", "doc.psr"})
                      stage.act(ui::OpenPaper{paper, 0});
                    stage.act(ui::GoTo{ui::Screen::Reading});
                  },
                  true,
                  {},
                  false});
  list.push_back({"04-file-split", "Case file, two pages and pins",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::OpenPaper{"doc.psr", 0});
                    stage.act(ui::SplitPages{true});
                    stage.act(ui::PinSentence{"doc.appointment2", 2, true});
                    stage.act(ui::PinSentence{"doc.psr", 3, true});
                    stage.act(ui::PinSentence{"doc.psr", 4, true});
                    stage.act(ui::GoTo{ui::Screen::Reading});
                  },
                  true, "reading/left/doc.psr/4", false});
  list.push_back({"04-file-find",
                  "Case file, finding",
                  [](Stage& stage) {
                    stage.act(ui::OpenBriefing{"fine"});
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::FindWords{"drink", true});
                    stage.act(ui::GoTo{ui::Screen::Reading});
                  },
                  true,
                  {},
                  false});
}

void beside_scenes(std::vector<Scene>& list) {
  list.push_back({"04-pane-pins", "Beside the talk, pinned",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::OpenPaper{"doc.order", 0});
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::PinSentence{"doc.appointment2", 2, true});
                    stage.act(ui::ShowPane{2});
                  },
                  true, "reading/left/doc.appointment2/4", false});
  list.push_back({"04-pane-split", "Beside the talk, two pages",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::OpenPaper{"doc.order", 0});
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::SplitPages{true});
                    stage.act(ui::ShowPane{2});
                  },
                  false, "reading/left/doc.appointment2/1", false});
  list.push_back({"04-pane-find", "Beside the talk, finding",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::FindWords{"sheet", false});
                    stage.act(ui::ShowPane{2});
                  },
                  true, "reading/find", false});
  list.push_back({"05-history",
                  "Everything said",
                  [](Stage& stage) {
                    into_fine(stage, 6);
                    stage.act(ui::GoTo{ui::Screen::History});
                  },
                  false,
                  {},
                  false});
  list.push_back({"06-pause",
                  "Paused",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::GoTo{ui::Screen::Pause});
                  },
                  true,
                  {},
                  false});
}

}  // namespace

std::vector<Scene> play_scenes() {
  std::vector<Scene> list;
  talk_scenes(list);
  asked_scenes(list);
  file_scenes(list);
  beside_scenes(list);
  return list;
}

}  // namespace shots
