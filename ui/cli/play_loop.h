// Playing one case from where its session stands to its end, line by line.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/program/reach.h"
#include "sim/record/record.h"
#include "sim/session/session.h"
#include "ui/cli/terminal.h"
#include "ui/cli/typed.h"
#include "ui/model/attempt_recorder.h"
#include "ui/model/choosing.h"
#include "ui/model/words.h"

namespace ui::cli {

struct PlayPlan {
  bool confirm = true;  // choosing and saying are two presses
  sim::PlayMode mode = sim::PlayMode::Practise;
  std::int64_t at_ms = 0;  // milliseconds since the attempt began, now
  std::string support;     // shown while paused
  std::string not_kept;    // stands where "Saved" would when nothing is kept; may be empty
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
  Step script_line(const DecisionPanel& panel, Choosing& choosing, const std::string& line);
  Step bad(const std::string& why);
  void answer(const DecisionPanel& panel, const Choosing& choosing);
  Step coach(std::size_t& from);

  // Commands that leave the decision open.
  Step command(const Typed& typed);
  void show_papers();
  void open_paper(const Typed& typed);
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
  bool hinted_ = false;              // how to choose was said
  std::string banner_;               // the last "not saved" that was shown
  std::optional<sim::Reach> reach_;  // of Learn mode, once it is wanted
};

}  // namespace ui::cli
