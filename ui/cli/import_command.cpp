// pqip import: an exported attempt comes into the records, after it was played again.
#include <optional>

#include "sim/assess/score.h"
#include "sim/io/attempt_file.h"
#include "sim/io/disk_files.h"
#include "sim/io/write_json.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"

namespace ui::cli {
namespace {

constexpr std::size_t kFileBytes = 8'000'000;

int cannot(Terminal& terminal, const sim::Error& error, int code = kUnreadable) {
  terminal.complain(error);
  return code;
}

// This person's attempt that is the same play: equal case, seed and log, byte for byte.
std::optional<sim::Attempt> same_attempt(const Keeping& keeping, const sim::AttemptFile& file) {
  for (sim::Attempt& attempt : attempts_of(keeping)) {
    if (attempt.scenario != file.head.scenario || attempt.seed != file.head.seed ||
        attempt.logic_hash != file.head.logic_hash)
      continue;
    if (const auto log = keeping.store().log_text(attempt.id); log && *log == file.log)
      return attempt;
  }
  return std::nullopt;
}

}  // namespace

int run_import(const Options& options, Terminal& terminal) {
  const auto loaded = load_words();
  if (!loaded) return cannot(terminal, loaded.error());
  const Words& words = *loaded;
  const auto bytes = sim::DiskFiles().read(options.what, kFileBytes);
  if (!bytes) return cannot(terminal, bytes.error());
  const auto file = sim::read_attempt_file(*bytes);
  if (!file) return cannot(terminal, file.error());
  const Case source = load_case({scenarios_root(options.common.scenarios), file->head.scenario});
  const auto refuse = [&](const char* key) {
    return cannot(
        terminal,
        {sim::ErrorKind::Unreadable, words(key, {{"title", file->head.scenario_title}}), {}});
  };
  if (!source.program) return refuse("import.no_case");
  if (source.logic_hash != file->head.logic_hash) return refuse("import.new_rules");
  const auto imported = sim::import_attempt(*bytes, source.program);
  if (!imported) return cannot(terminal, imported.error());
  const sim::Session& session = imported->session;
  if (!file->scorecard.empty() &&
      file->scorecard !=
          sim::scorecard_lines(session.program(), sim::score(session.program(), session.log())))
    return refuse("import.other_score");
  int code = kDone;
  std::optional<Keeping> keeping =
      open_keeping(options.common, Access::Write, terminal, words, code);
  if (!keeping) return code == kStopped ? kStopped : kNotSaved;
  if (const auto there = same_attempt(*keeping, *file); there && !options.import_.again) {
    terminal.say(words("import.already",
                       {{"title", file->head.scenario_title}, {"n", std::to_string(there->id)}}));
    return kDone;
  }
  if (keeping->store().mode() != sim::StoreMode::ReadWrite ||
      !make_profile(*keeping, options.common))
    return cannot(terminal, {sim::ErrorKind::Unwritable, words("import.not_kept"), {}}, kNotSaved);
  const auto id = sim::add_attempt(keeping->store(), keeping->profile, *file);
  if (!id) return cannot(terminal, id.error(), kNotSaved);
  terminal.say(
      words("import.done", {{"title", file->head.scenario_title}, {"n", std::to_string(*id)}}));
  return kDone;
}

}  // namespace ui::cli
