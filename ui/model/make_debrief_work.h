// Inside ui/model: what the debrief says of an answer with many parts, part by part.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/debrief/debrief.h"
#include "ui/model/debrief_panel.h"
#include "ui/model/words.h"

namespace ui {

// Claim by claim, field by field; the scale of a concordance; what was laid beside a choice. Empty
// for other answers.
std::vector<WorkSectionPanel> make_work_sections(const sim::Debrief& debrief,
                                                 const sim::DebriefMoment& moment,
                                                 const Words& words);

// What was done there, in one line; empty for kinds that have words of their own.
std::string work_title(const sim::DebriefMoment& moment, const Words& words);
// The same below its name.
std::string work_done(const sim::DebriefMoment& moment, const Words& words);

// The step that was taken on the scale of a concordance, in words; empty when none was.
std::string step_taken(const sim::DebriefScale& scale, const Words& words);

// “What it says” (the paper, sentence 3).
std::string passage_line(const sim::DebriefPassage& passage, const Words& words);

// What stands in the margins: a label and words each. Marks, then what disagrees, then notes.
std::vector<std::pair<std::string, std::string>> make_marked(const sim::DebriefMargin& margin,
                                                             const Words& words);

// A few words for a part, where it is one of many in a table.
std::string part_name(const sim::DebriefWork& work, const sim::DebriefWorkPart& part,
                      const Words& words);

}  // namespace ui
