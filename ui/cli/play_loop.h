// Playing one case from where its session stands to its end, line by line.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/program/reach.h"
#include "sim/record/record.h"
#include "sim/session/session.h"
#include "ui/cli/play_work.h"
#include "ui/cli/terminal.h"
#include "ui/cli/typed.h"
#include "ui/model/attempt_recorder.h"
#include "ui/model/choosing.h"
#include "ui/model/hearing_panel.h"
#include "ui/model/play_text.h"
#include "ui/model/words.h"
#include "ui/model/working.h"

namespace ui::cli {

struct PlayPlan {
  bool confirm = true;  // choosing and saying are two presses
  sim::PlayMode mode = sim::PlayMode::Practise;
  std::int64_t at_ms = 0;  // milliseconds since the attempt began, now
  std::string support;     // shown while paused
  std::string not_kept;    // stands where "Saved" would when nothing is kept; may be empty
  // What was written in one's own earlier part; none where the attempt began with a prepared one,
  // or with nothing.
  std::optional<std::vector<ReportEntry>> own_report;
  // Writes the attempt as it stands into a file of the trainee's choosing; may be empty.
  std::function<sim::Result<void>(const sim::Session&, const std::string& file)> save_as;
};

class PlayLoop {
 public:
  enum class End {
    Ended,  // the case came to its end
    Left,   // stopped by its trainee, by a signal, or by the end of input; everything was handed to
            // the recorder
    BadLine,  // a line without a terminal that means nothing: said already
  };

  // All outlive this. `store` may be null: nothing is kept then.
  PlayLoop(sim::Session& session, AttemptRecorder& recorder, sim::Store* store, Terminal& terminal,
           const Words& words, PlayPlan plan);

  // `from`: the place in the log where the talk begins that is shown first.
  End run(std::size_t from);

  // Hands over what is new and waits for the disk. Says "Saved" or why not only with `say`.
  void save(bool say);

 private:
  enum class Step { Again, Answered, Leave, Bad };

  Step decide(DecisionPanel& panel);
  Step ask(DecisionPanel& panel, Choosing& choosing);
  Step ask_first(Choosing& choosing);
  Step ask_options(DecisionPanel& panel, Choosing& choosing);
  // A paper that was opened can change which options are open. True when it did: nothing is chosen
  // then.
  bool options_changed(DecisionPanel& panel, Choosing& choosing);
  Step ask_why(const DecisionPanel& panel, Choosing& choosing);
  Step ask_sure(Choosing& choosing);
  Step press(const DecisionPanel& panel, Choosing& choosing, const std::vector<int>& numbers);
  void tell(const DecisionPanel& panel, const Choosing& choosing, Pressed pressed, int number);
  Step scripted(DecisionPanel& panel, Choosing& choosing);
  Step script_line(DecisionPanel& panel, Choosing& choosing, const std::string& line);
  // A line that is no answer: a note, a paper opened, a line pinned. Bad when it is none of these.
  Step script_note(const DecisionPanel& panel, const std::string& line);
  Step script_picks(const DecisionPanel& panel, Choosing& choosing, const std::string& line);

  // Decisions with many parts: play_worked.cpp.
  Step ask_work(DecisionPanel& panel, Choosing& choosing);
  Step ask_text(DecisionPanel& panel, Choosing& choosing);
  // Answered: the decision is to be shown once more.
  Step work_command(const std::string& text, WorkLines& lines, const std::string& hint);
  Step scripted_work(DecisionPanel& panel, Choosing& choosing);
  WorkReply attached(DecisionPanel& panel, const std::string& text);
  void begin_work();
  void show_reply(const WorkReply& reply);
  void work_help(DecisionPanel::Kind kind, Page& page) const;

  Step bad(const std::string& why);
  void answer(const DecisionPanel& panel, const Choosing& choosing);
  Step coach(std::size_t& from);

  // Commands that leave the decision open.
  Step command(const Typed& typed);
  void show_papers();
  void open_paper(const Typed& typed);
  // Opens it and shows it with what stands in its margin.
  void show_paper(sim::DocumentIx paper, Numbers numbers);
  WorkReply margin(const std::string& text);
  void find(const std::string& text);
  void history(const std::string& text);
  void pin(const std::string& what);
  void pin_line(int number);
  void pin_sentence(int paper, int sentence);
  void aims(const Typed& typed);
  void save_as(const std::string& file);
  void help();
  Step pause();
  std::int64_t now_ms() const;

  sim::Session& session_;
  AttemptRecorder& recorder_;
  sim::Store* store_;
  Terminal& terminal_;
  const Words& words_;
  PlayPlan plan_;
  std::int64_t started_ms_;
  bool hinted_ = false;               // how to choose was said
  std::string banner_;                // the last "not saved" that was shown
  std::optional<Working> working_;    // of the decision that is open, where it is worked
  std::unique_ptr<WorkLines> lines_;  // of a choice with passages
  std::optional<sim::Reach> reach_;   // of Learn mode, once it is wanted
};

}  // namespace ui::cli
