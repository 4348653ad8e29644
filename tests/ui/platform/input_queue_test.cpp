#include "ui/platform/input_queue.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ui::platform {
namespace {

// The toolkit with nothing to draw on.
class Toolkit {
 public:
  Toolkit() {
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTrickleEventQueue = false;
    io.DisplaySize = ImVec2(640, 480);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  }
  Toolkit(const Toolkit&) = delete;
  Toolkit& operator=(const Toolkit&) = delete;
  ~Toolkit() { ImGui::DestroyContext(context_); }

  // What the next frame sees: "C-Enter 2", "'a'", "at 5,6 down".
  // `typing`: the frame draws a field that is typed into.
  std::string frame(InputQueue& queue, bool typing = false) {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1;  // a slow one
    queue.hand_out();
    ImGui::NewFrame();
    std::string seen;
    const auto say = [&](const std::string& what) { seen += (seen.empty() ? "" : " ") + what; };
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key)
      if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key)))
        say(std::string(io.KeyCtrl ? "C-" : "") + (io.KeyShift ? "S-" : "") +
            (io.KeyAlt ? "A-" : "") + ImGui::GetKeyName(static_cast<ImGuiKey>(key)));
    for (const ImWchar c : io.InputQueueCharacters)
      say("'" + std::string(1, static_cast<char>(c)) + "'");
    if (ImGui::IsMouseClicked(0)) say("down at " + std::to_string(static_cast<int>(io.MousePos.x)));
    if (ImGui::IsMouseReleased(0)) say("up at " + std::to_string(static_cast<int>(io.MousePos.x)));
    if (io.MouseWheel != 0) say("wheel " + std::to_string(static_cast<int>(io.MouseWheel)));
    io.WantTextInput = typing;
    ImGui::EndFrame();
    return seen;
  }

  // All frames until nothing waits, and what each saw; frames that saw nothing are left out.
  std::vector<std::string> frames(InputQueue& queue, bool typing = false) {
    std::vector<std::string> all;
    while (!queue.empty())
      if (std::string seen = frame(queue, typing); !seen.empty()) all.push_back(std::move(seen));
    return all;
  }

 private:
  ImGuiContext* context_ = nullptr;
};

using Seen = std::vector<std::string>;

}  // namespace

// Ctrl+Enter and a digit in one slow frame: the digit came with Ctrl, or came first.
TEST(InputQueue, KeysComeOneAFrameEachWithWhatWasHeldBesideIt) {
  Toolkit toolkit;
  InputQueue queue;
  queue.press(ImGuiKey_Enter, {true, false, false});
  queue.press(ImGuiKey_2, {});
  queue.press(ImGuiKey_Tab, {false, true, false});
  queue.press(ImGuiKey_1, {});
  EXPECT_EQ(toolkit.frames(queue), (Seen{"C-Enter", "2", "S-Tab", "1"}));
}

TEST(InputQueue, TheSameKeyTwiceIsTwoPresses) {
  Toolkit toolkit;
  InputQueue queue;
  queue.press(ImGuiKey_2, {});
  queue.press(ImGuiKey_2, {});
  EXPECT_EQ(toolkit.frames(queue), (Seen{"2", "2"}));
}

TEST(InputQueue, AKeyIsLetGoInTheNextFrame) {
  Toolkit toolkit;
  InputQueue queue;
  queue.press(ImGuiKey_DownArrow, {false, true, false});
  EXPECT_EQ(toolkit.frame(queue), "S-DownArrow");
  EXPECT_EQ(toolkit.frame(queue), "");
  EXPECT_FALSE(ImGui::IsKeyDown(ImGuiKey_DownArrow));
  EXPECT_FALSE(ImGui::GetIO().KeyShift);
}

TEST(InputQueue, WhatAKeyTypedComesWithIt) {
  Toolkit toolkit;
  InputQueue queue;
  queue.press(ImGuiKey_A, {});
  queue.character('a');
  queue.press(ImGuiKey_Backspace, {});
  queue.press(ImGuiKey_B, {});
  queue.character('b');
  EXPECT_EQ(toolkit.frames(queue), (Seen{"A 'a'", "Backspace", "B 'b'"}));
}

TEST(InputQueue, AHeldArrowMovesAgainAHeldLetterIsSaidOnce) {
  Toolkit toolkit;
  InputQueue queue;
  queue.press(ImGuiKey_DownArrow, {});
  queue.press(ImGuiKey_DownArrow, {}, true);
  EXPECT_EQ(toolkit.frames(queue).size(), 2u);
  for (const ImGuiKey key : {ImGuiKey_P, ImGuiKey_1, ImGuiKey_Keypad1, ImGuiKey_F1, ImGuiKey_Enter,
                             ImGuiKey_KeypadEnter, ImGuiKey_Escape, ImGuiKey_Space})
    queue.press(key, {}, true);
  EXPECT_TRUE(queue.empty());
}

TEST(InputQueue, ASlowFrameDoesNotRunAfterAHeldKey) {
  Toolkit toolkit;
  InputQueue queue;
  for (int i = 0; i < 20; ++i) queue.press(ImGuiKey_DownArrow, {}, true);
  EXPECT_EQ(toolkit.frames(queue).size(), 1u);
  for (int i = 0; i < 20; ++i) queue.press(ImGuiKey_DownArrow, {});
  EXPECT_EQ(toolkit.frames(queue).size(), 20u) << "pressed so often, not held";
}

TEST(InputQueue, AClickStaysWhereItWasThoughTheMouseWentOn) {
  Toolkit toolkit;
  InputQueue queue;
  queue.move(5, 6);
  queue.button(0, true);
  queue.button(0, false);
  queue.move(90, 6);
  queue.press(ImGuiKey_1, {});
  EXPECT_EQ(toolkit.frames(queue), (Seen{"down at 5", "up at 5", "1"}));
}

TEST(InputQueue, TheWheelIsAddedUp) {
  Toolkit toolkit;
  InputQueue queue;
  queue.wheel(0, 1);
  queue.wheel(0, 2);
  EXPECT_EQ(toolkit.frames(queue), (Seen{"wheel 3"}));
}

// A frame of software OpenGL takes longer than a fast typist needs for a letter.
TEST(InputQueue, WhatIsTypedIntoAFieldComesTogetherUpToTheFirstChord) {
  Toolkit toolkit;
  InputQueue queue;
  EXPECT_EQ(toolkit.frame(queue, true), "");
  std::string typed;
  for (int i = 0; i < 100; ++i) {
    const char letter = static_cast<char>('a' + i % 26);
    queue.press(static_cast<ImGuiKey>(ImGuiKey_A + i % 26), {});
    queue.character(static_cast<unsigned>(letter));
    typed += (typed.empty() ? "'" : " '") + std::string(1, letter) + "'";
  }
  queue.press(ImGuiKey_Enter, {true, false, false});
  EXPECT_EQ(toolkit.frames(queue, true), (Seen{typed, "C-Enter"}));
}

TEST(InputQueue, BackspaceKeepsItsPlaceAmongWhatIsTyped) {
  Toolkit toolkit;
  InputQueue queue;
  (void)toolkit.frame(queue, true);
  queue.character('a');
  queue.press(ImGuiKey_Backspace, {});
  queue.press(ImGuiKey_B, {false, true, false});
  queue.character('B');
  queue.press(ImGuiKey_LeftArrow, {});
  queue.character('c');
  EXPECT_EQ(toolkit.frames(queue, true), (Seen{"'a' '\b' 'B'", "LeftArrow 'c'"}));
}

TEST(InputQueue, OutsideAFieldADigitStillActsOnceAFrame) {
  Toolkit toolkit;
  InputQueue queue;
  (void)toolkit.frame(queue);
  for (int i = 0; i < 2; ++i) {
    queue.press(ImGuiKey_1, {});
    queue.character('1');
  }
  EXPECT_EQ(toolkit.frames(queue), (Seen{"1 '1'", "1 '1'"}));
}

// The field that was drawn with it may be gone in the next frame: there a digit acts.
TEST(InputQueue, AfterAChordADigitIsAKeyUntilAFieldWasDrawnAgain) {
  Toolkit toolkit;
  InputQueue queue;
  (void)toolkit.frame(queue, true);
  queue.character('a');
  queue.press(ImGuiKey_Enter, {true, false, false});
  queue.press(ImGuiKey_1, {});
  queue.press(ImGuiKey_2, {});
  EXPECT_EQ(toolkit.frame(queue, true), "'a'");
  EXPECT_EQ(toolkit.frame(queue, true), "C-Enter");
  EXPECT_EQ(toolkit.frames(queue), (Seen{"1", "2"}));
}

}  // namespace ui::platform
