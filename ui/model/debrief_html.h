// The debrief as one HTML file: to read on a screen, with a screen reader, or on A4 paper. No script, nothing from elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "sim/debrief/debrief.h"
#include "ui/model/make_debrief.h"
#include "ui/model/words.h"

namespace ui {

// Everything the debrief says, in its order. Levels carry a word and a shape.
std::string debrief_html(const sim::Debrief& debrief, const Words& words, const DebriefOptions& options = {});

// The text as HTML: `& < > " '` escaped, control characters and marks that turn text around gone.
std::string html_escaped(std::string_view text);

}  // namespace ui
