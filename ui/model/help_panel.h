// Help: which keys work now and what for, then all others. And what the program says about itself.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ui {

struct HelpRow {
  std::string chord;  // empty: switched off or taken away
  std::string name, about;
};

struct HelpPanel {
  std::string screen;  // "While you play"
  std::vector<HelpRow> here, everywhere;
  std::vector<std::pair<std::string, std::vector<std::string>>> parts;  // heading, paragraphs
};

struct AboutPanel {
  std::string name, version;
  std::vector<std::pair<std::string, std::vector<std::string>>> parts;  // heading, paragraphs
};

}  // namespace ui
