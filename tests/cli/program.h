// The finished program, started as a person or a script starts it. Nothing here sleeps: every wait
// is for a line or an end.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli_testing {

// A folder of its own, gone at the end.
class TempFolder {
 public:
  TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder();
  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

 private:
  std::string path_;
};

using Environment = std::map<std::string, std::string>;

struct Ran {
  int code = -1;  // exit code; 1000 + signal when one ended it
  std::string out, err;
};

// Runs to its end, `in` on standard input. HOME and the XDG folders lead nowhere unless `extra`
// says otherwise.
Ran run(const std::vector<std::string>& arguments, std::string_view in = {},
        const Environment& extra = {});

std::string program();  // PQIP_BIN
std::string read_file(const std::string& path);
void write_file(const std::string& path, std::string_view bytes);
int count(std::string_view text, std::string_view what);
// The widest line, in columns.
int widest(std::string_view text);

// The program at work. `Talk` is pipes and --interactive: what a person meets, on any machine. A
// pseudo-terminal is needed only for what depends on one (colour, width, its end-of-file key).
class Running {
 public:
  enum class Behind { Pipes, Talk, Terminal };
  // Makes sure that there are pseudo-terminals: a bare system has no /dev/pts, so this process then
  // gets one of its own, which needs root. False where neither can be.
  static bool terminals_exist();
  Running(const std::vector<std::string>& arguments, Behind behind, const Environment& extra = {},
          int columns = 80);
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running();

  void type(std::string_view text);  // as it is; a terminal's Enter is "\n"
  void end_input();                  // not behind a terminal
  // Reads until `what` was seen (lines end with "\n" alone) in what came since the last call of
  // this kind. False when the program ended, or said nothing for 20 s.
  bool wait_for(std::string_view what);
  // Reads at least `bytes` more, or to the end.
  void read_some(std::size_t bytes);
  void signal(int number);
  // Reads to the end and gives the code as `Ran::code`.
  int finish();
  const std::string& out() const { return out_; }

 private:
  bool read_more();
  pid_t pid_ = -1;
  int in_ = -1, out_fd_ = -1;
  std::string out_;
  std::size_t seen_ = 0;
};

// Types a line at a time and waits for what has to come after it. Ends at the first that does not
// come, as a fault that names it.
using Turns = std::vector<std::pair<std::string, std::string>>;
void talk(Running& program, const Turns& typed_and_shown);

}  // namespace cli_testing
