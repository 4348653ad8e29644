// One claim of a build: its question, what was linked, the sentence that says it, what is not
// known.
#include <algorithm>
#include <cmath>

#include "ui/panels/draw_build.h"
#include "ui/panels/draw_sentences.h"
#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

constexpr float kBeside = 38;  // ems from which the source of a strip stands at its right

// ---- Links

// "+", "-" or a dot before the word.
void draw_side(Gui& gui, std::uint8_t side, float x, float middle) {
  const float h = gui.px(6);
  if (side == 1) gui.line(x + h, middle - h, x + h, middle + h, Ink::Text, gui.px(2));
  if (side <= 2) gui.line(x, middle, x + 2 * h, middle, Ink::Text, gui.px(2));
  if (side == 3) gui.circle(x + h, middle, gui.px(3), Ink::Text);
}

struct StripPlace {
  float side = 0, source = 0, text = 0, left = 0;
  bool beside = false;
};
StripPlace strip_place(Gui& gui, const WorkDesk& desk, float width) {
  StripPlace place;
  for (const AsRow& way : desk.decision().ways)
    place.side = std::max(place.side, gui.width_of(way.text, Type::BodyBold));
  place.side += gui.px(20 + 24 + 20);
  place.beside = width >= gui.px(kBeside * kEm);
  place.source = place.beside ? gui.px(13 * kEm) : 0;
  const bool stacked = width < gui.px(26 * kEm);
  place.left = stacked ? gui.px(16) : place.side;
  place.text = width - place.left - place.source - gui.px(place.beside ? 32 : 16);
  return place;
}

std::string source_line(const StripRow& strip) {
  std::string line = strip.source;
  if (!strip.age.empty()) line += " · " + strip.age;
  return line;
}

float link_height(Gui& gui, const StripPlace& place, const StripRow& strip) {
  float text = gui.text_height(place.text, strip.text), source = 0;
  if (place.beside)
    source = gui.text_height(place.source, strip.title + ", " + strip.date,
                             {.type = Type::CaptionBold}) +
             gui.text_height(place.source, source_line(strip), {.type = Type::Caption});
  else
    text += gui.text_height(place.text, strip_source(strip), {.type = Type::Caption});
  if (place.left < place.side) text += gui.line_height(Type::BodyBold);
  text += strip_beside_height(gui, place.text, strip);
  return std::max({text, source, gui.px(28)}) + gui.px(22);
}

Response draw_link(WorkDesk& desk, const Box& box, const StripPlace& place, const StripRow& strip) {
  Gui& gui = desk.gui;
  CardLook look{"work/link/" + strip.id, Role::Row, strip.as_words + ": " + strip.text,
                strip_source(strip)};
  const Response did = work_card(gui, box, look);
  const float middle = (box.y0 + box.y1) / 2, line = gui.line_height(Type::BodyBold);
  const bool stacked = place.left < place.side;
  float y = box.y0 + gui.px(11);
  const float side_middle = stacked ? y + line / 2 : middle;
  draw_side(gui, strip.as, box.x0 + gui.px(18), side_middle);
  gui.label(box.x0 + gui.px(42), side_middle - line / 2, strip.as_words, Type::BodyBold);
  if (stacked) y += line;
  float text = gui.text_height(place.text, strip.text);
  if (!place.beside)
    text += gui.text_height(place.text, strip_source(strip), {.type = Type::Caption});
  text += strip_beside_height(gui, place.text, strip);
  if (!stacked) y = middle - text / 2;
  y += gui.text(box.x0 + place.left, y, place.text, strip.text);
  if (!place.beside)
    y += gui.text(box.x0 + place.left, y, place.text, strip_source(strip),
                  {.type = Type::Caption, .ink = Ink::Muted});
  draw_strip_beside(gui, box.x0 + place.left, y, place.text, strip);
  if (!place.beside) return did;
  const std::string title = strip.title + ", " + strip.date;
  const float left = box.x1 - gui.px(16) - place.source;
  const float high = gui.text_height(place.source, title, {.type = Type::CaptionBold}) +
                     gui.text_height(place.source, source_line(strip), {.type = Type::Caption});
  float at = middle - high / 2;
  at += gui.text(left, at, place.source, title, {.type = Type::CaptionBold});
  gui.text(left, at, place.source, source_line(strip), {.type = Type::Caption, .ink = Ink::Muted});
  return did;
}

std::string links_words(const WorkDesk& desk, const ClaimPanel& claim) {
  const Words& words = desk.gui.words();
  const auto own = std::count_if(claim.strips.begin(), claim.strips.end(), [&](const StripRow& s) {
    return s.source == words("paper.first_hand");
  });
  return words("desk.work.links_count",
               {{"n", std::to_string(claim.strips.size())},
                {"first_hand", std::to_string(own)},
                {"reported", std::to_string(claim.strips.size() - static_cast<std::size_t>(own))}});
}

// The strip that taking off means: the last that had the focus.
const StripRow* strip_in_hand(WorkDesk& desk, const ClaimPanel& claim) {
  const Entry& kept = desk.leftovers.entries["work/strip"];
  for (const StripRow& strip : claim.strips)
    if (strip.id == kept.text) return &strip;
  return nullptr;
}

// Taking the strip in hand off, at the right of the heading while the focus is on one.
void draw_unlink(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const StripRow* hand = strip_in_hand(desk, claim);
  const std::string off = gui.words()("desk.work.unlink_this");
  const bool at_strip = work_focus_in(desk, "work/link/");
  const float wide = tool_width(gui, off, Act::Unlink, {.framed = true});
  const bool pressed =
      tool(gui, x + width - wide, y, "work/unlink", off, Act::Unlink, {.framed = true});
  if (!pressed || hand == nullptr) return;
  if (at_strip || gui.has_focus("work/unlink")) gui.move_focus("work/claim/title");
  desk.send(LinkPassage{claim.claim, hand->passage, 0});
}

// "Evidence on this claim", how much, or taking one off. Always as high, so that nothing below
// moves. The height used.
float draw_links_head(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const std::string title = gui.words()("desk.work.evidence_on");
  if (claim.strips.empty())
    return gui.text(x, y, width, title, {.type = Type::BodyBold}) + gui.px(8);
  const bool here = strip_in_hand(desk, claim) != nullptr &&
                    (work_focus_in(desk, "work/link/") || gui.has_focus("work/unlink"));
  const std::string aside = links_words(desk, claim);
  const float tool_wide =
      tool_width(gui, gui.words()("desk.work.unlink_this"), Act::Unlink, {.framed = true});
  const float right = std::max(tool_wide, gui.width_of(aside, Type::Caption));
  const bool beside = gui.width_of(title, Type::BodyBold) + right + gui.px(16) <= width;
  const float line = gui.px(kTool);
  const float high = gui.text_height(width, title, {.type = Type::BodyBold});
  gui.text(x, beside ? y + (line - high) / 2 : y, width, title, {.type = Type::BodyBold});
  const float top = beside ? y : y + high;
  if (here)
    draw_unlink(desk, x, top, beside ? width : std::min(width, tool_wide), claim);
  else if (beside)
    gui.label_right(x + width, top + (line - gui.line_height(Type::Caption)) / 2, aside,
                    Type::Caption, Ink::Muted);
  else
    gui.text(x, top, width, aside, {.type = Type::Caption, .ink = Ink::Muted});
  const float below = std::max(line, gui.text_height(width, aside, {.type = Type::Caption}));
  return (beside ? line : high + below) + gui.px(4);
}

float draw_links(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  y += draw_links_head(desk, x, y, width, claim);
  if (claim.strips.empty()) {
    const std::string none =
        words("desk.work.no_links", {{"evidence", chord_words(gui.keys().chord(Act::Evidence))},
                                     {"link", chord_words(gui.keys().chord(Act::Link))}});
    const float high = gui.text_height(width - gui.px(32), none);
    gui.dashed({x, y, x + width, y + high + gui.px(28)}, Ink::Control, gui.px(6));
    gui.text(x + gui.px(16), y + gui.px(14), width - gui.px(32), none, {.ink = Ink::Muted});
    return y + high + gui.px(28 + 16);
  }
  const StripPlace place = strip_place(gui, desk, width);
  for (const StripRow& strip : claim.strips) {
    const float high = link_height(gui, place, strip);
    const Response did = draw_link(desk, {x, y, x + width, y + high}, place, strip);
    if (did.pressed) show_in_tray(desk, strip);
    if (did.focused) desk.leftovers.entries["work/strip"].text = strip.id;
    y += high + gui.px(8);
  }
  return y + gui.px(10);
}

// ---- The sentence

float radio_height(Gui& gui, float width, const std::string& text) {
  return std::max(gui.px(56), gui.text_height(width - gui.px(52 + 48), text) + gui.px(24));
}

bool draw_radio(Gui& gui, const Box& box, const std::string& id, const std::string& text,
                bool chosen) {
  CardLook look{id, Role::Choice, text};
  look.value = gui.words()(chosen ? "state.chosen" : "state.not_chosen");
  look.chosen = chosen;
  const Response did = work_card(gui, box, look);
  const float middle = (box.y0 + box.y1) / 2, x = box.x0 + gui.px(28);
  gui.circle(x, middle, gui.px(11), chosen ? Ink::Primary : Ink::Surface);
  gui.ring(x, middle, gui.px(11), chosen ? Ink::Primary : Ink::Control, gui.px(2));
  if (chosen) gui.circle(x, middle, gui.px(4), Ink::Surface);
  const float room = box.width() - gui.px(52 + 48);
  gui.text(box.x0 + gui.px(52), middle - gui.text_height(room, text) / 2, room, text);
  if (chosen) draw_icon(gui, Icon::Tick, box.x1 - gui.px(26), middle, gui.px(16), Ink::Primary);
  return did.pressed;
}

std::string own_name(const ClaimPanel& claim) { return "work/own/" + claim.id; }

bool writes_own(WorkDesk& desk, const ClaimPanel& claim) {
  return desk.leftovers.entries[own_name(claim) + "/open"].caret == 1;
}

void open_own(WorkDesk& desk, const ClaimPanel& claim) {
  desk.leftovers.entries[own_name(claim) + "/open"].caret = 1;
  Entry& entry = desk.leftovers.entries[own_name(claim)];
  entry = {};
  entry.text = claim.own_words;
  entry.caret = entry.anchor = entry.text.size();
  desk.gui.move_focus(own_name(claim));
}

void keep_own(WorkDesk& desk, const ClaimPanel& claim) {
  desk.leftovers.entries[own_name(claim) + "/open"].caret = 0;
  const std::string& words = desk.leftovers.entries[own_name(claim)].text;
  if (words != claim.own_words) desk.send(SayOwnWords{claim.claim, words});
}

float draw_own_words(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const std::string name = own_name(claim);
  if (!writes_own(desk, claim)) {
    if (!claim.own_words.empty()) {
      const float high = radio_height(gui, width, claim.own_words);
      if (draw_radio(gui, {x, y, x + width, y + high}, name + "/row", claim.own_words, true))
        open_own(desk, claim);
      y += high + gui.px(10);
    }
    return y;
  }
  Entry& entry = desk.leftovers.entries[name];
  const Box field{x, y, x + width, y + gui.px(116)};
  (void)text_area(gui, field, name, words("desk.work.write_own"), words("desk.work.own_hint"),
                  entry, 400);
  y = field.y1 + gui.px(10);
  const std::string keep = words("desk.work.keep_words");
  const bool kept = button(gui, x, y, name + "/keep", keep, std::nullopt,
                           {.width = std::min(width, button_width(gui, keep, std::nullopt))});
  // It is kept whenever the box is left, too.
  const bool stays = gui.has_focus(name) || gui.has_focus(name + "/keep");
  if (kept || !stays || desk.leftovers.entries["work/asks"].caret == 1) {
    keep_own(desk, claim);
    if (kept) gui.move_focus("work/claim/title");
  }
  return y + gui.px(kButton + 12);
}

// "The sentence you will stand behind", with writing one's own at its right. The height used.
float draw_sentence_head(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const std::string title = gui.words()("desk.work.the_sentence");
  const float high = gui.text_height(width, title, {.type = Type::BodyBold});
  if (!claim.may_write || writes_own(desk, claim)) {
    gui.text(x, y, width, title, {.type = Type::BodyBold});
    return high + gui.px(8);
  }
  const std::string write =
      gui.words()(claim.own_words.empty() ? "desk.work.write_own" : "desk.work.change_own");
  // In the evidence the letter says something else.
  const bool elsewhere = work_focus_in(desk, "work/tray") || work_focus_in(desk, "work/strip/") ||
                         work_focus_in(desk, "work/sentence/") || work_focus_in(desk, "work/as/");
  const std::optional<Act> act = elsewhere ? std::nullopt : std::optional<Act>(Act::OwnWords);
  const float wide = tool_width(gui, write, Act::OwnWords, {.framed = true});
  const bool beside = gui.width_of(title, Type::BodyBold) + wide + gui.px(16) <= width;
  const float line = gui.px(kTool);
  gui.text(x, beside ? y + (line - high) / 2 : y, width, title, {.type = Type::BodyBold});
  const float left = beside ? x + width - tool_width(gui, write, act, {.framed = true}) : x;
  if (tool(gui, left, beside ? y : y + high + gui.px(4), "work/write_own", write, act,
           {.framed = true}))
    open_own(desk, claim);
  return (beside ? line : high + gui.px(4) + line) + gui.px(8);
}

float draw_sentences_of(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  if (claim.sentences.empty() && !claim.may_write) return y;
  y += draw_sentence_head(desk, x, y, width, claim);
  for (const SentenceChoice& one : claim.sentences) {
    const float high = radio_height(gui, width, one.text);
    if (draw_radio(gui, {x, y, x + width, y + high}, "work/say/" + one.id, one.text, one.chosen))
      desk.send(PickSentence{claim.claim, one.option});
    y += high + gui.px(8);
  }
  return draw_own_words(desk, x, y, width, claim) + gui.px(8);
}

// How much the claim weighs for who writes it. Nothing need be said.
float draw_weight(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const std::string title = words("desk.work.weight");
  const std::vector<std::string> names{words("desk.work.weight_little"),
                                       words("desk.work.weight_some"),
                                       words("desk.work.weight_lot")};
  float each = gui.px(120);
  for (const std::string& name : names)
    each = std::max(each, gui.width_of(name, Type::BodyBold) + gui.px(32));
  const float left = gui.width_of(title, Type::BodyBold) + gui.px(18);
  const bool beside = left + 3 * each <= width;
  const float high = gui.px(kButton);
  if (beside)
    gui.label(x, y + (high - gui.line_height(Type::BodyBold)) / 2, title, Type::BodyBold);
  else
    y += gui.text(x, y, width, title, {.type = Type::BodyBold}) + gui.px(6);
  const float from = beside ? x + left : x;
  const Box box{from, y, from + std::min(3 * each, x + width - from), y + high};
  const std::size_t none = names.size();
  const std::size_t chosen = claim.weight == 0 ? none : claim.weight - std::size_t{1};
  if (const auto now = segments(gui, box, "work/weight/" + claim.id, title, names, chosen))
    desk.send(WeighClaim{claim.claim, static_cast<std::uint8_t>(*now + 1)});
  return y + high + gui.px(18);
}

float draw_gaps(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim,
                bool with_key) {
  Gui& gui = desk.gui;
  if (claim.gaps.empty()) return y;
  y += gui.text(x, y, width, gui.words()("desk.work.gaps"), {.type = Type::BodyBold});
  y += gui.text(x, y, width, gui.words()("desk.work.gaps_how"),
                {.type = Type::Caption, .ink = Ink::Muted}) +
       gui.px(6);
  for (const GapRow& gap : claim.gaps) {
    const Ticked did = tick_box(gui, x, y, width, "work/gap/" + gap.id, gap.text, gap.stated);
    if (did.pressed) desk.send(StateGap{claim.claim, gap.option, !gap.stated});
    y += did.height + gui.px(6);
  }
  // Beside the claims the key stands on their button.
  if (with_key && gui.act(Act::Gaps)) gui.move_focus("work/gap/" + claim.gaps.front().id);
  return y + gui.px(8);
}

float draw_title(WorkDesk& desk, float x, float y, float width, const ClaimPanel& claim) {
  Gui& gui = desk.gui;
  const float standing =
      gui.px(38) + gui.width_of(claim.standing_words, Type::BodyBold) + gui.px(24);
  const bool beside = standing < width * 0.45f;
  const std::string title = std::to_string(claim.number) + ". " + claim.heading;
  const float room = beside ? width - standing : width, top = y;
  const float high = gui.text(x, y, room, title, {.type = Type::Subhead});
  Item item;
  item.id = "work/claim/title";
  item.role = Role::Passage;
  item.name = title;
  item.value = claim.standing_words;
  item.box = {x - gui.px(2), y, x + room, y + high};
  const Box box = item.box;
  gui.ring_if(gui.item(std::move(item)), box);
  y += high;
  const float line = gui.line_height(Type::BodyBold);
  const float left = beside ? x + width - standing + gui.px(24) : x;
  const float at = beside ? top + gui.px(2) : y;
  draw_standing(gui, left, at + line / 2, claim.standing);
  gui.text(left + gui.px(38), at, x + width - left - gui.px(38) + gui.px(2), claim.standing_words,
           {.type = Type::BodyBold});
  if (!beside) y += line;
  y += gui.text(x, y, width, claim.question, {.ink = Ink::Muted});
  return y + gui.px(16);
}

FootLook foot_of(const WorkDesk& desk, const ClaimPanel& claim) {
  FootLook look;
  look.last = claim.claim + 1 >= static_cast<int>(desk.work().claims.size());
  look.next_part = claim.claim + 1;
  look.next_words = desk.gui.words()("desk.work.next_claim");
  look.hand_in = "desk.work.hand_in_report";
  return look;
}

// Words that were typed and left with their claim are kept there.
void keep_left_words(WorkDesk& desk) {
  for (const ClaimPanel& claim : desk.work().claims)
    if (!claim.turned_to && writes_own(desk, claim)) keep_own(desk, claim);
}

}  // namespace

void draw_claim(WorkDesk& desk, const Box& box, bool with_numbers) {
  Gui& gui = desk.gui;
  gui.pane(kWorkMiddle);
  const ClaimPanel* claim = claim_in_hand(desk);
  if (claim == nullptr) return;
  keep_left_words(desk);
  const float pad = work_pad(gui), room = box.width() - 2 * pad - gui.px(16);
  const float width = std::min(room, gui.px(52 * kEm));
  const float x = box.x0 + pad;
  const FootLook look = foot_of(desk, *claim);
  const float foot = work_foot_height(desk, box.width() - 2 * pad, look);
  const bool foot_inside = foot > box.height() * 0.3f;
  const Box view{box.x0, box.y0, box.x1, foot_inside ? box.y1 : box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/claim/" + claim->id, view);
  float y = inside.y + gui.px(20);
  if (with_numbers) y += draw_claim_numbers(desk, x, y, width) + gui.px(16);
  y = draw_title(desk, x, y, width, *claim);
  y = draw_links(desk, x, y, width, *claim);
  y = draw_sentences_of(desk, x, y, width, *claim);
  y = draw_weight(desk, x, y, width, *claim);
  y = draw_gaps(desk, x, y, width, *claim, with_numbers);
  if (foot_inside) {
    draw_work_foot(desk, {box.x0, y, box.x0 + inside.width, y + foot}, x, room, look);
    y += foot;
  }
  gui.end_scroll(y + gui.px(8));
  if (!foot_inside)
    draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, x, box.width() - 2 * pad, look);
  if (gui.act(Act::Evidence)) go_to_tray(desk);
}

}  // namespace ui
