#include "sim/program/parts.h"

#include <algorithm>
#include <bit>

#include "sim/program/slot_reads.h"

namespace sim {
namespace {

bool can_be_read(const Program& program, const WorkRow& work, std::uint16_t open, DocumentIx document) {
  if (!document.valid()) return true;
  for (std::uint32_t i = 0; i < work.documents.count; ++i)
    if (program.document_lists[work.documents.first + i] == document) return ((open >> i) & 1) != 0;
  return false;
}

std::uint8_t value_of(const CellRow& cell, std::uint16_t part, const Worked& worked) {
  if (cell.kind == CellRow::Kind::Passage) return placed_as(worked, part, true, cell.what);
  if (cell.kind != CellRow::Kind::Sentence) return placed_as(worked, part, false, cell.what);
  for (std::uint8_t value = 1; value <= cell.values; ++value)
    if (placed_as(worked, part, false, cell.what + value - 1U) != 0) return value;
  return 0;
}

bool kept(const PairRow& pair, const Worked& worked) {
  return placed_as(worked, 0, false, pair.before) < placed_as(worked, 0, false, pair.after);
}

// Collects the parts of one criterion.
class Collector {
 public:
  Collector(const Program& program, std::vector<Part>& parts) : p_(program), parts_(parts) {}

  // `d` is a decision or a field, `k` the place of the criterion in its own list.
  void of(DecisionIx d, std::uint16_t open, const Answer& answer, std::uint32_t k, std::uint16_t field) {
    const DecisionRow& row = p_.decisions[d.v];
    switch (row.kind) {
      case TaskKind::ChooseMany: return many(row, open, picked_bits(answer), k, field);
      case TaskKind::Order: return order(p_.works[row.work], std::get<Worked>(answer), field);
      case TaskKind::Sort:
      case TaskKind::Mark:
      case TaskKind::Build: return groups(d, open, std::get<Worked>(answer), k, field);
      case TaskKind::Form: return form(row, open, std::get<Worked>(answer), k);
      case TaskKind::Write:
      case TaskKind::Topics: return;
      case TaskKind::Choose:
      case TaskKind::Rate:
      case TaskKind::Concordance: return one(row, static_cast<std::uint32_t>(std::countr_zero(picked_bits(answer))), k, field);
    }
  }

 private:
  void add(Part part) {
    if (part.level != Level::NotObserved) parts_.push_back(part);
  }

  void one(const DecisionRow& row, std::uint32_t option, std::uint32_t k, std::uint16_t field) {
    if (option >= row.options.count) return;
    const Level level = p_.option_levels[p_.options[row.options.first + option].levels + k];
    add({Part::Kind::Option, level, false, 1, field, option, 0});
  }

  void many(const DecisionRow& row, std::uint16_t open, std::uint16_t picks, std::uint32_t k, std::uint16_t field) {
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      if (!row.form.valid() && ((open >> i) & 1) == 0) continue;
      const bool picked = ((picks >> i) & 1) != 0;
      const std::uint32_t levels = p_.options[row.options.first + i].levels;
      add({Part::Kind::Option, p_.option_levels[levels + k + (picked ? 0 : row.assesses.count)], false,
           static_cast<std::uint8_t>(picked ? 1 : 0), field, i, 0});
    }
  }

  void order(const WorkRow& work, const Worked& worked, std::uint16_t field) {
    for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i) {
      if (!p_.pairs[i].part) continue;
      const bool held = kept(p_.pairs[i], worked);
      add({Part::Kind::Pair, held ? Level::Strong : Level::Missed, false, static_cast<std::uint8_t>(held ? 1 : 0), field, i, 0});
    }
  }

  void groups(DecisionIx d, std::uint16_t open, const Worked& worked, std::uint32_t k, std::uint16_t field) {
    const WorkRow& work = p_.works[p_.decisions[d.v].work];
    for (std::uint32_t g = 0; g < work.groups.count; ++g) {
      const GroupRow& group = p_.groups[work.groups.first + g];
      if (((group.criteria >> k) & 1) == 0) continue;
      const bool claims = p_.decisions[d.v].kind == TaskKind::Build;
      const auto part = static_cast<std::uint16_t>(claims ? g : 0);
      const std::size_t first = parts_.size();
      for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
        cell(work, open, worked, c, part, claims ? part : field);
      if (group.too_many) lose(first, surplus_of(p_, d, open, worked, g));
    }
  }

  void cell(const WorkRow& work, std::uint16_t open, const Worked& worked, std::uint32_t c, std::uint16_t part, std::uint16_t shown) {
    constexpr Part::Kind kKinds[] = {Part::Kind::Item, Part::Kind::Passage, Part::Kind::Gap, Part::Kind::Sentence};
    const CellRow& row = p_.cells[c];
    if (!row.part || !can_be_read(p_, work, open, row.document)) return;
    const std::uint8_t value = value_of(row, part, worked);
    add({kKinds[static_cast<std::size_t>(row.kind)], p_.cell_levels[row.levels + value], false, value, shown, row.what, c});
  }

  // Each mark or link too many turns one found part to missed, the lowest first. A sentence is no such part.
  void lose(std::size_t first, Surplus surplus) {
    for (std::uint32_t i = surplus.free; i < surplus.made; ++i) {
      Part* lowest = nullptr;
      for (std::size_t p = first; p < parts_.size(); ++p) {
        Part& part = parts_[p];
        if (part.kind == Part::Kind::Sentence || part.lost || p_.credits[static_cast<std::size_t>(part.level)] == 0) continue;
        if (lowest == nullptr || p_.credits[static_cast<std::size_t>(part.level)] < p_.credits[static_cast<std::size_t>(lowest->level)])
          lowest = &part;
      }
      if (lowest == nullptr) return;
      lowest->lost = true;
      lowest->level = Level::Missed;
    }
  }

  void form(const DecisionRow& row, std::uint16_t open, const Worked& worked, std::uint32_t k) {
    const WorkRow& work = p_.works[row.work];
    const CriterionIx criterion = p_.criterion_lists[row.assesses.first + k];
    for (std::uint32_t f = 0; f < work.fields.count; ++f) {
      const DecisionIx field{work.fields.first + f};
      const Range assesses = p_.decisions[field.v].assesses;
      for (std::uint32_t own = 0; own < assesses.count; ++own)
        if (p_.criterion_lists[assesses.first + own] == criterion) {
          const auto part = static_cast<std::uint16_t>(f);
          of(field, 0xffff, field_answer(p_, field, part, worked), own, part);
        }
    }
    checks(work, open, worked, row, k);
  }

  // What the checks ask is read from the form alone, so a blank State with the form written into it will do.
  void checks(const WorkRow& work, std::uint16_t open, const Worked& worked, const DecisionRow& row, std::uint32_t k) {
    Words words;
    for (std::uint32_t i = 0; i < work.checks.count; ++i) {
      const CheckRow& check = p_.checks[work.checks.first + i];
      if (check.criterion != k) continue;
      if (words.empty()) {
        words = p_.slots.start;
        const auto self = static_cast<std::uint32_t>(&row - p_.decisions.data());
        record_answer(p_, {self}, worked, words);
      }
      const bool problem = ((open >> i) & 1) != 0 && p_.conditions.holds(check.when, p_.slots, words, 0);
      add({Part::Kind::Check, problem ? Level::Missed : Level::Strong, false, static_cast<std::uint8_t>(problem ? 1 : 0), 0,
           work.checks.first + i, 0});
    }
  }

  const Program& p_;
  std::vector<Part>& parts_;
};

void write(const Program& program, SlotIx slot, std::int32_t value, Words& words) {
  if (slot.valid()) put(program.slots[slot], words, value);
}

// Bits that nothing reads would only tell situations apart that are alike.
std::uint16_t picks_read(const Program& program, SlotIx picks) {
  return static_cast<std::uint16_t>(program.run_reads[picks.v] | program.check_reads[picks.v] | program.carry_reads[picks.v]);
}

void record_field(const Program& program, DecisionIx decision, const Answer& answer, Words& words) {
  const DecisionRow& row = program.decisions[decision.v];
  const std::uint16_t picks = picked_bits(answer);
  for (std::uint32_t i = 0; i < row.options.count && i < kMostOptions; ++i)
    if (((picks >> i) & 1) != 0) write(program, program.options[row.options.first + i].chosen, 1, words);
  if (row.picks.valid()) write(program, row.picks, picks & picks_read(program, row.picks), words);
  if (row.rated.valid()) write(program, row.rated, std::countr_zero(picks) + 1, words);
}

void record_cells(const Program& program, DecisionIx decision, const Worked& worked, Words& words) {
  const DecisionRow& row = program.decisions[decision.v];
  const WorkRow& work = program.works[row.work];
  for (std::uint32_t g = 0; g < work.groups.count; ++g) {
    const GroupRow& group = program.groups[work.groups.first + g];
    const auto part = static_cast<std::uint16_t>(row.kind == TaskKind::Build ? g : 0);
    for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
      if (program.cells[c].slot.valid()) write(program, program.cells[c].slot, kept_value(program, program.cells[c].slot, value_of(program.cells[c], part, worked)), words);
    if (group.status.valid())
      write(program, group.status, static_cast<std::int32_t>(claim_status(program, decision, worked, g)) + 1, words);
  }
}

bool supported(const Program& program, const WorkRow& work, const Worked& worked) {
  for (std::uint32_t i = work.supports.first; i < work.supports.first + work.supports.count; ++i) {
    const SupportRow& support = program.supports[i];
    if (placed_as(worked, 0, false, support.option) != 0 && placed_as(worked, 0, true, support.passage.v) != 0) return true;
  }
  return false;
}

// Nothing twice, in order.
bool in_order(const Worked& worked) {
  Worked sorted = worked;
  sort_placings(sorted);
  if (!(sorted == worked)) return false;
  for (std::size_t i = 1; i < worked.placings.size(); ++i) {
    const Placing &x = worked.placings[i - 1], &y = worked.placings[i];
    if (x.part == y.part && x.passage == y.passage && x.what == y.what) return false;
  }
  return true;
}

bool all_options(const DecisionRow& row, const Worked& worked, std::uint8_t most) {
  if (worked.placings.size() != row.options.count) return false;
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    const Placing& one = worked.placings[i];
    if (one.part != 0 || one.passage || one.what != i || one.as < 1 || one.as > most) return false;
  }
  return true;
}

bool permutation(const DecisionRow& row, const Worked& worked) {
  if (!all_options(row, worked, static_cast<std::uint8_t>(row.options.count))) return false;
  std::uint32_t seen = 0;
  for (const Placing& one : worked.placings) seen |= 1U << one.as;
  return std::popcount(seen) == static_cast<int>(row.options.count);
}

bool readable_passage(const Program& program, const WorkRow& work, std::uint16_t open, const Placing& one, std::uint8_t most) {
  return one.passage && one.what < program.wording.passages.size() && one.as >= 1 && one.as <= most &&
         can_be_read(program, work, open, document_of(program, {one.what}));
}

bool claim_placing(const Program& program, const WorkRow& work, std::uint16_t open, const Placing& one) {
  if (one.part >= work.groups.count) return false;
  if (one.passage) return readable_passage(program, work, open, one, kSides);
  const GroupRow& group = program.groups[work.groups.first + one.part];
  for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) {
    const CellRow& cell = program.cells[c];
    if (one.as != 1) return false;
    if (cell.kind == CellRow::Kind::Gap && cell.what == one.what) return true;
    if (cell.kind == CellRow::Kind::Sentence && one.what >= cell.what && one.what < cell.what + cell.values) return true;
  }
  return false;
}

// One sentence a claim at most.
bool one_sentence(const Program& program, const WorkRow& work, const Worked& worked) {
  for (std::uint32_t g = 0; g < work.groups.count; ++g) {
    const GroupRow& group = program.groups[work.groups.first + g];
    for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) {
      const CellRow& cell = program.cells[c];
      if (cell.kind != CellRow::Kind::Sentence) continue;
      int chosen = 0;
      for (std::uint32_t i = 0; i < cell.values; ++i) chosen += placed_as(worked, static_cast<std::uint16_t>(g), false, cell.what + i);
      if (chosen > 1) return false;
    }
  }
  return true;
}

bool choice_with_passages(const Program& program, const DecisionRow& row, std::uint16_t open, const Worked& worked) {
  std::uint32_t options = 0, passages = 0;
  for (const Placing& one : worked.placings) {
    if (one.part != 0 || one.as != 1) return false;
    if (one.passage && one.what >= program.wording.passages.size()) return false;
    if (!one.passage && (one.what >= row.options.count || ((open >> one.what) & 1) == 0)) return false;
    ++(one.passage ? passages : options);
  }
  return options == 1 && passages <= row.attach;
}

bool field_well_formed(const Program& program, DecisionIx field, std::uint16_t part, const Worked& worked) {
  const DecisionRow& row = program.decisions[field.v];
  Worked own;
  for (Placing one : worked.placings) {
    if (one.part != part) continue;
    one.part = 0;
    if (one.passage || one.what >= row.options.count) return false;
    own.placings.push_back(one);
  }
  if (row.kind == TaskKind::Sort) return all_options(row, own, program.works[row.work].bins);
  if (row.kind == TaskKind::Order) return permutation(row, own);
  const std::size_t count = own.placings.size();
  if (std::any_of(own.placings.begin(), own.placings.end(), [](const Placing& one) { return one.as != 1; })) return false;
  return row.kind == TaskKind::ChooseMany ? count >= row.min && count <= row.max : count == 1;
}

bool form_well_formed(const Program& program, const WorkRow& work, const Worked& worked) {
  for (const Placing& one : worked.placings)
    if (one.part >= work.fields.count) return false;
  for (std::uint32_t f = 0; f < work.fields.count; ++f)
    if (!field_well_formed(program, {work.fields.first + f}, static_cast<std::uint16_t>(f), worked)) return false;
  return true;
}

}  // namespace

std::vector<Part> parts_of(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer, std::uint32_t k) {
  std::vector<Part> parts;
  Collector(program, parts).of(decision, open, answer, k, 0);
  return parts;
}

Surplus surplus_of(const Program& program, DecisionIx decision, std::uint16_t open, const Worked& worked, std::uint32_t group) {
  const DecisionRow& row = program.decisions[decision.v];
  const WorkRow& work = program.works[row.work];
  const GroupRow& cells = program.groups[work.groups.first + group];
  const auto part = static_cast<std::uint16_t>(row.kind == TaskKind::Build ? group : 0);
  Surplus surplus;
  for (const Placing& one : worked.placings)
    if (one.part == part && one.passage) ++surplus.made;
  std::uint32_t keys = 0;
  for (std::uint32_t c = cells.cells.first; c < cells.cells.first + cells.cells.count; ++c) {
    const CellRow& cell = program.cells[c];
    if (cell.kind == CellRow::Kind::Sentence || !can_be_read(program, work, open, cell.document)) continue;
    const bool used = value_of(cell, part, worked) != 0;
    if (cell.part) ++keys;
    if (cell.kind == CellRow::Kind::Passage && used && (cell.part || cell.neutral)) --surplus.made;
    if (cell.kind == CellRow::Kind::Gap && used && !cell.part && !cell.neutral) ++surplus.made;
  }
  surplus.free = keys / 2;
  return surplus;
}

ClaimStatus claim_status(const Program& program, DecisionIx decision, const Worked& worked, std::uint32_t claim) {
  (void)decision;
  DocumentIx first;
  bool several = false;
  for (const Placing& one : worked.placings) {
    if (one.part != claim || !one.passage) continue;
    if (one.as == static_cast<std::uint8_t>(Side::Weakens)) return ClaimStatus::Contradicted;
    if (one.as != static_cast<std::uint8_t>(Side::Supports)) continue;
    const DocumentIx document = document_of(program, {one.what});
    several = several || (first.valid() && first != document);
    first = document;
  }
  return several ? ClaimStatus::Several : first.valid() ? ClaimStatus::OneSource : ClaimStatus::None;
}

Answer field_answer(const Program& program, DecisionIx field, std::uint16_t part, const Worked& worked) {
  const DecisionRow& row = program.decisions[field.v];
  if (is_worked(row)) {
    Worked own;
    for (Placing one : worked.placings)
      if (one.part == part) {
        one.part = 0;
        own.placings.push_back(one);
      }
    return own;
  }
  std::uint32_t bits = 0;
  for (const Placing& one : worked.placings)
    if (one.part == part && !one.passage && one.what < kMostOptions) bits |= 1U << one.what;
  const auto picks = static_cast<std::uint16_t>(bits);
  if (row.kind == TaskKind::ChooseMany) return ChooseMany{picks};
  const auto place = static_cast<std::uint8_t>(std::countr_zero(picks));
  if (row.kind == TaskKind::Choose) return Choose{place};
  return Rate{place};
}

void record_answer(const Program& program, DecisionIx decision, const Answer& answer, Words& words) {
  const DecisionRow& row = program.decisions[decision.v];
  const auto* worked = std::get_if<Worked>(&answer);
  if (worked == nullptr) return record_field(program, decision, answer, words);
  const WorkRow& work = program.works[row.work];
  switch (row.kind) {
    case TaskKind::Choose:
      record_field(program, decision, answer, words);
      return write(program, work.supported, supported(program, work, *worked) ? 1 : 0, words);
    case TaskKind::Order:
      for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i)
        write(program, program.pairs[i].slot, kept(program.pairs[i], *worked) ? 2 : 1, words);
      return;
    case TaskKind::Form:
      for (std::uint32_t f = 0; f < work.fields.count; ++f) {
        const DecisionIx field{work.fields.first + f};
        record_answer(program, field, field_answer(program, field, static_cast<std::uint16_t>(f), *worked), words);
      }
      return;
    default: return record_cells(program, decision, *worked, words);
  }
}

bool well_formed(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer) {
  const DecisionRow& row = program.decisions[decision.v];
  const auto* worked = std::get_if<Worked>(&answer);
  if ((worked != nullptr) != is_worked(row)) return false;
  if (worked == nullptr) {
    const std::uint16_t picks = picked_bits(answer);
    if (const auto* one = std::get_if<Choose>(&answer))
      return (row.kind == TaskKind::Choose || row.kind == TaskKind::Topics) && one->option < row.options.count && ((open >> one->option) & 1) != 0;
    if (const auto* rated = std::get_if<Rate>(&answer))
      return (row.kind == TaskKind::Rate || row.kind == TaskKind::Concordance) && rated->step < row.options.count;
    const int size = std::popcount(picks);
    return row.kind == TaskKind::ChooseMany && (picks & ~open) == 0 && size <= row.max && size >= std::min<int>(row.min, std::popcount(open));
  }
  if (!in_order(*worked)) return false;
  const WorkRow& work = program.works[row.work];
  switch (row.kind) {
    case TaskKind::Choose: return choice_with_passages(program, row, open, *worked);
    case TaskKind::Sort: return all_options(row, *worked, work.bins);
    case TaskKind::Order: return permutation(row, *worked);
    case TaskKind::Mark:
      return std::all_of(worked->placings.begin(), worked->placings.end(), [&](const Placing& one) {
        return one.part == 0 && readable_passage(program, work, open, one, kTags);
      });
    case TaskKind::Build:
      return one_sentence(program, work, *worked) &&
             std::all_of(worked->placings.begin(), worked->placings.end(),
                         [&](const Placing& one) { return claim_placing(program, work, open, one); });
    case TaskKind::Form: return form_well_formed(program, work, *worked);
    case TaskKind::Write: return worked->placings.empty();
    default: return false;
  }
}

DocumentIx document_of(const Program& program, PassageIx passage) {
  const auto after = std::upper_bound(program.documents.begin(), program.documents.end(), passage.v,
                                      [](std::uint32_t v, const DocumentRow& row) { return v < row.passages.first; });
  return {static_cast<std::uint32_t>(after - program.documents.begin()) - 1};
}

}  // namespace sim
