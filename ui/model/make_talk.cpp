#include "ui/model/make_play.h"

#include <algorithm>
#include <array>

#include "ui/model/play_parts.h"
#include "ui/model/worked_words.h"

namespace ui {
namespace {

using sim::Event;
using sim::EventKind;
using sim::Events;
using Voice = sim::LineWording::Voice;

class Talker {
 public:
  Talker(const sim::Session& session, const Words& words)
      : session_(session), program_(session.program()), words_(words) {}

  TalkPanel between(std::size_t from, std::size_t end) {
    const Events& events = session_.log().events;
    for (std::size_t i = 0; i < std::min(end, events.size()); ++i) {
      const std::size_t before = talk_.turns.size();
      turn(events[i]);
      if (i < from) talk_.turns.resize(std::min(before, talk_.turns.size()));
    }
    return std::move(talk_);
  }

 private:
  void turn(const Event& e) {
    switch (e.kind) {
      case EventKind::Entered:
        return entered(e);
      case EventKind::Shown:
        return shown(e);
      case EventKind::Answered:
        return answered(e);
      case EventKind::Ended:
        return ended(e);
      default:
        return;
    }
  }

  Turn& add(Turn::Kind kind, const Event& e) {
    Turn& turn = talk_.turns.emplace_back();
    turn.kind = kind;
    turn.minute = e.minute;
    return turn;
  }

  void entered(const Event& e) {
    const sim::SceneWording& scene = program_.wording.scenes[e.a];
    const bool new_place = !scene.place.empty() && scene.place != place_;
    const bool new_day = !scene.day.empty() && scene.day != day_;
    if (!new_place && !new_day) return;
    if (new_place) place_ = scene.place;
    if (new_day) day_ = scene.day;
    add(Turn::Kind::Place, e).text =
        new_place && new_day ? words_("talk.place_and_day", {{"place", place_}, {"day", day_}})
        : new_place          ? place_
                             : day_;
  }

  void shown(const Event& e) {
    const sim::LineWording& line = program_.wording.lines[e.a];
    Turn& turn = add(kind_of(line.voice), e);
    turn.line = line.id;
    turn.number = ++lines_;
    turn.text = line.text;
    turn.pinned = is_pinned(session_.log(), e.a, 0);
    if (line.voice == Voice::Person && line.speaker.valid())
      turn.who = program_.wording.people[line.speaker.v].name;
    if (line.voice == Voice::You) turn.who = words_("talk.you");
    if (line.voice == Voice::Room) turn.who = words_("talk.room");
    for (const sim::RoomDetail& detail : line.room) turn.details.push_back(detail.text);
  }

  static Turn::Kind kind_of(Voice voice) {
    switch (voice) {
      case Voice::Person:
        return Turn::Kind::Person;
      case Voice::You:
        return Turn::Kind::You;
      case Voice::Room:
        return Turn::Kind::Room;
      case Voice::Scene:
        break;
    }
    return Turn::Kind::Scene;
  }

  void answered(const Event& e) {
    Turn& turn = add(Turn::Kind::Answer, e);
    turn.who = words_("talk.you");
    std::vector<std::string> picks = picked(e);
    if (picks.size() == 1)
      turn.text = picks.front();
    else
      turn.details = std::move(picks);
    if (turn.text.empty() && turn.details.empty()) turn.text = words_("talk.nothing_picked");
  }

  std::vector<std::string> picked(const Event& e) const {
    const sim::Answer answer = sim::answer_of(e, session_.log().works);
    if (const auto* worked = std::get_if<sim::Worked>(&answer)) {
      if (program_.decisions[e.a].kind == sim::TaskKind::Write) return written(e);
      return worked_lines(program_, {e.a}, *worked, words_);
    }
    std::vector<std::string> picks;
    const std::uint16_t bits = sim::picked_bits(answer);
    for (std::uint32_t i = 0; i < program_.decisions[e.a].options.count; ++i)
      if (((bits >> i) & 1) != 0) picks.push_back(option_text(program_, {e.a}, i, words_));
    return picks;
  }

  // The text that stands before its answer in the log.
  std::vector<std::string> written(const Event& answered) const {
    std::string text;
    for (const Event& e : session_.log().events) {
      if (&e == &answered) break;
      if (e.kind == EventKind::Answered && e.a == answered.a) text.clear();
      if (e.kind == EventKind::Wrote && e.a == answered.a && e.n == 0)
        text = session_.log().texts[e.b];
    }
    return text.empty() ? std::vector<std::string>() : std::vector<std::string>{text};
  }

  void ended(const Event& e) {
    Turn& turn = add(Turn::Kind::Ending, e);
    turn.who = program_.wording.endings[e.a].title;
    turn.text = program_.wording.endings[e.a].text;
  }

  const sim::Session& session_;
  const sim::Program& program_;
  const Words& words_;
  TalkPanel talk_;
  std::string place_, day_;
  int lines_ = 0;
};

}  // namespace

std::string option_text(const sim::Program& program, sim::DecisionIx decision, std::uint32_t place,
                        const Words& words) {
  const sim::DecisionRow& row = program.decisions[decision.v];
  if (program.scenes[row.scene.v].gate) return words(place == 0 ? "heavy.go" : "heavy.skip");
  const std::string& text = program.wording.options[row.options.first + place].text;
  if (text.empty() && row.kind == sim::TaskKind::Concordance) return concordance_step(place, words);
  return text;
}

std::string concordance_step(std::size_t place, const Words& words) {
  constexpr std::array<const char*, 5> kSteps = {"concordance.much_less", "concordance.less",
                                                 "concordance.same", "concordance.more",
                                                 "concordance.much_more"};
  return place < kSteps.size() ? words(kSteps[place]) : std::string();
}

bool is_pinned(const sim::EventLog& log, std::uint32_t place, std::uint8_t n) {
  bool pinned = false;
  for (const Event& e : log.events)
    if ((e.kind == EventKind::Pinned || e.kind == EventKind::Unpinned) && e.a == place && e.n == n)
      pinned = e.kind == EventKind::Pinned;
  return pinned;
}

TalkPanel make_talk(const sim::Session& session, const Words& words, std::size_t from,
                    std::size_t end) {
  return Talker(session, words).between(from, end);
}

std::size_t last_answer(const sim::Session& session) {
  const Events& events = session.log().events;
  for (std::size_t i = events.size(); i-- > 0;)
    if (events[i].kind == EventKind::Answered) return i;
  return 0;
}

HistoryPanel make_history(const sim::Session& session, const Words& words) {
  return {make_talk(session, words)};
}

}  // namespace ui
