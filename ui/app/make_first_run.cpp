#include <algorithm>

#include "ui/app/make_screen_parts.h"

namespace ui::app {
namespace {

bool has_practice(const AppState& state) {
  return std::any_of(state.cases.begin(), state.cases.end(), [](const Case& one) {
    return one.program && one.program->wording.head.tutorial;
  });
}

void fill_look(const AppState& state, FirstRunPanel& body) {
  const Words& words = state.words;
  body.title = words("desk.first.look");
  body.paragraphs = {words("desk.first.look.text")};
  body.text_percent = text_percent(state);
  body.text_words = words("desk.percent", {{"n", std::to_string(body.text_percent)}});
  for (const char* theme : {"light", "dark", "cream", "high_contrast"})
    body.themes.push_back(words(std::string("desk.theme.") + theme));
  body.theme = state.settings.theme;
  body.sample_who = words("desk.sample.who");
  body.sample = words("desk.sample.said");
  body.skip = words("desk.first.skip");
}

void fill_kept(const AppState& state, const Now& now, FirstRunPanel& body) {
  const Words& words = state.words;
  body.title = words("desk.first.kept");
  if (now.what_is_kept) body.kept = now.what_is_kept();
  body.paragraphs = {words("desk.first.kept.what"), words("desk.first.kept.who"),
                     words(body.kept.empty() ? "desk.first.kept.none" : "desk.first.kept.where")};
}

void fill_practice(const AppState& state, FirstRunPanel& body) {
  const Words& words = state.words;
  body.practise = has_practice(state);
  body.title = words(body.practise ? "desk.first.practice" : "desk.first.ready");
  body.paragraphs = {words(body.practise ? "desk.first.practice.text" : "desk.first.ready.text"),
                     words("desk.first.practice.again")};
  body.next = words(body.practise ? "desk.first.practice.start" : "desk.first.finish");
  if (body.practise) body.skip = words("desk.first.practice.skip");
}

}  // namespace

void make_first_run(const AppState& state, const Now& now, ScreenPanel& panel) {
  const Words& words = state.words;
  FirstRunPanel body;
  body.card = std::clamp(state.card, 0, 3);
  body.step = words("desk.first.step",
                    {{"n", std::to_string(body.card + 1)}, {"of", std::to_string(body.cards)}});
  body.next = words("desk.first.next");
  panel.first = "first/next";
  if (body.card == 0) {
    fill_look(state, body);
    panel.first = "first/text_size";
  } else if (body.card == 1) {
    body.title = words("desk.first.who");
    body.paragraphs = {words("desk.first.who.text"), words("desk.first.who.shared")};
    body.name = state.settings.name;
    panel.first = "first/name";
  } else if (body.card == 2) {
    fill_kept(state, now, body);
  } else {
    fill_practice(state, body);
  }
  // Each card begins with its own focus.
  panel.id += "/" + std::to_string(body.card);
  panel.frame.title = words("desk.first.title");
  panel.frame.subtitle = body.step;
  panel.frame.saved.clear();
  add_sideways(panel.frame, state);
  add_enter(panel.frame, state, {{"first/name", "desk.hint.next_card"}});
  add_hints(panel.frame, state, {{Act::NextItem, "desk.hint.next_item"}});
  if (body.card > 0) add_hints(panel.frame, state, {{Act::Back, "desk.hint.card_before"}});
  panel.body = std::move(body);
}

}  // namespace ui::app
