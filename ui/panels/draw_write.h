// Writing a text; then a checklist and a model answer beside it. Never marked.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

void draw_write(WorkDesk& desk, const Box& box);

}  // namespace ui
