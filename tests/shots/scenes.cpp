#include "tests/shots/scenes.h"

#include "tests/shots/margin_scenes.h"
#include "tests/shots/play_walk.h"
#include "tests/shots/work_scenes.h"

namespace shots {
namespace {

using desk_testing::Stage;
namespace app = ui::app;

// Some way into the case, a paper open.
void into_fine(Stage& stage, int answers) {
  stage.begin("fine");
  for (int i = 0; i < answers; ++i) stage.answer(0);
}

void finished_fine(Stage& stage, std::size_t place) {
  stage.begin("fine");
  stage.play_to_the_end(place);
  stage.act(ui::GoOn{});
}

}  // namespace

std::vector<Scene> scenes() {
  std::vector<Scene> list;
  list.push_back({"01-library-first", "Library, first visit", [](Stage&) {}, false, {}, false});
  list.push_back({"01-library",
                  "Library",
                  [](Stage& stage) {
                    into_fine(stage, 4);
                    stage.act(ui::SaveAndLeave{});
                  },
                  true,
                  {},
                  false});
  list.push_back({"01-library-row", "Library, a row has the focus",
                  [](Stage& stage) {
                    into_fine(stage, 4);
                    stage.act(ui::SaveAndLeave{});
                  },
                  true, "library/case/fine", false});
  list.push_back({"01-library-stuck",
                  "Library, what cannot go on and what is broken",
                  [](Stage& stage) {
                    into_fine(stage, 4);
                    stage.act(ui::SaveAndLeave{});
                    stage.state().waiting.front().revived.fit = ui::Fit::NewRules;
                    ui::Case broken;
                    broken.root = "scenarios";
                    broken.folder = "half-written";
                    broken.problems = {
                        "scenario.json, line 12: a comma is missing after \"premise\"."};
                    stage.state().cases.push_back(broken);
                  },
                  false,
                  {},
                  false});
  list.push_back({"01-library-no-match", "Library, nothing matches",
                  [](Stage& stage) {
                    stage.act(ui::SearchCases{"van"});
                    stage.act(ui::FilterCases{ui::CaseFilter::All, 15});
                  },
                  true, "library/clear", false});
  list.push_back({"02-briefing",
                  "Briefing",
                  [](Stage& stage) { stage.act(ui::OpenBriefing{"fine"}); },
                  true,
                  {},
                  false});
  list.push_back({"02-briefing-read", "Briefing, papers read, Learn",
                  [](Stage& stage) {
                    stage.act(ui::OpenBriefing{"fine"});
                    stage.act(ui::OpenPaper{"doc.appointment2", 0});
                    stage.act(ui::SetMode{"learn"});
                  },
                  false, "briefing/paper/doc.psr", false});
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
  list.push_back({"07-debrief-short",
                  "Debrief, short",
                  [](Stage& stage) { debrief_walk(stage, "meandering"); },
                  true,
                  {},
                  false});
  list.push_back({"07-debrief-short-unsafe",
                  "Debrief, short, a safety stop",
                  [](Stage& stage) { debrief_walk(stage, "unsafe-open"); },
                  false,
                  {},
                  false});
  list.push_back({"07-debrief-short-right",
                  "Debrief, short, put right",
                  [](Stage& stage) { debrief_walk(stage, "unsafe-put-right"); },
                  false,
                  {},
                  false});
  list.push_back({"07-debrief-short-stopped",
                  "Debrief, short, stopped early",
                  [](Stage& stage) { debrief_walk(stage, "strong", 2); },
                  false,
                  {},
                  false});
  list.push_back(
      {"07-debrief-short-disagree", "Debrief, short, D pressed",
       [](Stage& stage) {
         debrief_walk(stage, "strong");
         stage.act(ui::AskDisagree{stage.state().debriefing->debrief.three.front(), true});
       },
       false, "debrief/disagree", false});
  list.push_back({"07-debrief-reactions",
                  "Debrief, reactions",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::Reactions});
                    stage.act(ui::React{"It went quicker than I thought."});
                  },
                  true,
                  {},
                  false});
  list.push_back({"07-debrief-timeline-closed",
                  "Debrief, timeline, all closed",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::Happened});
                  },
                  false,
                  {},
                  false});
  list.push_back({"07-debrief-timeline",
                  "Debrief, timeline",
                  [](Stage& stage) {
                    debrief_walk(stage, "strong");
                    stage.act(ui::GoToStep{ui::DebriefStep::Reactions});
                    stage.act(ui::OpenMoment{1, true});
                  },
                  true,
                  {},
                  false});
  list.push_back({"07-debrief-timeline-disagree", "Debrief, timeline, D pressed",
                  [](Stage& stage) {
                    debrief_walk(stage, "strong");
                    stage.act(ui::OpenMoment{1, true});
                    stage.act(ui::AskDisagree{1, true});
                  },
                  false, "debrief/disagree", false});
  list.push_back({"07-debrief-timeline-noted",
                  "Debrief, timeline, noted",
                  [](Stage& stage) {
                    debrief_walk(stage, "strong");
                    stage.act(ui::StancesAsTable{true});
                    stage.act(ui::OpenMoment{1, true});
                    stage.act(ui::SayDisagree{1, "He had just sat down."});
                  },
                  false,
                  {},
                  false});
  list.push_back({"07-debrief-timeline-missed",
                  "Debrief, timeline, a missed opening",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::OpenMoment{12, true});
                  },
                  false,
                  {},
                  false});
  list.push_back({"07-debrief-timeline-note",
                  "Debrief, timeline, the case note",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::OpenMoment{13, true});
                  },
                  false,
                  {},
                  false});
  list.push_back(
      {"07-debrief-timeline-unsafe",
       "Debrief, timeline, a safety stop",
       [](Stage& stage) {
         debrief_walk(stage, "unsafe-put-right");
         stage.act(ui::OpenMoment{stage.state().debriefing->debrief.stops.front().moment, true});
       },
       false,
       {},
       false});
  list.push_back({"08-debrief-why",
                  "Debrief, why",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::Reactions});
                    stage.act(ui::GoToStep{ui::DebriefStep::Happened});
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                  },
                  true,
                  {},
                  false});
  list.push_back({"08-debrief-why-unsafe",
                  "Debrief, why, a safety stop",
                  [](Stage& stage) {
                    debrief_walk(stage, "unsafe-open");
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                  },
                  false,
                  {},
                  false});
  list.push_back({"08-debrief-why-stopped",
                  "Debrief, why, stopped early",
                  [](Stage& stage) {
                    debrief_walk(stage, "strong", 2);
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                  },
                  false,
                  {},
                  false});
  list.push_back({"08b-debrief-counted",
                  "Debrief, counted",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                    stage.act(ui::OpenCounted{true});
                  },
                  false,
                  {},
                  false});
  list.push_back({"08b-debrief-figure", "Debrief, a figure open",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                    stage.act(ui::OpenCounted{true});
                    stage.act(ui::OpenFigure{3, 0});
                  },
                  true, "debrief/figure/3/0", false});
  list.push_back({"08b-debrief-counted-unsafe",
                  "Debrief, counted, a safety stop",
                  [](Stage& stage) {
                    debrief_walk(stage, "unsafe-open");
                    stage.act(ui::GoToStep{ui::DebriefStep::Why});
                    stage.act(ui::OpenCounted{true});
                  },
                  false,
                  {},
                  false});
  list.push_back({"09-debrief-take-away",
                  "Debrief, take away",
                  [](Stage& stage) {
                    debrief_walk(stage, "meandering");
                    stage.act(ui::GoToStep{ui::DebriefStep::TakeAway});
                    stage.act(ui::TakeAway{0, "Ask about what both of us can see."});
                  },
                  true,
                  {},
                  false});
  list.push_back({"10-records",
                  "Records",
                  [](Stage& stage) {
                    finished_fine(stage, 0);
                    stage.act(ui::GoTo{ui::Screen::Library});
                    into_fine(stage, 2);
                    stage.act(ui::SaveAndLeave{});
                    stage.act(ui::GoTo{ui::Screen::Records});
                  },
                  true,
                  {},
                  false});
  list.push_back({"10-records-none",
                  "Records, nothing yet",
                  [](Stage& stage) { stage.act(ui::GoTo{ui::Screen::Records}); },
                  false,
                  {},
                  false});
  list.push_back({"10-records-ask", "Records, delete this attempt?",
                  [](Stage& stage) {
                    finished_fine(stage, 0);
                    stage.act(ui::GoTo{ui::Screen::Library});
                    into_fine(stage, 2);
                    stage.act(ui::SaveAndLeave{});
                    stage.act(ui::GoTo{ui::Screen::Records});
                    stage.act(ui::AskErase{stage.state().attempts.front().id});
                  },
                  true, "records/keep", false});
  list.push_back({"10-records-everything",
                  "Records, delete everything?",
                  [](Stage& stage) {
                    stage.act(ui::GoTo{ui::Screen::Records});
                    stage.act(ui::AskErase{-1});
                  },
                  true,
                  {},
                  false});
  list.push_back({"10-records-offer",
                  "Records, a backup can be put back",
                  [](Stage& stage) {
                    stage.state().offer_restore = true;
                    stage.act(ui::GoTo{ui::Screen::Records});
                  },
                  false,
                  {},
                  false});
  list.push_back({"14-settings",
                  "Settings",
                  [](Stage& stage) { stage.act(ui::ShowSettings{0}); },
                  true,
                  {},
                  false});
  list.push_back({"14-settings-time", "Settings, time and movement",
                  [](Stage& stage) { stage.act(ui::ShowSettings{1}); }, false,
                  "settings/session_clock", false});
  list.push_back({"14-settings-keys", "Settings, a key is taken",
                  [](Stage& stage) {
                    stage.act(ui::ShowSettings{2});
                    stage.act(ui::SetKey{static_cast<int>(ui::Act::History), {}});
                  },
                  true, "settings/key/history", false});
  list.push_back({"14-settings-language",
                  "Settings, language",
                  [](Stage& stage) { stage.act(ui::ShowSettings{3}); },
                  false,
                  {},
                  false});
  list.push_back({"14-settings-records", "Settings, records",
                  [](Stage& stage) { stage.act(ui::ShowSettings{4}); }, true, "settings/name",
                  false});
  list.push_back({"14-settings-about",
                  "Settings, about",
                  [](Stage& stage) { stage.act(ui::ShowSettings{5}); },
                  true,
                  {},
                  false});
  list.push_back({"15-help-play",
                  "Help, over a play",
                  [](Stage& stage) {
                    into_fine(stage, 2);
                    stage.act(ui::GoTo{ui::Screen::Help});
                  },
                  true,
                  {},
                  false});
  list.push_back({"15-help",
                  "Help",
                  [](Stage& stage) { stage.act(ui::GoTo{ui::Screen::Help}); },
                  false,
                  {},
                  false});
  list.push_back({"16-about",
                  "About",
                  [](Stage& stage) { stage.act(ui::GoTo{ui::Screen::About}); },
                  false,
                  {},
                  false});
  list.push_back({"17-first-run", "First start", [](Stage&) {}, true, {}, true});
  for (int card = 1; card < 4; ++card)
    list.push_back({"17-first-run-" + std::to_string(card + 1),
                    "First start, card " + std::to_string(card + 1),
                    [card](Stage& stage) { stage.act(ui::NextCard{card}); },
                    true,
                    {},
                    true});
  for (Scene& one : margin_scenes()) list.push_back(std::move(one));
  for (Scene& one : work_scenes()) list.push_back(std::move(one));
  return list;
}

}  // namespace shots
