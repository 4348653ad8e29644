#include <gtest/gtest.h>

#include "sim/io/attempt_answers.h"

#include "sim/io/attempt_file.h"
#include "sim/io/write_json.h"
#include "sim/session/event_text.h"
#include "tests/io/store_helpers.h"
#include "tests/support/work_case.h"

namespace sim::testing {
namespace {

AttemptFile file_of(const Session& session) {
  AttemptFile file;
  file.head = a_head(0, session.seed());
  file.log = to_text(session.program(), session.log(), 0, Times::With);
  file.told = told_play(session);
  return file;
}

Session reported() {
  return answered(a_report(), "c/own,c/a1:supports,c/a2:weakens", [](Session& session) {
    ASSERT_TRUE(session.wrote("Drink,\n“I think”.", 1).has_value());
  });
}

// With marks, a pair, a note and a weight.
Session reported_with_a_margin() {
  return answered(a_report(), "c/a1:supports,c/a2:weakens", [](Session& session) {
    const ProgramNames names(session.program());
    ASSERT_TRUE(session.open({0}).has_value());
    ASSERT_TRUE(session.open({1}).has_value());
    ASSERT_TRUE(session.mark(names.passage("b1"), Tag::Victim).has_value());
    ASSERT_TRUE(session.mark(names.passage("a2"), Tag::Risk).has_value());
    ASSERT_TRUE(session.pair(names.passage("b1"), names.passage("a1")).has_value());
    ASSERT_TRUE(session.write_beside(names.passage("b2"), "“Why?”\nAsk.").has_value());
    ASSERT_TRUE(session.weigh(0, 1).has_value());
    ASSERT_TRUE(session.weigh(0, 3).has_value());
  });
}

TEST(AttemptAnswers, TellAnAnswerByItsIdsAndLevels) {
  const ToldPlay told = told_play(reported());
  ASSERT_EQ(told.answers.size(), 1U);
  const ExportedAnswer& answer = told.answers[0];
  EXPECT_EQ(answer.decision, "d");
  EXPECT_EQ(answer.answer, "c/own,c/a1:supports,c/a2:weakens");
  EXPECT_EQ(answer.own_words, (std::vector<OwnWords>{{"c", "Drink,\n“I think”."}}));
  EXPECT_EQ(answer.parts,
            (std::vector<ExportedPart>{{"relationship.respect", "c/a1", "strong", false},
                                       {"relationship.respect", "c/b1", "missed", false},
                                       {"relationship.respect", "c/a2", "strong", false},
                                       {"relationship.respect", "c/g.doctor", "missed", false}}));
}

TEST(AttemptAnswers, OfEveryKindComeBackAndArePlayedAgain) {
  const Session sessions[] = {
      reported(),
      reported_with_a_margin(),
      answered(an_order(), "i.visit,i.write,i.call"),
      answered(a_mark(), "a1:risk,a3:risk,a4:risk,b1:strength"),
      answered(a_form(), "f.level/o.high,f.steps/o.wait,f.things/t.one:b.in,f.things/t.two:b.out"),
      answered(a_hearing(), "o.yes,a1,b2")};
  for (const Session& session : sessions) {
    const AttemptFile file = file_of(session);
    const std::string text = write_attempt_file(file);
    const Result<Imported> imported = import_attempt(text, session.shared_program());
    ASSERT_TRUE(imported) << imported.error();
    EXPECT_EQ(imported->file.told, file.told);
    EXPECT_EQ(write_attempt_file(imported->file), text);
    EXPECT_EQ(imported->session.log().works, session.log().works);
  }
}

TEST(AttemptAnswers, ThatWereChangedByHandAreRefused) {
  const Session session = reported();
  AttemptFile file = file_of(session);
  file.told.answers[0].parts[1].level = "strong";
  const Result<Imported> imported =
      import_attempt(write_attempt_file(file), session.shared_program());
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().kind, ErrorKind::Unreadable);
}

TEST(AttemptAnswers, WithAnUnknownMemberAreRefused) {
  std::string text = write_attempt_file(file_of(reported()));
  const std::size_t at = text.find("\"claim\": \"c\"");
  ASSERT_NE(at, std::string::npos);
  text.insert(at, "\"mark\": \"4\", ");
  EXPECT_FALSE(read_attempt_file(text));
}

TEST(AttemptAnswers, TellTheMarginAndTheWeights) {
  const ToldPlay told = told_play(reported_with_a_margin());
  EXPECT_EQ(told.answers.at(0).weights, (std::vector<ExportedWeight>{{"c", "much"}}));
  EXPECT_EQ(told.margin.marks,
            (std::vector<ExportedMargin::Mark>{{"a2", "risk"}, {"b1", "victim"}}));
  EXPECT_EQ(told.margin.pairs, (std::vector<ExportedMargin::Pair>{{"a1", "b1"}}));
  EXPECT_EQ(told.margin.notes, (std::vector<ExportedMargin::Note>{{"b2", "“Why?”\nAsk."}}));
}

TEST(AttemptAnswers, AMarginThatWasChangedByHandIsRefused) {
  const Session session = reported_with_a_margin();
  const auto imports = [&](auto change) {
    AttemptFile file = file_of(session);
    change(file.told);
    return import_attempt(write_attempt_file(file), session.shared_program()).has_value();
  };
  EXPECT_TRUE(imports([](ToldPlay&) {}));
  EXPECT_FALSE(imports([](ToldPlay& told) { told.margin.marks[0].tag = "gap"; }));
  EXPECT_FALSE(imports([](ToldPlay& told) { told.margin.pairs.clear(); }));
  EXPECT_FALSE(imports([](ToldPlay& told) { told.margin.notes[0].words = "Ask."; }));
  EXPECT_FALSE(imports([](ToldPlay& told) { told.margin = {}; }));
  EXPECT_FALSE(imports([](ToldPlay& told) { told.answers[0].weights[0].weight = "some"; }));
}

TEST(AttemptAnswers, AFileWithoutMarginOrWeightsHasNoSuchMember) {
  const std::string text = write_attempt_file(file_of(reported()));
  EXPECT_EQ(text.find("\"margin\""), std::string::npos);
  EXPECT_EQ(text.find("\"weights\""), std::string::npos);
}

Scenario a_second_part() {
  Scenario s = a_case(an_order());
  s.continues = Continues{{}, "before", {"known", "late"}};
  for (const char* id : {"p1", "p2", "p3"}) s.profiles.emplace_back().id = id;
  s.carries.push_back({"c.rang", {}, "You rang first.", {"before(d, i.call, i.write)", {}}});
  s.carries.push_back({"c.known", {}, "It is known.", {"carried(known)", {}}});
  return s;
}

TEST(AttemptAnswers, ListTheFactsCarriedInAndOn) {
  Session session = Session::start(compiled(a_second_part()), 1, 2);
  EXPECT_TRUE(told_play(session).carries.empty());
  ASSERT_TRUE(session.answer(answer_from(session.program(), "i.call,i.visit,i.write")).has_value());
  const ToldPlay told = told_play(session);
  EXPECT_EQ(told.continues, "before");
  EXPECT_EQ(told.carried, std::vector<std::string>{"late"});
  EXPECT_EQ(told.carries, (std::vector<ExportedFact>{{"c.rang", "You rang first."}}));
  const Result<Imported> imported =
      import_attempt(write_attempt_file(file_of(session)), session.shared_program());
  ASSERT_TRUE(imported) << imported.error();
  EXPECT_EQ(imported->file.told, told);
  AttemptFile changed = file_of(session);
  changed.told.carries.push_back({"c.known", "It is known."});
  EXPECT_FALSE(import_attempt(write_attempt_file(changed), session.shared_program()));
}

TEST(AttemptAnswers, TheDebriefAsJsonTellsThePartsToo) {
  const std::string json = debrief_json(debriefed(reported()));
  EXPECT_NE(json.find("\"status\": \"contradicted\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"because\": \"she saw it\""), std::string::npos);
  EXPECT_NE(json.find("\"yours\": \"own words\""), std::string::npos);
}

TEST(AttemptAnswers, TheDebriefAsJsonTellsTheMarginWeightAndPapers) {
  const std::string json = debrief_json(debriefed(reported_with_a_margin()));
  for (const char* said :
       {"\"weight\": \"much\"", "\"tag\": \"victim\"", "\"words\": \"“Why?”\\nAsk.\"", "\"first\"",
        "\"not_opened\"", "\"read\": ["})
    EXPECT_NE(json.find(said), std::string::npos) << said << "\n" << json;
  EXPECT_EQ(debrief_json(debriefed(reported())).find("\"margin\""), std::string::npos);
}

}  // namespace
}  // namespace sim::testing
