// Decisions with many parts: what is asked for goes to the Working, and from there, handed in, to
// the session.
#include <algorithm>
#include <variant>

#include "sim/program/program_names.h"
#include "sim/session/worked_text.h"
#include "ui/app/update_parts.h"
#include "ui/model/make_work.h"

namespace ui::app {
namespace {

template <class... F>
struct overloaded : F... {
  using F::operator()...;
};
template <class... F>
overloaded(F...) -> overloaded<F...>;

std::uint16_t part_of(int part) { return static_cast<std::uint16_t>(std::max(0, part)); }
sim::PassageIx passage_of(std::uint32_t passage) { return sim::PassageIx{passage}; }

void show_work(Play& play, const Words& words) {
  if (play.working) play.decision.work = make_work(play.session, *play.working, words);
}

Did apply(Working& working, const WorkIntent& intent) {
  return std::visit(
      overloaded{
          [&](const PlaceItem& it) {
            return working.place(part_of(it.part), it.item, it.position);
          },
          [&](const MoveItem& it) { return working.move(part_of(it.part), it.item, it.by); },
          [&](const PutItem& it) { return working.put(part_of(it.part), it.item, it.bin); },
          [&](const TakeOffItem& it) { return working.take_off(part_of(it.part), it.item); },
          [&](const MarkPassage& it) {
            return it.tag == 0 ? working.unmark(passage_of(it.passage))
                               : working.mark(passage_of(it.passage), sim::Tag{it.tag});
          },
          [&](const LinkPassage& it) {
            return it.side == 0 ? working.unlink(part_of(it.claim), passage_of(it.passage))
                                : working.link(part_of(it.claim), passage_of(it.passage),
                                               sim::Side{it.side});
          },
          [&](const StateGap& it) { return working.gap(part_of(it.claim), it.option, it.on); },
          [&](const PickSentence& it) { return working.sentence(part_of(it.claim), it.option); },
          [&](const SayOwnWords& it) { return working.own_words(part_of(it.claim), it.words); },
          [&](const WeighClaim& it) { return working.weigh(part_of(it.claim), it.weight); },
          [&](const PickInField& it) { return working.pick(part_of(it.field), it.option); },
          [&](const AttachPassage& it) {
            return it.on ? working.attach(passage_of(it.passage))
                         : working.detach(passage_of(it.passage));
          },
          [&](const WriteText& it) { return working.write(it.words); },
          [&](const FinishText&) { return working.finish(); },
          [&](const TurnTo& it) { return working.turn_to(part_of(it.part)); },
          [&](const UndoWork&) { return working.undo() ? Did::Done : Did::Same; },
          [](const auto&) { return Did::Unknown; },
      },
      intent);
}

std::string remark_words(const Play& play, Did did, const Words& words) {
  if (did == Did::Unread) return words("desk.work.unread");
  if (did != Did::Full) return {};
  if (play.decision.attach > 0) return words.plural("desk.work.full", play.decision.attach);
  return words("desk.work.field_full");
}

// What was worked out is said: why, how sure, then the engine.
void hand_over(AppState& state, const Services& services) {
  Play& play = *state.play;
  if (!play.decision.is_work() || play.decision.work.blocks) return;
  play.remark.clear();
  play.at_work = false;
  play.choosing->handed_in();
  follow(state, services);
}

// ---- Kept meanwhile: the answer's own text, then a line for each claim: its weight, a figure, and
// its own words.

std::string one_line(const std::string& words) {
  std::string line;
  for (const char c : words) {
    if (c == '\\') line += "\\\\";
    if (c == '\n') line += "\\n";
    if (c != '\\' && c != '\n') line += c;
  }
  return line;
}

std::string many_lines(std::string_view line) {
  std::string words;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size())
      words += line[i];
    else
      words += line[++i] == 'n' ? '\n' : line[i];
  }
  return words;
}

bool is_write(const Play& play) { return play.decision.kind == DecisionPanel::Kind::Write; }

// One thing of an answer, as if it had just been done.
void put_back(const Play& play, Working& working, const sim::Placing& one) {
  using Kind = DecisionPanel::Kind;
  const auto what = static_cast<int>(one.what);
  const sim::PassageIx passage{one.what};
  switch (play.decision.kind) {
    case Kind::Order:
      (void)working.place(one.part, what, one.as);
      break;
    case Kind::Sort:
      (void)working.put(one.part, what, one.as);
      break;
    case Kind::Mark:
      (void)working.mark(passage, sim::Tag{one.as});
      break;
    case Kind::Build:
      if (one.passage)
        (void)working.link(one.part, passage, sim::Side{one.as});
      else if (working.gap(one.part, what, true) == Did::Unknown)
        (void)working.sentence(one.part, what);
      break;
    case Kind::Form:
      if (working.put(one.part, what, one.as) == Did::Unknown &&
          working.place(one.part, what, one.as) == Did::Unknown)
        (void)working.pick(one.part, what);
      break;
    default:
      if (one.passage) (void)working.attach(passage);
  }
}

}  // namespace

void begin_work(Play& play, const Words& words) {
  play.working.reset();
  play.at_work = false;
  if (!is_worked(play.session)) return;
  play.working.emplace(play.session);
  show_work(play, words);
}

void refresh_work(Play& play, const Words& words) {
  if (!play.working) return;
  play.working->refresh(play.session);
  show_work(play, words);
}

bool leave_work(AppState& state) {
  if (!state.play || !state.play->at_work || state.screen() != Screen::Play) return false;
  state.play->at_work = false;
  state.play->pane = 1;
  return true;
}

std::string work_draft(const Play& play) {
  if (is_write(play)) return play.working->text();
  std::string draft =
      sim::worked_text(play.session.program(), play.working->decision(), play.working->worked());
  if (play.decision.kind != DecisionPanel::Kind::Build) return draft;
  for (std::uint16_t c = 0; c < play.decision.work.claims.size(); ++c)
    draft += "\n" + std::to_string(play.working->weight(c)) + one_line(play.working->own_words(c));
  return draft;
}

void restore_work(Play& play, const std::string& draft, const Words& words) {
  if (!play.working || draft.empty()) return;
  Working& working = *play.working;
  play.draft = draft;
  if (is_write(play)) {
    (void)working.write(draft);
    return show_work(play, words);
  }
  const std::size_t end = std::min(draft.find('\n'), draft.size());
  std::string reason;
  const sim::ProgramNames names(play.session.program());
  const auto worked = sim::read_worked(names, play.session.program(), working.decision(),
                                       std::string_view(draft).substr(0, end), reason);
  if (!worked) return;
  std::vector<sim::Placing> placings = worked->placings;
  // An order is laid from its first place on.
  std::stable_sort(placings.begin(), placings.end(), [](const auto& a, const auto& b) {
    return a.part != b.part ? a.part < b.part : a.as < b.as;
  });
  // Marking began with the margins; what the draft leaves out was taken off again.
  if (play.decision.kind == DecisionPanel::Kind::Mark)
    for (const sim::Placing& one : std::vector<sim::Placing>(working.worked().placings))
      (void)working.unmark({one.what});
  for (const sim::Placing& one : placings) put_back(play, working, one);
  std::size_t from = end;
  for (std::uint16_t c = 0; from < draft.size(); ++c) {
    const std::size_t next = std::min(draft.find('\n', from + 1), draft.size());
    const std::string_view line = std::string_view(draft).substr(from + 1, next - from - 1);
    if (line.size() > 1) (void)working.own_words(c, many_lines(line.substr(1)));
    if (!line.empty() && line[0] > '0' && line[0] <= '3')
      (void)working.weigh(c, static_cast<std::uint8_t>(line[0] - '0'));
    from = next;
  }
  show_work(play, words);
}

bool update_work(AppState& state, const WorkIntent& intent, const Services& services) {
  Play& play = *state.play;
  if (!play.working || play.stage != PlayStage::Options) return true;
  if (const auto* open = std::get_if<OpenWork>(&intent)) {
    play.at_work = open->on && play.decision.is_work();
    play.pane = 1;
    return true;
  }
  if (std::get_if<HandIn>(&intent) != nullptr) {
    hand_over(state, services);
    return true;
  }
  const Did did = apply(*play.working, intent);
  play.remark = remark_words(play, did, state.words);
  show_work(play, state.words);
  const bool turned = std::get_if<TurnTo>(&intent) != nullptr;
  if (did == Did::Done && !turned) draft_changed(play, work_draft(play), services);
  return true;
}

}  // namespace ui::app
