#include "tests/support/debrief_case.h"

#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/program/compile.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {

constinit const std::string_view kDebriefCase = R"json(
  "id": "tiny", "title": "The lift", "story_minutes": 20,
  "weights": {"relationship": 1, "safeguarding": 3, "reporting": 1, "curiosity": 2},
  "people": [{"id": "sam", "name": "Sam Reed", "role": "person on probation", "pronouns": "she / her", "age": 30, "language": "English",
    "facts": [{"label": "Order", "value": "Community"}, {"label": "Made", "value": "May"}, {"label": "For", "value": "Theft"}],
    "wants": "To be gone.", "fears": "A form.", "strengths": "She keeps time.", "habits": ["Counts.", "Shrugs."],
    "states": [{"name": "guarded", "when": "guard >= 2"}, {"name": "open"}]}],
  "counters": [{"id": "guard", "min": 0, "max": 3, "start": 2, "meaning": "how guarded Sam is"}],
  "key_features": [
    {"id": "k.tell", "text": "Passes it on", "done": "You passed it on.", "part": "You passed some of it on.", "missed": "It stayed with you."},
    {"id": "k.look", "text": "Looks round", "done": "You saw the shoes.", "part": "You half saw the shoes.", "missed": "You left without a word about the shoes."},
    {"id": "k.later", "text": "Comes back to it", "done": "You came back.", "part": "You half came back.", "missed": "You never came back."}],
  "opportunities": [{"id": "w.shoes", "name": "Small shoes", "serves": "k.look", "criteria": [{"criterion": "curiosity.use", "weight": 1, "text": "Asked whose shoes they are"}],
    "lapse": [], "lapse_level": "missed", "missed": "Nobody asked whose shoes they are.",
    "feedback": {"did": "The shoes stood there. They were left at that.", "why": "Things in a room can speak.", "next": "Ask.", "try": "Whose are those?", "sources": [{"ref": "S1", "for": "rooms speak"}]}}],
  "endings": [{"id": "e.told", "title": "Told", "text": "It is told."}, {"id": "e.home", "title": "Home", "text": "You go home."}],
  "scenes": [
    {"id": "start", "title": "The door", "minutes": 1, "lines": [{"id": "l.sam", "speaker": "sam", "text": "You again."}],
     "decision": {"id": "d.door", "name": "At the door", "prompt": "What do you say?", "kind": "choose", "serves": "k.tell", "weight": 1, "say_first": true, "confidence": true,
       "why": ["To be let in", "To be fair", "No time"], "assesses": ["relationship.respect", "safeguarding.share"], "options": [
       {"id": "o.ask", "text": "“Who is at home today?”", "levels": ["strong", "strong"], "minutes": 2, "effects": [{"add": "guard", "by": -1}], "short": "Who is at home", "moment": "She told you.",
        "reaction": {"tone": "cool", "lines": [{"id": "r.ask", "speaker": "sam", "text": "Me. (She counts.) And him."}]}, "goto": "kitchen",
        "feedback": {"did": "You asked. She answered.", "why": "Asking is how you find out.", "next": "Ask again.", "try": "And who else?", "outcome": "She was short. The question was still right.", "sources": [{"ref": "S1", "for": "asking"}], "unsourced": "asking twice: practice wisdom"}},
       {"id": "o.wait", "text": "“Take your time.”", "levels": ["sound", "partial"], "short": "Taking time", "moment": "She took it.", "goto": "kitchen",
        "feedback": {"did": "You waited.", "why": "Waiting can help.", "next": "Ask next.", "try": "When you are ready.", "sources": [{"ref": "S2", "for": "waiting"}]}},
       {"id": "o.promise", "text": "“I will keep it between us.”", "levels": ["sound", "unsafe"], "minutes": 1, "short": "A promise", "moment": "She believed you.", "goto": "car",
        "duty": "What bears on a child goes to your manager.", "gates": ["safeguarding"], "repair": {"by": ["o.call"], "until": "office"},
        "feedback": {"did": "You promised.", "why": "It was not yours to promise.", "next": "Take it back.", "try": "I was wrong to say that.", "sources": [{"ref": "S1", "for": "the duty"}]}}]}},
    {"id": "kitchen", "title": "The kitchen", "minutes": 3, "lines": [{"id": "l.shoes", "room": [{"text": "A tap drips."}, {"text": "Small shoes stand under the coats.", "live": "w.shoes", "sense": "sight"}, {"text": "The radio is on."}], "opens": ["w.shoes"]}],
     "decision": {"id": "d.tea", "name": "Tea", "prompt": "She holds up a cup.", "kind": "choose", "unscored": "a matter of manners", "options": [
       {"id": "o.tea.yes", "text": "Take the tea.", "goto": "car"}, {"id": "o.tea.no", "text": "Leave the tea.", "goto": "car"}]}},
    {"id": "car", "title": "The car", "minutes": 2, "decision": {"id": "d.car", "name": "Before you drive", "prompt": "Which of these?", "kind": "choose_many", "serves": "k.tell", "weight": 2, "min": 1, "max": 2,
      "assesses": ["safeguarding.share", "reporting.record"], "options": [
       {"id": "o.call", "text": "Ring your manager.", "short": "Ringing", "moment": "You rang.", "safeguarding.share": {"picked": "strong", "left_out": "missed"},
        "feedback": {"did": "You rang.", "why": "Someone else can look.", "next": "Write it down.", "try": "Have you two minutes?", "sources": [{"ref": "S1", "for": "telling"}]},
        "left_feedback": {"did": "You did not ring. You drove.", "why": "Nobody else knew.", "next": "Ring now.", "try": "I should have rung.", "sources": [{"ref": "S1", "for": "telling"}]}},
       {"id": "o.note", "text": "Write the note.", "short": "The note", "moment": "You wrote.", "reporting.record": {"picked": "strong", "left_out": "partial"}, "takes": [{"w.shoes/curiosity.use": "strong"}],
        "feedback": {"did": "You wrote it.", "why": "Notes last.", "next": "Add the shoes.", "try": "Small shoes, by the door.", "sources": [{"ref": "S1", "for": "notes"}]},
        "left_feedback": {"did": "You wrote nothing.", "why": "Notes last.", "next": "Write it.", "try": "I saw small shoes.", "sources": [{"ref": "S1", "for": "notes"}]}},
       {"id": "o.text", "text": "Text Sam.", "short": "A text", "moment": "You texted.", "safeguarding.share": {"picked": "missed", "left_out": "strong"},
        "feedback": {"did": "You texted her.", "why": "It warned her.", "next": "Ring first.", "try": "I will call you after.", "sources": [{"ref": "S1", "for": "order"}]}},
       {"id": "o.later", "text": "Leave it for later.", "short": "Later", "moment": "It waited.", "safeguarding.share": {"picked": "concern", "left_out": "strong"},
        "feedback": {"did": "You left it.", "why": "Later is a decision.", "next": "Do it today.", "try": "Today, please.", "sources": [{"ref": "S1", "for": "time"}]}}],
      "then": [{"when": "picked(d.car, o.call)", "goto": "office"}, {"goto": "home"}]}},
    {"id": "office", "title": "The office", "end": "e.told"}, 
    {"id": "home", "title": "Home", "minutes": 4, "decision": {"id": "d.soon", "name": "How soon", "prompt": "When do you come back to it?", "kind": "rate", "serves": "k.later", "weight": 1,
      "assesses": ["relationship.listen"], "key": "s.today", "steps": [
       {"id": "s.never", "text": "Not at all", "definition": "It stays as it is.", "moment": "You let it be.",
        "feedback": {"did": "You let it be.", "why": "She waited.", "next": "Ring.", "try": "I said I would ring.", "sources": [{"ref": "S1", "for": "time"}]}},
       {"id": "s.week", "text": "Next week", "definition": "At the next appointment.",
        "feedback": {"did": "You left it a week. She waited.", "why": "A week is long.", "next": "Ring.", "try": "Have you a minute now?", "sources": [{"ref": "S1", "for": "time"}]}},
       {"id": "s.today", "text": "Today", "definition": "Before you go home.",
        "feedback": {"did": "You rang her.", "why": "She had waited.", "next": "Go on.", "try": "I said I would ring.", "sources": [{"ref": "S1", "for": "time"}]}}],
      "then": [{"goto": "home.end"}]}},
    {"id": "home.end", "title": "Lights out", "end": "e.home"}])json";

std::shared_ptr<const Program> debrief_program(std::string_view members) {
  return std::make_shared<const Program>(compile(valid_or_fail(scenario_json(members))));
}

void play(Session& session, const std::vector<std::vector<std::string>>& answers) {
  for (const std::vector<std::string>& ids : answers) {
    const Program& program = session.program();
    const DecisionRow& row = program.decisions[session.decision().v];
    std::uint16_t picks = 0;
    std::uint8_t place = 0;
    for (std::uint8_t i = 0; i < row.options.count; ++i)
      for (const std::string& id : ids)
        if (program.wording.options[row.options.first + i].id == id) {
          picks = static_cast<std::uint16_t>(picks | (1U << i));
          place = i;
        }
    ASSERT_NE(picks, 0) << ids.front();
    Answer answer = Choose{place};
    if (row.kind == TaskKind::ChooseMany) answer = ChooseMany{picks};
    if (row.kind == TaskKind::Rate) answer = Rate{place};
    ASSERT_TRUE(session.answer(answer).has_value()) << ids.front();
  }
}

Debrief debrief_of(const Session& session, bool with_reach) {
  const Reach reach = with_reach ? Reach::compute(session.program()) : Reach{};
  return build_debrief(session.program(), session.log(), score(session.program(), session.log()),
                       reach);
}

Session play_a(const std::shared_ptr<const Program>& program) {
  Session session = Session::start(program, 1);
  EXPECT_TRUE(session.say_first("Hello, <Sam>").has_value());
  EXPECT_TRUE(session.why_tag(1).has_value());
  EXPECT_TRUE(session.confidence(2).has_value());
  play(session, {{"o.ask"}, {"o.tea.yes"}, {"o.call", "o.text"}});
  return session;
}

Session play_b(const std::shared_ptr<const Program>& program) {
  Session session = Session::start(program, 1);
  play(session, {{"o.promise"}, {"o.call", "o.note"}});
  return session;
}

}  // namespace sim::testing
