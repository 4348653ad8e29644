#include "ui/cli/keeping.h"

#include <algorithm>

#include "sim/io/clock.h"
#include "ui/cli/refusal.h"
#include "ui/cli/typed.h"

namespace ui::cli {
namespace {

using Kind = sim::Notice::Kind;

// Notices that say that nothing is kept stand as a banner, the others as plain lines.
bool is_banner(Kind kind) { return kind != Kind::Updated && kind != Kind::Restored; }

// Notices after which there is nothing to read either.
bool shuts_out(Kind kind) {
  return kind == Kind::NoPlace || kind == Kind::CannotKeep || kind == Kind::Foreign ||
         kind == Kind::Newer || kind == Kind::BackupOffered;
}

void show(const std::vector<sim::Notice>& notices, std::size_t from, Access access,
          Terminal& terminal) {
  Page page;
  for (std::size_t i = from; i < notices.size(); ++i) {
    const Kind kind = notices[i].kind;
    if (access == Access::Read && (kind == Kind::ReadOnly || kind == Kind::SecondInstance))
      continue;  // nothing is to be kept
    is_banner(kind) ? page.alert({}, notices[i].words) : page.paragraph(notices[i].words);
  }
  terminal.print(page);
}

// False when asked to stop.
bool answer_offer(sim::OpenedRecords& records, Terminal& terminal, const Words& words) {
  while (records.offer) {
    terminal.hint(words("records.offer"));
    const Terminal::Input input = terminal.read();
    if (input.kind != Terminal::Input::Kind::Line) return false;
    const std::size_t told = records.notices.size();
    sim::Result<void> done;
    if (input.text == "r" || input.text == "restore")
      done = sim::restore(records, records.offer->path);
    else if (input.text == "a" || input.text == "afresh")
      done = sim::start_afresh(records);
    else if (input.text.empty())
      return true;
    else {
      refuse_line(terminal, words, input.text);
      continue;
    }
    if (!done) terminal.complain(done.error());
    show(records.notices, std::min(told, records.notices.size()), Access::Write, terminal);
    if (!done) return true;
  }
  return true;
}

sim::RecordPlace place_of(const sim::OpenedRecords& records) {
  const sim::RecordsOptions& options = records.options;
  return {*records.paths, options.journal, options.vfs, options.disk, options.now, options.steps};
}

// The backup that opening for writing would offer. Reading looks for it by itself, because it sets
// no damaged file aside.
std::optional<sim::BackupOffer> backup_of(const sim::OpenedRecords& records) {
  if (records.offer || !records.paths) return records.offer;
  auto offer = sim::newest_good_backup(place_of(records), {});
  return offer ? std::move(*offer) : std::nullopt;
}

// What was found in a file that only had to be read, without what matters to a play alone.
std::string what_is_wrong(const sim::OpenedRecords& records, const Words& words) {
  if (records.options.read_only && records.paths) {
    const sim::FileState state = sim::open_untouched(place_of(records)).state;
    if (state.kind == sim::FileKind::Missing) return words("records.missing");
    if (!state.problem.empty())
      return words("records.unusable",
                   {{"file", records.paths->database}, {"problem", state.problem}});
  }
  std::string all;
  for (const sim::Notice& notice : records.notices)
    if (is_banner(notice.kind)) all += (all.empty() ? "" : " ") + notice.words;
  return all;
}

// Where nobody is there to be asked.
void say_unusable(const sim::OpenedRecords& records, Terminal& terminal, const Words& words) {
  std::string all = what_is_wrong(records, words);
  const std::optional<sim::BackupOffer> backup = backup_of(records);
  if (backup && !records.offer)  // else the notices tell of it
    all += " " + words("records.backup", {{"file", backup->path}});
  if (backup) all += " " + words("records.get_back");
  terminal.complain(all);
}

// A damaged file that was set aside, and its backup neither taken nor refused yet.
bool waits_for_backup(const sim::OpenedRecords& records) {
  return records.options.read_only && records.paths &&
         sim::file_state(records.paths->database, records.options.steps).kind ==
             sim::FileKind::Missing &&
         backup_of(records).has_value();
}

}  // namespace

bool unusable(const Keeping& keeping) {
  const std::vector<sim::Notice>& notices = keeping.records.notices;
  return keeping.store().mode() != sim::StoreMode::ReadWrite &&
         (std::any_of(notices.begin(), notices.end(),
                      [](const sim::Notice& notice) { return shuts_out(notice.kind); }) ||
          waits_for_backup(keeping.records));
}

std::optional<Keeping> open_keeping(const Common& common, Access access, Terminal& terminal,
                                    const Words& words, int& code) {
  sim::RecordsOptions options;
  options.data_dir = common.data_dir;
  options.read_only = access == Access::Read;
  Keeping keeping{sim::open_records(std::move(options)), 0};
  const bool asks = terminal.interactive() && access != Access::Read;
  if (!asks && access != Access::Play && unusable(keeping)) {
    say_unusable(keeping.records, terminal, words);
    code = kUnreadable;
    return std::nullopt;
  }
  show(keeping.records.notices, 0, access, terminal);
  if (!asks && keeping.records.offer) terminal.say(words("records.get_back"));
  if (asks && !answer_offer(keeping.records, terminal, words)) {
    code = kStopped;
    return std::nullopt;
  }
  const auto profiles = keeping.store().profiles();
  if (!profiles && access != Access::Play) {
    terminal.complain(profiles.error());
    code = kUnreadable;
    return std::nullopt;
  }
  if (profiles)
    for (const sim::Profile& profile : *profiles)
      if (profile.name == common.profile) keeping.profile = profile.id;
  return keeping;
}

bool make_profile(Keeping& keeping, const Common& common) {
  if (keeping.profile != 0) return true;
  const auto made = keeping.store().add_profile(common.profile, sim::utc_now());
  if (made) keeping.profile = made->id;
  return made.has_value();
}

sim::Result<std::vector<sim::Attempt>> read_attempts(const Keeping& keeping) {
  if (keeping.profile == 0) return {};
  return keeping.store().attempts(keeping.profile);
}

std::vector<sim::Attempt> attempts_of(const Keeping& keeping) {
  auto attempts = read_attempts(keeping);
  return attempts ? std::move(*attempts) : std::vector<sim::Attempt>();
}

sim::Result<sim::Attempt> find_attempt(const Keeping& keeping, const std::string& number) {
  const std::vector<int> numbers = parse_numbers(number);
  if (numbers.size() == 1)
    for (sim::Attempt& attempt : attempts_of(keeping))
      if (attempt.id == numbers.front()) return attempt;
  return sim::failed(sim::ErrorKind::NotFound, "There is no attempt \"" + number + "\".",
                     "pqip records lists them.");
}

}  // namespace ui::cli
