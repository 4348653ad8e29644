#include "tests/support/scenario_builder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "sim/io/read_document.h"
#include "sim/io/read_scenario.h"

namespace sim::testing {
namespace {

struct Default {
  std::string_view name, value;
};

// Every needed member of a scenario. Source: scenarios/README.md, "Head".
constexpr std::array<Default, 26> kDefaults = {{
    {"id", R"("small")"},
    {"version", "1"},
    {"title", R"("Small")"},
    {"premise", R"("Somebody waits.")"},
    {"setting", R"("supervision")"},
    {"stage", R"("first_year")"},
    {"seat", R"("pso")"},
    {"mode", R"("solo")"},
    {"play_minutes", "5"},
    {"story_minutes", "30"},
    {"story_date", R"("2026-11-17")"},
    {"starts_at", R"("10:05")"},
    {"difficulty", "1"},
    {"start", R"("start")"},
    {"aims", R"(["Listen."])"},
    {"content_note", R"({"text": "Nothing heavy.", "themes": ["none"]})"},
    {"as_of", R"("2026-11-01")"},
    {"applies_in", R"("both")"},
    {"weights", R"({"relationship": 1})"},
    {"provenance", R"({"author": "A test", "written": "2026-11-01", "reviewers": [], "key": "author"})"},
    {"fiction", R"("All of it is invented.")"},
    {"tutorial", "true"},
    {"key_features", R"([{"id": "k", "text": "Listens.", "done": "Done.", "part": "In part.", "missed": "Missed."}])"},
    {"endings", R"([{"id": "e.end", "title": "The end", "text": "It ends."}])"},
    {"scenes", R"([
      {"id": "start", "decision": {"id": "d", "name": "The sheet", "prompt": "What do you say?", "kind": "choose",
        "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [
          {"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "end.scene"},
          {"id": "o.weak", "text": "Weak.", "levels": ["partial"], "goto": "end.scene"}]}},
      {"id": "end.scene", "end": "e.end"}])"},
    {"people", "[]"},
}};

// The names of the outermost members of `members`.
std::set<std::string> member_names(std::string_view members) {
  std::set<std::string> names;
  int depth = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const char c = members[i];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c != '"') continue;
    const std::size_t begin = ++i;
    while (i < members.size() && members[i] != '"') i += members[i] == '\\' ? 2 : 1;
    const std::size_t next = members.find_first_not_of(" \n", i + 1);
    if (depth == 0 && next != std::string_view::npos && members[next] == ':')
      names.emplace(members.substr(begin, i - begin));
  }
  return names;
}

Competency competency(std::string_view id, std::initializer_list<std::string_view> criteria) {
  Competency made;
  made.id = id;
  made.name = made.short_name = made.about = id;
  for (int rating = 1; rating <= 4; ++rating) made.ratings.push_back({rating, "words", "anchor"});
  for (std::string_view name : criteria) {
    Criterion criterion;
    criterion.id = std::string(id) + "." + std::string(name);
    criterion.name = criterion.text = criterion.strong = criterion.missed = name;
    made.criteria.push_back(std::move(criterion));
  }
  return made;
}

}  // namespace

Rubric small_rubric() {
  Rubric rubric;
  rubric.id = "small-rubric";
  rubric.version = 1;
  for (std::size_t i = 0; i < kLevels; ++i) {
    const auto level = static_cast<Level>(i);
    const std::string word(level_id(level));
    rubric.levels.push_back({level, kStandardCredits[i], word, word});
  }
  rubric.maps = {{"standard", kStandardCredits}, {"thirds", {100, 66, 33, 0, 0, 0}}, {"strict", {100, 0, 0, 0, 0, 0}}};
  rubric.competencies.push_back(competency("relationship", {"respect", "listen"}));
  rubric.competencies.push_back(competency("curiosity", {"notice", "ask", "verify", "use"}));
  rubric.competencies.push_back(competency("safeguarding", {"share", "act"}));
  rubric.competencies.push_back(competency("reporting", {"record", "bounds"}));
  return rubric;
}

References small_references() {
  References references;
  for (const auto& [id, grade] : {std::pair{"S1", 'P'}, {"S2", 'A'}, {"S3", 'C'}, {"S4", 'B'}, {"S5", 'B'}, {"S6", 'O'}}) {
    Reference reference;
    reference.id = id;
    reference.title = "Source " + reference.id;
    reference.grade = grade;
    references.items.push_back(std::move(reference));
  }
  return references;
}

std::string scenario_json(std::string_view members) {
  const std::set<std::string> given = member_names(members);
  std::string json = "{";
  for (const Default& member : kDefaults) {
    if (given.contains(std::string(member.name))) continue;
    json.append("\"").append(member.name).append("\": ").append(member.value).append(",\n");
  }
  if (members.empty()) json.erase(json.size() - 2);
  return json.append(members).append("}");
}

namespace {

// A case in one text has its papers in tests/cases/kinds/documents; one that is not there stays
// without sentences.
ReadScenario read_with_papers(std::string_view json) {
  ReadScenario read = read_scenario_text(json);
  if (!read.scenario) return read;
  std::uint16_t number = 3;
  for (Document& document : read.scenario->documents) {
    std::ifstream file(TEST_SOURCE_DIR "/tests/cases/kinds/documents/" + document.file,
                       std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file) read_document_text(text, number, document, read.problems);
    ++number;
  }
  return read;
}

}  // namespace

Scenario read_or_fail(std::string_view json) {
  ReadScenario read = read_with_papers(json);
  EXPECT_EQ(to_lines(read.problems), "");
  EXPECT_TRUE(read.scenario.has_value());
  return read.scenario ? std::move(*read.scenario) : Scenario{};
}

Validated read_and_validate(std::string_view json) {
  ReadScenario read = read_with_papers(json);
  Validated validated;
  if (read.scenario) validated = validate(std::move(*read.scenario), small_rubric(), small_references());
  if (has_errors(read.problems)) validated.scenario.reset();
  validated.problems.insert(validated.problems.begin(), read.problems.begin(), read.problems.end());
  return validated;
}

ValidScenario valid_or_fail(std::string_view json) {
  Validated validated = read_and_validate(json);
  if (validated.scenario) return std::move(*validated.scenario);
  ADD_FAILURE() << "not valid:\n" << to_lines(validated.problems) << json;
  std::abort();
}

std::set<std::string> codes_of(const Problems& problems) {
  std::set<std::string> codes;
  for (const Problem& problem : problems) codes.emplace(code_name(problem.code));
  return codes;
}

std::string to_lines(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems) {
    lines.append(code_name(problem.code)).append(" ").append(std::to_string(problem.spot.offset)).append(": ");
    lines.append(problem.message);
    if (!problem.hint.empty()) lines.append(" (").append(problem.hint).append(")");
    lines.append("\n");
  }
  return lines;
}

}  // namespace sim::testing
