// Finding words as they are typed, in a case file of 1 MB.
#include <algorithm>

#include "sim/io/read_scenario.h"
#include "sim/program/compile.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"
#include "tests/bench/shipped_case.h"
#include "ui/model/find.h"

namespace bench {
namespace {

constexpr std::size_t kLetters = 1'000'000;
constexpr std::size_t kPapers = 20;

// A small case with the sentences of the longest shipped one, again and again, until there are
// enough of them.
std::shared_ptr<const sim::Program> long_reading(const sim::Wording& words) {
  sim::ReadScenario read = sim::read_scenario_text(large_case_json({.scenes = 10}));
  if (!read.scenario || words.passages.empty()) return nullptr;
  std::size_t letters = 0, next = 0;
  for (std::size_t d = 0; d < kPapers; ++d) {
    sim::Document& paper = read.scenario->documents.emplace_back();
    paper.id = "doc." + std::to_string(d);
    paper.file = paper.id + ".md";
    paper.title = "Paper " + std::to_string(d);
    paper.date = "2026-11-10";
    paper.author = "You";
    while (letters < kLetters * (d + 1) / kPapers) {
      sim::Passage& sentence = paper.passages.emplace_back();
      sentence.text = words.passages[next++ % words.passages.size()].text;
      letters += sentence.text.size();
    }
  }
  sim::Validated valid =
      sim::validate(std::move(*read.scenario), shipped_rubric(), shipped_references());
  if (!valid.scenario) return nullptr;
  return std::make_shared<const sim::Program>(sim::compile(std::move(*valid.scenario)));
}

}  // namespace

// Of the letters of one word, typed one by one, the slowest: the first of all finds the most.
Figure find_1mb() {
  Figure figure{"", 0, "ms a letter typed, of 1 MB", Target::AtMost, 20, ""};
  const std::optional<sim::Session> longest = longest_attempt();
  const auto program = longest ? long_reading(longest->program().wording) : nullptr;
  if (!program) return figure.problem = "the case file cannot be made", figure;
  const sim::Session session = sim::Session::start(program, 1);
  const std::string word = "appointment";
  for (std::size_t typed = 1; typed <= word.size(); ++typed) {
    std::vector<double> times;
    for (int round = 0; round < 9; ++round)
      times.push_back(
          1000 * core_seconds_of([&] { keep(ui::find_in_file(session, word.substr(0, typed))); }));
    figure.value = std::max(figure.value, median(times));
  }
  return figure;
}

}  // namespace bench
