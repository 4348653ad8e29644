// From a session to what stands in the margins of its case file, for reading it out. Pure.
#pragma once

#include <string>
#include <vector>

#include "sim/session/session.h"
#include "ui/model/document_panel.h"
#include "ui/model/page.h"
#include "ui/model/words.h"
#include "ui/model/work_panel.h"
#include "ui/model/working.h"

namespace ui {

// Every sentence with something beside it, in the order of the case file. `working`: of the open
// decision where sentences are marked, whose marks stand for those of the margin; null at any
// other.
std::vector<StripRow> margin_rows(const sim::Session& session, const Working* working,
                                  const Words& words);

// What stands beside the sentences of a paper.
void add_beside(const sim::Session& session, sim::DocumentIx document, const Words& words,
                DocumentPanel& panel);

}  // namespace ui
