#include <fmt/format.h>

#include "ui/cli/check_command.h"
#include "ui/model/plain_text.h"
#include "ui/model/wrap.h"

namespace ui::cli {
namespace {

constexpr int kTableColumns = 80;  // a narrower place gets a sentence for each row

// Paragraphs below a title.
struct Summary {
  std::string text;
  int width = kComfortable;

  void say(const std::string& words) { lines(words, "  "); }
  void lines(const std::string& words, std::string_view indent) {
    for (const std::string& line : wrap(words, width, indent, indent))
      text.append(line).append("\n");
  }
};

std::string thousands(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string count(std::uint64_t n, std::string_view one, std::string_view many) {
  return thousands(n) + " " + std::string(n == 1 ? one : many);
}

const sim::PolicyResult& result_of(const sim::CaseCheck& check, sim::Policy policy) {
  return check.policies[static_cast<std::size_t>(policy)];
}

std::string bar_words(sim::Policy policy, const sim::Bar& bar) {
  if (policy == sim::Policy::Best) return fmt::format("at least {:.0f}", bar.least);
  if (policy == sim::Policy::Random) return fmt::format("{:.0f} to {:.0f}", bar.least, bar.most);
  return fmt::format("at most {}", policy == sim::Policy::Worst ? fmt::format("{:.0f}", bar.most)
                                                                : sim::to_text_of_value(bar.most));
}

void counts(Summary& summary, const sim::CaseCounts& c) {
  summary.say(fmt::format(
      "{}, {} ({} unscored), {}, {}, {}; {} to read.", count(c.scenes, "scene", "scenes"),
      count(c.decisions, "decision", "decisions"), c.unscored,
      count(c.options, "option", "options"), count(c.endings, "ending", "endings"),
      count(c.documents, "document", "documents"), count(c.words, "word", "words")));
}

void situations(Summary& summary, const sim::CaseCheck& check) {
  if (check.computed)
    summary.say(fmt::format("{}, all of them known. Possible overall: {}.",
                            count(check.situations, "situation", "situations"),
                            sim::to_text(check.possible_overall)));
  else
    summary.say(fmt::format("Gave up after {}: possible overall is not computed.",
                            count(check.situations, "situation", "situations")));
}

void walks(Summary& summary, const std::vector<sim::WalkCheck>& walks) {
  if (walks.empty()) return summary.say("No walks.");
  std::string as_written, otherwise;
  std::size_t passed = 0;
  for (const sim::WalkCheck& walk : walks) {
    std::string& list = walk.problems.empty() ? as_written : otherwise;
    passed += walk.problems.empty() ? 1 : 0;
    const std::string kind = walk.kind ? fmt::format(" ({})", sim::walk_kind_id(*walk.kind)) : "";
    list.append(list.empty() ? "" : ", ")
        .append(walk.file.substr(0, walk.file.rfind('.')))
        .append(kind);
  }
  if (passed > 0)
    summary.say(fmt::format("{} of {} go as written: {}.", passed,
                            count(walks.size(), "walk", "walks"), as_written));
  if (!otherwise.empty()) summary.say("Not as written: " + otherwise + ".");
}

void policy(Summary& summary, const sim::PolicyResult& result, const sim::Bar& bar, bool tutorial) {
  const std::string_view id = sim::policy_id(result.policy),
                         does = sim::policy_words(result.policy);
  const std::string value = sim::to_text_of_value(result.value());
  const std::string wanted = tutorial ? "" : bar_words(result.policy, bar);
  const std::string_view clears = tutorial ? "" : bar.holds(result.value()) ? "ok" : "outside";
  if (summary.width < kTableColumns)
    return summary.say(fmt::format("{} {}{}: {}.", id, value,
                                   tutorial ? "" : fmt::format(", {} ({})", wanted, clears), does));
  const std::string bars = tutorial ? "" : fmt::format("{:<13} {:<9}", wanted, clears);
  summary.text.append(fmt::format("  {:<9} {:>5}   {}{}\n", id, value, bars, does));
}

void policies(Summary& summary, const sim::CaseCheck& check, bool tutorial) {
  const double random = result_of(check, sim::Policy::Random).value();
  const double best = result_of(check, sim::Policy::Best).value();
  summary.text.append("\n");
  summary.say(fmt::format("What simple ways to play would earn, of 100{}:",
                          check.policies[0].sampled ? " (sampled: 10,000 seeded plays each)" : ""));
  for (const sim::PolicyResult& result : check.policies)
    policy(summary, result, sim::bar_of(result.policy, random), tutorial);
  if (tutorial) return summary.say("A tutorial: no bars.");
  summary.say(fmt::format("Best over random: {}, at least {:.0f}.",
                          sim::to_text_of_value(best - random), sim::kBestOverRandom));
}

void trainees(Summary& summary, const sim::Trainees& trainees) {
  if (trainees.rank_order.empty()) return;
  std::string list;
  for (double order : trainees.rank_order)
    list.append(list.empty() ? "" : ", ").append(fmt::format("{:.2f}", order));
  summary.say(
      fmt::format("Rank order of {} plays under the other credit maps: {}; at least {:.2f}. "
                  "This is a simulation, not trainees.",
                  trainees.plays, list, sim::kLeastRankOrder));
}

}  // namespace

std::string summary_text(const sim::CheckedScenario& scenario, int width) {
  Summary summary{{}, width};
  summary.lines(scenario.folder + (scenario.title.empty() ? "" : ": " + scenario.title), {});
  if (scenario.check) {
    counts(summary, scenario.check->counts);
    situations(summary, *scenario.check);
    walks(summary, scenario.check->walks);
    if (!scenario.check->policies.empty()) policies(summary, *scenario.check, scenario.tutorial);
    trainees(summary, scenario.check->trainees);
  } else if (scenario.waiting_walks > 0) {
    summary.say(fmt::format("{} not checked until the errors above are mended.",
                            count(scenario.waiting_walks, "walk is", "walks are")));
  }
  const std::size_t problems = scenario.diagnostics.size();
  summary.lines(problems == 0
                    ? "No problems found."
                    : fmt::format("{}; see above.", count(problems, "problem", "problems")),
                {});
  return summary.text;
}

}  // namespace ui::cli
