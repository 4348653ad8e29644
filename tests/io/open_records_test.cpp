#include "sim/io/open_records.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "tests/io/store_helpers.h"

namespace sim::testing {
namespace {

using Kind = Notice::Kind;

mode_t mode_of(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 ? about.st_mode & 07777 : 0;
}

// Runs in a child process, as nobody where this is root, because permissions mean nothing to root.
// The exit code is the number of expectations that failed there.
template <class F>
int as_nobody(F run) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setegid(65534) != 0 || ::seteuid(65534) != 0)) ::_exit(100);
    ::_exit(run());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(RecordPaths, FollowTheXdgRules) {
  EXPECT_EQ(record_paths("", {"/data", "/config", "/home/sam"})->database,
            "/data/pqip/records.sqlite");
  EXPECT_EQ(record_paths("", {"/data", "/config", "/home/sam"})->settings,
            "/config/pqip/settings.txt");
  EXPECT_EQ(record_paths("", {"", "", "/home/sam"})->folder, "/home/sam/.local/share/pqip");
  EXPECT_EQ(record_paths("", {"", "", "/home/sam"})->settings,
            "/home/sam/.config/pqip/settings.txt");
  EXPECT_EQ(record_paths("", {"relative", "also/relative", "/home/sam"})->folder,
            "/home/sam/.local/share/pqip");
  EXPECT_FALSE(record_paths("", {"", "", ""}));
  EXPECT_FALSE(record_paths("", {"relative", "", "not/absolute"}));
}

TEST(RecordPaths, PutEverythingIntoTheFolderThatIsGiven) {
  const RecordPaths paths = *record_paths("/stick/records/", {"/data", "/config", "/home/sam"});
  EXPECT_EQ(paths.folder, "/stick/records");
  EXPECT_EQ(paths.settings, "/stick/records/settings.txt");
  EXPECT_EQ(paths.backups, "/stick/records/backups");
  EXPECT_EQ(record_paths("records", {})->folder.front(), '/');
}

TEST(OpenRecords, MakesFolderAndFileForTheirOwnerOnly) {
  const TestFolder folder;
  ::umask(0);
  RecordsOptions options = options_in("");
  options.surroundings = {folder / "deep/data", folder / "config", ""};
  OpenedRecords records = open_records(options);
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  const AttemptId id = play(*records.store, 2);
  const std::string place = folder / "deep/data/pqip";
  EXPECT_EQ(mode_of(folder / "deep"), 0700U);
  EXPECT_EQ(mode_of(place), 0700U);
  for (const char* file :
       {"/records.sqlite", "/records.sqlite-wal", "/records.sqlite-shm", "/pqip.lock"})
    EXPECT_EQ(mode_of(place + file), 0600U) << file;
  ASSERT_TRUE(records.store->close());
  EXPECT_EQ(mode_of(place + "/backups"), 0700U);
  EXPECT_EQ(mode_of(place + "/backups/records-20261117T100500Z.sqlite"), 0600U);
  EXPECT_GT(id, 0);
}

TEST(OpenRecords, TakesBackWhatOthersCouldRead) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 1);
  ::chmod((folder / "records.sqlite").c_str(), 0644);
  ::chmod((folder / "backups").c_str(), 0755);
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_EQ(mode_of(folder / "records.sqlite"), 0600U);
  EXPECT_EQ(mode_of(folder / "backups"), 0700U);
}

TEST(OpenRecords, SyncsEveryCommit) {
  const TestFolder folder;
  RecordPlace place;
  place.paths = *record_paths(folder.path(), {});
  place.disk = std::make_shared<QuickDisk>();
  place.now = [] { return std::string("2026-11-17T10:05:00Z"); };
  place.steps = migrations();
  ASSERT_TRUE(create_records(place));
  {
    place.journal = Journal::Wal;
    const OpenedFile file = open_for_writing(place);
    ASSERT_TRUE(make_lasting(*file.database, place));
    EXPECT_EQ(file.database->text("PRAGMA journal_mode").value(), "wal");
    EXPECT_EQ(file.database->number("PRAGMA synchronous").value(), 2);
    EXPECT_EQ(file.database->number("PRAGMA foreign_keys").value(), 1);
    EXPECT_EQ(file.database->number("PRAGMA secure_delete").value(), 1);
    EXPECT_EQ(file.database->number("PRAGMA trusted_schema").value(), 0);
  }
  place.journal = Journal::Delete;
  const OpenedFile file = open_for_writing(place);
  ASSERT_TRUE(make_lasting(*file.database, place));
  EXPECT_EQ(file.database->text("PRAGMA journal_mode").value(), "delete");
  EXPECT_EQ(file.database->number("PRAGMA synchronous").value(), 3);
}

TEST(OpenRecords, WorksWithoutWalWhereSeveralMachinesShareTheFolder) {
  const TestFolder folder;
  RecordsOptions options = options_in(folder.path());
  options.journal = Journal::Delete;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options);
    id = play(*records.store, 3);
    EXPECT_FALSE(file_exists(folder / "records.sqlite-wal"));
  }
  EXPECT_EQ(open_records(options_in(folder.path())).store->log_text(id).value(), log_of(3));
  EXPECT_EQ(open_records(options).store->log_text(id).value(), log_of(3));
}

TEST(OpenRecords, PlaysInMemoryWithoutAnyPlace) {
  RecordsOptions options;
  options.surroundings = {};
  const OpenedRecords records = open_records(options);
  EXPECT_EQ(kinds_of(records), std::vector{Kind::NoPlace});
  EXPECT_EQ(records.store->mode(), StoreMode::Memory);
  const AttemptId id = play(*records.store, 2);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(2));
}

TEST(OpenRecords, PlaysInMemoryWhereAFileStandsInTheWay) {
  const TestFolder folder;
  write_bytes(folder / "file", "mine");
  const OpenedRecords records = open_records(options_in(folder / "file/records"));
  EXPECT_EQ(kinds_of(records), std::vector{Kind::CannotKeep});
  EXPECT_EQ(records.store->mode(), StoreMode::Memory);
  EXPECT_EQ(bytes_of(folder / "file"), "mine");
}

TEST(OpenRecords, ReadsAFolderItMayNotWriteAndLeavesItAsItIs) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 3);
  }
  const auto before = everything_in(folder.path());
  RecordsOptions options = options_in(folder.path());
  options.read_only = true;
  {
    const OpenedRecords records = open_records(options);
    EXPECT_EQ(records.store->mode(), StoreMode::ReadOnly);
    EXPECT_EQ(records.store->log_text(id).value(), log_of(3));
    EXPECT_EQ(saved(*records.store, a_batch(id, 3))->kind, ErrorKind::Unwritable);
    EXPECT_FALSE(records.store->add_profile("Kim", ""));
    EXPECT_FALSE(records.store->erase_attempt(id));
  }
  EXPECT_EQ(everything_in(folder.path()), before);
}

// A -wal left by a crash holds answers too, and reading them must not need a place to write.
TEST(OpenRecords, ReadsWhatOnlyTheWalHolds) {
  const TestFolder folder;
  const TestFolder copy;
  OpenedRecords records = open_records(options_in(folder.path()));
  const AttemptId id = play(*records.store, 3);
  for (const char* file : {"records.sqlite", "records.sqlite-wal"})
    write_bytes(copy / file, bytes_of(folder / file));
  ASSERT_GT(file_size(copy / "records.sqlite-wal"), 0);
  const auto before = everything_in(copy.path());
  RecordsOptions options = options_in(copy.path());
  options.read_only = true;
  {
    const OpenedRecords read = open_records(options);
    EXPECT_EQ(read.store->mode(), StoreMode::ReadOnly);
    EXPECT_EQ(read.store->log_text(id).value(), log_of(3));
  }
  EXPECT_EQ(everything_in(copy.path()), before);
}

TEST(OpenRecords, SaysSoWhenTheFolderCannotBeWritten) {
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 2);
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
    ::chmod(entry.path().c_str(), entry.is_directory() ? 0555 : 0444);
  ::chmod(folder.path().c_str(), 0555);
  const int failures = as_nobody([&] {
    const OpenedRecords records = open_records(options_in(folder.path()));
    return (kinds_of(records) == std::vector{Kind::ReadOnly} ? 0 : 1) +
           (records.store->mode() == StoreMode::ReadOnly ? 0 : 2) +
           (records.store->log_text(id).value_or("") == log_of(2) ? 0 : 4) +
           (saved(*records.store, a_batch(id, 2)) ? 0 : 8);
  });
  EXPECT_EQ(failures, 0);
  // So that the folder can go.
  for (const char* part : {"", "/backups"}) ::chmod((folder.path() + part).c_str(), 0700);
}

TEST(OpenRecords, SaysSoWhenTheFileMayNotBeRead) {
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 2);
  const std::string before = bytes_of(folder / "records.sqlite");
  ::chmod((folder / "records.sqlite").c_str(), 0);
  ::chmod((folder / "pqip.lock").c_str(), 0666);
  ::chmod(folder.path().c_str(), 0777);
  const int failures = as_nobody([&] {
    const OpenedRecords records = open_records(options_in(folder.path()));
    return (records.notices.empty() ? 1 : 0) + (records.set_aside.empty() ? 0 : 2);
  });
  EXPECT_EQ(failures, 0);
  ::chmod((folder / "records.sqlite").c_str(), 0600);
  EXPECT_EQ(bytes_of(folder / "records.sqlite"), before);
}

TEST(OpenRecords, LetsASecondWindowReadAndNotWrite) {
  const TestFolder folder;
  const OpenedRecords first = open_records(options_in(folder.path()));
  const AttemptId id = play(*first.store, 2);
  const OpenedRecords second = open_records(options_in(folder.path()));
  EXPECT_EQ(second.store->mode(), StoreMode::SecondInstance);
  EXPECT_EQ(kinds_of(second), std::vector{Kind::SecondInstance});
  EXPECT_NE(second.notices[0].words.find("process " + std::to_string(::getpid())),
            std::string::npos)
      << words_of(second);
  EXPECT_EQ(second.store->log_text(id).value(), log_of(2));
  const std::optional<Error> error = saved(*second.store, a_batch(id, 2));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind, ErrorKind::InUse);
  EXPECT_EQ(error->message, "The answer is not saved. The records are open in another window.");
  EXPECT_EQ(saved(*first.store, a_batch(id, 2)), std::nullopt);
  EXPECT_EQ(second.store->log_text(id).value(), log_of(3));
}

TEST(OpenRecords, ForgetsTheLockOfAProgramThatDied) {
  const TestFolder folder;
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const OpenedRecords records = open_records(options_in(folder.path()));
    const Result<Profile> person = records.store->add_profile("Sam", "");
    const char byte = person ? 'y' : 'n';
    if (::write(ready[1], &byte, 1) == 1) ::pause();
    ::_exit(1);
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_EQ(byte, 'y');
  EXPECT_EQ(open_records(options_in(folder.path())).store->mode(), StoreMode::SecondInstance);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite) << words_of(records);
  EXPECT_EQ(records.store->profiles()->size(), 1U);
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(OpenRecords, LetsExactlyOneOfManyWrite) {
  const TestFolder folder;
  std::vector<OpenedRecords> windows;
  int writers = 0;
  for (int i = 0; i < 8; ++i) windows.push_back(open_records(options_in(folder.path())));
  for (const OpenedRecords& window : windows)
    writers += window.store->mode() == StoreMode::ReadWrite ? 1 : 0;
  EXPECT_EQ(writers, 1);
}

// ---- Files that are not ours

void make_database(const std::string& path, const std::string& sql) {
  write_bytes(path, "");
  const auto database = sql::Database::open(path, {});
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->run(sql.c_str()));
}

TEST(OpenRecords, LeavesTheDatabaseOfAnotherProgramAsItIs) {
  for (const char* sql :
       {"CREATE TABLE notes(x); INSERT INTO notes VALUES('private'); PRAGMA application_id=7",
        "PRAGMA journal_mode=WAL; CREATE TABLE notes(x)",
        "PRAGMA application_id=7; CREATE TABLE notes(x); CREATE VIEW attempt AS SELECT 1; CREATE "
        "TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END"}) {
    SCOPED_TRACE(sql);
    const TestFolder folder;
    make_database(folder / "records.sqlite", sql);
    const auto before = everything_in(folder.path());
    {
      const OpenedRecords records = open_records(options_in(folder.path()));
      EXPECT_EQ(kinds_of(records), std::vector{Kind::Foreign});
      EXPECT_EQ(records.store->mode(), StoreMode::Memory);
      EXPECT_FALSE(records.offer);
      play(*records.store, 1);
    }
    auto after = everything_in(folder.path());
    after.erase("pqip.lock");
    EXPECT_EQ(after, before);
  }
}

TEST(OpenRecords, LeavesAFileOfANewerVersionAsItIs) {
  const Migration next[] = {{1, migrations()[0].sql},
                            {2, "ALTER TABLE attempt ADD COLUMN tutor TEXT"}};
  const TestFolder folder;
  {
    RecordsOptions newer = options_in(folder.path());
    newer.steps = next;
    play(*open_records(newer).store, 2);
  }
  auto before = everything_in(folder.path());
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    EXPECT_EQ(kinds_of(records), std::vector{Kind::Newer});
    EXPECT_EQ(records.store->mode(), StoreMode::Memory);
    EXPECT_NE(records.notices[0].words.find("its format is 2, this version knows 1"),
              std::string::npos)
        << words_of(records);
  }
  auto after = everything_in(folder.path());
  after.erase("pqip.lock");
  before.erase("pqip.lock");
  EXPECT_EQ(after, before);
}

// The newer program died before the mark of its version reached the file itself: it stands in the
// -wal only.
TEST(OpenRecords, SeesANewerVersionInTheWalAndChangesNeither) {
  const TestFolder folder;
  const TestFolder copy;
  OpenedRecords records = open_records(options_in(folder.path()));
  play(*records.store, 2);
  {
    const auto other = sql::Database::open(folder / "records.sqlite", {});
    ASSERT_TRUE((*other)->run("PRAGMA user_version=9"));
  }
  for (const char* file : {"records.sqlite", "records.sqlite-wal"})
    write_bytes(copy / file, bytes_of(folder / file));
  const auto before = everything_in(copy.path());
  EXPECT_EQ(kinds_of(open_records(options_in(copy.path()))), std::vector{Kind::Newer});
  auto after = everything_in(copy.path());
  for (const char* scratch : {"pqip.lock", "records.sqlite-shm"}) after.erase(scratch);
  EXPECT_EQ(after, before);
}

// ---- Files of an older version

constexpr const char* kSecondStep =
    "ALTER TABLE attempt ADD COLUMN tutor TEXT; CREATE TABLE cohort(id INTEGER PRIMARY KEY, name "
    "TEXT) STRICT";

TEST(OpenRecords, BringsAnOlderFileToThisVersionAfterABackup) {
  const Migration steps[] = {{1, migrations()[0].sql}, {2, kSecondStep}};
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 3);
  }
  RecordsOptions options = options_in(folder.path(), "2027-01-01T08:00:00Z");
  options.steps = steps;
  {
    const OpenedRecords records = open_records(options);
    EXPECT_EQ(kinds_of(records), std::vector{Kind::Updated});
    EXPECT_EQ(records.store->log_text(id).value(), log_of(3));
    EXPECT_EQ(saved(*records.store, a_batch(id, 3)), std::nullopt);
  }
  const auto backup = sql::Database::open(folder / "backups/records-20270101T080000Z.sqlite",
                                          {sql::OpenHow::Touch::Immutable, {}});
  ASSERT_TRUE(backup);
  EXPECT_EQ((*backup)->number("PRAGMA user_version").value(), 1);
  EXPECT_TRUE(open_records(options).notices.empty());
}

TEST(OpenRecords, ReadsAnOlderFileItMayNotChange) {
  const Migration steps[] = {{1, migrations()[0].sql}, {2, kSecondStep}};
  const TestFolder folder;
  AttemptId id = 0;
  {
    const OpenedRecords records = open_records(options_in(folder.path()));
    id = play(*records.store, 3);
  }
  const auto before = everything_in(folder.path());
  RecordsOptions options = options_in(folder.path());
  options.steps = steps;
  options.read_only = true;
  const OpenedRecords records = open_records(options);
  EXPECT_EQ(records.store->log_text(id).value(), log_of(3));
  EXPECT_EQ(everything_in(folder.path()), before);
}

TEST(OpenRecords, LeavesAnOlderFileAsItIsWhenTheStepFails) {
  const Migration steps[] = {{1, migrations()[0].sql},
                             {2, "ALTER TABLE attempt ADD COLUMN tutor TEXT; nonsense"}};
  const TestFolder folder;
  play(*open_records(options_in(folder.path())).store, 3);
  RecordsOptions options = options_in(folder.path());
  options.steps = steps;
  EXPECT_EQ(open_records(options).store->mode(), StoreMode::ReadOnly);
  const OpenedRecords records = open_records(options_in(folder.path()));
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  EXPECT_EQ(records.store->log_text(1).value(), log_of(3));
}

}  // namespace
}  // namespace sim::testing
