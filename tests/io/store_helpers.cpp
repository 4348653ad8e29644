#include "tests/io/store_helpers.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace sim::testing {

TestFolder::TestFolder() {
  const bool in_memory = ::access("/dev/shm", R_OK | W_OK | X_OK) == 0;
  std::string name = (in_memory ? "/dev/shm/" : ::testing::TempDir()) + "pqip-records-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) std::abort();
  path_ = name;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

RecordsOptions options_in(const std::string& folder, const std::string& now) {
  RecordsOptions options;
  options.data_dir = folder;
  options.disk = std::make_shared<QuickDisk>();
  options.now = [now] { return now; };
  return options;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::map<std::string, std::string> everything_in(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path().string());
  return files;
}

std::vector<std::string> files_with(const std::string& folder, const std::string& word) {
  std::vector<std::string> found;
  for (const auto& [name, bytes] : everything_in(folder))
    if (bytes.find(word) != std::string::npos || name.find(word) != std::string::npos)
      found.push_back(name);
  return found;
}

Attempt a_head(ProfileId profile, std::uint64_t seed) {
  Attempt head;
  head.profile = profile;
  head.scenario = "fine";
  head.scenario_title = "Fine";
  head.logic_hash = "l0";
  head.text_hash = "t0";
  head.engine = "0.1.0";
  head.seed = seed;
  head.mode = PlayMode::Learn;
  head.started_utc = "2026-11-17T10:05:00Z";
  return head;
}

std::string lines_from(std::uint32_t seq, const std::string& words) {
  return std::to_string(seq) +
         " input answered decision=d.sheet picks=o.sheet.fine at_ms=" + std::to_string(100 * seq) +
         "\n" + std::to_string(seq + 1) + " fact entered scene=s visit=1\n" +
         std::to_string(seq + 2) + " note why decision=d.sheet text=\"" + words + "\"\n";
}

Batch a_batch(AttemptId attempt, std::uint32_t n, const std::string& words) {
  return {attempt, kOriginalBranch, n * kLinesOfABatch, lines_from(n * kLinesOfABatch, words)};
}

std::string log_of(std::uint32_t n, const std::string& words) {
  std::string log;
  for (std::uint32_t i = 0; i < n; ++i) log += lines_from(i * kLinesOfABatch, words);
  return log;
}

std::optional<Error> saved(Store& store, Batch batch) {
  const Ticket ticket = store.submit(std::move(batch));
  for (const Outcome& outcome : store.wait())
    if (outcome.ticket == ticket) return outcome.error;
  return Error{ErrorKind::Refused, "No outcome came.", {}};
}

AttemptId play(Store& store, std::uint32_t batches, const std::string& words, std::uint64_t seed) {
  Result<std::vector<Profile>> people = store.profiles();
  if (!people || people->empty()) {
    EXPECT_TRUE(store.add_profile("Sam", "2026-11-17T10:00:00Z").has_value());
    people = store.profiles();
  }
  const Result<AttemptId> attempt = store.begin_attempt(a_head(people->front().id, seed));
  EXPECT_TRUE(attempt.has_value());
  for (std::uint32_t n = 0; n < batches; ++n)
    EXPECT_EQ(saved(store, a_batch(*attempt, n, words)), std::nullopt);
  return *attempt;
}

std::vector<Notice::Kind> kinds_of(const OpenedRecords& records) {
  std::vector<Notice::Kind> kinds;
  for (const Notice& notice : records.notices) kinds.push_back(notice.kind);
  return kinds;
}

std::string words_of(const OpenedRecords& records) {
  std::string words;
  for (const Notice& notice : records.notices) words += notice.words + "\n";
  return words;
}

}  // namespace sim::testing

namespace sim {

bool operator==(const Error& a, const Error& b) {
  return a.kind == b.kind && a.message == b.message && a.hint == b.hint;
}

std::ostream& operator<<(std::ostream& out, const Error& error) {
  return out << error.message << " " << error.hint;
}

}  // namespace sim
