#include "tests/support/cases.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "sim/program/compile.h"
#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

Answer answer_of(const Program& p, DecisionIx decision, const std::vector<std::string>& picks) {
  const ProgramNames names(p);
  std::uint16_t bits = 0;
  int first = -1;
  for (const std::string& pick : picks) {
    const int place = names.local(decision, pick);
    EXPECT_GE(place, 0) << pick << " is no option of " << p.wording.decisions[decision.v].id;
    bits = static_cast<std::uint16_t>(bits | (1U << place));
    if (first < 0) first = place;
  }
  switch (p.decisions[decision.v].kind) {
    case TaskKind::ChooseMany:
      return ChooseMany{bits};
    case TaskKind::Rate:
      return Rate{static_cast<std::uint8_t>(first)};
    default:
      return Choose{static_cast<std::uint8_t>(first)};
  }
}

void play_words(Session& session, const std::vector<std::string>& words) {
  ASSERT_FALSE(session.ended()) << "the attempt has ended";
  if (!words.empty() && words[0].rfind("open:", 0) == 0) {
    ASSERT_TRUE(
        session.open(ProgramNames(session.program()).document(words[0].substr(5))).has_value())
        << words[0];
    return;
  }
  const Result<void> done = session.answer(answer_of(session.program(), session.decision(), words));
  ASSERT_TRUE(done.has_value()) << (words.empty() ? "nothing" : words[0]) << ": "
                                << done.error().message;
}

}  // namespace

std::string case_text(std::string_view name) {
  std::ifstream file(TEST_SOURCE_DIR "/tests/cases/valid/" + std::string(name) + ".json",
                     std::ios::binary);
  EXPECT_TRUE(file.good()) << name;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::shared_ptr<const Program> case_program(std::string_view name) {
  return std::make_shared<const Program>(compile(valid_or_fail(case_text(name))));
}

Scenario case_scenario(std::string_view name) { return read_or_fail(case_text(name)); }

std::shared_ptr<const Program> program_from(std::string_view members) {
  return std::make_shared<const Program>(compile(valid_or_fail(scenario_json(members))));
}

void play(Session& session, std::initializer_list<std::string_view> picks) {
  play_words(session, std::vector<std::string>(picks.begin(), picks.end()));
}

Session played(std::shared_ptr<const Program> program,
               std::initializer_list<std::string_view> answers, std::uint64_t seed) {
  Session session = Session::start(std::move(program), seed);
  for (std::string_view answer : answers) play_words(session, words_of(answer));
  return session;
}

std::string plain_log(const Session& session) {
  std::istringstream in(to_text(session.program(), session.log()));
  std::string text;
  for (std::string line; std::getline(in, line);) {
    if (const std::size_t order = line.find(" order="); order != std::string::npos)
      line.erase(order, line.find(' ', order + 1) - order);
    text += line.substr(line.find(' ') + 1) + "\n";
  }
  return text;
}

}  // namespace sim::testing
