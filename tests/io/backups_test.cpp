#include "sim/io/backups.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "sim/io/decisions.h"
#include "tests/io/store_helpers.h"

namespace sim::testing {
namespace {

using Kind = Notice::Kind;

std::vector<std::string> names_in(const std::string& folder) { return file_names(folder); }

TEST(Backups, ComeByThemselvesWhenSomethingChanged) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path(), "2026-11-17T10:05:00Z")).store, 2);
  EXPECT_EQ(names_in(folder / "backups"),
            std::vector<std::string>{"records-20261117T100500Z.sqlite"});
  // Only looked at: nothing new to keep.
  EXPECT_TRUE(open_records(options_in(folder.path(), "2026-11-18T10:05:00Z")).store->profiles());
  EXPECT_EQ(names_in(folder / "backups").size(), 1U);
  play(*open_records(options_in(folder.path(), "2026-11-19T10:05:00Z")).store, 1);
  EXPECT_EQ(names_in(folder / "backups").size(), 2U);
}

TEST(Backups, HoldEveryRow) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 4);
    ASSERT_TRUE(records.store->judge({id, "a/b", "Tutor", "", "sound", ""}));
  }
  const TestFolder other;
  write_bytes(other / "records.sqlite",
              bytes_of(folder / "backups/records-20261117T100500Z.sqlite"));
  const OpenedRecords records = open_records(options_in(other.path()));
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(4));
  EXPECT_EQ(records.store->judgements(id)->size(), 1U);
  EXPECT_EQ(records.store->profiles()->at(0).name, "Sam");
}

TEST(Backups, CatchUpAfterARunThatWasKilled) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path(), "2026-11-17T10:05:00Z")).store, 1);
  // What a killed run leaves: a newer file, no newer backup.
  const auto later =
      std::filesystem::last_write_time(folder / "backups/records-20261117T100500Z.sqlite") +
      std::chrono::seconds(5);
  std::filesystem::last_write_time(folder / "records.sqlite", later);
  EXPECT_TRUE(open_records(options_in(folder.path(), "2026-11-18T10:05:00Z")).store->profiles());
  EXPECT_EQ(names_in(folder / "backups").size(), 2U);
}

TEST(Backups, OfOneSecondGetNamesOfTheirOwn) {
  const TestFolder folder;
  for (int i = 0; i < 3; ++i) play(*open_records(options_in(folder.path())).store, 1);
  const std::vector<std::string> paths = backups_in(folder / "backups");
  ASSERT_EQ(paths.size(), 3U);
  EXPECT_EQ(paths[0], folder / "backups/records-20261117T100500Z-3.sqlite");
  EXPECT_EQ(paths[2], folder / "backups/records-20261117T100500Z.sqlite");
  EXPECT_EQ(backup_time(paths[0]), "2026-11-17T10:05:00Z");
}

TEST(Backups, KeepTheLastTenAndOneADayAndOneAMonth) {
  std::vector<std::string> names;
  for (int month = 1; month <= 9; ++month)
    for (int day = 1; day <= 28; ++day)
      for (int hour = 10; hour < 13; ++hour)
        names.push_back("records-20260" + std::to_string(month) + (day < 10 ? "0" : "") +
                        std::to_string(day) + "T" + std::to_string(hour) + "0000Z.sqlite");
  names.push_back("my-own-copy.sqlite");
  names.push_back("records-old.sqlite");
  const std::vector<std::string> drop = backups_too_many(names);
  std::vector<std::string> kept;
  for (const std::string& name : names)
    if (std::find(drop.begin(), drop.end(), name) == drop.end()) kept.push_back(name);
  std::string text;
  for (const std::string& name : kept) text += name + "\n";
  EXPECT_EQ(text,
            "records-20260128T120000Z.sqlite\nrecords-20260228T120000Z.sqlite\nrecords-"
            "20260328T120000Z.sqlite\n"
            "records-20260428T120000Z.sqlite\nrecords-20260528T120000Z.sqlite\nrecords-"
            "20260628T120000Z.sqlite\n"
            "records-20260728T120000Z.sqlite\nrecords-20260828T120000Z.sqlite\n"
            "records-20260915T120000Z.sqlite\nrecords-20260916T120000Z.sqlite\nrecords-"
            "20260917T120000Z.sqlite\n"
            "records-20260918T120000Z.sqlite\nrecords-20260919T120000Z.sqlite\nrecords-"
            "20260920T120000Z.sqlite\n"
            "records-20260921T120000Z.sqlite\nrecords-20260922T120000Z.sqlite\nrecords-"
            "20260923T120000Z.sqlite\n"
            "records-20260924T120000Z.sqlite\nrecords-20260925T120000Z.sqlite\n"
            "records-20260926T100000Z.sqlite\nrecords-20260926T110000Z.sqlite\nrecords-"
            "20260926T120000Z.sqlite\n"
            "records-20260927T100000Z.sqlite\nrecords-20260927T110000Z.sqlite\nrecords-"
            "20260927T120000Z.sqlite\n"
            "records-20260928T100000Z.sqlite\nrecords-20260928T110000Z.sqlite\nrecords-"
            "20260928T120000Z.sqlite\n"
            "my-own-copy.sqlite\nrecords-old.sqlite\n")
      << "kept in the order of the list";
}

TEST(Backups, LeaveNoPartBehindWhenOneWasBrokenOff) {
  const TestFolder folder;
  std::filesystem::create_directories(folder / "backups");
  write_bytes(folder / "backups/records-20261101T100500Z.sqlite.part", "half");
  write_bytes(folder / "backups/notes.part", "mine");
  play(*open_records(options_in(folder.path())).store, 1);
  EXPECT_EQ(names_in(folder / "backups"),
            (std::vector<std::string>{"notes.part", "records-20261117T100500Z.sqlite"}));
}

TEST(Backups, ThatCannotBeMadeAreReportedAndLoseNothing) {
  const TestFolder folder;
  write_bytes(folder / "backups", "a file in the way");
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 2);
    const Result<void> closed = records.store->close();
    ASSERT_FALSE(closed);
    EXPECT_EQ(closed.error().message.substr(0, 53),
              "Everything is saved, but no backup could be made. Can");
  }
  EXPECT_EQ(open_records(options_in(folder.path())).store->log_text(id).value(), log_of(2));
}

// ---- Taking one back

TEST(Restore, OffersTheLastGoodBackupAndSaysWhatItLacks) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-17T10:05:00Z"));
    id = play(*records.store, 3);
  }
  {
    const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-18T10:05:00Z"));
    EXPECT_EQ(saved(*records.store, a_batch(id, 3)), std::nullopt);
    EXPECT_EQ(saved(*records.store, a_batch(id, 4)), std::nullopt);
  }
  std::filesystem::remove(folder / "backups/records-20261118T100500Z.sqlite");
  // A table that is not ours any more, in a file that can still be read.
  {
    const auto database = sql::Database::open(folder / "records.sqlite", {});
    ASSERT_TRUE((*database)->run("DROP INDEX attempt_of_profile"));
    (*database)->checkpoint_on_close(true);
  }
  const std::string damaged = bytes_of(folder / "records.sqlite");

  OpenedRecords records = open_records(options_in(folder.path(), "2026-11-19T10:05:00Z"));
  EXPECT_EQ(kinds_of(records), (std::vector{Kind::Damaged, Kind::BackupOffered}));
  EXPECT_EQ(records.store->mode(), StoreMode::Memory);
  ASSERT_EQ(records.set_aside,
            std::vector<std::string>{folder / "records-damaged-20261119T100500Z.sqlite"});
  EXPECT_EQ(bytes_of(records.set_aside[0]), damaged);
  ASSERT_TRUE(records.offer);
  EXPECT_EQ(records.offer->made_utc, "2026-11-17T10:05:00Z");
  EXPECT_EQ(records.offer->lacking, 2);
  EXPECT_FALSE(records.offer->at_least);
  EXPECT_EQ(records.notices[1].words,
            "The last good backup is of 2026-11-17 10:05 UTC. It lacks 2 decisions made after it. "
            "Until you restore it or start afresh, "
            "nothing is kept.");

  ASSERT_TRUE(restore(records, records.offer->path));
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(3));
  EXPECT_EQ(records.notices.back().kind, Kind::Restored);
  EXPECT_EQ(saved(*records.store, a_batch(id, 3)), std::nullopt);
}

// A program that dies before anybody answers must not forget the offer.
TEST(Restore, OffersAgainAtEveryStartUntilAnswered) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 2);
  write_bytes(folder / "records.sqlite", "");
  EXPECT_EQ(kinds_of(open_records(options_in(folder.path()))),
            (std::vector{Kind::Damaged, Kind::BackupOffered}));
  for (int i = 0; i < 5; ++i) {
    OpenedRecords records = open_records(options_in(folder.path()));
    EXPECT_EQ(kinds_of(records), std::vector{Kind::BackupOffered});
    EXPECT_EQ(names_in(folder / "backups").size(), 1U);
  }
  OpenedRecords records = open_records(options_in(folder.path()));
  ASSERT_TRUE(restore(records, records.offer->path));
  EXPECT_EQ(records.store->log_text(1).value(), log_of(2));
}

// A damaged file that was touched last is newer than every backup: what counts is whether it is
// whole.
TEST(Restore, PassesOverABackupThatIsDamagedItself) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path(), "2026-11-17T10:05:00Z")).store, 2);
  play(*open_records(options_in(folder.path(), "2026-11-18T10:05:00Z")).store, 2);
  for (const char* file : {"records.sqlite", "backups/records-20261118T100500Z.sqlite"}) {
    std::string bytes = bytes_of(folder / file);
    bytes.resize(bytes.size() / 2);
    write_bytes(folder / file, bytes);
  }
  const OpenedRecords records = open_records(options_in(folder.path()));
  ASSERT_TRUE(records.offer) << words_of(records);
  EXPECT_EQ(records.offer->path, folder / "backups/records-20261117T100500Z.sqlite");
}

TEST(Restore, BeginsAnewWhenThereIsNoGoodBackup) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 2);
  write_bytes(folder / "records.sqlite", "rubbish");
  write_bytes(folder / "backups/records-20261117T100500Z.sqlite", "rubbish");
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_EQ(kinds_of(records), std::vector{Kind::Damaged});
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
  EXPECT_EQ(bytes_of(records.set_aside.at(0)), "rubbish");
}

TEST(Restore, CanBeDeclined) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 2);
  std::filesystem::remove(folder / "records.sqlite");
  OpenedRecords records = open_records(options_in(folder.path()));
  ASSERT_TRUE(records.offer);
  ASSERT_TRUE(start_afresh(records));
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
  EXPECT_TRUE(records.store->profiles()->empty());
  EXPECT_EQ(names_in(folder / "backups").size(), 1U);
  EXPECT_EQ(start_afresh(records).error().kind, ErrorKind::Refused);
}

TEST(Restore, RefusesWhatIsNoBackupAndKeepsWhatIsThere) {
  const TestFolder folder;
  OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 2);
  write_bytes(folder / "other", "rubbish");
  EXPECT_EQ(restore(records, folder / "other").error().kind, ErrorKind::Unreadable);
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(2));
}

TEST(Restore, IsNotForASecondWindow) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 2);
  const OpenedRecords first = open_records(options_in(folder.path()));
  OpenedRecords second = open_records(options_in(folder.path()));
  EXPECT_EQ(restore(second, backups_in(folder / "backups").at(0)).error().kind, ErrorKind::InUse);
  EXPECT_EQ(start_afresh(second).error().kind, ErrorKind::InUse);
}

// An old -wal would be played into whatever file stands beside it next.
TEST(Restore, NeverPlaysAnOldWalIntoAnotherFile) {
  const TestFolder folder;
  {
    OpenedRecords records = open_records(options_in(folder.path()));
    play(*records.store, 2);
    write_bytes(folder / "kept-wal", bytes_of(folder / "records.sqlite-wal"));
  }
  std::filesystem::remove(folder / "records.sqlite");
  std::filesystem::rename(folder / "kept-wal", folder / "records.sqlite-wal");
  OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_EQ(records.set_aside,
            std::vector<std::string>{folder / "records-damaged-20261117T100500Z.sqlite-wal"});
  ASSERT_TRUE(start_afresh(records));
  EXPECT_TRUE(records.store->profiles()->empty());
}

TEST(Decisions, AreCountedByTheirLinesNotByWhatSomebodyTyped) {
  EXPECT_EQ(decisions_in(log_of(4)), 4);
  EXPECT_EQ(
      decisions_in("0 fact entered scene=a\n1 note why decision=d text=\"2 input answered x\"\n"),
      0);
  EXPECT_EQ(decisions_in(""), 0);
  EXPECT_EQ(decisions_in("7 input opened document=psr\n8 input answered decision=d picks=o\n"), 1);
}

}  // namespace
}  // namespace sim::testing
