// The parts of the case file, one a file: the list, a page, finding. They share what they are given
// and what they keep between frames.
#pragma once

#include <optional>
#include <string>

#include "ui/model/intent.h"
#include "ui/model/reading_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/panels/margin_bar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/gui.h"

namespace ui {

enum class Side { Left = 0, Right = 1 };

struct ReadingDesk {
  Gui& gui;
  const ReadingView& panel;
  bool can_pin;
  bool column;   // one column: the list or a page, not both
  bool stacked;  // two pages stand one above the other
  bool low;      // no room for that
  bool split;    // two pages are in view
  Leftovers& leftovers;
  Intents& intents;
  std::optional<MarginSentence> hand{};  // the sentence in hand, while the focus is with a page
  const MarginPairRow* pair = nullptr;   // that it is one of
};

// ---- What is kept between frames (by the names of leftovers)

// The page a paper is opened on, and that keys mean, when there are two.
Side side_in_hand(const ReadingDesk& desk);
void set_side_in_hand(ReadingDesk& desk, Side side);
// Which papers are in view; null when that page is empty.
const DocumentPanel* page_on(const ReadingDesk& desk, Side side);
// The sentence of that page that had the focus last; null: none.
const SentenceRow* kept_sentence(const ReadingDesk& desk, Side side);
MarginDesk margin_desk(const ReadingDesk& desk, Side side);
std::string page_name(Side side);
std::string passage_id(Side side, const sim::Id& paper, int number);

// The focus goes to a sentence of a paper as soon as its page is drawn; 0: the first one.
void wish_for(ReadingDesk& desk, const sim::Id& paper, int number);
// ... or to the list.
void wish_for_list(ReadingDesk& desk);
bool wished_for_list(const ReadingDesk& desk);

// Opens a paper where the next one goes, or goes to it when it is in view.
void open_paper(ReadingDesk& desk, const sim::Id& paper, int number, bool follow);

// ---- The list of papers. Gives where it ended.
float draw_paper_list(ReadingDesk& desk, float x, float y, float width);

// ---- One page
void draw_page(ReadingDesk& desk, const Box& box, const DocumentPanel& paper, Side side);

// ---- Finding
bool finding(const ReadingDesk& desk);
bool focus_is_finding(const ReadingDesk& desk);
void open_find(ReadingDesk& desk, bool everywhere);
void close_find(ReadingDesk& desk);
// The keys of finding: Ctrl+F, Ctrl+Shift+F, Esc.
void find_keys(ReadingDesk& desk);
// The field; `with_scope`: also where to look and how much was found. The height used.
float draw_find_bar(ReadingDesk& desk, float x, float y, float width, bool with_scope = true);
// A row for each place. Gives where it ended.
float draw_found_rows(ReadingDesk& desk, float x, float y, float width);

// A button of a tool row: caption words and a key cap, a quiet frame when pointed at.
struct ToolLook {
  std::optional<Icon> icon{};
  bool framed = false, enabled = true;
  std::string_view reason{};
};
float tool_width(Gui& gui, std::string_view words, std::optional<Act> act, const ToolLook& look);
bool tool(Gui& gui, float x, float y, const std::string& id, std::string_view words,
          std::optional<Act> act, const ToolLook& look = {});
// Caption words as a link has them.
void underlined(Gui& gui, float x, float y, std::string_view words, bool hovered);
inline constexpr float kTool = 40;  // design pixels, its height

}  // namespace ui
