// Kinds of decision and what belongs to each; levels; safety of options.
#include <algorithm>
#include <numeric>

#include "sim/scenario/check.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kMostAssessed = 6;
constexpr std::int64_t kMostDenominator = 1'000'000;  // Source: scenario-model S1

// How many options each kind may have. Source: scenario-model section 3.
struct OptionCount {
  std::size_t least, most;
};
constexpr OptionCount options_of(DecisionKind kind) {
  return kind == DecisionKind::Rate ? OptionCount{2, 9} : OptionCount{2, 12};
}

std::string_view kind_word(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::Choose: return "choose";
    case DecisionKind::ChooseMany: return "choose_many";
    case DecisionKind::Rate: return "rate";
    case DecisionKind::Topics: break;
  }
  return "topics";
}

bool has_reaction(const Option& option) { return !option.reaction.tone.empty() || !option.reaction.lines.empty(); }

class DecisionChecks {
 public:
  explicit DecisionChecks(const Checked& checked) : c_(checked) {}

  void run() {
    each_decision(c_.scenario, [this](const Decision& decision) { this->decision(decision); });
    for (const Opportunity& opportunity : c_.scenario.opportunities) {
      const bool unsafe = opportunity.lapse_level == Level::Unsafe;
      if (unsafe || opportunity.safety) check_safety(c_, opportunity.safety.get(), unsafe, opportunity.id, opportunity.at);
    }
  }

 private:
  void decision(const Decision& d) {
    marks(d);
    options(d);
    kind(d);
    switch (d.kind) {
      case DecisionKind::Choose: choose(d); break;
      case DecisionKind::ChooseMany: choose_many(d); break;
      case DecisionKind::Rate: rate(d); break;
      case DecisionKind::Topics: break;
    }
    for (const Option& option : d.options)
      if (option.safety || has_unsafe_level(option))
        check_safety(c_, option.safety.get(), has_unsafe_level(option), option.id, option.at);
  }

  // Exactly one of scored and unscored.
  void marks(const Decision& d) {
    if (!is_scored(d)) {
      if (d.serves.given() || d.weight != 0 || !d.assesses.empty())
        c_.report(Code::SIM086, d.at, "the decision " + quoted(d.id) + " is unscored but has serves, weight or assesses");
      return;
    }
    const auto lacks = [&](std::string_view what) {
      c_.report(Code::SIM085, d.at, "the decision " + quoted(d.id) + " lacks " + quoted(what),
                "or say in \"unscored\" why it carries no mark");
    };
    if (!d.serves.given()) lacks("serves");
    if (d.weight < 1 || d.weight > 3) lacks("weight");
    if (d.assesses.empty()) lacks("assesses");
    if (d.assesses.size() > kMostAssessed)
      c_.report(Code::SIM085, d.at, "a decision assesses at most 6 criteria");
    for (std::size_t i = 1; i < std::min(d.assesses.size(), kMostAssessed); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (d.assesses[i].id == d.assesses[j].id)
          c_.report(Code::SIM085, d.assesses[i].at, quoted(d.assesses[i].id) + " is assessed twice");
  }

  void options(const Decision& d) {
    const OptionCount allowed = options_of(d.kind);
    if (d.options.size() < allowed.least || d.options.size() > allowed.most)
      c_.report(Code::SIM081, d.at,
                "a decision of kind " + std::string(kind_word(d.kind)) + " has " + std::to_string(allowed.least) + " to " +
                    std::to_string(allowed.most) + " options, this one has " + std::to_string(d.options.size()));
    const Option* last = nullptr;
    for (const Option& option : d.options) {
      if (!option.keep_last) continue;
      if (last != nullptr)
        c_.report(Code::SIM096, option.at, quoted(last->id) + " and " + quoted(option.id) + " both stand last",
                  "only one option can have \"keep_last\"");
      last = &option;
    }
  }

  void misplaced(const Decision& d, Spot at, std::string_view member) {
    c_.report(Code::SIM084, at, quoted(member) + " does not belong to a decision of kind " + std::string(kind_word(d.kind)));
  }

  void kind(const Decision& d) {
    const bool choose = d.kind == DecisionKind::Choose, rate = d.kind == DecisionKind::Rate;
    if (d.kind != DecisionKind::ChooseMany && (d.min != 0 || d.max != 0)) misplaced(d, d.at, "min and max");
    if (!rate && d.key.given()) misplaced(d, d.key.at, "key");
    if (choose && !d.then.empty()) misplaced(d, d.then.front().at, "then");
    if (!choose && d.then.empty())
      c_.report(Code::SIM009, d.at, "the decision " + quoted(d.id) + " needs \"then\"",
                "where it goes on, what follows and what is said");
    for (const Option& option : d.options) {
      this->option(d, option);
      if (rate) step(d, option);
    }
  }

  void option(const Decision& d, const Option& o) {
    if (d.kind == DecisionKind::Choose) {
      if (!o.goto_scene.given())
        c_.report(Code::SIM009, o.at, "the option " + quoted(o.id) + " needs \"goto\"", "the scene it leads to");
    } else {
      if (o.goto_scene.given()) misplaced(d, o.goto_scene.at, "goto");
      if (has_reaction(o)) misplaced(d, o.at, "reaction");
      if (o.minutes != 0) misplaced(d, o.at, "minutes");
      if (!o.levels.empty()) misplaced(d, o.at, "levels");
    }
    if (d.kind != DecisionKind::ChooseMany) {
      if (!o.parts.empty()) misplaced(d, o.parts.front().criterion.at, o.parts.front().criterion.id);
      if (o.left_feedback) misplaced(d, o.left_feedback->at, "left_feedback");
    }
    if (d.kind != DecisionKind::Rate) {
      if (o.step_level) misplaced(d, o.at, "level");
      if (!o.definition.empty()) misplaced(d, o.at, "definition");
    }
    if (!is_scored(d) && (!o.levels.empty() || !o.parts.empty() || o.step_level))
      c_.report(Code::SIM086, o.at, "the option " + quoted(o.id) + " carries a level, but its decision is unscored");
  }

  void step(const Decision& d, const Option& o) {
    if (o.when.given()) misplaced(d, o.when.at, "when");
    if (o.keep_last) misplaced(d, o.at, "keep_last");
    if (!o.effects.empty()) misplaced(d, o.effects.front().at, "effects");
    if (!o.takes.empty()) misplaced(d, o.takes.front().what.at, "takes");
  }

  void choose(const Decision& d) {
    if (!is_scored(d)) return;
    bool fits = true;
    for (const Option& option : d.options) {
      if (option.levels.size() == d.assesses.size()) continue;
      fits = false;
      c_.report(Code::SIM080, option.at,
                "the option " + quoted(option.id) + " has " + std::to_string(option.levels.size()) +
                    " levels for the " + std::to_string(d.assesses.size()) + " criteria of \"assesses\"",
                "one for each, in order; not_observed where it says nothing");
    }
    for (std::size_t i = 0; fits && i < d.assesses.size(); ++i)
      if (std::all_of(d.options.begin(), d.options.end(),
                      [i](const Option& option) { return option.levels[i] == Level::NotObserved; }))
        unstated(d, i);
  }

  void unstated(const Decision& d, std::size_t i) {
    c_.report(Code::SIM080, d.assesses[i].at, "no option states a level on " + quoted(d.assesses[i].id),
              "take it out of \"assesses\"");
  }

  void choose_many(const Decision& d) {
    bounds(d);
    if (!is_scored(d) || d.assesses.size() > kMostAssessed) return;
    std::vector<std::size_t> stating(d.assesses.size()), always(d.assesses.size());
    for (const Option& option : d.options)
      for (const PartLevels& part : option.parts) {
        const std::size_t i = assessed(d, part.criterion.id);
        if (i == d.assesses.size()) {
          c_.report(Code::SIM080, part.criterion.at, quoted(part.criterion.id) + " is not in \"assesses\"");
          continue;
        }
        const bool picked = part.picked != Level::NotObserved, left = part.left_out != Level::NotObserved;
        stating[i] += picked || left ? 1 : 0;
        always[i] += picked && left && !option.when.given() ? 1 : 0;
      }
    for (std::size_t i = 0; i < d.assesses.size(); ++i) {
      if (stating[i] == 0) unstated(d, i);
      denominator(d, always[i], stating[i]);
    }
  }

  static std::size_t assessed(const Decision& d, const Id& criterion) {
    std::size_t i = 0;
    while (i < d.assesses.size() && d.assesses[i].id != criterion) ++i;
    return i;
  }

  void bounds(const Decision& d) {
    const auto count = static_cast<int>(d.options.size());
    const auto always = static_cast<int>(
        std::count_if(d.options.begin(), d.options.end(), [](const Option& option) { return !option.when.given(); }));
    const auto unfit = [&](std::string_view why) {
      c_.report(Code::SIM082, d.at, "min " + std::to_string(d.min) + " and max " + std::to_string(d.max) + " do not fit: " + std::string(why));
    };
    if (d.max < 1)
      unfit("at least one can be picked");
    else if (d.min < 0 || d.min > d.max)
      unfit("min is above max");
    else if (d.max > count)
      unfit("there are " + std::to_string(count) + " options");
    else if (d.min > always)
      unfit("only " + std::to_string(always) + " options are always open");
  }

  // Credit is the mean of the open parts, so every count of parts divides one common denominator.
  void denominator(const Decision& d, std::size_t least, std::size_t most) {
    if (denominator_ > kMostDenominator) return;
    for (std::size_t count = std::max<std::size_t>(least, 1); count <= most; ++count) {
      denominator_ = std::lcm(denominator_, static_cast<std::int64_t>(count));
      if (denominator_ <= kMostDenominator) continue;
      return c_.report(Code::SIM095, d.at, "with the parts of " + quoted(d.id) + " credit needs a denominator above 1,000,000",
                       "give fewer options a level on one criterion");
    }
  }

  void rate(const Decision& d) {
    const bool known = std::any_of(d.options.begin(), d.options.end(), [&](const Option& step) { return step.id == d.key.id; });
    if (known || (!d.key.given() && !is_scored(d))) return;
    if (!d.key.given()) return c_.report(Code::SIM083, d.at, "the decision " + quoted(d.id) + " has no key");
    std::vector<std::string_view> steps;
    for (const Option& step : d.options) steps.push_back(step.id);
    c_.report(Code::SIM083, d.key.at, quoted(d.key.id) + " is no step of this scale", suggest(d.key.id, steps, c_.problems));
  }

  const Checked& c_;
  std::int64_t denominator_ = 1;
};

}  // namespace

void check_safety(const Checked& checked, const Safety* safety, bool unsafe, std::string_view what, Spot at) {
  const auto report = [&](std::string_view message, std::string_view hint) {
    checked.report(Code::SIM089, at, quoted(what) + " " + std::string(message), std::string(hint));
  };
  if (!unsafe) {
    if (safety != nullptr) report("has a duty, gates or repair, but no unsafe level", "these belong to unsafe levels only");
    return;
  }
  if (safety == nullptr || safety->duty.empty()) report("can be unsafe but names no duty", "\"duty\" says it in words, for the debrief");
  if (safety == nullptr) return;
  if (safety->repair.has_value() == !safety->no_repair.empty())
    report(safety->repair ? "has both repair and no_repair" : "says nothing of repair",
           "\"repair\": {\"by\": [options], \"until\": scene or \"end\"}, or \"no_repair\": the reason");
  if (safety->repair && (safety->repair->by.empty() || !safety->repair->until.given()))
    report("has a repair without options or without an end", "\"by\" lists options, \"until\" is a scene or \"end\"");
}

void check_marks(const Checked& checked) { DecisionChecks(checked).run(); }

}  // namespace sim
