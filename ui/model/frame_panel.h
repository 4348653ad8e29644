// What stands round every screen: the bar above, the bar of keys below, banners.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/model/intent.h"

namespace ui {

// What a key does to one kind of thing.
struct KeyOn {
  // Of what has the focus. Empty: anything; ends in "/": all that begins so; in "/#": and a number.
  std::string id;
  std::string words;  // empty: nothing
  std::string there;  // only while this is on the screen too; empty: always
};

struct KeyHint {
  std::vector<std::string> caps;  // "Ctrl+H", or two that belong together
  std::string words;              // of Enter: none, its words come from what has the focus
  std::optional<Act> act;         // shown while the screen offers it; none: always
  std::vector<KeyOn> on;          // before `words`; the first that fits
};

struct SectionTab {
  Screen screen = Screen::Library;
  std::string words;
  bool current = false;
};

// A pane of a screen that has room for one at a time.
struct PaneTab {
  int pane = 0;
  std::string id, words;
  bool current = false;
};

struct FramePanel {
  std::vector<SectionTab> sections;  // on home screens, instead of back and title
  std::string back;                  // where Esc leads
  std::string title, subtitle;
  std::vector<PaneTab> panes;  // shown where there is room for one pane only
  std::string clock;           // "7 of 25 min", beside them
  std::string saved;           // "Saved 14:32"; empty: nothing is said
  std::string text_size;       // "100%"
  int text_percent = 100;
  bool pause = false;                // can be paused
  std::vector<std::string> banners;  // stand until what they say is over
  std::vector<KeyHint> keys;         // most used first
};

}  // namespace ui
