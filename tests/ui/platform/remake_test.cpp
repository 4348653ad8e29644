// The graphics card is reset under the program: a new window stands where the old one was, and
// shows the same.
#include <glad/gl.h>
// glad first
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "sim/io/disk_files.h"
#include "sim/io/program_folder.h"
#include "sim/io/read_words.h"
#include "tests/support/stage.h"
#include "tests/ui/platform/unwilling_glfw.h"
#include "ui/platform/window.h"

namespace desk_testing {
namespace {

constexpr int kWidth = 800, kHeight = 600;

StageOptions options() {
  const std::string path = TEST_SOURCE_DIR "/assets/text/en.json";
  const auto bytes = sim::DiskFiles().read(path, 1'000'000);
  auto table = bytes ? sim::read_words(*bytes, path) : tl::unexpected(bytes.error());
  StageOptions options;
  if (table) options.words = ui::Words("en", std::move(*table));
  options.scenarios = TEST_SOURCE_DIR "/scenarios";
  options.fonts = sim::program_folder() + "/assets/fonts";
  options.settings.first_run_done = true;
  options.settings.reduced_motion = true;
  return options;
}

class Remake : public testing::Test {
 protected:
  Remake() : stage_(options()) {
    window_ =
        ui::platform::Window::open("remake", {kWidth, kHeight, 40, 30, true, false}, true, why_);
  }
  void SetUp() override { ASSERT_NE(window_, nullptr) << why_; }

  // A frame on the window itself, as the program draws it.
  void frame() {
    window_->wait(0);
    if (stage_.desk().fonts_due()) window_->fonts_changed();
    window_->begin_frame();
    stage_.desk().frame();
    window_->present(1, 1, 1);
  }

  // The program's screen once it is still, read back from the graphics card.
  std::vector<std::uint8_t> picture() {
    for (int i = 0; i < 10; ++i) frame();
    window_->begin_picture(kWidth, kHeight);
    stage_.desk().frame();
    return window_->picture(kWidth, kHeight, 1, 1, 1);
  }

  ImVec2 size() {
    frame();
    return ImGui::GetIO().DisplaySize;
  }

  Stage stage_;
  std::unique_ptr<ui::platform::Window> window_;
  std::string why_;
};

TEST_F(Remake, TheNewWindowShowsTheSame) {
  stage_.begin("fine");
  const auto before = picture();
  ASSERT_GT(std::set<std::uint8_t>(before.begin(), before.end()).size(), 20u) << "nothing drawn";
  const ui::platform::WindowPlace stood = window_->place();
  ASSERT_TRUE(window_->remake(why_)) << why_;
  EXPECT_TRUE(before == picture());
  EXPECT_EQ(window_->place().x, stood.x);
  EXPECT_EQ(window_->place().y, stood.y);
  EXPECT_EQ(window_->place().width, kWidth);
  EXPECT_EQ(window_->place().height, kHeight);
  EXPECT_EQ(stage_.state().screen(), ui::Screen::Play) << "the program went on";
}

TEST_F(Remake, AgainAndAgain) {
  const auto before = picture();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(window_->remake(why_)) << why_;
  EXPECT_TRUE(before == picture());
}

// What the driver's own answer does to the loop of the program.
TEST_F(Remake, AResetIsNoticedWhenAFrameIsShown) {
  const auto before = picture();
  EXPECT_FALSE(window_->lost());
  const auto reset = []() -> GLenum { return GL_INNOCENT_CONTEXT_RESET; };
  glad_glGetGraphicsResetStatus = reset;
  glad_glGetGraphicsResetStatusARB = reset;
  frame();
  EXPECT_TRUE(window_->lost());
  ASSERT_TRUE(window_->remake(why_)) << why_;  // asks the driver anew what it can
  frame();
  EXPECT_FALSE(window_->lost());
  EXPECT_TRUE(before == picture());
}

TEST_F(Remake, FullScreenStaysFullScreen) {
  frame();
  window_->full_screen();
  for (int i = 0; i < 5; ++i) frame();
  ASSERT_EQ(size().x, 1280);
  ASSERT_TRUE(window_->remake(why_)) << why_;
  for (int i = 0; i < 5; ++i) frame();
  EXPECT_EQ(size().x, 1280);
  EXPECT_EQ(window_->place().width, kWidth) << "what it goes back to";
  window_->full_screen();
  for (int i = 0; i < 5; ++i) frame();
  EXPECT_EQ(size().x, kWidth);
}

TEST_F(Remake, TakesAWindowThatDoesNotTellOfResets) {
  refuse_windows(1);
  EXPECT_TRUE(window_->remake(why_)) << why_;
  EXPECT_EQ(refused_windows(), 1);
  picture();
}

TEST_F(Remake, WaitsForACardThatIsNotBackYet) {
  const auto before = picture();
  refuse_windows(6);
  EXPECT_TRUE(window_->remake(why_)) << why_;
  EXPECT_TRUE(before == picture());
}

TEST_F(Remake, SaysWhenThereIsNoWindowToBeHad) {
  picture();
  refuse_windows(1000);
  EXPECT_FALSE(window_->remake(why_));
  EXPECT_FALSE(why_.empty());
  EXPECT_GE(refused_windows(), 10) << "gave up at once";
  EXPECT_EQ(window_->place().width, kWidth);
  refuse_windows(0);
}

}  // namespace
}  // namespace desk_testing
