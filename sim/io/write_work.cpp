#include "sim/io/write_work.h"

#include <string>
#include <string_view>

#include "sim/session/worked_text.h"

namespace sim {
namespace {

using Kind = DebriefWorkPart::Kind;

constexpr std::string_view kKinds[] = {"pair",     "item", "mark",   "link", "gap",
                                       "sentence", "pick", "choice", "check"};
constexpr std::string_view kStandings[] = {"key", "neutral", "too_many"};
constexpr std::string_view kStatuses[] = {"none", "one_source", "several", "contradicted"};

void texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& list) {
  json.name(name).list();
  for (const std::string& text : list) json.text(text);
  json.end();
}

void passage(JsonWriter& json, std::string_view name, const DebriefPassage& one) {
  json.name(name).object().name("paper").text(one.paper).name("sentence").number(one.sentence);
  json.name("text").text(one.text).end();
}

// In words, or what its number stands for.
std::string in_words(const DebriefWorkPart& part, const std::string& words, std::uint8_t as) {
  if (!words.empty()) return words;
  if (part.kind == Kind::Mark) return std::string(tag_id(static_cast<Tag>(as)));
  if (part.kind == Kind::Link) return std::string(side_id(static_cast<Side>(as)));
  if (part.kind == Kind::Item || part.kind == Kind::Choice || part.kind == Kind::Sentence)
    return "none";
  return as != 0 ? "yes" : "no";
}

void write_part(JsonWriter& json, const DebriefWork& work, const DebriefWorkPart& part) {
  json.object().name("kind").text(kKinds[static_cast<std::size_t>(part.kind)]);
  json.name("standing").text(kStandings[static_cast<std::size_t>(part.standing)]);
  if (part.kind == Kind::Mark || part.kind == Kind::Link)
    passage(json, "passage", part.passage);
  else
    json.name("text").text(part.text);
  if (part.kind == Kind::Pair) {
    json.name("before").text(part.other).name("position").number(part.as);
    json.name("other_position").number(part.other_as);
  } else {
    json.name("yours").text(part.own_words ? "own words" : in_words(part, part.yours, part.as));
    json.name("key").text(in_words(part, part.key, part.key_as));
  }
  json.name("because").text(part.because).name("levels").list();
  for (const DebriefPartLevel& level : part.levels) {
    json.object().name("criterion").text(work.criteria[level.criterion].name);
    json.name("level").text(level_id(level.level)).name("lost").truth(level.lost).end();
  }
  json.end().end();
}

void write_section(JsonWriter& json, const DebriefWork& work, std::size_t place) {
  const DebriefSection& section = work.sections[place];
  json.object().name("heading").text(section.heading).name("question").text(section.question);
  if (section.kind == DebriefSection::Kind::Claim) {
    json.name("status").text(kStatuses[static_cast<std::size_t>(section.status)]);
    json.name("own_words").text(section.own_words);
    json.name("weight").text(weight_id(section.weight));
  }
  json.name("too_many").number(section.too_many).name("free").number(section.free);
  json.name("lost").number(section.lost);
  texts(json, "order", section.order);
  texts(json, "key_order", section.key_order);
  json.name("parts").list();
  for (const DebriefWorkPart& part : work.parts)
    if (part.section == place) write_part(json, work, part);
  json.end().end();
}

void write_scale(JsonWriter& json, const DebriefScale& scale) {
  json.name("scale").object().name("view").text(scale.view).name("fact").text(scale.fact);
  json.name("panel").number(scale.panel).name("steps").list();
  for (const DebriefScale::Step& step : scale.steps) {
    json.object().name("step").text(step.text).name("count").number(step.count);
    json.name("yours").truth(step.yours).name("key").truth(step.key).end();
  }
  json.end().end();
}

}  // namespace

void write_work(JsonWriter& json, const DebriefMoment& moment) {
  if (moment.scale) write_scale(json, *moment.scale);
  if (moment.could_attach) {
    json.name("attached").list();
    for (const DebriefAttached& one : moment.attached) {
      json.object();
      passage(json, "passage", one.passage);
      json.name("bears_out").truth(one.bears_out).end();
    }
    json.end().name("would_bear_out").list();
    for (const DebriefPassage& one : moment.would_bear_out) {
      json.object();
      passage(json, "passage", one);
      json.end();
    }
    json.end();
  }
  if (!moment.work) return;
  const DebriefWork& work = *moment.work;
  json.name("work").object().name("sections").list();
  for (std::size_t s = 0; s < work.sections.size(); ++s) write_section(json, work, s);
  json.end();
  texts(json, "unopened", work.unopened);
  json.name("text").text(work.text);
  texts(json, "checklist", work.checklist);
  json.name("model").text(work.model).end();
}

void write_margin(JsonWriter& json, const DebriefMargin& margin) {
  if (margin.empty()) return;
  json.name("margin").object().name("marks").list();
  for (const DebriefMargin::Mark& one : margin.marks) {
    json.object().name("tag").text(tag_id(one.tag));
    passage(json, "passage", one.passage);
    json.end();
  }
  json.end().name("pairs").list();
  for (const DebriefMargin::Pair& one : margin.pairs) {
    json.object();
    passage(json, "first", one.first);
    passage(json, "second", one.second);
    json.end();
  }
  json.end().name("notes").list();
  for (const DebriefMargin::Note& one : margin.notes) {
    json.object().name("words").text(one.words);
    passage(json, "passage", one.passage);
    json.end();
  }
  json.end().end();
}

void write_carried(JsonWriter& json, const Debrief& debrief) {
  if (debrief.earlier) {
    json.name("continues").object().name("scenario").text(debrief.earlier->scenario);
    json.name("profile").text(debrief.earlier->profile);
    texts(json, "carried", debrief.earlier->holding);
    json.end();
  }
  if (debrief.carries.empty()) return;
  json.name("carries").list();
  for (const DebriefCarried& fact : debrief.carries) {
    json.object().name("id").text(fact.id).name("text").text(fact.text);
    json.name("holds").truth(fact.holds).end();
  }
  json.end();
}

}  // namespace sim
