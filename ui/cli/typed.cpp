#include "ui/cli/typed.h"

#include <algorithm>
#include <array>

namespace ui::cli {
namespace {

struct Command {
  Asked asked;
  std::string_view letter;
  std::array<std::string_view, 3> words;
};

constexpr std::array<Command, 18> kCommands = {{
    {Asked::Again, "r", {"again", "options", "repeat"}},
    {Asked::CaseFile, "c", {"case", "documents", "file"}},
    {Asked::Open, "o", {"open", "read", ""}},
    {Asked::Find, "f", {"find", "search", ""}},
    {Asked::History, "h", {"history", "said", ""}},
    {Asked::Pin, "n", {"pin", "", ""}},
    {Asked::Margin, "m", {"mark", "marks", "margin"}},
    {Asked::Margin, "k", {"pair", "", ""}},
    {Asked::Margin, "", {"beside", "note", ""}},
    {Asked::Aims, "a", {"aims", "aim", ""}},
    {Asked::Clock, "t", {"clock", "time", ""}},
    {Asked::Report, "w", {"report", "written", ""}},
    {Asked::Briefing, "b", {"briefing", "who", ""}},
    {Asked::Pause, "p", {"pause", "", ""}},
    {Asked::Quit, "q", {"quit", "leave", "exit"}},
    {Asked::Help, "?", {"help", "commands", ""}},
    {Asked::SaveAs, "s", {"save", "", ""}},
    {Asked::Help, "/?", {"", "", ""}},
}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

const Command* command_of(std::string_view word) {
  const std::string small = lower(word);
  for (const Command& command : kCommands) {
    if (!small.empty() && small == command.letter) return &command;
    for (std::string_view known : command.words)
      if (!known.empty() && small == known) return &command;
  }
  return nullptr;
}

}  // namespace

std::string first_word(std::string_view text, std::string& rest) {
  const std::size_t end = text.find(' ');
  const std::size_t next = end == std::string_view::npos ? end : text.find_first_not_of(' ', end);
  rest = next == std::string_view::npos ? std::string() : std::string(text.substr(next));
  return std::string(text.substr(0, end));
}

std::vector<int> parse_numbers(std::string_view text) {
  std::vector<int> numbers;
  int value = -1;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      value = std::max(value, 0) * 10 + (c - '0');
      if (value > 99'999) return {};
    } else if (c == ' ' || c == ',') {
      if (value >= 0) numbers.push_back(value);
      value = -1;
    } else {
      return {};
    }
  }
  if (value >= 0) numbers.push_back(value);
  return numbers;
}

Typed parse_typed(std::string_view line) {
  Typed typed;
  if (line.empty()) return typed;
  typed.numbers = parse_numbers(line);
  if (!typed.numbers.empty()) {
    typed.asked = Asked::Numbers;
    return typed;
  }
  const std::string_view words = line.size() > 1 && line.front() == '/' ? line.substr(1) : line;
  std::string rest;
  if (const Command* command = command_of(first_word(words, rest)); command != nullptr) {
    typed.asked = command->asked;
    typed.rest = command->asked == Asked::Margin ? std::string(words) : rest;
    typed.numbers = parse_numbers(rest);
    return typed;
  }
  typed.asked = Asked::Words;
  typed.rest = line;
  return typed;
}

Typed parse_own_words(std::string_view line) {
  const Typed command = parse_typed(line);
  const bool letter = line.size() == 1 &&
                      ((line[0] >= 'a' && line[0] <= 'z') || (line[0] >= 'A' && line[0] <= 'Z'));
  const bool one_word = line.find(' ') == std::string_view::npos && !letter;
  const bool opens = command.asked == Asked::Open && command.numbers.size() == 1;
  if (line.empty() || line.front() == '/' || (command.asked != Asked::Words && (one_word || opens)))
    return command;
  Typed typed;
  typed.asked = Asked::Words;
  typed.rest = line;
  return typed;
}

}  // namespace ui::cli
