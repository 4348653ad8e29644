#include "ui/model/worked_words.h"

#include <algorithm>

#include "sim/program/parts.h"
#include "sim/session/worked_text.h"

namespace ui {
namespace {

using sim::Placing;
using sim::TaskKind;

class Teller {
 public:
  Teller(const sim::Program& program, const Words& words) : p_(program), words_(words) {}

  std::vector<std::string> lines(sim::DecisionIx d, const sim::Worked& worked) {
    const sim::DecisionRow& row = p_.decisions[d.v];
    switch (row.kind) {
      case TaskKind::Order:
        return order(d, worked.placings);
      case TaskKind::Sort:
        return bins(d, worked.placings);
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

  // A line for every bin that holds something.
  std::vector<std::string> bins(sim::DecisionIx d, const std::vector<Placing>& placings) const {
    std::vector<std::string> lines;
    const std::vector<sim::Bin>& bins = p_.wording.decisions[d.v].work->bins;
    for (std::size_t b = 0; b < bins.size(); ++b) {
      std::vector<std::string> held;
      for (const Placing& one : placings)
        if (one.as == b + 1) held.push_back(option(d, one.what));
      if (!held.empty())
        lines.push_back(
            words_("work.in_bin", {{"item", in_one_line(held)}, {"bin", bins[b].text}}));
    }
    return lines;
  }

  // The sentence of each claim beside its heading; below it what it rests on, and what is not known.
  std::vector<std::string> claims(sim::DecisionIx d, const sim::Worked& worked) const {
    std::vector<std::string> lines;
    const std::vector<sim::Claim>& claims = p_.wording.decisions[d.v].work->claims;
    for (std::size_t c = 0; c < claims.size(); ++c) {
      std::string sentence = words_("work.left_empty");
      std::vector<std::string> below;
      for (const Placing& one : worked.placings) {
        if (one.part != c) continue;
        if (one.passage)
          below.push_back(line(d, one));
        else if (is_gap(d, c, one.what))
          below.push_back(words_("work.gap_stated", {{"text", line(d, one)}}));
        else
          sentence = is_own(d, c, one.what) ? words_("work.own_words") : line(d, one);
      }
      lines.push_back(of_claim(claims[c], sentence));
      lines.insert(lines.end(), below.begin(), below.end());
    }
    return lines;
  }

  sim::Range cells_of(sim::DecisionIx d, std::size_t c) const {
    return p_.groups[p_.works[p_.decisions[d.v].work].groups.first + c].cells;
  }
  bool is_gap(sim::DecisionIx d, std::size_t c, std::uint32_t what) const {
    const sim::Range cells = cells_of(d, c);
    for (std::uint32_t i = cells.first; i < cells.first + cells.count; ++i)
      if (p_.cells[i].kind == sim::CellRow::Kind::Gap && p_.cells[i].what == what) return true;
    return false;
  }
  // Own words stand for the place behind the sentences that were offered.
  bool is_own(sim::DecisionIx d, std::size_t c, std::uint32_t what) const {
    const sim::Range cells = cells_of(d, c);
    for (std::uint32_t i = cells.first; i < cells.first + cells.count; ++i) {
      const sim::CellRow& cell = p_.cells[i];
      if (cell.kind == sim::CellRow::Kind::Sentence) return what >= cell.what + cell.values - 1U;
    }
    return true;
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
