#include "ui/model/make_debrief_work.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "sim/session/worked_text.h"
#include "ui/model/make_debrief.h"
#include "ui/model/passage_place.h"
#include "ui/model/play_parts.h"

namespace ui {
namespace {

using Part = sim::DebriefWorkPart;
using Kind = Part::Kind;
using Standing = Part::Standing;
using Section = sim::DebriefSection;
using sim::TaskKind;

std::string tag_words(std::uint8_t as, const Words& words) {
  return as == 0 ? std::string()
                 : words("tag." + std::string(sim::tag_id(static_cast<sim::Tag>(as))));
}

std::string side_words(std::uint8_t as, const Words& words) {
  return as == 0 ? std::string()
                 : words("side." + std::string(sim::side_id(static_cast<sim::Side>(as))));
}

std::string place_words(std::uint8_t position, const Words& words) {
  return words("debrief.place." + std::to_string(position));
}

// Without its full stop where the sentence goes on behind the closing quote mark.
std::string quoted_in(const std::string& pattern, std::string_view place, std::string text) {
  const std::size_t at = pattern.find(place);
  const bool goes_on = at != std::string::npos && at + place.size() < pattern.size();
  if (goes_on && !text.empty() && text.back() == '.') text.pop_back();
  return text;
}

// One whole sentence by its key; with the author's reason where there is one. Every sentence may
// name any of these.
std::string sentence(std::string key, const Part& part, const std::string& yours,
                     const std::string& correct, const Words& words) {
  if (!part.because.empty()) key += ".because";
  const std::string pattern = words(key);
  return words(key, {{"item", quoted_in(pattern, "{item}”", part.text)},
                     {"other", quoted_in(pattern, "{other}”", part.other)},
                     {"yours", quoted_in(pattern, "{yours}”", yours)},
                     {"key", quoted_in(pattern, "{key}”", correct)},
                     {"because", part.because}});
}

std::string pair_words(const Part& part, const Words& words) {
  return sentence(part.as < part.other_as ? "debrief.part.pair.kept" : "debrief.part.pair.broken",
                  part, place_words(part.as, words), {}, words);
}

std::string mark_words(const Part& part, const Words& words) {
  const char* key = part.standing == Standing::TooMany   ? "debrief.part.mark.too_many"
                    : part.standing == Standing::Neutral ? "debrief.part.mark.neutral"
                    : part.as == 0                       ? "debrief.part.mark.none"
                    : part.as == part.key_as             ? "debrief.part.mark.same"
                                                         : "debrief.part.mark.other";
  return sentence(key, part, tag_words(part.as, words), tag_words(part.key_as, words), words);
}

std::string link_words(const Part& part, const Words& words) {
  const bool supports = part.key_as == static_cast<std::uint8_t>(sim::Side::Supports);
  const bool as_support = part.as == static_cast<std::uint8_t>(sim::Side::Supports);
  const char* key = part.standing == Standing::TooMany   ? "debrief.part.link.too_many"
                    : part.standing == Standing::Neutral ? "debrief.part.link.neutral"
                    : supports && part.as == 0           ? "debrief.part.link.support_missed"
                    : supports && as_support             ? "debrief.part.link.support_found"
                    : supports                           ? "debrief.part.link.support_other"
                    : part.as == 0                       ? "debrief.part.link.contrary_missed"
                    : as_support                         ? "debrief.part.link.contrary_other"
                                                         : "debrief.part.link.contrary_faced";
  return sentence(key, part, side_words(part.as, words), {}, words);
}

std::string item_words(const Part& part, const Words& words) {
  const char* key = part.standing != Standing::Keyed ? "debrief.part.item.unmarked"
                    : part.as == part.key_as         ? "debrief.part.item.same"
                                                     : "debrief.part.item.other";
  return sentence(key, part, part.yours, part.key, words);
}

std::string gap_words(const Part& part, const Words& words) {
  const char* key = part.standing != Standing::Keyed ? "debrief.part.gap.too_many"
                    : part.as != 0                   ? "debrief.part.gap.stated"
                                                     : "debrief.part.gap.missed";
  return sentence(key, part, {}, {}, words);
}

std::string said_words(const Part& part, const Words& words) {
  const char* key = part.own_words           ? "debrief.part.sentence.own"
                    : part.as == 0           ? "debrief.part.sentence.none"
                    : part.as == part.key_as ? "debrief.part.choice.same"
                                             : "debrief.part.choice.other";
  return sentence(key, part, part.yours, part.key, words);
}

std::string pick_words(const Part& part, const Words& words) {
  static constexpr std::array<const char*, 4> kKeys = {
      "debrief.part.pick.left", "debrief.part.pick.left_key", "debrief.part.pick.picked",
      "debrief.part.pick.picked_key"};
  if (part.standing != Standing::Keyed)
    return sentence(part.as != 0 ? "debrief.part.pick.unmarked" : "debrief.part.pick.left_unmarked",
                    part, {}, {}, words);
  return sentence(kKeys[(part.as != 0 ? 2U : 0U) + (part.key_as != 0 ? 1U : 0U)], part, {}, {},
                  words);
}

std::string choice_words(const Part& part, const Words& words) {
  const char* key = part.standing != Standing::Keyed ? "debrief.part.choice.unmarked"
                    : part.as == part.key_as         ? "debrief.part.choice.same"
                                                     : "debrief.part.choice.other";
  return sentence(key, part, part.yours, part.key, words);
}

std::string words_of(const Part& part, const Words& words) {
  switch (part.kind) {
    case Kind::Pair:
      return pair_words(part, words);
    case Kind::Item:
      return item_words(part, words);
    case Kind::Mark:
      return mark_words(part, words);
    case Kind::Link:
      return link_words(part, words);
    case Kind::Gap:
      return gap_words(part, words);
    case Kind::Sentence:
      return said_words(part, words);
    case Kind::Pick:
      return pick_words(part, words);
    case Kind::Choice:
      return choice_words(part, words);
    case Kind::Check:
      break;
  }
  return sentence(part.as != 0 ? "debrief.part.check.problem" : "debrief.part.check.none", part, {},
                  {}, words);
}

// One level where it counts alike for everything, else one for each criterion.
std::vector<ReadingPanel> levels_of(const sim::Debrief& debrief, const sim::DebriefWork& work,
                                    const Part& part) {
  std::vector<ReadingPanel> levels;
  bool alike = true;
  for (const sim::DebriefPartLevel& level : part.levels) {
    levels.push_back({work.criteria[level.criterion].name, make_level(debrief, level.level)});
    alike = alike && level.level == part.levels.front().level;
  }
  const bool whole = alike && levels.size() == work.criteria.size();
  if (whole && !levels.empty()) {
    levels.resize(1);
    levels.front().what.clear();
  }
  return levels;
}

PartRowPanel row_of(const sim::Debrief& debrief, const sim::DebriefWork& work, const Part& part,
                    const Words& words) {
  PartRowPanel row;
  row.text = words_of(part, words);
  if (part.kind == Kind::Mark || part.kind == Kind::Link)
    row.passage = passage_line(part.passage, words);
  if (std::any_of(part.levels.begin(), part.levels.end(), [](const auto& l) { return l.lost; }))
    row.lost = words(part.kind == Kind::Mark ? "debrief.part.lost.mark" : "debrief.part.lost.link");
  row.levels = levels_of(debrief, work, part);
  return row;
}

std::string numbered(const std::vector<std::string>& items, const Words& words) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i)
    list += (list.empty() ? "" : " ") +
            words("debrief.order.item", {{"n", std::to_string(i + 1)}, {"item", items[i]}});
  return list;
}

void add_facts(const sim::DebriefMoment& moment, const Section& section, const Words& words,
               std::vector<std::string>& facts) {
  static constexpr std::array<const char*, 3> kWeights = {
      "debrief.claim.weight.little", "debrief.claim.weight.some", "debrief.claim.weight.much"};
  static constexpr std::array<const char*, 4> kStatus = {
      "debrief.claim.none", "debrief.claim.one_source", "debrief.claim.several",
      "debrief.claim.contradicted"};
  if (section.kind == Section::Kind::Claim)
    facts.push_back(words(kStatus[static_cast<std::size_t>(section.status)]));
  if (section.weight > 0)
    facts.push_back(words(kWeights[std::min<std::size_t>(section.weight, kWeights.size()) - 1]));
  if (!section.own_words.empty())
    facts.push_back(words("debrief.claim.own_words", {{"words", section.own_words}}));
  if (!section.order.empty())
    facts.push_back(words("debrief.order.yours", {{"list", numbered(section.order, words)}}));
  if (!section.key_order.empty())
    facts.push_back(words("debrief.order.key", {{"list", numbered(section.key_order, words)}}));
  if (section.too_many == 0) return;
  const bool marks = moment.task == TaskKind::Mark;
  const auto n = static_cast<std::int64_t>(section.too_many);
  if (section.too_many <= section.free)
    facts.push_back(words.plural(marks ? "debrief.marks.free" : "debrief.links.free", n));
  else
    facts.push_back(words.plural(
        marks ? "debrief.marks.too_many" : "debrief.links.too_many", n,
        {{"free", std::to_string(section.free)}, {"lost", std::to_string(section.lost)}}));
}

bool kept(const Part& part) { return part.kind == Kind::Pair && part.as < part.other_as; }

// Of a whole order, whose pairs are many, only the broken ones are told one by one.
void add_rows(const sim::Debrief& debrief, const sim::DebriefMoment& moment, std::size_t place,
              const Words& words, WorkSectionPanel& panel) {
  const sim::DebriefWork& work = *moment.work;
  const Section& section = work.sections[place];
  const bool whole_order = !section.key_order.empty();
  std::size_t pairs = 0, as_key = 0;
  bool marked = false;
  for (const Part& part : work.parts) {
    if (part.section != place) continue;
    marked = marked || !part.levels.empty();
    pairs += part.kind == Kind::Pair ? 1U : 0U;
    as_key += kept(part) ? 1U : 0U;
    if (!whole_order || !kept(part)) panel.rows.push_back(row_of(debrief, work, part, words));
  }
  if (whole_order)
    panel.facts.push_back(words("debrief.order.kept",
                                {{"n", std::to_string(as_key)}, {"of", std::to_string(pairs)}}));
  if (section.kind == Section::Kind::Field && !marked && moment.level)
    panel.facts.push_back(words("debrief.field.unmarked"));
}

void add_parts(const sim::Debrief& debrief, const sim::DebriefMoment& moment, const Words& words,
               std::vector<WorkSectionPanel>& sections) {
  const sim::DebriefWork& work = *moment.work;
  for (std::size_t s = 0; s < work.sections.size(); ++s) {
    const Section& section = work.sections[s];
    WorkSectionPanel panel;
    panel.heading =
        section.kind == Section::Kind::Checks ? words("debrief.checks") : section.heading;
    panel.question = section.question;
    add_facts(moment, section, words, panel.facts);
    add_rows(debrief, moment, s, words, panel);
    sections.push_back(std::move(panel));
  }
  if (!work.unopened.empty()) {
    WorkSectionPanel panel;
    panel.heading = words("debrief.work.unopened");
    for (const std::string& title : work.unopened)
      panel.facts.push_back(words("debrief.quote", {{"words", title}}));
    sections.push_back(std::move(panel));
  }
}

void add_text(const sim::DebriefWork& work, const Words& words,
              std::vector<WorkSectionPanel>& sections) {
  const auto add = [&](const char* key, std::vector<std::string> lines) {
    if (lines.empty()) return;
    WorkSectionPanel panel;
    panel.heading = words(key);
    panel.facts = std::move(lines);
    sections.push_back(std::move(panel));
  };
  add("debrief.text.yours", {work.text.empty() ? words("debrief.text.none")
                                               : words("debrief.quote", {{"words", work.text}})});
  add("debrief.text.checklist", work.checklist);
  if (!work.model.empty()) add("debrief.text.model", {work.model});
}

std::string step_name(const sim::DebriefScale& scale, std::size_t place, const Words& words) {
  const std::string& own = scale.steps[place].text;
  return own.empty() ? concordance_step(place, words) : own;
}

// What was thought, what came up, and where the answers to it lie.
void add_scale(const sim::DebriefScale& scale, const Words& words,
               std::vector<WorkSectionPanel>& sections) {
  WorkSectionPanel panel;
  panel.heading = words(scale.panel > 0 ? "debrief.scale.panel" : "debrief.scale.author");
  if (!scale.view.empty())
    panel.facts.push_back(words("debrief.scale.view", {{"words", scale.view}}));
  if (!scale.fact.empty())
    panel.facts.push_back(words("debrief.scale.fact", {{"words", scale.fact}}));
  if (const std::string yours = step_taken(scale, words); !yours.empty())
    panel.facts.push_back(words("debrief.scale.yours", {{"step", yours}}));
  for (std::size_t i = 0; i < scale.steps.size(); ++i) {
    const sim::DebriefScale::Step& step = scale.steps[i];
    const std::string name = step_name(scale, i, words);
    if (scale.panel == 0 && step.key)
      panel.facts.push_back(words("debrief.scale.key", {{"step", name}}));
    if (scale.panel > 0)
      panel.facts.push_back(words("debrief.scale.count", {{"step", name},
                                                          {"n", std::to_string(step.count)},
                                                          {"of", std::to_string(scale.panel)}}));
  }
  sections.push_back(std::move(panel));
}

void add_attached(const sim::DebriefMoment& moment, const Words& words,
                  std::vector<WorkSectionPanel>& sections) {
  WorkSectionPanel panel;
  panel.heading = words("debrief.attached");
  if (moment.attached.empty()) panel.facts.push_back(words("debrief.attached.nothing"));
  for (const sim::DebriefAttached& one : moment.attached)
    panel.rows.push_back(
        {words(one.bears_out ? "debrief.attached.bears_out" : "debrief.attached.does_not"),
         passage_line(one.passage, words),
         {},
         {}});
  const bool borne_out = std::any_of(moment.attached.begin(), moment.attached.end(),
                                     [](const sim::DebriefAttached& one) { return one.bears_out; });
  // What would have borne out an answer that should not have been given is no advice.
  const bool advises = !moment.level || sim::at_least(*moment.level, sim::Level::Partial);
  for (const sim::DebriefPassage& passage : moment.would_bear_out)
    if (advises)
      panel.rows.push_back({words(borne_out ? "debrief.attached.also" : "debrief.attached.would"),
                            passage_line(passage, words),
                            {},
                            {}});
  sections.push_back(std::move(panel));
}

struct TitleKeys {
  const char* named;
  const char* done;
};

TitleKeys title_keys(TaskKind kind) {
  switch (kind) {
    case TaskKind::Order:
      return {"debrief.work.order", "debrief.work.order.done"};
    case TaskKind::Sort:
      return {"debrief.work.sort", "debrief.work.sort.done"};
    case TaskKind::Mark:
      return {"debrief.work.mark", "debrief.work.mark.done"};
    case TaskKind::Build:
      return {"debrief.work.build", "debrief.work.build.done"};
    case TaskKind::Form:
      return {"debrief.work.form", "debrief.work.form.done"};
    default:
      return {"debrief.work.write", "debrief.work.write.done"};
  }
}

// How many things were put, marked, claimed or filled in.
std::int64_t size_of(const sim::DebriefMoment& moment) {
  const sim::DebriefWork& work = *moment.work;
  const auto parts = [&](auto is) {
    return static_cast<std::int64_t>(std::count_if(work.parts.begin(), work.parts.end(), is));
  };
  const auto sections = [&](Section::Kind kind) {
    return static_cast<std::int64_t>(
        std::count_if(work.sections.begin(), work.sections.end(),
                      [&](const Section& section) { return section.kind == kind; }));
  };
  switch (moment.task) {
    case TaskKind::Order:
      return static_cast<std::int64_t>(work.sections.front().order.size());
    case TaskKind::Sort:
      return parts([](const Part&) { return true; });
    case TaskKind::Mark:
      return parts([](const Part& part) { return part.as != 0; });
    case TaskKind::Build:
      return sections(Section::Kind::Claim);
    case TaskKind::Form:
      return sections(Section::Kind::Field);
    default:
      return 0;
  }
}

std::string title(const sim::DebriefMoment& moment, bool named, const Words& words) {
  if (!moment.work) return {};
  const TitleKeys keys = title_keys(moment.task);
  const std::string key = named ? keys.named : keys.done;
  if (moment.task == TaskKind::Write) return words(key, {{"name", moment.name}});
  return words.plural(key, size_of(moment), {{"name", moment.name}});
}

}  // namespace

std::string passage_line(const sim::DebriefPassage& passage, const Words& words) {
  return words("debrief.part.passage",
               {{"words", passage.text}, {"place", passage_place(passage, words)}});
}

std::vector<WorkSectionPanel> make_work_sections(const sim::Debrief& debrief,
                                                 const sim::DebriefMoment& moment,
                                                 const Words& words) {
  std::vector<WorkSectionPanel> sections;
  if (moment.scale) add_scale(*moment.scale, words, sections);
  if (moment.could_attach) add_attached(moment, words, sections);
  if (moment.work && moment.task == TaskKind::Write)
    add_text(*moment.work, words, sections);
  else if (moment.work)
    add_parts(debrief, moment, words, sections);
  return sections;
}

std::string step_taken(const sim::DebriefScale& scale, const Words& words) {
  for (std::size_t i = 0; i < scale.steps.size(); ++i)
    if (scale.steps[i].yours) return step_name(scale, i, words);
  return {};
}

std::string work_title(const sim::DebriefMoment& moment, const Words& words) {
  return title(moment, true, words);
}

std::string work_done(const sim::DebriefMoment& moment, const Words& words) {
  return title(moment, false, words);
}

std::vector<std::pair<std::string, std::string>> make_marked(const sim::DebriefMargin& margin,
                                                             const Words& words) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const sim::DebriefMargin::Mark& one : margin.marks)
    lines.emplace_back(words("tag." + std::string(sim::tag_id(one.tag))),
                       passage_line(one.passage, words));
  for (const sim::DebriefMargin::Pair& one : margin.pairs)
    lines.emplace_back(words("debrief.margin.pair"),
                       words("debrief.margin.both", {{"first", passage_line(one.first, words)},
                                                     {"second", passage_line(one.second, words)}}));
  for (const sim::DebriefMargin::Note& one : margin.notes)
    lines.emplace_back(
        words("debrief.margin.note"),
        words("debrief.margin.beside",
              {{"words", one.words}, {"passage", passage_line(one.passage, words)}}));
  return lines;
}

std::string part_name(const sim::DebriefWork& work, const Part& part, const Words& words) {
  std::string name = part.text;
  if (part.kind == Kind::Pair)
    name = words("debrief.part.name.pair", {{"item", part.text}, {"other", part.other}});
  if (part.kind == Kind::Mark || part.kind == Kind::Link)
    name = passage_place(part.passage, words);
  if (part.kind == Kind::Sentence) name = words("debrief.part.name.sentence");
  if (part.kind == Kind::Gap) name = words("debrief.part.name.gap", {{"item", part.text}});
  const std::string& heading = work.sections[part.section].heading;
  return heading.empty() ? name : words("debrief.turn.line", {{"label", heading}, {"what", name}});
}

}  // namespace ui
