// A shipped walk, played through what a person would press: the same attempt in every picture.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/stage.h"

namespace shots {

// Plays the answers of `fine/walks/<walk>.walk`, all of them or the first few, and goes to the
// debrief when it comes to the end; when it does not, the attempt is stopped there.
void debrief_walk(desk_testing::Stage& stage, const std::string& walk,
                  std::size_t answers = static_cast<std::size_t>(-1));

}  // namespace shots
