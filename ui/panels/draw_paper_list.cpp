#include <algorithm>

#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

struct RowTag {
  std::string words;
  bool quiet = false;  // muted, with a tick
};

// Where a paper is open, else whether it was read.
RowTag tag_of(const ReadingDesk& desk, const PaperRow& row) {
  const Words& words = desk.gui.words();
  if (desk.split) {
    for (const Side side : {Side::Left, Side::Right})
      if (const DocumentPanel* page = page_on(desk, side); page != nullptr && page->id == row.id)
        return {words(side == Side::Left ? desk.stacked ? "desk.upper" : "desk.left"
                      : desk.stacked     ? "desk.lower"
                                         : "desk.right"),
                false};
  } else if (const DocumentPanel* page = page_on(desk, Side::Left);
             page != nullptr && page->id == row.id) {
    return {words("desk.open"), false};
  }
  return {row.state, row.read};
}

bool in_view(const ReadingDesk& desk, const PaperRow& row) {
  for (const Side side : {Side::Left, Side::Right})
    if (const DocumentPanel* page = page_on(desk, side); page != nullptr && page->id == row.id)
      return true;
  return false;
}

float side_pad(const ReadingDesk& desk) { return desk.gui.px(desk.column ? 24 : 20); }

float inner_width(const ReadingDesk& desk, float width) {
  return width - 2 * side_pad(desk) - desk.gui.px(32);
}

float tag_width(Gui& gui, const RowTag& tag) {
  return (tag.quiet ? gui.px(24) : 0) +
         gui.width_of(tag.words, tag.quiet ? Type::Caption : Type::CaptionBold);
}

// The tags stand in one place in all rows: at the right, where every title keeps room enough to
// wrap, else below.
bool tags_beside(ReadingDesk& desk, float width) {
  float widest = 0;
  for (const PaperRow& row : desk.panel.papers)
    widest = std::max(widest, tag_width(desk.gui, tag_of(desk, row)));
  return inner_width(desk, width) - widest - desk.gui.px(12) >= desk.gui.px(9 * kEm);
}

// Icon, title and what it is, and its tag. The height.
float draw_row(ReadingDesk& desk, float x, float y, float width, const PaperRow& row, bool beside) {
  Gui& gui = desk.gui;
  const RowTag tag = tag_of(desk, row);
  const bool current = in_view(desk, row);
  const float pad = side_pad(desk), icon = gui.px(32), inner = inner_width(desk, width);
  const float tick = tag.quiet ? gui.px(24) : 0;
  const Type tag_type = tag.quiet ? Type::Caption : Type::CaptionBold;
  const float tag_wide = tag_width(gui, tag);
  const float room = inner - tag_wide - gui.px(12);
  const float title_wide = beside ? room : inner;
  const float title_high = gui.text_height(title_wide, row.title, {.type = Type::BodyBold});
  const float about_high = gui.text_height(inner, row.about, {.type = Type::Caption});
  const float tag_high = gui.line_height(Type::Caption);
  const float high = gui.px(24) + title_high + about_high + (beside ? 0 : tag_high);

  Item item;
  item.id = "reading/paper/" + row.id;
  item.role = Role::Row;
  item.name = row.title;
  item.value = tag.words;
  item.box = {x, y, x + width, y + high};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  const Box ground{box.x0, box.y0 + 1, box.x1, box.y1};
  if (current || did.held)
    gui.fill(ground, Ink::YourTint);
  else if (did.hovered)
    gui.fill(ground, Ink::Raised);
  if (current) gui.fill({box.x0, ground.y0, box.x0 + gui.px(4), box.y1}, Ink::Primary);
  gui.line(box.x0, box.y1, box.x1, box.y1, Ink::Hairline);
  const float at = y + gui.px(12);
  draw_icon(gui, Icon::Paper, x + pad + gui.px(9), at + gui.line_height(Type::BodyBold) / 2,
            gui.px(20), Ink::Text);
  const float left = x + pad + icon;
  gui.text(left, at, title_wide, row.title, {.type = Type::BodyBold});
  const float tag_x = beside ? x + width - pad - tag_wide : left;
  const float tag_y =
      beside ? at + (gui.line_height(Type::BodyBold) - tag_high) / 2 : at + title_high + about_high;
  if (tag.quiet)
    draw_icon(gui, Icon::Tick, tag_x + gui.px(8), tag_y + tag_high / 2, gui.px(14), Ink::Text);
  gui.label(tag_x + tick, tag_y, tag.words, tag_type);
  gui.text(left, at + title_high, inner, row.about,
           {.type = Type::Caption, .ink = current ? Ink::Text : Ink::Muted});
  // Inside, so that neither the row above nor the pane's edge hides it.
  gui.ring_if(did, box.grown(-gui.px(6)), 4);
  if (did.pressed) open_paper(desk, row.id, 0, desk.column);
  return high;
}

}  // namespace

float draw_paper_list(ReadingDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  gui.line(x, y, x + width, y, Ink::Hairline);
  const bool beside = tags_beside(desk, width);
  for (const PaperRow& row : desk.panel.papers) y += draw_row(desk, x, y, width, row, beside);
  if (wished_for_list(desk) && !desk.panel.papers.empty()) {
    const auto current = std::find_if(desk.panel.papers.begin(), desk.panel.papers.end(),
                                      [&](const PaperRow& row) { return in_view(desk, row); });
    const PaperRow& row = current == desk.panel.papers.end() ? desk.panel.papers.front() : *current;
    desk.leftovers.entries.erase("reading/wish");
    gui.move_focus("reading/paper/" + row.id);
  }
  return y;
}

}  // namespace ui
