#include "tests/bench/shipped_case.h"

#include <utility>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "tests/bench/large_case.h"

namespace bench {
namespace {

constexpr int kMostAnswers = 1000;  // of an attempt that goes round

// False when it comes to no end.
bool play_to_the_end(sim::Session& session) {
  for (int i = 0; i < kMostAnswers && !session.ended(); ++i) {
    for (std::uint32_t d = 0; d < session.program().documents.size(); ++d)
      if (session.readable({d}) && !session.opened({d})) (void)session.open({d});
    const std::optional<sim::Answer> best =
        sim::best_answer(session.program(), session.decision(), session.offer().open);
    if (!best || !session.answer(*best)) return false;
  }
  return session.ended();
}

}  // namespace

std::shared_ptr<const sim::Program> shipped_case(const std::string& folder) {
  sim::LoadedScenario loaded =
      sim::load_scenario(sim::DiskFiles(), source_folder() + "/scenarios", folder);
  if (!loaded.complete()) return nullptr;
  sim::Validated valid = sim::validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                                       std::move(*loaded.references));
  if (!valid.scenario) return nullptr;
  return std::make_shared<const sim::Program>(sim::compile(std::move(*valid.scenario)));
}

std::optional<sim::Session> longest_attempt() {
  std::optional<sim::Session> longest;
  const auto folders = sim::scenario_folders(sim::DiskFiles(), source_folder() + "/scenarios");
  if (!folders) return longest;
  for (const std::string& folder : *folders) {
    const std::shared_ptr<const sim::Program> program = shipped_case(folder);
    if (!program) continue;
    sim::Session session = sim::Session::start(program, 1);
    if (!play_to_the_end(session)) continue;
    if (!longest || session.log().events.size() > longest->log().events.size())
      longest = std::move(session);
  }
  return longest;
}

sim::DocumentIx largest_paper(const sim::Session& session) {
  const sim::Program& program = session.program();
  sim::DocumentIx largest;
  std::size_t most = 0;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
    if (!session.readable({d})) continue;
    std::size_t letters = 0;
    const sim::Range range = program.documents[d].passages;
    for (std::uint32_t p = range.first; p < range.first + range.count; ++p)
      letters += program.wording.passages[p].text.size();
    if (letters <= most) continue;
    most = letters;
    largest = {d};
  }
  return largest;
}

}  // namespace bench
