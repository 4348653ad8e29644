#include "sim/io/erase.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/io/store_helpers.h"

namespace sim::testing {
namespace {

constexpr const char* kCanary = "canary-7f3a9c";

using Names = std::vector<std::string>;

TEST(EraseAttempt, LeavesNoTraceInAnyFile) {
  const TestFolder folder;
  AttemptId gone = 0, stays = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-17T10:05:00Z"));
    stays = play(*records.store, 3);
    // Enough for several pages and an overflow chain.
    gone = play(*records.store, 60, kCanary + std::string(3000, 'x'), 11);
    ASSERT_TRUE(records.store->judge({gone, "a/b", "Tutor", "", "sound", kCanary}));
    ASSERT_TRUE(records.store->save_texts({{"t0", "en", "line/a", "Shared"}}));
  }
  play(*open_records(options_in(folder.path(), "2026-11-18T10:05:00Z")).store, 1);
  ASSERT_EQ(files_with(folder.path(), kCanary),
            (Names{"backups/records-20261117T100500Z.sqlite",
                   "backups/records-20261118T100500Z.sqlite", "records.sqlite"}));

  OpenedRecords records = open_records(options_in(folder.path(), "2026-11-19T10:05:00Z"));
  const Result<void> erased = records.store->erase_attempt(gone);
  ASSERT_TRUE(erased) << erased.error();
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
  EXPECT_EQ(records.store->last_erasure().rewritten,
            (Names{folder / "backups/records-20261118T100500Z.sqlite",
                   folder / "backups/records-20261117T100500Z.sqlite"}));
  EXPECT_EQ(records.store->last_erasure().removed, Names{});
  EXPECT_EQ(records.store->log_text(stays).value(), log_of(3));
  EXPECT_EQ(records.store->texts("t0", "en")->size(), 1U);
  ASSERT_TRUE(records.store->close());
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
}

TEST(EraseAttempt, TakesWordingAwayThatNobodyElsePlayedWith) {
  const TestFolder folder;
  const OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 1);
  ASSERT_TRUE(records.store->save_texts({{"t0", "en", "line/a", kCanary}}));
  ASSERT_TRUE(records.store->erase_attempt(id));
  EXPECT_TRUE(records.store->texts("t0", "en")->empty());
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
}

TEST(EraseAttempt, KeepsTheBackupsThatNeverHeldIt) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path(), "2026-11-17T10:05:00Z")).store, 1);
  const std::string backup = folder / "backups/records-20261117T100500Z.sqlite";
  const std::string before = bytes_of(backup);
  const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-18T10:05:00Z"));
  const AttemptId gone = play(*records.store, 2, kCanary, 11);
  ASSERT_TRUE(records.store->erase_attempt(gone));
  EXPECT_EQ(bytes_of(backup), before);
  EXPECT_EQ(records.store->last_erasure().rewritten, Names{});
}

TEST(EraseAttempt, RemovesADamagedBackupAndADamagedFileBecauseTheyMayHoldIt) {
  const TestFolder folder;
  AttemptId gone = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-17T10:05:00Z"));
    gone = play(*records.store, 30, kCanary, 11);
  }
  const std::string backup = folder / "backups/records-20261117T100500Z.sqlite";
  const std::string aside = folder / "records-damaged-20261101T000000Z.sqlite";
  const std::string whole = bytes_of(backup);
  write_bytes(backup, whole.substr(0, whole.size() - 4096));
  write_bytes(aside, whole.substr(0, whole.size() - 8192));
  write_bytes(aside + "-wal", kCanary);
  const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-18T10:05:00Z"));
  ASSERT_TRUE(records.store->erase_attempt(gone));
  EXPECT_EQ(records.store->last_erasure().removed, (Names{backup, aside, aside + "-wal"}));
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
}

TEST(EraseAttempt, WorksWithoutWalToo) {
  const TestFolder folder;
  RecordsOptions options = options_in(folder.path());
  options.journal = Journal::Delete;
  const OpenedRecords records = open_records(options);
  const AttemptId gone = play(*records.store, 30, kCanary, 11);
  ASSERT_TRUE(records.store->erase_attempt(gone));
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
}

TEST(EraseAttempt, IsNotStoppedByASecondWindowThatLooksOn) {
  const TestFolder folder;
  const OpenedRecords first = open_records(options_in(folder.path()));
  const AttemptId gone = play(*first.store, 30, kCanary, 11);
  const OpenedRecords second = open_records(options_in(folder.path()));
  EXPECT_TRUE(second.store->log_text(gone));
  ASSERT_TRUE(first.store->erase_attempt(gone));
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
  EXPECT_FALSE(second.store->attempt(gone));
}

TEST(EraseAll, RemovesEverythingThisProgramKeepsAndNamesIt) {
  const TestFolder folder;
  const RecordPaths paths = *record_paths(folder.path(), {});
  {
    OpenedRecords records = open_records(options_in(folder.path()));
    play(*records.store, 5, kCanary);
  }
  write_bytes(folder / "records-damaged-20261101T000000Z.sqlite", kCanary);
  write_bytes(folder / "records.sqlite-wal", kCanary);
  write_bytes(folder / "records.sqlite-journal", kCanary);
  write_bytes(folder / "backups/records-20261101T100500Z.sqlite.part", kCanary);
  std::filesystem::create_directory(paths.drafts);
  write_bytes(paths.drafts + "/1.txt", kCanary);
  write_bytes(paths.settings, kCanary);
  write_bytes(folder / "holiday.jpg", "mine");
  const Result<Erased> erased = erase_all(paths);
  ASSERT_TRUE(erased) << erased.error();
  EXPECT_EQ(files_with(folder.path(), kCanary), Names{});
  EXPECT_EQ(everything_in(folder.path()).size(), 1U);
  EXPECT_EQ(erased->left, Names{folder / "holiday.jpg"});
  EXPECT_EQ(erased->failed, Names{});
  Names removed = erased->removed;
  std::sort(removed.begin(), removed.end());
  EXPECT_EQ(removed,
            (Names{folder / "backups/records-20261101T100500Z.sqlite.part",
                   folder / "backups/records-20261117T100500Z.sqlite", folder / "drafts/1.txt",
                   folder / "pqip.lock", folder / "records-damaged-20261101T000000Z.sqlite",
                   folder / "records.sqlite", folder / "records.sqlite-journal",
                   folder / "records.sqlite-wal", folder / "settings.txt"}));
  EXPECT_NE(erased->out_of_reach.find("exported to other places"), std::string::npos);
}

TEST(EraseAll, TakesTheFoldersWithItWhenNothingElseIsInThem) {
  const TestFolder folder;
  RecordsOptions options = options_in("");
  options.surroundings = {folder / "data", folder / "config", ""};
  play(*open_records(options).store, 1);
  std::filesystem::create_directories(folder / "config/pqip");
  write_bytes(folder / "config/pqip/settings.txt", "{}");
  ASSERT_TRUE(erase_all(*record_paths("", options.surroundings)));
  EXPECT_FALSE(folder_exists(folder / "data/pqip"));
  EXPECT_FALSE(folder_exists(folder / "config/pqip"));
}

TEST(EraseAll, RefusesWhileAWindowHoldsTheRecords) {
  const TestFolder folder;
  const OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 1);
  const auto before = everything_in(folder.path());
  EXPECT_EQ(erase_all(*records.paths).error().kind, ErrorKind::InUse);
  EXPECT_EQ(everything_in(folder.path()).size(), before.size());
  EXPECT_EQ(records.store->log_text(id).value(), log_of(1));
}

TEST(EraseAll, OfNothingIsDone) {
  const TestFolder folder;
  const Result<Erased> erased = erase_all(*record_paths(folder / "never/made", {}));
  ASSERT_TRUE(erased);
  EXPECT_TRUE(erased->removed.empty());
  EXPECT_FALSE(folder_exists(folder / "never"));
}

}  // namespace
}  // namespace sim::testing
