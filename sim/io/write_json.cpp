#include "sim/io/write_json.h"

#include "sim/assess/score.h"
#include "sim/base/level.h"
#include "sim/io/json_writer.h"
#include "sim/io/record_names.h"
#include "sim/io/write_work.h"

namespace sim {
namespace {

void write_line(JsonWriter& json, const ExportedLine& line) {
  json.object();
  for (const auto& [name, value] : line) json.name(name).text(value);
  json.end();
}

ExportedLine sum_line(const std::string& of, const Sum& sum, const Scorecard& card) {
  return {{"sum", of},
          {"earned", to_text(card.fraction(sum.earned))},
          {"possible", to_text(card.fraction(sum.possible))},
          {"items", std::to_string(sum.items)}};
}

ExportedLine stop_line(const Program& program, const SafetyStop& stop) {
  const Wording& w = program.wording;
  ExportedLine line = {{"stop", stop.of_opportunity ? w.opportunities[stop.opportunity.v].id
                                                    : w.options[stop.option.v].id},
                       {"minute", std::to_string(stop.minute)},
                       {"put_right", stop.put_right ? w.options[stop.by.v].id : "no"}};
  std::string gates;
  for (CompetencyIx gate : stop.gates)
    gates += (gates.empty() ? "" : " ") + w.competencies[gate.v].id;
  line.emplace_back("gates", gates);
  return line;
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.name(name).list();
  for (const std::string& text : texts) json.text(text);
  json.end();
}

void write_feedback(JsonWriter& json, const DebriefFeedback& feedback) {
  json.name("feedback")
      .object()
      .name("did")
      .text(feedback.did)
      .name("why")
      .text(feedback.why)
      .name("next")
      .text(feedback.next);
  json.name("try")
      .text(feedback.try_line)
      .name("unsourced")
      .text(feedback.unsourced)
      .name("sources")
      .list();
  for (const DebriefSource& source : feedback.sources)
    json.object()
        .name("id")
        .text(source.id)
        .name("title")
        .text(source.title)
        .name("year")
        .text(source.year)
        .name("for")
        .text(source.what_for)
        .end();
  json.end().end();
}

void write_moment(JsonWriter& json, const DebriefMoment& moment) {
  constexpr std::string_view kKinds[] = {"marked", "unmarked", "lapse"};
  json.object().name("id").text(moment.id).name("kind").text(
      kKinds[static_cast<std::size_t>(moment.kind)]);
  json.name("minute")
      .number(moment.minute)
      .name("name")
      .text(moment.name)
      .name("level")
      .text(moment.level ? level_id(*moment.level) : "none");
  write_texts(json, "words", moment.words);
  json.name("happened").text(moment.happened);
  write_feedback(json, moment.feedback);
  write_texts(json, "said_first", moment.said_first);
  write_texts(json, "reasons", moment.reasons);
  write_texts(json, "disagreed", moment.disagreed);
  write_work(json, moment);
  json.end();
}

}  // namespace

std::vector<ExportedLine> scorecard_lines(const Program& program, const Scorecard& card) {
  std::vector<ExportedLine> lines;
  for (const ScoreLine& line : card.lines)
    lines.push_back({{"item", line_id(program, line)},
                     {"level", std::string(level_id(line.level))},
                     {"weight", std::to_string(line.weight)},
                     {"credit", to_text(card.fraction(line.credit))},
                     {"best", to_text(card.fraction(line.best))}});
  for (std::size_t c = 0; c < card.competencies.size(); ++c)
    lines.push_back(sum_line(program.wording.competencies[c].id, card.competencies[c], card));
  lines.push_back(sum_line("overall", card.overall, card));
  for (const SafetyStop& stop : card.stops) lines.push_back(stop_line(program, stop));
  return lines;
}

std::string score_json(const Program& program, const Scorecard& card) {
  JsonWriter json;
  json.object()
      .name("scenario")
      .text(program.wording.head.id)
      .name("complete")
      .truth(card.complete);
  json.name("ending").text(card.ending.valid() ? program.wording.endings[card.ending.v].id : "");
  json.name("scorecard").list();
  for (const ExportedLine& line : scorecard_lines(program, card)) write_line(json, line);
  json.end().name("features").list();
  for (std::size_t f = 0; f < card.features.size(); ++f)
    json.object()
        .name("id")
        .text(program.wording.features[f].id)
        .name("state")
        .text(feature_state_id(card.features[f].state))
        .end();
  json.end().end();
  return json.take();
}

std::string records_json(const std::vector<Attempt>& attempts) {
  JsonWriter json;
  json.object().name("attempts").list();
  for (const Attempt& attempt : attempts) {
    json.object()
        .name("id")
        .number(attempt.id)
        .name("scenario")
        .text(attempt.scenario)
        .name("title")
        .text(attempt.scenario_title);
    json.name("state")
        .text(name_of(attempt.state))
        .name("mode")
        .text(name_of(attempt.mode))
        .name("started_utc")
        .text(attempt.started_utc);
    json.name("seed").text(std::to_string(attempt.seed)).end();
  }
  json.end().end();
  return json.take();
}

std::string debrief_json(const Debrief& debrief) {
  JsonWriter json;
  json.object()
      .name("scenario")
      .text(debrief.id)
      .name("title")
      .text(debrief.title)
      .name("complete")
      .truth(debrief.complete);
  json.name("key")
      .text(debrief.key)
      .name("as_of")
      .text(debrief.as_of)
      .name("minute")
      .number(debrief.minute);
  json.name("ending").text(debrief.ending_title);
  write_texts(json, "sentence", debrief.sentence);
  json.name("three").list();
  for (std::size_t moment : debrief.three) json.number(static_cast<std::int64_t>(moment));
  json.end().name("try").text(debrief.try_line);
  json.name("stops").list();
  for (const DebriefStop& stop : debrief.stops) {
    json.object()
        .name("duty")
        .text(stop.duty)
        .name("place")
        .text(stop.place)
        .name("words")
        .text(stop.words)
        .name("minute")
        .number(stop.minute);
    json.name("put_right").truth(stop.put_right).name("put_right_by").text(stop.right_words).end();
  }
  json.end().name("moments").list();
  for (const DebriefMoment& moment : debrief.moments) write_moment(json, moment);
  json.end().name("features").list();
  for (const DebriefFeature& feature : debrief.features)
    json.object()
        .name("id")
        .text(feature.id)
        .name("text")
        .text(feature.text)
        .name("state")
        .text(feature_state_id(feature.state))
        .name("sentence")
        .text(feature.sentence)
        .end();
  json.end();
  write_texts(json, "read", debrief.read);
  write_texts(json, "not_opened", debrief.not_opened);
  write_margin(json, debrief.margin);
  write_carried(json, debrief);
  write_texts(json, "reactions", debrief.reactions);
  write_texts(json, "to_keep", debrief.to_keep);
  write_texts(json, "to_try", debrief.to_try);
  json.end();
  return json.take();
}

}  // namespace sim
