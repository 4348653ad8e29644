// What can be seen of an option without knowing anything of the work: how long it is, and how much
// it repeats what was just shown. Good options must not be found that way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/program/program.h"

namespace sim {

// Words between spaces and dashes that hold a letter or digit.
std::uint32_t word_count(std::string_view text);

// The words that carry meaning: lower case, at least 3 letters, without common function words, an
// ending 's or plural s taken off; sorted, each once.
std::vector<std::string> content_words(std::string_view text);

// How many content words `a` and `b` share; both as content_words gives them.
std::uint32_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

// The "In the room" block that stands last before a scene's decision: the last one of its own
// lines; where there is none, the nearest on the ways that lead there: at each step back reactions
// before scenes, then file order. Conditions are not looked at. Its details in one text; empty when
// there is no block within 4 steps.
std::string room_before(const Program& program, SceneIx scene);

}  // namespace sim
