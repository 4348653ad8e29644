// For the tests of reading: a whole small scenario as text, edits to it, and problems as one line
// each.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/places.h"

namespace sim::testing {

// The worked example of scenario-model section 9 with the words it leaves out.
inline constexpr std::string_view kTinyJson = R"json({
  "id": "tiny", "version": 1, "title": "Tiny", "premise": "A door opens.",
  "setting": "home_visit", "stage": "first_year", "seat": "pso", "mode": "solo",
  "play_minutes": 5, "story_minutes": 30, "story_date": "2026-11-17", "starts_at": "10:05", "difficulty": 1,
  "start": "door", "aims": ["Look and listen."],
  "content_note": {"text": "Nothing heavy.", "themes": ["worry for a child"]},
  "as_of": "2026-11-01", "applies_in": "both",
  "weights": {"relationship": 1, "safeguarding": 3, "reporting": 1, "curiosity": 2},
  "provenance": {"author": "A test", "written": "2026-11-01", "reviewers": [], "key": "author"},
  "fiction": "All of it is invented.",
  "key_features": [{"id": "k.tell", "text": "Tells."}, {"id": "k.look", "text": "Looks."}],
  "endings": [{"id": "e.told", "title": "Told"}, {"id": "e.home", "title": "Home"}],
  "opportunities": [{"id": "w.shoes", "serves": "k.look", "criteria": [{"criterion": "curiosity.use", "weight": 1}], "lapse": [], "lapse_level": "missed"}],
  "scenes": [
    {"id": "door", "decision": {"id": "d.door", "kind": "choose", "serves": "k.tell", "weight": 1,
      "assesses": ["relationship.respect", "safeguarding.share"], "options": [
        {"id": "o.ask", "levels": ["strong", "strong"], "goto": "kitchen"},
        {"id": "o.wait", "levels": ["sound", "partial"], "goto": "kitchen"},
        {"id": "o.promise", "levels": ["sound", "unsafe"], "goto": "car", "gates": ["safeguarding"], "repair": {"by": ["o.call"], "until": "office"}}]}},
    {"id": "kitchen", "lines": [{"id": "l.shoes", "opens": ["w.shoes"]}], "jump": [{"goto": "car"}]},
    {"id": "car", "decision": {"id": "d.car", "kind": "choose_many", "serves": "k.tell", "weight": 2, "min": 1, "max": 2,
      "assesses": ["safeguarding.share", "reporting.record"], "options": [
        {"id": "o.call", "safeguarding.share": {"picked": "strong", "left_out": "missed"}},
        {"id": "o.note", "reporting.record": {"picked": "strong", "left_out": "partial"}, "takes": [{"w.shoes/curiosity.use": "strong"}]},
        {"id": "o.text", "safeguarding.share": {"picked": "missed", "left_out": "strong"}},
        {"id": "o.later", "safeguarding.share": {"picked": "concern", "left_out": "strong"}}],
      "then": [{"when": "picked(d.car, o.call)", "goto": "office"}, {"goto": "home"}]}},
    {"id": "office", "end": "e.told"},
    {"id": "home", "end": "e.home"}
  ]
}
)json";

// `text` with its first `from` made `to`. A test that edits what is not there is wrong.
std::string edited(std::string_view text, std::string_view from, std::string_view to);

// "SIM009 1:1 /scenes/0: message (hint)", one problem a line.
std::string lines_of(const Problems& problems, std::string_view text);

// "SIM009 SIM012": every code, in order, with repetitions.
std::string codes_in(const Problems& problems);

}  // namespace sim::testing
