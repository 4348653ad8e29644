#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "sim/analysis/walk.h"
#include "sim/base/control_characters.h"
#include "sim/base/level.h"
#include "sim/base/spelling.h"

namespace sim {
namespace {

constexpr std::size_t kMostArguments = 12;

struct WordRow {
  std::string_view id;
  WalkWord word;
  std::size_t least, most;  // arguments
  std::string_view form;    // how the line is written
};

constexpr std::array<WordRow, 36> kWords = {{
    {"pick", WalkWord::Pick, 1, 1, "pick <option>"},
    {"picks", WalkWord::Picks, 0, kMostArguments, "picks <option>..."},
    {"rate", WalkWord::Rate, 1, 1, "rate <step>"},
    {"order", WalkWord::Order, 3, kMostArguments, "order <item>..., all of them, the first first"},
    {"sort", WalkWord::Sort, 1, kMostArguments, "sort <item>=<bin>..."},
    {"mark", WalkWord::Mark, 1, kMostArguments, "mark <passage>=<tag>..."},
    {"link", WalkWord::Link, 3, 3, "link <claim> <passage> supports, weakens or context"},
    {"gap", WalkWord::Gap, 1, 1, "gap <gap>"},
    {"write", WalkWord::Write, 1, 2, "write \"text\" or write <claim> \"text\""},
    {"attach", WalkWord::Attach, 1, 2, "attach <passage>..."},
    {"field", WalkWord::Field, 1, 1, "field <field>"},
    {"submit", WalkWord::Submit, 0, 0, "submit"},
    {"open", WalkWord::Open, 1, 1, "open <document>"},
    {"pin", WalkWord::Pin, 1, 1, "pin <line>"},
    {"margin", WalkWord::Margin, 1, kMostArguments, "margin <passage>=<tag or none>..."},
    {"pair", WalkWord::Pair, 2, 2, "pair <passage> <passage>"},
    {"note", WalkWord::Note, 2, 2, "note <passage> \"text\""},
    {"weigh", WalkWord::Weigh, 2, 2, "weigh <claim> little, some or much"},
    {"say", WalkWord::Say, 1, 1, "say \"text\""},
    {"why", WalkWord::Why, 1, kMostArguments, "why <tag> or why \"text\""},
    {"sure", WalkWord::Sure, 1, 1, "sure low, sure medium or sure high"},
    {"offer", WalkWord::Offer, 1, kMostArguments, "offer <option>..."},
    {"closed", WalkWord::Closed, 1, 2, "closed <option> or closed <option> \"reason\""},
    {"scene", WalkWord::Scene, 1, 1, "scene <scene>"},
    {"see", WalkWord::See, 1, 1, "see <line>"},
    {"not", WalkWord::Not, 1, 1, "not <line>"},
    {"minutes", WalkWord::Minutes, 1, 1, "minutes <whole number>"},
    {"state", WalkWord::State, 1, 1, "state <name>"},
    {"document", WalkWord::Document, 2, 2,
     "document <document> open or document <document> hidden"},
    {"end", WalkWord::End, 1, 1, "end <ending>"},
    {"item", WalkWord::Item, 2, 2, "item <decision or opportunity>/<criterion> <level or none>"},
    {"feature", WalkWord::Feature, 2, 2, "feature <key feature> done, part, missed or not_reached"},
    {"earned", WalkWord::Earned, 2, 2, "earned <criterion, competency or overall> <n or n/d>"},
    {"possible", WalkWord::Possible, 2, 2,
     "possible <criterion, competency or overall> <n or n/d>"},
    {"best", WalkWord::Best, 2, 2, "best <criterion, competency or overall> <n or n/d>"},
    {"safety", WalkWord::Safety, 1, 3,
     "safety none, safety <option> open or safety <option> put_right <option>"},
}};

// The last may be left out.
constexpr std::array<std::string_view, 5> kHeadWords = {"walk", "scenario", "kind", "seed",
                                                        "carried"};
constexpr std::size_t kNeededHeadWords = 4;
constexpr std::array<std::string_view, 4> kKinds = {"strong", "poor", "unsafe", "meandering"};
template <class List>
bool among(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

const WordRow* row_of(std::string_view id) {
  const auto found =
      std::find_if(kWords.begin(), kWords.end(), [&](const WordRow& row) { return row.id == id; });
  return found == kWords.end() ? nullptr : &*found;
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Fraction> figure(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto top = whole<std::int32_t>(text.substr(0, slash));
  if (!top || *top < 0) return std::nullopt;
  if (slash == std::string_view::npos) return Fraction{*top, 1};
  const auto bottom = whole<std::int32_t>(text.substr(slash + 1));
  if (!bottom || *bottom < 1 || *bottom > 1'000'000) return std::nullopt;
  return Fraction{*top, *bottom};
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  ParsedWalk parse() {
    std::size_t start = 0;
    while (start < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      ++number_;
      if (holds_no_control(start, end)) line(start, end);
      start = end + 1;
    }
    whole_walk();
    return std::move(parsed_);
  }

 private:
  void wrong(std::uint32_t offset, std::string message, std::string hint = {},
             Code code = Code::SIM180) {
    parsed_.problems.push_back(
        {code, number_, offset, std::move(message), std::move(hint), {}, {}});
  }

  // Words of a walk are said again in problems, and what steers a terminal or turns text around
  // must not get there. A carriage return before the line feed is how some systems end a line.
  bool holds_no_control(std::size_t start, std::size_t end) {
    std::string_view line = text_.substr(start, end - start);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::size_t bad = first_control_character(line);
    if (bad == std::string_view::npos) return true;
    wrong(static_cast<std::uint32_t>(start + bad), "this line holds a control character",
          "only line breaks and tabs may stand in a text", Code::SIM004);
    return false;
  }

  // The words of a line; nothing after a problem.
  std::optional<std::vector<WalkArgument>> split(std::size_t start, std::size_t end) {
    std::vector<WalkArgument> words;
    std::size_t at = start;
    while (true) {
      while (at < end && blank(text_[at])) ++at;
      if (at == end || text_[at] == '#') return words;
      WalkArgument word;
      word.offset = static_cast<std::uint32_t>(at);
      word.quoted = text_[at] == '"';
      if (!word.quoted) {
        while (at < end && !blank(text_[at])) word.text += text_[at++];
      } else if (!quoted(word, at, end)) {
        return std::nullopt;
      }
      words.push_back(std::move(word));
    }
  }

  static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

  bool quoted(WalkArgument& word, std::size_t& at, std::size_t end) {
    for (++at; at < end && text_[at] != '"'; ++at) {
      if (text_[at] == '\\' && at + 1 < end) ++at;
      word.text += text_[at];
    }
    if (at == end) {
      wrong(word.offset, "the text has no closing quote mark");
      return false;
    }
    ++at;
    return true;
  }

  void line(std::size_t start, std::size_t end) {
    std::optional<std::vector<WalkArgument>> words = split(start, end);
    if (!words || words->empty()) return;
    const WalkArgument first = words->front();
    words->erase(words->begin());
    if (among(first.text, kHeadWords)) return head(first, *words);
    const WordRow* row = row_of(first.text);
    if (row == nullptr) return unknown(first);
    if (words->size() < row->least || words->size() > row->most)
      return wrong(first.offset, "this is not how the line is written", std::string(row->form));
    if (!well_formed(*row, *words) || !in_order(*row, first)) return;
    parsed_.walk.lines.push_back({row->word, number_, first.offset, std::move(*words)});
  }

  void unknown(const WalkArgument& word) {
    std::vector<std::string_view> known(kHeadWords.begin(), kHeadWords.end());
    for (const WordRow& row : kWords) known.push_back(row.id);
    wrong(word.offset, "the word \"" + word.text + "\" is unknown", did_you_mean(word.text, known));
  }

  void head(const WalkArgument& word, const std::vector<WalkArgument>& words) {
    const auto which = static_cast<std::size_t>(
        std::find(kHeadWords.begin(), kHeadWords.end(), word.text) - kHeadWords.begin());
    if (head_[which]++ > 0) return wrong(word.offset, "\"" + word.text + "\" is given twice");
    if (!parsed_.walk.lines.empty())
      return wrong(word.offset,
                   "\"" + word.text + "\" belongs to the head, before the first action");
    if (words.size() != 1) return wrong(word.offset, "\"" + word.text + "\" has one word after it");
    const WalkArgument& value = words[0];
    Walk& walk = parsed_.walk;
    if (which == 0 && value.text != "1")
      wrong(value.offset, "version " + value.text + " of walks is unknown", "walk 1");
    if (which == 1) {
      walk.scenario = value;
      walk.scenario_line = number_;
    }
    if (which == 2) kind(value);
    if (which == 4) {
      walk.carried = value;
      walk.carried_line = number_;
    }
    if (which != 3) return;
    const auto seed = whole<std::uint64_t>(value.text);
    if (!seed) return wrong(value.offset, "the seed is not a whole number from 0");
    walk.seed = *seed;
  }

  void kind(const WalkArgument& value) {
    const auto* found = std::find(kKinds.begin(), kKinds.end(), value.text);
    if (found == kKinds.end())
      return wrong(value.offset, "a walk is of kind strong, poor, unsafe or meandering",
                   did_you_mean(value.text, {kKinds.begin(), kKinds.end()}));
    parsed_.walk.kind = static_cast<WalkKind>(found - kKinds.begin());
  }

  // One of `words`, else a problem.
  bool one_of(const WalkArgument& given, std::vector<std::string_view> words) {
    if (among(given.text, words)) return true;
    std::string list;
    for (std::string_view word : words) list.append(list.empty() ? "" : ", ").append(word);
    const std::string nearest = did_you_mean(given.text, words);
    wrong(given.offset, "\"" + given.text + "\" is not one of: " + list, nearest);
    return false;
  }

  bool is_figure(const WalkArgument& given) {
    if (figure(given.text)) return true;
    wrong(given.offset, "\"" + given.text + "\" is not a figure",
          "a whole number, or a fraction such as 200/3");
    return false;
  }

  bool is_text(const WordRow& row, const WalkArgument& given) {
    if (given.quoted) return true;
    wrong(given.offset, "the text stands in double quotes", std::string(row.form));
    return false;
  }

  bool well_formed(const WordRow& row, std::vector<WalkArgument>& words) {
    switch (row.word) {
      case WalkWord::Say:
        return is_text(row, words[0]);
      case WalkWord::Sort:
        return pairs(row, words);
      case WalkWord::Mark:
        return pairs(row, words) && tags(words, false);
      case WalkWord::Margin:
        return pairs(row, words) && tags(words, true);
      case WalkWord::Note:
        return is_text(row, words[1]);
      case WalkWord::Weigh:
        return one_of(words[1], {"little", "some", "much"});
      case WalkWord::Link:
        return one_of(words[2], {"supports", "weakens", "context"});
      case WalkWord::Write:
        return is_text(row, words.back());
      case WalkWord::Sure:
        return one_of(words[0], {"low", "medium", "high"});
      case WalkWord::Closed:
        return words.size() < 2 || is_text(row, words[1]);
      case WalkWord::Document:
        return one_of(words[1], {"open", "hidden"});
      case WalkWord::Item:
        return one_of(words[1],
                      {"strong", "sound", "partial", "concern", "missed", "unsafe", "none"});
      case WalkWord::Feature:
        return one_of(words[1], {"done", "part", "missed", "not_reached"});
      case WalkWord::Earned:
      case WalkWord::Possible:
      case WalkWord::Best:
        return is_figure(words[1]);
      case WalkWord::Safety:
        return safety(row, words);
      case WalkWord::Minutes:
        if (whole<std::uint16_t>(words[0].text)) return true;
        wrong(words[0].offset, "\"" + words[0].text + "\" is not a number of minutes");
        return false;
      default:
        return true;
    }
  }

  // Each a thing, an equals sign and what becomes of it.
  bool pairs(const WordRow& row, const std::vector<WalkArgument>& words) {
    for (const WalkArgument& word : words) {
      const std::size_t sign = word.text.find('=');
      if (sign != std::string::npos && sign > 0 && sign + 1 < word.text.size()) continue;
      wrong(word.offset, "\"" + word.text + "\" is not two words with an equals sign between",
            std::string(row.form));
      return false;
    }
    return true;
  }

  bool tags(const std::vector<WalkArgument>& words, bool none) {
    return std::all_of(words.begin(), words.end(), [&](const WalkArgument& word) {
      const std::size_t sign = word.text.find('=') + 1;
      if (none && word.text.substr(sign) == "none") return true;
      return one_of({word.text.substr(sign), static_cast<std::uint32_t>(word.offset + sign), false},
                    {"risk", "strength", "victim", "gap", "contradiction"});
    });
  }

  bool safety(const WordRow& row, const std::vector<WalkArgument>& words) {
    const bool none = words.size() == 1 && words[0].text == "none";
    const bool open = words.size() == 2 && words[1].text == "open";
    const bool put_right = words.size() == 3 && words[1].text == "put_right";
    if (none || open || put_right) return true;
    wrong(words[0].offset, "this is not how the line is written", std::string(row.form));
    return false;
  }

  // What is judged is said after the end; nothing is done after it.
  bool in_order(const WordRow& row, const WalkArgument& first) {
    const bool after = row.word >= WalkWord::Item;
    const bool before = row.word <= WalkWord::Closed || row.word == WalkWord::End;
    if (after && !ended_) {
      wrong(first.offset, "\"" + first.text + "\" stands before `end`",
            "what the play was worth is said after its end");
      return false;
    }
    if (before && ended_) {
      wrong(first.offset, "\"" + first.text + "\" is left over after `end`");
      return false;
    }
    ended_ = ended_ || row.word == WalkWord::End;
    has_item_ = has_item_ || row.word == WalkWord::Item;
    return true;
  }

  void whole_walk() {
    number_ = 1;
    std::vector<WalkProblem> others = std::move(parsed_.problems);
    parsed_.problems.clear();
    for (std::size_t i = 0; i < kNeededHeadWords; ++i)
      if (head_[i] == 0)
        wrong(0, "the head lacks the line \"" + std::string(kHeadWords[i]) + "\"",
              "walk, scenario, kind and seed come first");
    parsed_.problems.insert(parsed_.problems.end(), others.begin(), others.end());
    if (!parsed_.problems.empty()) return;
    const WalkLine last = parsed_.walk.lines.empty() ? WalkLine{} : parsed_.walk.lines.back();
    const std::uint32_t at = last.offset;
    number_ = std::max(last.line, 1);
    if (!ended_)
      wrong(at, "the walk has no `end`", "it proves nothing unless it says where the play ends",
            Code::SIM182);
    if (!has_item_)
      wrong(at, "the walk has no `item`",
            "it proves nothing unless it says what an answer was worth", Code::SIM182);
  }

  std::string_view text_;
  ParsedWalk parsed_;
  int number_ = 0;
  std::array<int, kHeadWords.size()> head_{};
  bool ended_ = false, has_item_ = false;
};

}  // namespace

ParsedWalk parse_walk(std::string_view text) { return Parser(text).parse(); }

std::string_view walk_kind_id(WalkKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string_view walk_word_id(WalkWord word) {
  return std::find_if(kWords.begin(), kWords.end(),
                      [&](const WordRow& row) { return row.word == word; })
      ->id;
}

std::string to_text(const WalkLine& line) {
  std::string text(walk_word_id(line.word));
  for (const WalkArgument& argument : line.arguments) {
    const std::string mark = argument.quoted ? "\"" : "";
    text.append(" ").append(mark).append(argument.text).append(mark);
  }
  return text;
}

Fraction walk_figure(std::string_view text) { return figure(text).value_or(Fraction{}); }

Problems problems_in(const std::vector<WalkProblem>& walk_problems, std::uint16_t file) {
  Problems problems;
  for (const WalkProblem& problem : walk_problems)
    problems.push_back({problem.code, {problem.offset, file}, problem.message, problem.hint});
  return problems;
}

}  // namespace sim
