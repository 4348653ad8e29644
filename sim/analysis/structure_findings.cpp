#include <bit>
#include <set>

#include <fmt/format.h>

#include "sim/analysis/content_bars.h"

namespace sim {
namespace {

constexpr std::string_view kPlaysTheSame = "without it the case plays the same";

// Whose condition it is, for a person, and what it means that it always holds.
struct Owner {
  Id about;
  std::string words;
  std::string_view always = kPlaysTheSame;
};

// Finds the owner of every condition. What a counter is set to is a number and has none; neither
// has `"to": "true"`, which is meant to hold always.
class Owners {
 public:
  explicit Owners(const Program& program) : p_(program), owners_(program.conditions.ranges.size()) {
    people();
    documents();
    for (std::uint32_t s = 0; s < p_.authored_scenes; ++s) scene(s);
    for (std::uint32_t i = 0; i < p_.injects.size(); ++i)
      own(p_.injects[i].when, p_.wording.injects[i],
          "the condition of the inject " + p_.wording.injects[i]);
  }

  const Owner& of(std::size_t condition) const { return owners_[condition]; }

 private:
  void own(ConditionIx condition, const Id& about, std::string words,
           std::string_view always = kPlaysTheSame) {
    if (condition.valid()) owners_[condition.v] = {about, std::move(words), always};
  }

  void people() {
    for (std::uint32_t i = 0; i < p_.people.size(); ++i) {
      const Person& person = p_.wording.people[i];
      for (std::size_t k = 0; k < p_.people[i].states.size(); ++k)
        own(p_.people[i].states[k], person.id,
            fmt::format("the condition of the state {} of {}", person.states[k].name, person.id),
            "the states after it never come");
    }
  }

  void documents() {
    for (std::uint32_t i = 0; i < p_.documents.size(); ++i) {
      const Id& id = p_.wording.documents[i].id;
      own(p_.documents[i].when, id, "the condition of the document " + id);
    }
  }

  void effects(Range list, const Id& about, const std::string& what) {
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const EffectRow& effect = p_.effects[list.first + i];
      own(effect.when, about, fmt::format("the condition of effect {} of {}", i + 1, what));
      if (sets_a_flag(effect) && !constant(effect.value))
        own(effect.value, about, fmt::format("what effect {} of {} sets", i + 1, what),
            "write \"to\": \"true\"");
    }
  }

  // The slots of flags follow those of counters.
  bool sets_a_flag(const EffectRow& effect) const {
    const std::size_t counters = p_.wording.counters.size();
    return effect.kind == EffectKind::Set && effect.slot.v >= counters &&
           effect.slot.v < counters + p_.wording.flags.size();
  }

  bool constant(ConditionIx value) const {
    const ConditionRange range = p_.conditions.ranges[value.v];
    return range.count == 1 && p_.conditions.code[range.first].op == CodeOp::Const;
  }

  void lines(Range list) {
    for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
      const Id& id = p_.wording.lines[i].id;
      own(p_.lines[i].when, id, "the condition of the line " + id);
      effects(p_.lines[i].effects, id, "the line " + id);
    }
  }

  void scene(std::uint32_t s) {
    const SceneRow& row = p_.scenes[s];
    const Id& id = p_.wording.scenes[s].id;
    effects(row.effects, id, "the scene " + id);
    lines(row.lines);
    for (std::uint32_t i = 0; i < row.jumps.count; ++i)
      own(p_.jumps[row.jumps.first + i].when, id,
          fmt::format("the condition of jump {} of the scene {}", i + 1, id));
    if (row.exit_kind == ExitKind::Decision)
      decision(p_.decisions[row.exit], p_.wording.decisions[row.exit].id);
  }

  void decision(const DecisionRow& row, const Id& id) {
    own(row.early_end, id, "`early_end` of the topics " + id,
        "then no topic is required: say so, or mend it");
    for (std::uint32_t i = row.options.first; i < row.options.first + row.options.count; ++i) {
      const Id& option = p_.wording.options[i].id;
      own(p_.options[i].when, option, "the condition of the option " + option);
      effects(p_.options[i].effects, option, "the option " + option);
      lines(p_.options[i].reaction);
    }
    for (std::uint32_t i = 0; i < row.thens.count; ++i) {
      const ThenRow& then = p_.thens[row.thens.first + i];
      own(then.when, id, fmt::format("the condition of `then` {} of the decision {}", i + 1, id));
      effects(then.effects, id, fmt::format("`then` {} of the decision {}", i + 1, id));
      lines(then.reaction);
    }
  }

  const Program& p_;
  std::vector<Owner> owners_;
};

class Structure {
 public:
  Structure(const Program& program, const Reach& reach, const Coverage& coverage)
      : p_(program), r_(reach), c_(coverage) {}

  std::vector<Finding> run() {
    situations();
    if (c_.broke)
      add(Code::SIM156, scenario(), "somewhere 200,000 scenes follow each other without a decision",
          "look for jumps that lead back to themselves");
    if (!r_.computed()) {
      if (!c_.broke)
        add(Code::SIM157, scenario(),
            fmt::format("gave up after {} situations: possible overall is not computed", r_.size()),
            "fewer counters and flags that conditions still read late in the case make fewer "
            "situations");
      return std::move(findings_);
    }
    never_open();
    never_reached();
    conditions();
    if (r_.most_overall() < r_.most_one_by_one())
      add(Code::SIM155, scenario(),
          "taken one by one the best answers earn " + to_text(r_.most_one_by_one()) +
              " on some route, the best route earns " + to_text(r_.most_overall()),
          "a best answer leads away from what later best answers need");
    return std::move(findings_);
  }

 private:
  const Id& scenario() const { return p_.wording.head.id; }

  void add(Code code, const Id& about, std::string message, std::string hint = {}) {
    findings_.push_back({code, about, std::move(message), std::move(hint)});
  }

  std::string open_ids(const DecisionRow& row, std::uint16_t open) const {
    std::string list;
    for (std::uint32_t i = 0; i < row.options.count; ++i)
      if (((open >> i) & 1) != 0)
        list.append(list.empty() ? "" : ", ").append(p_.wording.options[row.options.first + i].id);
    return list.empty() ? "none" : list;
  }

  // Once a decision for each fault, at the first situation that shows it.
  void situations() {
    std::set<std::uint32_t> few, bestless;
    for (const Situation& situation : r_.situations()) {
      const std::uint32_t d = p_.scenes[situation.scene.v].exit;
      const DecisionRow& row = p_.decisions[d];
      // A mark or form may well have nothing open: it is not chosen from options.
      const bool worked = row.kind >= TaskKind::Order && row.kind != TaskKind::Concordance;
      const int least = worked ? 0 : row.kind == TaskKind::Topics ? 1 : 2;
      if (std::popcount(situation.open) < least && few.insert(d).second)
        add(Code::SIM150, p_.wording.decisions[d].id,
            "the decision " + p_.wording.decisions[d].id +
                " can be met with only this open: " + open_ids(row, situation.open),
            least == 1 ? "a hub always leaves something to choose"
                       : "at least 2 options are open in every situation that can be reached");
      if (!situation.has_best && bestless.insert(d).second)
        add(Code::SIM151, p_.wording.decisions[d].id,
            "the decision " + p_.wording.decisions[d].id +
                " can be met without a best answer, with these open: " +
                open_ids(row, situation.open),
            "one open answer states a level on every criterion that any of them states, and none "
            "is higher on any");
    }
  }

  void never_open() {
    for (std::uint32_t o = 0; o < p_.options.size(); ++o) {
      const SceneIx scene = p_.decisions[p_.option_decision[o].v].scene;
      if (c_.options_open[o] || p_.scenes[scene.v].gate || !c_.scenes_entered[scene.v]) continue;
      add(Code::SIM152, p_.wording.options[o].id,
          "the option " + p_.wording.options[o].id + " is never open");
    }
  }

  void never_reached() {
    for (std::uint32_t s = 0; s < p_.authored_scenes; ++s)
      if (!c_.scenes_entered[s])
        add(Code::SIM153, p_.wording.scenes[s].id,
            "the scene " + p_.wording.scenes[s].id + " is never reached in play");
    for (std::uint32_t e = 0; e < p_.wording.endings.size(); ++e)
      if (!c_.endings_reached[e])
        add(Code::SIM153, p_.wording.endings[e].id,
            "the ending " + p_.wording.endings[e].id + " is never reached in play");
  }

  // A condition that was never looked at stands in something that is never reached, which is said
  // already.
  void conditions() {
    const Owners owners(p_);
    for (std::size_t i = 0; i < c_.conditions.size(); ++i) {
      const Owner& owner = owners.of(i);
      if (owner.words.empty()) continue;
      if (c_.conditions[i] == 1) add(Code::SIM154, owner.about, owner.words + " is never true");
      if (c_.conditions[i] == 2)
        add(Code::SIM154, owner.about, owner.words + " is never false", std::string(owner.always));
    }
  }

  const Program& p_;
  const Reach& r_;
  const Coverage& c_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> structure_findings(const Program& program, const Reach& reach,
                                        const Coverage& coverage) {
  return Structure(program, reach, coverage).run();
}

}  // namespace sim
