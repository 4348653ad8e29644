#include "ui/content/leaving.h"

#include "sim/assess/values.h"
#include "sim/assess/score.h"
#include "sim/io/attempt_file.h"
#include "sim/io/write_json.h"
#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "ui/model/kept_words.h"

namespace ui {

sim::Debrief debrief_of(const sim::Session& session, const sim::Reach& reach) {
  const sim::Scorecard card = sim::score(session.program(), session.log());
  return sim::build_debrief(session.program(), session.log(), card, reach);
}

sim::Debrief debrief_of(const sim::Session& session) {
  return debrief_of(session, sim::reach_of(session.program(), session.log()));
}

std::string attempt_file_text(const sim::Session& session, const sim::Attempt& head,
                              const Case& source) {
  const sim::Program& program = session.program();
  sim::AttemptFile file;
  file.head = head;
  file.scenario_version = program.wording.head.version;
  file.log = sim::to_text(program, session.log(), 0, sim::Times::With);
  file.texts = kept_words(program, source.text_hash, "en");
  file.scorecard = sim::scorecard_lines(program, sim::score(program, session.log()));
  file.told = sim::told_play(session);
  return sim::write_attempt_file(file);
}

bool note_disagreement(sim::Session& session, const sim::Debrief& debrief, std::size_t moment,
                       const std::string& words) {
  const sim::ProgramNames names(session.program());
  const sim::DebriefMoment& here = debrief.moments[moment];
  if (here.kind != sim::DebriefMoment::Kind::Lapse) {
    const sim::DecisionIx decision = names.decision(here.id);
    if (!decision.valid()) return false;
    session.disagree(decision, words);
    return true;
  }
  // One that closed before anything was answered goes with the first answer.
  sim::DecisionIx before;
  for (const sim::DebriefMoment& other : debrief.moments)
    if (other.kind != sim::DebriefMoment::Kind::Lapse &&
        (other.event <= here.event || !before.valid()))
      before = names.decision(other.id);
  if (!before.valid()) return false;
  session.disagree(before, words, names.opportunity(here.id));
  return true;
}

}  // namespace ui
