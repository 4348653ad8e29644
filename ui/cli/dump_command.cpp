// pqip dump: a compiled case or the log of an attempt, as text.
#include "sim/program/program_text.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"
#include "ui/cli/typed.h"

namespace ui::cli {
namespace {

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

int run_dump(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  const bool attempt = parse_numbers(options.what).size() == 1 || ends_with(options.what, ".json");
  if (!attempt) {
    const std::string root = scenarios_root(options.common.scenarios);
    const CasePlace place = find_case(options.what, root);
    if (!is_there(place)) {
      terminal.complain(no_such_case(options.what, root, *words));
      return kUnreadable;
    }
    const Case source = load_case(place);
    for (const std::string& problem : source.problems) terminal.raw_error(problem);
    if (!source.program) return kUnreadable;
    terminal.raw(sim::logic_text(*source.program));
    return kDone;
  }
  std::optional<Keeping> keeping;
  int code = kDone;
  const auto found =
      find_attempt_or_file(options.what, options, Access::Read, terminal, *words, keeping, code);
  if (!found) return code;
  terminal.raw(found->revived.log_text);
  return kDone;
}

}  // namespace ui::cli
