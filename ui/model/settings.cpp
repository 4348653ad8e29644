#include "ui/model/settings.h"

#include <algorithm>
#include <charconv>

namespace ui {
namespace {

struct Number {
  std::string_view name;
  int Settings::*member;
  int least, most;
};
constexpr Number kNumbers[] = {
    {"text", &Settings::text_percent, 0, 200},
    {"theme", &Settings::theme, 0, 3},
    {"typeface", &Settings::typeface, 0, 2},
    {"spacing", &Settings::spacing, 0, 3},
    {"window_width", &Settings::window_width, 0, 20'000},
    {"window_height", &Settings::window_height, 0, 20'000},
    {"window_x", &Settings::window_x, -20'000, 20'000},
    {"window_y", &Settings::window_y, -20'000, 20'000},
};

struct Flag {
  std::string_view name;
  bool Settings::*member;
};
constexpr Flag kFlags[] = {
    {"reduced_motion", &Settings::reduced_motion}, {"single_letters", &Settings::single_letters},
    {"confirm_twice", &Settings::confirm_twice},   {"session_clock", &Settings::session_clock},
    {"first_run_done", &Settings::first_run_done}, {"maximized", &Settings::maximized},
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

void read_line(std::string_view name, std::string_view value, Settings& settings) {
  for (const Number& number : kNumbers) {
    if (number.name != name) continue;
    int read = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (error == std::errc() && end == value.data() + value.size() && read >= number.least &&
        read <= number.most)
      settings.*number.member = read;
  }
  for (const Flag& flag : kFlags)
    if (flag.name == name && (value == "yes" || value == "no")) settings.*flag.member = value == "yes";
  if (name == "name") settings.name = std::string(value.substr(0, 200));
  if (name.substr(0, 4) != "key.") return;
  for (const ActionInfo& action : actions()) {
    if (action.id != name.substr(4)) continue;
    KeyMap probe;
    const auto chord = value.empty() ? std::optional<Chord>(Chord{}) : parse_chord(value);
    if (chord && probe.set(action.act, *chord)) settings.keys[action.act] = *chord;
  }
}

}  // namespace

std::string settings_text(const Settings& settings) {
  std::string text = "# PQiP Simulator: how you have it. Deleting this file puts back the defaults.\n";
  const auto add = [&](std::string_view name, const std::string& value) {
    text += std::string(name) + " = " + value + "\n";
  };
  for (const Number& number : kNumbers) add(number.name, std::to_string(settings.*number.member));
  for (const Flag& flag : kFlags) add(flag.name, settings.*flag.member ? "yes" : "no");
  std::string name = settings.name;
  std::replace(name.begin(), name.end(), '\n', ' ');
  add("name", name);
  for (const auto& [act, chord] : settings.keys)
    add("key." + std::string(action_info(act).id), chord_words(chord));
  return text;
}

Settings parse_settings(std::string_view text) {
  Settings settings;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = line.find('=');
    if (line.empty() || line.front() == '#' || equals == std::string_view::npos) continue;
    read_line(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)), settings);
  }
  if (settings.text_percent != 0) settings.text_percent = std::clamp(settings.text_percent, 100, 200);
  return settings;
}

float line_spacing(int step) {
  constexpr float kSteps[] = {0.9f, 1.0f, 1.25f, 1.5f};
  return kSteps[std::clamp(step, 0, 3)];
}

}  // namespace ui
