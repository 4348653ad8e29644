#include "sim/analysis/trainees.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "sim/analysis/open_answers.h"
#include "sim/analysis/random_answer.h"
#include "sim/base/random.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

constexpr std::uint32_t kEach = 200;
constexpr std::uint64_t kSeed =
    0x747261696e656573ULL;  // any number will do; a fixed one gives everyone the same figures

struct Skill {
  std::uint32_t least, most;  // per cent
};
constexpr std::array<Skill, 3> kSkills = {{{20, 40}, {40, 70}, {70, 95}}};

// An item as its levels, so that any map can be laid over it.
struct Parts {
  double weight = 1;                 // of the item, times that of its competency
  std::array<int, kLevels> count{};  // parts at each level
};

double credit_of(const Parts& parts, const CreditMap& map) {
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < kLevels; ++i) {
    sum += parts.count[i] * map[i];
    count += parts.count[i];
  }
  return count > 0 ? sum / count : 0;
}

class Plays {
 public:
  explicit Plays(const Program& program) : p_(program), open_answers_(program) {}

  std::vector<Parts> play(Skill skill, std::uint64_t seed) {
    bits_ = splitmix64(kSeed ^ seed);
    const std::uint32_t chance =
        skill.least * 100 + below(bits_, (skill.most - skill.least) * 100 + 1);
    std::vector<Parts> list;
    std::vector<Item> items;
    Facts facts;
    facts.items = &items;
    const std::vector<StartProfile>& profiles = p_.wording.profiles;
    State state = start(p_, facts, profiles.empty() ? 0 : facts_of(p_, profiles[seed % profiles.size()]));
    for (const Item& item : items) list.push_back(parts_of(item, 0, Choose{}));
    while (state.phase == Phase::Deciding) {
      open_all(p_, state, facts);
      const DecisionIx decision = open_decision(p_, state);
      const std::uint16_t open = open_options(p_, state);
      const Answer answer = choose(decision, open, chance);
      items.clear();
      take(p_, state, answer, facts);
      for (const Item& item : items) list.push_back(parts_of(item, open, answer));
    }
    return list;
  }

 private:
  Answer choose(DecisionIx decision, std::uint16_t open, std::uint32_t chance) {
    const OpenAnswers& answers = open_answers_.at(decision, open);
    if (p_.scenes[p_.decisions[decision.v].scene.v].gate) return answers.answers[0];
    bits_ = splitmix64(bits_);
    if (p_.decisions[decision.v].scored() && below(bits_, 10'000) < chance)
      return answers.answers[answers.best];
    if (is_worked(p_.decisions[decision.v])) return random_answer(p_, decision, open, bits_);
    bits_ = splitmix64(bits_);
    return answers.answers[below(bits_, static_cast<std::uint32_t>(answers.answers.size()))];
  }

  Parts parts_of(const Item& item, std::uint16_t open, const Answer& answer) const {
    Parts parts;
    parts.weight = item.weight * p_.competencies[p_.criteria[item.criterion.v].competency.v].weight;
    const bool many = std::holds_alternative<ChooseMany>(answer) || std::holds_alternative<Worked>(answer);
    if (item.of_opportunity || !many) {
      ++parts.count[static_cast<std::size_t>(item.level)];
      return parts;
    }
    const DecisionRow& row = p_.decisions[item.source];
    for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
      if (p_.criterion_lists[row.assesses.first + k] != item.criterion) continue;
      for (const Part& part : sim::parts_of(p_, {item.source}, open, answer, k))
        ++parts.count[static_cast<std::size_t>(part.level)];
    }
    return parts;
  }

  const Program& p_;
  AnswerTable open_answers_;
  std::uint64_t bits_ = 0;
};

double value_of(const std::vector<Parts>& play, const CreditMap& map) {
  double earned = 0, full = 0;
  for (const Parts& parts : play) {
    earned += parts.weight * credit_of(parts, map);
    full += parts.weight * 100;
  }
  return full > 0 ? 100 * earned / full : 0;
}

// Values this near are one value: sums of the same parts in another order must tie.
constexpr double kSame = 1e-9;

std::vector<double> mean_ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i + 1;
    while (end < order.size() && values[order[end]] - values[order[i]] < kSame) ++end;
    for (std::size_t k = i; k < end; ++k) ranks[order[k]] = static_cast<double>(i + end - 1) / 2;
    i = end;
  }
  return ranks;
}

}  // namespace

double rank_correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const std::vector<double> x = mean_ranks(a), y = mean_ranks(b);
  const double mean = (static_cast<double>(a.size()) - 1) / 2;
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) * (x[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
  }
  if (xx == 0 && yy == 0) return 1;
  if (xx == 0 || yy == 0) return 0;
  return xy / std::sqrt(xx * yy);
}

Trainees simulate_trainees(const Program& program, const std::vector<CreditMap>& maps) {
  Trainees trainees;
  std::vector<std::vector<double>> values(maps.size());
  Plays plays(program);
  for (const Skill& skill : kSkills) {
    for (std::uint32_t i = 0; i < kEach; ++i, ++trainees.plays) {
      const std::vector<Parts> play = plays.play(skill, trainees.plays);
      for (std::size_t m = 0; m < maps.size(); ++m) values[m].push_back(value_of(play, maps[m]));
    }
  }
  for (std::size_t m = 1; m < maps.size(); ++m)
    trainees.rank_order.push_back(rank_correlation(values[0], values[m]));
  return trainees;
}

}  // namespace sim
