// A hearing: who is there, what is asked, where it has got to and what was written before it.
#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "sim/program/parts.h"
#include "sim/program/step.h"
#include "ui/app/make_screen_parts.h"
#include "ui/model/written_report.h"

namespace ui::app {
namespace {

std::string initials_of(const std::string& name) {
  std::string letters;
  bool fresh = true;
  for (const char c : name) {
    if (fresh && c >= 'A' && c <= 'Z') letters += c;
    fresh = c == ' ' || c == '-';
  }
  // "Dr Sunita Rao" is SR, "Ms Calder" Ca.
  if (letters.size() > 2) return letters.substr(letters.size() - 2);
  const std::size_t space = name.find(' ');
  const bool titled = space <= 3 && letters.size() == 2;
  return titled ? name.substr(space + 1, 2) : letters;
}

// ---- What is asked now

std::string begun_large(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

constexpr std::size_t kCardText = 260;  // characters that a question may bring along from before it

bool says(const Turn& turn, const std::string& who) {
  return turn.kind == Turn::Kind::Person && turn.who == who;
}

// The last thing asked since the last answer: the line with the question, what the same person said
// after it, and as much of what came straight before it as has room. Without a question mark, what
// was said last.
HearingQuestion question_of(const sim::Program& program, const TalkPanel& talk,
                            const Words& words) {
  const std::vector<Turn>& turns = talk.turns;
  HearingQuestion question;
  std::size_t start = turns.size();
  while (start > 0 && turns[start - 1].kind != Turn::Kind::Answer) --start;
  std::size_t asked = turns.size(), last = turns.size();
  for (std::size_t i = start; i < turns.size(); ++i) {
    if (turns[i].kind != Turn::Kind::Person) continue;
    last = i;
    if (turns[i].text.find('?') != std::string::npos) asked = i;
  }
  if (asked == turns.size() || turns[last].who != turns[asked].who) asked = last;
  if (asked == turns.size()) return question;
  question.who = turns[asked].who;
  std::size_t from = asked, to = asked + 1, length = turns[asked].text.size();
  for (; to < turns.size() && says(turns[to], question.who); ++to) length += turns[to].text.size();
  while (from > start && says(turns[from - 1], question.who) &&
         length + turns[from - 1].text.size() <= kCardText)
    length += turns[--from].text.size();
  for (std::size_t i = from; i < to; ++i) {
    question.text += (i > from ? " " : "") + turns[i].text;
    question.turns.push_back(i);
  }
  question.line = turns[asked].line;
  question.pinned = turns[asked].pinned;
  const bool asks = question.text.find('?') != std::string::npos;
  question.asks = words(asks ? "desk.work.asks" : "desk.work.says", {{"name", question.who}});
  for (const sim::Person& one : program.wording.people)
    if (one.name == question.who) question.role = begun_large(one.role);
  return question;
}

// ---- Follow-ups

// Whether a condition reads a slot.
bool reads(const sim::Program& program, sim::ConditionIx when, sim::SlotIx slot) {
  if (!when.valid() || !slot.valid()) return false;
  const sim::ConditionRange range = program.conditions.ranges[when.v];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
    if (program.conditions.code[i].slot == slot) return true;
  return false;
}

// Where a condition reads whether the answer to it was borne out by what was attached.
sim::SlotIx support_slot(const sim::Program& program, std::uint32_t decision) {
  const sim::DecisionRow& row = program.decisions[decision];
  return row.attach > 0 ? program.works[row.work].supported : sim::SlotIx{};
}

// The scene that asks once more what `decision` left without support: `before` leads to it by a
// condition on that.
bool asks_again(const sim::Program& program, std::uint32_t decision, std::uint32_t before,
                std::uint32_t scene) {
  const sim::Range jumps = program.scenes[before].jumps;
  for (std::uint32_t i = jumps.first; i < jumps.first + jumps.count; ++i)
    if (program.jumps[i].target.v == scene &&
        reads(program, program.jumps[i].when, support_slot(program, decision)))
      return true;
  return false;
}

// ---- Where it has got to

struct Reached {
  std::vector<HearingTopic> topics;
  bool follow_up = false;  // what is asked now is one
};

std::string answered_words(const sim::Session& session, const sim::Event& answered,
                           const Words& words) {
  const sim::Answer answer = sim::answer_of(answered, session.log().works);
  std::int64_t laid = 0;
  if (const auto* worked = std::get_if<sim::Worked>(&answer))
    laid = std::count_if(worked->placings.begin(), worked->placings.end(),
                         [](const sim::Placing& one) { return one.passage; });
  const bool attaches = session.program().decisions[answered.a].attach > 0;
  return attaches && laid > 0 ? words.plural("desk.work.answered_with", laid)
                              : words("desk.work.answered");
}

// A topic is a scene that asked something; one that asks again belongs to the topic before it.
Reached topics_of(const sim::Session& session, const std::vector<bool>& here, const Words& words) {
  const sim::Program& program = session.program();
  Reached reached;
  std::set<std::uint32_t> seen;
  std::uint32_t entered = 0, before = 0;
  std::optional<std::uint32_t> answered;
  bool any = false;
  const auto open = [&] {
    if (any || !here[entered] || !seen.insert(entered).second) return;
    any = true;
    reached.follow_up = answered && asks_again(program, *answered, before, entered);
    const std::string& title = program.wording.scenes[entered].title;
    if (reached.follow_up && !reached.topics.empty())
      reached.topics.back().state = words("desk.work.follow_up_now");
    else if (!title.empty())
      reached.topics.push_back({title, words("desk.work.topic_now"), true});
  };
  for (const sim::Event& e : session.log().events) {
    if (e.kind == sim::EventKind::Entered) {
      before = entered;
      entered = e.a;
      any = false;
    }
    if (e.kind == sim::EventKind::Offered) open();
    if (e.kind != sim::EventKind::Answered) continue;
    answered = e.a;
    if (reached.topics.empty() || !here[entered]) continue;
    reached.topics.back().state = reached.follow_up ? words("desk.work.follow_up_answered")
                                                    : answered_words(session, e, words);
  }
  const bool asking = sim::open_decision(program, session.state()).valid();
  for (std::size_t i = 0; i < reached.topics.size(); ++i)
    reached.topics[i].now = asking && i + 1 == reached.topics.size();
  return reached;
}

// ---- The view that stands

// A fact that the case carries on and whose id begins so says which view stands.
constexpr std::string_view kView = "view";

std::string view_of(const sim::Session& session) {
  const sim::Program& program = session.program();
  const std::uint64_t held = sim::carries(program, session.state());
  for (std::size_t i = 0; i < program.wording.carries.size(); ++i)
    if (((held >> i) & 1) != 0 && program.wording.carries[i].id.rfind(kView, 0) == 0)
      return program.wording.carries[i].text;
  return {};
}

// ---- Who is there

// The scenes that play where the scene in hand plays. A scene without a place of its own goes on
// where the one written before it is.
std::vector<bool> scenes_here(const sim::Session& session) {
  const auto& scenes = session.program().wording.scenes;
  const std::uint32_t now = session.state().scene.v;
  std::vector<std::string> places;
  for (const sim::SceneWording& scene : scenes) {
    const bool goes_on = scene.place.empty() && !places.empty();
    places.push_back(goes_on ? places.back() : scene.place);
  }
  std::vector<bool> here(scenes.size());
  for (std::size_t i = 0; i < here.size(); ++i)
    here[i] = now < here.size() && places[i] == places[now];
  return here;
}

// Who says something there; the first is whom it is about, and is there in any case.
std::vector<bool> people_in(const sim::Program& program, const std::vector<bool>& scenes) {
  std::vector<bool> there(program.wording.people.size());
  if (!there.empty()) there[0] = true;
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    if (!scenes[s]) continue;
    const sim::Range lines = program.scenes[s].lines;
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
      const sim::PersonIx speaker = program.wording.lines[i].speaker;
      if (speaker.valid() && speaker.v < there.size()) there[speaker.v] = true;
    }
  }
  return there;
}

void add_people(const sim::Program& program, const std::vector<bool>& there,
                const std::string& asking, const Words& words, HearingPanel& panel) {
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (!there[i]) continue;
    const sim::Person& one = program.wording.people[i];
    HearingPerson person{one.name, begun_large(one.role), initials_of(one.name)};
    person.asking = one.name == asking;
    person.person = i == 0;
    panel.people.push_back(std::move(person));
  }
  HearingPerson you{words("desk.work.you"), words("desk.work.you_role"), words("desk.work.you")};
  you.you = true;
  panel.people.push_back(std::move(you));
}

// ---- What was written

// Words of five letters and more, or four with a capital, in small letters; and numbers.
std::set<std::string> long_words(const std::string& text) {
  std::set<std::string> list;
  std::string word;
  bool large = false;
  for (const char c : text + " ") {
    const bool capital = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
    if ((c >= 'a' && c <= 'z') || capital || digit) {
      if (word.empty()) large = capital;
      word += static_cast<char>(capital ? c - 'A' + 'a' : c);
      continue;
    }
    const bool number = word.size() == 2 && word[0] >= '0' && word[0] <= '9';
    if (word.size() >= 5 || (word.size() == 4 && large) || number) list.insert(word);
    word.clear();
  }
  return list;
}

std::size_t shared_words(const std::set<std::string>& sought, const std::string& text) {
  const std::set<std::string> own = long_words(text);
  return static_cast<std::size_t>(std::count_if(
      own.begin(), own.end(), [&](const std::string& word) { return sought.count(word) > 0; }));
}

// The part of the report that has most of the question's words comes first; where two have as many
// it stays as it was written.
void put_first(HearingPanel& panel) {
  std::string asked = panel.question.text;
  for (const HearingTopic& topic : panel.topics)
    if (topic.now) asked += " " + topic.title;
  const std::set<std::string> sought = long_words(asked);
  std::size_t best = 0, most = 1, as_many = 0;
  for (std::size_t i = 0; i < panel.report.size(); ++i) {
    const ReportEntry& entry = panel.report[i];
    const std::size_t shared =
        2 * shared_words(sought, entry.heading) + shared_words(sought, entry.text);
    as_many = shared == most ? as_many + 1 : shared > most ? 1 : as_many;
    if (shared <= most) continue;
    most = shared;
    best = i;
  }
  if (most < 2 || as_many > 1) return;
  const auto at = panel.report.begin() + static_cast<std::ptrdiff_t>(best);
  std::rotate(panel.report.begin(), at, at + 1);
  panel.about = 1;
}

}  // namespace

HearingPanel make_hearing(const sim::Session& session, const TalkPanel& talk,
                          const std::vector<ReportEntry>* written, const Words& words) {
  HearingPanel panel;
  const sim::Program& program = session.program();
  panel.report = whole_report(session, written, words);
  if (program.wording.head.setting != "parole") return panel;
  const std::vector<bool> here = scenes_here(session);
  const std::vector<bool> there = people_in(program, here);
  if (std::count(there.begin(), there.end(), true) < 3) return panel;  // no panel sits
  const sim::DecisionIx open = sim::open_decision(program, session.state());
  HearingQuestion question = question_of(program, talk, words);
  const bool asks = question.text.find('?') != std::string::npos;
  add_people(program, there, asks ? question.who : std::string(), words, panel);
  Reached reached = topics_of(session, here, words);
  panel.topics = std::move(reached.topics);
  panel.view = view_of(session);
  if (!open.valid()) return panel;
  panel.follows_up = support_slot(program, open.v).valid();
  if (reached.follow_up) question.follow_up = words("desk.work.follow_up");
  if (program.decisions[open.v].kind == sim::TaskKind::Choose ||
      program.decisions[open.v].kind == sim::TaskKind::ChooseMany)
    panel.question = std::move(question);
  put_first(panel);
  return panel;
}

}  // namespace ui::app
