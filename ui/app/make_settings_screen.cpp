#include <algorithm>

#include "ui/app/about_parts.h"
#include "ui/app/action_groups.h"
#include "ui/app/make_screen_parts.h"

namespace ui::app {
namespace {

enum Section { kLook, kTime, kKeys, kLanguage, kRecords, kAbout, kSections };

constexpr const char* kSectionIds[kSections] = {"look",     "time",    "keys",
                                                "language", "records", "about"};
constexpr const char* kThemeIds[] = {"light", "dark", "cream", "high_contrast"};

SettingRow row_of(SettingRow::Kind kind, const char* id, const Words& words) {
  SettingRow row;
  row.kind = kind;
  row.id = std::string("settings/") + id;
  row.name = words(std::string("desk.set.") + id);
  row.about = words(std::string("desk.set.") + id + ".about");
  return row;
}

SettingRow switch_of(const char* id, Setting setting, bool on, const Words& words) {
  SettingRow row = row_of(SettingRow::Kind::Switch, id, words);
  row.setting = setting;
  row.value = on ? 1 : 0;
  row.words = words(on ? "desk.on" : "desk.off");
  const std::string hint = std::string("desk.set.") + id + ".hint";
  if (words.has(hint)) row.hint = words(hint);
  return row;
}

SettingRow segments_of(const char* id, Setting setting, int value, std::vector<std::string> choices,
                       const Words& words) {
  SettingRow row = row_of(SettingRow::Kind::Segments, id, words);
  row.setting = setting;
  row.value = value;
  row.choices = std::move(choices);
  return row;
}

std::vector<std::string> theme_words(const Words& words) {
  std::vector<std::string> list;
  for (const char* id : kThemeIds) list.push_back(words(std::string("desk.theme.") + id));
  return list;
}

void fill_look(const AppState& state, SettingsPanel& body) {
  const Words& words = state.words;
  SettingRow size = row_of(SettingRow::Kind::TextSize, "text_size", words);
  size.value = text_percent(state);
  size.words = words("desk.percent", {{"n", std::to_string(size.value)}});
  body.rows.push_back(std::move(size));
  SettingRow theme = row_of(SettingRow::Kind::Theme, "theme", words);
  theme.setting = Setting::Theme;
  theme.value = state.settings.theme;
  theme.choices = theme_words(words);
  body.rows.push_back(std::move(theme));
  // Names of faces are the same in every language.
  body.rows.push_back(segments_of("typeface", Setting::Typeface, state.settings.typeface,
                                  {"Inter", "OpenDyslexic", "Andika"}, words));
  body.rows.push_back(segments_of("spacing", Setting::Spacing, state.settings.spacing,
                                  {words("desk.spacing.close"), words("desk.spacing.normal"),
                                   words("desk.spacing.wide"), words("desk.spacing.widest")},
                                  words));
}

void fill_time(const AppState& state, SettingsPanel& body) {
  const Settings& settings = state.settings;
  const Words& words = state.words;
  body.rows.push_back(
      switch_of("less_movement", Setting::ReducedMotion, settings.reduced_motion, words));
  body.rows.push_back(switch_of("session_clock", Setting::Clock, settings.session_clock, words));
  body.rows.push_back(
      switch_of("confirm_twice", Setting::ConfirmTwice, settings.confirm_twice, words));
}

// ---- Keys

bool may_meet(const ActionGroup& one, const ActionGroup& other) {
  const std::string_view everywhere = "desk.keys.everywhere";
  return one.heading == other.heading || one.heading == everywhere || other.heading == everywhere;
}

// Another action that the same key would do on the same screen. Those that share one out of the
// box are never open at once.
std::string clash(Act act, const ActionGroup& group, const KeyMap& keys, const Words& words) {
  const Chord chord = keys.chord(act);
  if (chord.key == Key::None) return {};
  for (const ActionGroup& other : action_groups())
    for (const Act also : other.acts) {
      if (also == act || !may_meet(group, other) || keys.chord(also) != chord) continue;
      if (action_info(act).chord == action_info(also).chord) continue;
      return words("desk.keys.clash", {{"name", action_name(also, words)}});
    }
  return {};
}

void fill_keys(const AppState& state, SettingsPanel& body) {
  const Words& words = state.words;
  const KeyMap keys = key_map(state.settings);
  body.rows.push_back(
      switch_of("single_letters", Setting::SingleLetters, state.settings.single_letters, words));
  for (const ActionGroup& group : action_groups()) {
    std::string heading = words(group.heading);
    for (const Act act : group.acts) {
      KeyRow row;
      row.act = static_cast<int>(act);
      row.group = std::exchange(heading, {});
      row.name = action_name(act, words);
      row.chord = chord_words(keys.chord(act));
      row.fixed = action_info(act).fixed;
      row.waiting = state.waits_for_key == act;
      if (row.fixed)
        row.about = words("desk.keys.fixed");
      else if (row.waiting)
        row.about = words("desk.keys.waiting");
      else if (row.chord.empty())
        row.about = words("desk.keys.off");
      else
        row.about = clash(act, group, keys, words);
      body.keys.push_back(std::move(row));
    }
  }
}

// ---- Records

void fill_records(const AppState& state, const Now& now, SettingsPanel& body) {
  const Words& words = state.words;
  SettingRow name = row_of(SettingRow::Kind::Name, "name", words);
  name.words = state.settings.name;
  name.hint = words("desk.set.name.empty");
  body.rows.push_back(std::move(name));
  SettingRow open = row_of(SettingRow::Kind::Button, "open_records", words);
  open.words = words("desk.set.open_records.button");
  open.intents = {GoTo{Screen::Records}};
  body.rows.push_back(std::move(open));
  SettingRow erase = row_of(SettingRow::Kind::Button, "erase", words);
  erase.words = words("desk.set.erase.button");
  erase.intents = {GoTo{Screen::Records}, AskErase{-1}};
  body.rows.push_back(std::move(erase));
  std::vector<std::string> kept;
  if (now.what_is_kept) kept = now.what_is_kept();
  if (kept.empty()) kept.push_back(words("desk.set.kept.none"));
  body.parts.push_back({words("desk.set.kept"), std::move(kept)});
}

// ---- The sample

void fill_preview(const AppState& state, SettingsPanel& body) {
  const Words& words = state.words;
  const int theme = std::clamp(state.settings.theme, 0, 3);
  body.preview_words =
      words("desk.preview.look", {{"n", std::to_string(text_percent(state))},
                                  {"theme", words(std::string("desk.theme.") + kThemeIds[theme])}});
  body.said.kind = Turn::Kind::Person;
  body.said.who = words("desk.sample.who");
  body.said.text = words("desk.sample.said");
  body.room.kind = Turn::Kind::Room;
  body.room.who = words("desk.sample.in_the_room");
  body.room.details = {words("desk.sample.room")};
  body.option = words("desk.sample.option");
  body.paper_title = words("desk.sample.paper");
  body.paper_text = words("desk.sample.paper.text");
  const std::pair<LevelMark, const char*> levels[] = {
      {LevelMark::Strong, "desk.level.strong"},   {LevelMark::Sound, "desk.level.sound"},
      {LevelMark::Partial, "desk.level.partial"}, {LevelMark::Concern, "desk.level.concern"},
      {LevelMark::Missed, "desk.level.missed"},   {LevelMark::Unsafe, "desk.level.unsafe"}};
  for (const auto& [mark, key] : levels) body.levels.push_back({mark, words(key)});
}

// Over something that is under way, the library is not one press away.
void fill_frame(const AppState& state, FramePanel& frame) {
  const Words& words = state.words;
  frame.title = words("desk.settings");
  frame.saved.clear();
  if (state.play || state.debriefing || state.briefing) {
    frame.sections.clear();
    frame.back = words("desk.back");
  }
  if (state.waits_for_key) {
    add_hints(frame, state, {{Act::Back, "desk.hint.key_stays"}});
    return;
  }
  add_sideways(frame, state);
  add_enter(frame, state,
            {{"settings/name", "desk.hint.reason_save"}, {"settings/key/", "desk.hint.change"}});
  add_hints(frame, state, {{Act::NextItem, "desk.hint.next_setting"}});
  add_hints(frame, state,
            {{Act::TextNormal, "desk.hint.text_normal"},
             {Act::NextPane, "desk.hint.next_pane"},
             {Act::Back, "desk.hint.back"}});
}

}  // namespace

void make_settings_screen(const AppState& state, const Now& now, ScreenPanel& panel) {
  const Words& words = state.words;
  fill_frame(state, panel.frame);
  SettingsPanel body;
  body.section = std::clamp(state.settings_section, 0, kSections - 1);
  for (const char* id : kSectionIds)
    body.sections.push_back(words(std::string("desk.set.section.") + id));
  panel.first = "settings/section/" + std::to_string(body.section);
  if (state.waits_for_key)
    panel.first = "settings/key/" + std::string(action_info(*state.waits_for_key).id);
  body.title = body.sections[static_cast<std::size_t>(body.section)];
  body.about = words(std::string("desk.set.section.") + kSectionIds[body.section] + ".about");
  switch (body.section) {
    case kLook:
      fill_look(state, body);
      break;
    case kTime:
      fill_time(state, body);
      break;
    case kKeys:
      fill_keys(state, body);
      break;
    case kLanguage: {
      SettingRow row = row_of(SettingRow::Kind::Words, "language", words);
      row.words = words("desk.set.language.english");
      body.rows.push_back(std::move(row));
      break;
    }
    case kRecords:
      fill_records(state, now, body);
      break;
    default:
      body.parts = about_parts(words);
      body.about = words("desk.about.version", {{"version", kVersion}});
  }
  fill_preview(state, body);
  panel.body = std::move(body);
}

}  // namespace ui::app
