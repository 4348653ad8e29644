#include "sim/program/program_names.h"

#include <charconv>

#include "sim/program/parts.h"

namespace sim {
namespace {

template <class List>
std::unordered_map<std::string_view, std::uint32_t> map_of(const List& list) {
  std::unordered_map<std::string_view, std::uint32_t> map;
  map.reserve(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if constexpr (std::is_same_v<typename List::value_type, std::string>)
      map.emplace(list[i], i);
    else
      map.emplace(list[i].id, i);
  }
  return map;
}

}  // namespace

ProgramNames::ProgramNames(const Program& program)
    : program_(&program),
      scenes_(map_of(program.wording.scenes)),
      lines_(map_of(program.wording.lines)),
      decisions_(map_of(program.wording.decisions)),
      options_(map_of(program.wording.options)),
      documents_(map_of(program.wording.documents)),
      opportunities_(map_of(program.wording.opportunities)),
      injects_(map_of(program.wording.injects)),
      endings_(map_of(program.wording.endings)),
      known_(map_of(program.wording.known)),
      features_(map_of(program.wording.features)),
      criteria_(map_of(program.wording.criteria)),
      competencies_(map_of(program.wording.competencies)) {
  for (std::uint32_t i = 0; i < program.wording.passages.size(); ++i)
    if (!program.wording.passages[i].id.empty()) passages_.emplace(program.wording.passages[i].id, i);
}

std::uint32_t ProgramNames::find(const Map& map, std::string_view id) const {
  if (const auto found = map.find(id); found != map.end()) return found->second;
  for (const auto& [old, living] : program_->wording.aliases)
    if (old == id)
      if (const auto found = map.find(living); found != map.end()) return found->second;
  return SceneIx::kNone;
}

PassageIx ProgramNames::passage(std::string_view id) const {
  if (const auto found = passages_.find(id); found != passages_.end()) return {found->second};
  const std::size_t hash = id.rfind('#');
  if (hash == std::string_view::npos) return {};
  const DocumentIx document = this->document(id.substr(0, hash));
  std::uint32_t place = 0;
  const auto [end, error] = std::from_chars(id.data() + hash + 1, id.data() + id.size(), place);
  if (!document.valid() || error != std::errc() || end != id.data() + id.size()) return {};
  const Range passages = program_->documents[document.v].passages;
  if (place < 1 || place > passages.count) return {};
  return {passages.first + place - 1};
}

int ProgramNames::local(DecisionIx decision, std::string_view option_id) const {
  const OptionIx option = this->option(option_id);
  if (!option.valid() || program_->option_decision[option.v] != decision) return -1;
  return static_cast<int>(option.v - program_->decisions[decision.v].options.first);
}

std::vector<std::string_view> ProgramNames::all(Kind kind) const {
  const Map* maps[] = {&scenes_, &lines_, &decisions_, &options_, &documents_, &opportunities_, &endings_, &features_, &criteria_, &competencies_};
  std::vector<std::string_view> ids(maps[static_cast<std::size_t>(kind)]->size());
  for (const auto& [id, place] : *maps[static_cast<std::size_t>(kind)])
    if (place < ids.size()) ids[place] = id;
  return ids;
}

std::string paragraph_number(const Program& program, PassageIx passage) {
  const std::uint32_t paper = program.documents[document_of(program, passage).v].passages.first;
  std::uint32_t first = passage.v;
  while (first > paper && !program.wording.passages[first].starts_paragraph) --first;
  const std::string& text = program.wording.passages[first].text;
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != 0 && text.compare(digits == std::string::npos ? text.size() : digits, 2, ". ") == 0
             ? text.substr(0, digits)
             : std::string();
}

std::string passage_name(const Program& program, PassageIx passage) {
  const PassageWording& words = program.wording.passages[passage.v];
  if (!words.id.empty()) return words.id;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
    const Range range = program.documents[d].passages;
    if (passage.v >= range.first && passage.v < range.first + range.count)
      return program.wording.documents[d].id + "#" + std::to_string(passage.v - range.first + 1);
  }
  return {};
}

}  // namespace sim
