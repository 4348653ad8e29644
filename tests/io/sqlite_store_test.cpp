#include "sim/io/sqlite_store.h"

#include <gtest/gtest.h>

#include "tests/io/store_helpers.h"
#include "tests/support/memory_store.h"

namespace sim::testing {
namespace {

// What every Store promises, on SQLite in a file, on SQLite in memory, and on the twin that tests
// elsewhere stand on.
class AnyStore : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::string kind = GetParam();
    if (kind == "file") {
      records_ = open_records(options_in(folder_.path()));
    } else if (kind == "sqlite_in_memory") {
      sqlite_ = SqliteStore::in_memory(StoreMode::Memory);
    } else {
      twin_ = std::make_unique<MemoryStore>();
    }
  }
  Store& store() {
    return sqlite_ ? *sqlite_ : twin_ ? static_cast<Store&>(*twin_) : *records_.store;
  }

 private:
  TestFolder folder_;
  OpenedRecords records_;
  std::unique_ptr<SqliteStore> sqlite_;
  std::unique_ptr<MemoryStore> twin_;
};

INSTANTIATE_TEST_SUITE_P(Store, AnyStore, ::testing::Values("file", "sqlite_in_memory", "twin"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(AnyStore, GivesBackEveryFieldOfAnAttempt) {
  const Profile person = store().add_profile("Sám ☂", "2026-11-17T10:00:00Z").value();
  Attempt head = a_head(person.id, 0xfedcba9876543210ULL);
  head.state = AttemptState::Running;
  head.carried_from = 12;
  const AttemptId id = store().begin_attempt(head).value();
  const Attempt found = store().attempt(id).value();
  EXPECT_EQ(found.id, id);
  EXPECT_EQ(found.profile, person.id);
  EXPECT_EQ(found.scenario, "fine");
  EXPECT_EQ(found.scenario_title, "Fine");
  EXPECT_EQ(found.logic_hash, "l0");
  EXPECT_EQ(found.text_hash, "t0");
  EXPECT_EQ(found.engine, "0.1.0");
  EXPECT_EQ(found.format, kRecordFormat);
  EXPECT_EQ(found.seed, 0xfedcba9876543210ULL);
  EXPECT_EQ(found.mode, PlayMode::Learn);
  EXPECT_EQ(found.started_utc, "2026-11-17T10:05:00Z");
  EXPECT_EQ(found.carried_from, 12);
  EXPECT_EQ(found.state, AttemptState::Running);
}

TEST_P(AnyStore, JoinsTheBatchesOfAnAttempt) {
  const AttemptId id = play(store(), 5);
  EXPECT_EQ(store().log_text(id).value(), log_of(5));
}

TEST_P(AnyStore, GivesOutcomesInTheOrderOfTickets) {
  const AttemptId id = play(store(), 0);
  const Ticket first = store().submit(a_batch(id, 0));
  const Ticket second = store().submit(a_batch(id, 1));
  const std::vector<Outcome> outcomes = store().wait();
  ASSERT_EQ(outcomes.size(), 2U);
  EXPECT_EQ(outcomes[0].ticket, first);
  EXPECT_EQ(outcomes[1].ticket, second);
  EXPECT_LT(first, second);
  EXPECT_TRUE(store().poll().empty());
}

TEST_P(AnyStore, RefusesABatchThatWouldLeaveAHole) {
  const AttemptId id = play(store(), 1);
  EXPECT_TRUE(saved(store(), a_batch(id, 2)));
  EXPECT_EQ(store().log_text(id).value(), log_of(1));
  EXPECT_EQ(saved(store(), a_batch(id, 1)), std::nullopt);
  EXPECT_EQ(saved(store(), a_batch(id, 2)), std::nullopt);
  EXPECT_EQ(store().log_text(id).value(), log_of(3));
}

TEST_P(AnyStore, TakesTheSameBatchAgainAsOne) {
  const AttemptId id = play(store(), 2);
  EXPECT_EQ(saved(store(), a_batch(id, 1)), std::nullopt);
  EXPECT_EQ(store().log_text(id).value(), log_of(2));
}

TEST_P(AnyStore, TakesWhatIsNewOfABatchThatOverlaps) {
  const AttemptId id = play(store(), 2);
  EXPECT_EQ(saved(store(), {id, kOriginalBranch, kLinesOfABatch,
                            lines_from(3) + lines_from(6) + lines_from(9)}),
            std::nullopt);
  EXPECT_EQ(store().log_text(id).value(), log_of(4));
}

TEST_P(AnyStore, RefusesABatchThatContradictsWhatIsThere) {
  const AttemptId id = play(store(), 2);
  EXPECT_TRUE(saved(store(), a_batch(id, 1, "something else")));
  EXPECT_EQ(store().log_text(id).value(), log_of(2));
}

TEST_P(AnyStore, RefusesABatchOfNothingOrOfHalfALine) {
  const AttemptId id = play(store(), 0);
  EXPECT_TRUE(saved(store(), {id, kOriginalBranch, 0, ""}));
  EXPECT_TRUE(saved(store(), {id, kOriginalBranch, 0, "0 fact entered"}));
  EXPECT_EQ(store().log_text(id).value(), "");
}

TEST_P(AnyStore, RefusesABatchOfAnUnknownAttempt) {
  const std::optional<Error> error = saved(store(), a_batch(99, 0));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind, ErrorKind::NotFound);
}

TEST_P(AnyStore, ListsTheAttemptsOfOnePersonOnlyNewestFirst) {
  const ProfileId sam = store().add_profile("Sam", "2026-11-17T10:00:00Z")->id;
  const ProfileId kim = store().add_profile("Kim", "2026-11-17T10:00:00Z")->id;
  const AttemptId first = store().begin_attempt(a_head(sam)).value();
  const AttemptId other = store().begin_attempt(a_head(kim)).value();
  const AttemptId second = store().begin_attempt(a_head(sam)).value();
  const std::vector<Attempt> list = store().attempts(sam).value();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].id, second);
  EXPECT_EQ(list[1].id, first);
  EXPECT_EQ(store().attempts(kim).value().at(0).id, other);
}

TEST_P(AnyStore, ChangesHowAnAttemptStands) {
  const AttemptId id = play(store(), 1);
  EXPECT_TRUE(store().set_state(id, AttemptState::Stopped));
  EXPECT_EQ(store().attempt(id)->state, AttemptState::Stopped);
  EXPECT_EQ(store().set_state(99, AttemptState::Ended).error().kind, ErrorKind::NotFound);
}

TEST_P(AnyStore, KeepsWordingOnceAndAsItWas) {
  ASSERT_TRUE(store().save_texts(
      {{"t0", "en", "line/a", "One"}, {"t0", "en", "line/b", ""}, {"t0", "cy", "line/a", "Un"}}));
  ASSERT_TRUE(store().save_texts({{"t0", "en", "line/a", "Changed"}}));
  const std::vector<StoredText> texts = store().texts("t0", "en").value();
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].body, "One");
  EXPECT_EQ(texts[1].body, "");
}

TEST_P(AnyStore, AddsJudgementsAndNeverReplacesThem) {
  const AttemptId id = play(store(), 1);
  ASSERT_TRUE(store().judge(
      {id, "d.sheet/curiosity.ask", "Tutor", "2026-11-18T09:00:00Z", "sound", "asked openly"}));
  ASSERT_TRUE(store().judge({id, "d.sheet/curiosity.ask", "Tutor", "2026-11-18T09:01:00Z", "strong",
                             "on second thought"}));
  const std::vector<Judgement> list = store().judgements(id).value();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].value, "sound");
  EXPECT_EQ(list[1].reason, "on second thought");
  EXPECT_FALSE(store().judge({99, "a/b", "Tutor", "", "", ""}));
}

TEST_P(AnyStore, ErasesOneAttemptAndLeavesTheOthers) {
  const AttemptId gone = play(store(), 2);
  const AttemptId stays = play(store(), 3);
  ASSERT_TRUE(store().judge({gone, "a/b", "Tutor", "", "sound", ""}));
  ASSERT_TRUE(store().erase_attempt(gone));
  EXPECT_EQ(store().attempt(gone).error().kind, ErrorKind::NotFound);
  EXPECT_EQ(store().log_text(gone).value(), "");
  EXPECT_TRUE(store().judgements(gone)->empty());
  EXPECT_EQ(store().log_text(stays).value(), log_of(3));
  EXPECT_EQ(store().erase_attempt(gone).error().kind, ErrorKind::NotFound);
}

TEST_P(AnyStore, NeverUsesTheIdOfAnErasedAttemptAgain) {
  const AttemptId gone = play(store(), 1);
  ASSERT_TRUE(store().erase_attempt(gone));
  EXPECT_GT(play(store(), 1), gone);
}

TEST(SqliteStore, KeepsEverythingOverARestart) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    ASSERT_EQ(records.store->mode(), StoreMode::ReadWrite) << words_of(records);
    id = play(*records.store, 4);
  }
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(4));
  EXPECT_EQ(saved(*records.store, a_batch(id, 5)).value().kind, ErrorKind::Refused);
  EXPECT_EQ(saved(*records.store, a_batch(id, 4)), std::nullopt);
}

TEST(SqliteStore, SaysInWordsWhatWasNotSaved) {
  const TestFolder folder;
  const OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 1);
  EXPECT_EQ(saved(*records.store, a_batch(id, 2))->message,
            "The answer is not saved. Something before it is not saved yet.");
  EXPECT_EQ(records.store->begin_attempt(a_head(99)).error().message,
            "The attempt could not be begun. It does not fit what is kept already.");
}

TEST(SqliteStore, RefusesEverythingOnceItIsClosed) {
  const TestFolder folder;
  const OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 1);
  ASSERT_TRUE(records.store->close());
  EXPECT_TRUE(saved(*records.store, a_batch(id, 1)));
  EXPECT_FALSE(records.store->log_text(id));
  EXPECT_TRUE(records.store->close());
}

// A file that lost a row in the middle must not be given out as if it were whole.
TEST(SqliteStore, ReportsAHoleInALog) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 3);
  }
  {
    const auto database = sql::Database::open(folder / "records.sqlite", {});
    ASSERT_TRUE((*database)->run("DELETE FROM batch WHERE seq = 3"));
  }
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_EQ(records.store->log_text(id).error().kind, ErrorKind::Unreadable);
}

}  // namespace
}  // namespace sim::testing
