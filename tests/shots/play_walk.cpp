#include "tests/shots/play_walk.h"

#include <fstream>
#include <sstream>
#include <vector>

namespace shots {
namespace {

using desk_testing::Stage;
using ui::PlayStage;

struct Line {
  std::string word, rest;
  std::vector<std::string> ids;
};

std::vector<Line> lines_of(const std::string& path) {
  std::vector<Line> lines;
  std::ifstream file(path);
  for (std::string text; std::getline(file, text);) {
    std::istringstream in(text);
    Line line;
    in >> line.word;
    std::getline(in >> std::ws, line.rest);
    std::istringstream ids(line.rest);
    for (std::string id; ids >> id;) line.ids.push_back(id);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string without_quotes(const std::string& text) {
  return text.size() > 1 && text.front() == '"' ? text.substr(1, text.size() - 2) : text;
}

void pick(Stage& stage, const std::vector<std::string>& ids) {
  if (stage.state().play->stage == PlayStage::SayFirst) stage.act(ui::SaidFirst{});
  for (const std::string& id : ids)
    for (const ui::DecisionRow& row : stage.state().play->decision.rows)
      if (row.id == id) {
        stage.act(ui::PressNumber{row.number});
        break;
      }
  stage.act(ui::PressEnter{});
}

// What is asked after an answer, when the walk says nothing of it.
void leave_out(Stage& stage) {
  for (int guard = 0; guard < 4 && stage.state().play; ++guard) {
    const PlayStage at = stage.state().play->stage;
    if (at == PlayStage::Why)
      stage.act(ui::GiveWhy{});
    else if (at == PlayStage::Sure)
      stage.act(ui::GiveSure{});
    else
      return;
  }
}

}  // namespace

void debrief_walk(Stage& stage, const std::string& walk, std::size_t answers) {
  stage.begin("fine");
  std::size_t given = 0;
  std::string why;
  int sure = -1;
  for (const Line& line : lines_of(stage.services().scenarios + "/fine/walks/" + walk + ".walk")) {
    if (!stage.state().play || stage.state().play->session.ended()) break;
    if (line.word == "open") stage.act(ui::OpenPaper{line.ids.front(), 0});
    if (line.word == "pin") stage.act(ui::PinLine{line.ids.front(), true});
    if (line.word == "say" && stage.state().play->stage == PlayStage::SayFirst)
      stage.act(ui::SaidFirst{without_quotes(line.rest)});
    if (line.word == "why") why = without_quotes(line.rest);
    if (line.word == "sure") sure = line.rest == "low" ? 0 : line.rest == "medium" ? 1 : 2;
    if (line.word != "pick" && line.word != "picks" && line.word != "rate") continue;
    if (given++ == answers) break;
    pick(stage, line.ids);
    if (stage.state().play->stage == PlayStage::Why) stage.act(ui::GiveWhy{0, why});
    if (stage.state().play->stage == PlayStage::Sure) stage.act(ui::GiveSure{sure});
    leave_out(stage);
    why.clear();
    sure = -1;
  }
  if (stage.state().play && stage.state().play->session.ended())
    stage.act(ui::GoOn{});
  else
    stage.act(ui::StopHere{});
}

}  // namespace shots
