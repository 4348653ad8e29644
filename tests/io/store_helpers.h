// For the tests of records: a folder of their own, small attempts, and what stands in files.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "sim/io/open_records.h"

namespace sim::testing {

// A fresh folder, gone with the test. On a disk in memory where there is one: thousands of syncs
// take minutes on a real one.
class TestFolder {
 public:
  TestFolder() {
    const bool in_memory = ::access("/dev/shm", R_OK | W_OK | X_OK) == 0;
    std::string name = (in_memory ? "/dev/shm/" : ::testing::TempDir()) + "pqip-records-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

// Syncs cost much and prove nothing in a test that does not cut the power.
class QuickDisk : public RecordDisk {
 public:
  Result<void> sync(const std::string&) override { return {}; }
};

inline RecordsOptions options_in(const std::string& folder,
                                 const std::string& now = "2026-11-17T10:05:00Z") {
  RecordsOptions options;
  options.data_dir = folder;
  options.disk = std::make_shared<QuickDisk>();
  options.now = [now] { return now; };
  return options;
}

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Every file below a folder with its content.
inline std::map<std::string, std::string> everything_in(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path().string());
  return files;
}

// The files below a folder that hold `word` somewhere.
inline std::vector<std::string> files_with(const std::string& folder, const std::string& word) {
  std::vector<std::string> found;
  for (const auto& [name, bytes] : everything_in(folder))
    if (bytes.find(word) != std::string::npos || name.find(word) != std::string::npos)
      found.push_back(name);
  return found;
}

inline Attempt a_head(ProfileId profile, std::uint64_t seed = 7) {
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

// Three lines: an answer, what it led to, and the words somebody typed.
inline std::string lines_from(std::uint32_t seq, const std::string& words = "why not") {
  return std::to_string(seq) +
         " input answered decision=d.sheet picks=o.sheet.fine at_ms=" + std::to_string(100 * seq) +
         "\n" + std::to_string(seq + 1) + " fact entered scene=s visit=1\n" +
         std::to_string(seq + 2) + " note why decision=d.sheet text=\"" + words + "\"\n";
}
inline constexpr std::uint32_t kLinesOfABatch = 3;

// The n-th batch of an attempt, n from 0.
inline Batch a_batch(AttemptId attempt, std::uint32_t n, const std::string& words = "why not") {
  return {attempt, kOriginalBranch, n * kLinesOfABatch, lines_from(n * kLinesOfABatch, words)};
}

// The log of the first n of these batches.
inline std::string log_of(std::uint32_t n, const std::string& words = "why not") {
  std::string log;
  for (std::uint32_t i = 0; i < n; ++i) log += lines_from(i * kLinesOfABatch, words);
  return log;
}

// Submits and waits. The error of its outcome, if any.
inline std::optional<Error> saved(Store& store, Batch batch) {
  const Ticket ticket = store.submit(std::move(batch));
  for (const Outcome& outcome : store.wait())
    if (outcome.ticket == ticket) return outcome.error;
  return Error{ErrorKind::Refused, "No outcome came.", {}};
}

// A profile, an attempt and n batches in it.
inline AttemptId play(Store& store, std::uint32_t batches, const std::string& words = "why not",
                      std::uint64_t seed = 7) {
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

inline std::vector<Notice::Kind> kinds_of(const OpenedRecords& records) {
  std::vector<Notice::Kind> kinds;
  for (const Notice& notice : records.notices) kinds.push_back(notice.kind);
  return kinds;
}

inline std::string words_of(const OpenedRecords& records) {
  std::string words;
  for (const Notice& notice : records.notices) words += notice.words + "\n";
  return words;
}

}  // namespace sim::testing

namespace sim {
inline bool operator==(const Error& a, const Error& b) {
  return a.kind == b.kind && a.message == b.message && a.hint == b.hint;
}
inline std::ostream& operator<<(std::ostream& out, const Error& error) {
  return out << error.message << " " << error.hint;
}
}  // namespace sim
