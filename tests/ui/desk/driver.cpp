#include "tests/ui/desk/driver.h"

#include <imgui.h>

#include <map>

#include "ui/model/wrap.h"

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

// Fonts are slow to make: one atlas a text size serves all, one after the other.
ImFontAtlas& atlas(int percent) {
  static std::map<int, ImFontAtlas> all;
  return all[percent];
}

}  // namespace

Driver::Driver(Room room) : room_(room) { make_context(); }

Driver::~Driver() { ImGui::DestroyContext(context_); }

void Driver::make_context() {
  context_ = ImGui::CreateContext(&atlas(room_.percent));
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTrickleEventQueue = false;
}

void Driver::change_room(Room room) {
  ImGui::DestroyContext(context_);
  input_ = {};
  room_ = room;
  make_context();
}

std::string Driver::text() const {
  std::string all;
  for (const ui::DrawnText& one : drawn_) all += one.words + "\n";
  return all;
}

void Driver::frame() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(room_.width), static_cast<float>(room_.height));
  io.DeltaTime = 1.0f / 60;
  if (fonts_due()) {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
  }
  input_.hand_out();
  ImGui::NewFrame();
  gui().record(&drawn_);
  draw_frame();
  ImGui::Render();
}

void Driver::settle() {
  frame();
  for (int i = 0; i < 30 && (wants_frame() || !input_.empty()); ++i) frame();
}

void Driver::queue(ui::Chord chord) {
  input_.press(their_key(chord.key), {chord.ctrl, chord.shift, chord.alt});
}

void Driver::queue(std::string_view typed) {
  for (std::size_t at = 0; at < typed.size();) input_.character(ui::next_character(typed, at));
}

void Driver::press(ui::Chord chord) {
  queue(chord);
  frame();
  settle();
}

void Driver::press(std::string_view chord) {
  if (const auto parsed = ui::parse_chord(chord)) press(*parsed);
}

void Driver::type(std::string_view words) {
  queue(words);
  settle();
}

void Driver::click(const std::string& id) {
  const ui::Item* item = find(id);
  if (item == nullptr) return;
  const ui::Box seen = ui::common_part(item->box, item->view);
  click_at((seen.x0 + seen.x1) / 2, (seen.y0 + seen.y1) / 2);
}

void Driver::click_at(float x, float y) {
  input_.move(x, y);
  frame();
  input_.button(0, true);
  frame();
  input_.button(0, false);
  settle();
}

void Driver::mouse_away() {
  input_.leave();
  settle();
}

const ui::Item* Driver::find(std::string_view id) {
  for (const ui::Item& item : items())
    if (item.id == id) return &item;
  return nullptr;
}

bool Driver::ring_around(const ui::Box& box) {
  ImGui::SetCurrentContext(context_);
  const ui::Rgb rgb = gui().theme()[ui::Ink::FocusOuter];
  const ImU32 opaque = IM_COL32(rgb.r, rgb.g, rgb.b, 255);
  const ui::Box near = box.grown(gui().px(12));
  for (const ImDrawVert& point : ImGui::GetBackgroundDrawList()->VtxBuffer)
    if (point.col == opaque && near.holds(point.pos.x, point.pos.y)) return true;
  return false;
}

}  // namespace desk_testing
