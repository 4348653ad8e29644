#include "ui/cli/choose_start.h"

#include <algorithm>

#include "sim/io/local_time.h"
#include "ui/cli/refusal.h"
#include "ui/content/content.h"
#include "ui/model/dates.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;

std::vector<Start> known_starts(const Case& source, const PlayContext& context) {
  std::vector<sim::Attempt> attempts;
  const Keeping* keeping = context.keeping;
  if (keeping != nullptr)
    if (auto read = read_attempts(*keeping)) attempts = std::move(*read);
  const LogText log_text = [keeping](sim::AttemptId attempt) {
    return keeping->store().log_text(attempt);
  };
  return starts_of(*source.program, attempts, log_text,
                   scenarios_root(context.options.common.scenarios));
}

std::string name_of(const Start& start, const sim::Id& earlier, const Words& words) {
  if (start.attempt == 0) return words("start.prepared", {{"name", start.name}});
  return words(
      start.changed ? "start.own.changed" : "start.own",
      {{"title", earlier}, {"when", stamp_words(sim::local_time(start.started_utc), words)}});
}

Page page_of(const std::vector<Start>& starts, const Case& source, const Words& words) {
  const sim::Id& earlier = source.program->wording.continues;
  Page page;
  page.title(words("start.title"));
  page.paragraph(words("start.about", {{"title", earlier}}));
  for (std::size_t i = 0; i < starts.size(); ++i) {
    page.item(name_of(starts[i], earlier, words), std::to_string(i + 1));
    if (!starts[i].text.empty()) page.note(starts[i].text);
  }
  return page;
}

ChosenStart named(const std::vector<Start>& starts, const std::string& id, PlayContext& context) {
  const auto at = std::find_if(starts.begin(), starts.end(), [&](const Start& start) {
    return start.id == id && !start.changed;
  });
  if (at != starts.end()) return {StartAsked::Chosen, *at};
  std::string list;
  for (const Start& start : starts)
    if (!start.changed) list += (list.empty() ? "" : ", ") + start.id;
  context.terminal.complain(context.words("start.unknown", {{"id", id}, {"list", list}}));
  return {StartAsked::Unknown, {}};
}

ChosenStart ask(const std::vector<Start>& starts, const Case& source, PlayContext& context) {
  const Words& words = context.words;
  const std::size_t first = first_start(starts);
  context.terminal.print(page_of(starts, source, words));
  context.terminal.hint(words("start.hint", {{"n", std::to_string(first + 1)}}));
  while (true) {
    const Terminal::Input input = context.terminal.read();
    if (input.kind != Kind::Line) return {StartAsked::Stopped, {}};
    if (input.text.empty()) return {StartAsked::Chosen, starts[first]};
    const Typed typed = parse_typed(input.text);
    if (typed.asked == Asked::Quit) return {StartAsked::Back, {}};
    const int number =
        typed.asked == Asked::Numbers && typed.numbers.size() == 1 ? typed.numbers.front() : 0;
    if (number < 1 || static_cast<std::size_t>(number) > starts.size()) {
      refuse_line(context.terminal, words, input.text, "start.title");
      continue;
    }
    const Start& start = starts[static_cast<std::size_t>(number) - 1];
    if (!start.changed) return {StartAsked::Chosen, start};
    context.terminal.say(words("start.closed"));
  }
}

}  // namespace

ChosenStart choose_start(const Case& source, PlayContext& context) {
  if (source.program->wording.continues.empty()) return {};
  const std::vector<Start> starts = known_starts(source, context);
  if (!context.options.play.carried.empty())
    return named(starts, context.options.play.carried, context);
  if (context.terminal.interactive()) return ask(starts, source, context);
  const Start& start = starts[first_start(starts)];
  context.terminal.say(context.words(
      "start.is", {{"name", name_of(start, source.program->wording.continues, context.words)}}));
  return {StartAsked::Chosen, start};
}

}  // namespace ui::cli
