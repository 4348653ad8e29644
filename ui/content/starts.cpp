#include "ui/content/starts.h"

#include "sim/program/step.h"
#include "ui/content/attempt_source.h"

namespace ui {
namespace {

// The facts that hold at the end of `earlier`, as bits of `program`'s list.
std::uint64_t handed_on(const sim::Session& earlier, const sim::Program& program) {
  const std::uint64_t held = sim::carries(earlier.program(), earlier.state());
  const std::vector<sim::CarriedFact>& given = earlier.program().wording.carries;
  const std::vector<sim::Id>& taken = program.wording.carried_in;
  std::uint64_t facts = 0;
  for (std::size_t i = 0; i < given.size(); ++i)
    for (std::size_t k = 0; k < taken.size(); ++k)
      if (((held >> i) & 1) != 0 && given[i].id == taken[k]) facts |= std::uint64_t{1} << k;
  return facts;
}

Start own(const sim::Attempt& head, const sim::Program& program, const LogText& log_text,
          const std::string& root) {
  Start start;
  start.id = "played." + std::to_string(head.id);
  start.attempt = head.id;
  start.started_utc = head.started_utc;
  const sim::Result<std::string> log = log_text(head.id);
  const Revived revived = log ? revive(head, *log, root) : Revived();
  start.changed = !revived.whole();
  if (!start.changed) start.carried = handed_on(*revived.session, program);
  return start;
}

}  // namespace

std::vector<Start> starts_of(const sim::Program& program, const std::vector<sim::Attempt>& attempts,
                             const LogText& log_text, const std::string& root) {
  std::vector<Start> starts;
  if (program.wording.continues.empty()) return starts;
  for (const sim::Attempt& head : attempts)
    if (head.scenario == program.wording.continues && head.state == sim::AttemptState::Ended)
      starts.push_back(own(head, program, log_text, root));
  for (const sim::StartProfile& profile : program.wording.profiles) {
    Start start;
    start.id = profile.id;
    start.name = profile.name;
    start.text = profile.text;
    start.carried = sim::facts_of(program, profile);
    starts.push_back(std::move(start));
  }
  return starts;
}

std::size_t first_start(const std::vector<Start>& starts) {
  for (std::size_t i = 0; i < starts.size(); ++i)
    if (!starts[i].changed) return i;
  return 0;
}

}  // namespace ui
