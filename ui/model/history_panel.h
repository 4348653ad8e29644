// Everything said so far.
#pragma once

#include "ui/model/talk_panel.h"

namespace ui {

struct HistoryPanel {
  TalkPanel talk;
};

}  // namespace ui
