#include "sim/analysis/content_bars.h"

#include <cmath>

#include <fmt/format.h>

namespace sim {
namespace {

constexpr double kHair = 1e-9;  // what adding up thousands of shares may be off

const PolicyResult* result_of(const std::vector<PolicyResult>& policies, Policy policy) {
  for (const PolicyResult& result : policies)
    if (result.policy == policy) return &result;
  return nullptr;
}

struct BarRow {
  Policy policy;
  Code code;
  std::string_view subject, hint;
};
constexpr BarRow kBars[] = {
    {Policy::Best, Code::SIM160, "the best play",
     "some credit can be earned on no route: look for options that shut out what others earn"},
    {Policy::Random, Code::SIM161, "random play",
     "look at the levels of the weaker options: too many near the top, or too few"},
    {Policy::Worst, Code::SIM163, "the worst play",
     "each decision needs an answer that earns little"},
    {Policy::First, Code::SIM164, "always the first option in the file",
     "vary where the key stands"},
    {Policy::Last, Code::SIM164, "always the last option in the file", "vary where the key stands"},
    {Policy::Longest, Code::SIM164, "always the longest option",
     "shorten some keys, or lengthen what stands beside them"},
    {Policy::Shortest, Code::SIM164, "always the shortest option",
     "lengthen some keys, or shorten what stands beside them"},
    {Policy::Echo, Code::SIM164, "the option that echoes the room",
     "let weaker options take up the words of the room too"},
};

// Where a trick finds the best answer: what the author may want to change.
std::string found_at(const Program& program, const PolicyResult& result) {
  std::string list;
  for (DecisionIx decision : result.finds_best)
    list.append(list.empty() ? "; it finds the best answer at " : ", ")
        .append(program.wording.decisions[decision.v].id);
  return list;
}

}  // namespace

bool Bar::holds(double value) const { return value >= least - kHair && value <= most + kHair; }

Bar bar_of(Policy policy, double random) {
  switch (policy) {
    case Policy::Best:
      return {95, 100};
    case Policy::Random:
      return {35, 60};
    case Policy::Worst:
      return {0, 25};
    default:
      return {0, random + 10};
  }
}

std::string to_text_of_value(double value) {
  return fmt::format("{:.1f}", std::abs(value) < 0.05 ? 0.0 : value);
}

std::vector<Finding> bar_findings(const Program& program, const std::vector<PolicyResult>& policies,
                                  const Trainees& trainees) {
  std::vector<Finding> findings;
  const Id& about = program.wording.head.id;
  const PolicyResult* random = result_of(policies, Policy::Random);
  const PolicyResult* best = result_of(policies, Policy::Best);
  if (random == nullptr || best == nullptr || program.wording.head.tutorial) return findings;
  for (const BarRow& row : kBars) {
    const PolicyResult* result = result_of(policies, row.policy);
    if (result == nullptr) continue;
    const Bar bar = bar_of(row.policy, random->value());
    if (bar.holds(result->value())) continue;
    const bool above = result->value() > bar.most;
    findings.push_back(
        {row.code, about,
         fmt::format("{} earns {} of 100, {} {}{}", row.subject, to_text_of_value(result->value()),
                     above ? "at most" : "at least", to_text_of_value(above ? bar.most : bar.least),
                     row.code == Code::SIM164 ? " (random play and 10)" : ""),
         std::string(row.hint) + found_at(program, *result)});
  }
  if (best->value() - random->value() < kBestOverRandom - kHair)
    findings.push_back({Code::SIM162, about,
                        fmt::format("the best play earns {}, random play {}: less than {} apart",
                                    to_text_of_value(best->value()),
                                    to_text_of_value(random->value()), kBestOverRandom),
                        "knowing the work must pay"});
  for (std::size_t i = 0; i < trainees.rank_order.size(); ++i)
    if (trainees.rank_order[i] < kLeastRankOrder - kHair)
      findings.push_back({Code::SIM165, about,
                          fmt::format("with credit map {} simulated trainees (a simulation, not "
                                      "trainees) rank otherwise: {:.2f}, at least {:.2f}",
                                      i + 2, trainees.rank_order[i], kLeastRankOrder),
                          "marks rest too much on what one level earns"});
  return findings;
}

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::uint32_t offset_of_id(std::string_view json, std::string_view id) {
  const std::string quoted = "\"" + std::string(id) + "\"";
  for (std::size_t key = json.find("\"id\""); key != std::string_view::npos;
       key = json.find("\"id\"", key + 1)) {
    std::size_t at = key + 4;
    while (at < json.size() && is_space(json[at])) ++at;
    if (at == json.size() || json[at] != ':') continue;
    for (++at; at < json.size() && is_space(json[at]);) ++at;
    if (json.substr(at, quoted.size()) == quoted) return static_cast<std::uint32_t>(key);
  }
  return 0;
}

Problems problems_in(const std::vector<Finding>& findings, std::string_view json) {
  Problems problems;
  for (const Finding& finding : findings)
    problems.push_back(
        {finding.code, {offset_of_id(json, finding.about), 0}, finding.message, finding.hint});
  return problems;
}

}  // namespace sim
