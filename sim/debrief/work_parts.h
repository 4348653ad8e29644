// Inside sim/debrief: takes an answer with many parts apart.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/assess/scorecard.h"
#include "sim/debrief/debrief_work.h"

namespace sim {

DebriefPassage passage_words(const Program& program, PassageIx passage);

// What was noted beside an answer before it was given.
struct WorkNotes {
  std::vector<std::string> wrote;  // own words by claim, [0] of a text
  std::vector<std::uint8_t>
      weights;  // by claim: 1 little, 2 some, 3 a lot; 0 where nothing was said
};

// Of a decision whose kind stands from Order on, without a concordance. `opened`: by DocumentIx,
// when the answer was given.
DebriefWork work_of(const Program& program, const AnswerMoment& answer, const WorkNotes& notes,
                    const std::vector<bool>& opened);

DebriefScale scale_of(const Program& program, const AnswerMoment& answer);

// What was laid beside a choice, and which passages of `readable` documents would have borne it
// out.
std::vector<DebriefAttached> attached_to(const Program& program, const AnswerMoment& answer);
std::vector<DebriefPassage> would_bear_out(const Program& program, const AnswerMoment& answer,
                                           const std::vector<bool>& readable);

}  // namespace sim
