#include "sim/debrief/work_parts.h"

#include <algorithm>
#include <bit>

#include "sim/program/parts.h"
#include "sim/program/program_names.h"

namespace sim {
namespace {

using Kind = DebriefWorkPart::Kind;
using Standing = DebriefWorkPart::Standing;

// Which program part a debrief part stands for.
struct Origin {
  Part::Kind kind;
  std::uint16_t part;
  std::uint32_t what;
};

class WorkBuilder {
 public:
  WorkBuilder(const Program& program, const AnswerMoment& answer, const WorkNotes& notes)
      : p_(program),
        w_(program.wording),
        answer_(answer),
        wrote_(notes.wrote),
        weights_(notes.weights),
        decision_(answer.decision),
        row_(program.decisions[decision_.v]),
        work_(program.works[row_.work]),
        words_(*program.wording.decisions[decision_.v].work) {}

  DebriefWork run(const std::vector<bool>& opened) {
    for (std::uint32_t k = 0; k < row_.assesses.count; ++k) {
      const CriterionIx criterion = p_.criterion_lists[row_.assesses.first + k];
      made_.criteria.push_back({criterion, w_.criteria[criterion.v].name});
    }
    switch (row_.kind) {
      case TaskKind::Order:
      case TaskKind::Sort:
      case TaskKind::Mark:
        whole();
        break;
      case TaskKind::Build:
        for (std::uint32_t c = 0; c < work_.groups.count; ++c) claim(c);
        break;
      case TaskKind::Form:
        for (std::uint32_t f = 0; f < work_.fields.count; ++f) field(f);
        checks();
        break;
      default:
        text();
    }
    levels();
    for (std::uint32_t i = 0; i < work_.documents.count; ++i) {
      const DocumentIx document = p_.document_lists[work_.documents.first + i];
      if (answer_.offer.is_open(i) && !opened[document.v])
        made_.unopened.push_back(w_.documents[document.v].title);
    }
    return std::move(made_);
  }

 private:
  DebriefSection& section(DebriefSection::Kind kind) {
    made_.sections.emplace_back();
    made_.sections.back().kind = kind;
    return made_.sections.back();
  }

  DebriefWorkPart& add(Kind kind, Origin origin) {
    DebriefWorkPart& part = made_.parts.emplace_back();
    part.kind = kind;
    part.section = made_.sections.size() - 1;
    origins_.push_back(origin);
    return part;
  }

  const OptionWording& option(const DecisionRow& row, std::uint32_t place) const {
    return w_.options[row.options.first + place];
  }
  static std::string because_of(const OptionWording& option) {
    return option.extras ? option.extras->because : std::string();
  }

  bool readable(DocumentIx document) const {
    for (std::uint32_t i = 0; document.valid() && i < work_.documents.count; ++i)
      if (p_.document_lists[work_.documents.first + i] == document) return answer_.offer.is_open(i);
    return true;
  }

  std::uint8_t placed(std::uint32_t part, bool passage, std::uint32_t what) const {
    return placed_as(answer_.worked, static_cast<std::uint16_t>(part), passage, what);
  }

  // ---- order, sort, mark

  void whole() {
    section(DebriefSection::Kind::Whole);
    if (row_.kind == TaskKind::Order) return order(decision_, 0);
    if (row_.kind == TaskKind::Sort) return sort(decision_, 0);
    marks();
  }

  void order(DecisionIx d, std::uint16_t part) {
    const DecisionRow& row = p_.decisions[d.v];
    const Work& words = *w_.decisions[d.v].work;
    const WorkRow& work = p_.works[row.work];
    DebriefSection& here = made_.sections.back();
    here.order.resize(row.options.count);
    for (std::uint32_t i = 0; i < row.options.count; ++i)
      if (const std::uint8_t at = placed(part, false, i); at >= 1 && at <= row.options.count)
        here.order[at - 1U] = option(row, i).text;
    for (const Name& item : words.key_order)
      for (std::uint32_t i = 0; i < row.options.count; ++i)
        if (option(row, i).id == item.id) here.key_order.push_back(option(row, i).text);
    for (std::uint32_t i = 0; i < work.pairs.count; ++i) {
      const PairRow& pair = p_.pairs[work.pairs.first + i];
      if (!pair.part) continue;
      DebriefWorkPart& made = add(Kind::Pair, {Part::Kind::Pair, part, work.pairs.first + i});
      made.text = option(row, pair.before).text;
      made.other = option(row, pair.after).text;
      made.as = placed(part, false, pair.before);
      made.other_as = placed(part, false, pair.after);
      // Listed pairs stand first; the others follow from the whole order, whose reasons stand with
      // the items.
      made.because =
          i < words.pairs.size() ? words.pairs[i].because : because_of(option(row, pair.before));
    }
  }

  void sort(DecisionIx d, std::uint16_t part) {
    const DecisionRow& row = p_.decisions[d.v];
    const std::vector<Bin>& bins = w_.decisions[d.v].work->bins;
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      const OptionWording& item = option(row, i);
      DebriefWorkPart& made = add(Kind::Item, {Part::Kind::Item, part, i});
      made.text = item.text;
      made.because = because_of(item);
      made.as = placed(part, false, i);
      if (made.as >= 1 && made.as <= bins.size()) made.yours = bins[made.as - 1U].text;
      for (std::size_t b = 0; b < bins.size(); ++b) {
        if (!item.extras || bins[b].id != item.extras->bin.id) continue;
        made.key = bins[b].text;
        made.key_as = static_cast<std::uint8_t>(b + 1);
      }
      if (made.key_as == 0) made.standing = Standing::Neutral;
    }
  }

  void marks() {
    const GroupRow& group = p_.groups[work_.groups.first];
    for (std::uint32_t i = 0; i < group.cells.count; ++i) {
      const CellRow& cell = p_.cells[group.cells.first + i];
      const std::uint8_t as = placed(0, true, cell.what);
      if (!readable(cell.document) || (!cell.part && as == 0)) continue;
      DebriefWorkPart& made = passage(Kind::Mark, 0, cell, as);
      if (!cell.part) continue;
      made.key_as = static_cast<std::uint8_t>(words_.keys[i].tag);
      made.because = words_.keys[i].because;
    }
    beyond(0, Kind::Mark, group);
  }

  DebriefWorkPart& passage(Kind kind, std::uint32_t part, const CellRow& cell, std::uint8_t as) {
    DebriefWorkPart& made =
        add(kind, {Part::Kind::Passage, static_cast<std::uint16_t>(part), cell.what});
    made.passage = passage_words(p_, {cell.what});
    made.as = as;
    if (!cell.part) made.standing = Standing::Neutral;
    return made;
  }

  // Passages that no cell speaks of.
  void beyond(std::uint32_t part, Kind kind, const GroupRow& group) {
    for (const Placing& one : answer_.worked.placings) {
      if (one.part != part || !one.passage) continue;
      bool known = false;
      for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
        known =
            known || (p_.cells[c].kind == CellRow::Kind::Passage && p_.cells[c].what == one.what);
      if (known) continue;
      DebriefWorkPart& made = add(kind, {Part::Kind::Passage, one.part, one.what});
      made.standing = Standing::TooMany;
      made.passage = passage_words(p_, {one.what});
      made.as = one.as;
    }
    const Surplus surplus = surplus_of(p_, decision_, answer_.offer.open, answer_.worked, part);
    made_.sections.back().too_many = surplus.made;
    made_.sections.back().free = std::min(surplus.made, surplus.free);
  }

  // ---- build

  void claim(std::uint32_t c) {
    const Claim& words = words_.claims[c];
    const GroupRow& group = p_.groups[work_.groups.first + c];
    DebriefSection& here = section(DebriefSection::Kind::Claim);
    here.heading = words.heading;
    here.question = words.question;
    here.status = claim_status(p_, decision_, answer_.worked, c);
    if (c < weights_.size()) here.weight = weights_[c];
    for (std::uint32_t i = 0; i < group.cells.count; ++i) {
      const CellRow& cell = p_.cells[group.cells.first + i];
      if (cell.kind == CellRow::Kind::Gap) gap(c, cell);
      if (cell.kind == CellRow::Kind::Sentence) sentence(c, cell);
      if (cell.kind != CellRow::Kind::Passage) continue;
      const std::uint8_t as = placed(c, true, cell.what);
      if (!readable(cell.document) || (!cell.part && as == 0)) continue;
      DebriefWorkPart& made = passage(Kind::Link, c, cell, as);
      if (!cell.part) continue;
      made.key_as =
          static_cast<std::uint8_t>(words.links[i].against ? Side::Weakens : Side::Supports);
      made.because = words.links[i].because;
    }
    beyond(c, Kind::Link, group);
  }

  void gap(std::uint32_t c, const CellRow& cell) {
    const std::uint8_t as = placed(c, false, cell.what);
    if (!cell.part && as == 0) return;
    const OptionWording& words = option(row_, cell.what);
    DebriefWorkPart& made =
        add(Kind::Gap, {Part::Kind::Gap, static_cast<std::uint16_t>(c), cell.what});
    made.standing = cell.part      ? Standing::Keyed
                    : cell.neutral ? Standing::Neutral
                                   : Standing::TooMany;
    made.text = words.text;
    made.because = because_of(words);
    made.as = as;
    made.key_as = cell.part ? 1 : 0;
  }

  void sentence(std::uint32_t c, const CellRow& cell) {
    DebriefWorkPart& made =
        add(Kind::Sentence, {Part::Kind::Sentence, static_cast<std::uint16_t>(c), cell.what});
    std::uint8_t best = 0;  // from 1; the last value is words of their own
    for (std::uint8_t v = 1; v < cell.values; ++v)
      if (best == 0 || p_.cell_levels[cell.levels + v] < p_.cell_levels[cell.levels + best])
        best = v;
    for (std::uint8_t v = 1; v <= cell.values; ++v)
      if (placed(c, false, cell.what + v - 1U) != 0) made.as = v;
    made.key_as = best;
    if (best != 0) {
      made.key = option(row_, cell.what + best - 1U).text;
      made.because = because_of(option(row_, cell.what + best - 1U));
    }
    made.own_words = made.as == cell.values;
    if (made.own_words && c < wrote_.size()) made_.sections.back().own_words = wrote_[c];
    if (made.as != 0 && !made.own_words) made.yours = option(row_, cell.what + made.as - 1U).text;
  }

  // ---- form

  void field(std::uint32_t f) {
    const DecisionIx d{work_.fields.first + f};
    const DecisionRow& row = p_.decisions[d.v];
    const auto part = static_cast<std::uint16_t>(f);
    DebriefSection& here = section(DebriefSection::Kind::Field);
    here.heading = w_.decisions[d.v].heading;
    here.question = w_.decisions[d.v].prompt;
    if (row.kind == TaskKind::Order) return order(d, part);
    if (row.kind == TaskKind::Sort) return sort(d, part);
    const std::uint16_t picks = picked_bits(field_answer(p_, d, part, answer_.worked));
    if (row.kind == TaskKind::ChooseMany)
      several(row, part, picks);
    else
      choice(row, part, picks);
  }

  void several(const DecisionRow& row, std::uint16_t part, std::uint16_t picks) {
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      DebriefWorkPart& made = add(Kind::Pick, {Part::Kind::Option, part, i});
      made.text = option(row, i).text;
      made.because = because_of(option(row, i));
      made.as = ((picks >> i) & 1) != 0 ? 1 : 0;
      made.standing = Standing::Neutral;
      const std::uint32_t levels = p_.options[row.options.first + i].levels;
      for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
        const Level picked = p_.option_levels[levels + k],
                    left = p_.option_levels[levels + k + row.assesses.count];
        if (picked == Level::NotObserved && left == Level::NotObserved) continue;
        made.standing = Standing::Keyed;
        if (left == Level::NotObserved     ? at_least(picked, Level::Sound)
            : picked == Level::NotObserved ? !at_least(left, Level::Sound)
                                           : picked < left)
          made.key_as = 1;
      }
    }
  }

  // The option that stands highest over all that the field assesses; the first of equals.
  std::uint32_t best_of(const DecisionRow& row) const {
    std::uint32_t best = 0;
    std::int64_t most = -1;
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      std::int64_t credit = 0;
      for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
        const Level level = p_.option_levels[p_.options[row.options.first + i].levels + k];
        if (level != Level::NotObserved) credit += p_.credits[static_cast<std::size_t>(level)];
      }
      if (credit > most) best = i, most = credit;
    }
    return best;
  }

  void choice(const DecisionRow& row, std::uint16_t part, std::uint16_t picks) {
    const auto chosen = static_cast<std::uint32_t>(std::countr_zero(picks));
    DebriefWorkPart& made = add(Kind::Choice, {Part::Kind::Option, part, chosen});
    made.text = made_.sections.back().question;
    if (chosen < row.options.count) made.yours = option(row, chosen).text;
    made.as = static_cast<std::uint8_t>(chosen + 1);
    if (row.assesses.count == 0) {
      made.standing = Standing::Neutral;
      return;
    }
    const std::uint32_t best = best_of(row);
    made.key = option(row, best).text;
    made.key_as = static_cast<std::uint8_t>(best + 1);
    made.because = because_of(option(row, best));
  }

  void checks() {
    if (words_.checks.empty()) return;
    section(DebriefSection::Kind::Checks);
    for (std::uint32_t i = 0; i < work_.checks.count && i < words_.checks.size(); ++i) {
      DebriefWorkPart& made = add(Kind::Check, {Part::Kind::Check, 0, work_.checks.first + i});
      made.text = words_.checks[i].text;
      made.because = words_.checks[i].because;
    }
  }

  void text() {
    if (!wrote_.empty()) made_.text = wrote_.front();
    made_.model = words_.model;
    for (const ChecklistLine& line : words_.checklist) made_.checklist.push_back(line.text);
  }

  // ---- levels

  DebriefWorkPart* part_of(const Part& part) {
    for (std::size_t i = 0; i < origins_.size(); ++i) {
      const bool here = part.kind == Part::Kind::Check || origins_[i].part == part.part;
      if (origins_[i].kind == part.kind && here && origins_[i].what == part.what)
        return &made_.parts[i];
    }
    return nullptr;
  }

  void levels() {
    const Answer answer = answer_.worked;
    for (std::uint32_t k = 0; k < row_.assesses.count && row_.scored(); ++k) {
      std::vector<std::uint32_t> lost(made_.sections.size(), 0);
      for (const Part& part : parts_of(p_, decision_, answer_.offer.open, answer, k)) {
        DebriefWorkPart* made = part_of(part);
        if (made == nullptr) continue;
        made->levels.push_back({k, part.level, part.lost});
        if (part.kind == Part::Kind::Check) made->as = part.as;
        if (part.lost) ++lost[made->section];
      }
      for (std::size_t s = 0; s < lost.size(); ++s)
        made_.sections[s].lost = std::max(made_.sections[s].lost, lost[s]);
    }
  }

  const Program& p_;
  const Wording& w_;
  const AnswerMoment& answer_;
  const std::vector<std::string>& wrote_;
  const std::vector<std::uint8_t>& weights_;
  DecisionIx decision_;
  const DecisionRow& row_;
  const WorkRow& work_;
  const Work& words_;
  DebriefWork made_;
  std::vector<Origin> origins_;  // parallel to made_.parts
};

bool bears_out(const Program& program, const WorkRow& work, std::uint16_t picks,
               std::uint32_t passage) {
  for (std::uint32_t i = work.supports.first; i < work.supports.first + work.supports.count; ++i) {
    const SupportRow& support = program.supports[i];
    if (((picks >> support.option) & 1) != 0 && support.passage.v == passage) return true;
  }
  return false;
}

}  // namespace

DebriefPassage passage_words(const Program& program, PassageIx passage) {
  const DocumentIx document = document_of(program, passage);
  return {program.wording.documents[document.v].title,
          static_cast<int>(passage.v - program.documents[document.v].passages.first) + 1,
          program.wording.passages[passage.v].text, program.wording.passages[passage.v].date,
          paragraph_number(program, passage)};
}

DebriefWork work_of(const Program& program, const AnswerMoment& answer, const WorkNotes& notes,
                    const std::vector<bool>& opened) {
  return WorkBuilder(program, answer, notes).run(opened);
}

DebriefScale scale_of(const Program& program, const AnswerMoment& answer) {
  const DecisionRow& row = program.decisions[answer.decision.v];
  const Work& words = *program.wording.decisions[answer.decision.v].work;
  const std::uint32_t credits = program.works[row.work].step_credits;
  DebriefScale scale;
  scale.view = words.view;
  scale.fact = words.fact;
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    DebriefScale::Step step;
    step.text = program.wording.options[row.options.first + i].text;
    step.yours = ((answer.picks >> i) & 1) != 0;
    step.key = credits == 0 && row.scored() && i == row.key_step;
    scale.steps.push_back(std::move(step));
  }
  if (credits == 0) return scale;
  const auto first = program.step_credits.begin() + (credits - 1);
  const std::int64_t most =
      *std::max_element(first, first + static_cast<std::ptrdiff_t>(scale.steps.size()));
  for (std::size_t i = 0; i < scale.steps.size(); ++i)
    scale.steps[i].key = first[static_cast<std::ptrdiff_t>(i)] == most;
  for (const PanelAnswer& one : words.panel)
    if (one.step < scale.steps.size()) ++scale.steps[one.step].count;
  scale.panel = static_cast<std::uint32_t>(words.panel.size());
  return scale;
}

std::vector<DebriefAttached> attached_to(const Program& program, const AnswerMoment& answer) {
  const WorkRow& work = program.works[program.decisions[answer.decision.v].work];
  std::vector<DebriefAttached> made;
  for (const Placing& one : answer.worked.placings)
    if (one.passage)
      made.push_back(
          {passage_words(program, {one.what}), bears_out(program, work, answer.picks, one.what)});
  return made;
}

std::vector<DebriefPassage> would_bear_out(const Program& program, const AnswerMoment& answer,
                                           const std::vector<bool>& readable) {
  const WorkRow& work = program.works[program.decisions[answer.decision.v].work];
  std::vector<DebriefPassage> made;
  for (std::uint32_t i = work.supports.first; i < work.supports.first + work.supports.count; ++i) {
    const SupportRow& support = program.supports[i];
    if (((answer.picks >> support.option) & 1) == 0 ||
        placed_as(answer.worked, 0, true, support.passage.v) != 0)
      continue;
    if (readable[document_of(program, support.passage).v])
      made.push_back(passage_words(program, support.passage));
  }
  return made;
}

}  // namespace sim
