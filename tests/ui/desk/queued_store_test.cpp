// The writing thread: no frame waits for the disk.
#include "ui/app/queued_store.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "tests/support/memory_store.h"
#include "tests/ui/desk/headless.h"
#include "ui/app/update.h"

namespace desk_testing {
namespace {

// A disk on which nothing moves while its gate is shut, and who wrote on it.
class GatedStore final : public sim::testing::MemoryStore {
 public:
  void shut() {
    const std::lock_guard<std::mutex> lock(mutex_);
    open_ = false;
  }
  void open() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      open_ = true;
    }
    changed_.notify_all();
  }
  bool frame_wrote() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return frame_wrote_;
  }
  std::vector<std::string> written() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return written_;
  }

  sim::Result<sim::Profile> add_profile(const std::string& name, const std::string& utc) override {
    write("person");
    return MemoryStore::add_profile(name, utc);
  }
  sim::Result<sim::AttemptId> begin_attempt(const sim::Attempt& head) override {
    write("begin");
    return MemoryStore::begin_attempt(head);
  }
  sim::Result<void> set_state(sim::AttemptId attempt, sim::AttemptState state) override {
    write("state");
    return MemoryStore::set_state(attempt, state);
  }
  sim::Result<void> save_texts(const std::vector<sim::StoredText>& texts) override {
    write("texts");
    return MemoryStore::save_texts(texts);
  }

 protected:
  sim::Result<void> take(const sim::Batch& batch) override {
    write("lines");
    return MemoryStore::take(batch);
  }

 private:
  void write(const char* what) {
    std::unique_lock<std::mutex> lock(mutex_);
    written_.emplace_back(what);
    // The frame would wait for ever for whoever opens the gate: it is told of instead.
    if (std::this_thread::get_id() == frame_)
      frame_wrote_ = true;
    else
      changed_.wait(lock, [&] { return open_; });
  }

  const std::thread::id frame_ = std::this_thread::get_id();
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = true, frame_wrote_ = false;
  std::vector<std::string> written_;
};

class Queued : public ::testing::Test {
 protected:
  Queued() : queue_(disk_, [] {}) {
    StageOptions options;
    options.words = shipped_words();
    options.scenarios = TEST_SOURCE_DIR "/scenarios";
    options.settings = Headless::done_before();
    options.store = &queue_;
    stage_ = std::make_unique<Stage>(std::move(options));
  }
  // A shut gate would keep the writing thread for ever.
  ~Queued() override { disk_.open(); }

  // Everything that is under way is done and heard, what follows from it too.
  void settle() {
    for (int i = 0; i < 6; ++i) {  // one thing that follows from another, and again
      (void)queue_.profiles();     // waits for the writing thread
      ui::app::hear_store(stage_->state(), stage_->services());
    }
  }
  ui::app::AppState& state() { return stage_->state(); }

  GatedStore disk_;
  ui::app::QueuedStore queue_;
  std::unique_ptr<Stage> stage_;
};

}  // namespace

TEST_F(Queued, TheFirstAnswerBeginsTheAttemptOnTheWritingThread) {
  disk_.shut();
  stage_->begin("fine");
  (void)stage_->answer(0);
  ASSERT_NE(state().play, nullptr);
  EXPECT_EQ(state().play->stage, ui::PlayStage::Saving) << "its consequence waits";
  EXPECT_EQ(state().saved_at, "");
  disk_.open();
  settle();
  EXPECT_NE(state().play->stage, ui::PlayStage::Saving);
  EXPECT_EQ(state().saved_at, "14:32");
  EXPECT_EQ(state().play->recorder.attempt(), 1);
  const std::vector<std::string> written = disk_.written();
  ASSERT_GE(written.size(), 4U);
  EXPECT_EQ(std::vector<std::string>(written.begin(), written.begin() + 4),
            (std::vector<std::string>{"person", "texts", "begin", "lines"}));
  EXPECT_FALSE(disk_.frame_wrote());
}

TEST_F(Queued, StoppingAndGoingHomeWaitForNothingAndLoseNothing) {
  stage_->begin("fine");
  (void)stage_->answer(0);
  settle();
  disk_.shut();
  stage_->act(ui::StopHere{});
  EXPECT_EQ(state().screen(), ui::Screen::Debrief);
  stage_->act(ui::GoTo{ui::Screen::Library});
  EXPECT_EQ(state().screen(), ui::Screen::Debrief) << "not before the disk has it";
  disk_.open();
  settle();
  ASSERT_EQ(state().screen(), ui::Screen::Library);
  ASSERT_EQ(state().attempts.size(), 1U);
  EXPECT_EQ(state().attempts[0].state, sim::AttemptState::Stopped);
  EXPECT_FALSE(disk_.frame_wrote());
}

TEST_F(Queued, AWholeCaseIsWrittenOnTheWritingThread) {
  stage_->begin("fine");
  for (int i = 0; i < 200 && !state().play->session.ended(); ++i) {
    (void)stage_->answer(0);
    settle();
  }
  settle();
  ASSERT_EQ(state().play->stage, ui::PlayStage::Ended);
  EXPECT_EQ(queue_.attempt(1)->state, sim::AttemptState::Ended);
  EXPECT_EQ(disk_.written().back(), "state") << "behind the last lines";
  EXPECT_FALSE(disk_.frame_wrote());
}

TEST_F(Queued, TheListIsReadOnceNothingIsBeingWritten) {
  stage_->begin("fine");
  (void)stage_->answer(0);
  settle();
  stage_->act(ui::SaveAndLeave{});
  settle();
  ASSERT_EQ(state().waiting.size(), 1U);
  disk_.shut();
  sim::Batch batch;
  batch.attempt = 1;
  batch.state = sim::AttemptState::Stopped;
  (void)queue_.submit(std::move(batch));
  stage_->act(ui::GoTo{ui::Screen::Library});
  EXPECT_TRUE(state().list_due);
  EXPECT_TRUE(state().waiting.empty()) << "what changes cannot be gone on with";
  EXPECT_EQ(state().attempts.size(), 1U);
  disk_.open();
  settle();
  EXPECT_FALSE(state().list_due);
  ASSERT_EQ(state().attempts.size(), 1U);
  EXPECT_EQ(state().attempts[0].state, sim::AttemptState::Stopped);
}

TEST_F(Queued, LeavingTheProgramWaitsForAll) {
  stage_->begin("fine");
  (void)stage_->answer(0);
  stage_->act(ui::StopHere{});
  stage_->act(ui::Quit{});
  EXPECT_TRUE(stage_->desk().quit());
  EXPECT_FALSE(queue_.busy());
  EXPECT_EQ(queue_.attempt(1)->state, sim::AttemptState::Stopped);
}

TEST(QueuedStore, WritesWhatItHasBeforeItGoes) {
  GatedStore disk;
  disk.shut();
  {
    ui::app::QueuedStore queue(disk, [] {});
    sim::Batch batch;
    batch.begins = std::make_shared<const sim::Beginning>();
    batch.bytes = "a line\n";
    batch.state = sim::AttemptState::Ended;
    (void)queue.submit(std::move(batch));
    EXPECT_TRUE(queue.busy());
    disk.open();
  }
  EXPECT_EQ(disk.log_text(1).value_or(""), "a line\n");
  EXPECT_EQ(disk.attempt(1)->state, sim::AttemptState::Ended);
}

}  // namespace desk_testing
