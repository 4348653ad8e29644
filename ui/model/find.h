// Finding words in what the trainee may see: every paper that is available, everything said so far.
// What is hidden cannot be found.
#pragma once

#include <string>
#include <string_view>

#include "sim/session/session.h"
#include "ui/model/casefile_panel.h"
#include "ui/model/words.h"

namespace ui {

// Without case, accents of letters kept; curly quotes and dashes count as their plain forms.
std::string folded(std::string_view text);
bool contains_folded(std::string_view text, std::string_view sought);

// Sentences of readable papers, in the order of the case. An empty search finds nothing.
FoundPanel find_in_file(const sim::Session& session, std::string_view sought);
// Turns of the talk, in order.
FoundPanel find_in_talk(const sim::Session& session, std::string_view sought, const Words& words);

}  // namespace ui
