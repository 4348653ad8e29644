#include "tests/support/reference_score.h"

#include <algorithm>

#include "sim/assess/score.h"

namespace sim::testing {
namespace {

struct Total {
  Ratio earned, possible, full;
  int items = 0;

  void add(const ReferenceItem& item, int by) {
    earned = earned + item.credit * item.weight * by;
    possible = possible + item.best * item.weight * by;
    full = full + Ratio::of(std::int64_t{100} * item.weight * by);
    ++items;
  }
};

std::string total_line(const std::string& of, const Total& total) {
  return "sum " + of + " earned " + words(total.earned) + " possible " + words(total.possible) +
         " full " + words(total.full) + " items " + std::to_string(total.items) + "\n";
}

std::string item_line(const ReferenceItem& item) {
  return "item " + item.source + "/" + item.criterion + " " + std::string(level_id(item.level)) +
         " " + words(item.credit) + " best " + words(item.best) + " x" +
         std::to_string(item.weight) + " " + item.rule + " @" + std::to_string(item.event) +
         " minute " + std::to_string(item.minute) + "\n";
}

std::string answer_line(const std::string& decision, int event, bool first,
                        const std::optional<Level>& word) {
  return "answer " + decision + " @" + std::to_string(event) + (first ? " first" : " again") + " " +
         (word ? std::string(level_id(*word)) : "-") + "\n";
}

std::string stop_line(const std::string& what, const std::set<std::string>& gates, int event,
                      const std::string& by, int right_event) {
  std::string line = "stop " + what;
  for (const std::string& gate : gates) line += " " + gate;
  line += " @" + std::to_string(event);
  return line +
         (by.empty() ? " open\n" : " put_right " + by + " @" + std::to_string(right_event) + "\n");
}

// S6. A moment is a first answer of a decision that serves the feature, or an item of an
// opportunity that does.
std::string feature_state(const Scenario& s, const ReferenceOutcome& outcome, const Id& feature) {
  std::vector<Level> moments;
  bool unsafe_open = false;
  for (const ReferenceAnswer& answer : outcome.answers) {
    if (!answer.first || !answer.word) continue;
    for (const Scene& scene : s.scenes)
      if (scene.decision && scene.decision->id == answer.decision &&
          scene.decision->serves.id == feature) {
        moments.push_back(*answer.word);
        for (const ReferenceStop& stop : outcome.stops)
          if (stop.event == answer.event && !stop.decision.empty() && stop.put_right.empty())
            unsafe_open = true;
      }
  }
  for (const ReferenceItem& item : outcome.items) {
    if (!item.of_opportunity) continue;
    for (const Opportunity& window : s.opportunities)
      if (window.id == item.source && window.serves.id == feature) {
        moments.push_back(item.level);
        for (const ReferenceStop& stop : outcome.stops)
          if (stop.what == window.id && item.level == Level::Unsafe && stop.put_right.empty())
            unsafe_open = true;
      }
  }
  if (moments.empty()) return "not_reached";
  const auto at = [&](Level level) { return [level](Level m) { return m <= level; }; };
  if (std::all_of(moments.begin(), moments.end(), at(Level::Sound))) return "done";
  if (unsafe_open || std::none_of(moments.begin(), moments.end(), at(Level::Partial)))
    return "missed";
  return "part";
}

Ratio ratio(const Program& program, std::int64_t numerator) {
  return Ratio::of(numerator, program.denominator);
}

std::string total_line(const Program& p, const std::string& of, const Sum& sum) {
  return "sum " + of + " earned " + words(ratio(p, sum.earned)) + " possible " +
         words(ratio(p, sum.possible)) + " full " + words(ratio(p, sum.full)) + " items " +
         std::to_string(sum.items) + "\n";
}

std::string rule_word(ItemRule rule) {
  switch (rule) {
    case ItemRule::FirstAnswer:
      return "first";
    case ItemRule::Taken:
      return "taken";
    case ItemRule::Lapsed:
      return "lapsed";
    case ItemRule::TopicLeft:
      return "left";
  }
  return {};
}

std::string stop_text(const Program& p, const SafetyStop& stop) {
  std::set<std::string> gates;
  for (CompetencyIx gate : stop.gates) gates.insert(p.wording.competencies[gate.v].id);
  const Id& what = stop.of_opportunity ? p.wording.opportunities[stop.opportunity.v].id
                                       : p.wording.options[stop.option.v].id;
  return stop_line(what, gates, static_cast<int>(stop.event),
                   stop.put_right ? p.wording.options[stop.by.v].id : std::string(),
                   static_cast<int>(stop.right_event));
}

class Best {
 public:
  Best(const Scenario& s, const Rubric& r, const std::function<Ratio(const ReferenceItem&)>& worth,
       std::size_t limit)
      : s_(s), r_(r), worth_(worth), limit_(limit) {}

  std::optional<Ratio> from(std::vector<ReferenceInput>& inputs) {
    const ReferenceOutcome here = reference_play(s_, r_, 1, inputs);
    if (!here.waiting) return Ratio{};
    if (const auto known = known_.find(here.state); known != known_.end()) return known->second;
    if (known_.size() >= limit_) return std::nullopt;
    std::vector<ReferenceInput> ways = reference_answers(*here.waiting);
    for (const std::string& document : here.readable) ways.push_back({{}, document});
    std::optional<Ratio> best;
    for (ReferenceInput& way : ways) {
      inputs.push_back(std::move(way));
      const ReferenceOutcome there = reference_play(s_, r_, 1, inputs);
      Ratio sum;
      for (std::size_t i = here.items.size(); i < there.items.size(); ++i)
        sum = sum + worth_(there.items[i]);
      const std::optional<Ratio> ahead = from(inputs);
      inputs.pop_back();
      if (!ahead) return std::nullopt;
      if (!best || *best < sum + *ahead) best = sum + *ahead;
    }
    return known_[here.state] = *best;
  }

 private:
  const Scenario& s_;
  const Rubric& r_;
  const std::function<Ratio(const ReferenceItem&)>& worth_;
  std::size_t limit_;
  std::map<std::string, Ratio> known_;
};

}  // namespace

std::string reference_scorecard(const Scenario& scenario, const Rubric& rubric,
                                const ReferenceOutcome& outcome) {
  std::string text = outcome.ending.empty() ? "unfinished\n" : "complete " + outcome.ending + "\n";
  std::map<std::string, Total> criteria, competencies;
  Total overall;
  for (const ReferenceItem& item : outcome.items) {
    text += item_line(item);
    const std::string competency = competency_of(item.criterion);
    criteria[item.criterion].add(item, 1);
    competencies[competency].add(item, 1);
    overall.add(item, competency_weight(scenario, competency));
  }
  for (const ReferenceAnswer& answer : outcome.answers)
    text += answer_line(answer.decision, answer.event, answer.first, answer.word);
  for (const ReferenceStop& stop : outcome.stops)
    text += stop_line(stop.what, stop.gates, stop.event, stop.put_right, stop.right_event);
  for (const KeyFeature& feature : scenario.key_features)
    text += "feature " + feature.id + " " + feature_state(scenario, outcome, feature.id) + "\n";
  for (const Competency& competency : rubric.competencies) {
    for (const Criterion& criterion : competency.criteria)
      if (criteria.count(criterion.id) > 0)
        text += total_line(criterion.id, criteria[criterion.id]);
    if (competencies.count(competency.id) > 0)
      text += total_line(competency.id, competencies[competency.id]);
  }
  return text + total_line("overall", overall);
}

std::string scorecard_text(const Program& p, const Scorecard& card) {
  std::string text =
      card.complete ? "complete " + p.wording.endings[card.ending.v].id + "\n" : "unfinished\n";
  for (const ScoreLine& line : card.lines) {
    const std::string id = line_id(p, line);
    const std::size_t slash = id.find('/');
    text += item_line({id.substr(0, slash), id.substr(slash + 1), line.level, ratio(p, line.credit),
                       ratio(p, line.best), line.weight, line.of_opportunity, rule_word(line.rule),
                       static_cast<int>(line.event), line.minute});
  }
  for (const AnswerMoment& answer : card.answers)
    text += answer_line(p.wording.decisions[answer.decision.v].id, static_cast<int>(answer.event),
                        answer.first, answer.word);
  for (const SafetyStop& stop : card.stops) text += stop_text(p, stop);
  for (std::size_t i = 0; i < card.features.size(); ++i)
    text += "feature " + p.wording.features[i].id + " " +
            std::string(feature_state_id(card.features[i].state)) + "\n";
  for (std::size_t k = 0; k < card.competencies.size(); ++k) {
    const Range criteria = p.competencies[k].criteria;
    for (std::uint32_t c = criteria.first; c < criteria.first + criteria.count; ++c)
      if (card.criteria[c].items > 0)
        text += total_line(p, p.wording.criteria[c].id, card.criteria[c]);
    if (card.competencies[k].items > 0)
      text += total_line(p, p.wording.competencies[k].id, card.competencies[k]);
  }
  return text + total_line(p, "overall", card.overall);
}

std::optional<Ratio> reference_most(const Scenario& scenario, const Rubric& rubric,
                                    const std::vector<ReferenceInput>& inputs,
                                    const std::function<Ratio(const ReferenceItem&)>& worth,
                                    std::size_t limit) {
  std::vector<ReferenceInput> way = inputs;
  return Best(scenario, rubric, worth, limit).from(way);
}

}  // namespace sim::testing
