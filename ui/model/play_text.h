// The screens of a play as pages: what the terminal prints and a screen reader reads.
#pragma once

#include "ui/model/briefing_panel.h"
#include "ui/model/casefile_panel.h"
#include "ui/model/decision_panel.h"
#include "ui/model/document_panel.h"
#include "ui/model/history_panel.h"
#include "ui/model/library_panel.h"
#include "ui/model/page.h"
#include "ui/model/pause_panel.h"
#include "ui/model/records_panel.h"
#include "ui/model/talk_panel.h"
#include "ui/model/words.h"

namespace ui {

enum class Numbers { Without, With };  // of turns and sentences, so that they can be pinned

Page library_page(const LibraryPanel& panel, const Words& words);
Page continue_rows_page(const std::vector<ContinueRow>& rows, const Words& words);
Page briefing_page(const BriefingPanel& panel, const Words& words);
// Its papers alone.
Page briefing_papers_page(const BriefingPanel& panel, const Words& words);
Page talk_page(const TalkPanel& panel, const Words& words, Numbers numbers = Numbers::Without);
// Only the prompt and the options; the talk before it is a page of its own.
Page decision_page(const DecisionPanel& panel, const Words& words);
Page why_page(const DecisionPanel& panel, const Words& words);
Page casefile_page(const CaseFilePanel& panel, const Words& words);
Page document_page(const DocumentPanel& panel, const Words& words,
                   Numbers numbers = Numbers::Without);
Page found_page(const FoundPanel& panel, const Words& words);
Page history_page(const HistoryPanel& panel, const Words& words);
Page aims_page(const std::vector<std::string>& aims, const std::vector<bool>& ticked,
               const Words& words);
Page pause_page(const PausePanel& panel, const Words& words);
Page records_page(const RecordsPanel& panel, const Words& words);

}  // namespace ui
