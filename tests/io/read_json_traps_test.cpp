// Bytes from strangers: what JSON readers trip over. Source: scenario-model section 7, reliability
// section 5.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/io/check_bytes.h"
#include "sim/io/json_events.h"
#include "sim/io/read_scenario.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::codes_in;
using testing::edited;
using testing::kTinyJson;
using testing::lines_of;

std::string codes_of_text(const std::string& text) {
  const ReadScenario read = read_scenario_text(text);
  EXPECT_EQ(read.scenario.has_value(), false) << text.substr(0, 100);
  return codes_in(read.problems);
}

TEST(JsonTraps, NotOneObject) {
  for (const char* text : {"[]", "\"text\"", "12", "true", "null", " 1.5 ", "[{}]", "1e400"})
    EXPECT_NE(codes_of_text(text), "") << text;
  EXPECT_EQ(codes_of_text("[]"), "SIM010");
  EXPECT_EQ(codes_of_text("12"), "SIM010");
}

TEST(JsonTraps, Bytes) {
  EXPECT_EQ(codes_of_text("\xEF\xBB\xBF{}"), "SIM003") << "byte order mark";
  EXPECT_EQ(codes_of_text(std::string("{}\0", 3)), "SIM004")
      << "nlohmann ignores what follows a NUL";
  EXPECT_EQ(codes_of_text(std::string("{}\0{", 4)), "SIM004");
  EXPECT_EQ(codes_of_text("{\"a\": \"\xC3\"}"), "SIM003");
  EXPECT_EQ(codes_of_text("{\"\xFF\": 1}"), "SIM003");
  EXPECT_EQ(codes_of_text("{} \xA0"), "SIM003");
  EXPECT_EQ(codes_of_text(std::string("{\0\"\0}\0", 6)), "SIM004") << "UTF-16";
}

// Where the problem is and what it is called.
TEST(JsonTraps, Syntax) {
  const struct {
    std::string_view text, said;
  } rows[] = {
      // said of every file that was cut off: "nothing follows the last bracket"
      {"",
       R"(SIM005 1:1 : this is not JSON: unexpected end of input; expected '[', '{', or a literal (the file is empty))"},
      {"  \n ",
       R"(SIM005 2:2 : this is not JSON: unexpected end of input; expected '[', '{', or a literal (the file is empty))"},
      {"{",
       R"(SIM005 1:2 : this is not JSON: unexpected end of input; expected string literal (the file ends too early: is a bracket or a quote not closed?))"},
      {"{\"id\": \"a\"",
       R"(SIM005 1:11 /id: this is not JSON: unexpected end of input; expected '}' (the file ends too early: is a bracket or a quote not closed?))"},
      {"{\"id\": \"a",
       R"(SIM005 1:8 /id: this is not JSON: invalid string: missing closing quote (the file ends too early: is a bracket or a quote not closed?))"},
      {"{\"tutorial\": tr",
       R"(SIM005 1:14 /tutorial: this is not JSON: invalid literal (the file ends too early: is a bracket or a quote not closed?))"},
      {"{\"id\" \"a\"}",
       R"(SIM005 1:7 /id: this is not JSON: unexpected string literal; expected ':' (is a comma or a colon missing before this?))"},
      {"{\"id\": \"a\" \"title\": \"b\"}",
       R"(SIM005 1:12 /id: this is not JSON: unexpected string literal; expected '}' (is a comma or a colon missing before this?))"},
      {"{\"id\": \"a\",}",
       R"(SIM005 1:12 /id: this is not JSON: unexpected '}'; expected string literal (take away the comma before the closing bracket))"},
      {"{\"aims\": [\"a\",]}",
       R"(SIM005 1:15 /aims/0: this is not JSON: unexpected ']'; expected '[', '{', or a literal (take away the comma before the closing bracket))"},
      {"{\"aims\": [\"a\",,\"b\"]}",
       R"(SIM005 1:15 /aims/0: this is not JSON: unexpected ','; expected '[', '{', or a literal)"},
      {"{,}", R"(SIM005 1:2 : this is not JSON: unexpected ','; expected string literal)"},
      {"{\"id\": 'a'}",
       R"(SIM005 1:8 /id: this is not JSON: invalid literal (names and texts stand in double quotes))"},
      {"{id: \"a\"}",
       R"(SIM005 1:2 : this is not JSON: invalid literal (names and texts stand in double quotes))"},
      {"// words\n{}", R"(SIM005 1:1 : this is not JSON: invalid literal (JSON has no comments))"},
      {"{\"version\": 01}",
       R"(SIM011 1:13 /version: "version" is 0, should be a whole number from 1 to 9999
SIM005 1:14 /version: this is not JSON: unexpected number literal; expected '}' (numbers are written as 12 or -3))"},
      {"{\"version\": +1}",
       R"(SIM005 1:13 /version: this is not JSON: invalid literal (numbers are written as 12 or -3))"},
      {"{\"version\": .5}",
       R"(SIM005 1:13 /version: this is not JSON: invalid literal (numbers are written as 12 or -3))"},
      {"{\"version\": NaN}",
       R"(SIM005 1:13 /version: this is not JSON: invalid literal (names and texts stand in double quotes))"},
      {"{\"version\": -Infinity}",
       R"(SIM005 1:13 /version: this is not JSON: invalid number; expected digit after '-' (numbers are written as 12 or -3))"},
      {"{\"version\": 0x10}",
       R"(SIM011 1:13 /version: "version" is 0, should be a whole number from 1 to 9999
SIM005 1:14 /version: this is not JSON: invalid literal (names and texts stand in double quotes))"},
      {"{\"version\": tru}",
       R"(SIM005 1:13 /version: this is not JSON: invalid literal (names and texts stand in double quotes))"},
      {"{\"id\": \"a\nb\"}",
       R"(SIM005 1:10 /id: this is not JSON: invalid string: control character U+000A (LF) must be escaped to \u000A or \n (a line break inside a text is written \n; is a closing quote missing?))"},
      {"{\"id\": \"a\\qb\"}",
       R"(SIM005 1:11 /id: this is not JSON: invalid string: forbidden character after backslash)"},
      {"{\"id\": \"a\\u12g4\"}",
       R"(SIM005 1:14 /id: this is not JSON: invalid string: '\u' must be followed by 4 hex digits)"},
      {"{\"id\": \"\\ud800\"}",
       R"(SIM005 1:15 /id: this is not JSON: invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF)"},
      {"{\"id\": \"\\udc00\"}",
       R"(SIM005 1:14 /id: this is not JSON: invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF)"},
      {"{\"id\": \"\\ud800\\u0041\"}",
       R"(SIM005 1:20 /id: this is not JSON: invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF)"},
      {"{\"id\": \"a\"]", R"(SIM005 1:11 /id: this is not JSON: unexpected ']'; expected '}')"},
      {"{\"version\": 1e999, \"id\": 1}",
       R"(SIM010 1:13 /version: "version" is 1e999, should be a whole number from 1 to 9999)"},
  };
  for (const auto& row : rows) {
    const ReadScenario read = read_scenario_text(row.text);
    EXPECT_FALSE(read.scenario);
    EXPECT_EQ(lines_of(read.problems, row.text), std::string(row.said) + "\n") << row.text;
  }
}

TEST(JsonTraps, TextAfterTheEnd) {
  for (const char* more : {"{}", "x", "]", "}", "1", "\"\""}) {
    const std::string text = std::string(kTinyJson) + more;
    const ReadScenario read = read_scenario_text(text);
    EXPECT_FALSE(read.scenario);
    EXPECT_EQ(codes_in(read.problems), "SIM005") << more;
    EXPECT_EQ(read.problems[0].spot.offset, kTinyJson.size()) << more;
    EXPECT_EQ(read.problems[0].hint, "nothing follows the last bracket") << more;
  }
}

// A million brackets cost neither stack nor time.
TEST(JsonTraps, Depth) {
  constexpr std::size_t kDeep = 1'000'000;
  EXPECT_EQ(codes_of_text(std::string(kDeep, '[')), "SIM010 SIM006");
  std::string objects;
  for (std::size_t i = 0; i < kDeep; ++i) objects += "{\"a\":";
  EXPECT_EQ(codes_of_text(objects), "SIM008 SIM006");
  const auto nested = [](std::size_t depth) {
    return edited(
        kTinyJson, "\"version\": 1,",
        "\"x\": " + std::string(depth, '[') + std::string(depth, ']') + ", \"version\": 1,");
  };
  EXPECT_EQ(codes_in(read_scenario_text(nested(63)).problems), "SIM008");
  EXPECT_EQ(codes_in(read_scenario_text(nested(64)).problems), "SIM008 SIM006");
}

TEST(JsonTraps, Size) {
  EXPECT_EQ(codes_of_text(std::string(8'000'001, ' ')), "SIM002");
  const std::string text(8'000'000, ' ');
  EXPECT_EQ(codes_of_text(text), "SIM005");
}

// Many small mistakes stay within memory and time.
TEST(JsonTraps, ManyMistakes) {
  std::string text = "{";
  for (int i = 0; i < 300'000; ++i) text += "\"unknown" + std::to_string(i) + "\": [1],";
  text += "\"id\": 1}";
  const ReadScenario read = read_scenario_text(text);
  EXPECT_EQ(read.problems.size(), 1001U);
  EXPECT_EQ(read.problems.back().code, Code::SIM013);
}

TEST(JsonTraps, LongNames) {
  const std::string text = "{\"" + std::string(1'000'000, 'x') + "\": 1}";
  const ReadScenario read = read_scenario_text(text);
  EXPECT_LT(read.problems.back().message.size(), 100U);
}

// However a file is cut off, it is refused, and the words are found where it ends.
TEST(JsonTraps, CutAtEveryByte) {
  const std::string_view whole = kTinyJson.substr(0, kTinyJson.rfind('}') + 1);
  for (std::size_t n = 0; n < whole.size(); ++n) {
    const ReadScenario read = read_scenario_text(whole.substr(0, n));
    ASSERT_TRUE(has_errors(read.problems)) << n;
    ASSERT_FALSE(read.scenario) << n;
    ASSERT_LE(read.problems.back().spot.offset, n);
  }
}

// One byte changed to each of some nasty ones: never a crash, and never an offset outside the file.
TEST(JsonTraps, EveryByteChanged) {
  std::string text(kTinyJson);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char before = text[i];
    for (const char now : {'"', '\\', '{', ']', '0', '\xFF'}) {
      text[i] = now;
      const ReadScenario read = read_scenario_text(text);
      for (const Problem& problem : read.problems) ASSERT_LE(problem.spot.offset, text.size());
      ASSERT_TRUE(read.scenario.has_value() || has_errors(read.problems)) << i;
    }
    text[i] = before;
  }
}

// Writes down every event with its place.
class Recorder final : public reading::JsonEvents {
 public:
  std::string log;
  bool object_begins(std::uint32_t at) override { return add(at, "{"); }
  bool member(std::uint32_t at, std::string_view name) override {
    return add(at, std::string(name) + ":");
  }
  bool object_ends(std::uint32_t at) override { return add(at, "}"); }
  bool list_begins(std::uint32_t at) override { return add(at, "["); }
  bool list_ends(std::uint32_t at) override { return add(at, "]"); }
  bool text(std::uint32_t at, std::string_view value) override {
    return add(at, "'" + std::string(value) + "'");
  }
  bool whole_number(std::uint32_t at, std::int64_t value) override {
    return add(at, std::to_string(value));
  }
  bool other_number(std::uint32_t at, std::string_view digits) override {
    return add(at, "~" + std::string(digits));
  }
  bool truth(std::uint32_t at, bool value) override { return add(at, value ? "true" : "false"); }
  bool null(std::uint32_t at) override { return add(at, "null"); }
  void syntax_error(std::uint32_t at, std::string, std::string) override { add(at, "error"); }

 private:
  bool add(std::uint32_t at, const std::string& what) {
    log += (log.empty() ? "" : " ") + std::to_string(at) + what;
    return true;
  }
};

std::string events_of(std::string_view text) {
  Recorder recorder;
  reading::read_json(text, recorder);
  return recorder.log;
}

TEST(JsonEvents, Places) {
  EXPECT_EQ(events_of(R"({"a":1,"b":[ -20 ,true,null ],"c":{}})"),
            "0{ 1a: 51 7b: 11[ 13-20 18true 23null 28] 30c: 34{ 35} 36}");
  EXPECT_EQ(
      events_of(R"( [1.50,-0,9223372036854775807,-9223372036854775808,9223372036854775808] )"),
      "1[ 2~1.50 70 10"
      "9223372036854775807 30-9223372036854775808 51~9223372036854775808 70]");
  EXPECT_EQ(events_of("12"), "012");
  EXPECT_EQ(events_of(R"(["\"","\\","\u00e9x",""])"), "0[ 1'\"' 6'\\' 11'\xC3\xA9x' 21'' 23]");
}

TEST(CheckBytes, Utf8) {
  // Source: The Unicode Standard, table 3-7.
  for (const char* good : {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                           "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF",
                           "aaaaaaaaaaaaaaa\xC5\xB5"
                           "aaaaaaaaaaaaaaaaa"})
    EXPECT_EQ(first_invalid_utf8(good), std::string_view::npos) << good;
  const std::pair<const char*, std::size_t> rows[] = {{"\x80", 0},
                                                      {"\xC0\x80", 0},
                                                      {"\xC1\xBF", 0},
                                                      {"a\xC2", 1},
                                                      {"\xE0\x9F\xBF", 0},
                                                      {"\xED\xA0\x80", 0},
                                                      {"\xE2\x82", 0},
                                                      {"\xF0\x8F\xBF\xBF", 0},
                                                      {"\xF4\x90\x80\x80", 0},
                                                      {"\xF5\x80\x80\x80", 0},
                                                      {"aaaaaaaaaaaaaaaaaaa\xFFz", 19},
                                                      {"\xC2"
                                                       "a",
                                                       0}};
  for (const auto& [bad, at] : rows) EXPECT_EQ(first_invalid_utf8(bad), at) << bad;
}

}  // namespace
}  // namespace sim
