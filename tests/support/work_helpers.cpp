#include "tests/support/work_helpers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <utility>

#include "sim/program/program_names.h"
#include "sim/session/worked_text.h"

namespace sim::testing {

Name named(std::string id) { return {std::move(id), {}}; }

std::shared_ptr<const Program> compiled(Scenario scenario) {
  Validated made = validate(std::move(scenario), small_rubric(), small_references());
  if (!made.scenario) {
    ADD_FAILURE() << to_lines(made.problems);
    std::abort();
  }
  return std::make_shared<const Program>(compile(std::move(*made.scenario)));
}

std::vector<Document> papers(std::initializer_list<int> sentences) {
  std::vector<Document> list;
  for (int count : sentences) {
    Document& document = list.emplace_back();
    document.id = std::string(1, static_cast<char>('a' + list.size() - 1));
    for (int i = 1; i <= count; ++i)
      document.passages.push_back({document.id + std::to_string(i), "Words.", false, {}});
  }
  return list;
}

Decision decision_of(DecisionKind kind) {
  Decision d;
  d.id = "d";
  d.kind = kind;
  d.serves = named("k");
  d.weight = 1;
  d.assesses = {named("relationship.respect")};
  d.then.emplace_back().goto_scene = named("end.scene");
  if (kind != DecisionKind::Choose) d.work = std::make_shared<Work>();
  return d;
}

Option item(const std::string& id, const std::string& bin, std::vector<Name> near) {
  Option option;
  option.id = id;
  option.extras = std::make_unique<Extras>();
  option.extras->bin = named(bin);
  option.extras->near = std::move(near);
  return option;
}

Scenario scenario_with(Decision d, std::vector<Document> documents) {
  Scenario s;
  s.id = "small";
  s.tutorial = true;
  s.start = named("start");
  s.documents = std::move(documents);
  s.endings.emplace_back().id = "e.end";
  s.key_features.emplace_back().id = "k";
  std::vector<std::string> competencies;
  for (const Name& name : d.assesses) {
    const std::string competency = name.id.substr(0, name.id.find('.'));
    bool known = false;
    for (const Weight& weight : s.weights) known = known || weight.competency.id == competency;
    if (!known) s.weights.push_back({named(competency), 1});
  }
  Scene& start = s.scenes.emplace_back();
  start.id = "start";
  start.decision = std::make_unique<Decision>(std::move(d));
  Scene& end = s.scenes.emplace_back();
  end.id = "end.scene";
  end.end = named("e.end");
  return s;
}

Worked answer_from(const Program& p, const std::string& text) {
  std::string reason;
  const std::optional<Worked> worked = read_worked(ProgramNames(p), p, {0}, text, reason);
  if (!worked) ADD_FAILURE() << text << ": " << reason;
  return worked.value_or(Worked{});
}

double credit(const Program& p, const std::string& text, std::uint16_t open, std::uint32_t k) {
  std::vector<Item> items;
  items_of(p, {0}, open, answer_from(p, text), items);
  for (const Item& item : items)
    if (item.criterion == p.criterion_lists[p.decisions[0].assesses.first + k])
      return static_cast<double>(item.credit) / p.denominator;
  return -1;
}

}  // namespace sim::testing
