#include "sim/io/read_document.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "sim/io/check_bytes.h"
#include "sim/io/value_types.h"

namespace sim {
namespace {

using reading::quoted;

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return text.substr(text.size());
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

class PaperReader {
 public:
  PaperReader(std::string_view text, std::uint16_t file, const ReadLimits& limits,
              Document& document, Problems& problems)
      : text_(text), file_(file), limits_(limits), document_(document), problems_(problems) {}

  void read() {
    title();
    headings();
    passages();
  }

 private:
  // A line of the file without its end, or nothing after the last.
  bool next_line();
  void title();
  void headings();
  void heading(std::string_view name, std::string_view value);
  // Takes a line that gives the rest of a paragraph a date or a source of its own. False for a sentence.
  bool own_heading();
  bool is_day(std::string_view value);
  bool is_first_hand(std::string_view value);
  void passages();
  void passage(bool starts_paragraph);
  // Takes `{#id}` off the end of the line.
  Id take_mark(std::string_view& line);

  Spot spot_of(std::string_view part) const {
    return {static_cast<std::uint32_t>(part.data() - text_.data()), file_};
  }
  void problem(std::string_view part, Code code, std::string message, std::string hint = {}) {
    problems_.push_back({code, spot_of(part), std::move(message), std::move(hint)});
  }

  static constexpr std::array<std::string_view, 3> kHeadings = {"date", "author", "source"};

  std::string_view text_;
  std::uint16_t file_;
  const ReadLimits& limits_;
  Document& document_;
  Problems& problems_;
  std::size_t next_ = 0;
  std::string_view line_;
  // Of the paragraph being read.
  std::string own_date_;
  std::optional<bool> own_first_hand_;
};

bool PaperReader::next_line() {
  if (next_ >= text_.size()) return false;
  const std::size_t end = std::min(text_.find('\n', next_), text_.size());
  line_ = text_.substr(next_, end - next_);
  next_ = end + 1;
  if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
  return true;
}

void PaperReader::title() {
  const std::size_t start = next_;
  const bool titled =
      next_line() && line_.substr(0, 2) == "# " && !without_blanks(line_.substr(2)).empty();
  if (titled) {
    document_.title = without_blanks(line_.substr(2));
    return;
  }
  problem(text_.substr(0, 0), Code::SIM017, "the paper has no title",
          "its first line is \"# \" and the title");
  if (line_.substr(0, 1) != "#") next_ = start;
}

// Up to the first line that is not "word: value".
void PaperReader::headings() {
  const std::string_view start = text_.substr(std::min(next_, text_.size()), 0);
  std::array<bool, kHeadings.size()> seen{};
  for (std::size_t before = next_; next_line(); before = next_) {
    const std::size_t colon = line_.find(':');
    const std::string_view name = line_.substr(0, colon);
    const bool is_heading =
        colon != std::string_view::npos &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    if (!is_heading) {
      next_ = before;
      break;
    }
    const auto* known = std::find(kHeadings.begin(), kHeadings.end(), name);
    const auto place = static_cast<std::size_t>(known - kHeadings.begin());
    if (known == kHeadings.end())
      problem(line_, Code::SIM017, "a paper has no heading " + quoted(name),
              "there are date, author and source");
    else if (seen[place])
      problem(line_, Code::SIM017, quoted(name) + " is given twice");
    else
      heading(name, without_blanks(line_.substr(colon + 1)));
    if (known != kHeadings.end()) seen[place] = true;
  }
  for (std::size_t i = 0; i < kHeadings.size(); ++i)
    if (!seen[i])
      problem(start, Code::SIM017, "the heading line " + quoted(kHeadings[i]) + " is missing",
              "it stands right under the title");
}

void PaperReader::heading(std::string_view name, std::string_view value) {
  if (name == "date") {
    document_.date = value;
    (void)is_day(value);
  } else if (name == "author") {
    document_.author = value;
    if (value.empty()) problem(value, Code::SIM015, "\"author\" is empty");
  } else {
    document_.first_hand = is_first_hand(value);
  }
}

bool PaperReader::is_day(std::string_view value) {
  if (reading::is_date(value)) return true;
  problem(value, Code::SIM018, quoted(value) + " is no date", "as \"2026-11-17\"");
  return false;
}

bool PaperReader::is_first_hand(std::string_view value) {
  if (value != "first-hand" && value != "reported")
    problem(value, Code::SIM012, "\"source\" is " + quoted(value),
            "it is \"first-hand\" or \"reported\"");
  return value == "first-hand";
}

bool PaperReader::own_heading() {
  const std::size_t colon = line_.find(':');
  const std::string_view name = line_.substr(0, colon);
  if (colon == std::string_view::npos || (name != "date" && name != "source")) return false;
  const std::string_view value = without_blanks(line_.substr(colon + 1));
  if (name == "source")
    own_first_hand_ = is_first_hand(value);
  else if (is_day(value))
    own_date_ = value;
  return true;
}

void PaperReader::passages() {
  bool starts_paragraph = true;
  while (next_line()) {
    line_ = without_blanks(line_);
    if (line_.empty()) {
      starts_paragraph = true;
      own_date_.clear();
      own_first_hand_.reset();
      continue;
    }
    if (own_heading()) continue;
    if (document_.passages.size() >= limits_.passages) {
      problem(line_, Code::SIM013, "too many sentences", limit_hint("passages", limits_.passages));
      return;
    }
    passage(starts_paragraph);
    starts_paragraph = false;
  }
  if (document_.passages.empty())
    problem(text_.substr(text_.size()), Code::SIM015, "the paper is empty",
            "below the heading lines stands one sentence a line");
}

void PaperReader::passage(bool starts_paragraph) {
  Passage& passage = document_.passages.emplace_back();
  passage.at = spot_of(line_);
  passage.starts_paragraph = starts_paragraph;
  passage.date = own_date_;
  passage.first_hand = own_first_hand_;
  std::string_view words = line_;
  passage.id = take_mark(words);
  passage.text = words;
  if (words.empty())
    problem(line_, Code::SIM015, "a passage mark stands alone", "it ends the line it marks");
  if (words.size() > limits_.text)
    problem(line_, Code::SIM015, "this line is too long", limit_hint("text", limits_.text));
  if (const std::size_t bad = first_control_character(words); bad != std::string_view::npos)
    problem(words.substr(bad), Code::SIM004, "this line holds a control character");
}

Id PaperReader::take_mark(std::string_view& line) {
  const std::size_t open = line.find("{#");
  if (open == std::string_view::npos) return {};
  const std::string_view mark = line.substr(open);
  const std::string_view id = mark.substr(2, mark.find('}') - 2);
  line = without_blanks(line.substr(0, open));
  if (mark.find('}') == mark.size() - 1 && reading::is_id(id)) return Id(id);
  problem(mark, Code::SIM019, quoted(mark) + " is no passage mark",
          "a mark ends its line: {#p.name}, with an id of a-z 0-9 . _ -");
  return {};
}

}  // namespace

void read_document_text(std::string_view text, std::uint16_t file, Document& document,
                        Problems& problems, const ReadLimits& limits) {
  if (!check_bytes(text, limits.paper_bytes, file, problems, "paper_bytes")) return;
  PaperReader(text, file, limits, document, problems).read();
}

}  // namespace sim
