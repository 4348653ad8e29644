// Inside sim/io: what the debrief says of an answer with many parts, as JSON.
#pragma once

#include "sim/debrief/debrief.h"
#include "sim/io/json_writer.h"

namespace sim {

// Members of the open object: "work", "scale", "attached", each only where the moment has it.
void write_work(JsonWriter& json, const DebriefMoment& moment);

// "margin", only where something stands in it.
void write_margin(JsonWriter& json, const DebriefMargin& margin);

// "continues" and "carries", each only where the case has it.
void write_carried(JsonWriter& json, const Debrief& debrief);

}  // namespace sim
