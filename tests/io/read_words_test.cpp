#include "sim/io/read_words.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

std::string problem(std::string_view json) {
  const auto read = read_words(json, "en.json");
  return read ? "none" : read.error().message;
}

}  // namespace

TEST(ReadWords, ReadsAFlatObject) {
  const auto read = read_words(R"({"a.b": "One {n}.", "c": "Tŷ"})", "en.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->at("a.b"), "One {n}.");
  EXPECT_EQ(read->size(), 2U);
  EXPECT_TRUE(read_words("{}", "en.json"));
}

TEST(ReadWords, IsStrict) {
  EXPECT_EQ(problem("{\n\"a\": \"x\",\n\"a\": \"y\"}"),
            "en.json, line 3: the key \"a\" comes twice.");
  EXPECT_EQ(problem(R"({"b": "x", "a": "y"})"),
            "en.json, line 1: the key \"a\" should stand before \"b\".");
  EXPECT_EQ(problem(R"({"a": 1})"), "en.json, line 1: a text is expected, not a number.");
  EXPECT_EQ(problem(R"({"a": null})"), "en.json, line 1: a text is expected, not null.");
  EXPECT_EQ(problem(R"({"a": {"b": "c"}})"), "en.json, line 1: a text is expected, not an object.");
  EXPECT_EQ(problem(R"({"a": ""})"), "en.json, line 1: \"a\" is empty.");
  EXPECT_EQ(problem(R"(["a"])"), "en.json, line 1: a text is expected, not a list.");
  EXPECT_EQ(problem(R"("a")"), "en.json, line 1: an object is expected.");
  for (const char* bad :
       {"", "{", "{\"a\": \"x\"} x", "{\"a\": \"x\",}", "\xef\xbb\xbf{}", "{\"a\": \"\xff\"}"})
    EXPECT_NE(problem(bad), "none") << bad;
}

}  // namespace sim
