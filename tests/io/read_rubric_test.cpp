// The rubric and the references, as shipped and broken.
#include "sim/io/read_rubric.h"

#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/read_references.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::edited;
using testing::lines_of;

std::string shipped(const std::string& path) {
  const Result<std::string> bytes =
      DiskFiles().read(TEST_SOURCE_DIR "/scenarios/" + path, 8'000'000);
  EXPECT_TRUE(bytes.has_value()) << path;
  return bytes ? *bytes : std::string();
}

constexpr std::string_view kRubric = R"json({"id": "small", "version": 1, "title": "Small",
"provenance": {"author": "A test", "written": "2026-11-01", "note": "Invented."},
"levels": [{"level": "strong", "credit": 100, "word": "Strong", "gloss": "a"}, {"level": "sound", "credit": 75, "word": "Sound", "gloss": "b"},
  {"level": "partial", "credit": 40, "word": "Part-way", "gloss": "c"}, {"level": "concern", "credit": 10, "word": "Sets back", "gloss": "d"},
  {"level": "missed", "credit": 0, "word": "Missed", "gloss": "e"}, {"level": "unsafe", "credit": 0, "word": "Unsafe", "gloss": "f"}],
"maps": [{"id": "standard", "credits": [100, 75, 40, 10, 0, 0]}],
"competencies": [{"id": "curiosity", "name": "Curiosity", "short": "Cur", "about": "Asks.", "basis": ["S16"],
  "ratings": [{"rating": 1, "words": "w", "anchor": "a"}],
  "criteria": [{"id": "curiosity.ask", "name": "n", "text": "t", "strong": "s", "missed": "m"}, {"id": "curiosity.use", "name": "n", "text": "t", "strong": "s", "missed": "m"}]}]
})json";

constexpr std::string_view kReferences = R"json({"references": [
{"id": "S16", "title": "Standards", "publisher": "HMPPS", "year": "2021", "address": "", "seen_at": "https://example.org", "section": "", "checked": "2026-11-21", "grade": "P"},
{"id": "S17", "title": "Other", "publisher": "HMIP", "year": "undated", "checked": "2026-11-21", "grade": "A"}]})json";

TEST(ReadRubric, Whole) {
  const ReadRubric read = read_rubric_text(kRubric);
  EXPECT_EQ(lines_of(read.problems, kRubric), "");
  ASSERT_TRUE(read.rubric);
  const Rubric& r = *read.rubric;
  EXPECT_EQ(r.author + r.written + r.note, "A test2026-11-01Invented.");
  EXPECT_EQ(r.levels[3].level, Level::Concern);
  EXPECT_EQ(r.levels[3].credit, 10);
  EXPECT_EQ(r.levels[3].word, "Sets back");
  EXPECT_EQ(r.maps[0].credits, kStandardCredits);
  EXPECT_EQ(r.competencies[0].short_name, "Cur");
  EXPECT_EQ(r.competencies[0].basis, std::vector<Id>{"S16"});
  EXPECT_EQ(r.competencies[0].ratings[0].rating, 1);
  EXPECT_EQ(r.competencies[0].criteria[1].id, "curiosity.use");
}

TEST(ReadRubric, Problems) {
  const struct {
    std::string_view from, to, said;
  } rows[] = {
      {R"("credits": [100, 75, 40, 10, 0, 0])", R"("credits": [100, 75, 40])",
       "SIM009 6:40 /maps/0/credits: a credit is missing: there are 3 (a list of six credits, from "
       "strong to unsafe)\n"},
      {R"("credits": [100, 75, 40, 10, 0, 0])", R"("credits": [100, 75, 40, 10, 0, 0, 0])",
       "SIM013 6:64 /maps/0/credits/6: \"credits\" has too many items (the limit \"levels\" is "
       "6)\n"},
      {R"("credits": [100, 75)", R"("credits": [101, 75)",
       "SIM011 6:41 /maps/0/credits/0: an item of \"credits\" is 101, should be a whole number "
       "from 0 to 100\n"},
      {R"({"level": "strong")", R"({"level": "sound")",
       "SIM009 1:1 : \"levels\" has not each of the six levels once, best first (one of "
       "\"strong\", \"sound\", \"partial\", \"concern\", \"missed\", \"unsafe\")\n"},
      {R"([{"id": "standard", "credits": [100, 75, 40, 10, 0, 0]}])", "[]",
       "SIM009 1:1 : \"maps\" has no standard map (the first map is the standard one)\n"},
      {R"({"id": "curiosity.ask", "name": "n", "text": "t", "strong": "s", "missed": "m"}, )", "",
       "SIM009 7:18 /competencies/0: a competency has at least 2 criteria\n"},
      {R"("short": "Cur", )", "",
       "SIM009 7:18 /competencies/0: \"short\" is missing (it is a text)\n"},
  };
  for (const auto& row : rows) {
    const std::string text = edited(kRubric, row.from, row.to);
    EXPECT_EQ(lines_of(read_rubric_text(text).problems, text), row.said);
  }
  EXPECT_EQ(read_rubric_text("[").problems[0].spot.file, 1);
}

TEST(ReadRubric, Shipped) {
  const std::string text = shipped("rubrics/practice-tutor.json");
  const ReadRubric read = read_rubric_text(text);
  EXPECT_EQ(lines_of(read.problems, text), "");
  EXPECT_EQ(read.rubric->competencies.size(), 10U);
  EXPECT_EQ(read.rubric->maps[0].credits, kStandardCredits);
  EXPECT_EQ(read.rubric->maps.size(), 3U);
}

TEST(ReadReferences, Whole) {
  const ReadReferences read = read_references_text(kReferences);
  EXPECT_EQ(lines_of(read.problems, kReferences), "");
  ASSERT_EQ(read.references->items.size(), 2U);
  EXPECT_EQ(read.references->items[0].id, "S16");
  EXPECT_EQ(read.references->items[0].address, "");
  EXPECT_EQ(read.references->items[0].seen_at, "https://example.org");
  EXPECT_EQ(read.references->items[0].grade, 'P');
  EXPECT_EQ(read.references->items[1].grade, 'A');
}

TEST(ReadReferences, Problems) {
  const struct {
    std::string_view from, to, said;
  } rows[] = {
      {R"("grade": "P")", R"("grade": "X")",
       "SIM012 2:173 /references/0/grade: \"grade\" is \"X\" (it is one of \"P\", \"C\", \"A\", "
       "\"B\", \"O\")\n"},
      {R"("id": "S16")", R"("id": "S 16")",
       "SIM014 2:8 /references/0/id: \"id\" is \"S 16\", should be the id of a source: 1-64 "
       "letters, digits or . _ -\n"},
      {R"("2026-11-21")", R"("2026")",
       "SIM018 2:150 /references/0/checked: \"checked\" is \"2026\", should be a date as "
       "\"2026-11-17\"\n"},
      {R"("year": "2021")", R"("year": 2021)",
       "SIM010 2:67 /references/0/year: \"year\" is a whole number, should be a text\n"},
      {R"("title": "Other", )", "",
       "SIM009 3:1 /references/1: \"title\" is missing (it is a text)\n"},
  };
  for (const auto& row : rows) {
    const std::string text = edited(kReferences, row.from, row.to);
    EXPECT_EQ(lines_of(read_references_text(text).problems, text), row.said);
  }
  EXPECT_EQ(read_references_text("[").problems[0].spot.file, 2);
}

TEST(ReadReferences, Shipped) {
  const std::string text = shipped("references.json");
  const ReadReferences read = read_references_text(text);
  EXPECT_EQ(lines_of(read.problems, text), "");
  EXPECT_GE(read.references->items.size(), 100U);
}

}  // namespace
}  // namespace sim
