// Where a case that continues another begins: an own attempt, or a prepared one; an attempt made
// under other rules is there, closed, with its reason.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/desk/headless.h"
#include "ui/content/starts.h"

namespace desk_testing {
namespace {

// The report played to its end, then the briefing of the hearing.
void come_to_briefing(Headless& desk) {
  desk.stage().begin("report");
  desk.stage().play_to_the_end(0);
  ASSERT_TRUE(desk.stage().state().play->session.ended());
  desk.stage().act(ui::GoOn{});
  desk.stage().restart();
  desk.settle();
  desk.stage().act(ui::OpenBriefing{"hearing"});
  ASSERT_TRUE(desk.stage().state().briefing.has_value());
  desk.settle();
}

const ui::app::Briefing& briefing(Headless& desk) { return *desk.stage().state().briefing; }

// The same list, as it is when the earlier part runs differently now: its log says something that
// does not follow any more.
void change_rules(Headless& desk) {
  ui::app::AppState& state = desk.stage().state();
  const ui::LogText other = [&](sim::AttemptId attempt) -> sim::Result<std::string> {
    std::string text = desk.stage().store().log_text(attempt).value();
    const std::size_t at = text.find("entered ");
    return text.replace(at, std::string("entered ").size(), "entered x");
  };
  ui::app::Briefing& now = *state.briefing;
  now.starts = ui::starts_of(now.session.program(), state.attempts, other,
                             desk.stage().services().scenarios);
  now.start = ui::first_start(now.starts);
  ++state.revision;
  desk.settle();
}

}  // namespace

TEST(Starts, OnesOwnReportComesFirstAndIsChosen) {
  Headless desk;
  come_to_briefing(desk);
  ASSERT_GE(briefing(desk).starts.size(), 4U);
  EXPECT_GT(briefing(desk).starts[0].attempt, 0);
  EXPECT_FALSE(briefing(desk).starts[0].changed);
  EXPECT_EQ(briefing(desk).start, 0U);
}

TEST(Starts, AnAttemptUnderOtherRulesIsClosedAndSaysWhy) {
  Headless desk;
  come_to_briefing(desk);
  change_rules(desk);
  ASSERT_TRUE(briefing(desk).starts[0].changed);
  EXPECT_EQ(briefing(desk).start, 1U) << "a prepared one in its place";
  const std::string id = "briefing/start/" + briefing(desk).starts[0].id;
  const ui::Item* row = desk.find(id);
  ASSERT_NE(row, nullptr) << desk.text();
  EXPECT_FALSE(row->enabled);
  const std::string why = desk.stage().state().words("start.changed");
  EXPECT_NE(row->reason.find(why), std::string::npos);
  EXPECT_NE(desk.text().find(why.substr(0, why.find(':'))), std::string::npos) << "in view";
  desk.gui().move_focus(id);
  desk.settle();
  desk.press("Enter");
  EXPECT_EQ(briefing(desk).start, 1U);
  desk.click(id);
  EXPECT_EQ(briefing(desk).start, 1U);
}

TEST(Starts, APreparedOneCanBeChosenInstead) {
  Headless desk;
  come_to_briefing(desk);
  change_rules(desk);
  const std::string id = "briefing/start/" + briefing(desk).starts[2].id;
  desk.gui().move_focus(id);
  desk.settle();
  desk.press("Enter");
  EXPECT_EQ(briefing(desk).start, 2U);
  EXPECT_EQ(sim::carried_in(briefing(desk).session.log()), briefing(desk).starts[2].carried);
}

TEST(Starts, WhatIsBestPlayedBeforeStandsInTheBriefingAndTheLibrary) {
  Headless desk;
  const std::string report = [&] {
    for (const ui::Case& one : desk.stage().state().cases)
      if (one.program && one.program->wording.head.id == "report")
        return one.program->wording.head.title;
    return std::string("?");
  }();
  desk.gui().move_focus("library/case/hearing");
  desk.settle();
  EXPECT_NE(desk.text().find("Best after"), std::string::npos) << desk.text();
  desk.stage().act(ui::OpenBriefing{"hearing"});
  desk.settle();
  EXPECT_NE(desk.text().find("Best played after: " + report), std::string::npos) << desk.text();
}

}  // namespace desk_testing
