#include "ui/cli/debrief_loop.h"

#include <utility>

#include "sim/assess/score.h"
#include "sim/io/clock.h"
#include "sim/program/program_names.h"
#include "ui/cli/refusal.h"
#include "ui/cli/typed.h"

namespace ui::cli {

using Kind = Terminal::Input::Kind;

DebriefOptions debrief_options() { return {sim::utc_now().substr(0, 10)}; }

DebriefLoop::DebriefLoop(sim::Session& session, const sim::Reach& reach, Terminal& terminal,
                         const Words& words, Save save, Export write)
    : session_(session),
      reach_(reach),
      terminal_(terminal),
      words_(words),
      save_(std::move(save)),
      write_(std::move(write)),
      debrief_(debrief_of(session, reach)) {}

void DebriefLoop::refresh() {
  save_();
  debrief_ = debrief_of(session_, reach_);
}

void DebriefLoop::show(At at) {
  at_ = at;
  switch (at) {
    case At::Short:
      return put(short_debrief_page(debrief_, words_, debrief_options()), "after.hint");
    case At::Reactions:
      return put(reactions_page(debrief_, words_), {});
    case At::Timeline:
      return put(timeline_page(debrief_, words_),
                 in_steps_ ? "after.step_timeline" : "after.timeline");
    case At::Moment:
      return put(moment_page(debrief_, moment_, words_),
                 in_steps_ ? "after.step_moment" : "after.moment");
    case At::Why:
      return put(why_page(debrief_, words_, debrief_options()),
                 in_steps_ ? "after.step_why" : "after.back");
    case At::Counted:
      return put(counted_page(debrief_, words_), "after.counted");
    case At::Figure:
      return put(figure_page(debrief_, figure_, words_), "after.back");
    case At::TakeAway:
      return put(take_away_page(debrief_, words_),
                 in_steps_ ? "after.step_take_away" : std::string_view());
  }
}

void DebriefLoop::put(const Page& page, std::string_view hint) {
  terminal_.print(page);
  if (terminal_.interactive() && !hint.empty()) terminal_.hint(words_(hint));
}

bool DebriefLoop::run() {
  show(At::Short);
  if (!terminal_.interactive()) return true;
  while (true) {
    Terminal::Input input{Kind::Line, std::exchange(waiting_, {})};
    if (input.text.empty()) input = terminal_.read();
    if (input.kind != Kind::Line) return input.kind == Kind::End;
    if (parse_typed(input.text).asked == Asked::Quit) return true;
    if (input.text.empty()) {
      if (at_ == At::Short || (in_steps_ && at_ == At::TakeAway)) return true;
      next_step();
    } else if (!key(input.text)) {
      return false;
    }
  }
}

// Enter: the next of the four steps, or back to where one came from.
void DebriefLoop::next_step() {
  if (at_ == At::Figure) return show(At::Counted);
  if (!in_steps_) return show(at_ == At::Moment ? back_ : At::Short);
  if (at_ == At::Reactions) return show(At::Timeline);
  show(at_ == At::Timeline || at_ == At::Moment ? At::Why : At::TakeAway);
}

bool DebriefLoop::key(std::string line) {
  if (line.size() > 1 && line.front() == '/') line.erase(0, 1);
  std::string rest;
  const std::string word = first_word(line, rest);
  if (const std::vector<int> numbers = parse_numbers(word); numbers.size() == 1) {
    open_number(numbers.front(), rest);
    return true;
  }
  const auto is = [&](std::string_view letter, std::string_view whole) {
    return word == letter || word == whole;
  };
  if (is("e", "everything")) {
    in_steps_ = true;
    if (!react()) return false;
    if (waiting_.empty()) terminal_.hint(words_("after.step_reactions"));
  } else if (is("s", "short")) {
    in_steps_ = false;
    show(At::Short);
  } else if (is("t", "timeline")) {
    show(At::Timeline);
  } else if (is("w", "why")) {
    show(At::Why);
  } else if (is("c", "counted")) {
    show(At::Counted);
  } else if (is("d", "disagree")) {
    return disagree();
  } else if (is("r", "reactions")) {
    return react();
  } else if (is("k", "keep")) {
    return take_away();
  } else if (is("x", "export")) {
    write(rest);
  } else if (is("?", "help")) {
    help();
  } else {
    terminal_.say(words_("after.unknown", {{"text", line}}));
  }
  return true;
}

void DebriefLoop::open_number(int number, const std::string& rest) {
  if (number < 1) return terminal_.say(words_("after.no_such"));
  const auto place = static_cast<std::size_t>(number - 1);
  if (at_ == At::Counted || at_ == At::Figure) return open_figure(number, rest);
  if (at_ == At::Short) {
    if (place >= debrief_.three.size()) return terminal_.say(words_("after.no_such"));
    return open_moment(debrief_.three[place]);
  }
  if (place >= debrief_.moments.size()) return terminal_.say(words_("after.no_such"));
  open_moment(place);
}

void DebriefLoop::open_moment(std::size_t moment) {
  if (at_ != At::Moment) back_ = at_ == At::Timeline ? At::Timeline : At::Short;
  moment_ = moment;
  show(At::Moment);
}

void DebriefLoop::open_figure(int row, const std::string& column) {
  FigureRef figure;
  figure.row = static_cast<std::size_t>(row - 1);
  if (column == "r" || column == "route") figure.column = FigureRef::Column::Route;
  if (column == "o" || column == "overall") figure.column = FigureRef::Column::Overall;
  for (const FigureRef& known : figures(debrief_)) {
    if (known.row != figure.row || known.column != figure.column) continue;
    figure_ = figure;
    return show(At::Figure);
  }
  terminal_.hint(words_("after.counted"));
}

bool DebriefLoop::leads_elsewhere(const std::string& word) {
  for (const char* known : {"e",    "everything", "s",       "short", "t",        "timeline",  "w",
                            "why",  "c",          "counted", "d",     "r",        "reactions", "k",
                            "keep", "q",          "quit",    "leave", "disagree", "exit"})
    if (word == known) return true;
  return false;
}

// Only what starts with a stroke is a command here: anything else is somebody's own words.
DebriefLoop::Told DebriefLoop::ask(std::string_view key, std::string& answer) {
  while (true) {
    terminal_.say(words_(key));
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Told::Stopped;
    answer = input.text;
    if (answer.empty() || answer.front() != '/') return Told::Words;
    std::string rest;
    const std::string word = first_word(std::string_view(answer).substr(1), rest);
    if (word == "x" || word == "export") {
      write(rest);
    } else if (word == "?" || word == "help") {
      help();
    } else if (leads_elsewhere(word)) {
      waiting_ = answer;
      return Told::Elsewhere;
    } else {
      refuse_line(terminal_, words_, answer);
    }
  }
}

bool DebriefLoop::disagree() {
  std::string text;
  if (at_ != At::Moment) {
    const Told where = ask("after.disagree_where", text);
    if (where != Told::Words) return where == Told::Elsewhere;
    const std::vector<int> numbers = parse_numbers(text);
    if (numbers.size() != 1 || numbers.front() < 1 ||
        numbers.front() > static_cast<int>(debrief_.moments.size())) {
      terminal_.say(words_("after.no_such"));
      return true;
    }
    open_moment(static_cast<std::size_t>(numbers.front() - 1));
  }
  const Told told = ask("after.disagree", text);
  if (told != Told::Words) return told == Told::Elsewhere;
  if (text.empty()) return true;
  if (!note_disagreement(session_, debrief_, moment_, text)) return true;
  refresh();
  terminal_.say(words_("after.noted_mark"));
  return true;
}

bool DebriefLoop::react() {
  show(At::Reactions);
  std::string text;
  const Told told = ask("after.react", text);
  if (told != Told::Words) return told == Told::Elsewhere;
  if (text.empty()) return true;
  const std::vector<std::string> chips = reaction_chips(words_);
  if (const std::vector<int> numbers = parse_numbers(text); !numbers.empty()) {
    text.clear();
    for (int n : numbers)
      if (n >= 1 && n <= static_cast<int>(chips.size()))
        text += (text.empty() ? "" : ", ") + chips[static_cast<std::size_t>(n - 1)];
    if (text.empty()) {
      terminal_.say(words_("after.no_such"));
      return true;
    }
  }
  session_.note_text(sim::EventKind::Reacted, 0, text);
  refresh();
  terminal_.say(words_("after.noted"));
  return true;
}

bool DebriefLoop::take_away() {
  put(take_away_page(debrief_, words_), {});
  const char* const questions[] = {"after.keep", "after.try"};
  for (std::uint8_t n = 0; n < 2; ++n) {
    std::string text;
    const Told told = ask(questions[n], text);
    if (told != Told::Words) return told == Told::Elsewhere;
    if (text.empty()) continue;
    session_.note_text(sim::EventKind::TakenAway, 0, text, n);
    refresh();
    terminal_.say(words_("after.noted"));
  }
  return true;
}

void DebriefLoop::write(const std::string& file) {
  const auto written = write_(file);
  if (!written) return terminal_.complain(written.error());
  terminal_.say(words_("export.done", {{"file", *written}}));
}

void DebriefLoop::help() {
  Page page;
  page.heading(words_("after.help_title"));
  for (const char* line : {"number", "everything", "timeline", "why", "counted", "disagree",
                           "reactions", "keep", "export", "short", "enter", "quit"}) {
    const std::string key = std::string("after.help.") + line;
    page.fact(words_(key + ".keys"), words_(key));
  }
  page.note(words_("after.help.own_words"));
  terminal_.print(page);
}

}  // namespace ui::cli
