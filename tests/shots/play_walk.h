// A shipped walk, played through what a person would press: the same attempt in every picture.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "sim/program/answer.h"
#include "tests/support/stage.h"

namespace shots {

// Some answers into the case `fine`, the first option each time; and all of them, by the option at
// `place`, up to the debrief.
void into_fine(desk_testing::Stage& stage, int answers);
void finished_fine(desk_testing::Stage& stage, std::size_t place);

// Plays the answers of `fine/walks/<walk>.walk`, all of them or the first few, and goes to the
// debrief when it comes to the end; when it does not, the attempt is stopped there.
void debrief_walk(desk_testing::Stage& stage, const std::string& walk,
                  std::size_t answers = static_cast<std::size_t>(-1));

// Gives this answer to the open decision thing by thing, as a person does it; what is asked round
// it is left out. `words`: what is written where a text is asked for.
void give(desk_testing::Stage& stage, const sim::Answer& answer,
          const std::string& words = "Words of mine.");

// Begins `scenario` and gives the answers of `<scenario>/walks/<walk>.walk` until `decision` is
// open; all of them where it never is. Gives what the walk answers there.
std::optional<sim::Answer> play_to(desk_testing::Stage& stage, const std::string& scenario,
                                   const std::string& walk, const std::string& decision);

// Puts the parts of an answer in place and hands nothing in. Marks that are not in it are taken
// off.
void lay_out(desk_testing::Stage& stage, const sim::Worked& worked);

// All of a walk, then its debrief.
void debrief_case(desk_testing::Stage& stage, const std::string& scenario, const std::string& walk);

}  // namespace shots
