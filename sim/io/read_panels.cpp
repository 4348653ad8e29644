#include "sim/io/read_panels.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/spelling.h"
#include "sim/io/check_bytes.h"
#include "sim/io/scenario_types.h"

namespace sim {
namespace {

using reading::kConcordanceSteps;
using reading::quoted;

constexpr std::size_t kCells = 3;
constexpr std::size_t kMostMember = 64;
using Cells = std::array<std::string_view, kCells>;

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return text.substr(text.size());
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

class PanelsReader {
 public:
  PanelsReader(std::string_view text, std::uint16_t file, const ReadLimits& limits,
               Scenario& scenario, Problems& problems)
      : text_(text), file_(file), limits_(limits), problems_(problems) {
    for (Scene& scene : scenario.scenes)
      if (scene.decision && scene.decision->kind == DecisionKind::Concordance)
        asked_.push_back(scene.decision.get());
  }

  void read() {
    bool first = true;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = without_blanks(text_.substr(at, end - at));
      at = end + 1;
      if (line.empty() || line[0] == '#') continue;
      if (++lines_ > limits_.items)
        return problem(line, Code::SIM013, "too many lines", limit_hint("items", limits_.items));
      this->line(line, first);
      first = false;
    }
  }

 private:
  void problem(std::string_view part, Code code, std::string message, std::string hint = {}) {
    const auto offset = static_cast<std::uint32_t>(part.data() - text_.data());
    problems_.push_back({code, {offset, file_}, std::move(message), std::move(hint)});
  }

  void line(std::string_view line, bool first) {
    if (const std::size_t bad = first_control_character(line); bad != std::string_view::npos)
      return problem(line.substr(bad), Code::SIM004, "this line holds a control character");
    if (std::count(line.begin(), line.end(), ',') != static_cast<std::ptrdiff_t>(kCells) - 1)
      return problem(line, Code::SIM021, "a line of a panel has three cells: decision,member,step");
    Cells cells;
    std::string_view rest = line;
    for (std::string_view& cell : cells) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      cell = without_blanks(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    if (!first || cells != Cells{"decision", "member", "step"}) answer(cells);
  }

  void answer(const Cells& cells) {
    const auto [id, member, word] = cells;
    Decision* decision = named(id);
    if (decision == nullptr) return;
    if (member.empty() || member.size() > kMostMember)
      return problem(member, Code::SIM021, "a member of a panel has 1 to 64 characters");
    const auto* const step = std::find(kConcordanceSteps.begin(), kConcordanceSteps.end(), word);
    if (step == kConcordanceSteps.end())
      return problem(word, Code::SIM021, quoted(word) + " is no step",
                     "it is much_less, less, same, more or much_more");
    if (!seen_.emplace(id, member).second)
      return problem(member, Code::SIM021, quoted(member) + " answers " + quoted(id) + " twice",
                     "each member of a panel answers once");
    decision->work->panel.push_back(
        {std::string(member), static_cast<std::uint8_t>(step - kConcordanceSteps.begin())});
  }

  Decision* named(std::string_view id) {
    std::vector<std::string_view> known;
    for (Decision* decision : asked_) {
      if (decision->id == id) return decision;
      known.push_back(decision->id);
    }
    problem(id, Code::SIM021, "there is no decision of kind concordance " + quoted(id),
            did_you_mean(id, known));
    return nullptr;
  }

  std::string_view text_;
  std::uint16_t file_;
  const ReadLimits& limits_;
  Problems& problems_;
  std::vector<Decision*> asked_;
  std::set<std::pair<std::string_view, std::string_view>> seen_;
  std::size_t lines_ = 0;
};

}  // namespace

void read_panels_text(std::string_view text, std::uint16_t file, Scenario& scenario,
                      Problems& problems, const ReadLimits& limits) {
  if (!check_bytes(text, limits.paper_bytes, file, problems, "paper_bytes")) return;
  PanelsReader(text, file, limits, scenario, problems).read();
}

}  // namespace sim
