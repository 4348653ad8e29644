#include "sim/analysis/surface.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace sim {
namespace {

constexpr int kStepsBack = 4;

constexpr std::array<std::string_view, 96> kFunctionWords = {
    "about", "after",  "again", "all",   "also",  "and",   "any",   "are",   "back",  "because",
    "been",  "before", "being", "but",   "can",   "could", "did",   "does",  "doing", "don",
    "down",  "each",   "for",   "from",  "get",   "going", "got",   "had",   "has",   "have",
    "her",   "here",   "him",   "his",   "how",   "into",  "isn",   "its",   "just",  "let",
    "like",  "may",    "more",  "most",  "much",  "must",  "not",   "now",   "off",   "once",
    "one",   "only",   "other", "our",   "out",   "over",  "own",   "same",  "she",   "should",
    "some",  "still",  "such",  "than",  "that",  "the",   "their", "them",  "then",  "there",
    "these", "they",   "thing", "this",  "those", "too",   "two",   "under", "until", "very",
    "want",  "was",    "well",  "were",  "what",  "when",  "where", "which", "while", "who",
    "why",   "will",   "with",  "would", "you",   "your"};

bool is_letter(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u >= 0x80;
}

// Typographic marks are three bytes from E2 80 on; a word does not go on over them.
bool is_mark(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xe2' && text[at + 1] == '\x80';
}

std::string without_plural(std::string word) {
  if (word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's') word.pop_back();
  return word;
}

void keep(std::string& word, std::vector<std::string>& words) {
  const bool common =
      std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end();
  if (word.size() >= 3 && !common) words.push_back(without_plural(word));
  word.clear();
}

std::string last_room(const Program& program, Range lines) {
  for (std::uint32_t i = lines.first + lines.count; i-- > lines.first;) {
    std::string text;
    for (const RoomDetail& detail : program.wording.lines[i].room)
      text.append(detail.text).append(" ");
    if (!text.empty()) return text;
  }
  return {};
}

// One way that leads to a scene.
struct Way {
  SceneIx from;
  Range reaction;  // lines on the way
};

std::vector<Way> ways_to(const Program& program, SceneIx target) {
  std::vector<Way> ways;
  for (std::uint32_t s = 0; s < program.scenes.size(); ++s) {
    const SceneRow& row = program.scenes[s];
    for (std::uint32_t i = 0; i < row.jumps.count; ++i)
      if (program.jumps[row.jumps.first + i].target == target) ways.push_back({{s}, {}});
    if (row.exit_kind == ExitKind::Call && (row.exit == target.v || row.then == target))
      ways.push_back({{s}, {}});
    if (row.exit_kind != ExitKind::Decision) continue;
    const DecisionRow& decision = program.decisions[row.exit];
    for (std::uint32_t i = 0; i < decision.options.count; ++i) {
      const OptionRow& option = program.options[decision.options.first + i];
      if (option.target == target) ways.push_back({{s}, option.reaction});
    }
    for (std::uint32_t i = 0; i < decision.thens.count; ++i) {
      const ThenRow& then = program.thens[decision.thens.first + i];
      if (then.target == target) ways.push_back({{s}, then.reaction});
    }
  }
  return ways;
}

}  // namespace

std::uint32_t word_count(std::string_view text) {
  std::uint32_t count = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool apostrophe =
        text[i] == '\'' || text[i] == '-' || text.substr(i, 3) == "\xe2\x80\x99";
    const bool letter = is_letter(text[i]) && !is_mark(text, i);
    if (letter && !inside) ++count;
    inside = letter || (inside && apostrophe);
    if (is_mark(text, i)) i += 2;
  }
  return count;
}

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_mark(text, i)) {
      keep(word, words);
      i += 2;
    } else if (is_letter(text[i])) {
      word += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    } else {
      keep(word, words);
    }
  }
  keep(word, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::uint32_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return static_cast<std::uint32_t>(shared.size());
}

std::string room_before(const Program& program, SceneIx scene) {
  std::vector<SceneIx> level = {scene};
  std::vector<bool> seen(program.scenes.size(), false);
  for (int step = 0; step <= kStepsBack && !level.empty(); ++step) {
    for (SceneIx here : level)
      if (std::string text = last_room(program, program.scenes[here.v].lines); !text.empty())
        return text;
    std::vector<SceneIx> before;
    for (SceneIx here : level) {
      for (const Way& way : ways_to(program, here)) {
        if (std::string text = last_room(program, way.reaction); !text.empty()) return text;
        if (!seen[way.from.v]) before.push_back(way.from);
        seen[way.from.v] = true;
      }
    }
    level = std::move(before);
  }
  return {};
}

}  // namespace sim
