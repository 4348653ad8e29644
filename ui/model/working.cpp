#include "ui/model/working.h"

#include <algorithm>

#include "sim/program/parts.h"
#include "sim/session/margin.h"

namespace ui {
namespace {

using sim::CellRow;
using sim::TaskKind;

bool is_build(const sim::DecisionRow& row) { return row.kind == TaskKind::Build; }

}  // namespace

Working::Working(const sim::Session& session)
    : program_(session.shared_program()), decision_(session.decision()) {
  refresh(session);
  if (row().kind != TaskKind::Mark) return;
  for (const sim::MarginMark& one : sim::margin_of(*program_, session.log()).marks)
    if (readable(one.passage)) set(0, true, one.passage.v, static_cast<std::uint8_t>(one.tag));
}

void Working::refresh(const sim::Session& session) {
  readable_.assign(program_->documents.size(), false);
  const sim::Range papers = work().documents;
  const std::uint16_t open = session.offer().open;
  for (std::uint32_t i = 0; i < papers.count; ++i)
    if (((open >> i) & 1) != 0) readable_[program_->document_lists[papers.first + i].v] = true;
  for (std::uint32_t d = 0; row().attach > 0 && d < readable_.size(); ++d)
    readable_[d] = sim::available(*program_, session.state(), {d});
}

sim::DecisionIx Working::owner(std::uint16_t part) const {
  if (row().kind != TaskKind::Form) return part == 0 ? decision_ : sim::DecisionIx{};
  return part < work().fields.count ? sim::DecisionIx{work().fields.first + part}
                                    : sim::DecisionIx{};
}

const sim::DecisionRow* Working::items_of(std::uint16_t part, TaskKind kind, int item) const {
  const sim::DecisionIx ix = owner(part);
  if (!ix.valid()) return nullptr;
  const sim::DecisionRow& row = program_->decisions[ix.v];
  const bool there =
      row.kind == kind && item >= 0 && static_cast<std::uint32_t>(item) < row.options.count;
  return there ? &row : nullptr;
}

const sim::GroupRow* Working::claim_of(std::uint16_t claim) const {
  if (!is_build(row()) || claim >= work().groups.count) return nullptr;
  return &program_->groups[work().groups.first + claim];
}

const CellRow* Working::sentences_of(std::uint16_t claim) const {
  const sim::GroupRow* group = claim_of(claim);
  for (std::uint32_t c = 0; group != nullptr && c < group->cells.count; ++c) {
    const CellRow& cell = program_->cells[group->cells.first + c];
    if (cell.kind == CellRow::Kind::Sentence) return &cell;
  }
  return nullptr;
}

bool Working::readable(sim::PassageIx passage) const {
  if (passage.v >= program_->wording.passages.size()) return false;
  return readable_[sim::document_of(*program_, passage).v];
}

Working::State& Working::change() {
  before_.push_back(now_);
  if (before_.size() > kMostUndos) before_.pop_front();
  now_.placed = -1;
  return now_;
}

std::uint8_t Working::as(std::uint16_t part, bool passage, std::uint32_t what) const {
  return sim::placed_as(now_.worked, part, passage, what);
}

// `as` 0 takes it away.
void Working::set(std::uint16_t part, bool passage, std::uint32_t what, std::uint8_t as) {
  std::vector<sim::Placing>& all = now_.worked.placings;
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const sim::Placing& one) {
                             return one.part == part && one.passage == passage && one.what == what;
                           }),
            all.end());
  if (as != 0) all.push_back({part, as, passage, what});
  sim::sort_placings(now_.worked);
}

// ---- order, sort ----

std::vector<int> Working::ordered(std::uint16_t part) const {
  std::vector<sim::Placing> placed;
  for (const sim::Placing& one : now_.worked.placings)
    if (one.part == part && !one.passage) placed.push_back(one);
  std::sort(placed.begin(), placed.end(),
            [](const sim::Placing& x, const sim::Placing& y) { return x.as < y.as; });
  std::vector<int> items;
  for (const sim::Placing& one : placed) items.push_back(static_cast<int>(one.what));
  return items;
}

void Working::write_order(std::uint16_t part, const std::vector<int>& items) {
  std::vector<sim::Placing>& all = now_.worked.placings;
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const sim::Placing& one) { return one.part == part; }),
            all.end());
  for (std::size_t i = 0; i < items.size(); ++i)
    all.push_back(
        {part, static_cast<std::uint8_t>(i + 1), false, static_cast<std::uint32_t>(items[i])});
  sim::sort_placings(now_.worked);
}

Did Working::place(std::uint16_t part, int item, int position) {
  if (items_of(part, TaskKind::Order, item) == nullptr || position < 1) return Did::Unknown;
  const std::vector<int> was = ordered(part);
  std::vector<int> items = was;
  items.erase(std::remove(items.begin(), items.end(), item), items.end());
  const auto at = std::min(static_cast<std::size_t>(position - 1), items.size());
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), item);
  if (items == was) return Did::Same;
  State& state = change();
  write_order(part, items);
  state.placed = item;
  state.placed_part = part;
  return Did::Done;
}

Did Working::move(std::uint16_t part, int item, int by) {
  const std::vector<int> items = ordered(part);
  const auto at = std::find(items.begin(), items.end(), item);
  if (at == items.end()) return Did::Unknown;
  const int to = static_cast<int>(at - items.begin()) + 1 + by;
  return place(part, item, std::clamp(to, 1, static_cast<int>(items.size())));
}

Did Working::set_order(std::uint16_t part, const std::vector<int>& items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items_of(part, TaskKind::Order, items[i]) == nullptr ||
        std::count(items.begin(), items.end(), items[i]) > 1)
      return Did::Unknown;
  if (items.empty() || items.size() != program_->decisions[owner(part).v].options.count)
    return Did::Unknown;
  if (items == ordered(part)) return Did::Same;
  (void)change();
  write_order(part, items);
  return Did::Done;
}

Did Working::put(std::uint16_t part, int item, int bin) {
  const sim::DecisionRow* row = items_of(part, TaskKind::Sort, item);
  if (row == nullptr || bin < 1 || bin > program_->works[row->work].bins) return Did::Unknown;
  const auto what = static_cast<std::uint32_t>(item);
  if (as(part, false, what) == bin) return Did::Same;
  State& state = change();
  set(part, false, what, static_cast<std::uint8_t>(bin));
  state.placed = item;
  state.placed_part = part;
  return Did::Done;
}

Did Working::take_off(std::uint16_t part, int item) {
  const bool orders = items_of(part, TaskKind::Order, item) != nullptr;
  if (!orders && items_of(part, TaskKind::Sort, item) == nullptr) return Did::Unknown;
  if (as(part, false, static_cast<std::uint32_t>(item)) == 0) return Did::Same;
  (void)change();
  set(part, false, static_cast<std::uint32_t>(item), 0);
  if (orders) write_order(part, ordered(part));
  return Did::Done;
}

// ---- mark, build, passages beside an answer ----

Did Working::set_passage(std::uint16_t part, sim::PassageIx passage, std::uint8_t as) {
  if (passage.v >= program_->wording.passages.size()) return Did::Unknown;
  if (as != 0 && !readable(passage)) return Did::Unread;
  if (this->as(part, true, passage.v) == as) return Did::Same;
  (void)change();
  set(part, true, passage.v, as);
  return Did::Done;
}

Did Working::mark(sim::PassageIx passage, sim::Tag tag) {
  if (row().kind != TaskKind::Mark || tag == sim::Tag::None) return Did::Unknown;
  return set_passage(0, passage, static_cast<std::uint8_t>(tag));
}

Did Working::unmark(sim::PassageIx passage) {
  return row().kind == TaskKind::Mark ? set_passage(0, passage, 0) : Did::Unknown;
}

Did Working::link(std::uint16_t claim, sim::PassageIx passage, sim::Side side) {
  if (claim_of(claim) == nullptr || side == sim::Side::None) return Did::Unknown;
  return set_passage(claim, passage, static_cast<std::uint8_t>(side));
}

Did Working::unlink(std::uint16_t claim, sim::PassageIx passage) {
  return claim_of(claim) != nullptr ? set_passage(claim, passage, 0) : Did::Unknown;
}

Did Working::attach(sim::PassageIx passage) {
  if (row().attach == 0) return Did::Unknown;
  const auto attached = std::count_if(now_.worked.placings.begin(), now_.worked.placings.end(),
                                      [](const sim::Placing& one) { return one.passage; });
  if (as(0, true, passage.v) == 0 && attached >= row().attach) return Did::Full;
  return set_passage(0, passage, 1);
}

Did Working::detach(sim::PassageIx passage) {
  return row().attach > 0 ? set_passage(0, passage, 0) : Did::Unknown;
}

Did Working::gap(std::uint16_t claim, int option, bool on) {
  const sim::GroupRow* group = claim_of(claim);
  for (std::uint32_t c = 0; group != nullptr && c < group->cells.count; ++c) {
    const CellRow& cell = program_->cells[group->cells.first + c];
    if (cell.kind != CellRow::Kind::Gap || static_cast<int>(cell.what) != option) continue;
    if ((as(claim, false, cell.what) != 0) == on) return Did::Same;
    (void)change();
    set(claim, false, cell.what, on ? 1 : 0);
    return Did::Done;
  }
  return Did::Unknown;
}

// Also the place behind the sentences, which stands for own words.
void Working::drop_sentence(std::uint16_t claim) {
  const CellRow& cell = *sentences_of(claim);
  for (std::uint32_t i = 0; i < cell.values; ++i) set(claim, false, cell.what + i, 0);
  if (claim < now_.words.size()) now_.words[claim].clear();
}

Did Working::sentence(std::uint16_t claim, int option) {
  const CellRow* cell = sentences_of(claim);
  const auto what = static_cast<std::uint32_t>(option);
  if (cell == nullptr || option < 0 || what < cell->what || what >= cell->what + cell->values - 1U)
    return Did::Unknown;
  const bool was = as(claim, false, what) != 0;
  (void)change();
  drop_sentence(claim);
  if (!was) set(claim, false, what, 1);
  return Did::Done;
}

std::uint8_t Working::weight(std::uint16_t claim) const {
  return claim < now_.weights.size() ? now_.weights[claim] : std::uint8_t{0};
}

Did Working::weigh(std::uint16_t claim, std::uint8_t weight) {
  if (claim_of(claim) == nullptr || weight < 1 || weight > 3) return Did::Unknown;
  const bool again = this->weight(claim) == weight;
  std::vector<std::uint8_t>& weights = change().weights;
  if (weights.size() <= claim) weights.resize(claim + 1U, 0);
  weights[claim] = again ? std::uint8_t{0} : weight;
  return Did::Done;
}

const std::string& Working::own_words(std::uint16_t claim) const {
  static const std::string kNone;
  return claim < now_.words.size() ? now_.words[claim] : kNone;
}

Did Working::own_words(std::uint16_t claim, std::string words) {
  const CellRow* cell = sentences_of(claim);
  if (cell == nullptr) return Did::Unknown;
  if (own_words(claim) == words) return Did::Same;
  State& state = change();
  drop_sentence(claim);
  if (words.empty()) return Did::Done;
  set(claim, false, cell->what + cell->values - 1U, 1);
  if (state.words.size() <= claim) state.words.resize(claim + std::size_t{1});
  state.words[claim] = std::move(words);
  return Did::Done;
}

// ---- form ----

Did Working::pick(std::uint16_t field, int option) {
  if (row().kind != TaskKind::Form || field >= work().fields.count) return Did::Unknown;
  const sim::DecisionRow& own = program_->decisions[owner(field).v];
  if (option < 0 || static_cast<std::uint32_t>(option) >= own.options.count || sim::is_worked(own))
    return Did::Unknown;
  const auto what = static_cast<std::uint32_t>(option);
  const bool was = as(field, false, what) != 0;
  const std::vector<int> picked = ordered(field);
  const bool many = own.kind == TaskKind::ChooseMany;
  if (!many && was) return Did::Same;
  if (many && !was && picked.size() >= own.max) return Did::Full;
  (void)change();
  if (!many)
    for (int other : picked) set(field, false, static_cast<std::uint32_t>(other), 0);
  set(field, false, what, was ? 0 : 1);
  return Did::Done;
}

// ---- write ----

Did Working::write(std::string words) {
  if (row().kind != TaskKind::Write || finished_) return Did::Unknown;
  if (text() == words) return Did::Same;
  State& state = change();
  state.words.assign(1, std::move(words));
  return Did::Done;
}

Did Working::finish() {
  if (row().kind != TaskKind::Write) return Did::Unknown;
  if (finished_) return Did::Same;
  finished_ = true;
  before_.clear();
  return Did::Done;
}

// ---- everything ----

Did Working::turn_to(std::uint16_t part) {
  const bool there =
      claim_of(part) != nullptr || (row().kind == TaskKind::Form && part < work().fields.count);
  if (!there) return Did::Unknown;
  turned_to_ = part;
  return Did::Done;
}

bool Working::undo() {
  if (before_.empty()) return false;
  now_ = std::move(before_.back());
  before_.pop_back();
  return true;
}

int Working::last_placed(std::uint16_t part) const {
  return part == now_.placed_part ? now_.placed : -1;
}

bool Working::complete(std::uint16_t part) const {
  const sim::DecisionIx ix = owner(part);
  if (!ix.valid()) return true;
  const sim::DecisionRow& own = program_->decisions[ix.v];
  const auto count = static_cast<std::uint32_t>(ordered(part).size());
  switch (own.kind) {
    case TaskKind::Order:
    case TaskKind::Sort:
      return count == own.options.count;
    case TaskKind::ChooseMany:
      return count >= own.min && count <= own.max;
    case TaskKind::Choose:
    case TaskKind::Rate:
      return ix == decision_ || count == 1;
    default:
      return true;
  }
}

bool Working::complete() const {
  if (row().kind != TaskKind::Form) return complete(0);
  for (std::uint32_t f = 0; f < work().fields.count; ++f)
    if (!complete(static_cast<std::uint16_t>(f))) return false;
  return true;
}

std::string Working::still_open(const Words& words) const {
  const auto n = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  std::size_t open = 0;
  switch (row().kind) {
    case TaskKind::Order:
    case TaskKind::Sort:
      open = row().options.count - ordered(0).size();
      return open == 0 ? std::string()
                       : words.plural(
                             row().kind == TaskKind::Order ? "work.open_order" : "work.open_sort",
                             n(open));
    case TaskKind::Mark:
      return now_.worked.placings.empty() ? words("work.open_mark") : std::string();
    case TaskKind::Build:
      for (std::uint32_t g = 0; g < work().groups.count; ++g)
        open += sim::claim_status(*program_, decision_, now_.worked, g) == sim::ClaimStatus::None
                    ? 1
                    : 0;
      return open == 0 ? std::string() : words.plural("work.open_build", n(open));
    case TaskKind::Form: {
      std::string names;
      for (std::uint32_t f = 0; f < work().fields.count; ++f) {
        if (complete(static_cast<std::uint16_t>(f))) continue;
        names += (names.empty() ? "" : ", ") + std::to_string(f + 1);
        ++open;
      }
      return open == 0 ? std::string() : words.plural("work.open_form", n(open), {{"list", names}});
    }
    case TaskKind::Write:
      return text().empty() ? words("work.open_write") : std::string();
    default:
      return {};
  }
}

sim::Answer Working::answer(int option) const {
  sim::Worked worked = now_.worked;
  if (row().attach > 0 && option >= 0)
    worked.placings.push_back({0, 1, false, static_cast<std::uint32_t>(option)});
  sim::sort_placings(worked);
  return worked;
}

sim::Result<void> hand_in(sim::Session& session, const Working& working, int option,
                          std::int64_t at_ms) {
  const sim::Program& program = session.program();
  const sim::Answer answer = working.answer(option);
  if (session.decision() == working.decision() &&
      sim::allows(program, session.state(), answer, session.offer().open)) {
    const sim::DecisionRow& row = program.decisions[working.decision().v];
    if (row.kind == TaskKind::Write && !working.text().empty()) (void)session.wrote(working.text());
    for (std::uint16_t c = 0; is_build(row) && c < program.works[row.work].groups.count; ++c) {
      if (!working.own_words(c).empty())
        (void)session.wrote(working.own_words(c), static_cast<std::uint8_t>(c + 1));
      if (working.weight(c) != 0)
        (void)session.weigh(static_cast<std::uint8_t>(c), working.weight(c));
    }
  }
  return session.answer(answer, at_ms);
}

}  // namespace ui
