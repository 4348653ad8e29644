#include "sim/io/attempt_answers.h"

#include <algorithm>
#include <map>

#include "sim/assess/score.h"
#include "sim/program/parts.h"
#include "sim/program/program_names.h"
#include "sim/session/margin.h"
#include "sim/session/worked_text.h"

namespace sim {
namespace {

const Id& option_id(const Program& p, const DecisionRow& row, std::uint32_t place) {
  return p.wording.options[row.options.first + place].id;
}

// "i.call<i.essay", "c.drink/case#4", "f.who/o.manager".
std::string part_id(const Program& p, DecisionIx decision, const Part& part) {
  const DecisionRow& row = p.decisions[decision.v];
  const WorkRow& work = p.works[row.work];
  const DecisionWording& words = p.wording.decisions[decision.v];
  if (part.kind == Part::Kind::Check) return words.work->checks[part.what - work.checks.first].id;
  DecisionIx owner = decision;
  std::string lead;
  if (row.kind == TaskKind::Form) {
    owner = {work.fields.first + part.part};
    lead = p.wording.decisions[owner.v].id + "/";
  }
  if (row.kind == TaskKind::Build) lead = words.work->claims[part.part].id + "/";
  const DecisionRow& own = p.decisions[owner.v];
  if (part.kind == Part::Kind::Pair) {
    const PairRow& pair = p.pairs[part.what];
    return lead + option_id(p, own, pair.before) + "<" + option_id(p, own, pair.after);
  }
  if (part.kind == Part::Kind::Passage) return lead + passage_name(p, {part.what});
  if (part.kind == Part::Kind::Sentence) return lead + "sentence";
  return lead + option_id(p, own, part.what);
}

std::vector<ExportedPart> parts_told(const Program& p, const AnswerMoment& moment) {
  const DecisionRow& row = p.decisions[moment.decision.v];
  std::vector<ExportedPart> told;
  for (std::uint32_t k = 0; k < row.assesses.count && row.scored(); ++k) {
    const CriterionIx criterion = p.criterion_lists[row.assesses.first + k];
    for (const Part& part :
         parts_of(p, moment.decision, moment.offer.open, Answer{moment.worked}, k))
      told.push_back({p.wording.criteria[criterion.v].id, part_id(p, moment.decision, part),
                      std::string(level_id(part.level)), part.lost});
  }
  return told;
}

// Said of that decision since its answer before; of one claim the last words stand.
std::vector<OwnWords> own_words(const Program& p, const EventLog& log, const AnswerMoment& moment) {
  std::vector<OwnWords> told;
  for (std::uint32_t seq = 0; seq < moment.event; ++seq) {
    const Event& e = log.events[seq];
    if (e.a != moment.decision.v) continue;
    if (e.kind == EventKind::Answered) told.clear();
    if (e.kind != EventKind::Wrote || e.b >= log.texts.size()) continue;
    const Work& work = *p.wording.decisions[e.a].work;
    OwnWords words{e.n == 0 ? std::string() : work.claims[e.n - 1U].id, log.texts[e.b]};
    bool again = false;
    for (OwnWords& before : told)
      if (before.claim == words.claim) before = words, again = true;
    if (!again) told.push_back(std::move(words));
  }
  return told;
}

// Of one claim what was said last stands.
std::vector<ExportedWeight> weights(const Program& p, const EventLog& log,
                                    const AnswerMoment& moment) {
  std::map<std::uint64_t, std::uint8_t> by_claim;
  for (std::uint32_t seq = 0; seq < moment.event; ++seq) {
    const Event& e = log.events[seq];
    if (e.a != moment.decision.v) continue;
    if (e.kind == EventKind::Answered) by_claim.clear();
    if (e.kind == EventKind::Weighed) by_claim[e.b] = e.n;
  }
  std::vector<ExportedWeight> told;
  for (const auto& [claim, weight] : by_claim)
    told.push_back({p.wording.decisions[moment.decision.v].work->claims[claim].id,
                    std::string(weight_id(weight))});
  return told;
}

ExportedMargin margin_told(const Program& p, const EventLog& log) {
  Margin margin = margin_of(p, log);
  const auto by_place = [](const auto& a, const auto& b) { return a.passage.v < b.passage.v; };
  std::sort(margin.marks.begin(), margin.marks.end(), by_place);
  std::sort(margin.notes.begin(), margin.notes.end(), by_place);
  std::sort(margin.pairs.begin(), margin.pairs.end(), [](const MarginPair& a, const MarginPair& b) {
    return a.first == b.first ? a.second.v < b.second.v : a.first.v < b.first.v;
  });
  ExportedMargin told;
  for (const MarginMark& one : margin.marks)
    told.marks.push_back({passage_name(p, one.passage), std::string(tag_id(one.tag))});
  for (const MarginPair& one : margin.pairs)
    told.pairs.push_back({passage_name(p, one.first), passage_name(p, one.second)});
  for (const MarginNote& one : margin.notes)
    told.notes.push_back({passage_name(p, one.passage), one.words});
  return told;
}

}  // namespace

ToldPlay told_play(const Session& session) {
  const Program& p = session.program();
  const Scorecard card = score(p, session.log());
  ToldPlay told;
  for (const AnswerMoment& moment : card.answers) {
    const DecisionRow& row = p.decisions[moment.decision.v];
    if (!is_worked(row)) continue;
    ExportedAnswer answer;
    answer.decision = p.wording.decisions[moment.decision.v].id;
    answer.answer = worked_text(p, moment.decision, moment.worked);
    answer.own_words = own_words(p, session.log(), moment);
    answer.weights = weights(p, session.log(), moment);
    if (row.attach == 0) answer.parts = parts_told(p, moment);
    told.answers.push_back(std::move(answer));
  }
  told.margin = margin_told(p, session.log());
  told.continues = p.wording.continues;
  const std::uint64_t began = carried_in(session.log());
  for (std::size_t i = 0; i < p.wording.carried_in.size(); ++i)
    if (((began >> i) & 1) != 0) told.carried.push_back(p.wording.carried_in[i]);
  const std::uint64_t holds = card.complete ? carries(p, session.state()) : 0;
  for (std::size_t i = 0; i < p.wording.carries.size(); ++i)
    if (((holds >> i) & 1) != 0)
      told.carries.push_back({p.wording.carries[i].id, p.wording.carries[i].text});
  return told;
}

}  // namespace sim
