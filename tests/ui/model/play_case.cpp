#include "tests/ui/model/play_case.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "sim/program/compile.h"
#include "tests/support/scenario_builder.h"

namespace ui {

std::shared_ptr<const sim::Program> play_case() {
  sim::Scenario scenario = sim::testing::read_or_fail(sim::testing::scenario_json(R"(
    "title": "Small", "starts_at": "10:05", "story_minutes": 30,
    "people": [{"id": "kay", "name": "Kay", "role": "person on probation", "age": 40, "pronouns": "she / her", "language": "English",
                "facts": [{"label": "Order", "value": "12 months"}, {"label": "Made", "value": "May"}, {"label": "For", "value": "Theft"}],
                "wants": "w", "fears": "f", "strengths": "s", "habits": ["a", "b"]}],
    "flags": [{"id": "asked", "meaning": "asked"}],
    "documents": [{"id": "doc.note", "file": "note.md", "read_first": true}, {"id": "doc.late", "file": "late.md", "available": "reveal"}],
    "start": "start",
    "scenes": [
      {"id": "start", "title": "At the door", "place": "Room 2", "day": "Tuesday", "minutes": 2,
       "lines": [{"id": "l.room", "room": [{"text": "A radio plays."}, {"text": "The blind is down."}]},
                 {"id": "l.kay", "speaker": "kay", "text": "I don’t know."}, {"id": "l.you", "speaker": "you", "text": "Come in."}],
       "decision": {"id": "d.say", "name": "The door", "prompt": "What do you say?", "kind": "choose", "serves": "k", "weight": 1,
         "assesses": ["relationship.respect"], "say_first": true, "why": ["To hear more", "To be done", "To be fair"], "confidence": true,
         "options": [
           {"id": "o.ask", "text": "“Tell me.”", "levels": ["strong"], "minutes": 3, "effects": [{"reveal": "doc.late"}, {"learn": {"id": "fact.one", "text": "She came by bus."}}],
            "reaction": {"tone": "warm", "lines": [{"id": "l.bus", "speaker": "kay", "text": "I came by bus."}]}, "goto": "second"},
           {"id": "o.tell", "text": "“Listen.”", "levels": ["partial"], "goto": "second"},
           {"id": "o.shut", "text": "“Never mind.”", "levels": ["partial"], "when": "asked", "closed_text": "you have not asked", "goto": "second"},
           {"id": "o.hidden", "text": "“Hidden.”", "levels": ["partial"], "when": "asked", "goto": "second"}]}},
      {"id": "second", "title": "After", "place": "Room 2",
       "decision": {"id": "d.note", "name": "The note", "prompt": "What goes in?", "kind": "choose_many", "unscored": "pace", "min": 1, "max": 2,
         "options": [{"id": "o.a", "text": "A."}, {"id": "o.b", "text": "B."}, {"id": "o.c", "text": "C."}], "then": [{"goto": "end.scene"}]}},
      {"id": "end.scene", "title": "End", "end": "e.end"}])"));
  const auto paper = [&](std::size_t d, const char* title, std::vector<sim::Passage> passages) {
    scenario.documents[d].title = title;
    scenario.documents[d].date = d == 0 ? "2026-11-10" : "2026-07-02";
    scenario.documents[d].author = d == 0 ? "You" : "Court team";
    scenario.documents[d].first_hand = d == 0;
    scenario.documents[d].passages = std::move(passages);
  };
  paper(0, "The note",
        {{"", "Kay came late.", true, {}},
         {"p.bus", "She said the bus didn’t come.", false, {}},
         {"", "Next week.", true, {}}});
  paper(1, "The late paper", {{"", "A hidden thing about Zebras.", true, {}}});
  sim::Validated valid = sim::validate(std::move(scenario), sim::testing::small_rubric(),
                                       sim::testing::small_references());
  if (!valid.scenario) {
    ADD_FAILURE() << sim::testing::to_lines(valid.problems);
    std::abort();
  }
  auto program = std::make_shared<sim::Program>(sim::compile(std::move(*valid.scenario)));
  program->wording.head.tutorial = false;  // it was one only because it is too small for the bars
  return program;
}

}  // namespace ui
