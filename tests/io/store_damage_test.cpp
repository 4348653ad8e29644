// Damaged files of every kind: the program starts, says what it found, and deletes nothing.
#include <gtest/gtest.h>

#include <filesystem>

#include "sim/io/wal_scan.h"
#include "tests/io/store_helpers.h"
#include "tests/support/dice.h"

namespace sim::testing {
namespace {

using Kind = Notice::Kind;

// A file with some pages of every table, closed, with one backup.
class Damage : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const TestFolder folder;
    {
      const OpenedRecords records = open_records(options_in(folder.path()));
      for (int i = 0; i < 6; ++i) play(*records.store, 12, "some words somebody typed");
      EXPECT_TRUE(records.store->save_texts({{"t0", "en", "line/a", std::string(9000, 'w')}}));
    }
    whole_ = new std::string(bytes_of(folder / "records.sqlite"));
    backup_ = new std::string(bytes_of(folder / "backups/records-20261117T100500Z.sqlite"));
  }
  static void TearDownTestSuite() {
    delete whole_;
    delete backup_;
  }

  // Opens, reads everything, writes something. Whatever stands there afterwards, `bytes` are kept
  // under some name unless the file was taken for whole.
  void expect_told_and_kept(const std::string& bytes) {
    const TestFolder folder;
    std::filesystem::create_directory(folder / "backups");
    write_bytes(folder / "backups/records-20261117T100500Z.sqlite", *backup_);
    write_bytes(folder / "records.sqlite", bytes);
    OpenedRecords records = open_records(options_in(folder.path()));
    const std::vector<Kind> kinds = kinds_of(records);
    if (const Result<std::vector<Profile>> people = records.store->profiles())
      for (const Profile& person : *people)
        if (const Result<std::vector<Attempt>> attempts = records.store->attempts(person.id))
          for (const Attempt& attempt : *attempts)
            static_cast<void>(records.store->log_text(attempt.id));
    static_cast<void>(records.store->texts("t0", "en"));
    if (kinds.empty()) {
      EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
      static_cast<void>(records.store->add_profile("Kim", ""));
    } else if (kinds[0] == Kind::Damaged) {
      ASSERT_FALSE(records.set_aside.empty());
      EXPECT_EQ(bytes_of(records.set_aside[0]), bytes);
      ASSERT_TRUE(records.offer);
      ASSERT_TRUE(restore(records, records.offer->path));
      EXPECT_EQ(records.store->profiles()->size(), 1U);
      ++set_aside_;
    } else {
      EXPECT_TRUE(kinds[0] == Kind::Newer || kinds[0] == Kind::Foreign) << words_of(records);
      EXPECT_EQ(bytes_of(folder / "records.sqlite"), bytes);
    }
  }

  static const std::string* whole_;
  static const std::string* backup_;
  int set_aside_ = 0;
};

const std::string* Damage::whole_ = nullptr;
const std::string* Damage::backup_ = nullptr;

TEST_F(Damage, OfAnyByteIsSurvived) {
  const int tries = seeds(200);
  Dice dice(20261117);
  for (int i = 0; i < tries && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    std::string bytes = *whole_;
    for (int flips = dice.in(1, 8); flips > 0; --flips) {
      char& byte = bytes[dice.bits() % bytes.size()];
      byte = static_cast<char>(byte ^ dice.in(1, 255));
    }
    expect_told_and_kept(bytes);
  }
  EXPECT_GT(set_aside_, 10);
}

TEST_F(Damage, OfEachByteOfTheHeaderIsSurvived) {
  for (std::size_t at = 0; at < 100 && !HasFailure(); ++at) {
    SCOPED_TRACE(at);
    std::string bytes = *whole_;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x5a);
    expect_told_and_kept(bytes);
  }
}

TEST_F(Damage, CutOffAtEachPageIsSetAside) {
  int pages = 0;
  for (std::size_t size = 0; size < whole_->size() && !HasFailure(); size += 4096, ++pages) {
    SCOPED_TRACE(size);
    expect_told_and_kept(whole_->substr(0, size));
  }
  EXPECT_EQ(set_aside_, pages);
  expect_told_and_kept(whole_->substr(0, 50));
  expect_told_and_kept(whole_->substr(0, whole_->size() - 1));
}

TEST_F(Damage, OfAZeroedHeaderOrFileIsSetAside) {
  std::string bytes = *whole_;
  std::fill(bytes.begin(), bytes.begin() + 100, '\0');
  expect_told_and_kept(bytes);
  std::fill(bytes.begin(), bytes.begin() + 4096, '\0');
  expect_told_and_kept(bytes);
  expect_told_and_kept(std::string(bytes.size(), '\0'));
  EXPECT_EQ(set_aside_, 3);
}

TEST_F(Damage, SaysHowManyDecisionsTheBackupLacksWhenItCan) {
  const TestFolder folder;
  write_bytes(folder / "records.sqlite", *whole_);
  std::filesystem::create_directory(folder / "backups");
  {
    const OpenedRecords records = open_records(options_in(folder.path(), "2026-11-01T00:00:00Z"));
    EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
    play(*records.store, 1);
  }
  // Its last page is gone; the decisions before it can be counted.
  const std::string grown = bytes_of(folder / "records.sqlite");
  write_bytes(folder / "backups/records-20261101T000000Z.sqlite", *backup_);
  write_bytes(folder / "records.sqlite", grown.substr(0, grown.size() - 4096));
  const OpenedRecords records = open_records(options_in(folder.path()));
  ASSERT_TRUE(records.offer) << words_of(records);
  ASSERT_TRUE(records.offer->lacking) << words_of(records);
  EXPECT_LE(*records.offer->lacking, 1);
}

// ---- The write-ahead log

// The folder of a program that died in play: what it saved stands in the -wal.
struct Crashed {
  TestFolder folder;
  AttemptId id = 0;
  std::string wal() const { return folder / "records.sqlite-wal"; }

  explicit Crashed(std::uint32_t batches) {
    const TestFolder live;
    const OpenedRecords records = open_records(options_in(live.path()));
    id = play(*records.store, batches);
    for (const char* file : {"records.sqlite", "records.sqlite-wal"})
      write_bytes(folder / file, bytes_of(live / file));
  }
};

constexpr std::size_t kFrame = 24 + 4096;

TEST(Wal, OfACrashIsReadToItsEnd) {
  const Crashed crashed(5);
  EXPECT_EQ(commits_lost(crashed.wal()), 0);
  const OpenedRecords records = open_records(options_in(crashed.folder.path()));
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  EXPECT_EQ(records.store->log_text(crashed.id).value(), log_of(5));
}

TEST(Wal, CutOffAnywhereGivesTheAnswersBeforeAndNoAlarm) {
  for (std::size_t cut = 0; cut < 8 * kFrame; cut += 1021) {
    const Crashed crashed(5);
    std::string bytes = bytes_of(crashed.wal());
    bytes.resize(bytes.size() - std::min(cut, bytes.size()));
    write_bytes(crashed.wal(), bytes);
    const OpenedRecords records = open_records(options_in(crashed.folder.path()));
    EXPECT_TRUE(records.notices.empty()) << words_of(records);
    const std::string log = records.store->log_text(crashed.id).value_or("");
    EXPECT_EQ(log, log_of(5).substr(0, log.size()));
  }
}

// SQLite reads up to the damage and says nothing: three saved answers would be gone without a word.
TEST(Wal, DamagedInTheMiddleIsReportedAndKept) {
  const Crashed crashed(5);
  std::string bytes = bytes_of(crashed.wal());
  const std::size_t frames = (bytes.size() - 32) / kFrame;
  ASSERT_GT(frames, 7U);
  bytes[32 + (frames - 6) * kFrame + 2000] ^= 1;
  write_bytes(crashed.wal(), bytes);
  EXPECT_GT(commits_lost(crashed.wal()), 1);
  const std::string database = bytes_of(crashed.folder / "records.sqlite");

  const OpenedRecords records = open_records(options_in(crashed.folder.path()));
  EXPECT_EQ(kinds_of(records), std::vector{Kind::SavesDamaged}) << words_of(records);
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite);
  const std::string log = records.store->log_text(crashed.id).value();
  EXPECT_LT(log.size(), log_of(5).size());
  EXPECT_EQ(log, log_of(5).substr(0, log.size()));
  ASSERT_EQ(records.set_aside.size(), 2U);
  EXPECT_EQ(bytes_of(records.set_aside[0]), database);
  EXPECT_EQ(bytes_of(records.set_aside[1]), bytes);
}

TEST(Wal, WithADamagedHeadIsReportedAndKept) {
  for (std::size_t at : {0U, 9U, 17U, 25U}) {
    const Crashed crashed(3);
    std::string bytes = bytes_of(crashed.wal());
    bytes[at] ^= 1;
    write_bytes(crashed.wal(), bytes);
    const OpenedRecords records = open_records(options_in(crashed.folder.path()));
    EXPECT_EQ(kinds_of(records), std::vector{Kind::SavesDamaged}) << at << words_of(records);
    EXPECT_EQ(bytes_of(records.set_aside.at(1)), bytes);
  }
}

TEST(Wal, FramesOfAnEarlierRoundAreNoDamage) {
  const TestFolder live;
  const TestFolder folder;
  const OpenedRecords records = open_records(options_in(live.path()));
  const AttemptId id = play(*records.store, 12);
  // Starts the log from its beginning without cutting it: old frames stay behind the new ones.
  {
    const auto other = sql::Database::open(live / "records.sqlite", {});
    ASSERT_TRUE((*other)->run("PRAGMA wal_checkpoint(RESTART)"));
  }
  ASSERT_EQ(saved(*records.store, a_batch(id, 12)), std::nullopt);
  EXPECT_EQ(commits_lost(live / "records.sqlite-wal"), 0);
  for (const char* file : {"records.sqlite", "records.sqlite-wal"})
    write_bytes(folder / file, bytes_of(live / file));
  const OpenedRecords again = open_records(options_in(folder.path()));
  EXPECT_TRUE(again.notices.empty()) << words_of(again);
  EXPECT_EQ(again.store->log_text(id).value(), log_of(13));
}

TEST(Wal, OfAnyDamageIsSurvived) {
  const int tries = seeds(60);
  Dice dice(4711);
  const Crashed crashed(5);
  const std::string database = bytes_of(crashed.folder / "records.sqlite");
  const std::string wal = bytes_of(crashed.wal());
  for (int i = 0; i < tries && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    const TestFolder folder;
    std::string bytes = wal;
    bytes[dice.bits() % bytes.size()] ^= 0x21;
    write_bytes(folder / "records.sqlite", database);
    write_bytes(folder / "records.sqlite-wal", bytes);
    const OpenedRecords records = open_records(options_in(folder.path()));
    EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite) << words_of(records);
    const std::string log = records.store->log_text(crashed.id).value_or("");
    EXPECT_EQ(log, log_of(5).substr(0, log.size()));
  }
}

}  // namespace
}  // namespace sim::testing
