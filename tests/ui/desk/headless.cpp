#include "tests/ui/desk/headless.h"

#include <imgui.h>

#include "sim/io/disk_files.h"
#include "sim/io/program_folder.h"
#include "sim/io/read_words.h"

namespace desk_testing {
namespace {

ImGuiKey their_key(ui::Key key) {
  using ui::Key;
  const int code = static_cast<int>(key);
  if (code >= 'A' && code <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (code - 'A'));
  if (code >= '0' && code <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (code - '0'));
  if (key >= Key::F1 && key <= Key::F12)
    return static_cast<ImGuiKey>(ImGuiKey_F1 + (code - static_cast<int>(Key::F1)));
  switch (key) {
    case Key::Enter:
      return ImGuiKey_Enter;
    case Key::Escape:
      return ImGuiKey_Escape;
    case Key::Tab:
      return ImGuiKey_Tab;
    case Key::Backspace:
      return ImGuiKey_Backspace;
    case Key::Delete:
      return ImGuiKey_Delete;
    case Key::Up:
      return ImGuiKey_UpArrow;
    case Key::Down:
      return ImGuiKey_DownArrow;
    case Key::Left:
      return ImGuiKey_LeftArrow;
    case Key::Right:
      return ImGuiKey_RightArrow;
    case Key::Home:
      return ImGuiKey_Home;
    case Key::End:
      return ImGuiKey_End;
    case Key::PageUp:
      return ImGuiKey_PageUp;
    case Key::PageDown:
      return ImGuiKey_PageDown;
    case Key::Space:
      return ImGuiKey_Space;
    default:
      break;
  }
  switch (static_cast<char>(code)) {
    case '/':
      return ImGuiKey_Slash;
    case ',':
      return ImGuiKey_Comma;
    case '-':
      return ImGuiKey_Minus;
    case '=':
      return ImGuiKey_Equal;
    case '[':
      return ImGuiKey_LeftBracket;
    case ']':
      return ImGuiKey_RightBracket;
    default:
      return ImGuiKey_None;
  }
}

// Fonts are slow to make: one atlas serves all, one after the other.
ImFontAtlas& atlas() {
  static ImFontAtlas one;
  return one;
}

}  // namespace

ui::Words shipped_words() {
  const std::string path = TEST_SOURCE_DIR "/assets/text/en.json";
  const auto bytes = sim::DiskFiles().read(path, 1'000'000);
  auto table = bytes ? sim::read_words(*bytes, path) : tl::unexpected(bytes.error());
  return table ? ui::Words("en", std::move(*table)) : ui::Words();
}

ui::Settings Headless::done_before() {
  ui::Settings settings;
  settings.first_run_done = true;
  settings.text_percent = 100;
  return settings;
}

Headless::Headless(ui::Settings settings, Room room, ui::Words words) : room_(room) {
  context_ = ImGui::CreateContext(&atlas());
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTrickleEventQueue = false;
  settings.text_percent = room.percent;
  StageOptions options;
  options.words = std::move(words);
  options.scenarios = TEST_SOURCE_DIR "/scenarios";
  options.fonts = sim::program_folder() + "/assets/fonts";
  options.settings = std::move(settings);
  stage_ = std::make_unique<Stage>(std::move(options));
  gui().record(&drawn_);
  settle();
}

Headless::~Headless() {
  stage_.reset();
  ImGui::DestroyContext(context_);
}

std::string Headless::text() const {
  std::string all;
  for (const ui::DrawnText& one : drawn_) all += one.words + "\n";
  return all;
}

void Headless::frame() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(room_.width), static_cast<float>(room_.height));
  io.DeltaTime = 1.0f / 60;
  if (desk().fonts_due()) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
  }
  ImGui::NewFrame();
  gui().record(&drawn_);
  desk().frame();
  ImGui::Render();
}

void Headless::settle() {
  frame();
  for (int i = 0; i < 30 && desk().wants_frame(); ++i) frame();
}

void Headless::act(const ui::Intent& intent) {
  stage_->act(intent);
  settle();
}

void Headless::press(ui::Chord chord) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  const ImGuiKey key = their_key(chord.key);
  const auto hold = [&](bool down) {
    if (chord.ctrl) io.AddKeyEvent(ImGuiMod_Ctrl, down);
    if (chord.shift) io.AddKeyEvent(ImGuiMod_Shift, down);
    if (chord.alt) io.AddKeyEvent(ImGuiMod_Alt, down);
  };
  hold(true);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  hold(false);
  settle();
}

void Headless::press(std::string_view chord) {
  if (const auto parsed = ui::parse_chord(chord)) press(*parsed);
}

void Headless::type(std::string_view words) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(words).c_str());
  settle();
}

void Headless::click(const std::string& id) {
  const ui::Item* item = find(id);
  if (item == nullptr) return;
  const ui::Box seen = ui::common_part(item->box, item->view);
  click_at((seen.x0 + seen.x1) / 2, (seen.y0 + seen.y1) / 2);
}

void Headless::click_at(float x, float y) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frame();
  io.AddMouseButtonEvent(0, true);
  frame();
  io.AddMouseButtonEvent(0, false);
  settle();
}

void Headless::mouse_away() {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(-100, -100);
  settle();
}

const ui::Item* Headless::find(std::string_view id) {
  for (const ui::Item& item : items())
    if (item.id == id) return &item;
  return nullptr;
}

}  // namespace desk_testing
