#include "tests/shots/scenes.h"

#include "tests/shots/debrief_scenes.h"
#include "tests/shots/margin_scenes.h"
#include "tests/shots/play_scenes.h"
#include "tests/shots/play_walk.h"
#include "tests/shots/work_scenes.h"

namespace shots {
namespace {

using desk_testing::Stage;

void library_scenes(std::vector<Scene>& list) {
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
}

void records_scenes(std::vector<Scene>& list) {
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
}

void settings_scenes(std::vector<Scene>& list) {
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
}

void help_scenes(std::vector<Scene>& list) {
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
}

}  // namespace

std::vector<Scene> scenes() {
  std::vector<Scene> list;
  library_scenes(list);
  for (Scene& one : play_scenes()) list.push_back(std::move(one));
  for (Scene& one : debrief_scenes()) list.push_back(std::move(one));
  records_scenes(list);
  settings_scenes(list);
  help_scenes(list);
  for (Scene& one : margin_scenes()) list.push_back(std::move(one));
  for (Scene& one : work_scenes()) list.push_back(std::move(one));
  return list;
}

}  // namespace shots
