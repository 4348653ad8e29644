#include "tests/bench/large_case.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iterator>

#include "sim/io/disk_files.h"
#include "sim/io/read_references.h"
#include "sim/io/read_rubric.h"
#include "sim/io/read_scenario.h"
#include "sim/program/compile.h"

namespace bench {
namespace {

[[noreturn]] void stop(const std::string& words) {
  fmt::print(stderr, "pqip_bench: {}\n", words);
  std::exit(1);
}

constexpr std::string_view kHead = R"({"id": "large", "version": 1, "title": "Large",
"premise": "A long row of rooms.", "setting": "supervision", "stage": "first_year", "seat": "pso",
"mode": "solo", "play_minutes": 20, "story_minutes": 30, "story_date": "2026-11-17",
"starts_at": "10:05", "difficulty": 2, "start": "s0", "aims": ["Get through."],
"content_note": {"text": "Nothing heavy.", "themes": ["none"]}, "as_of": "2026-11-01",
"applies_in": "both", "weights": {"relationship": 1, "curiosity": 2},
"provenance": {"author": "A generator", "written": "2026-11-01", "reviewers": [], "key": "author"},
"fiction": "All of it is invented.",
"key_features": [{"id": "k.a", "text": "Listens.", "done": "You listened.", "part": "In part.", "missed": "Missed."},
 {"id": "k.b", "text": "Asks.", "done": "You asked.", "part": "In part.", "missed": "Missed."},
 {"id": "k.c", "text": "Looks.", "done": "You looked.", "part": "In part.", "missed": "Missed."}],
"people": [{"id": "kim", "name": "Kim", "role": "person on probation",
 "states": [{"name": "guarded", "when": "guard >= 3"}, {"name": "open"}]}],
"counters": [{"id": "guard", "min": 0, "max": 6, "start": 2, "meaning": "how wary"},
 {"id": "trust", "min": -5, "max": 5, "start": 0, "meaning": "how much trust"},
 {"id": "calm", "min": 0, "max": 9, "start": 4, "meaning": "how calm"}],
"flags": [{"id": "asked", "meaning": "asked once"}, {"id": "tired", "meaning": "has had enough"}],
"opportunities": [{"id": "w.sheet", "name": "The sheet", "serves": "k.c",
 "criteria": [{"criterion": "curiosity.notice", "weight": 1, "text": "Saw it"}], "lapse": [], "missed": "It went by."}],
"endings": [{"id": "e.end", "title": "The end", "text": "It ends."}],
"scenes": [
)";

constexpr std::string_view kFeedback = R"("short": "A word for it", "moment": "He looked up.",
"feedback": {"did": "You named one thing that both of you could see, and then you left him room to answer in his own words.",
"why": "A question works best on something that is there on the table. It keeps off his honesty, and he can say more without losing face.",
"next": "Stay with his answer a little longer before you write anything down at all.", "unsourced": "The writer's own view."})";

class Writer {
 public:
  explicit Writer(const LargeCase& shape) : shape_(shape) {}

  std::string run() {
    out_.reserve(static_cast<std::size_t>(shape_.scenes) * 2600 + kHead.size());
    out_ = kHead;
    for (int i = 0; i < shape_.scenes; ++i) scene(i);
    out_ += R"({"id": "end.scene", "title": "The end", "end": "e.end"}]})";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  std::string next(int i) const {
    return i + 1 < shape_.scenes ? fmt::format("s{}", i + 1) : "end.scene";
  }

  void scene(int i) {
    add(R"({{"id": "s{}", "title": "Room {}", "minutes": 0, )", i, i);
    lines(i);
    if (i % shape_.decides_every == 0)
      decision(i);
    else
      add(R"("jump": [{{"when": "trust > 4", "goto": "{}"}}, {{"goto": "{}"}}])", next(i), next(i));
    out_ += "},\n";
  }

  void lines(int i) {
    add(R"("lines": [{{"id": "l{}.a", "speaker": "kim", "text": "It was all right, I suppose, most of the week."{}}},)",
        i, i == 0 ? R"(, "opens": ["w.sheet"])" : "");
    add(R"({{"id": "l{}.b", "speaker": "scene", "text": "The radiator knocks twice and is quiet again.", "when": "{}"}})",
        i, i % 2 == 0 ? "guard >= 2" : "kim is open and not tired");
    if (shape_.wordy && i % shape_.decides_every != 0)
      add(R"(, {{"id": "l{}.c", "room": [{{"text": "Someone has fixed the blind."}}, {{"text": "His jacket is still done up."}}]}})",
          i);
    out_ += "], ";
  }

  void decision(int i) {
    add(R"("decision": {{"id": "d{}", "name": "Room {}", "prompt": "What do you say?", "kind": "choose", "serves": "{}",
"weight": {}, "assesses": ["relationship.respect", "curiosity.ask"], "options": [
)",
        i, i, i % 2 == 0 ? "k.a" : "k.b", 1 + i % 3);
    option(i, 0, "calm >= 0", R"("strong", "strong")", R"({"add": "guard", "by": -1})");
    out_ += ",\n";
    option(i, 1, "guard >= 2 or asked", R"("sound", "partial")",
           R"({"set": "asked", "to": "not asked"})");
    out_ += ",\n";
    option(i, 2, i % 5 == 0 ? "chose(o0.1) or visited(s1)" : "trust < 4 and not tired",
           R"("partial", "concern")", R"({"add": "trust", "by": 1, "when": "guard < 5"})");
    if (i % 2 == 1) {
      out_ += ",\n";
      option(i, 3, "chose(o1.0) and guard + trust <= 7", R"("concern", "missed")",
             R"({"add": "guard", "by": 2})");
    }
    out_ += "]}";
  }

  void option(int i, int k, std::string_view when, std::string_view levels,
              std::string_view effect) {
    add(R"({{"id": "o{}.{}", "text": "You look at the sheet for a while and then you ask him about it.", "when": "{}",
"levels": [{}], "effects": [{}], "reaction": {{"tone": "neutral", "lines": [{{"id": "r{}.{}", "speaker": "kim", "text": "Well. You could say that, yes."}}]}}, )",
        i, k, when, levels, effect, i, k);
    if (i == 0 && k == 0) out_ += R"("takes": [{"w.sheet/curiosity.notice": "strong"}], )";
    if (shape_.wordy) {
      if (k > 0) out_ += R"("pull": "fixing", )";
      out_ += kFeedback;
      out_ += ", ";
    }
    add(R"("goto": "{}"}})", next(i));
  }

  const LargeCase& shape_;
  std::string out_;
};

template <class T>
T complete(std::optional<T> part, const sim::Problems& problems, const char* what) {
  if (!part || sim::has_errors(problems))
    stop(fmt::format("{} is not valid: {}", what,
                     problems.empty() ? "?" : problems.front().message));
  return std::move(*part);
}

}  // namespace

std::string large_case_json(const LargeCase& shape) { return Writer(shape).run(); }

std::string source_folder() { return BENCH_SOURCE_DIR; }

std::string file_bytes(const std::string& path) {
  sim::Result<std::string> bytes = sim::DiskFiles().read(path, 100'000'000);
  if (!bytes) stop(path + ": " + bytes.error().message);
  return std::move(*bytes);
}

sim::Rubric shipped_rubric() {
  sim::ReadRubric read =
      sim::read_rubric_text(file_bytes(source_folder() + "/scenarios/rubrics/practice-tutor.json"));
  return complete(std::move(read.rubric), read.problems, "the rubric");
}

sim::References shipped_references() {
  sim::ReadReferences read =
      sim::read_references_text(file_bytes(source_folder() + "/scenarios/references.json"));
  return complete(std::move(read.references), read.problems, "the references");
}

sim::ReadLimits wide_limits() {
  sim::ReadLimits limits;
  limits.bytes = 4'000'000'000;
  limits.scenes = 1'000'000;
  limits.items = 1'000'000;
  return limits;
}

std::shared_ptr<const sim::Program> large_program(const LargeCase& shape) {
  sim::ReadScenario read = sim::read_scenario_text(large_case_json(shape), wide_limits());
  sim::Validated valid =
      sim::validate(complete(std::move(read.scenario), read.problems, "the large case"),
                    shipped_rubric(), shipped_references());
  if (!valid.scenario) complete<int>({}, valid.problems, "the large case");
  return std::make_shared<const sim::Program>(sim::compile(std::move(*valid.scenario)));
}

}  // namespace bench
