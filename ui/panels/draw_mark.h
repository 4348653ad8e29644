// Marking: papers, one or two pages, the marks so far.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

// `with_marks`: the marks stand below the papers, where there is no pane for them.
void draw_mark_papers(WorkDesk& desk, const Box& box, bool with_marks);
void draw_mark_pages(WorkDesk& desk, const Box& box);
void draw_mark_list(WorkDesk& desk, const Box& box);

}  // namespace ui
