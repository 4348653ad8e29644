// Kinds of decision and what belongs to each; levels; safety of options.
#include <algorithm>
#include <numeric>

#include "sim/scenario/check_parts.h"
#include "sim/scenario/check_work.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kMostAssessed = 6, kMostInAForm = 10;
constexpr std::size_t kMostOptions = 64;
constexpr std::int64_t kMostDenominator = 1'000'000;  // Source: scenario-model S1

// How many options each kind may have. Source: scenario-model section 3.
struct OptionCount {
  std::size_t least, most;
};
constexpr OptionCount options_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::Rate:
      return {2, 9};
    case DecisionKind::Order:
      return {3, 8};
    case DecisionKind::Sort:
    case DecisionKind::Choose:
    case DecisionKind::ChooseMany:
      return {2, 12};
    default:
      return {0, kMostOptions};  // what there is the reader has made
  }
}

std::string_view kind_word(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::Choose: return "choose";
    case DecisionKind::ChooseMany: return "choose_many";
    case DecisionKind::Rate: return "rate";
    case DecisionKind::Order:
      return "order";
    case DecisionKind::Concordance:
      return "concordance";
    case DecisionKind::Sort:
      return "sort";
    case DecisionKind::Mark:
      return "mark";
    case DecisionKind::Build:
      return "build";
    case DecisionKind::Form:
      return "form";
    case DecisionKind::Write:
      return "write";
    case DecisionKind::Topics: break;
  }
  return "topics";
}

bool has_reaction(const Option& option) { return !option.reaction.tone.empty() || !option.reaction.lines.empty(); }

class DecisionChecks {
 public:
  explicit DecisionChecks(const Checked& checked)
      : c_(checked), homes_(passage_homes(checked.scenario)) {}

  void run() {
    each_decision(c_.scenario, [this](const Decision& decision) { this->decision(decision); });
    for (const Opportunity& opportunity : c_.scenario.opportunities) {
      const bool unsafe = opportunity.lapse_level == Level::Unsafe;
      if (unsafe || opportunity.safety) check_safety(c_, opportunity.safety.get(), unsafe, opportunity.id, opportunity.at);
    }
  }

 private:
  void decision(const Decision& d) {
    if (d.kind == DecisionKind::Write && is_scored(d))
      c_.report(Code::SIM009, d.at, "the decision " + quoted(d.id) + " needs \"unscored\"",
                "own words are never marked; say so in your words");
    else
      marks(d);
    options(d);
    kind(d);
    by_kind(d, is_scored(d));
    check_work(c_, homes_, d, is_scored(d));
    each_field(d, [this](const Decision& field) { this->field(field); });
    if (is_scored(d)) credits(d);
    for (const Option& option : d.options)
      if (option.safety || has_unsafe_level(option))
        check_safety(c_, option.safety.get(), has_unsafe_level(option), option.id, option.at);
  }

  // A decision in small: it earns for the criteria it names, and leads nowhere by itself.
  void field(const Decision& f) {
    const bool marked = !f.assesses.empty();
    options(f);
    for (const Option& o : f.options) {
      const auto refuse = [&](bool given, std::string_view member) {
        if (given)
          c_.report(Code::SIM084, o.at, quoted(member) + " does not belong to a field of a form",
                    "what follows stands in \"then\" of the form");
      };
      refuse(o.when.given() || !o.closed_text.empty(), o.when.given() ? "when" : "closed_text");
      refuse(!o.effects.empty(), "effects");
      refuse(!o.takes.empty(), "takes");
      refuse(o.goto_scene.given(), "goto");
      refuse(has_reaction(o), "reaction");
      refuse(o.minutes != 0, "minutes");
      if (f.kind != DecisionKind::Choose) refuse(!o.levels.empty(), "levels");
      member_of_kind(f, o);
      if (f.kind == DecisionKind::Rate && o.keep_last) misplaced(f, o.at, "keep_last");
      unmarked(o, marked);
      const bool unsafe = has_unsafe_level(o);
      if (unsafe && f.kind != DecisionKind::Choose)
        c_.report(Code::SIM103, o.at,
                  quoted(o.id) + " cannot be unsafe: only what is chosen by itself can",
                  "make it an option of a field of kind choose");
      else if (unsafe || o.safety)
        check_safety(c_, o.safety.get(), unsafe, o.id, o.at);
    }
    if (f.kind != DecisionKind::ChooseMany && (f.min != 0 || f.max != 0))
      misplaced(f, f.at, "min and max");
    if (f.kind != DecisionKind::Rate && f.key.given()) misplaced(f, f.key.at, "key");
    by_kind(f, marked);
    check_work(c_, homes_, f, marked);
  }

  void by_kind(const Decision& d, bool marked) {
    switch (d.kind) {
      case DecisionKind::Choose:
        choose(d, marked);
        break;
      case DecisionKind::ChooseMany:
        choose_many(d, marked);
        break;
      case DecisionKind::Rate:
        rate(d, marked);
        break;
      default:
        break;
    }
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
    const std::size_t most = d.kind == DecisionKind::Form ? kMostInAForm : kMostAssessed;
    if (d.assesses.size() > most)
      c_.report(Code::SIM085, d.at, "a decision assesses at most " + std::to_string(most) + " criteria");
    for (std::size_t i = 1; i < std::min(d.assesses.size(), most); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (d.assesses[i].id == d.assesses[j].id)
          c_.report(Code::SIM085, d.assesses[i].at, quoted(d.assesses[i].id) + " is assessed twice");
  }

  void options(const Decision& d) {
    const OptionCount allowed = options_of(d.kind);
    if (d.options.size() < allowed.least || d.options.size() > allowed.most)
      c_.report(Code::SIM081, d.at,
                "a decision of kind " + std::string(kind_word(d.kind)) + " has " +
                    std::to_string(allowed.least) + " to " + std::to_string(allowed.most) +
                    (has_items(d.kind) ? " items" : " options") + ", this one has " +
                    std::to_string(d.options.size()));
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
    misplaced_at(at, member, "a decision of kind " + std::string(kind_word(d.kind)));
  }

  void misplaced_at(Spot at, std::string_view member, std::string_view of) {
    c_.report(Code::SIM084, at, quoted(member) + " does not belong to " + std::string(of));
  }

  void kind(const Decision& d) {
    const bool choose = d.kind == DecisionKind::Choose, rate = d.kind == DecisionKind::Rate;
    if (d.kind != DecisionKind::ChooseMany && (d.min != 0 || d.max != 0)) misplaced(d, d.at, "min and max");
    if (!rate && d.kind != DecisionKind::Concordance && d.key.given())
      misplaced(d, d.key.at, "key");
    if (choose && !d.then.empty()) misplaced(d, d.then.front().at, "then");
    if (!choose && d.then.empty())
      c_.report(Code::SIM009, d.at, "the decision " + quoted(d.id) + " needs \"then\"",
                "where it goes on, what follows and what is said");
    for (const Option& option : d.options) {
      this->option(d, option);
      if (rate) step(d, option);
    }
    if (d.attach > 0 && std::none_of(d.options.begin(), d.options.end(), [](const Option& o) {
          return o.extras && !o.extras->support.empty();
        }))
      c_.report(Code::SIM009, d.at,
                "the decision " + quoted(d.id) + " has \"attach\", and no option has \"support\"",
                "the passages that bear an answer out");
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
    if (d.attach == 0 && o.extras && !o.extras->support.empty())
      misplaced_at(o.extras->support.front().at, "support", "a decision without \"attach\"");
    member_of_kind(d, o);
    unmarked(o, is_scored(d));
  }

  void member_of_kind(const Decision& d, const Option& o) {
    if (d.kind != DecisionKind::ChooseMany) {
      if (!o.parts.empty()) misplaced(d, o.parts.front().criterion.at, o.parts.front().criterion.id);
      if (o.left_feedback) misplaced(d, o.left_feedback->at, "left_feedback");
    }
    if (d.kind != DecisionKind::Rate) {
      if (o.step_level) misplaced(d, o.at, "level");
      if (!o.definition.empty()) misplaced(d, o.at, "definition");
    }
  }

  void unmarked(const Option& o, bool marked) {
    if (!marked && (!o.levels.empty() || !o.parts.empty() || o.step_level))
      c_.report(Code::SIM086, o.at, "the option " + quoted(o.id) + " carries a level, but its decision is unscored");
  }

  void step(const Decision& d, const Option& o) {
    if (o.when.given()) misplaced(d, o.when.at, "when");
    if (o.keep_last) misplaced(d, o.at, "keep_last");
    if (!o.effects.empty()) misplaced(d, o.effects.front().at, "effects");
    if (!o.takes.empty()) misplaced(d, o.takes.front().what.at, "takes");
  }

  void choose(const Decision& d, bool marked) {
    if (!marked) return;
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

  void choose_many(const Decision& d, bool marked) {
    bounds(d);
    if (!marked) return;
    std::vector<std::size_t> stating(d.assesses.size());
    for (const Option& option : d.options)
      for (const PartLevels& part : option.parts) {
        const std::size_t i = assessed(d, part.criterion.id);
        if (i == d.assesses.size()) {
          c_.report(Code::SIM080, part.criterion.at, quoted(part.criterion.id) + " is not in \"assesses\"");
          continue;
        }
        const bool picked = part.picked != Level::NotObserved, left = part.left_out != Level::NotObserved;
        stating[i] += picked || left ? 1 : 0;
      }
    for (std::size_t i = 0; i < d.assesses.size(); ++i)
      if (stating[i] == 0) unstated(d, i);
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

  // Every criterion has a part, and credit, the mean of the parts that count, one common
  // denominator.
  void credits(const Decision& d) {
    if (d.kind != DecisionKind::ChooseMany && d.kind < DecisionKind::Order) return;
    if (d.assesses.size() > kMostInAForm) return;
    denominator(d, panel_denominator(d), panel_denominator(d));
    for (const Name& criterion : d.assesses) {
      const PartCount count = part_count(d, criterion.id, homes_);
      if (count.most == 0 && (d.kind == DecisionKind::Build ||
                              d.kind == DecisionKind::Form))  // of the others it was said
        c_.report(Code::SIM101, criterion.at,
                  "nothing in " + quoted(d.id) + " speaks for " + quoted(criterion.id),
                  "take it out of \"assesses\"");
      denominator(d, count.least, count.most);
    }
  }

  // Every count of parts from `least` to `most` divides it.
  void denominator(const Decision& d, std::int64_t least, std::int64_t most) {
    if (denominator_ > kMostDenominator) return;
    for (std::int64_t count = std::max<std::int64_t>(least, 1); count <= most; ++count) {
      denominator_ = std::lcm(denominator_, count);
      if (denominator_ <= kMostDenominator) continue;
      return c_.report(
          Code::SIM095, d.at,
          "with the parts of " + quoted(d.id) + " credit needs a denominator above 1,000,000",
          d.kind == DecisionKind::ChooseMany
              ? "give fewer options a level on one criterion"
              : "fewer parts, or papers that are there from the start");
    }
  }

  void rate(const Decision& d, bool marked) {
    const bool known = std::any_of(d.options.begin(), d.options.end(), [&](const Option& step) { return step.id == d.key.id; });
    if (known || (!d.key.given() && !marked)) return;
    if (!d.key.given()) return c_.report(Code::SIM083, d.at, "the decision " + quoted(d.id) + " has no key");
    std::vector<std::string_view> steps;
    for (const Option& step : d.options) steps.push_back(step.id);
    c_.report(Code::SIM083, d.key.at, quoted(d.key.id) + " is no step of this scale", suggest(d.key.id, steps, c_.problems));
  }

  const Checked& c_;
  const PassageHomes homes_;
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
