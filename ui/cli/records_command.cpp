// pqip records: what is kept, and taking it away.
#include "sim/io/erase.h"
#include "sim/io/write_json.h"
#include "ui/cli/commands.h"
#include "ui/cli/records_room.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;

int erase_everything(const Options& options, Terminal& terminal, const Words& words) {
  const auto paths = sim::record_paths(options.common.data_dir, sim::Surroundings::now());
  if (!paths) {
    terminal.complain(words("erase.no_place"));
    return kUnreadable;
  }
  Page page;
  page.title(words("erase.all.title"));
  page.paragraph(words("erase.all.what"));
  page.item(paths->database);
  page.item(paths->backups);
  page.item(words("erase.all.set_aside", {{"folder", paths->folder}}));
  page.item(paths->drafts);
  page.item(paths->settings);
  page.paragraph(words("erase.all.everyone"));
  page.paragraph(words("erase.all.exports"));
  terminal.print(page);
  terminal.say(words("erase.all.ask"));
  if (const Terminal::Input input = terminal.read();
      input.kind != Kind::Line || input.text != "DELETE") {
    terminal.say(words("erase.all.kept"));
    return kDone;
  }
  const auto erased = sim::erase_all(*paths);
  if (!erased) {
    terminal.complain(erased.error());
    return kNotSaved;
  }
  Page done;
  done.heading(words("erase.all.removed"));
  for (const std::string& file : erased->removed) done.item(file);
  if (erased->removed.empty()) done.paragraph(words("erase.all.nothing"));
  if (!erased->failed.empty()) done.alert({}, words("erase.all.failed"));
  for (const std::string& file : erased->failed) done.item(file);
  if (!erased->left.empty()) done.paragraph(words("erase.all.left"));
  for (const std::string& file : erased->left) done.item(file);
  done.paragraph(erased->out_of_reach);
  terminal.print(done);
  return erased->failed.empty() ? kDone : kNotSaved;
}

}  // namespace

int run_records(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  if (options.records.erase_all) return erase_everything(options, terminal, *words);
  const bool writes = options.records.erase > 0 || (terminal.interactive() && !options.common.json);
  if (writes) Terminal::notice_signals();
  int code = kDone;
  std::optional<Keeping> keeping =
      open_keeping(options.common, writes ? Access::Write : Access::Read, terminal, *words, code);
  if (!keeping) return code;
  const auto attempts = read_attempts(*keeping);
  if (!attempts) {
    terminal.complain(attempts.error());
    return kUnreadable;
  }
  PlayContext context{options, terminal, *words, &*keeping};
  if (options.common.json) {
    terminal.raw(sim::records_json(*attempts));
    return kDone;
  }
  if (options.records.erase > 0) {
    const auto head = find_attempt(*keeping, std::to_string(options.records.erase));
    if (!head) {
      terminal.complain(head.error());
      return kUnreadable;
    }
    return erase_one(*head, context);
  }
  return records_room(context) ? kDone : kStopped;
}

}  // namespace ui::cli
