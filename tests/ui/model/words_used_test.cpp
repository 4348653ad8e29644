// Every key that the program asks for exists, and every key that exists is asked for.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "sim/io/disk_files.h"
#include "tests/ui/model/shipped_words.h"

namespace ui {
namespace {

// String literals of all sources under ui/ that look like keys ("save.saved") or like their
// beginnings ("help.").
std::set<std::string> literals() {
  std::set<std::string> found;
  const std::regex key("\"(\\.?[a-z][a-z_0-9]*(\\.[a-z_0-9]+)*\\.?)\"");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TEST_SOURCE_DIR "/ui")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const std::string source = sim::DiskFiles().read(entry.path().string(), 1'000'000).value_or("");
    for (std::sregex_iterator match(source.begin(), source.end(), key), end; match != end; ++match)
      found.insert((*match)[1]);
  }
  return found;
}

std::string without_form(const std::string& key) {
  for (const std::string form : {".one", ".other"})
    if (key.size() > form.size() && key.compare(key.size() - form.size(), form.size(), form) == 0)
      return key.substr(0, key.size() - form.size());
  return key;
}

bool used(const std::string& key, const std::set<std::string>& literals) {
  const std::string base = without_form(key);
  if (literals.count(key) + literals.count(base) > 0) return true;
  // Put together: "help." and what follows it, or "resume.damaged" and ".title".
  for (std::size_t dot = base.find('.'); dot != std::string::npos; dot = base.find('.', dot + 1))
    if (literals.count(base.substr(0, dot + 1)) > 0 ||
        (literals.count(base.substr(0, dot)) > 0 && literals.count(base.substr(dot)) > 0))
      return true;
  return false;
}

}  // namespace

TEST(WordsUsed, EveryKeyIsAskedForSomewhere) {
  const std::set<std::string> all = literals();
  for (const std::string& key : shipped_words().keys()) EXPECT_TRUE(used(key, all)) << key;
}

TEST(WordsUsed, EveryKeyAskedForExists) {
  const std::vector<std::string> keys = shipped_words().keys();
  std::set<std::string> rooms;
  for (const std::string& key : keys) rooms.insert(key.substr(0, key.find('.')));
  for (const std::string& literal : literals()) {
    const std::size_t dot = literal.find('.');
    if (dot == std::string::npos || dot == 0 || rooms.count(literal.substr(0, dot)) == 0) continue;
    if (literal.find(".json") != std::string::npos || literal.find(".html") != std::string::npos)
      continue;  // a file
    const bool known = std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return key == literal || without_form(key) == literal ||
             (literal.back() == '.' && key.compare(0, literal.size(), literal) == 0);
    });
    EXPECT_TRUE(known) << literal;
  }
}

TEST(WordsUsed, PluralsHaveBothFormsAndTheSameNames) {
  const Words& words = shipped_words();
  const auto names = [](const std::string& text) {
    std::set<std::string> found;
    const std::regex name("\\{([a-z_]+)\\}");
    for (std::sregex_iterator match(text.begin(), text.end(), name), end; match != end; ++match)
      found.insert((*match)[1]);
    return found;
  };
  for (const std::string& key : words.keys()) {
    if (key.size() < 4 || key.compare(key.size() - 4, 4, ".one") != 0) continue;
    const std::string base = without_form(key);
    if (!words.has(base + ".other")) continue;  // not every key that ends in "one" is a plural
    std::set<std::string> one = names(words(key)), other = names(words(base + ".other"));
    one.erase("n");
    other.erase("n");
    EXPECT_EQ(one, other) << base;
  }
}

TEST(WordsUsed, SayNothingThatPutsPeopleOff) {
  const std::regex never(
      "\\b(fail|failed|failure|score of|congratulations|oops|sorry|please|invalid|error)\\b",
      std::regex::icase);
  for (const std::string& key : shipped_words().keys())
    EXPECT_FALSE(std::regex_search(shipped_words()(key), never))
        << key << ": " << shipped_words()(key);
}

TEST(WordsUsed, BracketsShowAMissingKey) {
  EXPECT_EQ(shipped_words()("no.such_key"), "[no.such_key]");
  EXPECT_EQ(shipped_words().plural("no.such_key", 2), "[no.such_key]");
  EXPECT_EQ(shipped_words()("save.saved", {{"time", "{time}"}}), "Saved {time}")
      << "a value is not looked into";
}

}  // namespace ui
