// Playing without a terminal: a line a pick, as ids or numbers, with the words of a walk's actions
// allowed before them.
#include <algorithm>
#include <sstream>

#include "sim/program/program_names.h"
#include "ui/cli/play_loop.h"
#include "ui/model/play_text.h"

namespace ui::cli {
namespace {

std::string unquoted(const std::string& text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  return text.substr(1, text.size() - 2);
}

int number_of(const DecisionPanel& panel, const std::string& word) {
  for (const DecisionRow& row : panel.rows)
    if (row.id == word) return row.number;
  const std::vector<int> numbers = parse_numbers(word);
  return numbers.size() == 1 ? numbers.front() : 0;
}

}  // namespace

PlayLoop::Step PlayLoop::bad(const std::string& why) {
  terminal_.complain(
      words_("script.bad", {{"n", std::to_string(terminal_.line_number())}, {"why", why}}));
  return Step::Bad;
}

PlayLoop::Step PlayLoop::scripted(DecisionPanel& panel, Choosing& choosing) {
  if (choosing.asking() == Asking::SayFirst) choosing.said_first();
  if (choosing.asking() == Asking::Options && panel.is_work()) {
    const Step step = scripted_work(panel, choosing);
    if (step != Step::Again) return step;
  }
  if (choosing.asking() == Asking::Options) terminal_.print(decision_page(panel, words_));
  while (choosing.asking() == Asking::Options) {
    const Terminal::Input input = terminal_.read();
    if (input.kind != Terminal::Input::Kind::Line) return Step::Leave;
    if (input.text.empty() || input.text.front() == '#') continue;
    const Step step = script_line(panel, choosing, input.text);
    if (step != Step::Again) return step;
    if (choosing.asking() == Asking::Options && options_changed(panel, choosing))
      terminal_.print(decision_page(panel, words_));
  }
  // The reason and how sure were given before the pick, or not at all.
  choosing.answered_why();
  choosing.answered_sure();
  return Step::Again;
}

PlayLoop::Step PlayLoop::script_line(DecisionPanel& panel, Choosing& choosing,
                                     const std::string& line) {
  std::string rest;
  const std::string verb = first_word(line, rest);
  if (verb == "attach" && panel.attach > 0) {
    const WorkReply reply = attached(panel, line);
    return reply.what == WorkReply::What::Done ? Step::Again : bad(reply.words);
  }
  for (const char* note :
       {"say", "open", "pin", "why", "sure", "margin", "mark", "marks", "pair", "note", "beside"})
    if (verb == note) return script_note(panel, line);
  return script_picks(panel, choosing,
                      verb == "pick" || verb == "picks" || verb == "rate" ? rest : line);
}

PlayLoop::Step PlayLoop::script_note(const DecisionPanel& panel, const std::string& line) {
  std::string rest;
  const std::string verb = first_word(line, rest);
  const sim::ProgramNames names(session_.program());
  const auto refused = [&](const sim::Result<void>& done) {
    return done ? Step::Again : bad(done.error().message);
  };
  if (const WorkReply left = margin(line); left.what != WorkReply::What::NotMine) {
    if (left.what == WorkReply::What::Refused) return bad(left.words);
    show_reply(left);
    return Step::Again;
  }
  if (verb == "say") return refused(session_.say_first(unquoted(rest)));
  if (verb == "open") return refused(session_.open(names.document(rest), now_ms()));
  if (verb == "pin") {
    const sim::LineIx pinned = names.line(rest);
    return pinned.valid() ? refused(session_.pin(pinned))
                          : bad(words_("script.unknown", {{"text", rest}}));
  }
  if (verb == "why") {
    const auto tag = std::find(panel.why.begin(), panel.why.end(), unquoted(rest));
    if (tag != panel.why.end())
      return refused(session_.why_tag(static_cast<std::uint8_t>(tag - panel.why.begin())));
    return refused(session_.why(unquoted(rest)));
  }
  if (verb == "sure") {
    const std::vector<std::string> steps = {"low", "medium", "high"};
    const auto step = std::find(steps.begin(), steps.end(), rest);
    if (step == steps.end()) return bad(words_("script.sure"));
    return refused(session_.confidence(static_cast<std::uint8_t>(step - steps.begin())));
  }
  return bad(words_("script.unknown", {{"text", verb}}));
}

PlayLoop::Step PlayLoop::script_picks(const DecisionPanel& panel, Choosing& choosing,
                                      const std::string& line) {
  std::istringstream picks(line);
  std::vector<int> numbers;
  for (std::string word; picks >> word;) {
    const int number = number_of(panel, word);
    if (number < 1 || number > static_cast<int>(panel.rows.size()))
      return bad(words_("script.unknown", {{"text", word}}));
    if (!panel.rows[static_cast<std::size_t>(number - 1)].open)
      return bad(words_("script.closed", {{"text", word}}));
    if (std::count(numbers.begin(), numbers.end(), number) > 0)
      return bad(words_("script.twice", {{"text", word}}));
    numbers.push_back(number);
  }
  const bool many = panel.kind == DecisionPanel::Kind::ChooseMany;
  if (!many && numbers.size() != 1)
    return bad(words_("choose.one", {{"last", std::to_string(panel.rows.size())}}));
  for (int number : numbers)
    if (choosing.press(number) == Pressed::TooMany)
      return bad(words_.plural("choose.too_many", panel.max));
  if (many && choosing.enter() == Pressed::TooFew)
    return bad(words_.plural("choose.too_few", panel.min));
  return Step::Again;
}

}  // namespace ui::cli
