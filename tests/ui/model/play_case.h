// A small case with everything the play screens show.
#pragma once

#include <memory>

#include "sim/program/program.h"

namespace ui {

std::shared_ptr<const sim::Program> play_case();

}  // namespace ui
