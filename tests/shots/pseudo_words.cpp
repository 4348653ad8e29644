#include "tests/shots/pseudo_words.h"

#include <string>

namespace shots {
namespace {

const char* accented(char c) {
  switch (c) {
    case 'a':
      return "â";
    case 'e':
      return "ê";
    case 'i':
      return "î";
    case 'o':
      return "ô";
    case 'u':
      return "û";
    case 'w':
      return "ŵ";
    case 'y':
      return "ŷ";
    case 'A':
      return "Â";
    case 'E':
      return "Ê";
    case 'O':
      return "Ô";
    default:
      return nullptr;
  }
}

// Names in braces stay; every third letter is doubled by an accent of its own kind.
std::string stretched(const std::string& text) {
  std::string out;
  bool inside = false;
  for (char c : text) {
    if (c == '{') inside = true;
    const char* other = inside ? nullptr : accented(c);
    if (c == '}') inside = false;
    out += other == nullptr ? std::string(1, c) : std::string(other);
    if (other != nullptr) out += other;
  }
  return out;
}

}  // namespace

ui::Words pseudo_words(const ui::Words& words) {
  std::unordered_map<std::string, std::string> table;
  for (const std::string& key : words.keys()) table[key] = stretched(words(key));
  return ui::Words("en", std::move(table));
}

}  // namespace shots
