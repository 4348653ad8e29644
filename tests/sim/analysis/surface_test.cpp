#include "sim/analysis/surface.h"

#include "tests/sim/analysis/analysis_helpers.h"

namespace sim::testing {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list.append(list.empty() ? "" : " ").append(word);
  return list;
}

TEST(Surface, CountsWordsAsAReaderWould) {
  EXPECT_EQ(word_count(""), 0U);
  EXPECT_EQ(word_count("  Two   words.  "), 2U);
  EXPECT_EQ(word_count("I don’t know - it's a half-past thing."), 7U);
  EXPECT_EQ(word_count("“Fine” — 7 noughts…"), 3U);
  EXPECT_EQ(word_count("Gŵyl Ddewi"), 2U);
}

TEST(Surface, ContentWordsLeaveOutWhatEverybodySays) {
  EXPECT_EQ(joined(content_words("Thanks for bringing it. I can see Saturday’s been gone over.")),
            "bringing gone saturday see thank");
  EXPECT_EQ(joined(content_words("The blinds, the BLIND and the blind")), "blind");
  EXPECT_EQ(joined(content_words("")), "");
  EXPECT_EQ(
      shared_words(content_words("his jacket is done up"), content_words("Your jacket, done?")),
      2U);
}

constexpr std::string_view kRooms = R"("scenes": [
    {"id": "start", "lines": [{"id": "l.first", "room": [{"text": "First."}, {"text": "Blind."}]}, {"id": "l.last", "room": [{"text": "Last."}, {"text": "Lamp."}]}],
      "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
        "options": [{"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "next",
            "reaction": {"tone": "cool", "lines": [{"id": "r", "room": [{"text": "Reaction."}, {"text": "Pen."}]}]}},
          {"id": "o.weak", "text": "Weak.", "levels": ["partial"], "goto": "other"}]}},
    {"id": "next", "jump": [{"goto": "end.scene"}]},
    {"id": "other", "jump": [{"goto": "end.scene"}]},
    {"id": "end.scene", "end": "e.end"}])";

TEST(Surface, TheRoomIsTheLastBlockBeforeTheDecision) {
  const auto program = program_of(scenario_json(kRooms));
  EXPECT_EQ(room_before(*program, {0}), "Last. Lamp. ");
  EXPECT_EQ(room_before(*program, {1}), "Reaction. Pen. ");
  EXPECT_EQ(room_before(*program, {2}), "Last. Lamp. ");
  EXPECT_EQ(room_before(*program, {3}), "Reaction. Pen. ");
}

TEST(Surface, WithoutABlockThereIsNoRoom) { EXPECT_EQ(room_before(*worked_example(), {2}), ""); }

}  // namespace
}  // namespace sim::testing
