// One frame of one window: what is drawn, what can be reached, what was done to it.
//
// Order of calls: begin, then drawing, then end. Everything drawn is laid out by the caller in
// design pixels turned into screen pixels with px(). Coordinates are screen pixels. Nothing here
// knows the case being played. What has to outlive a frame (focus, scroll places, selection) is
// kept by id.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/model/action.h"
#include "ui/model/focus.h"
#include "ui/model/item.h"
#include "ui/model/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_layout.h"

struct ImDrawList;

namespace ui {

// How this person has it.
struct Look {
  ThemeName theme = ThemeName::Light;
  float scale = 1;         // of text, 1-2, times the display's own
  float line_spacing = 1;  // of reading text
  bool reduced_motion = false;
};

// What was done to an item this frame.
struct Response {
  bool focused = false;
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // by mouse, Enter or Space: the same thing
  bool by_mouse = false;
};

// Part of a text that is drawn differently.
struct Mark {
  std::size_t from = 0, to = 0;  // bytes
  enum class Kind : std::uint8_t { Pinned, Found, Bold } kind = Kind::Pinned;
};

struct TextOptions {
  Type type = Type::Body;
  Ink ink = Ink::Text;
  bool reading = false;  // line spacing applies
  int max_lines = 0;     // 0: all; the last one then ends in an ellipsis
  const std::vector<Mark>* marks = nullptr;
};

// What was written where: for tests of clipping.
struct DrawnText {
  std::string words;
  Box box;
  Box clip;              // what of it can be seen
  bool scrolls = false;  // its place scrolls up and down
  bool cut = false;      // ends in an ellipsis because it did not fit
};

class Gui {
 public:
  Gui(const Words& words, const Fonts& fonts, KeyMap& keys);
  Gui(const Gui&) = delete;
  Gui& operator=(const Gui&) = delete;

  // `screen` names the screen: a new one gives the focus to `first`. Reads the toolkit's input.
  void begin(const Look& look, std::string_view screen, std::string_view first);
  void end();
  // The screen is not still yet (a text was measured, something fades): draw once more.
  bool wants_frame() const { return wants_frame_; }
  void ask_for_frame() { wants_frame_ = true; }

  // ---- Places and sizes
  Box window() const { return window_; }
  float px(float design) const { return design * look_.scale; }
  // Bars grow at most one and a half times.
  float bar_px(float design) const;
  float em() const { return px(kEm); }
  float ems_wide() const { return window_.width() / em(); }
  const Look& look() const { return look_; }
  const Theme& theme() const { return *theme_; }
  const Words& words() const { return words_; }
  const KeyMap& keys() const { return keys_; }
  double seconds() const { return seconds_; }
  float mouse_x() const { return mouse_x_; }

  // ---- Drawing
  void fill(const Box& box, Ink ink, float radius = 0);
  void outline(const Box& box, Ink ink, float radius = 0, float thick = 1);
  void dashed(const Box& box, Ink ink, float radius = 0);
  void line(float x0, float y0, float x1, float y1, Ink ink, float thick = 1);
  void polyline(const std::vector<std::pair<float, float>>& points, Ink ink, float thick);
  void polygon(const std::vector<std::pair<float, float>>& points, Ink ink);
  void circle(float x, float y, float radius, Ink ink);
  void ring(float x, float y, float radius, Ink ink, float thick, int dashes = 0);
  // A half disc, its flat side to the right.
  void half_disc(float x, float y, float radius, Ink ink);
  // All that follows is drawn so much see-through, until it is 1 again.
  void fade(float part) { fade_ = part; }
  // How far something new has come in: 0 to 1 within 150 ms, at once where less movement is wanted.
  float appear(const std::string& id);
  void push_clip(const Box& box);
  void pop_clip();
  // Where drawing goes now.
  const Box& clip() const { return clips_.back(); }

  // ---- Text. All give the height used, in pixels.
  // One line, cut with an ellipsis at `width` when that is above 0.
  float label(float x, float y, std::string_view text, Type type = Type::Body, Ink ink = Ink::Text,
              float width = 0);
  float label_right(float right, float y, std::string_view text, Type type, Ink ink);
  float text(float x, float y, float width, std::string_view text, const TextOptions& options = {});
  float text_height(float width, std::string_view text, const TextOptions& options = {});
  float width_of(std::string_view text, Type type);
  float line_height(Type type, bool reading = false) const;
  const TextLayout& layout(std::string_view text, Type type, float width);
  ImFont& font(Type type) const { return *fonts_[type]; }

  // ---- Items
  // Registers what can be reached and says what was done to it. The ring is drawn by the widget
  // through `ring_if`, after its own shape.
  Response item(Item item);
  void ring_if(const Response& response, const Box& box, float radius = 6);
  // Items drawn from here on belong to this pane; F6 goes from one to the next.
  void pane(int pane) { pane_ = pane; }
  const std::vector<Item>& items() const { return items_; }
  const std::vector<Item>& last_items() const { return last_items_; }
  Focus& focus() { return focus_; }
  bool has_focus(std::string_view id) const { return focus_.id() == id; }
  void move_focus(std::string id);

  // True once when the action's key was pressed this frame. Offering is what makes it work.
  bool act(Act act);
  const std::vector<Act>& offered() const { return offered_; }
  // 1-9 pressed as a single key this frame, else 0. Takes it.
  int digit();
  // An arrow pressed while `id` has the focus, for things that change by arrows. Takes it.
  bool arrow(std::string_view id, Key key);
  bool single_letters() const { return keys_.single_letters; }

  // This screen shows one pane at a time: F6 is its own affair, through act(), while this is called
  // every frame.
  void claim_panes() { claims_panes_ = true; }

  // ---- Text entry: while a field (Role::Field) has the focus, keys belong to it: Enter, Space,
  // arrows and single letters do nothing else. Tab, F6 and what has Ctrl still work.
  bool typing() const { return typing_; }
  // A key pressed this frame that nothing took before; takes it.
  bool take(const Chord& chord);
  // The key pressed next, whatever it would do otherwise: nobody else sees it, but for Esc. Ask in
  // every frame that waits for one.
  std::optional<Chord> any_key();

  // ---- Scrolling: begin_scroll gives the place where content begins; end_scroll is told where it
  // ended. The wheel, the bar and the focus move it. `stick`: stays at the end when it was there.
  struct Scrolled {
    float x = 0, y = 0, width = 0;  // of the content, in the gutter's absence
  };
  Scrolled begin_scroll(const std::string& id, const Box& box, bool stick = false,
                        float gutter = 16);
  void end_scroll(float content_bottom);
  void scroll_to(const std::string& id, float offset);
  float scroll_offset(const std::string& id) const;
  // Brings a box that was drawn inside the open scroll area into view.
  void show(const Box& box);

  // ---- Copying
  void copy(std::string_view text);
  const std::string& copied() const { return copied_; }

  LayoutCache& layouts() { return layouts_; }
  // Also notes every text from the next frame on; null stops that.
  void record(std::vector<DrawnText>* to) { record_ = to; }

 private:
  struct Scroll {
    float offset = 0, content = 0, view = 0;
    bool at_end = true, seen = false;
    float grab = -1;  // where the bar was taken, below 0: it was not
  };
  struct OpenScroll {
    std::string id;
    Box box;
    float top = 0;
    float gutter = 0;
    std::optional<Box> to_show;
  };
  ImDrawList& list() const;
  unsigned color(Ink ink) const;
  void read_keys();
  void catch_key();
  void navigate();

  const Words& words_;
  const Fonts& fonts_;
  KeyMap& keys_;
  Look look_;
  const Theme* theme_ = nullptr;
  Box window_;
  double seconds_ = 0;
  std::string screen_;
  Focus focus_;
  std::vector<Item> items_, last_items_;
  std::vector<Act> offered_;
  std::vector<Chord> pressed_keys_;
  std::optional<Chord> caught_key_;
  bool catch_key_ = false;  // asked for in the last frame
  std::vector<Box> clips_;
  std::vector<OpenScroll> open_scrolls_;
  std::unordered_map<std::string, Scroll> scrolls_;
  LayoutCache layouts_;
  int pane_ = 0;
  bool activate_ = false, moved_focus_ = false, keyboard_moved_ = false;
  bool typing_ = false, wants_frame_ = false;
  bool claims_panes_ = false;
  int fresh_frames_ = 0;
  float fade_ = 1;
  std::unordered_map<std::string, double> appeared_;  // when
  std::string mouse_down_on_;
  float mouse_x_ = -1, mouse_y_ = -1, wheel_ = 0;
  bool clicked_ = false, released_ = false, down_ = false;
  std::string copied_;
  std::vector<DrawnText>* record_ = nullptr;
};

}  // namespace ui
