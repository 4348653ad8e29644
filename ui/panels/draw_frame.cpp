#include "ui/panels/draw_frame.h"

#include <algorithm>

#include "ui/widgets/controls.h"

namespace ui {
namespace {

// Words in a bar: a button without a frame, with its key.
struct BarButton {
  std::string id;
  std::string_view words;
  std::optional<Act> act;
  std::optional<Icon> icon;
};

float bar_button_width(Gui& gui, const BarButton& one, bool with_words) {
  float wide = gui.px(16);
  if (one.icon) wide += gui.px(24);
  if (with_words) wide += gui.width_of(one.words, Type::Caption);
  const std::string keys = one.act ? chord_words(gui.keys().chord(*one.act)) : std::string();
  if (!keys.empty() && one.act != Act::Back) wide += gui.px(8) + key_cap_width(gui, keys);
  return wide;
}

bool bar_button(Gui& gui, float x, float middle, const BarButton& one, bool with_words = true) {
  const float wide = bar_button_width(gui, one, with_words), high = gui.bar_px(40);
  Item item;
  item.id = one.id;
  item.name = std::string(one.words);
  item.box = {x, middle - high / 2, x + wide, middle + high / 2};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) gui.fill(box, Ink::Raised, gui.px(6));
  float at = x + gui.px(8);
  if (one.icon) {
    draw_icon(gui, *one.icon, at + gui.px(9), middle, gui.px(18), Ink::Text);
    at += gui.px(24);
  }
  if (with_words) {
    gui.label(at, middle - gui.line_height(Type::Caption) / 2, one.words, Type::Caption);
    at += gui.width_of(one.words, Type::Caption) + gui.px(8);
  }
  const std::string keys = one.act ? chord_words(gui.keys().chord(*one.act)) : std::string();
  if (!keys.empty() && one.act != Act::Back) key_cap(gui, at, middle - gui.px(12), keys);
  gui.ring_if(did, box);
  const bool by_key = one.act && *one.act != Act::Back && gui.act(*one.act);
  return did.pressed || by_key;
}

void set_text(Intents& intents, int percent) {
  intents.push_back(SetText{std::clamp(percent, 100, 200)});
}

void draw_text_size(Gui& gui, const FramePanel& frame, const Box& box, Intents& intents) {
  const float middle = (box.y0 + box.y1) / 2, small = gui.line_height(Type::Caption);
  Item item;
  item.id = "frame/text_size";
  item.role = Role::Slider;
  item.name = gui.words()("desk.text_size");
  item.value = frame.text_size;
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) gui.fill(box, Ink::Raised, gui.px(6));
  gui.label(box.x0 + gui.px(8), middle - small / 2, "A", Type::Caption);
  gui.label(box.x0 + gui.px(26), middle - gui.line_height(Type::Subhead) / 2 - gui.px(1), "A",
            Type::Lead);
  gui.label(box.x0 + gui.px(50), middle - small / 2, frame.text_size, Type::Caption);
  gui.ring_if(did, box);
  if (gui.arrow("frame/text_size", Key::Right)) set_text(intents, frame.text_percent + 25);
  if (gui.arrow("frame/text_size", Key::Left)) set_text(intents, frame.text_percent - 25);
  if (did.pressed) set_text(intents, frame.text_percent >= 200 ? 100 : frame.text_percent + 25);
}

// That it is saved, and since when; a line parts it from what stands at its right. Where it begins.
float draw_saved_words(Gui& gui, const std::string& saved, float right, float middle, bool line) {
  if (saved.empty()) return right;
  const float left = right - gui.px(50) - gui.width_of(saved, Type::Caption);
  draw_icon(gui, Icon::Tick, left + gui.px(9), middle, gui.px(16), Ink::Sound);
  gui.label(left + gui.px(24), middle - gui.line_height(Type::Caption) / 2, saved, Type::Caption,
            Ink::Muted);
  const float x = right - gui.px(12), high = gui.bar_px(13);
  if (line) gui.line(x, middle - high, x, middle + high, Ink::Hairline);
  return left;
}

// What a narrow bar has no room for.
struct RightLook {
  bool roomy = true, saved = true;
  bool help_words = true;  // else its key alone
};

float right_width(Gui& gui, const FramePanel& frame, bool help_words) {
  const std::string pause = gui.words()("desk.pause"), help = gui.words()("desk.help");
  float wide = bar_button_width(gui, {"", help, Act::Help, std::nullopt}, help_words);
  if (frame.pause)
    wide += gui.px(4) + bar_button_width(gui, {"", pause, Act::Pause, Icon::Pause}, false);
  return wide;
}

// From the right: pause, help, text size, saved. What has no room goes, from the left.
float draw_right(Gui& gui, const FramePanel& frame, float right, float middle,
                 const RightLook& look, Intents& intents) {
  const bool roomy = look.roomy;
  const float gap = gui.px(roomy ? 16 : 4);
  const std::string pause_words = gui.words()("desk.pause"), help_words = gui.words()("desk.help");
  const BarButton pause{"frame/pause", pause_words, Act::Pause, Icon::Pause};
  const BarButton help{"frame/help", help_words, Act::Help, std::nullopt};
  // Reading order is left to right: so places first, then items.
  const float pause_x = right - (frame.pause ? bar_button_width(gui, pause, roomy) : -gap);
  const float help_x = pause_x - gap - bar_button_width(gui, help, look.help_words);
  const float size_wide = gui.width_of(frame.text_size, Type::Caption) + gui.px(72);
  const float size_x = roomy ? help_x - gap - size_wide : help_x;
  const float left =
      look.saved ? draw_saved_words(gui, frame.saved, size_x, middle, roomy) : size_x;
  const float half = gui.bar_px(20);
  if (roomy)
    draw_text_size(gui, frame, {size_x, middle - half, size_x + size_wide, middle + half}, intents);
  if (bar_button(gui, help_x, middle, help, look.help_words)) intents.push_back(GoTo{Screen::Help});
  if (frame.pause && bar_button(gui, pause_x, middle, pause, roomy))
    intents.push_back(GoTo{Screen::Pause});
  return left;
}

constexpr float kSectionPad = 24, kSectionGap = 12;

float section_width(Gui& gui, const SectionTab& section) {
  return gui.width_of(section.words, section.current ? Type::CaptionBold : Type::Caption) +
         gui.px(kSectionPad);
}

float sections_width(Gui& gui, const FramePanel& frame) {
  float all = -gui.px(kSectionGap);
  for (const SectionTab& section : frame.sections)
    all += section_width(gui, section) + gui.px(kSectionGap);
  return all;
}

// Nearer together where `room` is less than they want.
void draw_sections(Gui& gui, const FramePanel& frame, const Box& bar, float x, float room,
                   Intents& intents) {
  const float wanted = sections_width(gui, frame), gaps = gui.px(kSectionGap);
  const auto count = static_cast<float>(frame.sections.size());
  const float gap = std::clamp(gaps - (wanted - room) / std::max(1.0f, count - 1), 0.0f, gaps);
  const float over = std::max(0.0f, wanted - (gaps - gap) * (count - 1) - room) / count;
  for (const SectionTab& section : frame.sections) {
    const float wide = section_width(gui, section) - over;
    const float pad = std::max(0.0f, gui.px(kSectionPad) - over) / 2;
    Item item;
    item.id = "frame/section/" + std::to_string(static_cast<int>(section.screen));
    item.role = Role::Tab;
    item.name = section.words;
    item.value = gui.words()(section.current ? "state.chosen" : "state.not_chosen");
    item.box = {x, bar.y0 + gui.px(6), x + wide, bar.y1 - gui.px(6)};
    const Box box = item.box;
    const Response did = gui.item(std::move(item));
    if (did.hovered && !section.current) gui.fill(box, Ink::Raised, gui.px(6));
    gui.label(x + pad, (bar.y0 + bar.y1 - gui.line_height(Type::Caption)) / 2, section.words,
              section.current ? Type::CaptionBold : Type::Caption, Ink::Text, wide - 2 * pad + 1);
    if (section.current) gui.fill({x, bar.y1 - gui.px(3), x + wide, bar.y1}, Ink::Primary);
    gui.ring_if(did, box);
    if (did.pressed && !section.current) intents.push_back(GoTo{section.screen});
    x += wide + gap;
  }
}

// That it is saved: a tick, with its words where they have room beside the title. The width.
float draw_saved(Gui& gui, const FramePanel& frame, float right, float middle, float room) {
  const float tick = gui.px(32), words = gui.width_of(frame.saved, Type::Caption) + gui.px(8);
  if (frame.saved.empty() || room < tick) return 0;
  const float title = gui.width_of(frame.title, Type::BodyBold) + gui.px(24);
  const bool in_words = room >= tick + words + title;
  const float wide = in_words ? tick + words : tick;
  draw_icon(gui, Icon::Tick, right - wide + gui.px(10), middle, gui.px(16), Ink::Sound);
  if (in_words)
    gui.label(right - wide + gui.px(24), middle - gui.line_height(Type::Caption) / 2, frame.saved,
              Type::Caption, Ink::Muted);
  return wide;
}

float panes_width(Gui& gui, const FramePanel& frame) {
  float wanted = 0;
  for (const PaneTab& pane : frame.panes)
    wanted += gui.width_of(pane.words, Type::BodyBold) + gui.px(32);
  return wanted;
}

// One pane at a time: its tabs stand in the bar, with the clock where that has room.
float draw_panes(Gui& gui, const FramePanel& frame, const Box& bar, float x, float right,
                 Intents& intents) {
  // Title and tick only where the tabs keep all they want.
  const float wanted = panes_width(gui, frame);
  float clock = frame.clock.empty() ? 0 : gui.width_of(frame.clock, Type::CaptionBold) + gui.px(16);
  if (wanted + clock > right - x) clock = 0;
  std::vector<std::pair<std::string, std::string>> named;
  std::size_t current = 0;
  for (const PaneTab& pane : frame.panes) {
    if (pane.current) current = named.size();
    named.emplace_back(pane.id, pane.words);
  }
  const float high = bar.height() - gui.px(8), middle = (bar.y0 + bar.y1) / 2;
  float spare = right - clock - x - wanted;
  if (clock > 0)
    gui.label_right(right, middle - gui.line_height(Type::CaptionBold) / 2, frame.clock,
                    Type::CaptionBold, Ink::Text);
  spare -= draw_saved(gui, frame, right - clock, middle, spare);
  const float title = gui.width_of(frame.title, Type::BodyBold) + gui.px(24);
  if (title <= spare) {
    gui.label(x, middle - gui.line_height(Type::BodyBold) / 2, frame.title, Type::BodyBold);
    x += title;
  }
  if (const auto chosen = tabs(gui, x, bar.y1 - high, std::min(wanted, right - clock - x),
                               "frame/pane", named, current, high))
    intents.push_back(ShowPane{frame.panes[*chosen].pane});
  return right - clock;
}

// The places of the program, with its mark and name where they have room.
void draw_section_bar(Gui& gui, const FramePanel& frame, const Box& bar, float x,
                      Intents& intents) {
  const bool roomy = gui.ems_wide() >= 64;
  const float middle = (bar.y0 + bar.y1) / 2, pad = gui.px(16);
  const float size = gui.px(26), end = bar.x1 - pad - gui.px(12);
  const float sections = sections_width(gui, frame), with_help = right_width(gui, frame, true);
  RightLook look{roomy};
  look.help_words = roomy || x + sections + with_help <= end;
  const float room = end - (roomy ? 0 : right_width(gui, frame, look.help_words));
  if (roomy || x + size + gui.px(24) + sections <= room) {
    draw_icon(gui, Icon::Logo, x + size / 2 + gui.px(8), middle, size, Ink::Primary);
    x += size + gui.px(24);
  }
  if (gui.ems_wide() >= 80) {
    const std::string name = gui.words()("desk.product");
    gui.label(x, middle - gui.line_height(Type::BodyBold) / 2, name, Type::BodyBold);
    x += gui.width_of(name, Type::BodyBold) + gui.px(16);
    gui.line(x, middle - gui.bar_px(13), x, middle + gui.bar_px(13), Ink::Hairline);
    x += gui.px(16);
  }
  const float saved = gui.px(50) + gui.width_of(frame.saved, Type::Caption);
  look.saved = roomy || x + sections + saved <= room;
  draw_sections(gui, frame, bar, x, room - x, intents);
  (void)draw_right(gui, frame, bar.x1 - pad, middle, look, intents);
}

// Where it ends.
float draw_back(Gui& gui, const FramePanel& frame, float x, float middle, Intents& intents) {
  const bool roomy = gui.ems_wide() >= 64;
  const BarButton back{"frame/back", frame.back, Act::Back, Icon::ArrowLeft};
  const float wide = bar_button_width(gui, back, roomy);
  if (bar_button(gui, x, middle, back, roomy)) intents.push_back(GoBack{});
  x += wide + gui.px(12);
  if (roomy) gui.line(x, middle - gui.bar_px(13), x, middle + gui.bar_px(13), Ink::Hairline);
  return x + gui.px(16);
}

// The title before what stands at its right.
void draw_title(Gui& gui, const FramePanel& frame, float x, float end, float middle,
                Intents& intents) {
  const bool roomy = gui.ems_wide() >= 64;
  const float wanted = x + gui.width_of(frame.title, Type::BodyBold) + gui.px(16);
  RightLook look{roomy};
  look.help_words = roomy || wanted + right_width(gui, frame, true) <= end;
  look.saved = roomy || wanted + gui.px(50) + gui.width_of(frame.saved, Type::Caption) +
                                right_width(gui, frame, look.help_words) <=
                            end;
  const float right = draw_right(gui, frame, end, middle, look, intents);
  const float room = right - x - gui.px(16);
  const float title = std::min(room, gui.width_of(frame.title, Type::BodyBold));
  if (room > gui.px(24))
    gui.label(x, middle - gui.line_height(Type::BodyBold) / 2, frame.title, Type::BodyBold,
              Ink::Text, room);
  const float rest = room - title - gui.px(14);
  if (roomy && rest > gui.width_of(frame.subtitle, Type::Caption))
    gui.label(x + title + gui.px(14), middle - gui.line_height(Type::Caption) / 2, frame.subtitle,
              Type::Caption, Ink::Muted);
}

void draw_top(Gui& gui, const FramePanel& frame, const Box& bar, Intents& intents) {
  gui.pane(kTopPane);
  gui.fill(bar, Ink::Surface);
  gui.line(bar.x0, bar.y1, bar.x1, bar.y1, Ink::Hairline);
  const float middle = (bar.y0 + bar.y1) / 2, pad = gui.px(16);
  const bool roomy = gui.ems_wide() >= 64;
  if (!frame.sections.empty()) return draw_section_bar(gui, frame, bar, pad, intents);
  const float x = frame.back.empty() ? gui.px(roomy ? 24 : 16)  // where the key bar begins
                                     : draw_back(gui, frame, pad, middle, intents);
  if (roomy || frame.panes.empty()) return draw_title(gui, frame, x, bar.x1 - pad, middle, intents);
  FramePanel narrow = frame;
  narrow.saved.clear();
  RightLook look{false};
  look.help_words =
      x + panes_width(gui, frame) + gui.px(12) + right_width(gui, frame, true) <= bar.x1 - pad;
  const float right = draw_right(gui, narrow, bar.x1 - pad, middle, look, intents);
  draw_panes(gui, frame, bar, x, right - gui.px(12), intents);
}

float draw_banners(Gui& gui, const FramePanel& frame, float y) {
  for (const std::string& words : frame.banners) {
    const float wide = gui.window().width() - gui.px(64);
    const float high = gui.text_height(wide, words) + gui.px(16);
    const Box box{0, y, gui.window().x1, y + high};
    gui.fill(box, Ink::Surface);
    gui.fill({0, y, gui.px(6), y + high}, Ink::Danger);
    gui.text(gui.px(32), y + gui.px(8), wide, words);
    gui.line(0, y + high, box.x1, y + high, Ink::Danger);
    y += high;
  }
  return y;
}

}  // namespace

Box draw_frame(Gui& gui, const FramePanel& frame, bool calm, Intents& intents) {
  const Box all = gui.window();
  const Box top{0, 0, all.x1, calm ? 0 : gui.bar_px(56)};
  if (!calm) draw_top(gui, frame, top, intents);
  const float y = calm ? 0 : draw_banners(gui, frame, top.y1);
  if (gui.act(Act::TextLarger)) set_text(intents, frame.text_percent + 25);
  if (gui.act(Act::TextSmaller)) set_text(intents, frame.text_percent - 25);
  if (gui.act(Act::TextNormal)) intents.push_back(SetText{100});
  if (gui.act(Act::FullScreen)) intents.push_back(FullScreen{});
  gui.pane(0);
  return {0, y + (calm ? 0 : 1), all.x1, key_bar_box(gui).y0};  // below the line
}

}  // namespace ui
