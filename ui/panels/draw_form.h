// A form: its fields one after the other, and an outline of them.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

void draw_form_outline(WorkDesk& desk, const Box& box);
void draw_form(WorkDesk& desk, const Box& box);
// The item that has the focus first.
std::string first_form_id(const WorkPanel& work);

}  // namespace ui
