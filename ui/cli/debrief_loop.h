// Reading a debrief line by line: the short one first, everything else one key away.
#pragma once

#include <functional>
#include <string>

#include "sim/debrief/debrief.h"
#include "sim/session/session.h"
#include "ui/cli/terminal.h"
#include "ui/content/leaving.h"
#include "ui/model/attempt_recorder.h"
#include "ui/model/debrief_text.h"
#include "ui/model/words.h"

namespace ui::cli {

// Today, "2026-11-21".
DebriefOptions debrief_options();

class DebriefLoop {
 public:
  // Hands over notes that were made, and says so when they could not be kept.
  using Save = std::function<void()>;
  // Writes the debrief and gives the file's name.
  using Export = std::function<sim::Result<std::string>(const std::string& file)>;

  DebriefLoop(sim::Session& session, const sim::Reach& reach, Terminal& terminal,
              const Words& words, Save save, Export write);

  // Shows the short debrief; with somebody there, until they are done. False when asked to stop.
  bool run();

 private:
  enum class At { Short, Timeline, Moment, Reactions, Why, Counted, Figure, TakeAway };

  void show(At at);
  void put(const Page& page, std::string_view hint);
  bool key(std::string line);
  void next_step();
  void open_number(int number, const std::string& rest);
  void open_moment(std::size_t moment);
  void open_figure(int row, const std::string& column);
  bool disagree();
  bool react();
  bool take_away();
  // What came of asking for words of one's own.
  enum class Told { Words, Elsewhere, Stopped };  // Elsewhere: a command was typed instead
  Told ask(std::string_view key, std::string& answer);
  static bool leads_elsewhere(const std::string& word);
  void write(const std::string& file);
  void help();
  void refresh();

  sim::Session& session_;
  const sim::Reach& reach_;
  Terminal& terminal_;
  const Words& words_;
  Save save_;
  Export write_;
  sim::Debrief debrief_;
  At at_ = At::Short, back_ = At::Short;
  std::size_t moment_ = 0;
  FigureRef figure_;
  bool in_steps_ = false;  // reading everything, step by step
  std::string waiting_;    // a command typed where words were asked for
};

}  // namespace ui::cli
