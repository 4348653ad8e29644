#include "sim/analysis/case_check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/analysis/link_walk.h"
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

// Whether something was never seen, or never otherwise.
bool unseen(const Program& program, const Reach& reach, const Coverage& seen) {
  const std::vector<Finding> findings = structure_findings(program, reach, seen);
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == Code::SIM152 || finding.code == Code::SIM153 || finding.code == Code::SIM154;
  });
}

// One for each prepared earlier part; one where there is none. What was seen is seen over all of them.
std::vector<Reach> every_start(const Program& program, Coverage& seen) {
  std::vector<Reach> starts;
  const auto add = [&](std::uint64_t carried) {
    Coverage one;
    starts.push_back(Reach::compute(program, kMostSituations, &one, carried));
    if (starts.size() == 1) {
      seen = std::move(one);
      return;
    }
    const auto join = [](std::vector<bool>& all, const std::vector<bool>& more) {
      for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] || more[i];
    };
    join(seen.options_open, one.options_open);
    join(seen.scenes_entered, one.scenes_entered);
    join(seen.endings_reached, one.endings_reached);
    for (std::size_t i = 0; i < seen.conditions.size(); ++i)
      seen.conditions[i] = static_cast<std::uint8_t>(seen.conditions[i] | one.conditions[i]);
    seen.broke = seen.broke || one.broke;
  };
  for (const StartProfile& profile : program.wording.profiles) add(facts_of(program, profile));
  if (starts.empty()) add(0);
  const std::size_t prepared = starts.size();
  // A trainee's own report can hold what no prepared one does: facts are turned one by one before something is called unseen.
  for (std::size_t i = 0; i < prepared; ++i)
    for (std::uint32_t fact = 0; fact < program.carried.size() && unseen(program, starts[0], seen); ++fact)
      add(starts[i].carried() ^ (std::uint64_t{1} << fact));
  starts.erase(starts.begin() + static_cast<std::ptrdiff_t>(prepared), starts.end());
  return starts;
}

void add_new(std::vector<Finding> more, std::vector<Finding>& findings) {
  for (Finding& finding : more) {
    const bool known = std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
      return f.code == finding.code && f.about == finding.about && f.message == finding.message;
    });
    if (!known) findings.push_back(std::move(finding));
  }
}

// Every start counts alike; what a trick finds anywhere it finds.
void add_up(std::vector<PolicyResult> more, std::vector<PolicyResult>& results) {
  if (results.empty()) {
    results = std::move(more);
    return;
  }
  for (std::size_t i = 0; i < results.size(); ++i) {
    results[i].earned += more[i].earned;
    results[i].full += more[i].full;
    results[i].sampled = results[i].sampled || more[i].sampled;
    for (DecisionIx decision : more[i].finds_best)
      if (std::find(results[i].finds_best.begin(), results[i].finds_best.end(), decision) == results[i].finds_best.end())
        results[i].finds_best.push_back(decision);
  }
}

WalkCheck check_walk(const std::shared_ptr<const Program>& program, const WalkText& walk,
                     const std::vector<Reach>& starts) {
  ParsedWalk parsed = parse_walk(walk.text);
  if (!parsed.problems.empty()) return {walk.file, std::nullopt, std::move(parsed.problems)};
  const std::uint64_t carried = carried_by(*program, parsed.walk);
  const Reach* from = nullptr;
  for (const Reach& reach : starts)
    if (reach.carried() == carried) from = &reach;
  return {walk.file, parsed.walk.kind, run_walk(program, parsed.walk, from).problems};
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
    counts.options += row.options.count;
    if (row.form.valid()) continue;  // a form counts once, not field by field
    ++counts.decisions;
    counts.unscored += row.scored() ? 0 : 1;
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
  const std::vector<Reach> starts = every_start(*program, coverage);
  check.computed = std::all_of(starts.begin(), starts.end(), [](const Reach& r) { return r.computed(); });
  for (const Reach& reach : starts) check.situations += reach.size();
  if (check.computed) check.possible_overall = starts.front().most_overall();
  for (const Reach& reach : starts) add_new(structure_findings(*program, reach, coverage), check.findings);
  for (const WalkText& walk : walks) check.walks.push_back(check_walk(program, walk, starts));
  if (depth == CheckDepth::Fast || coverage.broke) return check;
  for (const Reach& reach : starts) add_up(play_policies(*program, reach), check.policies);
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
