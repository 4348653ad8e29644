// The cases of tests/cases/valid, each play against the log it must give. Read beside the case:
// every line follows from the rules of scenario-model section 2, "Running, exactly". The order of
// options is left out; shuffling has tests of its own.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "tests/support/cases.h"

namespace sim::testing {
namespace {

std::string log_of(std::string_view name, std::initializer_list<std::string_view> answers) {
  return plain_log(played(case_program(name), answers));
}

TEST(Cases, AHeavySceneIsEnteredThroughItsQuestion) {
  EXPECT_EQ(log_of("heavy", {"o.wait", "dark.go", "o.listen", "o.b"}),
            R"(fact entered scene=start visit=1 minute=1
fact offered decision=d.start open=o.on,o.wait minute=1
input answered decision=d.start picks=o.wait minute=1
fact offered decision=dark.enter open=dark.go,dark.skip minute=3
input answered decision=dark.enter picks=dark.go minute=3
fact entered scene=dark visit=1 minute=8
fact window_opened opportunity=w.heard minute=8
fact shown line=l.dark minute=8
fact offered decision=d.dark open=o.listen,o.hurry minute=8
input answered decision=d.dark picks=o.listen minute=8
fact window_taken part=w.heard/relationship.listen level=strong minute=8
fact entered scene=after visit=1 minute=8
fact shown line=l.heard minute=8
fact shown line=l.been minute=8
fact offered decision=d.after open=o.a,o.b minute=8
input answered decision=d.after picks=o.b minute=8
fact entered scene=z visit=1 minute=8
fact window_lapsed opportunity=w.heard minute=8
fact ended ending=e.end minute=8
)");
}

TEST(Cases, SkippingLeavesOutTheVisitTheMinutesTheEffectsAndTheWindow) {
  EXPECT_EQ(log_of("heavy", {"o.on", "dark.skip", "o.a"}),
            R"(fact entered scene=start visit=1 minute=1
fact offered decision=d.start open=o.on,o.wait minute=1
input answered decision=d.start picks=o.on minute=1
fact offered decision=dark.enter open=dark.go,dark.skip minute=1
input answered decision=dark.enter picks=dark.skip minute=1
fact shown line=dark.skip_line minute=1
fact entered scene=after visit=1 minute=1
fact offered decision=d.after open=o.a,o.b minute=1
input answered decision=d.after picks=o.a minute=1
fact entered scene=z visit=1 minute=1
fact ended ending=e.end minute=1
)");
}

TEST(Cases, DueInjectsComeByStoryTimeAndNestAndTheirDecisionsWait) {
  EXPECT_EQ(log_of("injects", {"o.slow", "o.answer", "o.go"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.quick,o.slow,o.all
input answered decision=d.start picks=o.slow
fact injected inject=i.early minute=6
fact entered scene=early visit=1 minute=6
fact shown line=l.early minute=6
fact injected inject=i.ring minute=6
fact entered scene=ring visit=1 minute=6
fact shown line=l.ring minute=6
fact injected inject=i.inner minute=6
fact entered scene=inner visit=1 minute=6
fact shown line=l.inner minute=6
fact offered decision=d.ring open=o.answer,o.ignore minute=6
input answered decision=d.ring picks=o.answer minute=6
fact entered scene=rung visit=1 minute=6
fact entered scene=second visit=1 minute=6
fact shown line=l.second minute=6
fact offered decision=d.second open=o.go,o.stay minute=6
input answered decision=d.second picks=o.go minute=6
fact entered scene=third visit=1 minute=6
fact shown line=l.third minute=6
fact entered scene=z visit=1 minute=6
fact ended ending=e.end minute=6
)");
}

TEST(Cases, AnInjectNotYetDueDoesNotCome) {
  EXPECT_EQ(log_of("injects", {"o.quick", "o.go"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.quick,o.slow,o.all
input answered decision=d.start picks=o.quick
fact entered scene=second visit=1 minute=1
fact shown line=l.second minute=1
fact offered decision=d.second open=o.go,o.stay minute=1
input answered decision=d.second picks=o.go minute=1
fact entered scene=third visit=1 minute=1
fact shown line=l.third minute=1
fact entered scene=z visit=1 minute=1
fact ended ending=e.end minute=1
)");
}

TEST(Cases, AnInjectOnAConditionMayEndTheScenario) {
  EXPECT_EQ(log_of("injects", {"o.quick", "o.stay"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.quick,o.slow,o.all
input answered decision=d.start picks=o.quick
fact entered scene=second visit=1 minute=1
fact shown line=l.second minute=1
fact offered decision=d.second open=o.go,o.stay minute=1
input answered decision=d.second picks=o.stay minute=1
fact injected inject=i.fire minute=1
fact entered scene=fire visit=1 minute=1
fact shown line=l.fire minute=1
fact ended ending=e.fire minute=1
)");
}

TEST(Cases, ThirteenDueAtOnceNestFourDeepAndEightComeInARow) {
  EXPECT_EQ(log_of("injects", {"o.all", "o.go"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.quick,o.slow,o.all
input answered decision=d.start picks=o.all
fact injected inject=i.1
fact entered scene=c1 visit=1
fact injected inject=i.2
fact entered scene=c2 visit=1
fact injected inject=i.3
fact entered scene=c3 visit=1
fact injected inject=i.4
fact entered scene=c4 visit=1
fact entered scene=c4.r visit=1
fact injected inject=i.5
fact entered scene=c5 visit=1
fact entered scene=c5.r visit=1
fact injected inject=i.6
fact entered scene=c6 visit=1
fact entered scene=c6.r visit=1
fact injected inject=i.7
fact entered scene=c7 visit=1
fact entered scene=c7.r visit=1
fact injected inject=i.8
fact entered scene=c8 visit=1
fact entered scene=c8.r visit=1
fact injected inject=i.9
fact entered scene=c9 visit=1
fact entered scene=c9.r visit=1
fact injected inject=i.10
fact entered scene=c10 visit=1
fact entered scene=c10.r visit=1
fact injected inject=i.11
fact entered scene=c11 visit=1
fact entered scene=c11.r visit=1
fact entered scene=c3.r visit=1
fact injected inject=i.12
fact entered scene=c12 visit=1
fact entered scene=c12.r visit=1
fact injected inject=i.13
fact entered scene=c13 visit=1
fact entered scene=c13.r visit=1
fact entered scene=c2.r visit=1
fact entered scene=c1.r visit=1
fact entered scene=second visit=1
fact shown line=l.second
fact offered decision=d.second open=o.go,o.stay
input answered decision=d.second picks=o.go
fact entered scene=third visit=1
fact shown line=l.third
fact entered scene=z visit=1
fact ended ending=e.end
)");
}

TEST(Cases, ACallReturnsToThePointAfterItAndLaterAnswersChangeNoLevel) {
  EXPECT_EQ(log_of("calls", {"o.badly", "o.well"}), R"(fact entered scene=start visit=1
fact entered scene=ask visit=1 minute=1
fact offered decision=d.ask open=o.well,o.badly,o.leave minute=1
input answered decision=d.ask picks=o.badly minute=1
fact entered scene=ask.back visit=1 minute=1
fact entered scene=between visit=1 minute=1
fact shown line=l.again minute=1
fact entered scene=outer visit=1 minute=1
fact entered scene=ask visit=2 minute=2
fact offered decision=d.ask open=o.well,o.badly,o.leave minute=2
input answered decision=d.ask picks=o.well minute=2
fact entered scene=ask.back visit=2 minute=2
fact entered scene=outer.back visit=1 minute=2
fact entered scene=after visit=1 minute=2
fact shown line=l.after minute=2
fact entered scene=z visit=1 minute=2
fact ended ending=e.end minute=2
)");
}

TEST(Cases, AnEndInsideACallEndsTheScenario) {
  EXPECT_EQ(log_of("calls", {"o.well", "o.leave"}), R"(fact entered scene=start visit=1
fact entered scene=ask visit=1 minute=1
fact offered decision=d.ask open=o.well,o.badly,o.leave minute=1
input answered decision=d.ask picks=o.well minute=1
fact entered scene=ask.back visit=1 minute=1
fact entered scene=between visit=1 minute=1
fact shown line=l.first minute=1
fact entered scene=outer visit=1 minute=1
fact entered scene=ask visit=2 minute=2
fact offered decision=d.ask open=o.well,o.badly,o.leave minute=2
input answered decision=d.ask picks=o.leave minute=2
fact entered scene=z.inside visit=1 minute=2
fact ended ending=e.inside minute=2
)");
}

TEST(Cases, AnEarlyEndOpensMoveOnAndWhatWasLeftIsMissedUnopened) {
  EXPECT_EQ(log_of("topics", {"t.home", "t.on"}), R"(fact entered scene=start visit=1
fact offered decision=d.hub open=t.work,t.drink,t.home
input answered decision=d.hub picks=t.home
fact entered scene=home visit=1
fact offered decision=d.hub open=t.work,t.drink,t.on
input answered decision=d.hub picks=t.on
fact window_lapsed opportunity=w.drink unopened=yes
fact entered scene=z visit=1
fact ended ending=e.end
)");
}

TEST(Cases, DoneTopicsAreClosedAndMoveOnOpensWithTheRequiredOne) {
  EXPECT_EQ(log_of("topics", {"t.drink", "o.look", "t.work", "t.on"}),
            R"(fact entered scene=start visit=1
fact offered decision=d.hub open=t.work,t.drink,t.home
input answered decision=d.hub picks=t.drink
fact entered scene=drink visit=1 minute=4
fact shown line=l.drink minute=4
fact window_opened opportunity=w.drink minute=4
fact offered decision=d.drink open=o.look,o.pass minute=4
input answered decision=d.drink picks=o.look minute=4
fact window_taken part=w.drink/relationship.listen level=strong minute=4
fact entered scene=back visit=1 minute=4
fact offered decision=d.hub open=t.work,t.home minute=4
input answered decision=d.hub picks=t.work minute=4
fact entered scene=work visit=1 minute=7
fact offered decision=d.hub open=t.home,t.on minute=7
input answered decision=d.hub picks=t.on minute=7
fact entered scene=z visit=1 minute=7
fact window_lapsed opportunity=w.drink minute=7
fact ended ending=e.end minute=7
)");
}

TEST(Cases, AnOptionThatWouldExceedTheVisitsIsClosed) {
  EXPECT_EQ(log_of("loops", {"o.in", "o.on", "o.back", "o.on", "o.back", "o.on"}),
            R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.in,o.past
input answered decision=d.start picks=o.in
fact entered scene=round visit=1 minute=1
fact offered decision=d.round open=o.out,o.on minute=1
input answered decision=d.round picks=o.on minute=1
fact entered scene=turn visit=1 minute=1
fact offered decision=d.turn open=o.back,o.leave minute=1
input answered decision=d.turn picks=o.back minute=1
fact entered scene=round visit=2 minute=2
fact offered decision=d.round open=o.out,o.on minute=2
input answered decision=d.round picks=o.on minute=2
fact entered scene=turn visit=2 minute=2
fact offered decision=d.turn open=o.back,o.leave minute=2
input answered decision=d.turn picks=o.back minute=2
fact entered scene=round visit=3 minute=3
fact offered decision=d.round open=o.out,o.on minute=3
input answered decision=d.round picks=o.on minute=3
fact entered scene=turn visit=3 minute=3
fact offered decision=d.turn open=o.leave minute=3
)");
}

TEST(Cases, OneVariantIsDrawnAndWhateverItIsTheSameFollows) {
  EXPECT_EQ(log_of("variants", {}), R"(fact entered scene=start visit=1
fact shown line=l.three
fact shown line=l.after
fact offered decision=d open=o.last,o.a,o.b,o.c
)");
}

TEST(Cases, OptionsEffectsRunInFileOrderAndThenItsRow) {
  EXPECT_EQ(log_of("choose-many", {"o.plain", "o.three o.one"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.deep,o.plain
input answered decision=d.start picks=o.plain
fact entered scene=many visit=1
fact offered decision=d.many open=o.one,o.three,o.four
input answered decision=d.many picks=o.one,o.three
fact shown line=l.three minute=7
fact entered scene=z visit=1 minute=7
fact ended ending=e.end minute=7
)");
}

TEST(Cases, AClosedOptionBecomesOpenByAnEarlierAnswer) {
  EXPECT_EQ(log_of("choose-many", {"o.deep", "o.two"}), R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.deep,o.plain
input answered decision=d.start picks=o.deep
fact entered scene=many visit=1
fact offered decision=d.many open=o.one,o.two,o.three,o.four
input answered decision=d.many picks=o.two
fact shown line=l.else
fact entered scene=z visit=1
fact ended ending=e.end
)");
}

TEST(Cases, ARowOfThenReadsTheStep) {
  EXPECT_EQ(log_of("rate", {"s.very"}), R"(fact entered scene=start visit=1
fact offered decision=d.risk open=s.low,s.some,s.medium,s.high,s.very
input answered decision=d.risk picks=s.very
fact entered scene=z.high visit=1
fact ended ending=e.high
)");
}

TEST(Cases, TheLastRowIsTakenWhenNoOtherHolds) {
  EXPECT_EQ(log_of("rate", {"s.some"}), R"(fact entered scene=start visit=1
fact offered decision=d.risk open=s.low,s.some,s.medium,s.high,s.very
input answered decision=d.risk picks=s.some
fact entered scene=z.low visit=1
fact ended ending=e.low
)");
}

TEST(Cases, DocumentsReopenOptionsOpenWindowsAndAWindowLapsesBeforeALateTake) {
  EXPECT_EQ(log_of("documents", {"open:doc.start", "o.ask", "open:doc.reveal", "open:doc.when",
                                 "o.use", "o.late"}),
            R"(fact entered scene=start visit=1
fact offered decision=d.start open=o.ask,o.skip
input opened document=doc.start
fact reopened decision=d.start open=o.ask,o.read,o.skip
input answered decision=d.start picks=o.ask
fact revealed document=doc.reveal
fact entered scene=second visit=1
fact offered decision=d.second open=o.use,o.plain
input opened document=doc.reveal
fact window_opened opportunity=w.note
input opened document=doc.when
input answered decision=d.second picks=o.use
fact window_taken part=w.note/relationship.listen level=strong
fact entered scene=third visit=1
fact window_lapsed opportunity=w.note
fact offered decision=d.third open=o.late,o.none
input answered decision=d.third picks=o.late
fact entered scene=z visit=1
fact ended ending=e.end
)");
}

TEST(Cases, EveryFormOfConditionOneWay) {
  EXPECT_EQ(log_of("conditions", {"o.good", "o.y", "r.none"}),
            R"(fact entered scene=start visit=1 minute=2
fact learned fact=fact.van minute=2
fact offered decision=d.one open=o.good,o.bad minute=2
input answered decision=d.one picks=o.good minute=2
fact entered scene=many visit=1 minute=2
fact offered decision=d.two open=o.x,o.y minute=2
input answered decision=d.two picks=o.y minute=2
fact entered scene=rate visit=1 minute=2
fact offered decision=d.rate open=r.none,r.some,r.much minute=2
input answered decision=d.rate picks=r.none minute=2
fact entered scene=last visit=1 minute=2
fact shown line=l.guarded minute=2
fact shown line=l.visited minute=2
fact shown line=l.chose minute=2
fact shown line=l.picked minute=2
fact shown line=l.not_rated minute=2
fact shown line=l.level minute=2
fact shown line=l.level_rate minute=2
fact shown line=l.shown_any minute=2
fact shown line=l.knows minute=2
fact shown line=l.minutes minute=2
fact shown line=l.sum minute=2
fact entered scene=z visit=1 minute=2
fact ended ending=e.end minute=2
)");
}

TEST(Cases, EveryFormOfConditionAnotherWay) {
  EXPECT_EQ(log_of("conditions", {"o.bad", "", "r.some"}),
            R"(fact entered scene=start visit=1 minute=2
fact learned fact=fact.van minute=2
fact offered decision=d.one open=o.good,o.bad minute=2
input answered decision=d.one picks=o.bad minute=2
fact entered scene=many visit=1 minute=2
fact offered decision=d.two open=o.x,o.y minute=2
input answered decision=d.two picks= minute=2
fact entered scene=rate visit=1 minute=2
fact offered decision=d.rate open=r.none,r.some,r.much minute=2
input answered decision=d.rate picks=r.some minute=2
fact entered scene=last visit=1 minute=2
fact shown line=l.open minute=2
fact shown line=l.visited minute=2
fact shown line=l.rated minute=2
fact shown line=l.not_rated minute=2
fact shown line=l.knows minute=2
fact shown line=l.minutes minute=2
fact entered scene=z visit=1 minute=2
fact ended ending=e.end minute=2
)");
}

TEST(Cases, EveryFormOfConditionAThirdWay) {
  EXPECT_EQ(log_of("conditions", {"open:doc.a", "o.good", "o.x o.y", "r.much"}),
            R"(fact entered scene=start visit=1 minute=2
fact learned fact=fact.van minute=2
fact offered decision=d.one open=o.good,o.bad minute=2
input opened document=doc.a minute=2
input answered decision=d.one picks=o.good minute=2
fact entered scene=many visit=1 minute=2
fact offered decision=d.two open=o.x,o.y minute=2
input answered decision=d.two picks=o.x,o.y minute=2
fact entered scene=rate visit=1 minute=2
fact offered decision=d.rate open=r.none,r.some,r.much minute=2
input answered decision=d.rate picks=r.much minute=2
fact entered scene=last visit=1 minute=2
fact shown line=l.guarded minute=2
fact shown line=l.visited minute=2
fact shown line=l.chose minute=2
fact shown line=l.picked minute=2
fact shown line=l.rated minute=2
fact shown line=l.level minute=2
fact shown line=l.shown minute=2
fact shown line=l.shown_any minute=2
fact shown line=l.opened minute=2
fact shown line=l.knows minute=2
fact shown line=l.minutes minute=2
fact shown line=l.sum minute=2
fact entered scene=z visit=1 minute=2
fact ended ending=e.end minute=2
)");
}

}  // namespace
}  // namespace sim::testing
