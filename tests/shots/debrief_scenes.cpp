#include "tests/shots/debrief_scenes.h"

#include "tests/shots/play_walk.h"

namespace shots {
namespace {

using desk_testing::Stage;

void short_scenes(std::vector<Scene>& list) {
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
}

void timeline_scenes(std::vector<Scene>& list) {
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
}

void moment_scenes(std::vector<Scene>& list) {
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
}

void why_scenes(std::vector<Scene>& list) {
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
}

void counted_scenes(std::vector<Scene>& list) {
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
}

}  // namespace

std::vector<Scene> debrief_scenes() {
  std::vector<Scene> list;
  short_scenes(list);
  timeline_scenes(list);
  moment_scenes(list);
  why_scenes(list);
  counted_scenes(list);
  return list;
}

}  // namespace shots
