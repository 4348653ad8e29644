#include "ui/cli/play_loop.h"

#include <algorithm>

#include "sim/assess/values.h"
#include "sim/io/clock.h"
#include "ui/cli/debrief_loop.h"
#include "ui/cli/refusal.h"
#include "ui/model/make_play.h"
#include "ui/model/play_text.h"

namespace ui::cli {

using Kind = Terminal::Input::Kind;

PlayLoop::PlayLoop(sim::Session& session, AttemptRecorder& recorder, sim::Store* store,
                   Terminal& terminal, const Words& words, PlayPlan plan)
    : session_(session),
      recorder_(recorder),
      store_(store),
      terminal_(terminal),
      words_(words),
      plan_(std::move(plan)),
      started_ms_(sim::monotonic_ms()) {}

std::int64_t PlayLoop::now_ms() const { return plan_.at_ms + sim::monotonic_ms() - started_ms_; }

PlayLoop::End PlayLoop::run(std::size_t from) {
  std::vector<bool> papers;  // of the decision before; none yet: nothing is news
  while (!session_.ended()) {
    DecisionPanel panel = make_decision(session_, words_, from, papers);
    papers = readable_papers(session_);
    Page page = talk_page(panel.talk, words_);
    for (const std::string& title : panel.new_papers)
      page.note(words_("casefile.came", {{"title", title}}));
    page.note(panel.clock);
    terminal_.print(page);
    switch (decide(panel)) {
      case Step::Leave:
        return End::Left;
      case Step::Bad:
        return End::BadLine;
      default:
        break;
    }
    from = last_answer(session_) + 1;
    if (plan_.mode == sim::PlayMode::Learn && coach(from) == Step::Leave) return End::Left;
  }
  terminal_.print(talk_page(make_talk(session_, words_, from), words_));
  if (session_.state().phase == sim::Phase::Broken) {
    Page page;
    page.alert({},
               words_("play.broken",
                      {{"scene", session_.program().wording.scenes[session_.state().scene.v].id}}));
    terminal_.print(page);
  }
  return End::Ended;
}

PlayLoop::Step PlayLoop::decide(DecisionPanel& panel) {
  Choosing choosing(panel, plan_.confirm);
  working_.reset();
  lines_.reset();
  begin_work();
  while (choosing.asking() != Asking::Done) {
    const Step step = terminal_.interactive() ? ask(panel, choosing) : scripted(panel, choosing);
    if (step != Step::Again) return step;
  }
  answer(panel, choosing);
  return Step::Answered;
}

PlayLoop::Step PlayLoop::ask(DecisionPanel& panel, Choosing& choosing) {
  switch (choosing.asking()) {
    case Asking::SayFirst:
      return ask_first(choosing);
    case Asking::Options:
      return ask_options(panel, choosing);
    case Asking::Why:
      return ask_why(panel, choosing);
    case Asking::Sure:
      return ask_sure(choosing);
    case Asking::Done:
      break;
  }
  return Step::Answered;
}

PlayLoop::Step PlayLoop::ask_first(Choosing& choosing) {
  Page page;
  page.heading(words_("say_first.ask"));
  page.note(words_("say_first.note"));
  terminal_.print(page);
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const Typed typed = parse_own_words(input.text);
    if (typed.asked != Asked::Enter && typed.asked != Asked::Words) {
      // The options are not out yet: nothing that shows them may answer here.
      const Step step = typed.asked == Asked::Numbers || typed.asked == Asked::Again
                            ? Step::Again
                            : command(typed);
      if (step != Step::Again) return step;
      terminal_.hint(words_("say_first.note"));
      continue;
    }
    if (typed.asked == Asked::Words && typed.rest.front() == '/') {
      refuse_line(terminal_, words_, typed.rest, "say_first.note");
      continue;
    }
    if (typed.asked == Asked::Words) {
      (void)session_.say_first(typed.rest);
      save(false);
    }
    choosing.said_first();
    return Step::Again;
  }
}

bool PlayLoop::options_changed(DecisionPanel& panel, Choosing& choosing) {
  std::vector<DecisionRow> rows =
      make_decision(session_, words_, session_.log().events.size()).rows;
  const bool same = std::equal(rows.begin(), rows.end(), panel.rows.begin(), panel.rows.end(),
                               [](const DecisionRow& x, const DecisionRow& y) {
                                 return x.option == y.option && x.open == y.open;
                               });
  if (same) return false;
  panel.rows = std::move(rows);
  choosing.clear();
  return true;
}

PlayLoop::Step PlayLoop::ask_options(DecisionPanel& panel, Choosing& choosing) {
  if (panel.is_work()) return ask_work(panel, choosing);
  (void)options_changed(panel, choosing);
  Page page = decision_page(panel, words_);
  terminal_.print(page);
  if (!hinted_) terminal_.hint(words_(plan_.confirm ? "choose.hint" : "choose.hint_no_confirm"));
  hinted_ = true;
  if (panel.attach > 0) terminal_.say(words_("work.hint.attach"));
  while (choosing.asking() == Asking::Options) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const WorkReply reply = input.text.empty() ? WorkReply{} : attached(panel, input.text);
    if (reply.what != WorkReply::What::NotMine) {
      show_reply(reply);
      if (options_changed(panel, choosing)) return Step::Again;
      continue;
    }
    const Typed typed = parse_typed(input.text);
    if (typed.asked == Asked::Enter || typed.asked == Asked::Numbers) {
      press(panel, choosing, typed.numbers);
      continue;
    }
    if (typed.asked == Asked::Again) return Step::Again;
    if (typed.asked == Asked::Words) {
      terminal_.say(words_("choose.unknown", {{"text", typed.rest}}));
      continue;
    }
    const Step step = command(typed);
    if (step != Step::Again) return step;
    if (options_changed(panel, choosing)) {
      terminal_.hint(words_("choose.changed"));
      return Step::Again;
    }
    if (typed.asked != Asked::Margin) terminal_.hint(words_("choose.still_open"));
  }
  return Step::Again;
}

PlayLoop::Step PlayLoop::press(const DecisionPanel& panel, Choosing& choosing,
                               const std::vector<int>& numbers) {
  if (numbers.empty()) {
    tell(panel, choosing, choosing.enter(), 0);
    return Step::Again;
  }
  if (numbers.size() > 1 && panel.kind != DecisionPanel::Kind::ChooseMany) {
    terminal_.say(words_("choose.one", {{"last", std::to_string(panel.rows.size())}}));
    return Step::Again;
  }
  Pressed pressed = Pressed::Nothing;
  for (int number : numbers) {
    pressed = choosing.press(number);
    if (pressed == Pressed::Closed || pressed == Pressed::Unknown || pressed == Pressed::TooMany ||
        pressed == Pressed::Said) {
      tell(panel, choosing, pressed, number);
      return Step::Again;
    }
  }
  if (panel.kind == DecisionPanel::Kind::ChooseMany && !plan_.confirm) pressed = choosing.enter();
  tell(panel, choosing, pressed, numbers.back());
  return Step::Again;
}

void PlayLoop::tell(const DecisionPanel& panel, const Choosing& choosing, Pressed pressed,
                    int number) {
  std::string list;
  for (int chosen : choosing.numbers()) list += (list.empty() ? "" : ", ") + std::to_string(chosen);
  const std::string n = std::to_string(number);
  const bool many = panel.kind == DecisionPanel::Kind::ChooseMany;
  switch (pressed) {
    case Pressed::Said:
      return;
    case Pressed::Chosen:
    case Pressed::TakenOff:
      if (!many) return terminal_.say(words_("choose.chosen", {{"n", n}}));
      if (list.empty()) return terminal_.say(words_("choose.none_chosen"));
      return terminal_.say(words_("choose.many_chosen", {{"list", list}}));
    case Pressed::Closed: {
      const DecisionRow& row = panel.rows[static_cast<std::size_t>(number - 1)];
      return terminal_.say(words_("choose.is_closed", {{"n", n}, {"reason", row.why_closed}}));
    }
    case Pressed::Unknown:
      return terminal_.say(
          words_("choose.no_such", {{"n", n}, {"last", std::to_string(panel.rows.size())}}));
    case Pressed::Nothing:
      return terminal_.say(words_("choose.nothing"));
    case Pressed::TooFew:
      return terminal_.say(words_.plural("choose.too_few", panel.min));
    case Pressed::TooMany:
      return terminal_.say(words_.plural("choose.too_many", panel.max));
  }
}

PlayLoop::Step PlayLoop::ask_why(const DecisionPanel& panel, Choosing& choosing) {
  terminal_.print(why_page(panel, words_));
  terminal_.hint(words_("why.note"));
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const std::vector<int> numbers = parse_numbers(input.text);
    const Typed typed = parse_own_words(input.text);
    if (!numbers.empty()) {
      bool known = true;
      for (int n : numbers) known = known && n >= 1 && n <= static_cast<int>(panel.why.size());
      if (!known) {
        terminal_.say(words_("choose.no_such",
                             {{"n", input.text}, {"last", std::to_string(panel.why.size())}}));
        continue;
      }
      for (int n : numbers) (void)session_.why_tag(static_cast<std::uint8_t>(n - 1));
    } else if (typed.asked == Asked::Words && typed.rest.front() == '/') {
      refuse_line(terminal_, words_, typed.rest, "why.note");
      continue;
    } else if (typed.asked == Asked::Words) {
      (void)session_.why(typed.rest);
    } else if (typed.asked != Asked::Enter) {
      const Step step = command(typed);
      if (step != Step::Again) return step;
      terminal_.hint(words_("why.note"));
      continue;
    }
    choosing.answered_why();
    return Step::Again;
  }
}

PlayLoop::Step PlayLoop::ask_sure(Choosing& choosing) {
  Page page;
  page.heading(words_("sure.ask"));
  for (const char* step : {"low", "medium", "high"})
    page.item(words_(std::string("sure.") + step), std::to_string(page.blocks.size()));
  terminal_.print(page);
  terminal_.hint(words_("sure.note"));
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const std::string& text = input.text;
    int step = -1;
    if (text == "1" || text == "l" || text == "low") step = 0;
    if (text == "2" || text == "m" || text == "medium") step = 1;
    if (text == "3" || text == "h" || text == "high") step = 2;
    if (step >= 0) (void)session_.confidence(static_cast<std::uint8_t>(step));
    if (step >= 0 || text.empty()) {
      choosing.answered_sure();
      return Step::Again;
    }
    const Typed typed = parse_typed(text);
    const bool is_command = typed.asked != Asked::Words && typed.asked != Asked::Numbers;
    const Step after = is_command ? command(typed) : Step::Again;
    if (after != Step::Again) return after;
    if (!is_command) refuse_line(terminal_, words_, text);
    terminal_.hint(words_("sure.note"));
  }
}

void PlayLoop::answer(const DecisionPanel& panel, const Choosing& choosing) {
  const auto chosen = [&] {
    return panel.rows[static_cast<std::size_t>(*choosing.numbers().begin() - 1)].option;
  };
  sim::Result<void> taken;
  if (panel.is_work() || panel.attach > 0) {
    taken = hand_in(session_, *working_, panel.is_work() ? -1 : chosen(), now_ms());
  } else if (panel.kind == DecisionPanel::Kind::ChooseMany) {
    taken = session_.answer(sim::ChooseMany{choosing.picks()}, now_ms());
  } else {
    const auto place = static_cast<std::uint8_t>(chosen());
    const bool step = panel.kind != DecisionPanel::Kind::Choose;
    taken = session_.answer(step ? sim::Answer(sim::Rate{place}) : sim::Answer(sim::Choose{place}),
                            now_ms());
  }
  if (!taken) {
    terminal_.complain(taken.error());
    return;
  }
  // What was chosen is shown as chosen; what follows from it only once it is kept.
  TalkPanel said = make_talk(session_, words_, last_answer(session_));
  said.turns.resize(1);
  terminal_.print(talk_page(said, words_));
  save(true);
}

void PlayLoop::save(bool say) {
  using State = AttemptRecorder::State;
  recorder_.record(session_);
  while (recorder_.state() == State::Saving && store_ != nullptr)
    recorder_.heard(session_, store_->wait(), sim::local_hour_minute());
  if (recorder_.state() == State::Saved && say)
    terminal_.say(words_("save.saved", {{"time", recorder_.saved_at()}}));
  if (recorder_.state() == State::NotKept && say && !plan_.not_kept.empty())
    terminal_.say(plan_.not_kept);
  if (recorder_.state() == State::NotSaved) {
    Page page;
    page.alert(words_("save.not_since", {{"time", recorder_.not_saved_since()}}),
               banner_.empty() ? words_("save.not_why", {{"reason", recorder_.reason().message}})
                               : std::string());
    terminal_.print(page);
    banner_ = recorder_.not_saved_since();
  } else if (!banner_.empty()) {
    banner_.clear();
    terminal_.say(words_("save.again"));
  }
}

// Learn mode: the reaction, then what the answer just given did, before the talk goes on. `from`
// moves behind the reaction.
PlayLoop::Step PlayLoop::coach(std::size_t& from) {
  const sim::Program& program = session_.program();
  const sim::Events& events = session_.log().events;
  if (program.decisions[events[from - 1].a].weight == 0) return Step::Again;
  std::size_t end = from;
  while (end < events.size() && events[end].kind != sim::EventKind::Entered) ++end;
  terminal_.print(talk_page(make_talk(session_, words_, from, end), words_));
  from = end;
  if (!reach_) reach_.emplace(sim::reach_of(program, session_.log()));
  const sim::Debrief debrief = debrief_of(session_, *reach_);
  terminal_.print(feedback_page(debrief, sim::last_answer(debrief), words_));
  if (!terminal_.interactive()) return Step::Again;
  terminal_.hint(words_("coach.go_on"));
  while (true) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Kind::Line) return Step::Leave;
    const Typed typed = parse_typed(input.text);
    if (typed.asked == Asked::Enter) return Step::Again;
    // What else can be asked for would tell of talk that was not shown yet.
    if (typed.asked == Asked::Quit) return Step::Leave;
    if (typed.asked == Asked::Pause && pause() == Step::Leave) return Step::Leave;
    if (typed.asked != Asked::Pause) refuse_line(terminal_, words_, input.text);
    terminal_.say(words_("coach.go_on"));
  }
}

}  // namespace ui::cli
