#include "sim/debrief/timeline.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "sim/debrief/work_parts.h"
#include "sim/program/step.h"

namespace sim {
namespace {

constexpr std::uint32_t kNoThen = 0xffffffffU;

// Notes come before the answer they belong to.
struct Pending {
  std::vector<std::string> said_first, reasons;
  WorkNotes work;
  std::optional<std::uint8_t> sure;
};

class TimelineBuilder {
 public:
  TimelineBuilder(const Program& program, const EventLog& log, const Scorecard& card)
      : p_(program), w_(program.wording), log_(log), card_(card), pending_(program.decisions.size()) {
    made_.openings.resize(p_.opportunities.size());
    made_.readable.assign(p_.documents.size(), false);
    opened_.assign(p_.documents.size(), false);
    Facts none;
    state_ = start(p_, none, carried_in(log_));
    for (std::uint32_t i = 0; i < p_.people.size() && !person_.valid(); ++i)
      if (p_.people[i].states.size() > 1) person_ = {i};
  }

  Timeline run() {
    look_at_documents();
    for (seq_ = 0; seq_ < log_.events.size(); ++seq_) event(log_.events[seq_]);
    made_.carries = carries(p_, state_);
    return std::move(made_);
  }

 private:
  void event(const Event& e) {
    if (event_class(e.kind) == EventClass::Note) return note(e);
    made_.last_minute = e.minute;
    switch (e.kind) {
      case EventKind::Answered: return answered(e);
      case EventKind::Opened: return opened_document(e);
      case EventKind::Entered: scene_ = {e.a}; break;
      case EventKind::Shown: return shown(e);
      case EventKind::WindowOpened: return opened(e);
      case EventKind::WindowLapsed: return lapsed(e);
      case EventKind::WindowTaken: return;
      default: break;
    }
    reacting_ = false;  // whatever is shown from here on belongs to the next scene
  }

  void opened_document(const Event& e) {
    Facts none;
    made_.readable[e.a] = opened_[e.a] = true;
    open_document(p_, state_, {e.a}, none);
  }

  void note(const Event& e) {
    const auto text = [&] { return e.b < log_.texts.size() ? log_.texts[e.b] : std::string(); };
    switch (e.kind) {
      case EventKind::SaidFirst: pending_[e.a].said_first.push_back(text()); return;
      case EventKind::Why:
        if (e.n == 0)
          pending_[e.a].reasons.push_back(text());
        else if (e.n <= w_.decisions[e.a].why.size())
          pending_[e.a].reasons.push_back(w_.decisions[e.a].why[e.n - 1U]);
        return;
      case EventKind::Confidence: pending_[e.a].sure = e.n; return;
      case EventKind::Wrote: return wrote(e, text());
      case EventKind::Weighed: return weighed(e);
      case EventKind::Disagreed: return disagreed(e, text());
      default: return;
    }
  }

  // The last words stand.
  void wrote(const Event& e, std::string text) {
    std::vector<std::string>& list = pending_[e.a].work.wrote;
    const std::size_t claim = e.n == 0 ? 0 : e.n - 1U;
    if (list.size() <= claim) list.resize(claim + 1);
    list[claim] = std::move(text);
  }

  void weighed(const Event& e) {
    std::vector<std::uint8_t>& list = pending_[e.a].work.weights;
    if (list.size() <= e.b) list.resize(e.b + 1U, 0);
    list[e.b] = e.n;
  }

  // Belongs to the first answer to that decision, the one that is counted; or to the opening that it names.
  void disagreed(const Event& e, std::string text) {
    if (e.n != 0)
      for (DebriefMoment& moment : made_.moments)
        if (moment.kind == DebriefMoment::Kind::Lapse && moment.id == w_.opportunities[e.n - 1U].id) return moment.disagreed.push_back(std::move(text));
    for (DebriefMoment& moment : made_.moments)
      if (moment.kind != DebriefMoment::Kind::Lapse && moment.id == w_.decisions[e.a].id) return moment.disagreed.push_back(std::move(text));
  }

  // The lines of the answer's own reaction; where it has none, the first thing that anyone says after it.
  void shown(const Event& e) {
    if (last_ == kNoMoment) return;
    std::vector<DebriefLine>& reaction = made_.moments[last_].reaction;
    if (reacting_ || (reaction.empty() && w_.lines[e.a].voice == LineWording::Voice::Person)) reaction.push_back(line_words(p_, {e.a}));
  }

  void look_at_documents() {
    for (std::uint32_t d = 0; d < p_.documents.size(); ++d)
      if (available(p_, state_, {d})) made_.readable[d] = true;
  }

  void answered(const Event& e) {
    const AnswerMoment& answer = card_.answers[answers_++];
    DebriefMoment moment = moment_of(e, answer);
    Pending& pending = pending_[e.a];
    many_parts(p_.decisions[e.a], answer, pending.work, moment);
    moment.said_first = std::move(pending.said_first);
    moment.reasons = std::move(pending.reasons);
    moment.sure = pending.sure;
    pending = {};
    last_ = made_.moments.size();
    if (person_.valid()) {
      const std::uint32_t which = person_state(p_, state_, person_);
      made_.stances.push_back({e.minute, w_.people[person_.v].states[which].name, last_});
    }
    made_.moments.push_back(std::move(moment));
    reacting_ = true;
    Facts facts;
    std::uint32_t then = kNoThen;
    facts.then = &then;
    take(p_, state_, answer_of(e, log_.works), facts);
    // Of what is done as a whole, the way it was followed says what happened.
    if (then != kNoThen && p_.decisions[e.a].kind >= TaskKind::Order && !w_.thens[then].moment.empty())
      made_.moments[last_].happened = w_.thens[then].moment;
    look_at_documents();
  }

  std::string scene_title(SceneIx scene) const { return scene.valid() ? w_.scenes[scene.v].title : std::string(); }

  DebriefMoment moment_of(const Event& e, const AnswerMoment& answer) const {
    const DecisionRow& row = p_.decisions[e.a];
    const DecisionWording& words = w_.decisions[e.a];
    DebriefMoment moment;
    moment.kind = row.scored() ? DebriefMoment::Kind::Marked : DebriefMoment::Kind::Unmarked;
    moment.id = words.id;
    moment.event = static_cast<std::uint32_t>(seq_);
    moment.minute = e.minute;
    moment.name = words.name;
    moment.place = scene_title(row.scene);
    moment.task = row.kind;
    moment.first = answer.first;
    moment.level = answer.word;
    moment.not_marked = words.unscored;
    moment.gate = p_.scenes[row.scene.v].gate;
    moment.skipped = moment.gate && answer.picks == 2;
    moment.offered = static_cast<std::uint32_t>(std::popcount(answer.offer.open));
    picks(row, answer, moment);
    if (row.kind == TaskKind::ChooseMany && row.scored()) parts(row, answer, moment);
    for (std::uint32_t i = answer.first_line; i < answer.first_line + answer.lines; ++i)
      moment.read_for.push_back(reading_of(p_, card_.lines[i].criterion, card_.lines[i].level));
    return moment;
  }

  // What only the kinds from Order on have, and a choice with passages.
  void many_parts(const DecisionRow& row, const AnswerMoment& answer, const WorkNotes& notes, DebriefMoment& moment) const {
    if (row.kind == TaskKind::Concordance) moment.scale = scale_of(p_, answer);
    if (row.kind >= TaskKind::Order && row.kind != TaskKind::Concordance) moment.work = work_of(p_, answer, notes, opened_);
    if (row.attach == 0) return;
    moment.could_attach = true;
    moment.attached = attached_to(p_, answer);
    moment.would_bear_out = would_bear_out(p_, answer, made_.readable);
  }

  // Feedback and short name of the decision as a whole; its options are things to place, not answers.
  void whole(const DecisionWording& words, DebriefMoment& moment) const {
    if (words.feedback) moment.feedback = feedback_words(p_, words.feedback.get());
    if (!words.short_name.empty()) moment.short_name = words.short_name;
  }

  void picks(const DecisionRow& row, const AnswerMoment& answer, DebriefMoment& moment) const {
    const DecisionWording& decision = w_.decisions[answer.decision.v];
    if (row.kind >= TaskKind::Order) whole(decision, moment);
    const bool placed = row.kind >= TaskKind::Order && row.kind != TaskKind::Concordance;
    for (std::uint32_t i = 0; i < row.options.count && !placed; ++i) {
      if (((answer.picks >> i) & 1) == 0) continue;
      const OptionWording& option = w_.options[row.options.first + i];
      moment.words.push_back(option.text);
      if (row.kind == TaskKind::ChooseMany) continue;
      if (!option.short_name.empty()) moment.short_name = option.short_name;
      if (option.feedback) moment.feedback = feedback_words(p_, option.feedback.get());
      moment.happened = option.moment;
      moment.definition = option.definition;
    }
    if (row.kind == TaskKind::Rate && row.scored()) moment.key_step = w_.options[row.options.first + row.key_step].text;
    if (moment.short_name.empty()) moment.short_name = moment.name;
    if (moment.happened.empty()) moment.happened = first_sentence(moment.feedback.did);
  }

  // Picked ones first, then what was left out, each in the order of the file. The weakest of them says what happened.
  void parts(const DecisionRow& row, const AnswerMoment& answer, DebriefMoment& moment) const {
    Level weakest = Level::Strong;
    std::string weakest_says, first_says;
    for (const bool picked : {true, false}) {
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        if (!answer.offer.is_open(i) || (((answer.picks >> i) & 1) != 0) != picked) continue;
        const std::uint32_t at = row.options.first + i;
        const OptionWording& option = w_.options[at];
        DebriefPart part;
        part.text = option.text;
        part.picked = picked;
        part.feedback = feedback_words(p_, (picked ? option.feedback : option.left_feedback).get());
        const std::uint32_t levels = p_.options[at].levels + (picked ? 0 : row.assesses.count);
        for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
          const Level level = p_.option_levels[levels + k];
          if (level == Level::NotObserved) continue;
          part.readings.push_back(reading_of(p_, p_.criterion_lists[row.assesses.first + k], level));
          if (level <= weakest) continue;
          weakest = level;
          weakest_says = picked ? option.moment : first_sentence(part.feedback.did);
        }
        if (picked && first_says.empty()) first_says = option.moment;
        moment.parts.push_back(std::move(part));
      }
    }
    moment.happened = weakest_says.empty() ? first_says : weakest_says;
  }

  // What opened it stands just before: the line, the scene or the document. Other windows may have opened with it.
  void opened(const Event& e) {
    OpeningFacts& facts = made_.openings[e.a];
    facts.opened = true;
    facts.opened_minute = e.minute;
    facts.opened_in = scene_title(scene_);
    std::size_t before = seq_;
    while (before > 0 && log_.events[before - 1].kind == EventKind::WindowOpened) --before;
    if (before == 0) return;
    const Event& cause = log_.events[before - 1];
    if (cause.kind == EventKind::Opened) facts.opened_in = w_.documents[cause.a].title;
    if (cause.kind != EventKind::Shown) return;
    const LineWording& line = w_.lines[cause.a];
    facts.words = line.text;
    if (line.voice == LineWording::Voice::Person) facts.speaker = spoken_name(w_.people[line.speaker.v].name);
    for (const RoomDetail& detail : line.room)
      if (detail.live.id == w_.opportunities[e.a].id) facts.words = detail.text;
  }

  void lapsed(const Event& e) {
    OpeningFacts& facts = made_.openings[e.a];
    facts.lapsed = true;
    facts.lapsed_minute = e.minute;
    DebriefMoment moment;
    for (const ScoreLine& line : card_.lines) {
      if (!line.of_opportunity || line.event != seq_) continue;
      moment.read_for.push_back(reading_of(p_, line.criterion, line.level));
      moment.read_for.back().text = w_.opportunity_criteria[line.source];
      if (!moment.level || line.level > *moment.level) moment.level = line.level;
    }
    if (moment.read_for.empty()) return;  // all of it was taken
    const OpportunityWording& words = w_.opportunities[e.a];
    moment.kind = DebriefMoment::Kind::Lapse;
    moment.id = words.id;
    moment.event = static_cast<std::uint32_t>(seq_);
    moment.minute = e.minute;
    moment.name = moment.short_name = words.name;
    moment.place = scene_title(scene_);
    moment.speaker = facts.speaker;
    moment.words.push_back(facts.words.empty() ? words.name : facts.words);
    moment.happened = words.missed;
    moment.feedback = feedback_words(p_, words.feedback.get());
    moment.opened = e.n != 1;
    if (!moment.opened) left_out({e.a}, moment);
    moment.opened_minute = facts.opened_minute;
    moment.opened_in = facts.opened_in;
    made_.moments.push_back(std::move(moment));
  }

  // The topic that would have opened it, at the hub that was left last.
  void left_out(OpportunityIx window, DebriefMoment& moment) const {
    if (answers_ == 0) return;
    const Range topics = p_.decisions[card_.answers[answers_ - 1].decision.v].options;
    for (std::uint32_t i = topics.first; i < topics.first + topics.count; ++i) {
      const Range missed = p_.options[i].missed;
      for (std::uint32_t k = missed.first; k < missed.first + missed.count; ++k)
        if (p_.opportunity_lists[k] == window) moment.words = {moment.short_name = w_.options[i].text};
    }
  }

  const Program& p_;
  const Wording& w_;
  const EventLog& log_;
  const Scorecard& card_;
  Timeline made_;
  State state_;
  PersonIx person_;              // whose states are told
  SceneIx scene_;                // entered last
  std::size_t seq_ = 0, answers_ = 0;
  std::size_t last_ = kNoMoment;  // the last answer
  bool reacting_ = false;
  std::vector<Pending> pending_;
  std::vector<bool> opened_;     // by DocumentIx, so far
};

}  // namespace

Timeline make_timeline(const Program& program, const EventLog& log, const Scorecard& card) {
  Timeline timeline = TimelineBuilder(program, log, card).run();
  // What an answer picked up: the lines between it and the next answer that a take made.
  for (const ScoreLine& line : card.lines) {
    if (!line.of_opportunity || line.rule != ItemRule::Taken) continue;
    const OpportunityIx window = program.opportunity_criteria[line.source].opportunity;
    DebriefMoment* taker = nullptr;
    for (DebriefMoment& moment : timeline.moments)
      if (moment.kind != DebriefMoment::Kind::Lapse && moment.event < line.event) taker = &moment;
    if (taker == nullptr) continue;
    DebriefTaken taken{program.wording.opportunities[window.v].name, reading_of(program, line.criterion, line.level)};
    taken.reading.text = program.wording.opportunity_criteria[line.source];
    taker->picked_up.push_back(std::move(taken));
  }
  return timeline;
}

DebriefFeedback feedback_words(const Program& program, const Feedback* feedback) {
  DebriefFeedback words;
  if (feedback == nullptr) return words;
  words.did = feedback->did;
  words.why = feedback->why;
  words.next = feedback->next;
  words.try_line = feedback->try_line;
  words.outcome = feedback->outcome;
  words.unsourced = feedback->unsourced;
  for (const SourceMention& mention : feedback->sources) {
    const Reference* source = program.wording.source(mention.ref.id);
    if (source == nullptr) continue;
    words.sources.push_back({source->id, source->title, source->publisher, source->year, source->section, source->address, mention.what_for});
  }
  return words;
}

DebriefReading reading_of(const Program& program, CriterionIx criterion, Level level) {
  const CompetencyWording& competency = program.wording.competencies[program.criteria[criterion.v].competency.v];
  return {competency.short_name, program.wording.criteria[criterion.v].name, {}, level};
}

std::string spoken_name(const std::string& name) {
  static constexpr std::array<std::string_view, 9> kTitles = {"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Dame", "Judge"};
  const std::string first = name.substr(0, name.find(' '));
  return std::find(kTitles.begin(), kTitles.end(), first) == kTitles.end() ? first : name;
}

std::string first_sentence(const std::string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ') return text.substr(0, i + 1);
  return text;
}

DebriefLine line_words(const Program& program, LineIx line) {
  const LineWording& words = program.wording.lines[line.v];
  DebriefLine made;
  made.text = words.text;
  made.by_you = words.voice == LineWording::Voice::You;
  if (words.voice == LineWording::Voice::Person) made.speaker = spoken_name(program.wording.people[words.speaker.v].name);
  for (const RoomDetail& detail : words.room) made.details.push_back(detail.text);
  return made;
}

}  // namespace sim
