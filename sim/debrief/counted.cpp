#include "sim/debrief/counted.h"

#include <algorithm>

#include "sim/assess/score.h"

namespace sim {
namespace {

// The parts of a choose_many item: what each open option said of the criterion.
std::vector<Level> option_parts(const Program& program, const AnswerMoment& answer, CriterionIx criterion) {
  const DecisionRow& row = program.decisions[answer.decision.v];
  std::vector<Level> parts;
  if (row.kind != TaskKind::ChooseMany) return parts;
  for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
    if (program.criterion_lists[row.assesses.first + k] != criterion) continue;
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      if (!answer.offer.is_open(i)) continue;
      const bool picked = ((answer.picks >> i) & 1) != 0;
      const Level level = program.option_levels[program.options[row.options.first + i].levels + k + (picked ? 0 : row.assesses.count)];
      if (level != Level::NotObserved) parts.push_back(level);
    }
  }
  return parts;
}

// The same of an answer taken apart: levels, and the parts they are of.
void add_work_parts(const DebriefWork& work, CriterionIx criterion, CountedLine& line) {
  for (std::size_t k = 0; k < work.criteria.size(); ++k) {
    if (work.criteria[k].criterion != criterion) continue;
    for (std::size_t i = 0; i < work.parts.size(); ++i)
      for (const DebriefPartLevel& level : work.parts[i].levels) {
        if (level.criterion != k) continue;
        line.parts.push_back(level.level);
        line.work_parts.push_back(i);
      }
  }
}

CountedLine line_of(const Program& program, const Scorecard& card, const ScoreLine& line, const std::vector<DebriefMoment>& moments) {
  CountedLine made;
  made.id = line_id(program, line);
  made.criterion = program.wording.criteria[line.criterion.v].name;
  made.level = line.level;
  made.rule = line.rule;
  made.of_opportunity = line.of_opportunity;
  made.weight = line.weight;
  made.credit = card.fraction(line.credit);
  made.best = card.fraction(line.best);
  made.event = line.event;
  made.minute = line.minute;
  made.moment = moment_at(moments, line.event);
  if (line.of_opportunity) {
    made.place = program.wording.opportunities[program.opportunity_criteria[line.source].opportunity.v].name;
    made.what = program.wording.opportunity_criteria[line.source];
    return made;
  }
  made.place = program.wording.decisions[line.source].name;
  if (made.moment != kNoMoment) made.what = moments[made.moment].short_name;
  for (const AnswerMoment& answer : card.answers)
    if (answer.event == line.event) made.parts = option_parts(program, answer, line.criterion);
  if (made.moment != kNoMoment && moments[made.moment].work) add_work_parts(*moments[made.moment].work, line.criterion, made);
  return made;
}

bool stopped_in(const Scorecard& card, CompetencyIx competency) {
  return std::any_of(card.stops.begin(), card.stops.end(), [&](const SafetyStop& stop) {
    return !stop.put_right && std::find(stop.gates.begin(), stop.gates.end(), competency) != stop.gates.end();
  });
}

}  // namespace

std::size_t moment_at(const std::vector<DebriefMoment>& moments, std::uint32_t event) {
  std::size_t found = kNoMoment;
  for (std::size_t i = 0; i < moments.size() && moments[i].event <= event; ++i)
    if (moments[i].event == event || moments[i].kind != DebriefMoment::Kind::Lapse) found = i;
  return found;
}

Counted make_counted(const Program& program, const Scorecard& card, const Reach& reach, const std::vector<AnswerValue>& values,
                     const std::vector<DebriefMoment>& moments) {
  Counted counted;
  counted.computed = reach.computed();
  counted.earned = card.fraction(card.overall.earned);
  counted.possible = card.fraction(card.overall.possible);
  if (counted.computed) counted.most = reach.most_overall();
  counted.closed_off = closed_off(card, reach);
  if (counted.closed_off)
    for (std::uint32_t event : closed_most(card, values)) counted.closed_most.push_back(moment_at(moments, event));
  for (std::uint32_t c = 0; c < program.competencies.size(); ++c) {
    CountedRow row;
    row.id = program.wording.competencies[c].id;
    row.name = program.wording.competencies[c].name;
    row.short_name = program.wording.competencies[c].short_name;
    row.weight = program.competencies[c].weight;
    row.safety_stop = stopped_in(card, {c});
    row.earned = card.fraction(card.competencies[c].earned);
    row.possible = card.fraction(card.competencies[c].possible);
    if (counted.computed) row.most = reach.most(CompetencyIx{c});
    for (const ScoreLine& line : card.lines)
      if (program.criteria[line.criterion.v].competency.v == c) row.lines.push_back(line_of(program, card, line, moments));
    counted.rows.push_back(std::move(row));
  }
  return counted;
}

}  // namespace sim
