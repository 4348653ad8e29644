#include "sim/io/places.h"

#include <algorithm>
#include <cstddef>

#include "sim/io/check_bytes.h"
#include "sim/io/json_events.h"

namespace sim {
namespace {

constexpr std::size_t kShown = 72;  // characters of a line
constexpr std::size_t kCaretAtMost =
    40;  // character of the caret in a line that is cut at its front
constexpr std::string_view kCut = "…";

// ---- JSON pointers
// ----------------------------------------------------------------------------------------------

// "~" and "/" have a meaning in a pointer. Source: RFC 6901, section 3.
std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (char c : name) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

// Follows the path through the file and writes it down at every wanted offset.
class PointerFinder final : public reading::JsonEvents {
 public:
  explicit PointerFinder(const std::vector<std::uint32_t>& offsets) : offsets_(offsets) {
    found_.reserve(offsets.size());
  }

  bool object_begins(std::uint32_t at) override { return value(at) && open(); }
  bool list_begins(std::uint32_t at) override { return value(at) && open(0); }
  bool object_ends(std::uint32_t at) override { return close(at); }
  bool list_ends(std::uint32_t at) override { return close(at); }
  bool member(std::uint32_t at, std::string_view name) override {
    settle(at);
    path_.back().step = pointer_step(name);
    return wanted();
  }
  bool text(std::uint32_t at, std::string_view) override { return value(at); }
  bool whole_number(std::uint32_t at, std::int64_t) override { return value(at); }
  bool other_number(std::uint32_t at, std::string_view) override { return value(at); }
  bool truth(std::uint32_t at, bool) override { return value(at); }
  bool null(std::uint32_t at) override { return value(at); }
  void syntax_error(std::uint32_t at, std::string, std::string) override { settle(at); }

  // What lies behind the last event belongs to where it ended.
  std::vector<std::string> take() {
    while (wanted()) found_.push_back(pointer());
    return std::move(found_);
  }

 private:
  // An open object or list: which member or item of it is the current one, as a step of the
  // pointer.
  struct Level {
    std::ptrdiff_t next_item = -1;  // lists: from 0
    std::string step;
  };

  bool wanted() const { return found_.size() < offsets_.size(); }
  // Offsets before an event lie in what the event before it came to.
  void settle(std::uint32_t at) {
    while (wanted() && offsets_[found_.size()] < at) found_.push_back(pointer());
  }
  bool value(std::uint32_t at) {
    settle(at);
    if (!path_.empty() && path_.back().next_item >= 0)
      path_.back().step = "/" + std::to_string(path_.back().next_item++);
    return wanted();
  }
  bool open(std::ptrdiff_t first_item = -1) {
    path_.push_back({first_item, {}});
    return path_.size() < kDeepest;
  }
  bool close(std::uint32_t at) {
    settle(at);
    path_.pop_back();
    return wanted();
  }
  std::string pointer() const {
    std::string text;
    for (const Level& level : path_) text += level.step;
    return text;
  }

  static constexpr std::size_t kDeepest = 1000;
  const std::vector<std::uint32_t>& offsets_;
  std::vector<std::string> found_;
  std::vector<Level> path_;
};

// ---- Lines and columns
// ------------------------------------------------------------------------------------------

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

// The offset `count` characters before or after `at`, or the end of the line.
std::size_t back(std::string_view line, std::size_t at, std::size_t count) {
  for (; at > 0 && count > 0; --count) do
      --at;
    while (at > 0 && !begins_character(line[at]));
  return at;
}
std::size_t ahead(std::string_view line, std::size_t at, std::size_t count) {
  for (; at < line.size() && count > 0; --count) do
      ++at;
    while (at < line.size() && !begins_character(line[at]));
  return at;
}

// The part of the line around its byte `at`, which is its character `column` (from 1).
std::string shown(std::string_view line, std::size_t at, std::size_t column) {
  if (ahead(line, 0, kShown) == line.size()) return harmless(line);
  const bool cut_front = column > kCaretAtMost;
  const std::size_t start = cut_front ? back(line, at, kCaretAtMost - 2) : 0;
  const std::size_t room = cut_front ? kShown - 1 : kShown;
  if (ahead(line, start, room) == line.size())
    return std::string(kCut) + harmless(line.substr(start));
  const std::size_t end = ahead(line, start, room - 1);
  return std::string(cut_front ? kCut : "") + harmless(line.substr(start, end - start)) +
         std::string(kCut);
}

// Where the caret stands in the text that `shown` made.
std::size_t caret_column(const Place& place) {
  const auto column = static_cast<std::size_t>(std::max(place.column, 1));
  const bool cut_front = column > kCaretAtMost && place.text.compare(0, kCut.size(), kCut) == 0;
  return cut_front ? kCaretAtMost : column;
}

// Lines and columns of offsets that ascend, so that a long line is counted through once.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : text_(text) {}

  void fill(Place& place, std::size_t offset) {
    offset = std::min(offset, text_.size());
    for (std::size_t end = text_.find('\n', start_); end < offset; end = text_.find('\n', start_)) {
      ++line_;
      start_ = counted_ = end + 1;
      column_ = 1;
    }
    column_ += characters(text_.substr(counted_, offset - counted_));
    counted_ = offset;
    std::string_view line = text_.substr(start_, text_.find('\n', offset) - start_);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    place.line = line_;
    place.column = static_cast<int>(column_);
    place.text = shown(line, std::min(offset - start_, line.size()), column_);
  }

 private:
  std::string_view text_;
  int line_ = 1;
  std::size_t start_ = 0, counted_ = 0, column_ = 1;
};

bool is_json(std::string_view path) {
  return path.size() >= 5 && path.substr(path.size() - 5) == ".json";
}

// Fills the places of those diagnostics (`of`, by ascending offset) that lie in one file.
void place_in(const SourceText& source, const Problems& problems,
              const std::vector<std::size_t>& of, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t i : of) offsets.push_back(problems[i].spot.offset);
  LineFinder lines(source.bytes);
  const bool json =
      is_json(source.path) && first_invalid_utf8(source.bytes) == std::string_view::npos;
  const std::vector<std::string> pointers =
      json ? json_pointers(source.bytes, offsets) : std::vector<std::string>(of.size());
  for (std::size_t k = 0; k < of.size(); ++k) {
    Place& place = diagnostics[of[k]].place;
    place.file = source.path;
    place.pointer = pointers[k];
    if (problems[of[k]].code != Code::SIM001) lines.fill(place, offsets[k]);
  }
}

}  // namespace

std::vector<std::string> json_pointers(std::string_view json,
                                       const std::vector<std::uint32_t>& offsets) {
  PointerFinder finder(offsets);
  reading::read_json(json, finder);
  return finder.take();
}

std::vector<Diagnostic> place_problems(const Problems& problems,
                                       const std::vector<SourceText>& sources) {
  std::vector<Diagnostic> diagnostics;
  diagnostics.reserve(problems.size());
  std::vector<std::vector<std::size_t>> of_file(sources.size());
  for (const Problem& problem : problems) {
    if (problem.spot.file < sources.size())
      of_file[problem.spot.file].push_back(diagnostics.size());
    diagnostics.push_back(
        {problem.code, severity_of(problem.code), {}, problem.message, problem.hint});
  }
  for (std::size_t file = 0; file < sources.size(); ++file) {
    std::vector<std::size_t>& of = of_file[file];
    if (of.empty()) continue;
    std::sort(of.begin(), of.end(), [&](std::size_t a, std::size_t b) {
      return problems[a].spot.offset < problems[b].spot.offset;
    });
    place_in(sources[file], problems, of, diagnostics);
  }
  return diagnostics;
}

std::string format(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  text += diagnostic.severity == Severity::Error ? ": error " : ": warning ";
  text.append(code_name(diagnostic.code)).append(": ").append(diagnostic.message).append("\n");
  if (place.line > 0 && !place.text.empty()) {
    // Blanks in front say nothing.
    const std::size_t caret = caret_column(place);
    const std::size_t blanks = std::min(place.text.find_first_not_of(' '), caret - 1);
    text.append("  ").append(place.text.substr(std::min(blanks, place.text.size()))).append("\n");
    text.append("  ").append(caret - 1 - blanks, ' ').append("^\n");
  }
  if (!diagnostic.hint.empty()) text += "  hint: " + diagnostic.hint + "\n";
  return text;
}

}  // namespace sim
