#include "tests/support/reference_rules.h"

#include <algorithm>
#include <cstdlib>

#include "sim/base/random.h"
#include "tests/support/reference_work.h"

namespace sim::testing {

bool among(const std::vector<Name>& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const Name& name) { return name.id == id; });
}

std::string kind_of(DecisionKind kind) {
  const std::vector<std::string> words = {"choose", "choose_many", "rate", "topics",
                                          "order",  "concordance", "sort", "mark",
                                          "build",  "form",        "write"};
  return words[static_cast<std::size_t>(kind)];
}

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : ",") + item;
  return text;
}

int reference_credit(Level level) {
  switch (level) {
    case Level::Strong:
      return 100;
    case Level::Sound:
      return 75;
    case Level::Partial:
      return 40;
    case Level::Concern:
      return 10;
    default:
      return 0;
  }
}

Level reference_word(Ratio mean) {
  if (!(mean < Ratio::of(175, 2))) return Level::Strong;
  if (!(mean < Ratio::of(115, 2))) return Level::Sound;
  if (!(mean < Ratio::of(25))) return Level::Partial;
  if (!(mean < Ratio::of(5))) return Level::Concern;
  return Level::Missed;
}

std::vector<std::string> in_order(const ReferenceOpen& open, const std::set<std::string>& some) {
  std::vector<std::string> list;
  for (const std::string& id : open.options)
    if (some.count(id) > 0) list.push_back(id);
  return list;
}

int reference_step(const Scenario& scenario, const std::string& decision, const std::string& step) {
  const Decision& d = reference_decision(scenario, decision);
  for (std::size_t i = 0; i < d.options.size(); ++i) {
    const std::string& id = d.options[i].id;
    if (id == step || id.substr(id.rfind('.') + 1) == step) return static_cast<int>(i);
  }
  throw std::logic_error("no step " + step);
}

Level reference_part(const Decision& d, std::size_t i, const std::string& criterion, bool picked) {
  const Option& option = d.options[i];
  if (d.kind == DecisionKind::ChooseMany) {
    for (const PartLevels& part : option.parts)
      if (part.criterion.id == criterion) return picked ? part.picked : part.left_out;
    return Level::NotObserved;
  }
  if (!picked) return Level::NotObserved;
  if (d.kind == DecisionKind::Rate || d.kind == DecisionKind::Concordance) {
    if (option.step_level) return *option.step_level;
    int key = 0;
    while (d.options[static_cast<std::size_t>(key)].id != d.key.id) ++key;
    const int distance = std::abs(key - static_cast<int>(i));
    return distance == 0 ? Level::Strong : distance == 1 ? Level::Partial : Level::Missed;
  }
  for (std::size_t k = 0; k < d.assesses.size(); ++k)
    if (d.assesses[k].id == criterion) return option.levels[k];
  return Level::NotObserved;
}

std::optional<ReferenceMean> reference_mean(const Decision& d, const std::string& criterion,
                                            const std::set<std::string>& open,
                                            const std::set<std::string>& picks) {
  int sum = 0, count = 0;
  bool unsafe = false;
  Level only = Level::Missed;
  for (std::size_t i = 0; i < d.options.size(); ++i) {
    if (open.count(d.options[i].id) == 0) continue;
    const Level level = reference_part(d, i, criterion, picks.count(d.options[i].id) > 0);
    if (level == Level::NotObserved) continue;
    sum += reference_credit(level);
    ++count;
    unsafe = unsafe || level == Level::Unsafe;
    only = level;
  }
  if (count == 0) return std::nullopt;
  const Ratio mean = Ratio::of(sum, count);
  if (d.kind != DecisionKind::ChooseMany) return ReferenceMean{mean, only};
  return ReferenceMean{mean, unsafe ? Level::Unsafe : reference_word(mean)};
}

const Repair* reference_repair(const Scenario& scenario, const std::string& what) {
  for (const Opportunity& window : scenario.opportunities)
    if (window.id == what) return &*window.safety->repair;
  for (const Scene& scene : scenario.scenes)
    if (scene.decision)
      for (const Option& option : scene.decision->options)
        if (option.id == what) return &*option.safety->repair;
  for (const Scene& scene : scenario.scenes)
    if (scene.decision && scene.decision->work)
      for (const Decision& field : scene.decision->work->fields)
        for (const Option& option : field.options)
          if (option.id == what) return &*option.safety->repair;
  return nullptr;
}

std::vector<std::string> shuffled(const ReferenceOpen& open, const std::string& last,
                                  std::uint64_t seed, int visit) {
  std::vector<std::string> order = open.options;
  const std::set<std::string> as_they_stand = {"rate", "concordance", "topics"};
  if (as_they_stand.count(open.kind) > 0) return order;
  std::size_t free = order.size();
  for (std::size_t i = 0; i < order.size(); ++i)
    if (!last.empty() && open.options[i] == last) std::swap(order[i], order[--free]);
  std::uint64_t bits =
      draw(seed, DrawKind::Shuffle, id_hash(open.decision), static_cast<std::uint32_t>(visit));
  for (; free > 1; --free, bits = splitmix64(bits))
    std::swap(order[free - 1], order[below(bits, static_cast<std::uint32_t>(free))]);
  return order;
}

namespace {

void subsets(const ReferenceOpen& open, std::size_t at, std::set<std::string>& picked,
             std::vector<ReferenceInput>& out) {
  if (at == open.options.size()) {
    const auto least = std::min(static_cast<std::size_t>(open.min), open.open.size());
    if (picked.size() >= least && picked.size() <= static_cast<std::size_t>(open.max))
      out.push_back({picked, {}});
    return;
  }
  subsets(open, at + 1, picked, out);
  if (open.open.count(open.options[at]) == 0) return;
  picked.insert(open.options[at]);
  subsets(open, at + 1, picked, out);
  picked.erase(open.options[at]);
}

}  // namespace

std::vector<ReferenceInput> reference_answers(const ReferenceOpen& open) {
  std::vector<ReferenceInput> answers;
  std::set<std::string> picked;
  if (open.kind == "choose_many") {
    subsets(open, 0, picked, answers);
    return answers;
  }
  for (const std::string& option : open.options)
    if (open.open.count(option) > 0) answers.push_back({{option}, {}});
  return answers;
}

Ratio reference_weighted(const Scenario& scenario, const ReferenceItem& item) {
  return item.credit * item.weight * competency_weight(scenario, competency_of(item.criterion));
}

std::string competency_of(const std::string& criterion) {
  return criterion.substr(0, criterion.find('.'));
}

int competency_weight(const Scenario& scenario, const std::string& competency) {
  for (const Weight& weight : scenario.weights)
    if (weight.competency.id == competency) return weight.weight;
  return 1;
}

}  // namespace sim::testing
