// From a session to what its screens show. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/session.h"
#include "ui/model/briefing_panel.h"
#include "ui/model/casefile_panel.h"
#include "ui/model/decision_panel.h"
#include "ui/model/document_panel.h"
#include "ui/model/history_panel.h"
#include "ui/model/pause_panel.h"
#include "ui/model/talk_panel.h"
#include "ui/model/words.h"

namespace ui {

// Turns of the events [from, end). Numbers of turns and the place last named count from the start
// of the attempt.
TalkPanel make_talk(const sim::Session& session, const Words& words, std::size_t from = 0,
                    std::size_t end = static_cast<std::size_t>(-1));

// The place in the log of the last answer, or 0 when there was none: what came since is the talk
// before the decision.
std::size_t last_answer(const sim::Session& session);

// The open decision. `from`: where its talk begins; `had_papers`: which papers were readable before
// (empty: all were).
DecisionPanel make_decision(const sim::Session& session, const Words& words, std::size_t from,
                            const std::vector<bool>& had_papers = {});

// Which papers can be read now, by place.
std::vector<bool> readable_papers(const sim::Session& session);

// Which aims the trainee has ticked, by place.
std::vector<bool> ticked_aims(const sim::Session& session);

HistoryPanel make_history(const sim::Session& session, const Words& words);
CaseFilePanel make_casefile(const sim::Session& session, const Words& words);
DocumentPanel make_document(const sim::Session& session, sim::DocumentIx document,
                            const Words& words);
PausePanel make_pause(const Words& words, std::string_view support);

// "Minute 7 of 25 (10:12)".
std::string clock_words(const sim::Session& session, const Words& words);

struct BriefingNow {
  std::string today;  // "2026-11-21": how old the law it rests on is
  sim::Id mode;       // "learn" or "practise"
};
// Only papers that are there from the start: what comes later is not given away.
BriefingPanel make_briefing(const sim::Session& session, const BriefingNow& now,
                            const Words& words);

// Who has looked at the key, in words.
std::string key_status_words(const std::string& key, const Words& words);

}  // namespace ui
