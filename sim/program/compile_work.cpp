// The kinds with many parts, and the denominator that the means of their parts share.
#include <algorithm>
#include <numeric>

#include "sim/program/compiler.h"
#include "sim/program/parts.h"

namespace sim {

std::uint32_t Compiler::cell_levels(std::initializer_list<Level> levels) {
  const std::uint32_t first = size_of(p_.cell_levels);
  p_.cell_levels.insert(p_.cell_levels.end(), levels);
  return first;
}

Range Compiler::document_list(const std::vector<Name>& list) {
  const Range range{size_of(p_.document_lists), size_of(list)};
  for (const Name& name : list) p_.document_lists.push_back({names_.documents.find(name.id)});
  return range;
}

CellRow Compiler::passage_cell(const Name& passage, std::uint8_t values) const {
  CellRow cell;
  cell.kind = CellRow::Kind::Passage;
  cell.values = values;
  const PassageIx ix = named_passages_[names_.passages.find(passage.id)];
  cell.what = ix.v;
  cell.document = document_of(p_, ix);
  return cell;
}

void Compiler::cells_of_sort(const Decision& d) {
  const auto bins = static_cast<std::uint8_t>(d.work->bins.size());
  for (std::uint32_t i = 0; i < d.options.size(); ++i) {
    const Extras* extras = d.options[i].extras.get();
    CellRow cell;
    cell.kind = CellRow::Kind::Item;
    cell.values = bins;
    cell.part = extras != nullptr && extras->bin.given();
    cell.what = i;
    cell.levels = cell_levels({Level::Missed});
    for (const Bin& bin : d.work->bins) {
      const bool near =
          extras != nullptr && std::any_of(extras->near.begin(), extras->near.end(),
                                           [&](const Name& n) { return n.id == bin.id; });
      p_.cell_levels.push_back(extras != nullptr && extras->bin.id == bin.id ? Level::Strong
                               : near                                        ? Level::Partial
                                                                             : Level::Missed);
    }
    p_.cells.push_back(cell);
  }
}

void Compiler::cells_of_marks(const Decision& d) {
  for (const KeyMark& key : d.work->keys) {
    CellRow cell = passage_cell(key.passage, kTags);
    cell.part = true;
    cell.levels = size_of(p_.cell_levels);
    for (std::uint8_t tag = 0; tag <= kTags; ++tag)
      p_.cell_levels.push_back(tag == 0                                       ? Level::Missed
                               : tag == static_cast<std::uint8_t>(key.tag)    ? Level::Strong
                               : tag == static_cast<std::uint8_t>(key.second) ? Level::Partial
                                                                              : Level::Missed);
    p_.cells.push_back(cell);
  }
  for (const Name& passage : d.work->neutral) {
    CellRow cell = passage_cell(passage, kTags);
    cell.neutral = true;
    p_.cells.push_back(cell);
  }
}

// Links, gaps, then the sentence. Options of a build stand behind each other, claim by claim.
void Compiler::claim(const Decision& d, const Claim& claim) {
  GroupRow group;
  group.cells.first = size_of(p_.cells);
  group.too_many = true;
  if (!claim.assesses.empty()) {
    group.criteria = 0;
    for (const Name& name : claim.assesses)
      for (std::size_t k = 0; k < d.assesses.size(); ++k)
        if (d.assesses[k].id == name.id)
          group.criteria = static_cast<std::uint8_t>(group.criteria | (1U << k));
  }
  for (const KeyLink& link : claim.links) {
    CellRow cell = passage_cell(link.passage, kSides);
    cell.part = true;
    cell.levels = link.against
                      ? cell_levels({Level::Missed, Level::Missed, Level::Strong, Level::Strong})
                      : cell_levels({Level::Missed, Level::Strong, Level::Missed, Level::Missed});
    p_.cells.push_back(cell);
  }
  for (const Name& passage : claim.neutral) {
    CellRow cell = passage_cell(passage, kSides);
    cell.neutral = true;
    p_.cells.push_back(cell);
  }
  const std::uint32_t first = p_.decisions.back().options.first;
  for (const Option& gap : claim.gaps) {
    CellRow cell;
    cell.kind = CellRow::Kind::Gap;
    cell.part = gap.extras != nullptr && gap.extras->key;
    cell.what = size_of(p_.options) - first;
    cell.levels = cell_levels({Level::Missed, Level::Strong});
    p_.cells.push_back(cell);
    add_part_option();
  }
  CellRow sentence;
  sentence.kind = CellRow::Kind::Sentence;
  sentence.part = true;
  sentence.values = static_cast<std::uint8_t>(claim.sentences.size() + 1);
  sentence.what = size_of(p_.options) - first;
  sentence.levels = cell_levels({Level::Missed});
  for (const Option& one : claim.sentences) {
    p_.cell_levels.push_back(one.step_level.value_or(Level::NotObserved));
    add_part_option();
  }
  p_.cell_levels.push_back(Level::NotObserved);  // own words
  if (!claim.sentences.empty()) p_.cells.push_back(sentence);
  group.cells.count = size_of(p_.cells) - group.cells.first;
  p_.groups.push_back(group);
}

// A gap or a sentence: in the table of options for its words and its id, but nothing one can
// choose.
void Compiler::add_part_option() {
  p_.options.push_back({});
  p_.option_safety.push_back(nullptr);
  p_.option_decision.push_back({size_of(p_.decisions) - 1});
}

void Compiler::pairs(const Decision& d, WorkRow& row) {
  const auto place = [&](const Id& id) {
    std::uint8_t at = 0;
    while (at < d.options.size() && d.options[at].id != id) ++at;
    return at;
  };
  row.pairs.first = size_of(p_.pairs);
  for (const KeyPair& pair : d.work->pairs)
    p_.pairs.push_back({place(pair.before.id), place(pair.after.id), true, {}});
  const std::vector<Name>& order = d.work->key_order;
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t k = i + 1; k < order.size(); ++k)
      p_.pairs.push_back({place(order[i].id), place(order[k].id), true, {}});
  row.pairs.count = size_of(p_.pairs) - row.pairs.first;
}

// Source: scenario-model section 3, concordance. With fewer than 10 members the author's key
// stands.
void Compiler::panel(const Decision& d, WorkRow& row) {
  constexpr std::size_t kLeastMembers = 10;
  const std::vector<PanelAnswer>& answers = d.work->panel;
  if (answers.size() < kLeastMembers) return;
  const std::vector<PanelCredit> credits = panel_credits(answers);
  row.step_credits = size_of(p_.step_credits) + 1;
  for (const PanelCredit& credit : credits) {
    panel_denominator_ = std::lcm(panel_denominator_, credit.denominator);
    panel_credits_.push_back(credit);
    p_.step_credits.push_back(0);  // when the denominator is known
  }
}

std::uint32_t Compiler::work(DecisionIx ix, const Decision& d) {
  if (!d.work && d.attach == 0) return DecisionRow::kNoWork;
  WorkRow row;
  row.groups.first = size_of(p_.groups);
  const std::uint32_t first_cell = size_of(p_.cells);
  if (d.kind == DecisionKind::Choose) {
    row.supports.first = size_of(p_.supports);
    for (std::uint32_t i = 0; i < d.options.size(); ++i)
      if (d.options[i].extras)
        for (const Name& passage : d.options[i].extras->support)
          p_.supports.push_back(
              {static_cast<std::uint8_t>(i), named_passages_[names_.passages.find(passage.id)]});
    row.supports.count = size_of(p_.supports) - row.supports.first;
  }
  if (d.kind == DecisionKind::Order) pairs(d, row);
  if (d.kind == DecisionKind::Concordance) panel(d, row);
  if (d.kind == DecisionKind::Mark || d.kind == DecisionKind::Build)
    row.documents = document_list(d.work->documents);
  if (d.kind == DecisionKind::Sort) {
    row.bins = static_cast<std::uint8_t>(d.work->bins.size());
    cells_of_sort(d);
  }
  if (d.kind == DecisionKind::Mark) cells_of_marks(d);
  if (d.kind == DecisionKind::Sort || d.kind == DecisionKind::Mark) {
    GroupRow group;
    group.cells = {first_cell, size_of(p_.cells) - first_cell};
    group.too_many = d.kind == DecisionKind::Mark;
    p_.groups.push_back(group);
  }
  if (d.kind == DecisionKind::Build)
    for (const Claim& claim : d.work->claims) this->claim(d, claim);
  row.groups.count = size_of(p_.groups) - row.groups.first;
  if (d.kind == DecisionKind::Form) fields(ix, d, row);
  p_.works.push_back(row);
  return size_of(p_.works) - 1;
}

void Compiler::fields(DecisionIx form, const Decision& d, WorkRow& row) {
  row.fields = {size_of(p_.decisions), size_of(d.work->fields)};
  for (const Decision& field : d.work->fields) {
    const DecisionIx ix{size_of(p_.decisions)};
    decision(p_.decisions[form.v].scene, field);
    p_.decisions[ix.v].form = form;
  }
  row.checks.first = size_of(p_.checks);
  for (const CrossCheck& check : d.work->checks) {
    CheckRow one;
    one.given = condition(check.given);
    one.when = condition(check.when);
    for (std::size_t k = 0; k < d.assesses.size(); ++k)
      if (d.assesses[k].id == check.criterion.id) one.criterion = static_cast<std::uint8_t>(k);
    p_.checks.push_back(one);
  }
  row.checks.count = size_of(d.work->checks);
}

// ---- Credit ----

void Compiler::option_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const {
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    const OptionRow& option = p_.options[row.options.first + i];
    const bool picked = p_.option_levels[option.levels + k] != Level::NotObserved;
    const bool left =
        p_.option_levels[option.levels + k + row.assesses.count] != Level::NotObserved;
    counts.add(picked || left, picked && left && !option.when.valid());
  }
}

void Compiler::cell_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const {
  const Range groups = p_.works[row.work].groups;
  for (std::uint32_t g = groups.first; g < groups.first + groups.count; ++g) {
    if (((p_.groups[g].criteria >> k) & 1) == 0) continue;
    const Range cells = p_.groups[g].cells;
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
      const CellRow& cell = p_.cells[c];
      const bool always =
          !cell.document.valid() || p_.documents[cell.document.v].available == Availability::Start;
      counts.add(cell.part, always && cell.kind != CellRow::Kind::Sentence);
    }
  }
}

void Compiler::form_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const {
  const WorkRow& work = p_.works[row.work];
  const CriterionIx criterion = p_.criterion_lists[row.assesses.first + k];
  for (std::uint32_t f = work.fields.first; f < work.fields.first + work.fields.count; ++f) {
    const Range own = p_.decisions[f].assesses;
    for (std::uint32_t i = 0; i < own.count; ++i)
      if (p_.criterion_lists[own.first + i] == criterion) part_counts({f}, i, counts);
  }
  for (std::uint32_t i = work.checks.first; i < work.checks.first + work.checks.count; ++i)
    counts.add(p_.checks[i].criterion == k, p_.checks[i].criterion == k);
}

void Compiler::part_counts(DecisionIx ix, std::uint32_t k, PartCounts& counts) const {
  const DecisionRow& row = p_.decisions[ix.v];
  switch (row.kind) {
    case TaskKind::ChooseMany:
      return option_counts(row, k, counts);
    case TaskKind::Choose:
    case TaskKind::Rate:
    case TaskKind::Concordance: {
      bool always = true, states = false;
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        const bool stated =
            p_.option_levels[p_.options[row.options.first + i].levels + k] != Level::NotObserved;
        states = states || stated;
        always = always && stated;
      }
      return counts.add(states, always);
    }
    case TaskKind::Order:
      counts.most += p_.works[row.work].pairs.count;
      counts.least += p_.works[row.work].pairs.count;
      return;
    case TaskKind::Sort:
    case TaskKind::Mark:
    case TaskKind::Build:
      return cell_counts(row, k, counts);
    case TaskKind::Form:
      return form_counts(row, k, counts);
    default:
      return;
  }
}

// One denominator for every mean of parts that can occur.
void Compiler::denominator() {
  std::int64_t shared = panel_denominator_;
  for (std::uint32_t d = 0; d < p_.decisions.size(); ++d) {
    const DecisionRow& row = p_.decisions[d];
    if (!row.scored()) continue;
    if (row.kind != TaskKind::ChooseMany && row.kind < TaskKind::Order) continue;
    for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
      PartCounts counts;
      part_counts({d}, k, counts);
      for (std::int64_t count = std::max<std::int64_t>(counts.least, 1); count <= counts.most;
           ++count)
        shared = std::lcm(shared, count);
    }
  }
  p_.denominator = static_cast<std::int32_t>(shared);
  for (std::size_t i = 0; i < panel_credits_.size(); ++i)
    p_.step_credits[i] = panel_credits_[i].numerator * (shared / panel_credits_[i].denominator);
}

}  // namespace sim
