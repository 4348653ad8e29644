// The keyboard in a text that is longer than its place and holds nothing else to reach.
#pragma once

#include <string>

#include "ui/widgets/gui.h"

namespace ui {

// A text in a scroll area of its own. Call after end_scroll; `content`: how high the text is.
void scroll_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                 const Box& view, float content);

// The same with room for the ring: the scroll area is `inset_view` of `area`, so that nothing that
// scrolls comes under the ring.
Box inset_view(const Gui& gui, const Box& area);
void inset_scroll_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                       const Box& area, float content);
// The arrows of `id`, which stands outside, move what scrolls in `inset_view` of `area`.
void scroll_from(Gui& gui, const std::string& id, const std::string& scroll, const Box& area,
                 float content);

// A stretch of text inside the open scroll area, too long to be seen at once: the arrows move
// through it before they lead on. Call before end_scroll.
void long_passage(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                  const Box& text);

}  // namespace ui
