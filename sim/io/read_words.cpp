#include "sim/io/read_words.h"

#include <algorithm>

#include "sim/base/diagnostic.h"
#include "sim/io/check_bytes.h"
#include "sim/io/json_events.h"

namespace sim {
namespace {

constexpr std::size_t kBytesMax = 1'000'000;

class WordReader final : public reading::JsonEvents {
 public:
  bool object_begins(std::uint32_t at) override {
    if (open_) return wrong(at, "a text is expected, not an object");
    open_ = true;
    return true;
  }
  bool member(std::uint32_t at, std::string_view name) override {
    if (table_.count(std::string(name)) > 0)
      return wrong(at, "the key \"" + std::string(name) + "\" comes twice");
    if (!key_.empty() && name < key_)
      return wrong(at,
                   "the key \"" + std::string(name) + "\" should stand before \"" + key_ + "\"");
    key_ = name;
    return true;
  }
  bool object_ends(std::uint32_t) override { return true; }
  bool list_begins(std::uint32_t at) override {
    return wrong(at, "a text is expected, not a list");
  }
  bool list_ends(std::uint32_t) override { return true; }
  bool text(std::uint32_t at, std::string_view value) override {
    if (!open_) return wrong(at, "an object is expected");
    if (value.empty()) return wrong(at, "\"" + key_ + "\" is empty");
    table_[key_] = value;
    return true;
  }
  bool whole_number(std::uint32_t at, std::int64_t) override {
    return wrong(at, "a text is expected, not a number");
  }
  bool other_number(std::uint32_t at, std::string_view) override {
    return wrong(at, "a text is expected, not a number");
  }
  bool truth(std::uint32_t at, bool) override {
    return wrong(at, "a text is expected, not true or false");
  }
  bool null(std::uint32_t at) override { return wrong(at, "a text is expected, not null"); }
  void syntax_error(std::uint32_t at, std::string message, std::string) override {
    wrong(at, message);
  }

  WordTable take() { return std::move(table_); }
  const std::string& problem() const { return problem_; }
  std::uint32_t at() const { return at_; }

 private:
  bool wrong(std::uint32_t at, std::string problem) {
    if (!problem_.empty()) return false;
    at_ = at;
    problem_ = std::move(problem);
    return false;
  }

  WordTable table_;
  std::string key_, problem_;
  std::uint32_t at_ = 0;
  bool open_ = false;
};

}  // namespace

Result<WordTable> read_words(std::string_view json, const std::string& file) {
  const auto unreadable = [&](std::uint32_t at, const std::string& problem) {
    const auto end =
        json.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(at, json.size()));
    const auto line = std::count(json.begin(), end, '\n') + 1;
    return failed(ErrorKind::Unreadable,
                  file + ", line " + std::to_string(line) + ": " + problem + ".",
                  "Put the program's own assets/text back beside it.");
  };
  Problems problems;
  if (!check_bytes(json, kBytesMax, 0, problems))
    return unreadable(problems.front().spot.offset, problems.front().message);
  WordReader reader;
  const bool read = reading::read_json(json, reader);
  if (!read || !reader.problem().empty()) return unreadable(reader.at(), reader.problem());
  return reader.take();
}

}  // namespace sim
