// The margins of the case file: marks, pairs that disagree, notes.
#pragma once

#include <vector>

#include "tests/shots/scenes.h"

namespace shots {

// Begins the case about the report, with two papers open that disagree.
void begin_margins(desk_testing::Stage& stage);
// The sentence of the case that has this id; the first one where there is none.
std::uint32_t sentence_of(desk_testing::Stage& stage, const std::string& id);

std::vector<Scene> margin_scenes();

}  // namespace shots
