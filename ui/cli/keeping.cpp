#include "ui/cli/keeping.h"

#include <algorithm>

#include "sim/io/clock.h"
#include "ui/cli/typed.h"

namespace ui::cli {
namespace {

using Kind = sim::Notice::Kind;

// Notices that say that nothing is kept stand as a banner, the others as plain lines.
bool is_banner(Kind kind) { return kind != Kind::Updated && kind != Kind::Restored; }

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
    else
      continue;
    if (!done) terminal.complain(done.error());
    show(records.notices, std::min(told, records.notices.size()), Access::Write, terminal);
    if (!done) return true;
  }
  return true;
}

}  // namespace

std::optional<Keeping> open_keeping(const Common& common, Access access, Terminal& terminal,
                                    const Words& words) {
  sim::RecordsOptions options;
  options.data_dir = common.data_dir;
  options.read_only = access == Access::Read;
  Keeping keeping{sim::open_records(std::move(options)), 0};
  show(keeping.records.notices, 0, access, terminal);
  if (terminal.interactive() && access == Access::Write &&
      !answer_offer(keeping.records, terminal, words))
    return std::nullopt;
  if (const auto profiles = keeping.store().profiles(); profiles)
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

std::vector<sim::Attempt> attempts_of(const Keeping& keeping) {
  if (keeping.profile == 0) return {};
  auto attempts = keeping.store().attempts(keeping.profile);
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
