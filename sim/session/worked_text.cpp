#include "sim/session/worked_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "sim/session/event_kinds.h"

namespace sim {
namespace {

constexpr std::array<std::string_view, kTags + 1> kTagIds = {"none", "risk", "strength", "victim", "gap", "contradiction"};
constexpr std::array<std::string_view, kSides + 1> kSideIds = {"none", "supports", "weakens", "context"};

// The decision or field that a placing belongs to.
DecisionIx owner_of(const Program& program, DecisionIx decision, std::uint16_t part) {
  const DecisionRow& row = program.decisions[decision.v];
  return row.kind == TaskKind::Form ? DecisionIx{program.works[row.work].fields.first + part} : decision;
}

std::string lead_of(const Program& program, DecisionIx decision, std::uint16_t part) {
  const DecisionRow& row = program.decisions[decision.v];
  if (row.kind == TaskKind::Form) return program.wording.decisions[owner_of(program, decision, part).v].id + "/";
  if (row.kind == TaskKind::Build) return program.wording.decisions[decision.v].work->claims[part].id + "/";
  return {};
}

bool is_own_words(const Program& program, DecisionIx decision, const Placing& one) {
  const DecisionRow& row = program.decisions[decision.v];
  if (row.kind != TaskKind::Build || one.passage) return false;
  const GroupRow& group = program.groups[program.works[row.work].groups.first + one.part];
  for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) {
    const CellRow& cell = program.cells[c];
    if (cell.kind == CellRow::Kind::Sentence) return one.what == cell.what + cell.values - 1U;
  }
  return false;
}

std::string one_text(const Program& program, DecisionIx decision, const Placing& one) {
  const DecisionIx owner = owner_of(program, decision, one.part);
  const DecisionRow& row = program.decisions[owner.v];
  std::string text = lead_of(program, decision, one.part);
  if (is_own_words(program, decision, one)) return text + "own";
  if (one.passage)
    text += passage_name(program, {one.what});
  else
    text += program.wording.options[row.options.first + one.what].id;
  if (row.kind == TaskKind::Mark) return text + ":" + std::string(tag_id(static_cast<Tag>(one.as)));
  if (row.kind == TaskKind::Build && one.passage) return text + ":" + std::string(side_id(static_cast<Side>(one.as)));
  if (row.kind == TaskKind::Sort) return text + ":" + program.wording.decisions[owner.v].work->bins[one.as - 1U].id;
  if (row.kind == TaskKind::Order && row.form.valid()) return text + ":" + std::to_string(one.as);
  return text;
}

class Reader {
 public:
  Reader(const ProgramNames& names, const Program& program, DecisionIx decision, std::string& reason)
      : names_(names), p_(program), decision_(decision), row_(program.decisions[decision.v]), reason_(reason) {}

  bool one(std::string_view text, std::uint8_t position, Placing& out) {
    DecisionIx owner = decision_;
    if (row_.kind == TaskKind::Form || row_.kind == TaskKind::Build) {
      const std::size_t slash = text.find('/');
      if (slash == std::string_view::npos || !part(text.substr(0, slash), out.part)) return wrong(text);
      if (row_.kind == TaskKind::Form) owner = {p_.works[row_.work].fields.first + out.part};
      text = text.substr(slash + 1);
    }
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const std::string_view as = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (colon != std::string_view::npos && as.empty()) return wrong(text);
    if (row_.kind == TaskKind::Build && name == "own" && as.empty()) return own(out) || wrong(text);
    return thing(owner, name, out) && value(owner, as, position, out);
  }

 private:
  bool wrong(std::string_view text) {
    if (reason_.empty()) reason_ = "\"" + std::string(text) + "\" is no part of such an answer";
    return false;
  }

  bool part(std::string_view id, std::uint16_t& place) {
    if (row_.kind == TaskKind::Form) {
      const DecisionIx field = names_.decision(id);
      const Range fields = p_.works[row_.work].fields;
      if (!field.valid() || field.v < fields.first || field.v - fields.first >= fields.count) return false;
      place = static_cast<std::uint16_t>(field.v - fields.first);
      return true;
    }
    const std::vector<Claim>& claims = p_.wording.decisions[decision_.v].work->claims;
    const auto at = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.id == id; });
    place = static_cast<std::uint16_t>(at - claims.begin());
    return at != claims.end();
  }

  bool own(Placing& out) const {
    const GroupRow& group = p_.groups[p_.works[row_.work].groups.first + out.part];
    for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) {
      const CellRow& cell = p_.cells[c];
      if (cell.kind != CellRow::Kind::Sentence) continue;
      out.what = cell.what + cell.values - 1U;
      return true;
    }
    return false;
  }

  bool thing(DecisionIx owner, std::string_view name, Placing& out) {
    if (const int place = names_.local(owner, name); place >= 0) {
      out.what = static_cast<std::uint32_t>(place);
      return true;
    }
    const PassageIx passage = names_.passage(name);
    if (!passage.valid()) return wrong(name);
    out.passage = true;
    out.what = passage.v;
    return true;
  }

  bool value(DecisionIx owner, std::string_view as, std::uint8_t position, Placing& out) {
    const DecisionRow& row = p_.decisions[owner.v];
    const auto find = [&](const auto& ids) {
      const auto at = std::find(ids.begin(), ids.end(), as);
      out.as = static_cast<std::uint8_t>(at - ids.begin());
      return (at != ids.end() && out.as != 0) || wrong(as);
    };
    if (row.kind == TaskKind::Mark) return find(kTagIds);
    if (row.kind == TaskKind::Build && out.passage) return find(kSideIds);
    if (row.kind == TaskKind::Sort) {
      std::vector<std::string_view> bins = {""};
      for (const Bin& bin : p_.wording.decisions[owner.v].work->bins) bins.push_back(bin.id);
      return find(bins);
    }
    if (row.kind == TaskKind::Order && row.form.valid()) {
      const auto [end, error] = std::from_chars(as.data(), as.data() + as.size(), out.as);
      return (error == std::errc() && end == as.data() + as.size() && as[0] != '0') || wrong(as);
    }
    if (row.kind == TaskKind::Order) out.as = position;
    return as.empty() || wrong(as);
  }

  const ProgramNames& names_;
  const Program& p_;
  DecisionIx decision_;
  const DecisionRow& row_;
  std::string& reason_;
};

}  // namespace

std::string_view tag_id(Tag tag) { return kTagIds[static_cast<std::size_t>(tag)]; }

std::optional<Tag> tag_from_id(std::string_view id) {
  for (std::size_t i = 0; i < kTagIds.size(); ++i)
    if (kTagIds[i] == id) return static_cast<Tag>(i);
  return std::nullopt;
}
std::string_view side_id(Side side) { return kSideIds[static_cast<std::size_t>(side)]; }
std::string_view weight_id(std::uint8_t weight) { return weight == 0 ? "none" : kWeightWords[weight - 1U]; }

std::string worked_text(const Program& program, DecisionIx decision, const Worked& worked) {
  std::vector<Placing> placings = worked.placings;
  const DecisionRow& row = program.decisions[decision.v];
  if (row.kind == TaskKind::Order) std::sort(placings.begin(), placings.end(), [](const Placing& x, const Placing& y) { return x.as < y.as; });
  std::string text;
  for (const Placing& one : placings) {
    if (!text.empty()) text += ',';
    text += one_text(program, decision, one);
  }
  return text.empty() ? "-" : text;
}

std::optional<Worked> read_worked(const ProgramNames& names, const Program& program, DecisionIx decision, std::string_view text,
                                  std::string& reason) {
  Worked worked;
  if (text == "-") return worked;
  Reader reader(names, program, decision, reason);
  while (true) {
    const std::size_t comma = text.find(',');
    Placing one;
    if (!reader.one(text.substr(0, comma), static_cast<std::uint8_t>(worked.placings.size() + 1), one)) return std::nullopt;
    worked.placings.push_back(one);
    if (comma == std::string_view::npos) break;
    text = text.substr(comma + 1);
  }
  sort_placings(worked);
  return worked;
}

}  // namespace sim
