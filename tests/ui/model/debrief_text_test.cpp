// The debrief as it reads. The words of levels are those of the small rubric: ids.
#include "ui/model/debrief_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/support/debrief_case.h"
#include "tests/ui/model/debrief_words.h"
#include "ui/model/make_debrief.h"
#include "ui/model/plain_text.h"

namespace ui {
namespace {

using sim::testing::debrief_of;
using sim::testing::debrief_program;
using sim::testing::play;
using sim::testing::play_a;
using sim::testing::play_b;

std::string text_of(const Page& page) { return "\n" + plain_text(page, TextStyle{}); }

bool says(const Page& page, const std::string& words) {
  return text_of(page).find(words) != std::string::npos;
}

TEST(DebriefText, TheShortOneIsASentenceThreeMomentsAndALineToTry) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(text_of(short_debrief_page(debrief, testing::shipped_words())), R"(
Debrief: The lift

You passed some of it on. You left without a word about the shoes.

Three moments, with their minute in the story
1  strong, minute 1
   “Who is at home today?”
   She told you.

2  partial, minute 8
   Before you drive: 2 of 4 chosen
   You texted.

3  missed, minute 8
   Small shoes stand under the coats.
   Nobody asked whose shoes they are.

One line to try
“Whose are those?”

Say it aloud, once.

Key features of this case: 1 done in part, 1 missed, 1 not reached

Written by the author. No practice tutor has checked it yet.
The rest can be read now or another day: what happened, why it went as it did,
and what to take away.
)");
}

TEST(DebriefText, ASafetyStopComesBeforeEverythingElse) {
  const sim::Debrief debrief = debrief_of(play_b(debrief_program()));
  const std::string text = text_of(short_debrief_page(debrief, testing::shipped_words()));

  EXPECT_EQ(text.substr(0, text.find("You passed some")), R"(
Debrief: The lift

Safety stop, put right: What bears on a child goes to your manager.

At minute 1 in the story, in “The door”:

“I will keep it between us.”

Put right at minute 4: Ring your manager. That matters, and so does what came
before it.

)");
}

TEST(DebriefText, AStopThatStaysOpenSaysWhatToDo) {
  const auto program = debrief_program();
  sim::Session session = sim::Session::start(program, 1);
  play(session, {{"o.promise"}, {"o.later"}, {"s.week"}});
  const Words words = testing::shipped_words();

  EXPECT_TRUE(says(short_debrief_page(debrief_of(session), words),
                   "Whatever else went well, this comes first."));
  EXPECT_TRUE(says(counted_page(debrief_of(session), words), "safeguarding (safety stop)"));
}

TEST(DebriefText, AStoppedAttemptSaysWhereItStopped) {
  const auto program = debrief_program();
  sim::Session session = sim::Session::start(program, 1);
  play(session, {{"o.ask"}});
  session.stop();
  const Words words = testing::shipped_words();
  const sim::Debrief debrief = debrief_of(session);

  EXPECT_TRUE(says(short_debrief_page(debrief, words),
                   "You stopped at minute 6. This is what happened so far."));
  EXPECT_TRUE(
      says(counted_page(debrief, words), "You stopped at minute 6. This is what happened so far."));
  EXPECT_TRUE(says(counted_page(debrief, words), "The items so far: "));
  EXPECT_FALSE(says(counted_page(debrief, words), "On the way you went"));
  EXPECT_TRUE(says(counted_page(debrief, words), "Possible so far"));
  EXPECT_TRUE(says(why_page(debrief, words), "Key features of this case, so far"));
  EXPECT_TRUE(says(why_page(debrief, words), "You had not come to it when you stopped."));
  EXPECT_TRUE(says(timeline_page(debrief, words), "1\ndecision so far, over 6 minutes."));
  EXPECT_TRUE(says(timeline_page(debrief, words), "Open since minute 6."));
}

// It said "Press D" where nobody could press anything.
TEST(DebriefText, NamesNoKeysSinceItIsAlsoReadWhereNoneCanBePressed) {
  const Words words = testing::shipped_words();
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));
  for (const Page& page :
       {short_debrief_page(debrief, words), why_page(debrief, words), counted_page(debrief, words)})
    for (const char* key : {"Press", "press", "Type ", "Enter "})
      EXPECT_FALSE(says(page, key)) << key;
}

// The quote stood twice: in the call-out and under it.
TEST(DebriefText, TheMomentOfASafetyStopSaysItsWordsOnce) {
  const sim::Debrief debrief = debrief_of(play_b(debrief_program()));
  ASSERT_FALSE(debrief.stops.empty());
  const std::string page =
      text_of(moment_page(debrief, debrief.stops.front().moment, testing::shipped_words()));
  const std::size_t first = page.find("“I will keep it between us.”");
  ASSERT_NE(first, std::string::npos) << page;
  EXPECT_EQ(page.find("“I will keep it between us.”", first + 1), std::string::npos) << page;
}

// "Probation Quarterly 24, Probation Quarterly, 2022".
TEST(DebriefText, ASourceNamesItsBodyAndItsYearOnce) {
  sim::Debrief debrief = debrief_of(play_a(debrief_program()));
  const auto said = [&](const char* title, const char* publisher, const char* year) {
    sim::DebriefSource source;
    source.title = title;
    source.publisher = publisher;
    source.year = year;
    debrief.moments[0].feedback.sources = {source};
    return make_moment(debrief, 0, testing::shipped_words()).feedback.sources.front().text;
  };

  EXPECT_EQ(said("Article on trauma, Probation Quarterly 24", "Probation Quarterly", "2022"),
            "Article on trauma, Probation Quarterly 24, 2022");
  EXPECT_EQ(said("MAPPA Guidance", "MAPPA (Ministry of Justice)", "undated"),
            "MAPPA Guidance (Ministry of Justice), undated");
  EXPECT_EQ(
      said("EPICS, Multnomah County", "Multnomah County; University of Cincinnati", "undated"),
      "EPICS, Multnomah County, University of Cincinnati, undated");
  EXPECT_EQ(said("EPICS", "Multnomah County; Multnomah County", ""), "EPICS, Multnomah County");
  EXPECT_EQ(said("Home visits framework", "Ministry of Justice", "2025-10"),
            "Home visits framework, Ministry of Justice, October 2025");
  EXPECT_EQ(said("Guidance 2020", "Home Office", "2020"), "Guidance 2020, Home Office");
}

TEST(DebriefText, TheTimelineTellsEachMomentInALine) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(text_of(timeline_page(debrief, testing::shipped_words())), R"(
What happened

Your words, the reaction, and how each decision reads against the key. 3
decisions over 8 minutes. All minutes here are minutes of the story.

1  strong, minute 1: “Who is at home today?”
   Sam: Me. (She counts.) And him.

2  Not marked (a matter of manners), minute 6: Take the tea.
3  partial, minute 8: Before you drive: 2 of 4 chosen
4  missed, minute 8: Nobody asked whose shoes they are.
   Open from minute 6, in “The kitchen”, to minute 8.

How Sam was with you
Minute 1: guarded
Minute 6: open

How a moment feels is not the mark.

What there was to pick up
Small shoes
Open from minute 6 to minute 8.

- Asked whose shoes they are: missed
)");
}

TEST(DebriefText, AnOpenedMomentHasItsThreePartsYourWordsAndItsSources) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(text_of(moment_page(debrief, 0, testing::shipped_words())), R"(
At the door

strong, minute 1

“Who is at home today?”

Sam: Me. (She counts.) And him.

What it did
You asked. She answered.

Why it matters
Asking is how you find out.

What next
Ask again.

Words to try: “And who else?”

She was short. The question was still right.

In your words
You said first: “Hello, <Sam>”
Your reason: “To be fair”
How sure you were: very sure

What it was read for
respect (relationship): strong
share (safeguarding): strong

Sources
- Source S1: asking
- Practice wisdom, unsourced: asking twice: practice wisdom
)");
}

TEST(DebriefText, WhyTellsKeyFeaturesAndTurningPointsWithoutAPoint) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(text_of(why_page(debrief, testing::shipped_words())), R"(
Why it went as it did

Key features of this case
1 done in part, 1 missed, 1 not reached

- Done in part: Passes it on
  You passed some of it on.
  Minute 8: partial. Minute 1: strong.

- Missed: Looks round
  You left without a word about the shoes.
  Minute 8: there was an opening and it closed.

- Not reached: Comes back to it
  Your route did not go there. This says nothing about you.

Turning points
- Opened: Who is at home, minute 1
  “Who is at home today?”
  She told you.

- Closed: Before you drive, minute 8
  Before you drive: 2 of 4 chosen
  You texted.

Written by the author. No practice tutor has checked it yet.
)");
}

TEST(DebriefText, AFeatureNamesFirstWhatKeptItFromBeingDone) {
  const DebriefPanel panel =
      make_debrief(debrief_of(play_a(debrief_program())), testing::shipped_words(), {});
  const FeaturePanel& part = panel.why.features.front();
  ASSERT_EQ(part.state, FeaturePanel::State::Part);
  ASSERT_EQ(part.moments.size(), 2u);
  EXPECT_EQ(part.moments[0].what, "Minute 8");
  EXPECT_EQ(part.moments[0].level.mark, LevelMark::Partial);
  EXPECT_EQ(part.moments[1].what, "Minute 1");
  EXPECT_EQ(part.moments[1].level.mark, LevelMark::Strong);
  const FeaturePanel& missed = panel.why.features[1];
  ASSERT_EQ(missed.moments.size(), 1u);
  EXPECT_EQ(missed.moments[0].what, "Minute 8, an opening closed");
  EXPECT_EQ(missed.moments[0].level.mark, LevelMark::Missed);
}

TEST(DebriefText, TheCountIsATableAlreadyWeighted) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));
  const std::string text = text_of(counted_page(debrief, testing::shipped_words()));

  EXPECT_EQ(text.substr(text.find("Competency")),
            R"(Competency       Weight   Earned  On your route  Overall
1. relationship  times 1     100            100           200
2. curiosity     times 2       0            200           200
3. safeguarding  times 3     700            900           900
4. reporting     times 1      80            200           200
5. Added up                  880          1,400  not added up

On the way you went, 880 of 1,400.

Each figure under “possible overall” is the most that some route could give that
competency. They come from different routes, so they are not added up.

No percentage and no rank. Ratings from 1 to 4 are your tutor’s alone.
)");
}

TEST(DebriefText, AFigureOpensToWhatItIsTheSumOf) {
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(text_of(figure_page(debrief, {2, FigureRef::Column::Earned}, testing::shipped_words())),
            R"(
safeguarding: earned

What it is the sum of
Minute 1, At the door: “Who is at home today?”
  Read as: share: strong
  Counts: 100 times 1

Minute 8, Before you drive: 2 of 4 chosen
  Read as: share: sound
  Counts: (100 + 0 + 100) shared by 3 is 67, times 2

100 + 133 = 233, times its weight 3 = 700.

A decision counts once, at its first answer.

Where several things were chosen or left out, their mean counts.

Figures are counted exactly and shown to the nearest whole number, so a sum can
look wrong by 1.

What each level counts was set before you started, and is the same for everyone.
)");
}

TEST(DebriefText, WhatCouldNotBeWorkedOutIsSaid) {
  const Words words = testing::shipped_words();
  const sim::Debrief debrief = debrief_of(play_a(debrief_program()), false);

  EXPECT_TRUE(says(counted_page(debrief, words), "not computed"));
  EXPECT_TRUE(says(counted_page(debrief, words), "“Possible overall” was not computed"));
  EXPECT_TRUE(says(why_page(debrief, words), "was not worked out"));
  EXPECT_TRUE(
      says(figure_page(debrief, {0, FigureRef::Column::Overall}, words), "was not computed"));
}

TEST(DebriefText, FeedbackStraightAfterAnAnswerNeedsNoEnd) {
  const auto program = debrief_program();
  sim::Session session = sim::Session::start(program, 1);
  play(session, {{"o.wait"}});
  const sim::Debrief debrief = debrief_of(session, false);
  const Page page = feedback_page(debrief, sim::last_answer(debrief), testing::shipped_words());

  EXPECT_EQ(text_of(page), R"(
sound, At the door
What it did
You waited.

Why it matters
Waiting can help.

What next
Ask next.

Words to try: “When you are ready.”

Sources
- Source S2: waiting
)");
}

TEST(DebriefText, NeverSaysFailOrGivesAPercentageOrARank) {
  const Words words = testing::shipped_words();
  for (const std::string& key : words.keys()) {
    if (key.rfind("debrief.", 0) != 0) continue;
    EXPECT_EQ(words(key).find("fail"), std::string::npos) << key;
    EXPECT_EQ(words(key).find('%'), std::string::npos) << key;
    EXPECT_EQ(words(key).find("unfortunately"), std::string::npos) << key;
  }
}

TEST(DebriefText, EveryWordItAsksForIsThere) {
  const Words words = testing::shipped_words();
  const auto program = debrief_program();
  sim::Session rated = sim::Session::start(program, 1);
  play(rated, {{"o.wait"}, {"o.tea.no"}, {"o.later"}, {"s.week"}});
  for (const sim::Session& session : {play_a(program), play_b(program), rated}) {
    const sim::Debrief debrief = debrief_of(session);
    Page all;
    for (const Page& page : {short_debrief_page(debrief, words), reactions_page(debrief, words),
                             timeline_page(debrief, words), why_page(debrief, words),
                             counted_page(debrief, words), take_away_page(debrief, words)})
      all.append(page);
    for (std::size_t i = 0; i < debrief.moments.size(); ++i)
      all.append(moment_page(debrief, i, words));
    for (FigureRef figure : figures(debrief)) all.append(figure_page(debrief, figure, words));
    EXPECT_EQ(text_of(all).find("[debrief"), std::string::npos)
        << text_of(all).substr(text_of(all).find("[debrief"), 60);
    EXPECT_EQ(text_of(all).find('{'), std::string::npos);
  }
}

}  // namespace
}  // namespace ui
