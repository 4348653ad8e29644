#include "sim/analysis/walk.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

const std::string kHead = "walk 1\nscenario tiny\nkind strong\nseed 7\n";

// "line: message (hint)", one problem a line.
std::string problems_of(std::string_view text) {
  std::string list;
  for (const WalkProblem& p : parse_walk(text).problems) {
    list.append(code_name(p.code))
        .append(" ")
        .append(std::to_string(p.line))
        .append(": ")
        .append(p.message);
    list.append(p.hint.empty() ? "" : " (" + p.hint + ")").append("\n");
  }
  return list;
}

TEST(ParseWalk, ReadsHeadActionsAndExpectations) {
  const ParsedWalk parsed = parse_walk(
      "# a comment\nwalk 1\nscenario tiny\nkind meandering\nseed 18446744073709551615\n\n"
      "pick o.ask   # said at the door\n\tpicks o.call o.note\r\nsay \"She said \\\"no\\\" # "
      "twice\"\nclosed o.x \"Not now.\"\nend e.told\nitem d.door/a.b strong\n");
  EXPECT_EQ(parsed.problems.size(), 0U);
  EXPECT_EQ(parsed.walk.scenario.text, "tiny");
  EXPECT_EQ(walk_kind_id(parsed.walk.kind), "meandering");
  EXPECT_EQ(parsed.walk.seed, 18446744073709551615ULL);
  ASSERT_EQ(parsed.walk.lines.size(), 6U);
  EXPECT_EQ(parsed.walk.lines[0].line, 7);
  EXPECT_EQ(to_text(parsed.walk.lines[0]), "pick o.ask");
  EXPECT_EQ(to_text(parsed.walk.lines[1]), "picks o.call o.note");
  EXPECT_EQ(parsed.walk.lines[2].arguments[0].text, "She said \"no\" # twice");
  EXPECT_EQ(to_text(parsed.walk.lines[3]), "closed o.x \"Not now.\"");
}

TEST(ParseWalk, SaysEveryProblemWithItsLine) {
  struct Case {
    const char* name;
    std::string text;
    std::string expected;
  };
  const std::string end = "end e.told\nitem d.door/a.b none\n";
  const std::string control =
      "SIM004 5: this line holds a control character (only line breaks and tabs may stand in a "
      "text)\n";
  const Case cases[] = {
      {"unknown word", kHead + "pik o.ask\n" + end,
       "SIM180 5: the word \"pik\" is unknown (did you mean \"pick\"?)\n"},
      {"order of two", kHead + "order a b\n" + end,
       "SIM180 5: this is not how the line is written (order <item>..., all of them, the first "
       "first)\n"},
      {"sort without a bin", kHead + "sort a=b c\n" + end,
       "SIM180 5: \"c\" is not two words with an equals sign between (sort <item>=<bin>...)\n"},
      {"tag", kHead + "mark p.a=riks\n" + end,
       "SIM180 5: \"riks\" is not one of: risk, strength, victim, gap, contradiction (did you mean "
       "\"risk\"?)\n"},
      {"side", kHead + "link c.a p.a suports\n" + end,
       "SIM180 5: \"suports\" is not one of: supports, weakens, context (did you mean "
       "\"supports\"?)\n"},
      {"a text to write", kHead + "write c.a words\n" + end,
       "SIM180 5: the text stands in double quotes (write \"text\" or write <claim> \"text\")\n"},
      {"submit and more", kHead + "submit d.a\n" + end,
       "SIM180 5: this is not how the line is written (submit)\n"},
      {"nearest of the new words", kHead + "submti\n" + end,
       "SIM180 5: the word \"submti\" is unknown (did you mean \"submit\"?)\n"},
      {"attach after the end", kHead + end + "attach p.a\n",
       "SIM180 7: \"attach\" is left over after `end`\n"},
      {"carried twice", "walk 1\nscenario tiny\nkind strong\nseed 7\ncarried a\ncarried b\n" + end,
       "SIM180 6: \"carried\" is given twice\n"},
      {"too few words", kHead + "document doc.a\n" + end,
       "SIM180 5: this is not how the line is written (document <document> open or document "
       "<document> hidden)\n"},
      {"left-over word", kHead + "pick o.ask o.wait\n" + end,
       "SIM180 5: this is not how the line is written (pick <option>)\n"},
      {"no closing quote", kHead + "say \"never\n" + end,
       "SIM180 5: the text has no closing quote mark\n"},
      {"text without quotes", kHead + "say never\n" + end,
       "SIM180 5: the text stands in double quotes (say \"text\")\n"},
      {"level", kHead + "end e.told\nitem d.door/a.b stong\n",
       "SIM180 6: \"stong\" is not one of: strong, sound, partial, concern, missed, unsafe, none "
       "(did you mean \"strong\"?)\n"},
      {"figure", kHead + end + "earned overall 1.5\n",
       "SIM180 7: \"1.5\" is not a figure (a whole number, or a fraction such as 200/3)\n"},
      {"denominator", kHead + end + "earned overall 1/0\n",
       "SIM180 7: \"1/0\" is not a figure (a whole number, or a fraction such as 200/3)\n"},
      {"minutes", kHead + "minutes -1\n" + end, "SIM180 5: \"-1\" is not a number of minutes\n"},
      {"left over after the end", kHead + end + "pick o.ask\n",
       "SIM180 7: \"pick\" is left over after `end`\n"},
      {"judged too early", kHead + "item d.door/a.b none\nend e.told\n",
       "SIM180 5: \"item\" stands before `end` (what the play was worth is said after its end)\n"},
      {"no version", "scenario tiny\nkind strong\nseed 1\n" + end,
       "SIM180 1: the head lacks the line \"walk\" (walk, scenario, kind and seed come first)\n"},
      {"other version", "walk 2\nscenario tiny\nkind strong\nseed 1\n" + end,
       "SIM180 1: version 2 of walks is unknown (walk 1)\n"},
      {"no seed", "walk 1\nscenario tiny\nkind strong\n" + end,
       "SIM180 1: the head lacks the line \"seed\" (walk, scenario, kind and seed come first)\n"},
      {"kind", "walk 1\nscenario tiny\nkind strnog\nseed 1\n" + end,
       "SIM180 3: a walk is of kind strong, poor, unsafe or meandering (did you mean "
       "\"strong\"?)\n"},
      {"head twice", kHead + "seed 2\n" + end, "SIM180 5: \"seed\" is given twice\n"},
      {"no end", kHead + "pick o.ask\n",
       "SIM182 5: the walk has no `end` (it proves nothing unless it says where the play "
       "ends)\nSIM182 5: the walk has no `item` (it proves nothing unless it "
       "says what an answer was worth)\n"},
      {"no item", kHead + "end e.told\n",
       "SIM182 5: the walk has no `item` (it proves nothing unless it says what an answer was "
       "worth)\n"},
      {"an escape", kHead + "pick \x1b[2J\n" + end, control},
      {"a carriage return inside", kHead + "pick a\rb\n" + end, control},
      // walks took marks that turn text around, which the scenario's reader refuses
      {"turned around", kHead + "say \"a\u202eb\"\n" + end, control},
      {"isolated", kHead + "# \u2066 hidden\n" + end, control},
      {"safety", kHead + end + "safety o.a put_right\n",
       "SIM180 7: this is not how the line is written (safety none, safety <option> open or safety "
       "<option> put_right <option>)\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(problems_of(c.text), c.expected);
  }
}

TEST(ParseWalk, CarriedMayBeLeftOut) {
  const std::string rest = "end e.told\nitem d.door/a.b none\n";
  EXPECT_EQ(parse_walk(kHead + rest).walk.carried.text, "");
  const ParsedWalk parsed = parse_walk(kHead + "carried average\n" + rest);
  EXPECT_EQ(parsed.problems.size(), 0U);
  EXPECT_EQ(parsed.walk.carried.text, "average");
}

TEST(ParseWalk, AnEmptyFileLacksItsHead) {
  for (const char* text : {"", "\n", "# nothing\n"})
    EXPECT_EQ(parse_walk(text).problems.size(), 4U) << text;
}

TEST(ParseWalk, AProblemPointsAtTheWord) {
  const std::string text = kHead + "sure  perhaps\nend e.told\nitem a/b none\n";
  const std::vector<WalkProblem> problems = parse_walk(text).problems;
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].offset, text.find("perhaps"));
  EXPECT_EQ(problems_in(problems, 5)[0].spot.file, 5);
}

TEST(ParseWalk, FiguresAreExact) {
  EXPECT_EQ(walk_figure("200/3"), (Fraction{400, 6}));
  EXPECT_EQ(walk_figure("880"), (Fraction{880, 1}));
}

}  // namespace
}  // namespace sim
