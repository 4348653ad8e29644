// The four cards of a first start.
#pragma once

#include <string>
#include <vector>

namespace ui {

struct FirstRunPanel {
  int card = 0;  // 0 look, 1 who, 2 what is kept, 3 practice conversation
  int cards = 4;
  std::string step;  // "Card 1 of 4"
  std::string title;
  std::vector<std::string> paragraphs;
  // Card 0.
  int text_percent = 100;
  std::string text_words;
  std::vector<std::string> themes;
  int theme = 0;
  std::string sample_who, sample;
  // Card 1.
  std::string name;
  // Card 2.
  std::vector<std::string> kept;  // files and folders
  // Card 3.
  bool practise = false;  // there is a practice conversation
  // Buttons; `skip` on the first card, and on the last beside the practice conversation.
  std::string next, skip;
};

}  // namespace ui
