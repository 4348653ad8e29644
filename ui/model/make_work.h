// From an answer under way to what its screen shows. Pure.
#pragma once

#include "sim/session/margin.h"
#include "sim/session/session.h"
#include "ui/model/decision_panel.h"
#include "ui/model/words.h"
#include "ui/model/working.h"

namespace ui {

// The open decision's work as `working` stands.
WorkPanel make_work(const sim::Session& session, const Working& working, const Words& words);

// The view and fact of a concordance; what needs no Working.
WorkPanel make_view(const sim::Session& session);

// Whether the open decision is worked: it has a Working then.
bool is_worked(const sim::Session& session);

// The tags of a mark or the sides of a build's links.
std::vector<AsRow> ways_of(sim::TaskKind kind, const Words& words);

// The number of a paper in the case file, from 1.
int paper_number(const sim::Session& session, std::uint32_t document);

// A sentence with where it comes from. `as` 0 and without words.
StripRow strip_of(const sim::Session& session, sim::PassageIx passage, const Words& words);

// "Disagrees with Wing notes, sentence 3; Psychology report, sentence 4"; empty when nothing does.
std::string disagrees_words(const sim::Session& session, const sim::Margin& margin,
                            sim::PassageIx passage, const Words& words);

}  // namespace ui
