#include "sim/debrief/debrief.h"

#include <algorithm>

#include "sim/assess/values.h"
#include "sim/debrief/counted.h"
#include "sim/debrief/timeline.h"
#include "sim/debrief/work_parts.h"
#include "sim/session/margin.h"

namespace sim {
namespace {

class DebriefBuilder {
 public:
  DebriefBuilder(const Program& program, const EventLog& log, const Scorecard& card, const Reach& reach)
      : p_(program), w_(program.wording), log_(log), card_(card), values_(values(program, reach, log)) {
    Timeline timeline = make_timeline(p_, log_, card_);
    facts_ = std::move(timeline.openings);
    readable_ = std::move(timeline.readable);
    made_.moments = std::move(timeline.moments);
    made_.stances = std::move(timeline.stances);
    made_.minute = timeline.last_minute;
    carries_ = timeline.carries;
    made_.counted = make_counted(p_, card_, reach, values_, made_.moments);
  }

  Debrief run() {
    head();
    carried();
    stops();
    features();
    sentence();
    turns();
    three();
    openings();
    pins();
    margins();
    documents();
    notes();
    return std::move(made_);
  }

 private:
  void head() {
    made_.id = w_.head.id;
    made_.title = w_.head.title;
    made_.as_of = w_.head.as_of;
    made_.fiction = w_.head.fiction;
    made_.key = w_.head.provenance.key;
    made_.story_minutes = w_.head.story_minutes;
    made_.complete = card_.complete;
    if (!w_.people.empty()) {
      made_.person = w_.people.front().name;
      made_.spoken = spoken_name(made_.person);
    }
    if (card_.complete) {
      made_.ending_title = w_.endings[card_.ending.v].title;
      made_.ending_text = w_.endings[card_.ending.v].text;
    }
    for (std::size_t i = 0; i < kLevels; ++i) {
      const auto level = static_cast<Level>(i);
      DebriefLevel row{level, std::string(level_id(level)), {}, p_.credits[i]};
      for (const LevelWords& words : w_.levels) {
        if (words.level != level) continue;
        row.word = words.word;
        row.gloss = words.gloss;
      }
      made_.levels.push_back(std::move(row));
    }
  }

  // Facts from the part before, and for the part after.
  void carried() {
    if (!w_.continues.empty()) {
      const std::uint64_t began = carried_in(log_);
      DebriefEarlier earlier;
      earlier.scenario = w_.continues;
      earlier.facts = static_cast<std::uint32_t>(w_.carried_in.size());
      for (std::size_t i = 0; i < w_.carried_in.size(); ++i)
        if (((began >> i) & 1) != 0) earlier.holding.push_back(w_.carried_in[i]);
      earlier.held = static_cast<std::uint32_t>(earlier.holding.size());
      for (const StartProfile& profile : w_.profiles) {
        if (!earlier.profile.empty() || !same_facts(profile, earlier.holding)) continue;
        earlier.profile = profile.name;
        earlier.about = profile.text;
      }
      made_.earlier = std::move(earlier);
    }
    for (std::size_t i = 0; i < w_.carries.size() && card_.complete; ++i)
      made_.carries.push_back({w_.carries[i].id, w_.carries[i].text, ((carries_ >> i) & 1) != 0});
  }

  static bool same_facts(const StartProfile& profile, const std::vector<Id>& holding) {
    return profile.facts.size() == holding.size() && std::all_of(profile.facts.begin(), profile.facts.end(), [&](const Name& fact) {
             return std::find(holding.begin(), holding.end(), fact.id) != holding.end();
           });
  }

  void stops() {
    for (const SafetyStop& stop : card_.stops) {
      DebriefStop row;
      row.moment = moment_at(made_.moments, stop.event);
      row.minute = stop.minute;
      row.put_right = stop.put_right;
      row.right_minute = stop.right_minute;
      if (stop.put_right) row.right_words = w_.options[stop.by.v].text;
      if (stop.of_opportunity) {
        const OpportunityWording& words = w_.opportunities[stop.opportunity.v];
        row.duty = words.duty;
        row.words = words.missed;
      } else {
        const OptionWording& words = w_.options[stop.option.v];
        row.duty = words.duty;
        row.words = words.text;
      }
      for (CompetencyIx gate : stop.gates) row.gates.push_back(w_.competencies[gate.v].name);
      if (row.moment != kNoMoment) {
        row.place = made_.moments[row.moment].place;
        made_.moments[row.moment].stops.push_back(made_.stops.size());
        if (!made_.moments[row.moment].level) made_.moments[row.moment].level = Level::Unsafe;  // a later answer
      }
      made_.stops.push_back(std::move(row));
    }
  }

  void features() {
    for (std::size_t f = 0; f < w_.features.size(); ++f) {
      const FeatureScore& score = card_.features[f];
      const KeyFeature& words = w_.features[f];
      DebriefFeature row{words.id, words.text, {}, score.state, {}};
      // They speak of a whole play: of one that was stopped they would say too much.
      const bool whole = card_.complete;
      if (whole && score.state == FeatureState::Done) row.sentence = words.done;
      if (whole && score.state == FeatureState::Part) row.sentence = words.part;
      if (whole && score.state == FeatureState::Missed) row.sentence = words.missed;
      for (std::uint32_t event : score.events) {
        const std::size_t moment = moment_at(made_.moments, event);
        if (moment != kNoMoment && std::find(row.moments.begin(), row.moments.end(), moment) == row.moments.end())
          row.moments.push_back(moment);
      }
      ++made_.feature_counts[static_cast<std::size_t>(score.state)];
      made_.features.push_back(std::move(row));
    }
  }

  // What a key feature weighs on this route: the weighted credit that its moments could have brought.
  std::int64_t stakes(std::size_t feature) const {
    std::int64_t sum = 0;
    for (const ScoreLine& line : card_.lines) {
      const FeatureIx serves = line.of_opportunity ? p_.opportunities[p_.opportunity_criteria[line.source].opportunity.v].serves
                                                   : p_.decisions[line.source].serves;
      if (serves.v == feature) sum += line.possible() * p_.competencies[p_.criteria[line.criterion.v].competency.v].weight;
    }
    return sum;
  }

  // The one with the highest stakes of those in that state; the first in the file of equals.
  const DebriefFeature* weightiest(FeatureState state) const {
    const DebriefFeature* found = nullptr;
    std::int64_t most = -1;
    for (std::size_t f = 0; f < made_.features.size(); ++f) {
      if (made_.features[f].state != state || stakes(f) <= most) continue;
      found = &made_.features[f];
      most = stakes(f);
    }
    return found;
  }

  // One good and one to work on, each a whole sentence of the author's. What was stopped half-way is not summed up.
  void sentence() {
    if (!made_.complete) return;
    const DebriefFeature* good = weightiest(FeatureState::Done);
    const DebriefFeature* work = weightiest(FeatureState::Missed);
    const DebriefFeature* part = weightiest(FeatureState::Part);
    if (good == nullptr) {
      good = part;
      part = nullptr;
    }
    if (work == nullptr) work = part;
    for (const DebriefFeature* feature : {good, work})
      if (feature != nullptr && !feature->sentence.empty()) made_.sentence.push_back(feature->sentence);
  }

  bool good(std::size_t moment) const {
    const std::optional<Level>& level = made_.moments[moment].level;
    return level && at_least(*level, Level::Sound);
  }

  // A loss stands with the answer that caused it. Where that answer read well, what it cost is the opening that closed
  // behind it.
  std::size_t moment_of_loss(std::uint32_t event) const {
    const std::size_t answer = moment_at(made_.moments, event);
    if (answer == kNoMoment || (made_.moments[answer].level && !good(answer))) return answer;
    for (std::size_t i = answer + 1; i < made_.moments.size() && made_.moments[i].kind == DebriefMoment::Kind::Lapse; ++i) return i;
    return answer;
  }

  void turns() {
    for (const TurningPoint& point : turning_points(card_, values_)) {
      const bool loss = point.kind == TurningPoint::Kind::Loss;
      DebriefTurn turn;
      turn.kind = loss ? DebriefTurn::Kind::Closed : point.kind == TurningPoint::Kind::Gain ? DebriefTurn::Kind::Opened : DebriefTurn::Kind::Safety;
      turn.moment = loss ? moment_of_loss(point.event) : moment_at(made_.moments, point.event);
      if (turn.moment == kNoMoment) continue;
      const bool told = std::any_of(made_.turns.begin(), made_.turns.end(), [&](const DebriefTurn& t) { return t.moment == turn.moment; });
      if (told) continue;
      made_.turns.push_back(turn);
      amounts_.push_back(point.amount);
    }
  }

  bool chosen(std::size_t moment) const { return std::find(made_.three.begin(), made_.three.end(), moment) != made_.three.end(); }

  void choose(std::size_t moment) {
    if (moment != kNoMoment && made_.three.size() < kCards && made_.moments[moment].level && !chosen(moment)) made_.three.push_back(moment);
  }

  // The turn of that kind that weighs most and is not chosen yet.
  std::size_t next_turn(DebriefTurn::Kind kind) const {
    std::size_t best = kNoMoment;
    std::int64_t most = -1;
    for (std::size_t i = 0; i < made_.turns.size(); ++i) {
      const std::size_t moment = made_.turns[i].moment;
      if (made_.turns[i].kind != kind || amounts_[i] <= most || chosen(moment) || !made_.moments[moment].level) continue;
      best = moment;
      most = amounts_[i];
    }
    return best;
  }

  // The best (or weakest) marked moment that is not chosen yet; the first of equals.
  std::size_t next_moment(bool best) const {
    std::size_t found = kNoMoment;
    for (std::size_t i = 0; i < made_.moments.size(); ++i) {
      const DebriefMoment& moment = made_.moments[i];
      if (!moment.level || chosen(i)) continue;
      if (found == kNoMoment || (best ? *moment.level < *made_.moments[found].level : *moment.level > *made_.moments[found].level)) found = i;
    }
    return found;
  }

  // A safety stop, what went best and what cost most; then the other turning points, then the rest. In order of time.
  void three() {
    for (const DebriefTurn& turn : made_.turns)
      if (turn.kind == DebriefTurn::Kind::Safety && made_.three.size() + 1 < kCards) choose(turn.moment);
    const std::size_t gain = next_turn(DebriefTurn::Kind::Opened);
    const std::size_t best = next_moment(true);
    choose(gain != kNoMoment && good(gain) ? gain : best != kNoMoment && good(best) ? best : kNoMoment);
    while (made_.three.size() < kCards && next_turn(DebriefTurn::Kind::Closed) != kNoMoment) choose(next_turn(DebriefTurn::Kind::Closed));
    while (made_.three.size() < kCards && next_turn(DebriefTurn::Kind::Opened) != kNoMoment) choose(next_turn(DebriefTurn::Kind::Opened));
    while (made_.three.size() < kCards && next_moment(false) != kNoMoment) choose(next_moment(false));
    std::vector<std::size_t> weakest_first = made_.three;
    std::stable_sort(weakest_first.begin(), weakest_first.end(),
                     [&](std::size_t a, std::size_t b) { return *made_.moments[a].level > *made_.moments[b].level; });
    for (std::size_t moment : weakest_first)
      if (made_.try_line.empty()) made_.try_line = try_line(made_.moments[moment]);
    std::sort(made_.three.begin(), made_.three.end());
  }

  static std::string try_line(const DebriefMoment& moment) {
    if (moment.parts.empty()) return moment.feedback.try_line;
    const DebriefPart* weakest = nullptr;
    const auto level_of = [](const DebriefPart& part) {
      Level level = Level::Strong;
      for (const DebriefReading& reading : part.readings) level = std::max(level, reading.level);
      return level;
    };
    for (const DebriefPart& part : moment.parts)
      if (!part.feedback.try_line.empty() && (weakest == nullptr || level_of(part) > level_of(*weakest))) weakest = &part;
    return weakest == nullptr ? std::string() : weakest->feedback.try_line;
  }

  void openings() {
    for (std::uint32_t o = 0; o < p_.opportunities.size(); ++o) {
      const Range criteria = p_.opportunities[o].criteria;
      DebriefOpening row;
      row.id = w_.opportunities[o].id;
      row.name = w_.opportunities[o].name;
      row.opened = facts_[o].opened;
      row.opened_minute = facts_[o].opened_minute;
      for (std::uint32_t c = criteria.first; c < criteria.first + criteria.count; ++c) {
        const CriterionIx criterion = p_.opportunity_criteria[c].criterion;
        DebriefOpening::Part part{w_.opportunity_criteria[c], w_.criteria[criterion.v].name, std::nullopt};
        for (const ScoreLine& line : card_.lines) {
          if (!line.of_opportunity || line.source != c) continue;
          part.level = line.level;
          if (line.rule != ItemRule::Taken) row.closed_minute = line.minute;
        }
        row.parts.push_back(std::move(part));
      }
      if (facts_[o].opened || facts_[o].lapsed) made_.openings.push_back(std::move(row));
    }
  }

  // Pins that are still there at the end, in the order they were made.
  void pins() {
    std::vector<const Event*> kept;
    for (const Event& e : log_.events) {
      if (e.kind != EventKind::Pinned && e.kind != EventKind::Unpinned) continue;
      kept.erase(std::remove_if(kept.begin(), kept.end(), [&](const Event* k) { return k->a == e.a && k->n == e.n; }), kept.end());
      if (e.kind == EventKind::Pinned) kept.push_back(&e);
    }
    for (const Event* e : kept) made_.pins.push_back(e->n == 0 ? pinned_line({e->a}) : pinned_passage(e->a));
  }

  DebriefPin pinned_line(LineIx line) const {
    const DebriefLine words = line_words(p_, line);
    DebriefPin pin{words.speaker, words.text, {}, {}};
    for (const std::string& detail : words.details) pin.text += (pin.text.empty() ? "" : " ") + detail;
    bears_on(p_.lines[line.v].opens, pin);
    for (const RoomDetail& detail : w_.lines[line.v].room)
      for (std::uint32_t o = 0; o < p_.opportunities.size() && pin.opening.empty(); ++o)
        if (detail.live.given() && detail.live.id == w_.opportunities[o].id) bears_on(o, pin);
    return pin;
  }

  DebriefPin pinned_passage(std::uint32_t passage) const {
    DebriefPin pin{{}, w_.passages[passage].text, {}, {}};
    for (std::uint32_t d = 0; d < p_.documents.size(); ++d) {
      const Range range = p_.documents[d].passages;
      if (passage < range.first || passage - range.first >= range.count) continue;
      pin.speaker = w_.documents[d].title;
      bears_on(p_.documents[d].opens, pin);
    }
    return pin;
  }

  void bears_on(Range opens, DebriefPin& pin) const {
    for (std::uint32_t i = opens.first; i < opens.first + opens.count && pin.opening.empty(); ++i) bears_on(p_.opportunity_lists[i].v, pin);
  }

  void bears_on(std::uint32_t opportunity, DebriefPin& pin) const {
    pin.opening = w_.opportunities[opportunity].name;
    for (const ScoreLine& line : card_.lines)
      if (line.of_opportunity && line.rule == ItemRule::Taken && p_.opportunity_criteria[line.source].opportunity.v == opportunity && !pin.used_minute)
        pin.used_minute = line.minute;
  }

  void margins() {
    Margin margin = margin_of(p_, log_);
    const auto by_place = [](const auto& a, const auto& b) { return a.passage.v < b.passage.v; };
    std::sort(margin.marks.begin(), margin.marks.end(), by_place);
    std::sort(margin.notes.begin(), margin.notes.end(), by_place);
    std::sort(margin.pairs.begin(), margin.pairs.end(), [](const MarginPair& a, const MarginPair& b) {
      return a.first == b.first ? a.second.v < b.second.v : a.first.v < b.first.v;
    });
    for (const MarginMark& one : margin.marks) made_.margin.marks.push_back({passage_words(p_, one.passage), one.tag});
    for (const MarginPair& one : margin.pairs) made_.margin.pairs.push_back({passage_words(p_, one.first), passage_words(p_, one.second)});
    for (const MarginNote& one : margin.notes) made_.margin.notes.push_back({passage_words(p_, one.passage), one.words});
  }

  void documents() {
    std::vector<bool> opened(p_.documents.size(), false);
    for (const Event& e : log_.events)
      if (e.kind == EventKind::Opened) opened[e.a] = true;
    for (std::uint32_t d = 0; d < p_.documents.size(); ++d)
      if (readable_[d]) (opened[d] ? made_.read : made_.not_opened).push_back(w_.documents[d].title);
  }

  void notes() {
    for (const Event& e : log_.events) {
      if ((e.kind != EventKind::Reacted && e.kind != EventKind::TakenAway) || e.b >= log_.texts.size()) continue;
      std::vector<std::string>& list = e.kind == EventKind::Reacted ? made_.reactions : e.n == 0 ? made_.to_keep : made_.to_try;
      list.push_back(log_.texts[e.b]);
    }
  }

  static constexpr std::size_t kCards = 3;

  const Program& p_;
  const Wording& w_;
  const EventLog& log_;
  const Scorecard& card_;
  std::vector<AnswerValue> values_;
  std::vector<std::int64_t> amounts_;  // parallel to made_.turns
  std::vector<OpeningFacts> facts_;
  std::vector<bool> readable_;
  std::uint64_t carries_ = 0;
  Debrief made_;
};

}  // namespace

Debrief build_debrief(const Program& program, const EventLog& log, const Scorecard& card, const Reach& reach) {
  return DebriefBuilder(program, log, card, reach).run();
}

std::size_t last_answer(const Debrief& debrief) {
  for (std::size_t i = debrief.moments.size(); i > 0; --i)
    if (debrief.moments[i - 1].kind != DebriefMoment::Kind::Lapse) return i - 1;
  return kNoMoment;
}

}  // namespace sim
