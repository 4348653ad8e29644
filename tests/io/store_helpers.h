// For the tests of records: a folder of their own, small attempts, and what stands in files.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/io/open_records.h"

namespace sim::testing {

// A fresh folder, gone with the test. On a disk in memory where there is one: thousands of syncs
// take minutes on a real one.
class TestFolder {
 public:
  TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder();
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

RecordsOptions options_in(const std::string& folder,
                          const std::string& now = "2026-11-17T10:05:00Z");

std::string bytes_of(const std::string& path);

void write_bytes(const std::string& path, const std::string& bytes);

// Every file below a folder with its content.
std::map<std::string, std::string> everything_in(const std::string& folder);

// The files below a folder that hold `word` somewhere.
std::vector<std::string> files_with(const std::string& folder, const std::string& word);

Attempt a_head(ProfileId profile, std::uint64_t seed = 7);

// Three lines: an answer, what it led to, and the words somebody typed.
std::string lines_from(std::uint32_t seq, const std::string& words = "why not");
inline constexpr std::uint32_t kLinesOfABatch = 3;

// The n-th batch of an attempt, n from 0.
Batch a_batch(AttemptId attempt, std::uint32_t n, const std::string& words = "why not");

// The log of the first n of these batches.
std::string log_of(std::uint32_t n, const std::string& words = "why not");

// Submits and waits. The error of its outcome, if any.
std::optional<Error> saved(Store& store, Batch batch);

// A profile, an attempt and n batches in it.
AttemptId play(Store& store, std::uint32_t batches, const std::string& words = "why not",
               std::uint64_t seed = 7);

std::vector<Notice::Kind> kinds_of(const OpenedRecords& records);

std::string words_of(const OpenedRecords& records);

}  // namespace sim::testing

namespace sim {
bool operator==(const Error& a, const Error& b);
std::ostream& operator<<(std::ostream& out, const Error& error);
}  // namespace sim
