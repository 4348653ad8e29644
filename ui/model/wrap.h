// Text in columns: how wide UTF-8 is on a terminal, and where its lines break.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// The code point at `at` of `text`, which moves behind it. Invalid bytes give U+FFFD, one at a
// time.
char32_t next_character(std::string_view text, std::size_t& at);
void append_character(std::string& text, char32_t c);

// Columns a terminal gives the text: 2 for East Asian wide characters, 0 for combining ones.
int display_width(std::string_view text);

// The text without what could steer a terminal or turn text around: line feeds and tabs become
// spaces, control characters and bidirectional marks go. Content and typed words may come from
// strangers.
std::string clean(std::string_view text);

// Lines of at most `width` columns (at least 1), broken at spaces; a longer word is broken where it
// must be. The first line starts with `first`, the others with `rest`; both count. An empty text
// gives one line.
std::vector<std::string> wrap(std::string_view text, int width, std::string_view first = {},
                              std::string_view rest = {});

}  // namespace ui
