#include "ui/model/make_lists.h"

#include <algorithm>

#include "ui/model/dates.h"

namespace ui {
namespace {

const char* state_key(sim::AttemptState state) {
  switch (state) {
    case sim::AttemptState::Running:
      return "attempt.running";
    case sim::AttemptState::Ended:
      return "attempt.ended";
    case sim::AttemptState::Stopped:
      break;
  }
  return "attempt.stopped";
}

ContinueRow continue_row(const Unfinished& unfinished, const LocalTime& local, const Words& words) {
  const sim::Attempt& head = unfinished.head;
  ContinueRow row;
  row.attempt = head.id;
  row.scenario = head.scenario;
  row.title = head.scenario_title;
  std::int64_t saved_ms = 0;
  if (unfinished.session == nullptr) {
    row.where = words("library.cannot_go_on");
  } else {
    const sim::Session& session = *unfinished.session;
    const sim::HeadWording& about = session.program().wording.head;
    const int minutes = session.state().minutes;
    row.where = words("library.where",
                      {{"scene", session.program().wording.scenes[session.state().scene.v].title},
                       {"n", std::to_string(minutes)},
                       {"of", std::to_string(about.story_minutes)}});
    const int share =
        about.story_minutes > 0
            ? about.play_minutes * std::max(0, about.story_minutes - minutes) / about.story_minutes
            : 0;
    row.left = words.plural("library.left", std::max(1, share));
    if (!session.log().stamps.empty()) saved_ms = session.log().stamps.back().at_ms;
  }
  row.saved = words("library.saved",
                    {{"when", stamp_words(local(utc_after(head.started_utc, saved_ms)), words)}});
  return row;
}

// What a premise begins with: one line in a list.
std::string first_sentence(const std::string& premise) {
  const std::size_t end = premise.find(". ");
  return end == std::string::npos ? premise : premise.substr(0, end + 1);
}

const char* case_state(const sim::Id& scenario, const std::vector<sim::Attempt>& attempts) {
  bool done = false;
  for (const sim::Attempt& attempt : attempts) {
    if (attempt.scenario != scenario) continue;
    if (attempt.state == sim::AttemptState::Running) return "library.in_progress";
    done = done || attempt.state == sim::AttemptState::Ended;
  }
  return done ? "library.done" : "library.new";
}

}  // namespace

LibraryPanel make_library(const std::vector<LibraryCase>& cases,
                          const std::vector<sim::Attempt>& attempts,
                          const std::vector<Unfinished>& unfinished, const LocalTime& local,
                          const Words& words) {
  LibraryPanel panel;
  for (const Unfinished& one : unfinished) {
    const bool have =
        std::any_of(panel.going_on.begin(), panel.going_on.end(),
                    [&](const ContinueRow& row) { return row.scenario == one.head.scenario; });
    if (!have) panel.going_on.push_back(continue_row(one, local, words));
  }
  for (const LibraryCase& one : cases) {
    if (one.program == nullptr) {
      panel.broken.push_back({one.folder, one.reason});
      continue;
    }
    const sim::HeadWording& head = one.program->wording.head;
    if (head.tutorial) continue;  // the first start offers it; it is in no list
    CaseRow row;
    row.number = static_cast<int>(panel.cases.size()) + 1;
    row.id = head.id;
    row.title = head.title;
    row.line = first_sentence(head.premise);
    row.about = words.plural(
        "library.about", head.play_minutes,
        {{"setting", words("setting." + head.setting)}, {"stage", words("stage." + head.stage)}});
    row.state = words(case_state(head.id, attempts));
    panel.cases.push_back(std::move(row));
  }
  return panel;
}

RecordsPanel make_records(const std::string& whose, const std::vector<sim::Attempt>& attempts,
                          const LocalTime& local, const Words& words) {
  RecordsPanel panel;
  panel.whose = whose;
  for (const sim::Attempt& attempt : attempts)
    panel.rows.push_back(
        {attempt.id, attempt.scenario_title, stamp_words(local(attempt.started_utc), words),
         words(state_key(attempt.state)),
         words(attempt.mode == sim::PlayMode::Learn ? "mode.learn" : "mode.practise")});
  return panel;
}

}  // namespace ui
