#include "sim/scenario/check_parts.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kLeastMembers = 10;  // of a panel that counts
constexpr std::uint8_t kSame = 2;          // the step in the middle

std::size_t place_of(const std::vector<Name>& list, const Id& id) {
  std::size_t place = 0;
  while (place < list.size() && list[place].id != id) ++place;
  return place;
}

bool contains(const std::vector<Name>& list, const Id& id) {
  return place_of(list, id) < list.size();
}

// A paper that is there from the start can always be read.
bool always_readable(const Name& passage, const PassageHomes& homes) {
  const auto home = homes.find(passage.id);
  return home != homes.end() && home->second->available == Document::Available::Start;
}

PartCount of_choice(const Decision& decision, const Id& criterion) {
  const std::size_t k = place_of(decision.assesses, criterion);
  bool always = true, states = false;
  for (const Option& option : decision.options) {
    const bool stated = k < option.levels.size() && option.levels[k] != Level::NotObserved;
    states = states || stated;
    always = always && stated;
  }
  PartCount count;
  count.add(states, always);
  return count;
}

PartCount of_many(const Decision& decision, const Id& criterion) {
  PartCount count;
  for (const Option& option : decision.options)
    for (const PartLevels& part : option.parts) {
      if (part.criterion.id != criterion) continue;
      const bool picked = part.picked != Level::NotObserved,
                 left = part.left_out != Level::NotObserved;
      count.add(picked || left, picked && left && !option.when.given());
    }
  return count;
}

PartCount of_step(const Decision& decision) {
  bool always = true, states = false;
  for (const Option& step : decision.options) {
    const bool stated = step.step_level != Level::NotObserved;
    states = states || stated;
    always = always && stated;
  }
  PartCount count;
  count.add(states, always);
  return count;
}

PartCount of_order(const Decision& decision) {
  const auto n = static_cast<std::int64_t>(decision.work->key_order.size());
  const std::int64_t pairs =
      n * (n - 1) / 2 + static_cast<std::int64_t>(decision.work->pairs.size());
  return {pairs, pairs};
}

PartCount of_build(const Decision& decision, const Id& criterion, const PassageHomes& homes) {
  PartCount count;
  for (const Claim& claim : decision.work->claims) {
    if (!claim.assesses.empty() && !contains(claim.assesses, criterion)) continue;
    for (const KeyLink& link : claim.links) count.add(true, always_readable(link.passage, homes));
    for (const Option& gap : claim.gaps) count.add(gap.extras && gap.extras->key, true);
    count.add(!claim.sentences.empty(), false);  // own words are no part
  }
  return count;
}

PartCount of_form(const Decision& form, const Id& criterion, const PassageHomes& homes) {
  PartCount count;
  each_field(form, [&](const Decision& field) {
    if (!contains(field.assesses, criterion)) return;
    const PartCount own = part_count(field, criterion, homes);
    count.least += own.least;
    count.most += own.most;
  });
  for (const CrossCheck& check : form.work->checks)
    count.add(check.criterion.id == criterion, true);
  return count;
}

}  // namespace

PassageHomes passage_homes(const Scenario& scenario) {
  PassageHomes homes;
  for (const Document& document : scenario.documents)
    for (const Passage& passage : document.passages)
      if (!passage.id.empty()) homes.emplace(passage.id, &document);
  return homes;
}

PartCount part_count(const Decision& decision, const Id& criterion, const PassageHomes& homes) {
  PartCount count;
  switch (decision.kind) {
    case DecisionKind::Choose:
      return of_choice(decision, criterion);
    case DecisionKind::ChooseMany:
      return of_many(decision, criterion);
    case DecisionKind::Rate:
    case DecisionKind::Concordance:
      return of_step(decision);
    case DecisionKind::Order:
      return of_order(decision);
    case DecisionKind::Sort:
      for (const Option& item : decision.options)
        count.add(item.extras && item.extras->bin.given(), true);
      return count;
    case DecisionKind::Mark:
      for (const KeyMark& key : decision.work->keys)
        count.add(true, always_readable(key.passage, homes));
      return count;
    case DecisionKind::Build:
      return of_build(decision, criterion, homes);
    case DecisionKind::Form:
      return of_form(decision, criterion, homes);
    default:
      return count;
  }
}

std::int64_t panel_denominator(const Decision& decision) {
  if (!decision.work || decision.work->panel.size() < kLeastMembers) return 1;
  std::array<std::int64_t, 3> sides{};
  for (const PanelAnswer& answer : decision.work->panel)
    ++sides[answer.step < kSame ? 0 : answer.step == kSame ? 1 : 2];
  const std::int64_t largest = *std::max_element(sides.begin(), sides.end());
  std::int64_t denominator = 1;
  for (std::int64_t side : sides)
    denominator = std::lcm(denominator, largest / std::gcd(60 * side, largest));
  return denominator;
}

}  // namespace sim
