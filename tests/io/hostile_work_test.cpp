// Hostile files with decisions of many parts: cut short, far too long, with ids that are nowhere.
#include <gtest/gtest.h>

#include "sim/io/attempt_file.h"
#include "sim/io/disk_files.h"
#include "sim/io/read_scenario.h"
#include "sim/session/event_text.h"
#include "sim/session/replay.h"
#include "tests/io/reading_helpers.h"
#include "tests/io/store_helpers.h"
#include "tests/support/work_case.h"

namespace sim::testing {
namespace {

constexpr std::string_view kKinds[] = {"order",  "order-pairs", "sort",     "concordance",
                                       "mark",   "build",       "form",     "write",
                                       "attach", "carries",     "continues"};

std::string text_of(std::string_view kind) {
  return *DiskFiles().read(TEST_SOURCE_DIR "/tests/cases/kinds/" + std::string(kind) + ".json",
                           1'000'000);
}

TEST(HostileWork, ACaseCutShortAnywhereIsRefused) {
  for (std::string_view kind : kKinds) {
    const std::string whole = text_of(kind);
    const std::size_t last = whole.rfind('}');
    for (std::size_t size = 0; size <= last; size += 13)
      EXPECT_FALSE(read_scenario_text(whole.substr(0, size)).problems.empty())
          << kind << " of " << size << " bytes";
  }
}

// Lists far beyond what any kind takes are said once, and never fill the memory.
TEST(HostileWork, ListsWithoutEndAreRefused) {
  struct Row {
    std::string_view kind, before, one;
  };
  constexpr Row kRows[] = {
      {"order", R"("key_order": [)", R"("i.log", )"},
      {"order-pairs", R"("pairs": [)", R"({"before": "i.log", "after": "i.end"}, )"},
      {"sort", R"("bins": [)", R"({"id": "b", "text": "t"}, )"},
      {"mark", R"("keys": [)", R"({"passage": "p.log.up", "tag": "risk"}, )"},
      {"build", R"("gaps": [)", R"({"id": "g", "text": "t", "key": true}, )"},
      {"form", R"("fields": [)", R"({"id": "f", "heading": "h", "prompt": "p", "kind": "rate"}, )"},
      {"write", R"("checklist": [)", R"({"id": "h", "text": "t"}, )"},
      {"carries", R"("carries": [)", R"({"id": "c", "text": "t", "when": "true"}, )"},
  };
  for (const Row& row : kRows) {
    std::string many(row.before);
    for (int i = 0; i < 5'001; ++i) many += row.one;
    const Problems problems =
        read_scenario_text(edited(text_of(row.kind), row.before, many)).problems;
    EXPECT_NE(codes_in(problems).find("SIM013"), std::string::npos) << row.kind;
    EXPECT_LE(problems.size(), 1000U) << row.kind;
  }
}

// Reads a log with the answer put in place of the one it has.
bool taken(const Session& session, const std::string& answer) {
  const Program& p = session.program();
  std::string text = to_text(p, session.log());
  const std::size_t at = text.find(" work=") + 6;
  EXPECT_GT(at, 6U) << text;
  text.replace(at, text.find_first_of(" \n", at) - at, answer);
  EventLog log;
  log.seed = session.seed();
  return append_events(ProgramNames(p), p, text, log).has_value() &&
         !replay(session.shared_program(), log).parting.has_value();
}

TEST(HostileWork, AnAnswerInALogWithWhatIsNowhereIsRefused) {
  const std::string kOrder = "i.visit,i.write,i.call", kSort = "i.call:b.now,i.tea:b.never",
                    kMark = "a1:risk,b1:strength", kBuild = "c/s.best,c/a1:supports",
                    kForm =
                        "f.level/o.high,f.steps/o.wait,f.things/t.one:b.in,f.things/t.two:b.out";
  struct Row {
    Session session;
    std::string good;
    std::vector<std::string> bad;
  };
  const Row rows[] = {
      {answered(an_order(), kOrder),
       kOrder,
       {"i.visit,i.write", "i.visit,i.write,i.call,i.call", "i.visit,i.visit,i.call",
        "i.visit,i.write,i.nobody", "b.now,i.write,i.call"}},
      {answered(a_sort(), kSort),
       kSort,
       {"i.call:b.now", "i.call:b.nowhere,i.tea:b.never", "i.call:b.now,i.call:b.week",
        "i.call:,i.tea:b.never", "i.call:1,i.tea:2"}},
      {answered(a_mark(), kMark),
       kMark,
       {"a1:risk,a1:gap", "a99:risk", "a1:none", "a1:supports", "a#99999999999999999999:risk",
        "a#-1:risk", "a#0:risk", "c#1:risk", "a1"}},
      {answered(a_report(), kBuild),
       kBuild,
       {"c/s.best,c/s.fair", "c/nothing", "nobody/a1:supports", "c/a1:risk",
        "c/a1:supports,c/a1:weakens", "c/", "/a1:supports", "a1:supports", "c/c/a1:supports"}},
      {answered(a_form(), kForm),
       kForm,
       {"f.level/o.high", kForm + ",f.level/o.high", "f.nobody/o.high", "f.level/t.one",
        "f.level/o.high,f.steps/o.wait,f.things/t.one:b.in,f.things/t.two:9"}},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(taken(row.session, row.good)) << row.good;
    for (const std::string& bad : row.bad) EXPECT_FALSE(taken(row.session, bad)) << bad;
  }
}

TEST(HostileWork, AnAnswerInALogWithHundredsOfThousandsOfPartsIsRefused) {
  std::string many = "a1:risk";
  for (int i = 0; i < 200'000; ++i) many += ",a1:risk";
  EXPECT_FALSE(taken(answered(a_mark(), "a1:risk,b1:strength"), many));
  EXPECT_FALSE(taken(answered(a_mark(), "a1:risk,b1:strength"), std::string(1'000'000, ',')));
}

TEST(HostileWork, AnAttemptCutShortIsRefusedOrEndsWithAWholeLine) {
  const Session session = answered(a_report(), "c/s.best,c/a1:supports");
  AttemptFile file;
  file.head = a_head(0, session.seed());
  const std::string log = to_text(session.program(), session.log(), 0, Times::With);
  for (std::size_t size = 0; size < log.size(); ++size) {
    file.log = log.substr(0, size);
    const Result<Imported> imported =
        import_attempt(write_attempt_file(file), session.shared_program());
    if (!imported) {
      EXPECT_FALSE(imported.error().message.empty()) << size;
    } else if (size > 0) {
      EXPECT_EQ(to_text(session.program(), imported->session.log(), 0, Times::With).find(file.log),
                0U)
          << size;
    }
  }
}

}  // namespace
}  // namespace sim::testing
