#include "ui/model/worked_words.h"

#include <algorithm>

#include "sim/program/parts.h"
#include "sim/session/worked_text.h"

namespace ui {
namespace {

using sim::Placing;
using sim::TaskKind;

// A sentence that goes on: without its full stop.
std::string without_stop(const std::string& text) {
  return !text.empty() && text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

class Teller {
 public:
  Teller(const sim::Program& program, const Words& words) : p_(program), words_(words) {}

  std::vector<std::string> lines(sim::DecisionIx d, const sim::Worked& worked) {
    const sim::DecisionRow& row = p_.decisions[d.v];
    switch (row.kind) {
      case TaskKind::Order:
        return order(d, worked.placings);
      case TaskKind::Build:
        return claims(d, worked);
      case TaskKind::Form:
        return fields(row, worked);
      default:
        break;
    }
    std::vector<std::string> lines;
    for (const Placing& one : worked.placings) lines.push_back(line(d, one));
    return lines;
  }

 private:
  const std::string& option(sim::DecisionIx d, std::uint32_t place) const {
    return p_.wording.options[p_.decisions[d.v].options.first + place].text;
  }

  std::string line(sim::DecisionIx d, const Placing& one) const {
    const TaskKind kind = p_.decisions[d.v].kind;
    if (!one.passage && kind == TaskKind::Sort)
      return words_("work.in_bin",
                    {{"item", without_stop(option(d, one.what))},
                     {"bin", p_.wording.decisions[d.v].work->bins[one.as - 1U].text}});
    if (!one.passage) return option(d, one.what);
    const std::string& text = p_.wording.passages[one.what].text;
    if (kind == TaskKind::Choose) return words_("work.attached", {{"text", text}});
    const std::string as =
        kind == TaskKind::Mark
            ? "tag." + std::string(sim::tag_id(static_cast<sim::Tag>(one.as)))
            : "side." + std::string(sim::side_id(static_cast<sim::Side>(one.as)));
    return words_("work.laid", {{"as", words_(as)}, {"text", text}});
  }

  std::vector<std::string> order(sim::DecisionIx d, std::vector<Placing> placings) const {
    std::sort(placings.begin(), placings.end(),
              [](const Placing& x, const Placing& y) { return x.as < y.as; });
    std::vector<std::string> lines;
    for (const Placing& one : placings)
      lines.push_back(
          words_("work.placed", {{"n", std::to_string(one.as)}, {"item", option(d, one.what)}}));
    return lines;
  }

  std::vector<std::string> claims(sim::DecisionIx d, const sim::Worked& worked) const {
    std::vector<std::string> lines;
    const std::vector<sim::Claim>& claims = p_.wording.decisions[d.v].work->claims;
    for (std::size_t c = 0; c < claims.size(); ++c) {
      const std::size_t before = lines.size();
      for (const Placing& one : worked.placings)
        if (one.part == c && (one.passage || one.what < options_of(d, c)))
          lines.push_back(of_claim(claims[c], line(d, one)));
        else if (one.part == c)
          lines.push_back(of_claim(claims[c], words_("work.own_words")));
      if (lines.size() == before) lines.push_back(of_claim(claims[c], words_("work.left_empty")));
    }
    return lines;
  }

  // Where the options of claim `c` end: own words stand for the place behind them.
  std::uint32_t options_of(sim::DecisionIx d, std::size_t c) const {
    const sim::GroupRow& group = p_.groups[p_.works[p_.decisions[d.v].work].groups.first + c];
    std::uint32_t end = 0;
    for (std::uint32_t i = group.cells.first; i < group.cells.first + group.cells.count; ++i) {
      const sim::CellRow& cell = p_.cells[i];
      if (cell.kind == sim::CellRow::Kind::Gap) end = std::max(end, cell.what + 1);
      if (cell.kind == sim::CellRow::Kind::Sentence) end = cell.what + cell.values - 1U;
    }
    return end;
  }

  std::string of_claim(const sim::Claim& claim, const std::string& what) const {
    return words_("work.of_claim", {{"claim", claim.heading}, {"what", what}});
  }

  std::vector<std::string> fields(const sim::DecisionRow& row, const sim::Worked& worked) {
    std::vector<std::string> lines;
    const sim::Range fields = p_.works[row.work].fields;
    for (std::uint32_t f = 0; f < fields.count; ++f) {
      sim::Worked own;
      for (Placing one : worked.placings) {
        if (one.part != f) continue;
        one.part = 0;
        own.placings.push_back(one);
      }
      lines.push_back(
          words_("work.of_field", {{"field", p_.wording.decisions[fields.first + f].prompt},
                                   {"what", in_one_line(this->lines({fields.first + f}, own))}}));
    }
    return lines;
  }

  const sim::Program& p_;
  const Words& words_;
};

}  // namespace

std::string in_one_line(const std::vector<std::string>& things) {
  std::string line;
  for (const std::string& thing : things) {
    if (!line.empty() && line.back() == '.') line.pop_back();
    line += (line.empty() ? "" : "; ") + thing;
  }
  return line;
}

std::vector<std::string> worked_lines(const sim::Program& program, sim::DecisionIx decision,
                                      const sim::Worked& worked, const Words& words) {
  return Teller(program, words).lines(decision, worked);
}

}  // namespace ui
