#include "tests/shots/margin_scenes.h"

#include "sim/program/program_names.h"
#include "tests/shots/work_scenes.h"

namespace shots {
namespace {

using desk_testing::Stage;

void leave_some(Stage& stage) {
  begin_margins(stage);
  stage.act(ui::MarkSentence{sentence_of(stage, "p.psy.account"), 2});
  stage.act(ui::MarkSentence{sentence_of(stage, "p.psy.sober"), 1});
  stage.act(ui::MarkSentence{sentence_of(stage, "p.psy.spring"), 5});
  stage.act(ui::MarkSentence{sentence_of(stage, "p.psy.unseen"), 4});
  stage.act(ui::MarkSentence{sentence_of(stage, "p.kw.july"), 5});
  stage.act(ui::MarkSentence{sentence_of(stage, "p.kw.light"), 1});
  stage.act(ui::PairSentences{sentence_of(stage, "p.psy.spring"), sentence_of(stage, "p.kw.july")});
  stage.act(ui::WriteBeside{sentence_of(stage, "p.psy.walked"),
                            "Ask him what the wing staff wrote about that day."});
}

void both_pages(Stage& stage) {
  leave_some(stage);
  stage.act(ui::SplitPages{true});
  stage.act(ui::GoTo{ui::Screen::Reading});
}

Scene scene(std::string name, std::string title, std::function<void(Stage&)> set, bool main,
            std::string focus) {
  return {std::move(name), std::move(title), std::move(set), main, std::move(focus), false};
}

}  // namespace

std::uint32_t sentence_of(Stage& stage, const std::string& id) {
  const sim::PassageIx passage =
      sim::ProgramNames(stage.state().play->session.program()).passage(id);
  return passage.valid() ? passage.v : 0;
}

void begin_margins(Stage& stage) {
  stage.begin("report");
  stage.act(ui::OpenPaper{"doc.keywork", 0});
  stage.act(ui::OpenPaper{"doc.psychology", 0});
}

std::vector<Scene> margin_scenes() {
  std::vector<Scene> list;
  const std::string spring = "reading/left/doc.psychology/15";
  list.push_back(
      scene("04-margin", "Case file, marks, a pair and a note", both_pages, true, spring));
  list.push_back(scene(
      "04-margin-one", "Case file, marks, one page",
      [](Stage& stage) {
        leave_some(stage);
        stage.act(ui::GoTo{ui::Screen::Reading});
      },
      true, spring));
  list.push_back(scene("04-margin-kinds", "Case file, H pressed", both_pages, true, spring));
  list.back().press = 'H';
  list.push_back(scene(
      "04-margin-note", "Case file, writing beside a sentence",
      [](Stage& stage) {
        both_pages(stage);
        const std::uint32_t passage = sentence_of(stage, "p.psy.relies");
        stage.act(ui::AskBeside{passage, true});
        stage.act(ui::KeepBeside{"Not the wing’s account"});
      },
      true, "reading/left/beside"));
  list.push_back(scene(
      "04-margin-linking", "Case file, the first of two linked",
      [](Stage& stage) {
        both_pages(stage);
        stage.act(ui::BeginPair{sentence_of(stage, "p.psy.walked"), true});
      },
      true, "reading/right/doc.keywork/18"));
  list.push_back(scene(
      "04-margin-pane", "Beside the talk, marks",
      [](Stage& stage) {
        leave_some(stage);
        stage.act(ui::ShowPane{2});
      },
      true, spring));
  list.push_back(scene(
      "24-mark-margin", "Marking, a pair and a note",
      [](Stage& stage) {
        work_to(stage, "d.mark");
        stage.act(ui::OpenPaper{"doc.record", 0});
        stage.act(ui::OpenPaper{"doc.note", 0});
        stage.act(ui::SplitPages{true});
        stage.act(ui::MarkSentence{sentence_of(stage, "p.bus"), 1});
        stage.act(ui::PairSentences{sentence_of(stage, "p.spring"), sentence_of(stage, "p.bus")});
        stage.act(ui::WriteBeside{sentence_of(stage, "p.page"), "Ask to see the page."});
        stage.act(ui::WorkIntent{ui::OpenWork{true}});
      },
      true, "work/sentence/p.spring"));
  return list;
}

}  // namespace shots
