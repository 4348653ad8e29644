// Pictures of decisions with many parts, in a case made for them (tests/shots/cases/at-work).
#pragma once

#include <string>
#include <vector>

#include "tests/shots/scenes.h"

namespace shots {

// Begins the case; false when it cannot be read.
bool begin_at_work(desk_testing::Stage& stage);
// Works through whatever is asked until this decision is open.
void work_to(desk_testing::Stage& stage, const std::string& decision);
// Answers what is open with something that can be handed in.
void work_through(desk_testing::Stage& stage);

std::vector<Scene> work_scenes();

}  // namespace shots
