// From a debrief to what its screens show. Pure. The only place where credit is rounded.
#pragma once

#include <string>

#include "sim/debrief/debrief.h"
#include "ui/model/debrief_panel.h"
#include "ui/model/words.h"

namespace ui {

struct DebriefOptions {
  std::string
      today;  // "2026-11-21": how old the law it rests on is; empty: nothing is said of that
  std::string earlier{};  // title of the case that this one continues; empty: its id is shown
};

DebriefPanel make_debrief(const sim::Debrief& debrief, const Words& words,
                          const DebriefOptions& options = {});
MomentPanel make_moment(const sim::Debrief& debrief, std::size_t moment, const Words& words);
CountedPanel make_counted(const sim::Debrief& debrief, const Words& words);
// `figure` names a row of the table or the last one, where the competencies are added up.
FigurePanel make_figure(const sim::Debrief& debrief, FigureRef figure, const Words& words);

StopPanel make_stop(const sim::DebriefStop& stop, const Words& words);
LevelPanel make_level(const sim::Debrief& debrief, sim::Level level);

// Every figure of the table, row by row.
std::vector<FigureRef> figures(const sim::Debrief& debrief);

// What was done there, in one line: the words themselves where there is one line of them.
std::string moment_title(const sim::DebriefMoment& moment, const Words& words);

// "You stopped at minute 9. This is what happened so far." Empty for an attempt that came to its
// end.
std::string stopped_words(const sim::Debrief& debrief, const Words& words);

// "1,155": nearest whole number, halves up, thousands parted by commas.
std::string number_words(const sim::Fraction& value);

}  // namespace ui
