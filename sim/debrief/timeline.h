// Inside sim/debrief: the timeline, made by one walk over the log.
#pragma once

#include <string>
#include <vector>

#include "sim/debrief/debrief.h"

namespace sim {

// What the other parts of a debrief need to know of each opportunity.
struct OpeningFacts {
  bool opened = false, lapsed = false;
  int opened_minute = 0, lapsed_minute = 0;
  std::string opened_in, speaker, words;
};

struct Timeline {
  std::vector<DebriefMoment> moments;
  std::vector<DebriefStance> stances;
  std::vector<OpeningFacts> openings;  // by OpportunityIx
  std::vector<bool> readable;          // by DocumentIx: could be opened at some time
  int last_minute = 0;
  std::uint64_t carries = 0;           // facts for a later part, as sim::carries gives them where the log ends
};

Timeline make_timeline(const Program& program, const EventLog& log, const Scorecard& card);

DebriefFeedback feedback_words(const Program& program, const Feedback* feedback);
DebriefReading reading_of(const Program& program, CriterionIx criterion, Level level);
// "Kieran" of "Kieran Walsh"; the whole name where it begins with a title.
std::string spoken_name(const std::string& name);
// Up to and including its first full stop, question mark or exclamation mark that ends a word.
std::string first_sentence(const std::string& text);
// A line as it was shown.
DebriefLine line_words(const Program& program, LineIx line);

}  // namespace sim
