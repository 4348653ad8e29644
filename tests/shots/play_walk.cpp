#include "tests/shots/play_walk.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

#include "sim/analysis/run_walk.h"
#include "ui/app/update.h"

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

// The items of a walk's `order` line, the first first.
void put_in_order(Stage& stage, const std::vector<std::string>& ids) {
  const std::vector<ui::WorkItem> items = stage.state().play->decision.work.items.items;
  for (std::size_t i = 0; i < ids.size(); ++i)
    for (const ui::WorkItem& item : items)
      if (item.id == ids[i])
        stage.act(ui::WorkIntent{ui::PlaceItem{0, item.item, static_cast<int>(i) + 1}});
  stage.act(ui::WorkIntent{ui::HandIn{}});
}

// What is asked round an answer, left out.
void skip_questions(Stage& stage) {
  for (int guard = 0; guard < 8 && stage.state().play; ++guard) {
    switch (stage.state().play->stage) {
      case ui::PlayStage::SayFirst:
        stage.act(ui::SaidFirst{});
        break;
      case ui::PlayStage::Why:
        stage.act(ui::GiveWhy{});
        break;
      case ui::PlayStage::Sure:
        stage.act(ui::GiveSure{});
        break;
      default:
        return;
    }
  }
}

void press(Stage& stage, std::uint16_t picks) {
  const std::vector<ui::DecisionRow> rows = stage.state().play->decision.rows;
  for (const ui::DecisionRow& row : rows)
    if (((picks >> row.option) & 1) != 0) stage.act(ui::PressNumber{row.number});
  stage.act(ui::PressEnter{});
}

// What is asked for to have one thing of an answer stand as it does.
ui::WorkIntent intent_of(const ui::DecisionPanel& decision, const sim::Placing& one) {
  using Kind = ui::DecisionPanel::Kind;
  const int part = one.part, what = static_cast<int>(one.what);
  if (decision.kind == Kind::Mark) return ui::MarkPassage{one.what, one.as};
  if (decision.kind == Kind::Order) return ui::PlaceItem{part, what, one.as};
  if (decision.kind == Kind::Sort) return ui::PutItem{part, what, one.as};
  if (decision.kind == Kind::Build) {
    if (one.passage) return ui::LinkPassage{part, one.what, one.as};
    const auto& gaps = decision.work.claims[one.part].gaps;
    const bool gap = std::any_of(gaps.begin(), gaps.end(),
                                 [&](const ui::GapRow& row) { return row.option == what; });
    if (gap) return ui::StateGap{part, what, true};
    return ui::PickSentence{part, what};
  }
  if (decision.kind != Kind::Form) return ui::AttachPassage{one.what, true};
  const ui::FieldPanel::Kind field = decision.work.fields[one.part].kind;
  if (field == ui::FieldPanel::Kind::Order) return ui::PlaceItem{part, what, one.as};
  if (field == ui::FieldPanel::Kind::Sort) return ui::PutItem{part, what, one.as};
  return ui::PickInField{part, what};
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

// The facts that a walk begins with, as the window's list of starts has them.
void begin_walk(Stage& stage, const std::string& scenario, const std::string& carried) {
  stage.act(ui::OpenBriefing{scenario});
  if (!carried.empty()) stage.act(ui::ChooseStart{carried});
  stage.act(ui::SetMode{"practise"});
  stage.act(ui::Begin{});
}

std::string all_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::shared_ptr<const sim::Program>* program_of(Stage& stage, const std::string& scenario) {
  for (const ui::Case& one : stage.state().cases)
    if (one.program && one.program->wording.head.id == scenario) return &one.program;
  return nullptr;
}

}  // namespace

void into_fine(Stage& stage, int answers) {
  stage.begin("fine");
  for (int i = 0; i < answers; ++i) stage.answer(0);
}

void finished_fine(Stage& stage, std::size_t place) {
  stage.begin("fine");
  stage.play_to_the_end(place);
  stage.act(ui::GoOn{});
}

void lay_out(Stage& stage, const sim::Worked& worked) {
  const ui::DecisionPanel decision = stage.state().play->decision;
  for (const ui::StripRow& strip : decision.work.strips)
    if (decision.kind == ui::DecisionPanel::Kind::Mark)
      stage.act(ui::WorkIntent{ui::MarkPassage{strip.passage, 0}});
  std::vector<sim::Placing> placings = worked.placings;
  // An order is laid from its first place on.
  std::stable_sort(placings.begin(), placings.end(), [](const auto& a, const auto& b) {
    return a.part != b.part ? a.part < b.part : a.as < b.as;
  });
  for (const sim::Placing& one : placings)
    if (decision.is_work() || one.passage) stage.act(ui::WorkIntent{intent_of(decision, one)});
}

void give(Stage& stage, const sim::Answer& answer, const std::string& words) {
  skip_questions(stage);
  if (const auto* worked = std::get_if<sim::Worked>(&answer)) {
    const ui::DecisionPanel& decision = stage.state().play->decision;
    const bool writes = decision.kind == ui::DecisionPanel::Kind::Write;
    const bool work = decision.is_work();
    lay_out(stage, *worked);
    if (writes) {
      stage.act(ui::WorkIntent{ui::WriteText{words}});
      stage.act(ui::WorkIntent{ui::FinishText{}});
    }
    if (work)
      stage.act(ui::WorkIntent{ui::HandIn{}});
    else
      press(stage, sim::picked_bits(answer));
  } else {
    press(stage, sim::picked_bits(answer));
  }
  skip_questions(stage);
}

std::optional<sim::Answer> play_to(Stage& stage, const std::string& scenario,
                                   const std::string& walk, const std::string& decision) {
  const auto* program = program_of(stage, scenario);
  if (program == nullptr) return std::nullopt;
  const std::string path = stage.services().scenarios + "/" + scenario + "/walks/" + walk + ".walk";
  const sim::ParsedWalk parsed = sim::parse_walk(all_of(path));
  const sim::WalkReport followed = sim::run_walk(*program, parsed.walk, nullptr);
  const sim::EventLog& log = followed.session.log();
  begin_walk(stage, scenario, parsed.walk.carried.text);
  std::string written = "Words of mine.";
  for (const sim::Event& event : log.events) {
    if (!stage.state().play || stage.state().play->session.ended()) return std::nullopt;
    const auto& wording = (*program)->wording;
    if (event.kind == sim::EventKind::Opened)
      stage.act(ui::OpenPaper{wording.documents[event.a].id, 0});
    if (event.kind == sim::EventKind::Pinned && event.n == 0)
      stage.act(ui::PinLine{wording.lines[event.a].id, true});
    if (event.kind == sim::EventKind::Wrote) written = log.texts[event.b];
    if (event.kind != sim::EventKind::Answered) continue;
    if (wording.decisions[event.a].id == decision) {
      if (stage.state().play->stage == PlayStage::SayFirst) stage.act(ui::SaidFirst{});
      return sim::answer_of(event, log.works);
    }
    give(stage, sim::answer_of(event, log.works), written);
    ui::app::hear_store(stage.state(), stage.services());
  }
  return std::nullopt;
}

void debrief_case(Stage& stage, const std::string& scenario, const std::string& walk) {
  (void)play_to(stage, scenario, walk, {});
  if (stage.state().play && stage.state().play->session.ended()) stage.act(ui::GoOn{});
}

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
    const bool order = line.word == "order";
    if (!order && line.word != "pick" && line.word != "picks" && line.word != "rate") continue;
    if (given++ == answers) break;
    order ? put_in_order(stage, line.ids) : pick(stage, line.ids);
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
