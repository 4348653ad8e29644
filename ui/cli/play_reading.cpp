// What can be done while a decision is open without answering it: reading, finding, pinning,
// pausing.
#include <algorithm>

#include "sim/io/disk_files.h"
#include "ui/cli/margin_lines.h"
#include "ui/cli/play_loop.h"
#include "ui/cli/refusal.h"
#include "ui/model/find.h"
#include "ui/model/make_play.h"
#include "ui/model/margin_rows.h"
#include "ui/model/play_text.h"
#include "ui/model/written_report.h"

namespace ui::cli {
namespace {

constexpr int kLatest = 8;  // turns offered for pinning

}  // namespace

PlayLoop::Step PlayLoop::command(const Typed& typed) {
  switch (typed.asked) {
    case Asked::CaseFile:
      show_papers();
      break;
    case Asked::Open:
      open_paper(typed);
      break;
    case Asked::Find:
      find(typed.rest);
      break;
    case Asked::History:
      history(typed.rest);
      break;
    case Asked::Pin:
      pin(typed.rest);
      break;
    case Asked::Margin:
      show_reply(margin(typed.rest));
      break;
    case Asked::Aims:
      aims(typed);
      break;
    case Asked::Clock:
      terminal_.say(clock_words(session_, words_));
      break;
    case Asked::Briefing:
      terminal_.print(briefing_page(make_briefing(session_, {{}, {}}, words_), words_));
      break;
    case Asked::Report:
      terminal_.print(report_page(
          whole_report(session_, plan_.own_report ? &*plan_.own_report : nullptr, words_), words_));
      break;
    case Asked::SaveAs:
      save_as(typed.rest);
      break;
    case Asked::Help:
      help();
      break;
    case Asked::Pause:
      return pause();
    case Asked::Quit:
      return Step::Leave;
    default:
      break;
  }
  return Step::Again;
}

void PlayLoop::show_papers() {
  terminal_.print(casefile_page(make_casefile(session_, words_), words_));
  terminal_.hint(words_("casefile.hint"));
}

void PlayLoop::open_paper(const Typed& typed) {
  const sim::DocumentIx paper =
      typed.numbers.size() == 1 ? paper_at(session_, typed.numbers.front()) : sim::DocumentIx{};
  if (!paper.valid()) return terminal_.say(words_("casefile.no_such"));
  show_paper(paper, Numbers::Without);
}

void PlayLoop::show_paper(sim::DocumentIx paper, Numbers numbers) {
  (void)session_.open(paper, now_ms());
  DocumentPanel panel = make_document(session_, paper, words_);
  add_beside(session_, paper, words_, panel);
  terminal_.print(document_page(panel, words_, numbers));
}

// `mark p2` alone shows the paper with the numbers of its sentences.
WorkReply PlayLoop::margin(const std::string& text) {
  std::string rest, more;
  (void)first_word(text, rest);
  const std::string place = first_word(rest, more);
  const bool paper = more.empty() && place.size() > 1 && (place[0] | 0x20) == 'p';
  const int number = paper && parse_numbers(place.substr(1)).size() == 1
                         ? parse_numbers(place.substr(1)).front()
                         : 0;
  if (const sim::DocumentIx found = number > 0 ? paper_at(session_, number) : sim::DocumentIx{};
      found.valid()) {
    show_paper(found, Numbers::With);
    return {WorkReply::What::Done, words_("margin.how_paper", {{"n", std::to_string(number)}}), {}};
  }
  const sim::DecisionIx decision = session_.decision();
  const bool marks = working_ && decision.valid() && working_->decision() == decision &&
                     session_.program().decisions[decision.v].kind == sim::TaskKind::Mark;
  return MarginLines(session_, marks ? &*working_ : nullptr, words_).line(text);
}

void PlayLoop::find(const std::string& text) {
  if (text.empty()) return terminal_.say(words_("find.how"));
  terminal_.print(found_page(find_in_file(session_, text), words_));
}

void PlayLoop::history(const std::string& text) {
  if (!text.empty())
    return terminal_.print(found_page(find_in_talk(session_, text, words_), words_));
  terminal_.print(history_page(make_history(session_, words_), words_));
}

void PlayLoop::pin(const std::string& what) {
  const TalkPanel talk = make_talk(session_, words_);
  int last = 0;
  for (const Turn& turn : talk.turns) last = std::max(last, turn.number);
  if (what == "last" || what == "l") return pin_line(last);
  if (!what.empty() && (what.front() == 'p' || what.front() == 'P')) {
    std::string places = what.substr(1);
    std::replace(places.begin(), places.end(), '.', ' ');
    const std::vector<int> numbers = parse_numbers(places);
    if (numbers.size() == 2) return pin_sentence(numbers[0], numbers[1]);
    const sim::DocumentIx paper =
        numbers.size() == 1 ? paper_at(session_, numbers[0]) : sim::DocumentIx{};
    if (!paper.valid()) return terminal_.say(words_("casefile.no_such"));
    show_paper(paper, Numbers::With);
    return terminal_.hint(words_("pin.how_paper", {{"n", std::to_string(numbers[0])}}));
  }
  const std::vector<int> numbers = parse_numbers(what);
  if (numbers.size() == 1) return pin_line(numbers.front());
  TalkPanel latest;
  for (const Turn& turn : talk.turns)
    if (turn.number > last - kLatest) latest.turns.push_back(turn);
  terminal_.print(talk_page(latest, words_, Numbers::With));
  terminal_.hint(words_("pin.how"));
}

void PlayLoop::pin_line(int number) {
  for (const Turn& turn : make_talk(session_, words_).turns) {
    if (turn.number != number || number == 0) continue;
    for (std::uint32_t l = 0; l < session_.program().wording.lines.size(); ++l)
      if (session_.program().wording.lines[l].id == turn.line)
        (void)session_.pin(sim::LineIx{l}, !turn.pinned);
    std::string text = turn.text;
    for (const std::string& detail : turn.details) text += (text.empty() ? "" : " ") + detail;
    return terminal_.say(words_(turn.pinned ? "pin.off" : "pin.on", {{"text", text}}));
  }
  terminal_.say(words_("pin.no_such"));
}

void PlayLoop::pin_sentence(int paper, int sentence) {
  const sim::DocumentIx document = paper_at(session_, paper);
  if (!document.valid()) return terminal_.say(words_("casefile.no_such"));
  const sim::Range range = session_.program().documents[document.v].passages;
  if (sentence < 1 || static_cast<std::uint32_t>(sentence) > range.count)
    return terminal_.say(words_("pin.no_such"));
  const std::uint32_t place = range.first + static_cast<std::uint32_t>(sentence) - 1;
  bool pinned = false;
  for (const auto& paragraph : make_document(session_, document, words_).paragraphs)
    for (const SentenceRow& row : paragraph)
      pinned = pinned || (row.number == sentence && row.pinned);
  (void)session_.pin(sim::PassageIx{place}, !pinned);
  terminal_.say(words_(pinned ? "pin.off" : "pin.on",
                       {{"text", session_.program().wording.passages[place].text}}));
}

void PlayLoop::aims(const Typed& typed) {
  const std::vector<std::string>& list = session_.program().wording.head.aims;
  std::vector<bool> ticked = ticked_aims(session_);
  for (int number : typed.numbers) {
    if (number < 1 || number > static_cast<int>(list.size())) continue;
    const auto place = static_cast<std::size_t>(number - 1);
    session_.note(sim::EventKind::AimTicked, static_cast<std::uint32_t>(place),
                  ticked[place] ? 0 : 1);
  }
  ticked = ticked_aims(session_);
  terminal_.print(aims_page(list, ticked, words_));
  terminal_.hint(words_("aims.how"));
}

void PlayLoop::save_as(const std::string& file) {
  if (file.empty()) return terminal_.say(words_("save.as_how"));
  if (!plan_.save_as) return terminal_.say(words_("save.as_not"));
  if (const auto saved = plan_.save_as(session_, file); !saved)
    return terminal_.complain(saved.error());
  terminal_.say(words_("save.as_done", {{"file", file}}));
}

void PlayLoop::help() {
  Page page;
  page.heading(words_("help.title"));
  for (const char* line :
       {"number", "enter", "again", "case", "open", "find", "history", "pin", "margin", "pair",
        "beside", "marks", "aims", "clock", "report", "briefing", "pause", "save", "quit"}) {
    const std::string key = std::string("help.") + line;
    page.fact(words_(key + ".keys"), words_(key));
  }
  if (working_) work_help(make_decision(session_, words_, session_.log().events.size()).kind, page);
  page.note(words_("help.own_words"));
  terminal_.print(page);
}

PlayLoop::Step PlayLoop::pause() {
  session_.note(sim::EventKind::Paused);
  terminal_.print(pause_page(make_pause(words_, plan_.support), words_));
  terminal_.hint(words_("pause.how"));
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Terminal::Input::Kind::Line) return Step::Leave;
    if (input.text == "l" || input.text == "leave" || parse_typed(input.text).asked == Asked::Quit)
      return Step::Leave;
    if (!input.text.empty() && input.text != "resume" && input.text != "r") {
      refuse_line(terminal_, words_, input.text, "pause.how");
      continue;
    }
    session_.note(sim::EventKind::Resumed);
    return Step::Again;
  }
}

}  // namespace ui::cli
