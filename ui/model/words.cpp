#include "ui/model/words.h"

#include <algorithm>

namespace ui {

std::string_view plural_form(std::string_view language, std::int64_t n) {
  if (language == "cy") {
    switch (n) {
      case 0: return "zero";
      case 1: return "one";
      case 2: return "two";
      case 3: return "few";
      case 6: return "many";
      default: return "other";
    }
  }
  return n == 1 ? "one" : "other";
}

std::string Words::fill(const std::string& text, std::initializer_list<Arg> args, std::string_view n) const {
  std::string out;
  out.reserve(text.size() + 32);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string::npos;
    if (close == std::string::npos) {
      out += text[i++];
      continue;
    }
    const std::string_view name = std::string_view(text).substr(i + 1, close - i - 1);
    const auto found = std::find_if(args.begin(), args.end(), [&](const Arg& arg) { return arg.name == name; });
    if (found != args.end())
      out += found->value;
    else if (name == "n" && !n.empty())
      out += n;
    else
      out += std::string_view(text).substr(i, close - i + 1);
    i = close + 1;
  }
  return out;
}

std::string Words::operator()(std::string_view key, std::initializer_list<Arg> args) const {
  const auto found = table_.find(std::string(key));
  if (found == table_.end()) return "[" + std::string(key) + "]";
  return fill(found->second, args, {});
}

std::string Words::plural(std::string_view key, std::int64_t n, std::initializer_list<Arg> args) const {
  const std::string base(key);
  auto found = table_.find(base + "." + std::string(plural_form(language_, n)));
  if (found == table_.end()) found = table_.find(base + ".other");
  if (found == table_.end()) return "[" + base + "]";
  return fill(found->second, args, std::to_string(n));
}

bool Words::has(std::string_view key) const { return table_.count(std::string(key)) > 0; }

std::vector<std::string> Words::keys() const {
  std::vector<std::string> list;
  for (const auto& [key, text] : table_) list.push_back(key);
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace ui
