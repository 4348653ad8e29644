// Inside ui/model: writes the elements of one HTML file, always closed, always escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/model/debrief_panel.h"

namespace ui {

class HtmlPage {
 public:
  HtmlPage(std::string_view language, std::string_view title);

  // `tag` may carry attributes: "section id=\"why\"".
  void open(std::string_view tag);
  void close();  // what was opened last
  void element(std::string_view tag, std::string_view text);  // nothing when `text` is empty
  // An element with a level before its text, a comma between.
  void level(std::string_view tag, const LevelPanel& level, std::string_view text);
  void fact(std::string_view label, std::string_view text);   // in an open <dl>
  void fact(std::string_view label, const LevelPanel& level);
  // The first cell of each row is its heading; the columns in `numbers` are set right.
  void table(std::string_view caption, const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows,
             std::size_t first_number = 100);

  std::string finish();  // closes what is open

 private:
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace ui
