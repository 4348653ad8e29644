#include "sim/scenario/check_words.h"

#include <array>

namespace sim {
namespace {

struct Forbidden {
  std::string_view words;  // in small letters
  bool in_feedback_only = false;
  bool any_ending = false;  // "failed", "offenders"
};

constexpr std::array<Forbidden, 12> kForbidden = {{
    {"fail", true, true},
    {"unfortunately", true},
    {"simply", true},
    {"you should have", true},
    {"great job", true},
    {"a professional would", true},
    {"you notice", false, true},
    {"offender", false, true},
    {"service user", false, true},
    {"manipulative", false},
    {"attention-seeking", false},
    {"hard to reach", false},
}};

// Names of posts and papers, which the world outside has given.
constexpr std::array<std::string_view, 3> kTitles = {" manager", " management", " assessment"};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Bytes above 127 are parts of letters with accents, or of signs; they count as letters.
bool in_word(char c) {
  const char s = small(c);
  return (s >= 'a' && s <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool starts_with(std::string_view text, std::string_view words) {
  if (text.size() < words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (small(text[i]) != words[i]) return false;
  return true;
}

bool stands_here(std::string_view rest, const Forbidden& entry) {
  if (!starts_with(rest, entry.words)) return false;
  const std::string_view after = rest.substr(entry.words.size());
  if (!entry.any_ending && !after.empty() && in_word(after[0])) return false;
  for (std::string_view title : kTitles)
    if (entry.words == "offender" && starts_with(after, title)) return false;
  return true;
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;
  for (char c : text) {
    if (is_space(c)) {
      counted = false;
    } else if (!counted && in_word(c)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

std::string_view forbidden_words(std::string_view text, Voice voice) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = !inside && in_word(text[i]);
    inside = in_word(text[i]);
    if (!begins) continue;
    const char first = small(text[i]);
    for (const Forbidden& entry : kForbidden)
      if (entry.words[0] == first && (voice == Voice::Feedback || !entry.in_feedback_only) &&
          stands_here(text.substr(i), entry))
        return text.substr(i, entry.words.size());
  }
  return {};
}

}  // namespace sim
