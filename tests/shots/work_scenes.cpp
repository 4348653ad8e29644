#include "tests/shots/work_scenes.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "tests/shots/play_walk.h"
#include "ui/app/update.h"
#include "ui/content/content.h"

namespace shots {
namespace {

namespace fs = std::filesystem;
using desk_testing::Stage;
using Kind = ui::DecisionPanel::Kind;

// The case of these scenes beside the rubric and sources that ship, as long as the program runs. Each
// process has a folder of its own: others may run at the same time, and nothing old is found there.
class OwnCases {
 public:
  OwnCases() {
    std::string name = (fs::temp_directory_path() / "pqip-at-work-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no room for " + name);
    root_ = name;
    const fs::path shipped = TEST_SOURCE_DIR "/scenarios";
    fs::copy(shipped / "rubrics", root_ / "rubrics", fs::copy_options::recursive);
    fs::copy(shipped / "references.json", root_ / "references.json");
    fs::copy(TEST_SOURCE_DIR "/tests/shots/cases/at-work", root_ / "at-work",
             fs::copy_options::recursive);
  }
  ~OwnCases() {
    std::error_code left;
    fs::remove_all(root_, left);
  }
  OwnCases(const OwnCases&) = delete;
  OwnCases& operator=(const OwnCases&) = delete;

  std::string root() const { return root_.string(); }

 private:
  fs::path root_;
};

void send(Stage& stage, ui::WorkIntent intent) { stage.act(ui::Intent{std::move(intent)}); }

const ui::DecisionPanel& open_decision(Stage& stage) { return stage.state().play->decision; }

// By the id of a sentence, among the papers of the work.
std::uint32_t passage(Stage& stage, const std::string& id) {
  for (const ui::WorkPaper& paper : open_decision(stage).work.papers)
    for (const auto& paragraph : paper.paragraphs)
      for (const ui::WorkSentence& sentence : paragraph)
        if (sentence.id == id) return sentence.passage;
  return 0;
}

void mark_some(Stage& stage) {
  stage.act(ui::OpenPaper{"doc.note", 0});
  send(stage, ui::MarkPassage{passage(stage, "p.bus"), 1});
  send(stage, ui::MarkPassage{passage(stage, "p.page"), 2});
  send(stage, ui::MarkPassage{passage(stage, "p.mentor"), 2});
  send(stage, ui::MarkPassage{passage(stage, "p.spring"), 5});
  send(stage, ui::MarkPassage{passage(stage, "p.refused"), 4});
}

void link_some(Stage& stage) {
  stage.act(ui::OpenPaper{"doc.note", 0});
  send(stage, ui::LinkPassage{0, passage(stage, "p.mentor"), 1});
  send(stage, ui::LinkPassage{0, passage(stage, "p.spring"), 1});
  send(stage, ui::LinkPassage{0, passage(stage, "p.bus"), 2});
  send(stage, ui::LinkPassage{1, passage(stage, "p.paid"), 1});
  const auto& claim = open_decision(stage).work.claims.front();
  if (!claim.sentences.empty()) send(stage, ui::PickSentence{0, claim.sentences.front().option});
  send(stage, ui::WeighClaim{0, 2});
}

void fill_items(Stage& stage, const ui::ItemsPanel& items, int part, bool order) {
  const ui::ItemsPanel fixed = items;
  int position = 0;
  for (const ui::WorkItem& item : fixed.items)
    order ? send(stage, ui::PlaceItem{part, item.item, ++position})
          : send(stage, ui::PutItem{part, item.item, 1});
}

void fill_form(Stage& stage) {
  const std::vector<ui::FieldPanel> fields = open_decision(stage).work.fields;
  for (const ui::FieldPanel& field : fields) {
    if (!field.rows.empty()) send(stage, ui::PickInField{field.field, field.rows.front().option});
    fill_items(stage, field.items, field.field, field.kind == ui::FieldPanel::Kind::Order);
  }
}

void open_work(Stage& stage, const std::string& decision) {
  work_to(stage, decision);
  send(stage, ui::OpenWork{true});
}

Scene scene(std::string name, std::string title, std::function<void(Stage&)> set, bool main,
            std::string focus = {}) {
  return {std::move(name), std::move(title), std::move(set), main, std::move(focus), false};
}

// A shipped case where its own walk has come to, what it answers there laid out and not handed in.
std::function<void(Stage&)> at_work_of(const char* scenario, const char* decision, int turn) {
  return [=](Stage& stage) {
    const auto answer = play_to(stage, scenario, "strong", decision);
    send(stage, ui::OpenWork{true});
    if (answer)
      if (const auto* worked = std::get_if<sim::Worked>(&*answer)) lay_out(stage, *worked);
    if (turn > 0) send(stage, ui::TurnTo{turn});
    if (!open_decision(stage).work.claims.empty()) send(stage, ui::WeighClaim{turn, 2});
  };
}

std::function<void(Stage&)> asked_in(const char* walk, const char* decision, int press) {
  return [=](Stage& stage) {
    const auto answer = play_to(stage, "hearing", walk, decision);
    if (answer)
      if (const auto* worked = std::get_if<sim::Worked>(&*answer)) lay_out(stage, *worked);
    if (press > 0) stage.act(ui::PressNumber{press});
  };
}

std::function<void(Stage&)> debriefed(const char* scenario, ui::DebriefStep step) {
  return [=](Stage& stage) {
    debrief_case(stage, scenario, "strong");
    if (step != ui::DebriefStep::Short) stage.act(ui::GoToStep{step});
  };
}

void add_report(std::vector<Scene>& list) {
  list.push_back(scene("29-report-mark", "The report: marking", at_work_of("report", "d.mark", 0),
                       false, "work/sentence/p.psy.walked"));
  list.push_back(
      scene("29-report-build", "The report: building", at_work_of("report", "d.build", 2), true));
  list.push_back(
      scene("29-report-form", "The report: the form", at_work_of("report", "d.form", 0), true));
  list.push_back(scene("29-report-debrief", "The report: debrief",
                       debriefed("report", ui::DebriefStep::Short), false));
  list.push_back(scene("29-report-debrief-why", "The report: why",
                       debriefed("report", ui::DebriefStep::Why), false));
}

void add_hearing(std::vector<Scene>& list) {
  list.push_back(scene(
      "29-hearing-brief", "The hearing: where it begins",
      [](Stage& stage) { stage.act(ui::OpenBriefing{"hearing"}); }, false));
  list.push_back(
      scene("29-hearing-who", "The hearing: who is here", asked_in("strong", "d.who", 0), false));
  list.push_back(scene("29-hearing-question", "The hearing: a question",
                       asked_in("strong", "d.july", 2), true, "play/option/2"));
  list.push_back(scene("29-hearing-follow", "The hearing: a follow-up",
                       asked_in("poor", "d.follow", 0), false));
  list.push_back(
      scene("29-hearing-fact", "The hearing: a new fact", asked_in("strong", "d.fact", 0), true));
  list.push_back(scene("29-hearing-change", "The hearing: keep it or change it",
                       asked_in("strong", "d.change", 0), true));
  list.push_back(scene("29-hearing-debrief", "The hearing: debrief",
                       debriefed("hearing", ui::DebriefStep::Short), false));
  list.push_back(scene("29-hearing-debrief-why", "The hearing: why",
                       debriefed("hearing", ui::DebriefStep::Why), false));
}

}  // namespace

bool begin_at_work(Stage& stage) {
  static const OwnCases cases;
  ui::Case own = ui::load_case({cases.root(), "at-work"});
  if (own.program == nullptr) return false;
  stage.state().cases.push_back(std::move(own));
  stage.begin("at-work");
  return true;
}

void work_through(Stage& stage) {
  const Kind kind = open_decision(stage).kind;
  if (!open_decision(stage).is_work()) {
    (void)stage.answer(0);
    return;
  }
  if (kind == Kind::Order || kind == Kind::Sort)
    fill_items(stage, open_decision(stage).work.items, 0, kind == Kind::Order);
  if (kind == Kind::Mark) mark_some(stage);
  if (kind == Kind::Build) link_some(stage);
  if (kind == Kind::Form) fill_form(stage);
  if (kind == Kind::Write) {
    send(stage, ui::WriteText{"Kay put the year in order with me."});
    send(stage, ui::FinishText{});
  }
  send(stage, ui::HandIn{});
  ui::app::hear_store(stage.state(), stage.services());
}

void work_to(Stage& stage, const std::string& decision) {
  if (!begin_at_work(stage)) return;
  for (int i = 0; i < 20 && stage.state().play && !stage.state().play->session.ended(); ++i) {
    if (open_decision(stage).id == decision) return;
    work_through(stage);
  }
}

std::vector<Scene> work_scenes() {
  std::vector<Scene> list;
  list.push_back(scene(
      "20-work-start", "Work, the way in", [](Stage& stage) { work_to(stage, "d.order"); }, false));
  list.push_back(scene(
      "21-order", "Ordering, some placed",
      [](Stage& stage) {
        open_work(stage, "d.order");
        send(stage, ui::PlaceItem{0, 0, 1});
        send(stage, ui::PlaceItem{0, 2, 2});
      },
      true, "work/item/i.three"));
  list.push_back(scene(
      "21-order-done", "Ordering, all placed",
      [](Stage& stage) {
        open_work(stage, "d.order");
        fill_items(stage, open_decision(stage).work.items, 0, true);
      },
      false));
  list.push_back(scene(
      "22-sort", "Sorting",
      [](Stage& stage) {
        open_work(stage, "d.sort");
        send(stage, ui::PutItem{0, 0, 1});
        send(stage, ui::PutItem{0, 3, 2});
        send(stage, ui::PutItem{0, 4, 3});
      },
      true));
  list.push_back(scene(
      "23-concordance", "A new fact",
      [](Stage& stage) {
        work_to(stage, "d.concord");
        stage.act(ui::PressNumber{2});
      },
      true, "play/option/2"));
  list.push_back(scene(
      "24-mark", "Marking",
      [](Stage& stage) {
        open_work(stage, "d.mark");
        mark_some(stage);
      },
      true, "work/sentence/p.bus"));
  list.push_back(scene(
      "24-mark-empty", "Marking, nothing open", [](Stage& stage) { open_work(stage, "d.mark"); },
      false));
  list.push_back(scene(
      "24-mark-two", "Marking, two pages",
      [](Stage& stage) {
        open_work(stage, "d.mark");
        mark_some(stage);
        stage.act(ui::OpenPaper{"doc.record", 0});
        stage.act(ui::SplitPages{true});
      },
      false, "work/sentence/p.spring"));
  list.push_back(scene(
      "25-build", "Building a report",
      [](Stage& stage) {
        open_work(stage, "d.build");
        link_some(stage);
      },
      true, "work/strip/p.page"));
  list.push_back(scene(
      "25-build-empty", "Building, nothing linked",
      [](Stage& stage) { open_work(stage, "d.build"); }, false));
  list.push_back(scene(
      "25-build-paper", "Building, a paper in the tray",
      [](Stage& stage) {
        open_work(stage, "d.build");
        link_some(stage);
        stage.state().play->pane = 2;
      },
      true, "work/tray/2"));
  list.push_back(scene(
      "26-form", "A form",
      [](Stage& stage) {
        open_work(stage, "d.form");
        send(stage, ui::PickInField{0, 1});
      },
      true));
  list.push_back(scene(
      "27-write", "Writing",
      [](Stage& stage) {
        open_work(stage, "d.write");
        send(stage, ui::WriteText{"Video link, 24 November. Kay put the year in "
                                  "order with me."});
      },
      true));
  list.push_back(scene(
      "27-write-compare", "Writing, the model answer beside it",
      [](Stage& stage) {
        open_work(stage, "d.write");
        send(stage, ui::WriteText{"Video link, 24 November. Kay put the year in "
                                  "order with me."});
        send(stage, ui::FinishText{});
      },
      true));
  list.push_back(scene(
      "28-hearing", "A hearing",
      [](Stage& stage) {
        work_to(stage, "d.hear");
        send(stage, ui::AttachPassage{passage(stage, "p.bus"), true});
        stage.act(ui::PressNumber{1});
      },
      true, "play/option/1"));
  list.push_back(scene(
      "28-hearing-papers", "A hearing, the evidence",
      [](Stage& stage) {
        work_to(stage, "d.hear");
        stage.state().play->pane = 2;
      },
      true, "attach/strip/p.bus"));
  add_report(list);
  add_hearing(list);
  return list;
}

}  // namespace shots
