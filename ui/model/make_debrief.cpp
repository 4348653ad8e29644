#include "ui/model/make_debrief.h"

#include <algorithm>
#include <array>

#include "ui/model/dates.h"
#include "ui/model/make_debrief_work.h"

namespace ui {
namespace {

using Kind = sim::DebriefMoment::Kind;

std::string quoted(const std::string& text, const Words& words) {
  return text.empty() ? text : words("debrief.quote", {{"words", text}});
}

std::string minute_words(int minute, const Words& words) {
  return words("debrief.minute", {{"n", std::to_string(minute)}});
}

ReadingPanel reading_panel(const sim::Debrief& debrief, const sim::DebriefReading& reading,
                           const Words& words) {
  const std::string what = words(
      "debrief.reading", {{"criterion", reading.criterion}, {"competency", reading.competency}});
  return {reading.text.empty() ? what : reading.text, make_level(debrief, reading.level)};
}

// Parts of a publisher's name that the title has not said already: "Probation Quarterly 24" names
// its journal. A note in brackets behind such a part is new and stays.
std::string publisher_words(const sim::DebriefSource& source) {
  std::string text;
  for (std::size_t at = 0; at < source.publisher.size();) {
    const std::size_t end = std::min(source.publisher.find("; ", at), source.publisher.size());
    std::string part = source.publisher.substr(at, end - at);
    const std::string body = part.substr(0, part.find(" ("));
    if (source.title.find(body) != std::string::npos)
      part.erase(0, std::min(body.size() + 1, part.size()));
    const bool bracketed = !part.empty() && part.front() == '(';
    if (!part.empty() && text.find(part) == std::string::npos)
      text += (bracketed ? " " : text.empty() ? ", " : "; ") + part;
    at = end + 2;
  }
  return text;
}

std::string source_words(const sim::DebriefSource& source, const Words& words) {
  std::string text = source.title + publisher_words(source);
  if (!source.year.empty() && source.title.find(source.year) == std::string::npos)
    text += ", " + month_words(source.year, words);
  if (!source.section.empty()) text += ", " + source.section;
  return text;
}

// Led by what it is. Authors mostly say so behind each claim.
std::string unsourced_words(std::string text, const Words& words) {
  static constexpr std::string_view kBehind = ": practice wisdom, unsourced";
  if (text.empty()) return text;
  bool said = false;
  for (std::size_t at = text.find(kBehind); at != std::string::npos; at = text.find(kBehind, at)) {
    text.erase(at, kBehind.size());
    said = true;
  }
  if (said || text.find("unsourced") == std::string::npos)
    return words("debrief.unsourced", {{"what", text}});
  if (text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

FeedbackPanel feedback_panel(const sim::DebriefFeedback& feedback, const Words& words) {
  FeedbackPanel panel;
  panel.did = feedback.did;
  panel.why = feedback.why;
  panel.next = feedback.next;
  panel.try_line = quoted(feedback.try_line, words);
  panel.outcome = feedback.outcome;
  panel.unsourced = unsourced_words(feedback.unsourced, words);
  for (const sim::DebriefSource& source : feedback.sources)
    panel.sources.push_back({source_words(source, words), source.address, source.what_for});
  return panel;
}

// What was done, for a page whose title is the moment's name.
std::string moment_done(const sim::DebriefMoment& moment, const Words& words) {
  if (moment.kind == Kind::Lapse || moment.gate) return moment_title(moment, words);
  if (moment.task == sim::TaskKind::Topics) return {};
  if (moment.task == sim::TaskKind::ChooseMany)
    return words.plural("debrief.many.done", static_cast<std::int64_t>(moment.words.size()),
                        {{"of", std::to_string(moment.offered)}});
  if (moment.work) return work_done(moment, words);
  if (moment.scale) return step_taken(*moment.scale, words);
  return moment.words.empty() ? std::string() : moment.words.front();
}

// Every choice among topics has the same name: what was taken up tells them apart.
std::string moment_name(const sim::DebriefMoment& moment) {
  const bool topic =
      moment.kind != Kind::Lapse && moment.task == sim::TaskKind::Topics && !moment.words.empty();
  return topic ? moment.words.front() : moment.name;
}

LevelPanel unmarked_level(const sim::DebriefMoment& moment, const Words& words) {
  if (moment.kind != Kind::Unmarked) return {LevelMark::Unmarked, words("debrief.not_counted")};
  if (moment.gate || moment.not_marked.empty())
    return {LevelMark::Unmarked, words("debrief.unmarked")};
  return {LevelMark::Unmarked, words("debrief.not_marked", {{"reason", moment.not_marked}})};
}

SaidPanel said(const sim::DebriefLine& line, const Words& words) {
  SaidPanel panel{line.by_you ? words("debrief.you") : line.speaker, line.text};
  if (!line.details.empty()) panel.who = words("debrief.room");
  for (const std::string& detail : line.details)
    panel.text += (panel.text.empty() ? "" : " ") + detail;
  return panel;
}

void add_remarks(const sim::DebriefMoment& moment, const Words& words, MomentPanel& panel) {
  if (moment.kind == Kind::Lapse) {
    const std::string from = std::to_string(moment.opened_minute),
                      to = std::to_string(moment.minute);
    if (!moment.opened)
      panel.remarks.push_back(words("debrief.lapse.never"));
    else if (moment.opened_in.empty())
      panel.remarks.push_back(words("debrief.lapse.when", {{"from", from}, {"to", to}}));
    else
      panel.remarks.push_back(
          words("debrief.lapse.where", {{"from", from}, {"to", to}, {"place", moment.opened_in}}));
  }
  if (moment.kind == Kind::Marked && !moment.first)
    panel.remarks.push_back(words("debrief.answered_before"));
  if (!moment.definition.empty())
    panel.remarks.push_back(words("debrief.step_means", {{"definition", moment.definition}}));
  if (moment.key_step.empty()) return;
  const bool same = !moment.words.empty() && moment.words.front() == moment.key_step;
  panel.remarks.push_back(same ? words("debrief.key_step.same")
                               : words("debrief.key_step", {{"step", moment.key_step}}));
}

void add_yours(const sim::DebriefMoment& moment, const Words& words, MomentPanel& panel) {
  static constexpr std::array<const char*, 3> kSure = {"debrief.sure.low", "debrief.sure.medium",
                                                       "debrief.sure.high"};
  for (const std::string& text : moment.said_first)
    panel.yours.emplace_back(words("debrief.said_first"), quoted(text, words));
  for (const std::string& text : moment.reasons)
    panel.yours.emplace_back(words("debrief.reason"), quoted(text, words));
  if (moment.sure && *moment.sure < kSure.size())
    panel.yours.emplace_back(words("debrief.sure"), words(kSure[*moment.sure]));
  for (const std::string& text : moment.disagreed)
    panel.yours.emplace_back(words("debrief.disagreed"), quoted(text, words));
}

// An opening's own words begin with who said them.
std::string card_words(const sim::DebriefMoment& moment, const Words& words) {
  if (moment.kind != Kind::Lapse) return moment_title(moment, words);
  if (moment.words.empty()) return moment.name;
  if (!moment.opened) return words("debrief.card.left_out", {{"topic", moment.words.front()}});
  if (moment.speaker.empty()) return moment.words.front();
  return words("debrief.card.said", {{"who", moment.speaker}, {"words", moment.words.front()}});
}

ShortPanel make_short(const sim::Debrief& debrief, const Words& words) {
  ShortPanel panel;
  panel.about =
      debrief.person.empty()
          ? debrief.title
          : words("debrief.about", {{"title", debrief.title}, {"person", debrief.person}});
  panel.stopped = stopped_words(debrief, words);
  panel.features_label = words(debrief.complete ? "debrief.features" : "debrief.features.so_far");
  for (const sim::DebriefStop& stop : debrief.stops) panel.stops.push_back(make_stop(stop, words));
  panel.sentence = debrief.sentence;
  static constexpr std::array<const char*, 3> kHeadings = {"debrief.moments.1", "debrief.moments.2",
                                                           "debrief.moments.3"};
  if (!debrief.three.empty())
    panel.moments_heading = words(kHeadings[std::min(debrief.three.size(), kHeadings.size()) - 1]);
  for (std::size_t i : debrief.three) {
    const sim::DebriefMoment& moment = debrief.moments[i];
    panel.moments.push_back({i, make_level(debrief, *moment.level),
                             minute_words(moment.minute, words), moment.minute,
                             card_words(moment, words), moment.happened});
  }
  panel.try_line = quoted(debrief.try_line, words);
  static constexpr std::array<const char*, 4> kCounts = {"debrief.count.done", "debrief.count.part",
                                                         "debrief.count.missed",
                                                         "debrief.count.not_reached"};
  for (std::size_t i = 0; i < kCounts.size(); ++i) {
    if (debrief.feature_counts[i] == 0) continue;
    if (!panel.features.empty()) panel.features += ", ";
    panel.features += words(kCounts[i], {{"n", std::to_string(debrief.feature_counts[i])}});
  }
  return panel;
}

std::string opening_when(const sim::DebriefOpening& opening, const Words& words) {
  const std::string from = std::to_string(opening.opened_minute);
  if (!opening.opened) return words("debrief.lapse.never");
  if (opening.closed_minute)
    return words("debrief.lapse.when",
                 {{"from", from}, {"to", std::to_string(*opening.closed_minute)}});
  const bool all = std::all_of(opening.parts.begin(), opening.parts.end(),
                               [](const auto& part) { return part.level.has_value(); });
  return words(all ? "debrief.opening.all" : "debrief.opening.still", {{"from", from}});
}

OpeningPanel opening_panel(const sim::Debrief& debrief, const sim::DebriefOpening& opening,
                           const Words& words) {
  OpeningPanel panel{opening.name, opening_when(opening, words), {}};
  for (const sim::DebriefOpening::Part& part : opening.parts)
    panel.parts.push_back({part.text.empty() ? part.criterion : part.text,
                           part.level
                               ? make_level(debrief, *part.level)
                               : LevelPanel{LevelMark::Unmarked, words("debrief.still_open")}});
  return panel;
}

PinPanel pin_panel(const sim::DebriefPin& pin, const Words& words) {
  PinPanel panel;
  panel.text = pin.speaker.empty()
                   ? pin.text
                   : words("debrief.pin", {{"who", pin.speaker}, {"words", pin.text}});
  if (pin.used_minute)
    panel.used = words("debrief.pin.used", {{"n", std::to_string(*pin.used_minute)}});
  else if (!pin.opening.empty())
    panel.used = words("debrief.pin.not_used", {{"opening", pin.opening}});
  return panel;
}

std::vector<std::string> paper_lines(const sim::Debrief& debrief, const Words& words) {
  const std::size_t papers = debrief.read.size() + debrief.not_opened.size();
  if (papers == 0) return {};
  std::vector<std::string> lines{
      words("debrief.papers",
            {{"n", std::to_string(debrief.read.size())}, {"of", std::to_string(papers)}})};
  std::string list;
  for (const std::string& title : debrief.not_opened)
    list += (list.empty() ? "" : ", ") + quoted(title, words);
  if (!list.empty()) lines.push_back(words("debrief.papers.not_opened", {{"list", list}}));
  return lines;
}

// What the attempt began with, and what holds for the part that follows.
std::vector<std::string> carried_lines(const sim::Debrief& debrief, const Words& words,
                                       const DebriefOptions& options) {
  std::vector<std::string> lines;
  if (debrief.earlier) {
    const sim::DebriefEarlier& earlier = *debrief.earlier;
    const std::string title = options.earlier.empty() ? earlier.scenario : options.earlier;
    lines.push_back(
        earlier.profile.empty()
            ? words("debrief.carried.from", {{"title", title},
                                             {"n", std::to_string(earlier.held)},
                                             {"of", std::to_string(earlier.facts)}})
            : words("debrief.carried.profile",
                    {{"title", title}, {"profile", earlier.profile}, {"about", earlier.about}}));
  }
  for (const bool holds : {true, false})
    for (const sim::DebriefCarried& fact : debrief.carries)
      if (fact.holds == holds)
        lines.push_back(
            words(holds ? "debrief.carried.holds" : "debrief.carried.not", {{"text", fact.text}}));
  return lines;
}

HappenedPanel make_happened(const sim::Debrief& debrief, const Words& words,
                            const DebriefOptions& options) {
  HappenedPanel panel;
  const auto answers = std::count_if(debrief.moments.begin(), debrief.moments.end(),
                                     [](const auto& m) { return m.kind != Kind::Lapse; });
  panel.about =
      words.plural(debrief.complete ? "debrief.happened.about" : "debrief.happened.so_far", answers,
                   {{"minutes", words.plural("debrief.minutes", debrief.minute)}});
  for (std::size_t i = 0; i < debrief.moments.size(); ++i)
    panel.moments.push_back(make_moment(debrief, i, words));
  if (!debrief.stances.empty())
    panel.stance_heading = words("debrief.stances", {{"name", debrief.spoken}});
  for (const sim::DebriefStance& stance : debrief.stances)
    if (panel.stances.empty() || panel.stances.back().second != stance.state)
      panel.stances.emplace_back(
          words("debrief.minute.row", {{"n", std::to_string(stance.minute)}}), stance.state);
  for (const sim::DebriefOpening& opening : debrief.openings)
    panel.openings.push_back(opening_panel(debrief, opening, words));
  for (const sim::DebriefPin& pin : debrief.pins) panel.pins.push_back(pin_panel(pin, words));
  panel.marked = make_marked(debrief.margin, words);
  panel.documents = paper_lines(debrief, words);
  panel.carried = carried_lines(debrief, words, options);
  return panel;
}

// What decided first: one decision below Sound is enough to keep a feature from being done.
std::vector<const sim::DebriefMoment*> deciding_first(const sim::Debrief& debrief,
                                                      const sim::DebriefFeature& feature) {
  std::vector<const sim::DebriefMoment*> list;
  for (std::size_t i : feature.moments) list.push_back(&debrief.moments[i]);
  std::stable_partition(list.begin(), list.end(), [](const sim::DebriefMoment* moment) {
    return moment->kind == Kind::Lapse ||
           (moment->level && !sim::at_least(*moment->level, sim::Level::Sound));
  });
  return list;
}

void add_feature_moments(const sim::Debrief& debrief, const sim::DebriefFeature& feature,
                         const Words& words, FeaturePanel& row) {
  for (const sim::DebriefMoment* moment : deciding_first(debrief, feature)) {
    const std::string n = std::to_string(moment->minute);
    const bool lapse = moment->kind == Kind::Lapse;
    if (!lapse && !moment->level) continue;
    if (!row.where.empty()) row.where += ' ';
    if (!lapse) {
      const LevelPanel level = make_level(debrief, *moment->level);
      row.where += words("debrief.feature.at", {{"n", n}, {"level", level.word}});
      row.moments.push_back({words("debrief.minute.row", {{"n", n}}), level});
      continue;
    }
    row.where +=
        words(moment->opened ? "debrief.feature.closed" : "debrief.feature.left_out", {{"n", n}});
    row.moments.push_back(
        {words(moment->opened ? "debrief.feature.minute.closed" : "debrief.feature.minute.left_out",
               {{"n", n}}),
         make_level(debrief, moment->level.value_or(sim::Level::Missed))});
  }
}

TurnPanel turn_panel(const sim::Debrief& debrief, const sim::DebriefTurn& turn,
                     const Words& words) {
  static constexpr std::array<const char*, 3> kLabels = {
      "debrief.stop.heading", "debrief.turn.closed", "debrief.turn.opened"};
  const sim::DebriefMoment& moment = debrief.moments[turn.moment];
  TurnPanel panel;
  panel.label = words(kLabels[static_cast<std::size_t>(turn.kind)]);
  panel.name = moment.short_name;
  panel.minute = minute_words(moment.minute, words);
  // A subject that was left out has no words but its name.
  if (moment.kind != Kind::Lapse || moment.opened) panel.words = card_words(moment, words);
  panel.what = moment.happened;
  panel.moment = turn.moment;
  if (moment.level) panel.level = make_level(debrief, *moment.level);
  const bool read_well = moment.level && sim::at_least(*moment.level, sim::Level::Sound);
  if (turn.kind == sim::DebriefTurn::Kind::Closed && (read_well || !moment.level))
    panel.what = words(read_well ? "debrief.turn.read_well" : "debrief.turn.other_way");
  return panel;
}

WhyPanel make_why(const sim::Debrief& debrief, const Words& words, std::string counts) {
  static constexpr std::array<const char*, 4> kStates = {
      "debrief.feature.done", "debrief.feature.part", "debrief.feature.missed",
      "debrief.feature.not_reached"};
  WhyPanel panel;
  panel.counts_label = words(debrief.complete ? "debrief.features" : "debrief.features.so_far");
  panel.counts = std::move(counts);
  panel.no_turns = words(!debrief.counted.computed ? "debrief.turns.not_computed"
                         : debrief.complete        ? "debrief.turns.none"
                                                   : "debrief.turns.none_so_far");
  for (const sim::DebriefFeature& feature : debrief.features) {
    FeaturePanel row;
    row.state = static_cast<FeaturePanel::State>(feature.state);
    row.text = feature.text;
    row.word = words(kStates[static_cast<std::size_t>(feature.state)]);
    row.note = feature.state == sim::FeatureState::NotReached
                   ? words(debrief.complete ? "debrief.feature.not_reached.note"
                                            : "debrief.feature.not_reached.so_far")
                   : feature.sentence;
    add_feature_moments(debrief, feature, words, row);
    panel.features.push_back(std::move(row));
  }
  for (const sim::DebriefTurn& turn : debrief.turns)
    panel.turns.push_back(turn_panel(debrief, turn, words));
  return panel;
}

std::string key_words(const std::string& key, const Words& words) {
  const std::size_t open = key.find('(');
  if (open == std::string::npos) return words("debrief.key.author");
  const std::string digits = key.substr(open + 1, key.find(')') - open - 1);
  if (digits.empty() || digits.size() > 4 ||
      digits.find_first_not_of("0123456789") != std::string::npos)
    return words("debrief.key.author");
  return words.plural(
      key.compare(0, open, "panel") == 0 ? "debrief.key.panel" : "debrief.key.reviewed",
      std::stoi(digits));
}

}  // namespace

std::string moment_title(const sim::DebriefMoment& moment, const Words& words) {
  if (moment.kind == Kind::Lapse) return moment.happened;
  if (moment.gate) return words(moment.skipped ? "debrief.gate.skipped" : "debrief.gate.entered");
  if (moment.task == sim::TaskKind::ChooseMany)
    return words.plural("debrief.many", static_cast<std::int64_t>(moment.words.size()),
                        {{"name", moment.name}, {"of", std::to_string(moment.offered)}});
  if (moment.work) return work_title(moment, words);
  if (moment.scale)
    return words("debrief.rated",
                 {{"name", moment.name}, {"step", step_taken(*moment.scale, words)}});
  if (moment.words.empty()) return moment.name;
  if (moment.task == sim::TaskKind::Rate)
    return words("debrief.rated", {{"name", moment.name}, {"step", moment.words.front()}});
  return moment.words.front();
}

std::string stopped_words(const sim::Debrief& debrief, const Words& words) {
  return debrief.complete ? std::string()
                          : words("debrief.stopped", {{"n", std::to_string(debrief.minute)}});
}

LevelPanel make_level(const sim::Debrief& debrief, sim::Level level) {
  return {static_cast<LevelMark>(level), debrief.level(level).word};
}

StopPanel make_stop(const sim::DebriefStop& stop, const Words& words) {
  StopPanel panel;
  panel.put_right = stop.put_right;
  panel.moment = stop.moment;
  panel.heading = words(stop.put_right ? "debrief.stop.heading.put_right" : "debrief.stop.heading");
  panel.duty = stop.duty;
  panel.where =
      words("debrief.stop.where", {{"place", stop.place}, {"n", std::to_string(stop.minute)}});
  panel.words = stop.words;
  panel.after = stop.put_right
                    ? words("debrief.stop.put_right",
                            {{"n", std::to_string(stop.right_minute)}, {"words", stop.right_words}})
                    : words("debrief.stop.open");
  return panel;
}

MomentPanel make_moment(const sim::Debrief& debrief, std::size_t index, const Words& words) {
  const sim::DebriefMoment& moment = debrief.moments[index];
  MomentPanel panel;
  panel.unmarked = moment.kind == Kind::Unmarked;
  panel.lapse = moment.kind == Kind::Lapse;
  panel.level = moment.level ? make_level(debrief, *moment.level) : unmarked_level(moment, words);
  panel.minute = minute_words(moment.minute, words);
  panel.title = moment_title(moment, words);
  panel.done = moment_done(moment, words);
  panel.name = moment_name(moment);
  panel.place = moment.place;
  panel.words = moment.words;
  if (moment.scale) panel.words = {step_taken(*moment.scale, words)};
  if (panel.lapse) panel.words = {card_words(moment, words)};
  for (const sim::DebriefLine& line : moment.reaction) panel.reaction.push_back(said(line, words));
  add_remarks(moment, words, panel);
  panel.feedback = feedback_panel(moment.feedback, words);
  for (const sim::DebriefPart& part : moment.parts) {
    PartPanel row{part.text, part.picked, {}, feedback_panel(part.feedback, words)};
    for (const sim::DebriefReading& reading : part.readings)
      row.readings.push_back(reading_panel(debrief, reading, words));
    panel.parts.push_back(std::move(row));
  }
  panel.work = make_work_sections(debrief, moment, words);
  for (const sim::DebriefReading& reading : moment.read_for)
    panel.read_for.push_back(reading_panel(debrief, reading, words));
  for (const sim::DebriefTaken& taken : moment.picked_up)
    panel.picked_up.push_back(reading_panel(debrief, taken.reading, words));
  for (std::size_t stop : moment.stops)
    panel.stops.push_back(make_stop(debrief.stops[stop], words));
  add_yours(moment, words, panel);
  return panel;
}

DebriefPanel make_debrief(const sim::Debrief& debrief, const Words& words,
                          const DebriefOptions& options) {
  DebriefPanel panel;
  panel.title = words("debrief.title", {{"title", debrief.title}});
  if (over_a_year(debrief.as_of, options.today))
    panel.law = words("debrief.law", {{"date", day_words(debrief.as_of, words)}});
  panel.key_status = key_words(debrief.key, words);
  panel.brief = make_short(debrief, words);
  panel.happened = make_happened(debrief, words, options);
  panel.why = make_why(debrief, words, panel.brief.features);
  panel.counted = make_counted(debrief, words);
  for (const MomentCard& card : panel.brief.moments)
    if (panel.keep.empty() &&
        (card.level.mark == LevelMark::Strong || card.level.mark == LevelMark::Sound))
      // Of work on papers its line says no more than how much of it there was.
      panel.keep =
          debrief.moments[card.moment].work && !card.happened.empty() ? card.happened : card.words;
  panel.try_next = panel.brief.try_line;
  panel.reactions = debrief.reactions;
  panel.to_keep = debrief.to_keep;
  panel.to_try = debrief.to_try;
  return panel;
}

}  // namespace ui
