#include "ui/content/attempt_source.h"

#include "sim/session/event_text.h"

namespace ui {

Revived revive(const sim::Attempt& head, const std::string& log_text, const std::string& root) {
  Revived revived;
  revived.log_text = log_text;
  revived.source = load_case({root, head.scenario});
  if (!revived.source.program) return revived;
  revived.fit = head.logic_hash != revived.source.logic_hash ? Fit::NewRules
                : head.text_hash != revived.source.text_hash ? Fit::NewWords
                                                             : Fit::Same;
  const sim::Program& program = *revived.source.program;
  sim::EventLog log;
  log.seed = head.seed;
  const sim::ProgramNames names(program);
  if (const auto read = sim::append_events(names, program, log_text, log); !read) {
    revived.parting = read.error().message;
    if (revived.fit != Fit::NewRules) revived.fit = Fit::Damaged;
    return revived;
  }
  sim::Replay again = sim::replay(revived.source.program, log);
  if (again.parting) {
    revived.parting =
        again.parting->stored.empty() ? again.parting->replayed : again.parting->stored;
    if (revived.fit != Fit::NewRules) revived.fit = Fit::Damaged;
  }
  revived.session.emplace(std::move(again.session));
  return revived;
}

}  // namespace ui
