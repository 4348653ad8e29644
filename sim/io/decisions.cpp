#include "sim/io/decisions.h"

#include <algorithm>
#include <tuple>

namespace sim {
namespace {

bool before(const SavedDecision& a, const SavedDecision& b) {
  return std::tie(a.attempt, a.branch, a.seq) < std::tie(b.attempt, b.branch, b.seq);
}

// "12 input answered decision=...". Words a person typed stand further right, after their quote.
bool is_answer(std::string_view line) {
  const std::size_t space = line.find(' ');
  return space != std::string_view::npos && line.substr(space, 16) == " input answered ";
}

}  // namespace

std::int64_t decisions_in(std::string_view lines) {
  std::int64_t count = 0;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (is_answer(lines.substr(0, end))) ++count;
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return count;
}

SavedDecisions saved_decisions(sql::Database& database) {
  SavedDecisions saved;
  // In the order of the file, not of an index: of a damaged one as much as possible.
  sql::Statement rows =
      database.prepare("SELECT attempt, branch, seq, bytes FROM batch NOT INDEXED");
  const Result<void> read = rows.each([&] {
    for (std::int64_t n = decisions_in(rows.text(3)); n > 0; --n)
      saved.list.push_back({rows.number(0), rows.number(1), rows.number(2)});
  });
  saved.whole = read.has_value();
  std::sort(saved.list.begin(), saved.list.end(), before);
  return saved;
}

std::int64_t lacking(const SavedDecisions& all, const SavedDecisions& some) {
  return std::count_if(all.list.begin(), all.list.end(), [&](const SavedDecision& decision) {
    return !std::binary_search(some.list.begin(), some.list.end(), decision, before);
  });
}

}  // namespace sim
