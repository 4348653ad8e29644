#include <algorithm>

#include "ui/app/make_screen_parts.h"

namespace ui::app {
namespace {

bool goes_on(const AppState& state, std::int64_t attempt) {
  return std::any_of(state.waiting.begin(), state.waiting.end(),
                     [&](const Waiting& one) { return one.head.id == attempt && one.goes_on(); });
}

void add_question(const AppState& state, const Now& now, RecordsScreenPanel& panel) {
  const Words& words = state.words;
  if (state.asks_erase == 0) return;
  panel.asks_attempt = state.asks_erase;
  if (state.asks_erase < 0) {
    panel.asks = words("erase.all.what");
    panel.goes = now.what_is_kept();
    return;
  }
  panel.asks = words("desk.records.ask");
  panel.asks_about = words("desk.records.ask_about");
}

std::string first_focus(const RecordsScreenPanel& panel) {
  if (!panel.offer.empty()) return "records/restore";
  if (panel.asks_attempt < 0) return "records/typed";
  return panel.records.rows.empty()
             ? "records/library"
             : "records/row/" + std::to_string(panel.records.rows.front().attempt);
}

// An attempt that waits is gone on with, another one is looked at.
void add_row_keys(const AppState& state, const RecordsScreenPanel& panel, FramePanel& frame) {
  if (!panel.records.rows.empty()) add_arrows(frame, state);
  add_enter(frame, state);
  std::vector<KeyOn>& enter = frame.keys.back().on;
  for (std::size_t i = 0; i < panel.records.rows.size(); ++i)
    if (panel.goes_on[i])
      enter.push_back({"records/row/" + std::to_string(panel.records.rows[i].attempt),
                       state.words("desk.hint.continue"),
                       {}});
  add_hint_on(frame, state, Act::Erase,
              {{"records/row/#", "desk.hint.delete"}, {"records/delete/#", "desk.hint.delete"}});
}

void records_hints(const AppState& state, const RecordsScreenPanel& panel, FramePanel& frame) {
  // A question stands first: what the other keys do is not in hand then.
  if (panel.asks_attempt != 0) {
    add_enter(frame, state);
    add_hints(frame, state,
              {{Act::Back, "desk.hint.keep"}, {Act::NextItem, "desk.hint.next_item"}});
    return;
  }
  add_row_keys(state, panel, frame);
  add_hints(frame, state, {{Act::Back, "desk.hint.back"}, {Act::Settings, "desk.hint.settings"}});
}

}  // namespace

void make_records_screen(const AppState& state, const Now& now, ScreenPanel& panel) {
  const Words& words = state.words;
  RecordsScreenPanel body;
  body.records = make_records(state.settings.name, state.attempts, now.local_time, words);
  const auto count = static_cast<std::int64_t>(body.records.rows.size());
  body.heading = body.records.whose.empty()
                     ? words("records.title")
                     : words("records.title_of", {{"name", body.records.whose}});
  body.about = words.plural("desk.records.about", count);
  for (const RecordRow& row : body.records.rows)
    body.goes_on.push_back(goes_on(state, row.attempt));
  // Of a waiting attempt the library tells: then it is its name, not a reason.
  const bool name =
      std::any_of(state.waiting.begin(), state.waiting.end(),
                  [&](const Waiting& one) { return one.head.scenario == state.cannot_open; });
  if (!name) body.cannot_open = state.cannot_open;
  if (state.offer_restore) body.offer = words("desk.records.offer");
  body.erased = state.erased;
  add_question(state, now, body);

  panel.frame.title = words("desk.records");
  panel.first = first_focus(body);
  records_hints(state, body, panel.frame);
  panel.body = std::move(body);
}

}  // namespace ui::app
