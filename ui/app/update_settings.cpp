#include <algorithm>
#include <variant>

#include "ui/app/update_parts.h"

namespace ui::app {
namespace {

void set(Settings& settings, const SetSetting& asked) {
  const bool on = asked.value != 0;
  switch (asked.setting) {
    case Setting::Theme:
      settings.theme = std::clamp(asked.value, 0, 3);
      return;
    case Setting::Typeface:
      settings.typeface = std::clamp(asked.value, 0, 2);
      return;
    case Setting::Spacing:
      settings.spacing = std::clamp(asked.value, 0, 3);
      return;
    case Setting::ReducedMotion:
      settings.reduced_motion = on;
      return;
    case Setting::SingleLetters:
      settings.single_letters = on;
      return;
    case Setting::ConfirmTwice:
      settings.confirm_twice = on;
      return;
    case Setting::Clock:
      settings.session_clock = on;
      return;
  }
}

// A chord that two actions of one screen would share is allowed: screens differ. One that is taken
// everywhere is refused by KeyMap::set.
void set_key(AppState& state, const SetKey& asked) {
  const Act act = static_cast<Act>(asked.act);
  if (asked.chord.empty()) {
    state.waits_for_key = act;
    return;
  }
  state.waits_for_key.reset();
  const auto chord = parse_chord(asked.chord);
  KeyMap probe;
  if (chord && probe.set(act, *chord)) state.settings.keys[act] = *chord;
}

void defaults(Settings& settings) {
  Settings fresh;
  fresh.name = settings.name;
  fresh.first_run_done = settings.first_run_done;
  fresh.window_width = settings.window_width;
  fresh.window_height = settings.window_height;
  fresh.window_x = settings.window_x;
  fresh.window_y = settings.window_y;
  fresh.maximized = settings.maximized;
  settings = fresh;
}

void erase(AppState& state, std::int64_t attempt, const Services& services) {
  state.asks_erase = 0;
  if (services.store == nullptr) return;
  // One that is being played goes on as one that nothing keeps.
  if (state.play && state.play->recorder.attempt() == attempt)
    state.play->recorder = AttemptRecorder(state.play->recorder.head());
  if (const auto gone = services.store->erase_attempt(attempt); !gone)
    state.banners.push_back(gone.error().message + " " + gone.error().hint);
  reload_attempts(state, services);
}

void erase_everything(AppState& state, const std::string& typed, const Services& services) {
  if (typed != "DELETE") return;
  state.asks_erase = 0;
  const auto gone = services.erase_everything();
  if (!gone) {
    state.banners.push_back(gone.error().message + " " + gone.error().hint);
    return;
  }
  state.erased = *gone;
  state.play.reset();
  state.debriefing.reset();
  state.briefing.reset();
  state.stack = {Screen::Library, Screen::Records};
  state.settings = Settings();
  state.settings.first_run_done = true;
  state.banners = services.notices();
  reload_attempts(state, services);
}

void finish_first_run(AppState& state, bool practise, const Services& services) {
  state.settings.first_run_done = true;
  state.stack = {Screen::Library};
  reload_attempts(state, services);
  if (!practise) return;
  for (const Case& one : state.cases)
    if (one.program && one.program->wording.head.tutorial) {
      update(state, OpenBriefing{one.program->wording.head.id}, services);
      update(state, Begin{}, services);
      return;
    }
}

}  // namespace

bool update_settings(AppState& state, const Intent& intent, const Services& services) {
  const Settings before = state.settings;
  bool known = true;
  if (const auto* text = std::get_if<SetText>(&intent)) {
    state.settings.text_percent = std::clamp(text->percent, 100, 200);
  } else if (const auto* changed = std::get_if<SetSetting>(&intent)) {
    set(state.settings, *changed);
  } else if (const auto* section = std::get_if<ShowSettings>(&intent)) {
    state.settings_section = section->section;
    state.waits_for_key.reset();
    show(state, Screen::Settings);
  } else if (std::get_if<PutBackDefaults>(&intent) != nullptr) {
    defaults(state.settings);
  } else if (const auto* key = std::get_if<SetKey>(&intent)) {
    set_key(state, *key);
  } else if (const auto* name = std::get_if<SetName>(&intent)) {
    state.settings.name = name->name;
    state.attempts.clear();  // somebody else's: not shown even until the store can be read
    state.profile = 0;
    reload_attempts(state, services);
  } else if (const auto* card = std::get_if<NextCard>(&intent)) {
    state.card = std::clamp(card->card, 0, 3);
    show(state, Screen::FirstRun);
  } else if (const auto* finish = std::get_if<FinishFirstRun>(&intent)) {
    finish_first_run(state, finish->practise, services);
  } else if (const auto* ask = std::get_if<AskErase>(&intent)) {
    state.asks_erase = ask->attempt;
  } else if (const auto* gone = std::get_if<EraseAttempt>(&intent)) {
    erase(state, gone->attempt, services);
  } else if (const auto* all = std::get_if<EraseEverything>(&intent)) {
    erase_everything(state, all->typed, services);
  } else if (const auto* offer = std::get_if<RestoreBackup>(&intent)) {
    if (const auto done = services.answer_offer(offer->restore); !done)
      state.banners.push_back(done.error().message + " " + done.error().hint);
    else
      state.offer_restore = false;
    state.banners = services.notices();
    reload_attempts(state, services);
  } else {
    known = false;
  }
  if (!(state.settings == before)) services.save_settings(state.settings);
  return known;
}

}  // namespace ui::app
