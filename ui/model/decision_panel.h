// A decision as it is put to the trainee, and the talk that led to it.
#pragma once

#include <string>
#include <vector>

#include "sim/base/ids.h"
#include "ui/model/talk_panel.h"
#include "ui/model/work_panel.h"

namespace ui {

struct DecisionRow {
  sim::Id id;
  int option = 0;  // place within the decision, for the answer
  int number = 0;  // as shown, from 1
  std::string text;
  std::string definition;  // of a step on a scale
  bool open = true;
  std::string why_closed;
};

struct DecisionPanel {
  // Topics of a hub are a Choose. The first three and Concordance are answered by pressing rows
  // (Choosing); the others by Working, see work_panel.h.
  enum class Kind { Choose, ChooseMany, Rate, Order, Concordance, Sort, Mark, Build, Form, Write };
  sim::Id id;
  Kind kind = Kind::Choose;
  TalkPanel talk;                       // since the last decision
  std::vector<std::string> new_papers;  // titles that came to the case file since then
  std::string clock;                    // "Minute 7 of 25 (10:12)"
  std::string prompt;
  std::string how;       // what to press
  int min = 1, max = 1;  // of ChooseMany
  std::vector<DecisionRow>
      rows;        // in shown order; closed ones have their reason, hidden ones are not here
  int attach = 0;  // of Choose: so many passages may be laid beside the answer
  WorkPanel work;
  std::vector<AsRow> ways;       // Mark: the tags; Build: the sides
  bool say_first = false;        // and was not said yet
  std::vector<std::string> why;  // reasons to pick from, when it asks why
  bool asks_sure = false;

  // Answered by what a Working holds; its rows, if any, are empty.
  bool is_work() const {
    return kind == Kind::Order || (kind >= Kind::Sort && kind <= Kind::Write);
  }
};

}  // namespace ui
