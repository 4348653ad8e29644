#include "sim/program/program_text.h"

#include "sim/program/program_names.h"

#include <fmt/format.h>

#include <array>

namespace sim {
namespace {

constexpr std::array<std::string_view, 11> kKinds = {"choose", "choose_many", "rate", "topics", "order", "concordance",
                                                     "sort",   "mark",        "build", "form",  "write"};
constexpr std::array<std::string_view, 4> kCells = {"item", "passage", "gap", "sentence"};
constexpr std::array<std::string_view, 5> kEffects = {"add", "set", "reveal", "minutes", "learn"};
constexpr std::array<std::string_view, 4> kAvailable = {"start", "reveal", "scene", "when"};
constexpr std::array<std::string_view, 6> kComparisons = {"<", "<=", "==", "!=", ">=", ">"};
constexpr std::array<std::string_view, 15> kOps = {"", "", "", "minutes", "rated", "level", "", "not", "and", "or", "", "+", "-", "*", "div"};

// What a cell holds, by its own name: an item, a passage, a gap, or "sentence" of its claim.
std::string cell_name(const Program& p, DecisionIx d, const CellRow& cell) {
  if (cell.kind == CellRow::Kind::Passage) return passage_name(p, {cell.what});
  if (cell.kind == CellRow::Kind::Sentence) return "sentence";
  return p.wording.options[p.decisions[d.v].options.first + cell.what].id;
}

// What stands before the names of a group's cells: its claim, or nothing.
std::string group_name(const Program& p, DecisionIx d, std::uint32_t group) {
  return p.decisions[d.v].kind == TaskKind::Build ? p.wording.decisions[d.v].work->claims[group].id : std::string("-");
}

// Slots of the parts of one decision.
void work_slot_names(const Program& p, DecisionIx d, std::vector<std::string>& names) {
  const DecisionRow& row = p.decisions[d.v];
  if (row.work == DecisionRow::kNoWork) return;
  const WorkRow& work = p.works[row.work];
  const Id& id = p.wording.decisions[d.v].id;
  auto name = [&](SlotIx slot, std::string text) {
    if (slot.valid()) names[slot.v] = std::move(text);
  };
  name(work.supported, fmt::format("supported({})", id));
  for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i)
    name(p.pairs[i].slot, fmt::format("before({},{},{})", id, p.wording.options[row.options.first + p.pairs[i].before].id,
                                      p.wording.options[row.options.first + p.pairs[i].after].id));
  for (std::uint32_t g = 0; g < work.groups.count; ++g) {
    const GroupRow& group = p.groups[work.groups.first + g];
    name(group.status, fmt::format("claim_status({})", group_name(p, d, g)));
    for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
      name(p.cells[c].slot, fmt::format("cell({},{},{})", id, group_name(p, d, g), cell_name(p, d, p.cells[c])));
  }
}

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
  for (std::uint32_t i = 0; i < p.decisions.size(); ++i) work_slot_names(p, {i}, names);
  for (std::size_t i = 0; i < p.carried.size(); ++i) name(p.carried[i], "carried", w.carried_in[i]);
  for (const EffectRow& e : p.effects)
    if (e.kind == EffectKind::Learn) name(e.slot, "knows", w.known[e.target].id);
  for (const Program::ShownRow& row : p.shown)
    names[row.slot.v] = fmt::format("shown({},{})", w.criteria[row.criterion.v].id, level_id(row.level));
  return names;
}

const std::vector<Bin> kNoBins;

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
    for (std::size_t i = 0; i < p_.carries.size(); ++i) line("carries {} when {}", w_.carries[i].id, condition(p_.carries[i]));
    if (!w_.continues.empty()) line("continues {}", w_.continues);
    for (const Id& fact : w_.carried_in) line(" fact {}", fact);
    for (std::uint32_t i = 0; i < p_.scenes.size(); ++i) this->scene_block(i);
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    out_ += fmt::format(format, std::forward<Args>(args)...);
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
    if (d.work != DecisionRow::kNoWork) work(ix, d);
    for (std::uint32_t k = d.thens.first; k < d.thens.first + d.thens.count; ++k) {
      line("  then {} when {}", scene(p_.thens[k].target), condition(p_.thens[k].when));
      effects(p_.thens[k].effects);
      lines(p_.thens[k].reaction);
    }
  }

  void work(DecisionIx ix, const DecisionRow& d) {
    const WorkRow& work = p_.works[d.work];
    if (d.attach > 0) line("  attach {}", d.attach);
    for (std::uint32_t i = work.supports.first; i < work.supports.first + work.supports.count; ++i)
      line("  support {} {}", w_.options[d.options.first + p_.supports[i].option].id, passage_name(p_, p_.supports[i].passage));
    for (const Bin& bin : d.kind == TaskKind::Sort ? w_.decisions[ix.v].work->bins : kNoBins) line("  bin {}", bin.id);
    for (std::uint32_t i = work.documents.first; i < work.documents.first + work.documents.count; ++i)
      line("  paper {}", w_.documents[p_.document_lists[i].v].id);
    for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i)
      line("  pair {} {}{}", w_.options[d.options.first + p_.pairs[i].before].id, w_.options[d.options.first + p_.pairs[i].after].id,
           p_.pairs[i].part ? "" : " asked");
    for (std::uint32_t g = 0; g < work.groups.count; ++g) group(ix, g, p_.groups[work.groups.first + g]);
    for (std::uint32_t i = 0; work.step_credits > 0 && i < 5; ++i) line("  step_credit {}", p_.step_credits[work.step_credits - 1 + i]);
    for (std::uint32_t f = 0; f < work.fields.count; ++f) decision({work.fields.first + f});
    for (std::uint32_t i = 0; i < work.checks.count; ++i) {
      const CheckRow& check = p_.checks[work.checks.first + i];
      line("  check {} criterion {} given {} when {}", w_.decisions[ix.v].work->checks[i].id, check.criterion, condition(check.given),
           condition(check.when));
    }
  }

  void group(DecisionIx ix, std::uint32_t g, const GroupRow& row) {
    line("  group {} criteria {}{}", group_name(p_, ix, g), row.criteria, row.too_many ? " too_many" : "");
    for (std::uint32_t c = row.cells.first; c < row.cells.first + row.cells.count; ++c) {
      const CellRow& cell = p_.cells[c];
      std::string levels;
      for (std::uint32_t v = 0; cell.part && v <= cell.values; ++v) levels += fmt::format(" {}", level_id(p_.cell_levels[cell.levels + v]));
      line("   {} {}{} levels{}", kCells[static_cast<std::size_t>(cell.kind)], cell_name(p_, ix, cell), cell.neutral ? " neutral" : "", levels);
      if (cell.kind != CellRow::Kind::Sentence) continue;
      for (std::uint32_t v = 0; v + 1 < cell.values; ++v)
        line("    {}", w_.options[p_.decisions[ix.v].options.first + cell.what + v].id);
    }
  }

  void option(const DecisionRow& d, std::uint32_t k) {
    const OptionRow& o = p_.options[k];
    std::string levels;
    // Of the kinds with parts the cells and pairs below say it.
    const bool own_levels = d.kind <= TaskKind::Rate || d.kind == TaskKind::Concordance;
    const std::uint32_t count = own_levels && (d.scored() || d.form.valid()) ? d.assesses.count * (d.kind == TaskKind::ChooseMany ? 2 : 1) : 0;
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

// What the kinds with many parts say besides their prompts and items.
void work_wording(std::string& out, const Id& id, const Work& work) {
  auto line = [&](const char* kind, const Id& of, const auto&... words) {
    out += fmt::format("{}/{}", kind, of);
    ((out += " " + words), ...);
    out += '\n';
  };
  if (!work.view.empty() || !work.fact.empty()) line("view", id, work.view, work.fact);
  if (work.with.given()) line("with", id, work.with.id, work.sheet);
  for (const Bin& bin : work.bins) line("bin", bin.id, bin.text);
  for (const KeyPair& pair : work.pairs) line("pair", id, pair.before.id, pair.after.id, pair.because);
  for (const KeyMark& key : work.keys) line("key", id, key.passage.id, key.because);
  for (const Claim& claim : work.claims) {
    line("claim", claim.id, claim.heading, claim.question);
    for (const KeyLink& link : claim.links) line("link", claim.id, link.passage.id, link.because);
  }
  for (const CrossCheck& check : work.checks) line("check", check.id, check.text, check.because);
  for (const ChecklistLine& one : work.checklist) line("checklist", one.id, one.text);
  if (!work.model.empty()) line("model", id, work.model);
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
  for (const DecisionWording& d : w.decisions) {
    if (!d.short_name.empty() || !d.heading.empty()) line("heading", d.id, d.short_name, d.heading);
    feedback(out, "feedback", d.id, d.feedback);
    if (d.work) work_wording(out, d.id, *d.work);
  }
  for (const CarriedFact& f : w.carries) line("carries", f.id, f.text);
  for (const StartProfile& p : w.profiles) {
    line("profile", p.id, p.name, p.text);
    for (const ReportEntry& entry : p.report) line("report", p.id, entry.heading, entry.text, entry.status);
  }
  for (const OptionWording& o : w.options) {
    line("option", o.id, o.text, o.definition, o.closed_text, o.short_name, o.moment, o.duty, o.no_repair);
    feedback(out, "feedback", o.id, o.feedback);
    feedback(out, "left_feedback", o.id, o.left_feedback);
    if (o.extras && !(o.extras->because.empty() && o.extras->says.empty())) line("extras", o.id, o.extras->because, o.extras->says);
  }
  for (const OpportunityWording& o : w.opportunities) {
    line("opportunity", o.id, o.name, o.missed, o.duty);
    feedback(out, "feedback", o.id, o.feedback);
  }
  return out;
}

}  // namespace sim
