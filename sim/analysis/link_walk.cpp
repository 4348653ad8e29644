#include "sim/analysis/link_walk.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "sim/base/spelling.h"

namespace sim {
namespace {

using Kind = ProgramNames::Kind;
using Names = std::vector<std::string_view>;

Names joined(Names first, const Names& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

class Linker {
 public:
  Linker(const Program& program, const ProgramNames& names) : p_(program), n_(names) {}

  std::vector<WalkProblem> link(const Walk& walk) {
    const Id& id = p_.wording.head.id;
    line_ = walk.scenario_line;
    if (walk.scenario.text != id)
      wrong(walk.scenario,
            "this walk is of \"" + walk.scenario.text + "\", the scenario is \"" + id + "\"", {});
    carried(walk);
    for (const WalkLine& line : walk.lines) {
      line_ = line.line;
      names_of(line);
    }
    return std::move(problems_);
  }

 private:
  void wrong(const WalkArgument& at, std::string message, std::string hint) {
    problems_.push_back(
        {Code::SIM180, line_, at.offset, std::move(message), std::move(hint), {}, {}});
  }

  void known(const WalkArgument& given, bool found, std::string_view what, const Names& all) {
    if (!found)
      wrong(given, "the " + std::string(what) + " \"" + given.text + "\" is unknown",
            did_you_mean(given.text, all));
  }

  void carried(const Walk& walk) {
    if (walk.carried.text.empty()) return;
    line_ = walk.carried_line;
    Names names;
    for (const StartProfile& profile : p_.wording.profiles) names.push_back(profile.id);
    known(walk.carried, std::find(names.begin(), names.end(), walk.carried.text) != names.end(),
          "prepared report", names);
  }

  // What an answer is built from.
  void names_of_answer(const WalkLine& line) {
    const std::vector<WalkArgument>& given = line.arguments;
    switch (line.word) {
      case WalkWord::Sort:
        for (const WalkArgument& pair : given) {
          option(part(pair, false));
          bin(part(pair, true));
        }
        return;
      case WalkWord::Mark:
        for (const WalkArgument& pair : given) passage(part(pair, false));
        return;
      case WalkWord::Attach:
        for (const WalkArgument& one : given) passage(one);
        return;
      case WalkWord::Link:
        claim(given[0]);
        return passage(given[1]);
      case WalkWord::Write:
        if (given.size() == 2) claim(given[0]);
        return;
      case WalkWord::Field:
        return field(given[0]);
      case WalkWord::Submit:
        return;
      default:
        for (const WalkArgument& one : given) option(one);
    }
  }

  void names_of(const WalkLine& line) {
    if (line.word <= WalkWord::Submit) return names_of_answer(line);
    const std::vector<WalkArgument>& given = line.arguments;
    switch (line.word) {
      case WalkWord::Offer:
        for (const WalkArgument& one : given) option(one);
        return;
      case WalkWord::Margin:
        for (const WalkArgument& pair : given) passage(part(pair, false));
        return;
      case WalkWord::Note:
        return passage(given[0]);
      case WalkWord::Weigh:
        return claim(given[0]);
      case WalkWord::Pair:
        for (const WalkArgument& one : given) passage(one);
        return;
      case WalkWord::Closed:
        return option(given[0]);
      case WalkWord::Open:
      case WalkWord::Document:
        return known(given[0], n_.document(given[0].text).valid(), "document",
                     n_.all(Kind::Document));
      case WalkWord::Pin:
      case WalkWord::See:
      case WalkWord::Not:
        return known(given[0], n_.line(given[0].text).valid(), "line", n_.all(Kind::Line));
      case WalkWord::Scene:
        return known(given[0], n_.scene(given[0].text).valid(), "scene", n_.all(Kind::Scene));
      case WalkWord::End:
        return known(given[0], n_.ending(given[0].text).valid(), "ending", n_.all(Kind::Ending));
      case WalkWord::Feature:
        return known(given[0], n_.feature(given[0].text).valid(), "key feature",
                     n_.all(Kind::Feature));
      case WalkWord::State:
        return state(given[0]);
      case WalkWord::Item:
        return item(given[0]);
      case WalkWord::Earned:
      case WalkWord::Possible:
      case WalkWord::Best:
        return total(given[0]);
      case WalkWord::Safety:
        return safety(given);
      default:
        return;
    }
  }

  void option(const WalkArgument& given) {
    known(given, n_.option(given.text).valid(), "option", n_.all(Kind::Option));
  }

  // "a=b": a, or b.
  static WalkArgument part(const WalkArgument& pair, bool second) {
    const std::size_t sign = pair.text.find('=');
    if (!second) return {pair.text.substr(0, sign), pair.offset, false};
    return {pair.text.substr(sign + 1), static_cast<std::uint32_t>(pair.offset + sign + 1), false};
  }

  void passage(const WalkArgument& given) {
    Names names;
    for (const PassageWording& passage : p_.wording.passages)
      if (!passage.id.empty()) names.push_back(passage.id);
    known(given, n_.passage(given.text).valid(), "passage", names);
  }

  void bin(const WalkArgument& given) {
    Names names;
    for (const DecisionWording& decision : p_.wording.decisions)
      if (decision.work)
        for (const Bin& bin : decision.work->bins) names.push_back(bin.id);
    known(given, std::find(names.begin(), names.end(), given.text) != names.end(), "bin", names);
  }

  void claim(const WalkArgument& given) {
    Names names;
    for (const DecisionWording& decision : p_.wording.decisions)
      if (decision.work)
        for (const Claim& claim : decision.work->claims) names.push_back(claim.id);
    known(given, std::find(names.begin(), names.end(), given.text) != names.end(), "claim", names);
  }

  void field(const WalkArgument& given) {
    Names names;
    for (std::size_t d = 0; d < p_.decisions.size(); ++d)
      if (p_.decisions[d].form.valid()) names.push_back(p_.wording.decisions[d].id);
    const DecisionIx decision = n_.decision(given.text);
    known(given, decision.valid() && p_.decisions[decision.v].form.valid(), "field", names);
  }

  void state(const WalkArgument& given) {
    Names names;
    if (!p_.wording.people.empty())
      for (const PersonState& state : p_.wording.people[0].states) names.push_back(state.name);
    known(given, std::find(names.begin(), names.end(), given.text) != names.end(), "state", names);
  }

  void total(const WalkArgument& given) {
    const bool found = given.text == "overall" || n_.criterion(given.text).valid() ||
                       n_.competency(given.text).valid();
    known(given, found, "criterion or competency",
          joined(joined({"overall"}, n_.all(Kind::Criterion)), n_.all(Kind::Competency)));
  }

  void safety(const std::vector<WalkArgument>& given) {
    if (given.size() == 1) return;
    const bool found = n_.option(given[0].text).valid() || n_.opportunity(given[0].text).valid();
    known(given[0], found, "option or opportunity",
          joined(n_.all(Kind::Option), n_.all(Kind::Opportunity)));
    if (given.size() == 3) option(given[2]);
  }

  void item(const WalkArgument& given) {
    const std::size_t slash = std::min(given.text.find('/'), given.text.size());
    const WalkArgument source{given.text.substr(0, slash), given.offset, false};
    const DecisionIx decision = n_.decision(source.text);
    const OpportunityIx window = n_.opportunity(source.text);
    if (!decision.valid() && !window.valid())
      return known(source, false, "decision or opportunity",
                   joined(n_.all(Kind::Decision), n_.all(Kind::Opportunity)));
    if (slash == given.text.size())
      return wrong(given, "an item is written <decision or opportunity>/<criterion>", {});
    const WalkArgument criterion{given.text.substr(slash + 1),
                                 static_cast<std::uint32_t>(given.offset + slash + 1), false};
    const Names could = decision.valid() ? criteria_of(decision) : criteria_of(window);
    if (!n_.criterion(criterion.text).valid()) return known(criterion, false, "criterion", could);
    const Id& living = p_.wording.criteria[n_.criterion(criterion.text).v].id;
    if (std::find(could.begin(), could.end(), living) != could.end()) return;
    std::string list;
    for (std::string_view id : could) list.append(list.empty() ? "" : ", ").append(id);
    wrong(criterion, source.text + " is not about " + criterion.text,
          list.empty() ? "it is unscored" : "it is about " + list);
  }

  Names criteria_of(DecisionIx decision) const {
    Names ids;
    const Range assesses = p_.decisions[decision.v].assesses;
    for (std::uint32_t i = 0; i < assesses.count; ++i)
      ids.push_back(p_.wording.criteria[p_.criterion_lists[assesses.first + i].v].id);
    return ids;
  }

  Names criteria_of(OpportunityIx window) const {
    Names ids;
    const Range parts = p_.opportunities[window.v].criteria;
    for (std::uint32_t i = 0; i < parts.count; ++i)
      ids.push_back(p_.wording.criteria[p_.opportunity_criteria[parts.first + i].criterion.v].id);
    return ids;
  }

  const Program& p_;
  const ProgramNames& n_;
  int line_ = 0;
  std::vector<WalkProblem> problems_;
};

}  // namespace

std::optional<ItemId> item_id(const ProgramNames& names, std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  ItemId item{names.decision(id.substr(0, slash)), names.opportunity(id.substr(0, slash)),
              names.criterion(id.substr(slash + 1))};
  if (item.decision.valid()) item.opportunity = {};
  if ((!item.decision.valid() && !item.opportunity.valid()) || !item.criterion.valid())
    return std::nullopt;
  return item;
}

std::optional<std::uint8_t> why_tag(const Program& program, DecisionIx decision,
                                    const WalkLine& line) {
  if (!decision.valid()) return std::nullopt;
  std::string words;
  for (const WalkArgument& argument : line.arguments)
    words.append(words.empty() ? "" : " ").append(argument.text);
  const std::vector<std::string>& tags = program.wording.decisions[decision.v].why;
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (tags[i] == words) return static_cast<std::uint8_t>(i);
  std::uint8_t number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (error != std::errc() || end != words.data() + words.size() || number < 1 ||
      number > tags.size())
    return std::nullopt;
  return static_cast<std::uint8_t>(number - 1);
}

std::vector<WalkProblem> link_walk(const Program& program, const ProgramNames& names,
                                   const Walk& walk) {
  return Linker(program, names).link(walk);
}

std::uint64_t carried_by(const Program& program, const Walk& walk) {
  const std::vector<StartProfile>& profiles = program.wording.profiles;
  const auto profile = std::find_if(profiles.begin(), profiles.end(), [&](const StartProfile& one) {
    return one.id == walk.carried.text;
  });
  std::uint64_t facts = 0;
  if (profile == profiles.end()) return facts;
  const std::vector<Id>& carried = program.wording.carried_in;
  for (std::size_t i = 0; i < carried.size(); ++i)
    for (const Name& fact : profile->facts)
      if (fact.id == carried[i]) facts |= std::uint64_t{1} << i;
  return facts;
}

}  // namespace sim
