#include "sim/analysis/case_check.h"

#include <iterator>
#include <utility>

#include "sim/analysis/surface.h"

namespace sim {
namespace {

std::uint32_t words_of(const Feedback* feedback) {
  if (feedback == nullptr) return 0;
  return word_count(feedback->did) + word_count(feedback->why) + word_count(feedback->next) +
         word_count(feedback->try_line) + word_count(feedback->outcome);
}

std::uint32_t words_of(const LineWording& line) {
  std::uint32_t words = word_count(line.text);
  for (const RoomDetail& detail : line.room) words += word_count(detail.text);
  return words;
}

WalkCheck check_walk(const std::shared_ptr<const Program>& program, const WalkText& walk,
                     const Reach& reach) {
  ParsedWalk parsed = parse_walk(walk.text);
  if (!parsed.problems.empty()) return {walk.file, std::nullopt, std::move(parsed.problems)};
  return {walk.file, parsed.walk.kind, run_walk(program, parsed.walk, &reach).problems};
}

}  // namespace

CaseCounts count_case(const Program& program) {
  CaseCounts counts;
  const Wording& w = program.wording;
  counts.scenes = program.authored_scenes;
  counts.endings = static_cast<std::uint32_t>(w.endings.size());
  counts.documents = static_cast<std::uint32_t>(w.documents.size());
  for (const DecisionRow& row : program.decisions) {
    if (program.scenes[row.scene.v].gate) continue;
    ++counts.decisions;
    counts.unscored += row.scored() ? 0 : 1;
    counts.options += row.options.count;
  }
  for (const LineWording& line : w.lines) counts.words += words_of(line);
  for (const DecisionWording& decision : w.decisions) counts.words += word_count(decision.prompt);
  for (const OptionWording& option : w.options)
    counts.words += word_count(option.text) + word_count(option.definition) +
                    words_of(option.feedback.get()) + words_of(option.left_feedback.get());
  for (const OpportunityWording& window : w.opportunities)
    counts.words += words_of(window.feedback.get());
  for (const PassageWording& passage : w.passages) counts.words += word_count(passage.text);
  for (const Ending& ending : w.endings) counts.words += word_count(ending.text);
  return counts;
}

CaseCheck check_case(const std::shared_ptr<const Program>& program,
                     const std::vector<CreditMapEntry>& maps, const std::vector<WalkText>& walks,
                     CheckDepth depth) {
  CaseCheck check;
  check.counts = count_case(*program);
  Coverage coverage;
  const Reach reach = Reach::compute(*program, kMostSituations, &coverage);
  check.situations = reach.size();
  check.computed = reach.computed();
  if (check.computed) check.possible_overall = reach.most_overall();
  check.findings = structure_findings(*program, reach, coverage);
  for (const WalkText& walk : walks) check.walks.push_back(check_walk(program, walk, reach));
  if (depth == CheckDepth::Fast || coverage.broke) return check;
  check.policies = play_policies(*program, reach);
  if (program->wording.head.tutorial) return check;
  std::vector<CreditMap> credits;
  for (const CreditMapEntry& map : maps) credits.push_back(map.credits);
  check.trainees = simulate_trainees(*program, credits);
  std::vector<Finding> bars = bar_findings(*program, check.policies, check.trainees);
  check.findings.insert(check.findings.end(), std::make_move_iterator(bars.begin()),
                        std::make_move_iterator(bars.end()));
  return check;
}

}  // namespace sim
