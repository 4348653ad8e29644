// The kinds with many parts: counts, keys that hold together, what belongs to which criterion.
#pragma once

#include "sim/scenario/check.h"
#include "sim/scenario/check_parts.h"

namespace sim {

// One decision of a kind from Order on, without what every decision has in common. `marked`: it
// carries marks. A field of a form is checked the same way. Never trusts a name to be known.
void check_work(const Checked& checked, const PassageHomes& homes, const Decision& decision,
                bool marked);

}  // namespace sim
