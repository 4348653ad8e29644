// scenarios/scenario.schema.json says what the reader's tables say: member for member, both ways.
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/json_events.h"
#include "sim/io/scenario_types.h"

namespace sim::reading {
namespace {

// A JSON text as lines: pointer of each simple value -> the value.
using Lines = std::map<std::string, std::string>;

// The schema that the tables ask for. Descriptions are the editor's own and stand only in the file.
class SchemaOfTables {
 public:
  Lines lines;

  void object(const ObjectTable& table) {
    if (!done_.insert(table.name()).second) return;
    const std::string at = "/$defs/" + std::string(table.name());
    lines[at + "/type"] = "object";
    lines[at + "/additionalProperties"] = "false";
    int needed = 0;
    for (const Member& member : table.members()) {
      if (member.needed) lines[at + "/required/" + std::to_string(needed++)] = member.name;
      type(at + "/properties/" + std::string(member.name), *member.type);
    }
    if (table.other_members() != nullptr)
      type(at + "/patternProperties/[.]", *table.other_members());
  }

 private:
  void type(const std::string& at, const Type& type) {
    const Outline o = type.outline();
    switch (o.kind) {
      case Outline::Kind::Text:
        lines[at + "/type"] = "string";
        if (!o.pattern.empty()) lines[at + "/pattern"] = o.pattern;
        return;
      case Outline::Kind::Word:
        return words(at, o);
      case Outline::Kind::Number:
        lines[at + "/type"] = "integer";
        lines[at + "/minimum"] = std::to_string(o.min);
        lines[at + "/maximum"] = std::to_string(o.max);
        return;
      case Outline::Kind::Truth:
        lines[at + "/type"] = "boolean";
        return;
      case Outline::Kind::Object:
        return reference(at, *o.object);
      case Outline::Kind::List:
        lines[at + "/type"] = "array";
        return this->type(at + "/items", *o.item);
      case Outline::Kind::Entries:
        lines[at + "/type"] = "object";
        return this->type(at + "/additionalProperties", *o.item);
      case Outline::Kind::Either:
        words(at + "/anyOf/0", o);
        return reference(at + "/anyOf/1", *o.object);
    }
  }

  void words(const std::string& at, const Outline& o) {
    for (std::size_t i = 0; i < o.words.size(); ++i)
      lines[at + "/enum/" + std::to_string(i)] = o.words[i];
  }

  void reference(const std::string& at, const ObjectTable& table) {
    lines[at + "/$ref"] = "#/$defs/" + std::string(table.name());
    object(table);
  }

  std::set<std::string_view> done_;
};

// The lines of a text, read with our own events.
class Flattener final : public JsonEvents {
 public:
  Lines lines;
  bool object_begins(std::uint32_t) override { return open(-1); }
  bool list_begins(std::uint32_t) override { return open(0); }
  bool object_ends(std::uint32_t) override { return close(); }
  bool list_ends(std::uint32_t) override { return close(); }
  bool member(std::uint32_t, std::string_view name) override {
    steps_.back() = "/" + std::string(name);
    return true;
  }
  bool text(std::uint32_t, std::string_view value) override { return add(std::string(value)); }
  bool whole_number(std::uint32_t, std::int64_t value) override {
    return add(std::to_string(value));
  }
  bool other_number(std::uint32_t, std::string_view digits) override {
    return add(std::string(digits));
  }
  bool truth(std::uint32_t, bool value) override { return add(value ? "true" : "false"); }
  bool null(std::uint32_t) override { return add("null"); }
  void syntax_error(std::uint32_t at, std::string message, std::string) override {
    ADD_FAILURE() << at << ": " << message;
  }

 private:
  bool open(int first_item) {
    begin_value();
    steps_.emplace_back();
    items_.push_back(first_item);
    return true;
  }
  bool close() {
    steps_.pop_back();
    items_.pop_back();
    return true;
  }
  void begin_value() {
    if (!items_.empty() && items_.back() >= 0)
      steps_.back() = "/" + std::to_string(items_.back()++);
  }
  bool add(const std::string& value) {
    begin_value();
    std::string pointer;
    for (const std::string& step : steps_) pointer += step;
    lines[pointer] = value;
    return true;
  }

  std::vector<std::string> steps_;
  std::vector<int> items_;
};

// "required" is a set: its order says nothing, and neither does that of the words of an "enum".
Lines ordered(const Lines& lines) {
  Lines result;
  for (const auto& [pointer, value] : lines) {
    if (pointer.ends_with("/description")) continue;
    const std::size_t last = pointer.rfind('/');
    const std::string list = pointer.substr(0, last);
    const bool set = list.ends_with("/enum") || list.ends_with("/required");
    result[set ? list + "/" + value : pointer] = value;
  }
  return result;
}

TEST(ScenarioSchema, InStepWithTheReader) {
  const std::string text =
      *DiskFiles().read(TEST_SOURCE_DIR "/scenarios/scenario.schema.json", 1'000'000);
  Flattener file;
  ASSERT_TRUE(read_json(text, file));
  SchemaOfTables tables;
  tables.lines["/$schema"] = "https://json-schema.org/draft/2020-12/schema";
  tables.lines["/$id"] = "scenario.schema.json";
  tables.lines["/title"] = "Scenario of the PQiP Simulator";
  tables.lines["/$ref"] = "#/$defs/scenario";
  tables.object(kScenario);
  const Lines wanted = ordered(tables.lines), found = ordered(file.lines);
  for (const auto& [pointer, value] : wanted)
    EXPECT_TRUE(found.count(pointer) != 0 && found.at(pointer) == value)
        << "the schema lacks " << pointer << ": " << value;
  for (const auto& [pointer, value] : found)
    EXPECT_TRUE(wanted.count(pointer) != 0)
        << "the reader knows nothing of " << pointer << ": " << value;
  EXPECT_GT(wanted.size(), 500U);
}

}  // namespace
}  // namespace sim::reading
