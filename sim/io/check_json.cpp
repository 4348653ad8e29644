#include <fmt/format.h>

#include "sim/io/check_scenario.h"

namespace sim {
namespace {

// A text of valid UTF-8 in its quotes.
std::string quoted(std::string_view text) {
  std::string json = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      json.append({'\\', c});
    else if (static_cast<unsigned char>(c) < 0x20)
      json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      json += c;
  }
  return json + '"';
}

std::string truth(bool value) { return value ? "true" : "false"; }

template <class List, class Write>
std::string list(const List& items, Write write) {
  std::string json = "[";
  for (const auto& item : items) json.append(json.size() > 1 ? ", " : "").append(write(item));
  return json + "]";
}

std::string problem(const Diagnostic& d) {
  return fmt::format(
      R"({{"code": {}, "severity": {}, "file": {}, "line": {}, "column": {}, "pointer": {}, "message": {}, "hint": {}}})",
      quoted(code_name(d.code)),
      quoted(severity_of(d.code) == Severity::Error ? "error" : "warning"), quoted(d.place.file),
      d.place.line, d.place.column, quoted(d.place.pointer), quoted(d.message), quoted(d.hint));
}

std::string counts(const CaseCounts& c) {
  return fmt::format(
      R"({{"scenes": {}, "decisions": {}, "unscored": {}, "options": {}, "endings": {}, "documents": {}, "words": {}}})",
      c.scenes, c.decisions, c.unscored, c.options, c.endings, c.documents, c.words);
}

std::string walk(const WalkCheck& w) {
  return fmt::format(R"({{"file": {}, "kind": {}, "passed": {}}})", quoted(w.file),
                     w.kind ? quoted(walk_kind_id(*w.kind)) : "null", truth(w.problems.empty()));
}

std::string policies(const CheckedScenario& scenario) {
  const std::vector<PolicyResult>& results = scenario.check->policies;
  return list(results, [&](const PolicyResult& result) {
    const Bar bar =
        bar_of(result.policy, results[static_cast<std::size_t>(Policy::Random)].value());
    const std::string bars =
        scenario.tutorial ? ""
                          : fmt::format(R"(, "least": {:.4f}, "most": {:.4f}, "holds": {})",
                                        bar.least, bar.most, truth(bar.holds(result.value())));
    return fmt::format(R"({{"policy": {}, "value": {:.4f}, "sampled": {}{}}})",
                       quoted(policy_id(result.policy)), result.value(), truth(result.sampled),
                       bars);
  });
}

std::string check(const CheckedScenario& scenario) {
  const CaseCheck& c = *scenario.check;
  std::string json = fmt::format(
      R"(, "counts": {}, "situations": {}, "computed": {}, "possible_overall": {}, "walks": {})",
      counts(c.counts), c.situations, truth(c.computed),
      c.computed ? quoted(to_text(c.possible_overall)) : "null", list(c.walks, walk));
  if (!c.policies.empty()) json.append(", \"policies\": ").append(policies(scenario));
  if (!c.trainees.rank_order.empty())
    json += fmt::format(
        R"(, "simulation_not_trainees": {{"plays": {}, "rank_order": {}}})", c.trainees.plays,
        list(c.trainees.rank_order, [](double order) { return fmt::format("{:.4f}", order); }));
  return json;
}

std::string one(const CheckedScenario& scenario) {
  return fmt::format(R"({{"folder": {}, "title": {}, "tutorial": {}{}, "problems": {}}})",
                     quoted(scenario.folder), quoted(scenario.title), truth(scenario.tutorial),
                     scenario.check ? check(scenario) : "", list(scenario.diagnostics, problem));
}

}  // namespace

std::string check_json(const std::vector<CheckedScenario>& scenarios) {
  return "{\"scenarios\": " + list(scenarios, one) + "}\n";
}

}  // namespace sim
