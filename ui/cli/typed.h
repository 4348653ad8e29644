// A typed line as what it asks for. Words or one letter; numbers are options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ui::cli {

enum class Asked {
  Enter,    // an empty line
  Numbers,  // one or several
  Again,    // the decision once more
  CaseFile,
  Open,
  Find,
  History,
  Pin,
  Aims,
  Clock,
  Briefing,
  Report,  // what one has written
  Pause,
  Quit,
  Help,
  SaveAs,
  Margin,  // what margin_lines.h reads; `rest` is the whole line
  Words,   // anything else: ids, or words of one's own
};

struct Typed {
  Asked asked = Asked::Enter;
  std::vector<int> numbers;  // of Numbers, Open, Aims
  std::string rest;          // what follows the command; of Words the whole line
};

// At a decision: "2", "1 3", "c", "open 2", "/pause".
Typed parse_typed(std::string_view line);

// Where words of one's own are asked for: a command is one whole word alone, "open 2", "?", or
// anything after "/". A letter alone may be meant as it stands.
Typed parse_own_words(std::string_view line);

// Whole numbers parted by spaces or commas; empty when `text` is anything else.
std::vector<int> parse_numbers(std::string_view text);

std::string first_word(std::string_view text, std::string& rest);

}  // namespace ui::cli
