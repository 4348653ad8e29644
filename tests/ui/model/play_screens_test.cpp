// Panels and their pages, as a person reads them.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/session/event_text.h"
#include "tests/ui/model/play_case.h"
#include "tests/ui/model/shipped_case.h"
#include "tests/ui/model/shipped_words.h"
#include "ui/model/find.h"
#include "ui/model/kept_words.h"
#include "ui/model/make_lists.h"
#include "ui/model/make_play.h"
#include "ui/model/plain_text.h"
#include "ui/model/play_text.h"

namespace ui {
namespace {

std::string text(const Page& page) { return plain_text(page, {80, false}); }

sim::Session begun() { return sim::Session::start(play_case(), 1); }
// The first answer: o.ask.
sim::Session answered() {
  sim::Session session = begun();
  EXPECT_TRUE(session.answer(sim::Choose{0}));
  return session;
}

bool holds(const std::string& whole, std::string_view part) {
  return whole.find(part) != std::string::npos;
}

}  // namespace

TEST(Talk, SaysPlacePeopleAndRoomInOrder) {
  EXPECT_EQ(text(talk_page(make_talk(begun(), shipped_words()), shipped_words())),
            "Room 2, Tuesday\n"
            "In the room\n"
            "  A radio plays.\n"
            "  The blind is down.\n\n"
            "Kay: I don’t know.\n\n"
            "You: Come in.\n");
}

TEST(Talk, GoesOnFromTheLastAnswerAndKeepsItsNumbers) {
  const sim::Session session = answered();
  const std::size_t from = last_answer(session);
  EXPECT_EQ(
      text(talk_page(make_talk(session, shipped_words(), from), shipped_words(), Numbers::With)),
      "You: “Tell me.”\n\n4. Kay: I came by bus.\n");
  EXPECT_EQ(make_talk(session, shipped_words(), from, from + 1).turns.size(), 1U);
  EXPECT_EQ(last_answer(begun()), 0U);
}

TEST(Decision, ShowsOptionsInTheirOrderAndWhyOneIsClosed) {
  const sim::Session session = begun();
  const DecisionPanel panel = make_decision(session, shipped_words(), 0);
  ASSERT_EQ(panel.rows.size(), 3U) << "a closed option without a reason is hidden";
  const sim::Offer offer = session.offer();
  std::vector<int> order, shown;
  for (std::uint8_t place = 0; place < offer.count; ++place)
    if (offer.at(place) != 3) order.push_back(offer.at(place));
  for (const DecisionRow& row : panel.rows) shown.push_back(row.option);
  EXPECT_EQ(shown, order);
  const std::string page = text(decision_page(panel, shipped_words()));
  EXPECT_TRUE(holds(page, "“Never mind.” (closed: you have not asked)")) << page;
  EXPECT_FALSE(holds(page, "Hidden"));
  EXPECT_EQ(panel.clock, "Minute 2 of 30 in the story (10:07)");
  EXPECT_TRUE(panel.say_first);
  EXPECT_TRUE(panel.asks_sure);
  EXPECT_EQ(panel.why.size(), 3U);
}

TEST(Decision, AsksToSayItFirstOnlyOnce) {
  sim::Session session = begun();
  ASSERT_TRUE(session.say_first("Tell me?"));
  EXPECT_FALSE(make_decision(session, shipped_words(), 0).say_first);
}

TEST(Decision, NamesPapersThatCame) {
  const sim::Session before = begun(), after = answered();
  EXPECT_EQ(make_decision(after, shipped_words(), 0, readable_papers(before)).new_papers,
            std::vector<std::string>{"The late paper"});
  EXPECT_TRUE(make_decision(after, shipped_words(), 0).new_papers.empty())
      << "nothing is news after coming back";
}

TEST(Decision, OfSeveralSaysHowMany) {
  const DecisionPanel panel = make_decision(answered(), shipped_words(), 0);
  EXPECT_EQ(panel.kind, DecisionPanel::Kind::ChooseMany);
  EXPECT_EQ(panel.how, "Choose 1 to 2, for example: 1 3");
}

TEST(CaseFile, ListsWhatCanBeReadWithAgeAndSource) {
  sim::Session session = answered();
  ASSERT_TRUE(session.open({0}));
  ASSERT_TRUE(session.pin(sim::PassageIx{1}));
  ASSERT_TRUE(session.pin(sim::LineIx{0}));
  EXPECT_EQ(text(casefile_page(make_casefile(session, shipped_words()), shipped_words())),
            "Case file\n\n"
            "1  The note (10 November 2026, 1 week old, written by you, first-hand). Read.\n"
            "2  The late paper (2 July 2026, 4 months old, Court team, reported). New.\n\n"
            "What you know\n"
            "- She came by bus.\n\n"
            "Pinned by you\n"
            "- She said the bus didn’t come. (The note)\n"
            "- A radio plays. The blind is down. (In the room, minute 2 in the story)\n");
  ASSERT_TRUE(session.pin(sim::LineIx{0}, false));
  EXPECT_EQ(make_casefile(session, shipped_words()).pins.size(), 1U);
}

TEST(CaseFile, HidesWhatIsNotThereYet) {
  const std::string page =
      text(casefile_page(make_casefile(begun(), shipped_words()), shipped_words()));
  EXPECT_FALSE(holds(page, "late")) << page;
  EXPECT_TRUE(holds(page, "Nothing pinned."));
}

TEST(Document, JoinsSentencesAndNumbersThemOnDemand) {
  const DocumentPanel panel = make_document(begun(), {0}, shipped_words());
  EXPECT_EQ(text(document_page(panel, shipped_words())),
            "The note\n10 November 2026, 1 week old, written by you, first-hand\n\n"
            "Kay came late. She said the bus didn’t come.\n\nNext week.\n\n11 words.\n");
  EXPECT_TRUE(holds(text(document_page(panel, shipped_words(), Numbers::With)),
                    "2  She said the bus didn’t come.\n\n3  Next week."));
}

TEST(Find, LooksThroughWhatCanBeReadAndNothingElse) {
  const sim::Session before = begun();
  EXPECT_EQ(find_in_file(before, "zebra").rows.size(), 0U) << "what is hidden cannot be found";
  EXPECT_EQ(find_in_file(before, "late paper").rows.size(), 0U) << "not even by its title";
  EXPECT_EQ(find_in_file(answered(), "ZEBRA").rows.size(), 1U);
  EXPECT_EQ(find_in_file(before, "").rows.size(), 0U);
}

TEST(Find, IgnoresCaseAndTheShapeOfQuotes) {
  EXPECT_TRUE(contains_folded("She said the bus didn’t come.", "DIDN'T COME"));
  EXPECT_TRUE(contains_folded("Tŷ Élan – “yes”", "TŶ élan - \"YES\""));
  EXPECT_FALSE(contains_folded("resume", "résumé"));
  EXPECT_EQ(find_in_talk(begun(), "don't know", shipped_words()).rows.size(), 1U);
  EXPECT_EQ(find_in_talk(begun(), "RADIO", shipped_words()).rows.size(), 1U);
  EXPECT_EQ(find_in_talk(begun(), "by bus", shipped_words()).rows.size(), 0U) << "not said yet";
}

TEST(Find, SaysWhichPaperAndLineSoThatItCanBeOpenedAndPinned) {
  const sim::Session session = answered();
  EXPECT_EQ(text(found_page(find_in_file(session, "bus"), shipped_words())),
            "“bus”: 1 place\nPaper 1, line 2 (The note): She said the bus didn’t come.\n");
  EXPECT_EQ(text(found_page(find_in_file(session, "late paper"), shipped_words())),
            "“late paper”: 1 place\n- Paper 2: The late paper\n");
  EXPECT_EQ(text(found_page(find_in_talk(session, "bus", shipped_words()), shipped_words())),
            "“bus”: 1 place\nLine 4, Kay, minute 5 in the story: I came by bus.\n");
  EXPECT_EQ(text(found_page(find_in_talk(session, "tell me", shipped_words()), shipped_words())),
            "“tell me”: 1 place\nYou, minute 2 in the story: “Tell me.”\n")
      << "what was chosen cannot be pinned and has no number";
}

TEST(History, NumbersWhatCanBePinned) {
  EXPECT_EQ(text(history_page(make_history(answered(), shipped_words()), shipped_words())),
            "Everything said so far\n\n"
            "Room 2, Tuesday\n"
            "1. In the room\n"
            "  A radio plays.\n"
            "  The blind is down.\n\n"
            "2. Kay: I don’t know.\n\n"
            "3. You: Come in.\n\n"
            "You: “Tell me.”\n\n"
            "4. Kay: I came by bus.\n");
}

TEST(Briefing, SaysWhoWhatForAndWhatChoicesAreReadFor) {
  const std::string page = text(briefing_page(
      make_briefing(begun(), {"2026-11-21", "practise"}, shipped_words()), shipped_words()));
  for (const char* part :
       {"Small\n", "Supervision session, about 5 minutes to play, 30 minutes in the story",
        "Kay (40, she / her, English)", "Order: 12 months.", "What today is for\n- Listen.",
        "What it contains: Nothing heavy.", "Read first: 1 (11 words, 1 minute to read)",
        "1  The note (1 week old, written by you, not read)", "relationship (weight 1)",
        "Practise (chosen)", "Say it first", "No practice tutor has checked it yet.",
        "Law and policy as\nat 1 November 2026. Version 1.", "All of it is invented."})
    EXPECT_TRUE(holds(page, part)) << part << "\n" << page;
  EXPECT_FALSE(holds(page, "late paper"));
}

// It ran over one screen: its end was read first and its beginning was gone.
TEST(Briefing, OfTheShippedCaseFitsOneScreen) {
  const sim::Session session = sim::Session::start(shipped_case(), 1);
  const std::string page = text(briefing_page(
      make_briefing(session, {"2026-11-21", "practise"}, shipped_words()), shipped_words()));
  EXPECT_LE(std::count(page.begin(), page.end(), '\n'), 38) << page;
}

TEST(Briefing, WarnsOfOldLawFirst) {
  const BriefingPanel panel = make_briefing(begun(), {"2028-01-01", "learn"}, shipped_words());
  EXPECT_TRUE(panel.law_is_old);
  const std::string page = text(briefing_page(panel, shipped_words()));
  EXPECT_LT(page.find("check before you rely on it"), page.find("Kay")) << page;
}

TEST(KeyStatus, SaysWhoLooked) {
  EXPECT_EQ(key_status_words("author", shipped_words()),
            "Written by the author. No practice tutor has checked it yet.");
  EXPECT_EQ(key_status_words("reviewed(2)", shipped_words()), "Checked by 2 practice tutors.");
  EXPECT_EQ(key_status_words("panel(12)", shipped_words()), "Its key comes from a panel of 12.");
}

TEST(Aims, AreTickedByTheTrainee) {
  sim::Session session = begun();
  session.note(sim::EventKind::AimTicked, 0, 1);
  EXPECT_TRUE(holds(text(aims_page({"Listen."}, ticked_aims(session), shipped_words())),
                    "1  Listen. (ticked)"));
  session.note(sim::EventKind::AimTicked, 0, 0);
  EXPECT_FALSE(
      holds(text(aims_page({"Listen."}, ticked_aims(session), shipped_words())), "ticked)"));
}

TEST(Pause, IsCalmAndHasNoNumberToRing) {
  const std::string page = text(
      pause_page(make_pause(shipped_words(), shipped_words()("pause.support")), shipped_words()));
  EXPECT_TRUE(holds(page, "Nothing is scored"));
  EXPECT_TRUE(holds(page, "practice tutor"));
  EXPECT_EQ(page.find_first_of("0123456789"), std::string::npos);
}

// The words that ship were said to be the organisation's.
TEST(Pause, SaysWhoseWordsTheyAre) {
  const Words& words = shipped_words();
  EXPECT_TRUE(holds(text(pause_page(make_pause(words, words("pause.support")), words)),
                    "has not added contacts of its own"));
  EXPECT_TRUE(holds(text(pause_page(make_pause(words, "Ring Sam."), words)),
                    "These words are your organisation’s own."));
}

TEST(Library, PutsWhatIsUnfinishedFirst) {
  const sim::Session session = answered();
  sim::Attempt attempt;
  attempt.id = 4;
  attempt.scenario = "small";
  attempt.scenario_title = "Small";
  attempt.started_utc = "2026-11-17T10:00:00Z";
  const auto as_is = [](const std::string& utc) { return utc; };
  const LibraryPanel panel =
      make_library({{"small", &session.program(), {}}, {"torn", nullptr, "SIM005: no JSON"}},
                   {attempt}, {{attempt, &session}}, as_is, shipped_words());
  EXPECT_EQ(text(library_page(panel, shipped_words())),
            "Cases\n\n"
            "Continue: Small\n"
            "You stopped at: After, minute 5 of 30 in the story.\n"
            "To play: about 4 minutes left.\n"
            "Saved 17 November 2026, 10:00.\n\n"
            "All cases\n"
            "1  Small. In progress. Supervision session, about 5 minutes to play, first year.\n"
            "   Somebody waits.\n\n"
            "Cannot be played\n"
            "- torn: SIM005: no JSON\n");
}

TEST(Library, APracticeConversationIsInNoList) {
  sim::Program program = sim::Program();
  program.wording.head.id = "practice";
  program.wording.head.tutorial = true;
  const LibraryPanel panel = make_library({{"practice", &program, {}}}, {}, {}, {}, shipped_words());
  EXPECT_TRUE(panel.cases.empty());
}

TEST(RecordsList, HasNoMarks) {
  sim::Attempt attempt;
  attempt.id = 2;
  attempt.scenario_title = "Small";
  attempt.started_utc = "2026-11-17T10:00";
  attempt.state = sim::AttemptState::Stopped;
  attempt.mode = sim::PlayMode::Learn;
  const auto as_is = [](const std::string& utc) { return utc; };
  EXPECT_EQ(
      text(records_page(make_records("Sam", {attempt}, as_is, shipped_words()), shipped_words())),
      "Attempts of Sam\n\n2  Small. Stopped. Learn. Begun 17 November 2026, 10:00.\n");
  EXPECT_TRUE(
      holds(text(records_page(make_records("", {}, as_is, shipped_words()), shipped_words())),
            "Nothing yet"));
}

TEST(KeptWords, TellTheTalkWithoutTheCase) {
  const sim::Session session = answered();
  const std::vector<sim::StoredText> texts = kept_words(session.program(), "hash", "en");
  const std::string log = sim::to_text(session.program(), session.log());
  EXPECT_EQ(text(kept_talk_page(log, texts, shipped_words())),
            "A radio plays. The blind is down.\n\nKay: I don’t know.\n\nYou: Come in.\n\nYou: "
            "“Tell me.”\n\nKay: I came by bus.\n");
  EXPECT_EQ(text(kept_talk_page("not a log\n\n", texts, shipped_words())), "");
}

}  // namespace ui
