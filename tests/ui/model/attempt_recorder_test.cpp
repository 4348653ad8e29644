#include "ui/model/attempt_recorder.h"

#include <gtest/gtest.h>

#include "sim/session/event_text.h"
#include "tests/support/failing_store.h"
#include "tests/ui/model/play_case.h"

namespace ui {
namespace {

using State = AttemptRecorder::State;
using sim::testing::FailingStore;

class Recorder : public ::testing::Test {
 protected:
  Recorder() : session_(sim::Session::start(play_case(), 1)) {
    head_.profile = store_.add_profile("", "2026-11-17T10:00:00Z")->id;
    head_.scenario = "small";
    head_.started_utc = "2026-11-17T10:00:00Z";
  }
  void answer() {
    ASSERT_TRUE(session_.answer(session_.log().events.size() < 10 ? sim::Answer(sim::Choose{0})
                                                                  : sim::Answer(sim::ChooseMany{1}),
                                7));
  }
  void record(AttemptRecorder& recorder, const char* now) {
    recorder.record(session_);
    recorder.heard(session_, store_.wait(), now);
  }
  std::string stored(const AttemptRecorder& recorder) {
    return store_.log_text(recorder.attempt(), 0).value_or("");
  }
  std::string whole() const {
    return sim::to_text(session_.program(), session_.log(), 0, sim::Times::With);
  }

  FailingStore store_;
  sim::Session session_;
  sim::Attempt head_;
  const std::vector<sim::StoredText> no_texts_;
};

}  // namespace

TEST_F(Recorder, SavesEachAnswerAsOneBatch) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  EXPECT_EQ(recorder.attempt(), 0) << "nothing is written before something is recorded";
  record(recorder, "14:30");
  EXPECT_NE(recorder.attempt(), 0);
  answer();
  record(recorder, "14:32");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(recorder.saved_at(), "14:32");
  EXPECT_EQ(stored(recorder), whole());
  record(recorder, "14:40");
  EXPECT_EQ(recorder.saved_at(), "14:32") << "there was nothing new";
}

TEST_F(Recorder, IsSavingUntilTheStoreSaysSo) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  store_.hold_outcomes();
  recorder.record(session_);
  recorder.heard(session_, store_.poll(), "14:30");
  EXPECT_EQ(recorder.state(), State::Saving);
  EXPECT_EQ(recorder.saved_at(), "");
  store_.let_go();
  recorder.heard(session_, store_.poll(), "14:31");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(recorder.saved_at(), "14:31");
}

TEST_F(Recorder, AFullDiskIsSaidAndEverythingComesAgainWithTheNextAnswer) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  record(recorder, "14:30");
  store_.fill_up();
  answer();
  record(recorder, "14:32");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  EXPECT_EQ(recorder.not_saved_since(), "14:30") << "since what is on the disk";
  EXPECT_EQ(recorder.reason().message, "The disk is full.");
  EXPECT_EQ(recorder.saved_at(), "14:30");
  record(recorder, "14:33");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  EXPECT_EQ(recorder.not_saved_since(), "14:30");
  store_.make_room();
  answer();
  record(recorder, "14:35");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(recorder.not_saved_since(), "");
  EXPECT_EQ(stored(recorder), whole());
}

TEST_F(Recorder, AnAttemptThatCouldNotBeginBeginsLater) {
  AttemptRecorder recorder(store_, head_, {{"hash", "en", "line/l", "Words."}});
  store_.fill_up();
  record(recorder, "14:30");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  EXPECT_EQ(recorder.not_saved_since(), "14:30");
  store_.make_room();
  answer();
  record(recorder, "14:31");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(stored(recorder), whole());
  EXPECT_EQ(store_.texts("hash", "en")->size(), 1U);
}

TEST_F(Recorder, ASlowRefusalLosesNothing) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  record(recorder, "14:30");
  store_.hold_outcomes();
  store_.fail_next_batch();
  answer();
  recorder.record(session_);
  session_.note(sim::EventKind::Paused);
  recorder.record(session_);  // refused as well: what it rests on is missing
  store_.let_go();
  recorder.heard(session_, store_.poll(), "14:33");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  record(recorder, "14:34");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(stored(recorder), whole());
}

TEST_F(Recorder, WhatComesWhileTheAttemptBeginsFollowsIt) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  store_.hold_outcomes();
  recorder.record(session_);
  EXPECT_EQ(recorder.attempt(), 0) << "not known before the store says so";
  answer();
  recorder.record(session_);
  store_.let_go();
  recorder.heard(session_, store_.poll(), "14:31");
  EXPECT_EQ(recorder.state(), State::Saving) << "the answer is on its way now";
  recorder.heard(session_, store_.poll(), "14:31");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(stored(recorder), whole());
}

TEST_F(Recorder, AnAttemptBeginsOnceThoughItsFirstBatchWasRefused) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  store_.fail_next_batch();
  record(recorder, "14:30");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  EXPECT_NE(recorder.attempt(), 0);
  record(recorder, "14:31");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(store_.attempts(head_.profile)->size(), 1U);
  EXPECT_EQ(stored(recorder), whole());
}

TEST_F(Recorder, MakesThePersonWithTheirFirstAttemptAndNotAgain) {
  head_.profile = 0;
  for (int i = 0; i < 2; ++i) {
    AttemptRecorder recorder(store_, head_, no_texts_, {0, "Sam", "2026-11-17T10:00:00Z"});
    record(recorder, "14:30");
    EXPECT_EQ(recorder.state(), State::Saved);
  }
  const std::vector<sim::Profile> people = store_.profiles().value();
  ASSERT_EQ(people.size(), 2U) << "the one of this test, and Sam";
  EXPECT_EQ(people[1].name, "Sam");
  EXPECT_EQ(store_.attempts(people[1].id)->size(), 2U);
}

TEST_F(Recorder, HowItStandsIsToldOnceTheLogIsKept) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  record(recorder, "14:30");
  store_.hold_outcomes();
  store_.fail_next_batch();
  answer();
  recorder.record(session_);
  recorder.finish(sim::AttemptState::Ended);
  recorder.record(session_);
  EXPECT_EQ(store_.attempt(recorder.attempt())->state, sim::AttemptState::Running);
  store_.let_go();
  record(recorder, "14:33");
  record(recorder, "14:34");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(stored(recorder), whole());
  EXPECT_EQ(store_.attempt(recorder.attempt())->state, sim::AttemptState::Ended);
}

TEST_F(Recorder, HowItStandsIsToldAgainWhenItWasRefused) {
  AttemptRecorder recorder(store_, head_, no_texts_);
  record(recorder, "14:30");
  recorder.finish(sim::AttemptState::Ended);
  store_.fail_next_state();
  record(recorder, "14:31");
  EXPECT_EQ(recorder.state(), State::NotSaved);
  EXPECT_EQ(recorder.not_saved_since(), "14:30");
  record(recorder, "14:32");
  EXPECT_EQ(recorder.state(), State::Saved);
  EXPECT_EQ(store_.attempt(recorder.attempt())->state, sim::AttemptState::Ended);
}

TEST_F(Recorder, GoesOnBehindWhatIsKept) {
  AttemptRecorder first(store_, head_, no_texts_);
  record(first, "14:30");
  AttemptRecorder second(store_, first.head(), session_.log().events.size());
  answer();
  second.finish(sim::AttemptState::Ended);
  record(second, "15:00");
  EXPECT_EQ(stored(second), whole());
  EXPECT_EQ(store_.attempt(second.attempt())->state, sim::AttemptState::Ended);
}

TEST_F(Recorder, KeepsNothingWhenItShould) {
  AttemptRecorder nothing;
  nothing.record(session_);
  EXPECT_EQ(nothing.state(), State::NotKept);
  EXPECT_EQ(AttemptRecorder(head_).state(), State::NotKept);
  EXPECT_EQ(AttemptRecorder(head_).head().scenario, "small");
}

}  // namespace ui
