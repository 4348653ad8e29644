// Where a passage stands, as a person would say it.
#pragma once

#include <string>

#include "sim/debrief/debrief_work.h"
#include "ui/model/words.h"

namespace ui {

// The paper, and what is printed there to find it by: the date of the entry, else the number of the
// paragraph; without either which sentence of the paper it is.
std::string passage_place(const sim::DebriefPassage& passage, const Words& words);

}  // namespace ui
