#include "ui/cli/case_play.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "sim/assess/values.h"
#include "sim/io/attempt_file.h"
#include "sim/io/clock.h"
#include "sim/io/disk_files.h"
#include "sim/program/program_names.h"
#include "sim/program/reach.h"
#include "ui/cli/choose_start.h"
#include "ui/cli/debrief_loop.h"
#include "ui/cli/export_attempt.h"
#include "ui/cli/refusal.h"
#include "ui/content/report_before.h"
#include "ui/model/dates.h"
#include "ui/model/kept_words.h"
#include "ui/model/make_play.h"
#include "ui/model/play_text.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;

std::uint64_t seed_for(const PlayContext& context) {
  if (context.options.play.seed) return *context.options.play.seed;
  if (!context.terminal.interactive()) return 1;
  return std::random_device()() % 1'000'000;  // short enough to be told to somebody else
}

// What to type to go on.
std::string play_command(const PlayContext& context, const sim::Id& scenario) {
  std::string command = "pqip play " + scenario;
  if (!context.terminal.interactive()) command += " --continue";
  const Common& common = context.options.common;
  if (!common.profile.empty()) command += " --profile \"" + common.profile + "\"";
  if (!common.data_dir.empty()) command += " --data-dir \"" + common.data_dir + "\"";
  if (!common.scenarios.empty()) command += " --scenarios \"" + common.scenarios + "\"";
  return command;
}

PlayPlan plan_for(const PlayContext& context, const Case& source, sim::PlayMode mode,
                  std::int64_t at_ms, const AttemptRecorder& recorder) {
  PlayPlan plan;
  plan.confirm = context.terminal.interactive() && !context.options.play.no_confirm;
  plan.mode = mode;
  plan.at_ms = at_ms;
  plan.support = load_support(context.words);
  if (context.keeping != nullptr)
    plan.not_kept = context.words(context.keeping->store().mode() == sim::StoreMode::SecondInstance
                                      ? "save.elsewhere"
                                      : "save.nowhere");
  const sim::Attempt head = recorder.head();
  if (context.keeping != nullptr)
    plan.own_report =
        report_before(context.keeping->store(), head.carried_from,
                      scenarios_root(context.options.common.scenarios), context.words);
  plan.save_as = [&source, head](const sim::Session& session, const std::string& file) {
    return export_session(session, head, source, file);
  };
  return plan;
}

// Whether something is lost that was to be kept. Somebody at a terminal was told at the start that
// nothing can be kept and played on; a script learns it by the code alone.
bool lost(const AttemptRecorder& recorder, const PlayContext& context) {
  using State = AttemptRecorder::State;
  return recorder.state() == State::NotSaved ||
         (recorder.state() == State::NotKept && context.keeping != nullptr &&
          !context.terminal.interactive());
}

// What follows the play, whichever way it came to its end.
int after_play(PlayLoop::End end, sim::Session& session, AttemptRecorder& recorder, PlayLoop& loop,
               const Case& source, PlayContext& context) {
  sim::Store* store = context.keeping != nullptr ? &context.keeping->store() : nullptr;
  const Words& words = context.words;
  if (end == PlayLoop::End::Ended) recorder.finish(sim::AttemptState::Ended);
  loop.save(false);
  const bool kept = recorder.state() == AttemptRecorder::State::Saved;
  if (end != PlayLoop::End::Ended) {
    if (kept)
      context.terminal.say(words(
          "play.left", {{"command", play_command(context, session.program().wording.head.id)}}));
    else
      context.terminal.say(words("play.left_unsaved"));
    if (end == PlayLoop::End::BadLine) return kUsage;
    return lost(recorder, context) ? kNotSaved : kStopped;
  }
  bool there = true;
  if (context.terminal.interactive()) {
    context.terminal.hint(words(kept ? "play.ended" : "play.ended_unkept"));
    const Terminal::Input input = context.terminal.read();
    there = input.kind == Kind::Line && parse_typed(input.text).asked != Asked::Quit;
  }
  if (there) (void)read_debrief(session, recorder, store, source, context);
  return lost(recorder, context) ? kNotSaved : kDone;
}

int run_play_loop(sim::Session& session, AttemptRecorder& recorder, const Case& source,
                  const PlayPlan& plan, std::size_t from, PlayContext& context) {
  sim::Store* store = context.keeping != nullptr ? &context.keeping->store() : nullptr;
  PlayLoop loop(session, recorder, store, context.terminal, context.words, plan);
  loop.save(false);
  const PlayLoop::End end = loop.run(from);
  const int code = after_play(end, session, recorder, loop, source, context);
  if (end != PlayLoop::End::Ended || context.terminal.interactive() || code != kDone) return code;
  // Without a terminal every line of input is meant: one that is left over is a mistake in it.
  while (true) {
    const Terminal::Input input = context.terminal.read({});
    if (input.kind != Kind::Line) return code;
    if (input.text.empty() || input.text.front() == '#') continue;
    context.terminal.complain(
        context.words("script.left_over", {{"n", std::to_string(context.terminal.line_number())}}));
    return kUsage;
  }
}

// Reads the briefing with its case file. False when going back.
std::optional<sim::PlayMode> brief(sim::Session& session, PlayContext& context, bool& stopped) {
  const Words& words = context.words;
  BriefingNow now{sim::utc_now().substr(0, 10),
                  context.options.play.mode.empty() ? "practise" : context.options.play.mode};
  const auto mode = [&] {
    return now.mode == "learn" ? sim::PlayMode::Learn : sim::PlayMode::Practise;
  };
  context.terminal.print(briefing_page(make_briefing(session, now, words), words));
  if (!context.terminal.interactive()) return mode();
  context.terminal.hint(words("briefing.hint"));
  while (true) {
    const Terminal::Input input = context.terminal.read();
    if (input.kind != Kind::Line) {
      stopped = true;
      return std::nullopt;
    }
    const Typed typed = parse_typed(input.text);
    const std::vector<int> numbers = typed.asked == Asked::Numbers || typed.asked == Asked::Open
                                         ? typed.numbers
                                         : std::vector<int>();
    if (typed.asked == Asked::Enter) return mode();
    if (typed.asked == Asked::Quit) return std::nullopt;
    if (typed.asked == Asked::CaseFile) {
      context.terminal.print(briefing_papers_page(make_briefing(session, now, words), words));
    } else if (!numbers.empty()) {
      const BriefingPanel panel = make_briefing(session, now, words);
      bool found = false;
      for (const std::vector<PaperRow>* rows : {&panel.read_first, &panel.also})
        for (const PaperRow& row : *rows) {
          if (row.number != numbers.front()) continue;
          const sim::DocumentIx paper = sim::ProgramNames(session.program()).document(row.id);
          (void)session.open(paper);
          context.terminal.print(document_page(make_document(session, paper, words), words));
          found = true;
        }
      if (!found) context.terminal.say(words("casefile.no_such"));
    } else if (input.text == "m" || input.text == "mode") {
      now.mode = now.mode == "learn" ? "practise" : "learn";
      context.terminal.say(words(
          "briefing.mode_is",
          {{"mode", words("mode." + now.mode)}, {"about", words("mode." + now.mode + ".about")}}));
      continue;
    } else if (typed.asked == Asked::Briefing || typed.asked == Asked::Again) {
      context.terminal.print(briefing_page(make_briefing(session, now, words), words));
    } else {
      refuse_line(context.terminal, words, input.text);
    }
    context.terminal.hint(words("briefing.hint"));
  }
}

AttemptRecorder recorder_for(const Case& source, std::uint64_t seed, sim::PlayMode mode,
                             sim::AttemptId carried_from, PlayContext& context) {
  sim::Attempt head;
  head.scenario = source.program->wording.head.id;
  head.scenario_title = source.program->wording.head.title;
  head.logic_hash = source.logic_hash;
  head.text_hash = source.text_hash;
  head.engine = kEngine;
  head.seed = seed;
  head.mode = mode;
  head.carried_from = carried_from;
  head.started_utc = sim::utc_now();
  // A practice conversation is in no record.
  if (source.program->wording.head.tutorial || context.keeping == nullptr ||
      !make_profile(*context.keeping, context.options.common))
    return AttemptRecorder(head);
  head.profile = context.keeping->profile;
  return AttemptRecorder(context.keeping->store(), head,
                         kept_words(*source.program, source.text_hash, context.words.language()));
}

}  // namespace

bool read_debrief(sim::Session& session, AttemptRecorder& recorder, sim::Store* store,
                  const Case& source, PlayContext& context) {
  const sim::Reach reach = sim::reach_of(session.program(), session.log());
  const Words& words = context.words;
  const auto save = [&] {
    recorder.record(session);
    while (store != nullptr && recorder.state() == AttemptRecorder::State::Saving)
      recorder.heard(session, store->wait(), sim::local_hour_minute());
    if (recorder.state() == AttemptRecorder::State::NotSaved)
      context.terminal.say(words("save.note_not", {{"reason", recorder.reason().message}}));
  };
  const auto write = [&](const std::string& file) -> sim::Result<std::string> {
    const std::string to =
        file.empty()
            ? fmt::format("pqip-{}-{}.html", session.program().wording.head.id, recorder.attempt())
            : file;
    if (const auto done = export_debrief(debrief_of(session, reach), words, to); !done)
      return tl::unexpected(done.error());
    return to;
  };
  (void)source;
  return DebriefLoop(session, reach, context.terminal, words, save, write).run();
}

std::optional<int> play_fresh(const Case& source, PlayContext& context) {
  const std::uint64_t seed = seed_for(context);
  const ChosenStart from = choose_start(source, context);
  if (from.asked == StartAsked::Back) return std::nullopt;
  if (from.asked == StartAsked::Stopped) return kStopped;
  if (from.asked == StartAsked::Unknown) return kUsage;
  sim::Session session = sim::Session::start(source.program, seed, from.start.carried);
  bool stopped = false;
  const std::optional<sim::PlayMode> mode = brief(session, context, stopped);
  if (!mode) return stopped ? std::optional<int>(kStopped) : std::nullopt;
  AttemptRecorder recorder = recorder_for(source, seed, *mode, from.start.attempt, context);
  Page page;
  page.rule();
  page.note(context.words("play.seed", {{"seed", std::to_string(seed)}}));
  if (recorder.state() == AttemptRecorder::State::NotKept)
    page.alert({}, context.words("play.not_kept"));
  context.terminal.print(page);
  return run_play_loop(session, recorder, source, plan_for(context, source, *mode, 0, recorder), 0,
                       context);
}

namespace {

// Why an attempt cannot go on, and what can be done instead.
enum class Instead { Debrief, Anew, Back, Stopped };

Instead ask_instead(const Revived& revived, PlayContext& context) {
  const Words& words = context.words;
  Page page;
  const char* key = revived.fit == Fit::NewRules  ? "resume.new_rules"
                    : revived.fit == Fit::Damaged ? "resume.damaged"
                                                  : "resume.missing";
  page.title(words(std::string(key) + ".title"));
  page.paragraph(words(key));
  if (revived.fit == Fit::Damaged) page.note(words("resume.parts_at", {{"line", revived.parting}}));
  page.item(words("resume.see"), "1");
  if (revived.source.program) page.item(words("resume.anew"), "2");
  context.terminal.print(page);
  if (!context.terminal.interactive()) return Instead::Back;
  context.terminal.hint(words("resume.hint"));
  while (true) {
    const Terminal::Input input = context.terminal.read();
    if (input.kind != Kind::Line) return Instead::Stopped;
    if (input.text.empty() || input.text == "q") return Instead::Back;
    if (input.text == "1") return Instead::Debrief;
    if (input.text == "2" && revived.source.program) return Instead::Anew;
    refuse_line(context.terminal, words, input.text, "resume.hint");
  }
}

}  // namespace

void show_what_happened(const sim::Attempt& head, const Revived& revived, PlayContext& context) {
  const auto texts = context.keeping->store().texts(head.text_hash, context.words.language());
  Page page;
  page.title(head.scenario_title);
  page.note(context.words("resume.kept_words"));
  page.append(kept_talk_page(revived.log_text, texts ? *texts : std::vector<sim::StoredText>(),
                             context.words));
  context.terminal.print(page);
}

std::optional<int> play_on(const sim::Attempt& head, PlayContext& context) {
  sim::Store& store = context.keeping->store();
  const auto log = store.log_text(head.id);
  if (!log) {
    context.terminal.complain(log.error());
    return kUnreadable;
  }
  Revived revived = revive(head, *log, scenarios_root(context.options.common.scenarios));
  const bool goes_on =
      revived.whole() && (revived.fit == Fit::Same || revived.fit == Fit::NewWords);
  if (!goes_on) {
    switch (ask_instead(revived, context)) {
      case Instead::Stopped:
        return kStopped;
      case Instead::Back:
        return context.terminal.interactive() ? std::nullopt : std::optional<int>(kProblems);
      case Instead::Debrief:
        show_what_happened(head, revived, context);
        return std::nullopt;
      case Instead::Anew:
        break;
    }
    if (const auto set = store.set_state(head.id, sim::AttemptState::Stopped); !set)
      context.terminal.complain(set.error());
    return play_fresh(revived.source, context);
  }
  sim::Session& session = *revived.session;
  AttemptRecorder recorder(store, head, session.log().events.size());
  if (session.ended()) {
    recorder.finish(sim::AttemptState::Ended);
    recorder.record(session);
    return read_debrief(session, recorder, &store, revived.source, context) ? kDone : kStopped;
  }
  Page page;
  page.title(session.program().wording.head.title);
  page.paragraph(context.words("resume.here"));
  if (revived.fit == Fit::NewWords) page.note(context.words("resume.new_words"));
  if (recorder.state() == AttemptRecorder::State::NotKept)
    page.alert({}, context.words("play.not_kept"));
  context.terminal.print(page);
  const std::int64_t at_ms =
      std::max<std::int64_t>(ms_between(head.started_utc, sim::utc_now()),
                             session.log().stamps.empty() ? 0 : session.log().stamps.back().at_ms);
  return run_play_loop(session, recorder, revived.source,
                       plan_for(context, revived.source, head.mode, at_ms, recorder),
                       last_answer(session), context);
}

}  // namespace ui::cli
