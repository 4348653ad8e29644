// Settings: a section at a time, each row with its control, and a sample of how it looks.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/model/debrief_panel.h"
#include "ui/model/intent.h"
#include "ui/model/talk_panel.h"

namespace ui {

struct SettingRow {
  enum class Kind { TextSize, Theme, Segments, Switch, Name, Words, Button };
  Kind kind = Kind::Words;
  std::string id;  // lasting, of the row
  std::string name, about;
  Setting setting = Setting::Theme;
  int value = 0;                     // place chosen; 0 or 1 of a switch; percent of the text size
  std::vector<std::string> choices;  // of Segments and Theme
  std::string words;                 // the value in words, what a button says, the name as it is
  std::string hint;                  // beside the control; in an empty field
  Intents intents;                   // of a Button
};

struct KeyRow {
  int act = 0;
  std::string group;   // begins with this row; else empty
  std::string name;    // what it does
  std::string chord;   // its key; empty: none
  bool fixed = false;  // cannot be changed, and why stands in `about`
  std::string about;
  bool waiting = false;  // for the next key
};

struct SettingsPanel {
  std::vector<std::string> sections;
  int section = 0;
  std::string title, about;
  std::vector<SettingRow> rows;
  std::vector<KeyRow> keys;  // of the section that has them
  // Of a section that is text: heading, paragraphs.
  std::vector<std::pair<std::string, std::vector<std::string>>> parts;
  // The sample.
  std::string preview_words;  // "Text at 100%, light"
  Turn said, room;
  std::string option;
  std::string paper_title, paper_text;
  std::vector<LevelPanel> levels;
};

}  // namespace ui
