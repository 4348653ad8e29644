// Every write, sync, open, truncate, delete and rename of a whole life of the records fails once:
// each failure is reported or harmless, nothing that was acknowledged is lost, and no log has a
// hole.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "sim/io/erase.h"
#include "tests/io/store_helpers.h"
#include "tests/support/dice.h"
#include "tests/support/failing_disk.h"
#include "tests/support/failing_vfs.h"

namespace sim::testing {
namespace {

using Way = Faults::Way;

// What the program was told is saved.
struct Acknowledged {
  std::int64_t people = 0, attempts = 0;  // how many
  std::int64_t lines = 0;                 // of attempt 1
  bool erased = false;                    // attempt 2
  bool closed = false;
};

constexpr const char* kCanary = "canary-7f3a9c";

class Bench {
 public:
  explicit Bench(const std::string& name) : vfs_(name, faults_) {}

  Faults& faults() { return faults_; }
  RecordsOptions failing(const std::string& folder,
                         const std::string& now = "2026-11-18T10:05:00Z") {
    RecordsOptions options = options_in(folder, now);
    options.vfs = vfs_.name();
    options.disk = std::make_shared<FailingDisk>(faults_);
    return options;
  }

 private:
  Faults faults_;
  FailingVfs vfs_;
};

// Tells the outside as it happens, because a killed program cannot tell afterwards.
class Teller {
 public:
  explicit Teller(int fd = -1) : fd_(fd) {}
  void tell(const Acknowledged& now) const {
    if (fd_ >= 0 && ::write(fd_, &now, sizeof now) < 0) ::_exit(99);
  }

 private:
  int fd_;
};

// Submits what is not acknowledged yet and a batch more, as the program does at each answer.
void answer(Store& store, AttemptId id, std::uint32_t n, Acknowledged& acks) {
  const auto kept = static_cast<std::uint32_t>(acks.lines);
  std::string bytes;
  for (std::uint32_t seq = kept; seq < (n + 1) * kLinesOfABatch; seq += kLinesOfABatch)
    bytes += lines_from(seq);
  const std::optional<Error> error = saved(store, {id, kOriginalBranch, kept, bytes});
  if (!error) acks.lines = (n + 1) * kLinesOfABatch;
  if (error) {
    EXPECT_FALSE(error->message.empty());
  }
}

// A life: open, a person, an attempt, five answers, another attempt that is erased again, a backup,
// the end.
void live(const RecordsOptions& options, Acknowledged& acks, const Teller& teller = Teller()) {
  const OpenedRecords records = open_records(options);
  EXPECT_TRUE(records.set_aside.empty()) << "what fails once is no damage\n" << words_of(records);
  EXPECT_TRUE(records.store->mode() == StoreMode::ReadWrite || !records.notices.empty());
  if (records.store->mode() != StoreMode::ReadWrite) return;
  Store& store = *records.store;
  const auto told = [&](auto& what, auto value) {
    what = value;
    teller.tell(acks);
  };
  Result<Profile> person = store.add_profile("Sam", "2026-11-17T10:00:00Z");
  if (!person) person = store.add_profile("Sam", "2026-11-17T10:00:00Z");
  if (!person) return;
  told(acks.people, acks.people + 1);
  Result<AttemptId> id = store.begin_attempt(a_head(person->id));
  if (!id) id = store.begin_attempt(a_head(person->id));
  if (!id) return;
  told(acks.attempts, acks.attempts + 1);
  for (std::uint32_t n = 0; n < 5; ++n) {
    answer(store, *id, n, acks);
    teller.tell(acks);
  }
  const Result<AttemptId> other = store.begin_attempt(a_head(person->id, 11));
  if (other) {
    static_cast<void>(saved(store, a_batch(*other, 0, kCanary)));
    told(acks.erased, store.erase_attempt(*other).has_value());
  }
  told(acks.closed, records.store->close().has_value());
}

void expect_all_there(const std::string& folder, const Acknowledged& acks) {
  const OpenedRecords records = open_records(options_in(folder, "2026-11-19T10:05:00Z"));
  EXPECT_TRUE(records.notices.empty()) << words_of(records);
  ASSERT_EQ(records.store->mode(), StoreMode::ReadWrite);
  const Result<std::vector<Profile>> people = records.store->profiles();
  ASSERT_TRUE(people) << people.error();
  EXPECT_GE(static_cast<std::int64_t>(people->size()), acks.people);
  if (acks.attempts == 0) return;
  // The attempt that was acknowledged is the only one with this seed that has lines.
  std::string log;
  for (const Profile& person : *people) {
    const Result<std::vector<Attempt>> attempts = records.store->attempts(person.id);
    ASSERT_TRUE(attempts) << attempts.error();
    for (const Attempt& attempt : *attempts) {
      if (attempt.seed != 7) continue;
      const Result<std::string> text = records.store->log_text(attempt.id);
      ASSERT_TRUE(text) << text.error();
      if (text->size() > log.size()) log = *text;
    }
  }
  EXPECT_EQ(log, log_of(9).substr(0, log.size()));
  EXPECT_GE(std::count(log.begin(), log.end(), '\n'), acks.lines);
  if (acks.erased) {
    EXPECT_EQ(files_with(folder, kCanary), std::vector<std::string>{});
  }
  for (const std::string& backup : backups_in(folder + "/backups")) {
    const auto copy = sql::Database::open(backup, {sql::OpenHow::Touch::Immutable, {}});
    ASSERT_TRUE(copy);
    EXPECT_EQ(check_pages(**copy, Thoroughness::Thorough).value(), "ok") << backup;
  }
}

struct Fault {
  const char* name;
  Way way;
  bool lasting;
  bool reads;
  Journal journal = Journal::Wal;
};

class EveryOperation : public ::testing::TestWithParam<Fault> {};

INSTANTIATE_TEST_SUITE_P(
    StoreFaults, EveryOperation,
    ::testing::Values(Fault{"FullOnce", Way::Full, false, false},
                      Fault{"FullFromThenOn", Way::Full, true, false},
                      Fault{"ErrorOnce", Way::IoError, false, false},
                      Fault{"ErrorFromThenOn", Way::IoError, true, false},
                      Fault{"ReadErrorOnce", Way::IoError, false, true},
                      Fault{"FullOnceWithoutWal", Way::Full, false, false, Journal::Delete},
                      Fault{"ErrorOnceWithoutWal", Way::IoError, false, false, Journal::Delete}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(EveryOperation, OfALifeMayFailOnce) {
  Bench bench("failing_life");
  bench.faults().count_reads(GetParam().reads);
  int operations = 0;
  for (int n = 1;; ++n) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const TestFolder folder;
    Acknowledged acks;
    bench.faults().fail(n, GetParam().way, GetParam().lasting);
    RecordsOptions options = bench.failing(folder.path());
    options.journal = GetParam().journal;
    live(options, acks);
    const bool reached = bench.faults().reached();
    bench.faults().stop();
    expect_all_there(folder.path(), acks);
    if (HasFatalFailure() || HasFailure()) return;
    if (reached) continue;
    EXPECT_TRUE(acks.closed);
    EXPECT_EQ(acks.lines, 5 * kLinesOfABatch);
    operations = n;
    break;
  }
  EXPECT_GT(operations, 60) << "otherwise nothing was tried";
}

// The same where a first life was lived already, and the records must be opened again.
TEST_P(EveryOperation, OfOpeningAgainMayFailOnce) {
  Bench bench("failing_again");
  bench.faults().count_reads(GetParam().reads);
  const TestFolder before;
  Acknowledged first;
  live(options_in(before.path()), first);
  ASSERT_TRUE(first.closed);
  for (int n = 1;; ++n) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const TestFolder folder;
    std::filesystem::copy(before.path(), folder.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    bench.faults().fail(n, GetParam().way, GetParam().lasting);
    Acknowledged acks = first;
    {
      const OpenedRecords records = open_records(bench.failing(folder.path()));
      EXPECT_TRUE(records.set_aside.empty()) << words_of(records);
      EXPECT_FALSE(records.offer);
      if (records.store->mode() == StoreMode::ReadWrite) {
        if (!saved(*records.store, a_batch(1, 5))) acks.lines += kLinesOfABatch;
      } else {
        EXPECT_FALSE(records.notices.empty());
      }
    }
    const bool reached = bench.faults().reached();
    bench.faults().stop();
    expect_all_there(folder.path(), acks);
    if (HasFailure() || !reached) return;
  }
}

TEST_P(EveryOperation, OfAnUpdateMayFailOnce) {
  const Migration steps[] = {
      {1, migrations()[0].sql},
      {2, "ALTER TABLE attempt ADD COLUMN tutor TEXT; CREATE TABLE cohort(id INTEGER) STRICT"}};
  Bench bench("failing_update");
  bench.faults().count_reads(GetParam().reads);
  const TestFolder before;
  play(*open_records(options_in(before.path())).store, 5);
  for (int n = 1;; ++n) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const TestFolder folder;
    std::filesystem::copy(before.path(), folder.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    RecordsOptions options = bench.failing(folder.path());
    options.steps = steps;
    bench.faults().fail(n, GetParam().way, GetParam().lasting);
    {
      const OpenedRecords records = open_records(options);
      EXPECT_FALSE(records.notices.empty());
      EXPECT_TRUE(records.set_aside.empty()) << words_of(records);
    }
    const bool reached = bench.faults().reached();
    bench.faults().stop();
    RecordsOptions plain = options_in(folder.path());
    plain.steps = steps;
    const OpenedRecords records = open_records(plain);
    EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite) << words_of(records);
    EXPECT_EQ(records.store->log_text(1).value_or(""), log_of(5));
    if (HasFailure() || !reached) return;
  }
}

TEST_P(EveryOperation, OfARestoreMayFailOnce) {
  Bench bench("failing_restore");
  bench.faults().count_reads(GetParam().reads);
  const TestFolder before;
  play(*open_records(options_in(before.path())).store, 5);
  write_bytes(before / "records.sqlite", "rubbish");
  for (int n = 1;; ++n) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const TestFolder folder;
    std::filesystem::copy(before.path(), folder.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    bench.faults().fail(n, GetParam().way, GetParam().lasting);
    {
      OpenedRecords records = open_records(bench.failing(folder.path()));
      if (records.offer) static_cast<void>(restore(records, records.offer->path));
    }
    const bool reached = bench.faults().reached();
    bench.faults().stop();
    OpenedRecords records = open_records(options_in(folder.path()));
    if (records.offer) {
      EXPECT_TRUE(restore(records, records.offer->path));
    }
    EXPECT_EQ(records.store->mode(), StoreMode::ReadWrite) << words_of(records);
    EXPECT_EQ(records.store->log_text(1).value_or(""), log_of(5));
    EXPECT_EQ(files_with(folder.path(), "rubbish").size(), 1U) << "the damaged file is kept";
    if (HasFailure() || !reached) return;
  }
}

// The program is killed in the middle of an operation: half of a write is done, and nothing after
// it.
void kill_at_every_operation(Journal journal, int step) {
  for (int n = 1;; n += step) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const TestFolder folder;
    int acks[2];
    ASSERT_EQ(::pipe(acks), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      Bench bench("killing");
      bench.faults().fail(n, Way::Kill);
      Acknowledged told;
      RecordsOptions options = bench.failing(folder.path());
      options.journal = journal;
      live(options, told, Teller(acks[1]));
      ::_exit(bench.faults().reached() ? 1 : 0);
    }
    ::close(acks[1]);
    Acknowledged last, next;
    while (::read(acks[0], &next, sizeof next) == static_cast<ssize_t>(sizeof next)) last = next;
    ::close(acks[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    expect_all_there(folder.path(), last);
    if (::testing::Test::HasFailure()) return;
    if (WIFEXITED(status)) {
      EXPECT_EQ(WEXITSTATUS(status), 0);
      EXPECT_GT(n, 60);
      return;
    }
    ASSERT_EQ(WTERMSIG(status), SIGKILL);
  }
}

TEST(StoreFaults, LoseNothingWhenKilledAtAnyOperation) { kill_at_every_operation(Journal::Wal, 1); }

TEST(StoreFaults, LoseNothingWhenKilledAtAnyOperationWithoutWal) {
  kill_at_every_operation(Journal::Delete, seeds(1) > 1 ? 1 : 7);
}

// ---- In play

class InPlay : public ::testing::Test {
 protected:
  void SetUp() override {
    records_ = open_records(bench_.failing(folder_.path()));
    id_ = play(*records_.store, 2);
  }
  // After an end without ceremony.
  std::string log_on_disk() {
    const TestFolder copy;
    for (const char* file : {"records.sqlite", "records.sqlite-wal"})
      if (file_exists(folder_ / file)) write_bytes(copy / file, bytes_of(folder_ / file));
    return open_records(options_in(copy.path())).store->log_text(id_).value_or("unreadable");
  }

  TestFolder folder_;
  Bench bench_{"in_play"};
  OpenedRecords records_;
  AttemptId id_ = 0;
};

TEST_F(InPlay, AFullDiskIsToldAndTheNextAnswerBringsEverything) {
  bench_.faults().fail(1, Way::Full, true);
  const std::optional<Error> error = saved(*records_.store, a_batch(id_, 2));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "The answer is not saved. The disk is full.");
  EXPECT_NE(error->hint, "");
  EXPECT_TRUE(saved(*records_.store, a_batch(id_, 3)));
  bench_.faults().stop();
  EXPECT_TRUE(saved(*records_.store, a_batch(id_, 4))) << "there is no hole";
  EXPECT_EQ(log_on_disk(), log_of(2));
  EXPECT_EQ(saved(*records_.store,
                  {id_, kOriginalBranch, 6, lines_from(6) + lines_from(9) + lines_from(12)}),
            std::nullopt);
  EXPECT_EQ(log_on_disk(), log_of(5));
}

TEST_F(InPlay, AFailedSyncIsNotBelievedTheNextTime) {
  bench_.faults().fail(1, Way::IoError, true);
  EXPECT_TRUE(saved(*records_.store, a_batch(id_, 2)));
  EXPECT_TRUE(saved(*records_.store, a_batch(id_, 2)));
  EXPECT_FALSE(records_.store->log_text(id_));
  bench_.faults().stop();
  EXPECT_EQ(saved(*records_.store, a_batch(id_, 2)), std::nullopt);
  EXPECT_EQ(records_.store->log_text(id_).value(), log_of(3));
  // All of it was written and synced once more, into the file itself.
  EXPECT_EQ(saved(*records_.store, a_batch(id_, 3)), std::nullopt);
  EXPECT_EQ(log_on_disk(), log_of(4));
}

// The sync of a commit fails; the frames are in the -wal and look saved to whoever opens it next.
TEST_F(InPlay, ABatchWhoseSyncFailedIsThereOnceOrNotAtAll) {
  for (int n = 1; n <= 6; ++n) {
    SCOPED_TRACE(n);
    const auto batch = static_cast<std::uint32_t>(n + 1);
    bench_.faults().fail(n, Way::IoError);
    const std::optional<Error> error = saved(*records_.store, a_batch(id_, batch));
    bench_.faults().stop();
    if (error) {
      EXPECT_EQ(saved(*records_.store, a_batch(id_, batch)), std::nullopt);
    }
    EXPECT_EQ(records_.store->log_text(id_).value(), log_of(batch + 1));
  }
  EXPECT_EQ(log_on_disk(), log_of(8));
}

}  // namespace
}  // namespace sim::testing
