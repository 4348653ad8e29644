// Lines in, pages out: the only place that reads standard input and writes standard output. No
// cursor movement: what was printed stays, in one reading order, for screen readers, tmux and pipes
// alike.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/result.h"
#include "ui/model/page.h"
#include "ui/model/plain_text.h"

namespace ui::cli {

class Terminal {
 public:
  // `width` in columns; 0: what the terminal has, at most kComfortable.
  // `asked_to_talk`: a person answers, whatever standard input is.
  explicit Terminal(int width, bool asked_to_talk = false);

  // A person is typing.
  bool interactive() const { return interactive_; }
  // Columns of text.
  int width() const { return style().width; }
  // Something that was to be shown could not be written, and somebody still reads: a full disk, not
  // a pipe that was closed at the other end.
  bool output_failed() const { return !why_not_shown_.empty(); }
  // In the system's words.
  const std::string& why_not_shown() const { return why_not_shown_; }

  // A page with an empty line before it.
  void print(const Page& page);
  // One short paragraph, no empty line before it.
  void say(std::string_view text);
  // What can be typed now: like `say`, with an empty line before it.
  void hint(std::string_view text);
  // Bytes as they are: JSON, canonical text.
  void raw(std::string_view bytes);
  // What went wrong and what can be done, to standard error.
  void complain(const sim::Error& error);
  void complain(std::string_view text);
  void raw_error(std::string_view bytes);

  struct Input {
    enum class Kind { Line, End, Stopped };  // Stopped: SIGTERM, SIGINT or SIGHUP
    Kind kind = Kind::End;
    std::string text;
  };
  // The next line, without its line feed and spaces around it. Where no terminal shows what is
  // typed, `text` is printed after the prompt, so that what comes out reads the same.
  Input read(std::string_view prompt = "> ");
  int line_number() const { return line_number_; }  // of the last line read, from 1

  // The program was asked to end; `read` returns at once from now on.
  static bool stopped();
  // From here on the signals above are noticed instead of ending the program; a second one ends it.
  static void notice_signals();

 private:
  TextStyle style() const;
  bool fill();

  int width_;
  bool echoes_, interactive_, color_;
  bool fresh_ = true;  // nothing printed yet, or an empty line just was
  std::string left_;   // read and not used
  bool at_end_ = false;
  int line_number_ = 0;
  std::string why_not_shown_;
};

}  // namespace ui::cli
