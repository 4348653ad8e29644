// pqip_bench [NAME] [--json]: measures against the targets. Exit code 0 all met, 1 one missed, 2
// usage.
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tests/bench/bench.h"

namespace bench {
namespace {

struct Entry {
  std::string_view name;
  Figure (*measure)();
};

constexpr std::array<Entry, 20> kFigures = {{
    {"decisions.100", decisions_100},
    {"decisions.10000", decisions_10000},
    {"decisions.100000", decisions_100000},
    {"decision.late", decision_late},
    {"state.copy", state_copy},
    {"load.10000", load_10000},
    {"load.growth", load_growth},
    {"durable", durable},
    {"reach.fine", reach_fine},
    {"check.fine", check_fine},
    {"score.longest", score_longest},
    {"find.1mb", find_1mb},
    {"help", help},
    {"desk.play", desk_play},
    {"desk.history", desk_history},
    {"desk.open", desk_open},
    {"desk.first_frame", desk_first_frame},
    {"desk.idle", desk_idle},
    {"desk.memory", desk_memory},
    {"desk.memory.200", desk_memory_200},
}};

std::string number(double value) {
  return value >= 1000 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::string target_words(const Figure& f) {
  return (f.target == Target::AtLeast ? ">= " : "<= ") + number(f.bound);
}

void print_line(const Figure& f) {
  const std::string value = f.problem.empty() ? number(f.value) : "-";
  fmt::print("{:<18} {:>10} {:<28} {:<12} {}{}\n", f.name, value, f.unit, target_words(f),
             f.ok() ? "ok" : "miss", f.problem.empty() ? "" : "  (" + f.problem + ")");
  std::fflush(stdout);
}

nlohmann::ordered_json as_json(const Figure& f) {
  nlohmann::ordered_json row = {{"name", f.name},
                                {"value", f.value},
                                {"unit", f.unit},
                                {"target", target_words(f)},
                                {"ok", f.ok()}};
  if (!f.problem.empty()) row["problem"] = f.problem;
  return row;
}

int usage() {
  fmt::print(stderr, "pqip_bench [NAME] [--json]\nnames:");
  for (const Entry& entry : kFigures) fmt::print(stderr, " {}", entry.name);
  fmt::print(stderr, "\n");
  return 2;
}

int run(std::string_view wanted, bool json) {
  bool all_met = true, any = false;
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Entry& entry : kFigures) {
    if (!wanted.empty() && wanted != entry.name) continue;
    any = true;
    Figure figure = entry.measure();
    figure.name = entry.name;
    all_met = all_met && figure.ok();
    if (json)
      rows.push_back(as_json(figure));
    else
      print_line(figure);
  }
  if (!any) return usage();
  if (json) fmt::print("{}\n", rows.dump(2));
  return all_met ? 0 : 1;
}

}  // namespace
}  // namespace bench

int main(int count, char** words) {
  std::string_view wanted;
  bool json = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--json") {
      json = true;
    } else if (!wanted.empty() || word.empty() || word[0] == '-') {
      return bench::usage();
    } else {
      wanted = word;
    }
  }
  return bench::run(wanted, json);
}
