#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "sim/base/spelling.h"
#include "ui/cli/options.h"

namespace ui::cli {
namespace {

constexpr std::uint64_t kMostSeed = 18446744073709551615U;
constexpr std::uint64_t kMostAttempt = 9223372036854775807U;  // what the records can number

// Whether `text` is a whole number in that range, and not what the parser would bend into one: a
// sign, or more than fits.
bool is_number(const std::string& text, std::uint64_t least, std::uint64_t most) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= least &&
         value <= most;
}

// Checks of values: empty when good, else the end of a sentence.
std::string number_fault(const std::string& text, std::uint64_t least, std::uint64_t most) {
  return is_number(text, least, most) ? std::string()
                                      : "\"" + text + "\" is no whole number from " +
                                            std::to_string(least) + " to " + std::to_string(most);
}

std::string seed_fault(const std::string& text) { return number_fault(text, 0, kMostSeed); }

std::string width_fault(const std::string& text) { return number_fault(text, 20, 1000); }

std::string attempt_fault(const std::string& text) {
  return is_number(text, 1, kMostAttempt)
             ? std::string()
             : "\"" + text + "\" is not the number of an attempt; pqip records lists them";
}

std::string mode_fault(const std::string& text) {
  return text == "learn" || text == "practise" ? std::string()
                                               : "\"" + text + "\" is neither learn nor practise";
}

std::string folder_fault(const std::string& text) {
  return text.empty() ? "the name of a folder is missing" : "";
}

// Known words as views, for the spelling helper.
std::string nearest_of(const std::string& word, const std::vector<std::string>& known) {
  return sim::nearest(word, {known.begin(), known.end()});
}

using Command = Options::Command;

constexpr const char* kAbout =
    "PQiP Simulator: practise probation supervision on invented cases, and read what your choices "
    "led to.\n"
    "Everything stays on this machine.";

constexpr const char* kExamples =
    "\nExamples:\n"
    "  pqip play                      choose a case, or go on where you stopped\n"
    "  pqip play fine                 play the case \"Fine\"\n"
    "  pqip records                   your attempts\n"
    "  pqip debrief 3                 the debrief of attempt 3\n"
    "  pqip export 3 --html -o f.html its debrief as one file\n"
    "  pqip check                     check every case\n"
    "\nExit codes: 0 done, 1 problems found or a walk differs, 2 wrong use, 3 something cannot be "
    "read,\n"
    "4 could not save, 5 stopped before the end (go on with: pqip play).";

constexpr const char* kAttempt = "Its number in pqip records, or an exported file";

class CommandLine {
 public:
  CommandLine() : app_(kAbout, "pqip") {
    app_.footer(kExamples);
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "pqip 0.1.0");
    play();
    check();
    explain();
    replay();
    score();
    debrief();
    records();
    export_attempt();
    import();
    dump();
  }

  Parsed parse(int argc, const char* const* argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first.empty() || (first.front() != '-' && find_command(first) == nullptr))
      return refused(unknown_command(first));
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() != 0) return refused(what_is_wrong(error, first));
      std::ostringstream out, err;
      app_.exit(error, out, err);  // help, or the version
      return {Options{}, kDone, out.str(), {}};
    }
    return {std::move(o_), std::nullopt, {}, {}};
  }

 private:
  const CLI::App* find_command(const std::string& name) {
    for (const CLI::App* sub : app_.get_subcommands({}))
      if (sub->get_name() == name) return sub;
    return nullptr;
  }

  static Parsed refused(std::string complaint) {
    return {Options{}, kUsage, {}, std::move(complaint)};
  }

  std::string unknown_command(const std::string& word) {
    std::vector<std::string> names;
    std::string list;
    for (const CLI::App* sub : app_.get_subcommands({})) {
      names.push_back(sub->get_name());
      list += (list.empty() ? "" : ", ") + names.back();
    }
    const std::string near = nearest_of(word, names);
    return (word.empty() ? "Say which command."
                         : "There is no command \"" + word + "\"." +
                               (near.empty() ? "" : " Did you mean \"" + near + "\"?")) +
           " The commands are " + list + ". pqip --help shows what each does.";
  }

  // The parser's words, but in plain ones where people meet them.
  std::string what_is_wrong(const CLI::ParseError& error, const std::string& command) {
    const CLI::App* sub = find_command(command);
    if (sub == nullptr)
      return "There is no option \"" + command +
             "\" before a command. Options stand after it, as in pqip play --mode learn; pqip "
             "--help shows the commands.";
    const std::string what = error.what(), about = error.get_name();
    std::vector<std::string> extras = sub->remaining();
    if (extras.empty()) extras = app_.remaining();
    std::string said;
    if (!extras.empty() &&
        (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr || extras.front().front() == '-'))
      said = unexpected(*sub, extras.front());
    else if (about == "RequiredError")
      said = missing(*sub, what.substr(0, what.find(' ')));
    else if (about == "ArgumentMismatch")
      said = what.substr(0, what.find(':')) + (what.find(" missing") != std::string::npos
                                                   ? " needs a value after it."
                                                   : " can be given only once.");
    else if (about == "ExcludesError")
      said = what.substr(0, what.find(' ')) + " and " + what.substr(what.rfind(' ') + 1) +
             " cannot be given together.";
    else  // ValidationError: one of the checks above
      said = what + ".";
    return said + " pqip " + command + " --help shows what can be given.";
  }

  static std::string unexpected(const CLI::App& sub, const std::string& word) {
    if (word.size() < 2 || word.front() != '-')
      return "\"" + word + "\" is more than pqip " + sub.get_name() + " takes.";
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    for (const CLI::Option* option : sub.get_options())
      for (const std::string& long_name : option->get_lnames()) known.push_back("--" + long_name);
    const std::string near = nearest_of(name, known);
    return "pqip " + sub.get_name() + " has no option \"" + name + "\"." +
           (near.empty() ? "" : " Did you mean \"" + near + "\"?");
  }

  static std::string missing(const CLI::App& sub, const std::string& name) {
    const CLI::Option* option = sub.get_option_no_throw(name);
    const std::string about = option == nullptr ? "" : option->get_description();
    return "pqip " + sub.get_name() + " needs " + name + (about.empty() ? "" : ": " + about) + ".";
  }

  CLI::App* add(Command command, const char* name, const char* about, const char* examples) {
    CLI::App* sub = app_.add_subcommand(name, about);
    sub->footer(std::string("\nExamples:\n") + examples);
    sub->callback([this, command] { o_.command = command; });
    sub->add_option("--width", o_.common.width,
                    "Columns of text (default: as the terminal, 80 at most)")
        ->check(width_fault)
        ->type_name("N");
    sub->add_flag("--interactive", o_.common.interactive,
                  "Ask as at a terminal, though input and output are pipes: for programs that show "
                  "this one");
    return sub;
  }

  void reads_cases(CLI::App* sub) {
    sub->add_option("--scenarios", o_.common.scenarios,
                    "Folder of cases (default: scenarios/ beside the program)")
        ->type_name("DIR");
  }
  void keeps_records(CLI::App* sub) {
    sub->add_option("--data-dir", o_.common.data_dir,
                    "Folder of your records (default: ~/.local/share/pqip)")
        ->check(folder_fault)
        ->type_name("DIR");
    sub->add_option("--profile", o_.common.profile,
                    "Whose records, where several people share this machine")
        ->type_name("NAME");
  }
  void speaks_json(CLI::App* sub) {
    sub->add_flag("--json", o_.common.json, "As JSON, for scripts");
  }
  void one(CLI::App* sub, const char* name, const char* about) {
    sub->add_option(name, o_.what, about)->required();
  }
  // A command that reads one thing, out of the records or a file.
  CLI::App* add_reader(Command command, const char* name, const char* about, const char* examples,
                       const char* what, const char* about_what) {
    CLI::App* sub = add(command, name, about, examples);
    one(sub, what, about_what);
    reads_cases(sub);
    keeps_records(sub);
    return sub;
  }

  void play() {
    CLI::App* sub =
        add(Command::Play, "play", "Play a case, or go on where you stopped",
            "  pqip play\n"
            "  pqip play fine --mode learn\n"
            "  pqip play fine --seed 7 < picks.txt    option ids or numbers, one a "
            "line; # starts a comment\n"
            "  pqip play fine --continue < more.txt\n"
            "Lines without a terminal are those of a walk: pick, open, margin p.bus=risk, "
            "pair p.bus p.paid,\n"
            "note p.bus \"words\", weigh c.harm some, submit; scenarios/README.md lists "
            "them. With one, ? lists\n"
            "what can be typed.");
    PlayOptions& p = o_.play;
    sub->add_option("SCENARIO", p.scenario,
                    "A case: its id, or its folder; without one you choose");
    sub->add_option("--mode", p.mode, "learn: coaching after each decision; practise: at the end")
        ->check(mode_fault)
        ->type_name("MODE");
    sub->add_option("--seed", p.seed,
                    "Order of options and small variations (default: random; 1 without a terminal)")
        ->check(seed_fault)
        ->type_name("N");
    sub->add_option("--carried", p.carried,
                    "A prepared start, of a case that continues another (default: ask; without a "
                    "terminal the first)")
        ->type_name("ID");
    sub->add_flag("--no-confirm", p.no_confirm,
                  "A number says it at once, without Enter a second time");
    sub->add_flag("--no-record", p.no_record, "Keep nothing of this play");
    CLI::Option* go_on = sub->add_flag("--continue", p.go_on,
                                       "Go on with your newest unfinished attempt, without asking");
    sub->add_flag("--new", p.anew, "Begin anew, without asking")->excludes(go_on);
    reads_cases(sub);
    keeps_records(sub);
  }

  void check() {
    CLI::App* sub = add(Command::Check, "check",
                        "Check cases: structure, walks, and what simple tricks would score",
                        "  pqip check\n"
                        "  pqip check scenarios/fine --fast");
    sub->add_option("PATHS", o_.check.paths, "Folders of cases (default: all that ship)");
    sub->add_flag("--fast", o_.check.fast, "Structure and walks only");
    reads_cases(sub);
    speaks_json(sub);
  }

  void explain() {
    CLI::App* sub = add(Command::Explain, "explain", "What a numbered problem means and what to do",
                        "  pqip explain SIM042");
    one(sub, "CODE", "The number, as check shows it");
  }

  void replay() {
    speaks_json(add_reader(
        Command::Replay, "replay",
        "Play a walk or an exported attempt again: transcript and scorecard",
        "  pqip replay scenarios/fine/walks/strong.walk\n"
        "  pqip replay attempt.json",
        "FILE", "A .walk file, an attempt that export wrote, or its number in pqip records"));
  }

  void score() {
    speaks_json(add_reader(Command::Score, "score", "How an attempt was counted, figure by figure",
                           "  pqip score 3\n"
                           "  pqip score attempt.json --json",
                           "ATTEMPT", kAttempt));
  }

  void debrief() {
    speaks_json(add_reader(Command::Debrief, "debrief", "Read the debrief of an attempt",
                           "  pqip debrief 3\n"
                           "  pqip debrief attempt.json",
                           "ATTEMPT", kAttempt));
  }

  void records() {
    CLI::App* sub = add(Command::Records, "records", "Your attempts: list, open, delete",
                        "  pqip records\n"
                        "  pqip records --delete 3\n"
                        "  pqip records --delete-all");
    CLI::Option* one_gone =
        sub->add_option("--delete", o_.records.erase, "Delete one attempt, after asking")
            ->type_name("ATTEMPT")
            ->check(attempt_fault);
    sub->add_flag("--delete-all", o_.records.erase_all,
                  "Delete everything the program keeps, after asking")
        ->excludes(one_gone);
    reads_cases(sub);
    keeps_records(sub);
    speaks_json(sub);
  }

  void export_attempt() {
    CLI::App* sub = add(Command::Export, "export", "Write an attempt, or its debrief, into a file",
                        "  pqip export 3 -o attempt.json\n"
                        "  pqip export 3 --html -o debrief.html");
    sub->add_option("ATTEMPT", o_.export_.attempt, "Its number in pqip records")->required();
    bool* json = &o_.common.json;
    CLI::Option* html =
        sub->add_flag("--html", o_.export_.html, "The debrief as one page, to read or print");
    sub->add_flag("--json", *json, "The whole attempt, which import takes back (the default)")
        ->excludes(html);
    sub->add_option("-o,--output", o_.export_.out, "The file to write")
        ->required()
        ->type_name("FILE");
    reads_cases(sub);
    keeps_records(sub);
  }

  void import() {
    CLI::App* sub = add(Command::Import, "import", "Take an exported attempt into your records",
                        "  pqip import attempt.json");
    one(sub, "FILE", "What pqip export wrote");
    sub->add_flag("--again", o_.import_.again, "Take it in though the same play is there already");
    reads_cases(sub);
    keeps_records(sub);
  }

  void dump() {
    add_reader(Command::Dump, "dump", "The compiled case, or the log of an attempt, as text",
               "  pqip dump fine\n"
               "  pqip dump 3",
               "WHAT", "A case, or an attempt by its number or exported file");
  }

  Options o_;
  CLI::App app_;
};

}  // namespace

Parsed parse_command_line(int argc, const char* const* argv) {
  return CommandLine().parse(argc, argv);
}

}  // namespace ui::cli
