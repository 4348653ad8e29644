// Words in a text, for the content bars.
#pragma once

#include <cstddef>
#include <string_view>

namespace sim {

// How many words: runs without spaces that hold a letter or a digit.
std::size_t count_words(std::string_view text);

// Who speaks in a text: feedback to the trainee has more words it must not hold.
enum class Voice { Author, Feedback };

// The first word or phrase in `text` that this voice must not use, as it stands there; empty when there is none.
// Source: writing.md sections 1.5, 1.8 and 3.
std::string_view forbidden_words(std::string_view text, Voice voice);

}  // namespace sim
