// The window's program on a stage: a Desk with records in memory and a clock that stands still.
// Used by tests without a picture and by the pictures themselves.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "tests/support/failing_store.h"
#include "ui/app/desk.h"

namespace desk_testing {

struct StageOptions {
  ui::Words words;
  std::string scenarios, fonts;
  ui::Settings settings;
  std::uint64_t seed = 1;
  sim::Store* store = nullptr;  // in place of the one in memory
};

class Stage {
 public:
  explicit Stage(StageOptions options);
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  ui::app::Desk& desk() { return *desk_; }
  ui::app::AppState& state() { return desk_->state(); }
  sim::testing::FailingStore& store() { return store_; }
  const ui::app::Services& services() const { return services_; }
  const std::string& copied() const { return copied_; }

  // Acts as the window would, without drawing.
  void act(const ui::Intent& intent);
  // Opens the briefing of a case and begins it.
  void begin(const std::string& scenario, const char* mode = "practise");
  // Answers the open decision with the option `place` places down among the open ones, or with its
  // parts in the order shown from there on; goes through what is asked before and after. False when
  // the case has ended.
  bool answer(std::size_t place = 0);
  // Answers until the end, always `place`.
  void play_to_the_end(std::size_t place = 0);
  // Moves the clock that stands still.
  void pass(std::int64_t ms) { now_ms_ += ms; }
  // Whether files beside the records, drafts among them, can be written.
  void refuse_files() { files_refused_ = true; }
  void take_files() { files_refused_ = false; }
  // Of the next case that begins.
  void set_seed(std::uint64_t seed) { options_.seed = seed; }
  // What no frame waits for is done there from now on.
  void work_beside(ui::app::SideWork& side_work) { services_.side_work = &side_work; }
  // Starts the program again on the same records.
  void restart();
  // The same program in another window: what only the window knew (focus, places, half-typed words)
  // is gone.
  void new_window();

 private:
  sim::Result<void> write_file() const;
  // Fills in the open decision of many parts and hands it in; marks and links nothing.
  void work_through(std::size_t place);
  void fill_items(const ui::ItemsPanel& items, int part, bool order, std::size_t place);

  StageOptions options_;
  sim::testing::FailingStore store_;
  ui::app::Services services_;
  std::unique_ptr<ui::app::Desk> desk_;
  std::string copied_;
  std::map<std::string, std::string> drafts_;
  std::int64_t now_ms_ = 0;
  bool files_refused_ = false;
};

}  // namespace desk_testing
