// Decisions with many parts in the terminal: what is typed goes to WorkLines, the rest to the
// commands that hold everywhere.
#include <string>

#include "ui/cli/play_loop.h"
#include "ui/cli/play_work.h"
#include "ui/cli/refusal.h"
#include "ui/model/make_work.h"
#include "ui/model/play_text.h"
#include "ui/model/work_text.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;
using What = WorkReply::What;

// Each kind has its own words on what can be typed.
std::string kind_key(DecisionPanel::Kind kind) {
  switch (kind) {
    case DecisionPanel::Kind::Order:
      return "order";
    case DecisionPanel::Kind::Sort:
      return "sort";
    case DecisionPanel::Kind::Mark:
      return "mark";
    case DecisionPanel::Kind::Build:
      return "build";
    case DecisionPanel::Kind::Form:
      return "form";
    case DecisionPanel::Kind::Write:
      return "write";
    default:
      return "attach";
  }
}

void say_lines(Terminal& terminal, const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    terminal.say(words.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

void PlayLoop::show_reply(const WorkReply& reply) {
  say_lines(terminal_, reply.words);
  if (!reply.page.blocks.empty()) terminal_.print(reply.page);
}

void PlayLoop::begin_work() {
  if (is_worked(session_) && (!working_ || working_->decision() != session_.decision()))
    working_.emplace(session_);
}

PlayLoop::Step PlayLoop::ask_work(DecisionPanel& panel, Choosing& choosing) {
  if (panel.kind == DecisionPanel::Kind::Write) return ask_text(panel, choosing);
  WorkLines lines(session_, *working_, words_);
  panel.work = lines.panel();
  terminal_.print(decision_page(panel, words_));
  if (const Page page = lines.in_hand(); !page.blocks.empty()) terminal_.print(page);
  const std::string hint = "work.hint." + kind_key(panel.kind);
  terminal_.hint(words_(hint));
  bool asked = !plan_.confirm;
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const WorkReply reply = input.text.empty() ? lines.enter() : lines.line(input.text, now_ms());
    if (reply.what == What::HandIn) {
      if (asked || !input.text.empty()) {
        choosing.worked();
        return Step::Again;
      }
      asked = true;
      say_lines(terminal_, reply.words);
      terminal_.say(words_("work.enter_again"));
      continue;
    }
    asked = !plan_.confirm;
    if (reply.what != What::NotMine) {
      show_reply(reply);
      continue;
    }
    const Step step = work_command(input.text, lines, hint);
    if (step == Step::Answered) return Step::Again;  // the decision once more
    if (step != Step::Again) return step;
  }
}

PlayLoop::Step PlayLoop::work_command(const std::string& text, WorkLines& lines,
                                      const std::string& hint) {
  const Typed typed = parse_typed(text);
  if (typed.asked == Asked::Again) return Step::Answered;
  if (typed.asked == Asked::Words || typed.asked == Asked::Numbers) {
    refuse_line(terminal_, words_, text, hint);
    return Step::Again;
  }
  const Step step = command(typed);
  if (step != Step::Again) return step;
  lines.refresh();
  if (typed.asked != Asked::Margin) terminal_.hint(words_("work.still_there"));
  return Step::Again;
}

// Lines of one's own until a dot alone, then the checklist and the model answer beside them.
PlayLoop::Step PlayLoop::ask_text(DecisionPanel& panel, Choosing& choosing) {
  WorkLines lines(session_, *working_, words_);
  if (!working_->finished()) {
    panel.work = lines.panel();
    terminal_.print(decision_page(panel, words_));
    terminal_.hint(words_("work.hint.write"));
  }
  while (!working_->finished()) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    if (input.text == ".") {
      (void)working_->finish();
      break;
    }
    if (input.text == "/u" || input.text == "/undo") {
      terminal_.say(words_(working_->undo() ? "work.undone" : "work.nothing_to_undo"));
      continue;
    }
    const bool is_command = !input.text.empty() && (input.text.front() == '/' || input.text == "?");
    if (is_command) {
      const Step step = work_command(input.text, lines, "work.hint.write");
      if (step == Step::Answered) return Step::Again;
      if (step != Step::Again) return step;
      continue;
    }
    if (input.text.empty() && working_->text().empty()) continue;
    (void)working_->write(working_->text().empty() ? input.text
                                                   : working_->text() + "\n" + input.text);
  }
  lines.refresh();
  panel.work = lines.panel();
  terminal_.print(written_page(panel, words_));
  terminal_.hint(words_("write.go_on"));
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    if (input.text.empty()) break;
    const Step step = work_command(input.text, lines, "write.go_on");
    if (step == Step::Answered) return Step::Again;
    if (step != Step::Again) return step;
  }
  choosing.worked();
  return Step::Again;
}

// A passage laid beside a choice, or taken off again. Not mine when the line is something else.
WorkReply PlayLoop::attached(DecisionPanel& panel, const std::string& text) {
  if (panel.attach == 0) return {};
  if (!lines_) lines_ = std::make_unique<WorkLines>(session_, *working_, words_);
  lines_->refresh();
  WorkReply reply = lines_->line(text, now_ms());
  if (reply.what == What::HandIn) return {};
  panel.work = lines_->panel();
  return reply;
}

void PlayLoop::work_help(DecisionPanel::Kind kind, Page& page) const {
  const std::string key = "help." + kind_key(kind);
  page.fact(words_(key + ".keys"), words_(key));
  page.fact(words_("help.list.keys"), words_("help.list"));
  page.fact(words_("help.undo.keys"), words_("help.undo"));
}

// ---- Without a terminal ----

PlayLoop::Step PlayLoop::scripted_work(DecisionPanel& panel, Choosing& choosing) {
  WorkLines lines(session_, *working_, words_);
  panel.work = lines.panel();
  terminal_.print(decision_page(panel, words_));
  const bool at_once =
      panel.kind == DecisionPanel::Kind::Order || panel.kind == DecisionPanel::Kind::Sort;
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    if (input.text.empty() || input.text.front() == '#') continue;
    const WorkReply reply = lines.line(input.text, now_ms());
    if (reply.what == What::Refused) return bad(reply.words);
    if (reply.what == What::NotMine) {
      const Step step = script_note(panel, input.text);
      if (step != Step::Again) return step;
      lines.refresh();
      continue;
    }
    if (reply.what == What::HandIn || (at_once && working_->complete())) break;
  }
  if (panel.kind == DecisionPanel::Kind::Write) {
    (void)working_->finish();
    lines.refresh();
    panel.work = lines.panel();
    terminal_.print(written_page(panel, words_));
  }
  choosing.worked();
  return Step::Again;
}

}  // namespace ui::cli
