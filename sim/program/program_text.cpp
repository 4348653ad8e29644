#include "sim/program/program_text.h"

#include "sim/program/program_names.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace sim {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"choose", "choose_many", "rate", "topics"};
constexpr std::array<std::string_view, 5> kEffects = {"add", "set", "reveal", "minutes", "learn"};
constexpr std::array<std::string_view, 4> kAvailable = {"start", "reveal", "scene", "when"};
constexpr std::array<std::string_view, 6> kComparisons = {"<", "<=", "==", "!=", ">=", ">"};
constexpr std::array<std::string_view, 15> kOps = {"", "", "", "minutes", "rated", "level", "", "not", "and", "or", "", "+", "-", "*", "div"};

// Slots by what they remember, so that the text does not hang on how they are packed.
std::vector<std::string> slot_names(const Program& p) {
  std::vector<std::string> names(p.slots.slots.size());
  auto name = [&](SlotIx slot, const char* what, const std::string& id) {
    if (slot.valid()) names[slot.v] = fmt::format("{}({})", what, id);
  };
  const Wording& w = p.wording;
  std::size_t next = 0;
  for (const Id& id : w.counters) names[next++] = id;
  for (const Id& id : w.flags) names[next++] = id;
  for (std::size_t i = 0; i < p.scenes.size(); ++i) {
    name(p.scenes[i].visited, "visited", w.scenes[i].id);
    name(p.scenes[i].visits, "visits", w.scenes[i].id);
  }
  for (std::size_t i = 0; i < p.decisions.size(); ++i) {
    name(p.decisions[i].answered, "answered", w.decisions[i].id);
    name(p.decisions[i].picks, "picks", w.decisions[i].id);
    name(p.decisions[i].rated, "rated", w.decisions[i].id);
    name(p.decisions[i].level, "level", w.decisions[i].id);
  }
  for (std::size_t i = 0; i < p.options.size(); ++i) name(p.options[i].chosen, "chose", w.options[i].id);
  for (std::size_t i = 0; i < p.documents.size(); ++i) {
    name(p.documents[i].revealed, "revealed", w.documents[i].id);
    name(p.documents[i].opened, "opened", w.documents[i].id);
  }
  for (const EffectRow& e : p.effects)
    if (e.kind == EffectKind::Learn) name(e.slot, "knows", w.known[e.target].id);
  for (const Program::ShownRow& row : p.shown)
    names[row.slot.v] = fmt::format("shown({},{})", w.criteria[row.criterion.v].id, level_id(row.level));
  return names;
}

class Logic {
 public:
  explicit Logic(const Program& program) : p_(program), w_(program.wording), slots_(slot_names(program)) {}

  std::string text() {
    line("scenario {} start {}", w_.head.id, w_.scenes[p_.start.v].id);
    line("credits {} {} {} {} {} {}", p_.credits[0], p_.credits[1], p_.credits[2], p_.credits[3], p_.credits[4], p_.credits[5]);
    for (std::size_t i = 0; i < p_.competencies.size(); ++i) line("competency {} weight {}", w_.competencies[i].id, p_.competencies[i].weight);
    for (std::size_t i = 0; i < p_.criteria.size(); ++i)
      line("criterion {} of {}", w_.criteria[i].id, w_.competencies[p_.criteria[i].competency.v].id);
    for (const KeyFeature& f : w_.features) line("feature {}", f.id);
    for (std::size_t i = 0; i < w_.counters.size() + w_.flags.size(); ++i)
      line("state {} {}..{} from {}", slots_[i], p_.slots.bounds[i].min, p_.slots.bounds[i].max,
           get(p_.slots.slots[i], p_.slots.start));
    people();
    documents();
    opportunities();
    for (std::size_t i = 0; i < p_.injects.size(); ++i)
      line("inject {} scene {} at {} when {}", w_.injects[i], scene(p_.injects[i].scene), p_.injects[i].at_minute, condition(p_.injects[i].when));
    for (std::uint32_t i = 0; i < p_.scenes.size(); ++i) this->scene_block(i);
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  std::string scene(SceneIx ix) const { return ix.valid() ? w_.scenes[ix.v].id : "-"; }

  std::string code(const CodeRow& row) const {
    const std::string_view compare = kComparisons[static_cast<std::size_t>(row.compare)];
    switch (row.op) {
      case CodeOp::Const: return std::to_string(row.value);
      case CodeOp::Load: return slots_[row.slot.v];
      case CodeOp::LoadBit: return fmt::format("{}.{}", slots_[row.slot.v], row.value);
      case CodeOp::SlotCompare: return fmt::format("{}{}{}", slots_[row.slot.v], compare, row.value);
      case CodeOp::RatedIs:
      case CodeOp::LevelIs: return fmt::format("{}{}{}", slots_[row.slot.v], compare, row.value);
      case CodeOp::Compare: return std::string(compare);
      case CodeOp::Modulo: return "mod";
      default: return std::string(kOps[static_cast<std::size_t>(row.op)]);
    }
  }

  std::string condition(ConditionIx ix) const {
    if (!ix.valid()) return "-";
    std::string text = "[";
    const ConditionRange range = p_.conditions.ranges[ix.v];
    for (std::uint32_t i = 0; i < range.count; ++i) {
      if (i > 0) text += ' ';
      text += code(p_.conditions.code[range.first + i]);
    }
    return text + "]";
  }

  std::string windows(Range list) const {
    std::string text;
    for (std::uint32_t i = 0; i < list.count; ++i) text += " " + w_.opportunities[p_.opportunity_lists[list.first + i].v].id;
    return text;
  }

  void people() {
    for (std::size_t i = 0; i < p_.people.size(); ++i)
      for (std::size_t k = 0; k < p_.people[i].states.size(); ++k)
        line("person {} {} when {}", w_.people[i].id, w_.people[i].states[k].name, condition(p_.people[i].states[k]));
  }

  void documents() {
    for (std::size_t i = 0; i < p_.documents.size(); ++i) {
      const DocumentRow& d = p_.documents[i];
      line("document {} {} {} {} opens{}", w_.documents[i].id, kAvailable[static_cast<std::size_t>(d.available)], scene(d.scene),
           condition(d.when), windows(d.opens));
      for (std::uint32_t k = 0; k < d.passages.count; ++k)
        if (const Id& id = w_.passages[d.passages.first + k].id; !id.empty()) line(" passage {}", id);
    }
  }

  void safety(const std::unique_ptr<SafetyRow>& row) {
    if (!row) return;
    std::string text = " safety gates";
    for (CompetencyIx gate : row->gates) text += " " + w_.competencies[gate.v].id;
    if (row->repairable) text += " by";
    for (OptionIx by : row->by) text += " " + w_.options[by.v].id;
    if (row->repairable) text += " until " + (row->until.valid() ? scene(row->until) : std::string("end"));
    line("{}", text);
  }

  void opportunities() {
    for (std::size_t i = 0; i < p_.opportunities.size(); ++i) {
      const OpportunityRow& o = p_.opportunities[i];
      line("opportunity {} serves {} lapses {}", w_.opportunities[i].id, feature(o.serves), level_id(o.lapse_level));
      for (std::uint32_t k = o.criteria.first; k < o.criteria.first + o.criteria.count; ++k)
        line(" part {} weight {}", w_.criteria[p_.opportunity_criteria[k].criterion.v].id, p_.opportunity_criteria[k].weight);
      safety(p_.opportunity_safety[i]);
    }
  }

  std::string feature(FeatureIx ix) const { return ix.valid() ? w_.features[ix.v].id : "-"; }

  void effects(Range list) {
    for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
      const EffectRow& e = p_.effects[i];
      line("  effect {} {} {} {} when {}", kEffects[static_cast<std::size_t>(e.kind)], e.slot.valid() ? slots_[e.slot.v] : "-", e.amount,
           condition(e.value), condition(e.when));
    }
  }

  void lines(Range list) {
    for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
      line(" line {} when {} variants {} opens{}", w_.lines[i].id, condition(p_.lines[i].when), p_.lines[i].variants, windows(p_.lines[i].opens));
      effects(p_.lines[i].effects);
    }
  }

  void scene_block(std::uint32_t i) {
    const SceneRow& s = p_.scenes[i];
    line("scene {} minutes {} visits {}{} opens{} lapses{}", w_.scenes[i].id, s.minutes, s.max_visits, s.gate ? " gate" : "", windows(s.opens),
         windows(s.lapses));
    effects(s.effects);
    lines(s.lines);
    switch (s.exit_kind) {
      case ExitKind::Decision: return decision({s.exit});
      case ExitKind::Jump:
        for (std::uint32_t k = s.jumps.first; k < s.jumps.first + s.jumps.count; ++k)
          line(" jump {} when {}", scene(p_.jumps[k].target), condition(p_.jumps[k].when));
        return;
      case ExitKind::Call: return line(" call {} then {}", scene({s.exit}), scene(s.then));
      case ExitKind::Return: return line(" return");
      case ExitKind::End: return line(" end {}", w_.endings[s.exit].id);
    }
  }

  void decision(DecisionIx ix) {
    const DecisionRow& d = p_.decisions[ix.v];
    line(" decision {} {} serves {} weight {} {}..{} early {}", w_.decisions[ix.v].id, kKinds[static_cast<std::size_t>(d.kind)], feature(d.serves),
         d.weight, d.min, d.max, condition(d.early_end));
    for (std::uint32_t k = 0; k < d.assesses.count; ++k) line("  assesses {}", w_.criteria[p_.criterion_lists[d.assesses.first + k].v].id);
    for (std::uint32_t k = d.options.first; k < d.options.first + d.options.count; ++k) option(d, k);
    for (std::uint32_t k = d.thens.first; k < d.thens.first + d.thens.count; ++k) {
      line("  then {} when {}", scene(p_.thens[k].target), condition(p_.thens[k].when));
      effects(p_.thens[k].effects);
      lines(p_.thens[k].reaction);
    }
  }

  void option(const DecisionRow& d, std::uint32_t k) {
    const OptionRow& o = p_.options[k];
    std::string levels;
    const std::uint32_t count = d.scored() ? d.assesses.count * (d.kind == TaskKind::ChooseMany ? 2 : 1) : 0;
    for (std::uint32_t i = 0; i < count; ++i) levels += fmt::format(" {}", level_id(p_.option_levels[o.levels + i]));
    line("  option {} goto {} minutes {} when {}{}{} levels{} missed{}", w_.options[k].id, scene(o.target), o.minutes, condition(o.when),
         o.keep_last ? " last" : "", o.required ? " required" : "", levels, windows(o.missed));
    for (std::uint32_t i = o.takes.first; i < o.takes.first + o.takes.count; ++i) {
      const TakeRow& t = p_.takes[i];
      line("   takes {}/{} {}", w_.opportunities[t.opportunity.v].id, w_.criteria[p_.opportunity_criteria[t.criterion].criterion.v].id, level_id(t.level));
    }
    safety(p_.option_safety[k]);
    effects(o.effects);
    lines(o.reaction);
  }

  const Program& p_;
  const Wording& w_;
  std::vector<std::string> slots_;
  std::string out_;
};

void feedback(std::string& out, const char* kind, const Id& id, const std::unique_ptr<Feedback>& f) {
  if (f) out += fmt::format("{}/{} {}\n{}\n{}\n{}\n{}\n{}\n", kind, id, f->did, f->why, f->next, f->try_line, f->outcome, f->unsourced);
}

}  // namespace

std::string logic_text(const Program& program) { return Logic(program).text(); }

std::string wording_text(const Program& program) {
  std::string out;
  auto line = [&](const char* kind, const Id& id, const auto&... words) {
    out += fmt::format("{}/{}", kind, id);
    ((out += " " + words), ...);
    out += '\n';
  };
  const Wording& w = program.wording;
  line("head", w.head.id, w.head.title, w.head.premise, w.head.content_note, w.head.fiction);
  for (const std::string& aim : w.head.aims) line("aim", w.head.id, aim);
  for (const Person& p : w.people) line("person", p.id, p.name, p.role);
  for (const KeyFeature& f : w.features) line("feature", f.id, f.text, f.done, f.part, f.missed);
  for (const Ending& e : w.endings) line("ending", e.id, e.title, e.text);
  for (const FactWording& f : w.known) line("fact", f.id, f.text);
  for (const DocumentWording& d : w.documents) line("document", d.id, d.title, d.date, d.author);
  for (std::uint32_t i = 0; i < w.passages.size(); ++i) line("passage", passage_name(program, {i}), w.passages[i].text);
  for (const SceneWording& s : w.scenes) line("scene", s.id, s.title, s.place, s.day);
  for (const LineWording& l : w.lines) {
    line("line", l.id, l.text);
    for (const RoomDetail& detail : l.room) line("detail", l.id, detail.text);
  }
  for (const DecisionWording& d : w.decisions) line("decision", d.id, d.name, d.prompt, d.unscored);
  for (const OptionWording& o : w.options) {
    line("option", o.id, o.text, o.definition, o.closed_text, o.short_name, o.moment, o.duty, o.no_repair);
    feedback(out, "feedback", o.id, o.feedback);
    feedback(out, "left_feedback", o.id, o.left_feedback);
  }
  for (const OpportunityWording& o : w.opportunities) {
    line("opportunity", o.id, o.name, o.missed, o.duty);
    feedback(out, "feedback", o.id, o.feedback);
  }
  return out;
}

}  // namespace sim
