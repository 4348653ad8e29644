#include "sim/assess/score.h"

#include <algorithm>
#include <array>

#include "sim/base/check.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

class Scorer {
 public:
  Scorer(const Program& program, const EventLog& log) : p_(program), log_(log) {
    card_.denominator = p_.denominator;
    card_.criteria.resize(p_.criteria.size());
    card_.competencies.resize(p_.competencies.size());
    card_.features.resize(p_.feature_count);
    taken_.assign(p_.opportunity_criteria.size(), false);
    answered_.assign(p_.decisions.size(), false);
    offers_.resize(p_.decisions.size());
  }

  Scorecard run() {
    for (seq_ = 0; seq_ < log_.events.size(); ++seq_) event(log_.events[seq_]);
    for (std::uint32_t f = 0; f < p_.feature_count; ++f) card_.features[f].state = state_of(moments_of(f));
    sums();
    return std::move(card_);
  }

 private:
  const Event& now() const { return log_.events[seq_]; }

  void event(const Event& e) {
    switch (e.kind) {
      case EventKind::Offered:
      case EventKind::Reopened: offers_[e.a] = Offer::unpacked(e.n, e.b); return;
      case EventKind::Answered: return answered(e);
      case EventKind::WindowTaken:
        taken_[e.a] = true;
        return add(opportunity_item(p_, e.a, static_cast<Level>(e.n)), ItemRule::Taken);
      case EventKind::WindowLapsed: return lapsed({e.a}, e.n == 1);
      case EventKind::Entered: return close_repairs({e.a});
      case EventKind::Ended:
        card_.complete = true;
        card_.ending = {e.a};
        return;
      default: return;
    }
  }

  void add(const Item& item, ItemRule rule, std::int64_t best = -1) {
    ScoreLine line;
    line.of_opportunity = item.of_opportunity;
    line.source = item.source;
    line.criterion = item.criterion;
    line.level = item.level;
    line.weight = item.weight;
    line.credit = item.credit;
    line.best = best >= 0 ? best : std::int64_t{100} * p_.denominator;
    line.rule = rule;
    line.event = static_cast<std::uint32_t>(seq_);
    line.minute = now().minute;
    card_.lines.push_back(line);
  }

  void answered(const Event& e) {
    AnswerMoment moment;
    moment.decision = {e.a};
    moment.event = static_cast<std::uint32_t>(seq_);
    moment.minute = e.minute;
    const Answer answer = answer_of(e, log_.works);
    moment.picks = picked_bits(answer);
    if (const auto* worked = std::get_if<Worked>(&answer)) moment.worked = *worked;
    moment.offer = offers_[e.a];
    moment.first = !answered_[e.a];
    answered_[e.a] = true;
    const DecisionRow& row = p_.decisions[e.a];
    repairs(row, moment);
    if (row.scored()) moment.key = best_answer(p_, moment.decision, moment.offer.open);
    moment.first_line = static_cast<std::uint32_t>(card_.lines.size());
    if (row.scored() && moment.first) first_answer(moment, answer);
    moment.lines = static_cast<std::uint32_t>(card_.lines.size()) - moment.first_line;
    if (row.scored()) stops(row, moment);
    if (row.scored() && row.kind == TaskKind::Form) form_stops(row, moment);
    card_.answers.push_back(std::move(moment));
  }

  void first_answer(AnswerMoment& moment, const Answer& answer) {
    std::vector<Item> items;
    items_of(p_, moment.decision, moment.offer.open, answer, items);
    moment.word = answer_word(p_, items);
    const std::vector<Item> best = best_items(p_, moment.decision, moment.offer.open);
    for (const Item& item : items) {
      std::int64_t most = item.credit;
      for (const Item& b : best)
        if (b.criterion == item.criterion) most = b.credit;
      add(item, ItemRule::FirstAnswer, most);
    }
  }

  void lapsed(OpportunityIx window, bool unopened) {
    const OpportunityRow& row = p_.opportunities[window.v];
    bool any = false;
    for (std::uint32_t i = row.criteria.first; i < row.criteria.first + row.criteria.count; ++i) {
      if (taken_[i]) continue;
      add(opportunity_item(p_, i, row.lapse_level), unopened ? ItemRule::TopicLeft : ItemRule::Lapsed);
      any = true;
    }
    if (!any || row.lapse_level != Level::Unsafe) return;
    SafetyStop stop = new_stop(p_.opportunity_safety[window.v].get());
    stop.of_opportunity = true;
    stop.opportunity = window;
    for (std::uint32_t i = row.criteria.first; i < row.criteria.first + row.criteria.count; ++i)
      if (!taken_[i]) add_gate(stop, p_.opportunity_criteria[i].criterion);
    card_.stops.push_back(std::move(stop));
  }

  SafetyStop new_stop(const SafetyRow* safety) {
    SafetyStop stop;
    stop.event = static_cast<std::uint32_t>(seq_);
    stop.minute = now().minute;
    if (safety != nullptr) stop.gates = safety->gates;
    open_.push_back(safety != nullptr && safety->repairable ? safety : nullptr);
    return stop;
  }

  void add_gate(SafetyStop& stop, CriterionIx criterion) const {
    const CompetencyIx competency = p_.criteria[criterion.v].competency;
    if (std::find(stop.gates.begin(), stop.gates.end(), competency) == stop.gates.end()) stop.gates.push_back(competency);
  }

  // Every unsafe part of an answer is a stop, at first and later answers alike.
  void stops(const DecisionRow& row, const AnswerMoment& moment) {
    if (row.kind == TaskKind::Sort || row.kind == TaskKind::Order || row.kind == TaskKind::Build) return;
    for (std::uint32_t i = 0; i < row.options.count; ++i) {
      const bool picked = ((moment.picks >> i) & 1) != 0;
      const bool many = row.kind == TaskKind::ChooseMany;
      if (!picked && !(many && moment.offer.is_open(i))) continue;
      const std::uint32_t option = row.options.first + i;
      const std::uint32_t levels = p_.options[option].levels + (picked ? 0 : row.assesses.count);
      SafetyStop stop;
      bool unsafe = false;
      for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
        if (p_.option_levels[levels + k] != Level::Unsafe) continue;
        if (!unsafe) stop = new_stop(p_.option_safety[option].get());
        unsafe = true;
        add_gate(stop, p_.criterion_lists[row.assesses.first + k]);
      }
      if (!unsafe) continue;
      stop.option = {option};
      card_.stops.push_back(std::move(stop));
    }
  }

  // A form's choices are judged by the form, each stop named by the option.
  void form_stops(const DecisionRow& row, const AnswerMoment& moment) {
    const Range fields = p_.works[row.work].fields;
    for (std::uint32_t f = 0; f < fields.count; ++f) {
      const DecisionRow& field = p_.decisions[fields.first + f];
      if (is_worked(field)) continue;
      AnswerMoment part;
      part.picks = picked_bits(field_answer(p_, {fields.first + f}, static_cast<std::uint16_t>(f), moment.worked));
      part.offer.open = 0xffff;
      stops(field, part);
    }
  }

  // What of an answer puts a stop right: an option chosen, at a decision or in a form's field.
  void repairs(const DecisionRow& row, const AnswerMoment& moment) {
    if (row.kind != TaskKind::Form) return repair(row, moment.picks);
    const Range fields = p_.works[row.work].fields;
    for (std::uint32_t f = 0; f < fields.count; ++f) {
      const DecisionIx field{fields.first + f};
      const DecisionRow& own = p_.decisions[field.v];
      if (!is_worked(own)) repair(own, picked_bits(field_answer(p_, field, static_cast<std::uint16_t>(f), moment.worked)));
    }
  }

  // An answer that holds an option of `by` puts every earlier stop with an open window right.
  void repair(const DecisionRow& row, std::uint16_t picks) {
    if (row.kind == TaskKind::Sort || row.kind == TaskKind::Order || row.kind == TaskKind::Build) return;
    for (std::size_t s = 0; s < card_.stops.size(); ++s) {
      if (open_[s] == nullptr) continue;
      for (OptionIx by : open_[s]->by) {
        const std::uint32_t place = by.v - row.options.first;
        if (by.v < row.options.first || place >= row.options.count || ((picks >> place) & 1) == 0) continue;
        SafetyStop& stop = card_.stops[s];
        stop.put_right = true;
        stop.by = by;
        stop.right_event = static_cast<std::uint32_t>(seq_);
        stop.right_minute = now().minute;
        open_[s] = nullptr;
        break;
      }
    }
  }

  void close_repairs(SceneIx entered) {
    for (const SafetyRow*& window : open_)
      if (window != nullptr && window->until.valid() && window->until == entered) window = nullptr;
  }

  struct Moment {
    Level level;
    bool open_stop = false;  // an unsafe one not put right
  };

  bool stop_open(const SafetyStop& stop) const { return !stop.put_right; }

  std::vector<Moment> moments_of(std::uint32_t feature) {
    std::vector<Moment> moments;
    for (const AnswerMoment& answer : card_.answers) {
      if (!answer.first || !answer.word || p_.decisions[answer.decision.v].serves.v != feature) continue;
      Moment moment{*answer.word, false};
      for (const SafetyStop& stop : card_.stops)
        if (!stop.of_opportunity && stop.event == answer.event && stop_open(stop)) moment.open_stop = true;
      moments.push_back(moment);
      card_.features[feature].events.push_back(answer.event);
    }
    for (const ScoreLine& line : card_.lines) {
      if (!line.of_opportunity) continue;
      const OpportunityIx window = p_.opportunity_criteria[line.source].opportunity;
      if (p_.opportunities[window.v].serves.v != feature) continue;
      Moment moment{line.level, false};
      for (const SafetyStop& stop : card_.stops)
        if (stop.of_opportunity && stop.opportunity == window && line.level == Level::Unsafe && stop_open(stop)) moment.open_stop = true;
      moments.push_back(moment);
      card_.features[feature].events.push_back(line.event);
    }
    std::sort(card_.features[feature].events.begin(), card_.features[feature].events.end());
    return moments;
  }

  static FeatureState state_of(const std::vector<Moment>& moments) {
    if (moments.empty()) return FeatureState::NotReached;
    const auto all = [&](Level level) { return std::all_of(moments.begin(), moments.end(), [&](const Moment& m) { return at_least(m.level, level); }); };
    const auto none = [&](Level level) { return std::none_of(moments.begin(), moments.end(), [&](const Moment& m) { return at_least(m.level, level); }); };
    if (all(Level::Sound)) return FeatureState::Done;
    const bool open_stop = std::any_of(moments.begin(), moments.end(), [](const Moment& m) { return m.open_stop; });
    return none(Level::Partial) || open_stop ? FeatureState::Missed : FeatureState::Part;
  }

  static void add_to(Sum& sum, const ScoreLine& line, std::int64_t denominator, int weight) {
    sum.earned += line.earned() * weight;
    sum.possible += line.possible() * weight;
    sum.full += std::int64_t{100} * line.weight * denominator * weight;
    ++sum.items;
  }

  void sums() {
    for (const ScoreLine& line : card_.lines) {
      const CompetencyIx competency = p_.criteria[line.criterion.v].competency;
      add_to(card_.criteria[line.criterion.v], line, p_.denominator, 1);
      add_to(card_.competencies[competency.v], line, p_.denominator, 1);
      add_to(card_.overall, line, p_.denominator, p_.competencies[competency.v].weight);
    }
  }

  const Program& p_;
  const EventLog& log_;
  Scorecard card_;
  std::size_t seq_ = 0;
  std::vector<bool> taken_, answered_;
  std::vector<Offer> offers_;
  std::vector<const SafetyRow*> open_;  // parallel to card_.stops: its repair window, while open
};

}  // namespace

std::string_view feature_state_id(FeatureState state) {
  constexpr std::array<std::string_view, 4> kIds = {"done", "part", "missed", "not_reached"};
  return kIds[static_cast<std::size_t>(state)];
}

Scorecard score(const Program& program, const EventLog& log) { return Scorer(program, log).run(); }

std::string line_id(const Program& program, const ScoreLine& line) {
  const Id& source = line.of_opportunity ? program.wording.opportunities[program.opportunity_criteria[line.source].opportunity.v].id
                                         : program.wording.decisions[line.source].id;
  return source + "/" + program.wording.criteria[line.criterion.v].id;
}

}  // namespace sim
