#include "sim/io/attempt_file.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "sim/io/check_bytes.h"
#include "sim/io/json_tree.h"
#include "sim/io/json_writer.h"
#include "sim/io/record_names.h"
#include "sim/session/event_text.h"
#include "sim/session/replay.h"

namespace sim {
namespace {

constexpr std::string_view kKind = "PQiP Simulator attempt";

tl::unexpected<Error> no_attempt_file(const std::string& why) {
  return failed(ErrorKind::Unreadable,
                fmt::format("This is no attempt this program wrote: {}.", why),
                "Export it again; a file that was changed by hand cannot be taken in.");
}

// Takes members out of one object. The first thing wrong is kept; what comes after it gives empty
// values.
class Members {
 public:
  Members(const JsonValue& object, std::string where, std::string& problem)
      : object_(object), where_(std::move(where)), problem_(problem) {
    if (object.kind != JsonValue::Kind::Object) wrong("it is no object");
  }

  // Nothing may be there that was not asked for.
  void done() {
    if (object_.names.size() <= taken_.size()) return;
    for (const std::string& name : object_.names)
      if (std::find(taken_.begin(), taken_.end(), name) == taken_.end())
        wrong(fmt::format("\"{}\" is unknown", name));
  }

  std::string text(std::string_view name) {
    const JsonValue* value = take(name, JsonValue::Kind::Text, "a text");
    if (value == nullptr) return {};
    if (first_control_character(value->text) != std::string_view::npos)
      wrong(fmt::format("\"{}\" holds a control character", name));
    return value->text;
  }

  int number(std::string_view name) {
    const JsonValue* value = take(name, JsonValue::Kind::Number, "a whole number");
    if (value == nullptr) return 0;
    if (value->number < 0 || value->number > 1'000'000)
      wrong(fmt::format("\"{}\" is out of range", name));
    return static_cast<int>(value->number);
  }

  const std::vector<JsonValue>& list(std::string_view name) {
    static const std::vector<JsonValue> kNone;
    const JsonValue* value = take(name, JsonValue::Kind::List, "a list");
    return value == nullptr ? kNone : value->items;
  }

  const JsonValue& object(std::string_view name) {
    static const JsonValue kNone{JsonValue::Kind::Object, 0, {}, {}, {}};
    const JsonValue* value = take(name, JsonValue::Kind::Object, "an object");
    return value == nullptr ? kNone : *value;
  }

  // Whether it is there at all, of those that need not be.
  bool has(std::string_view name) const { return object_.member(name) != nullptr; }

  bool truth(std::string_view name) {
    const JsonValue* value = take(name, JsonValue::Kind::Truth, "true or false");
    return value != nullptr && value->number != 0;
  }

  // A text that `parse` turns into something.
  template <class Parse>
  auto word(std::string_view name, Parse parse) {
    const std::string value = text(name);
    const auto parsed = parse(value);
    if (!parsed) wrong(fmt::format("\"{}\" is no word this version knows", name));
    return parsed.value_or(typename std::decay_t<decltype(parsed)>::value_type{});
  }

 private:
  void wrong(const std::string& why) {
    if (problem_.empty()) problem_ = fmt::format("in {} {}", where_, why);
  }

  const JsonValue* take(std::string_view name, JsonValue::Kind kind, std::string_view what) {
    taken_.emplace_back(name);
    const JsonValue* value = object_.member(name);
    if (value == nullptr) wrong(fmt::format("\"{}\" is missing", name));
    if (value != nullptr && value->kind != kind) wrong(fmt::format("\"{}\" is not {}", name, what));
    return value != nullptr && value->kind == kind ? value : nullptr;
  }

  const JsonValue& object_;
  std::string where_;
  std::string& problem_;
  std::vector<std::string> taken_;
};

std::optional<std::uint64_t> seed_of(std::string_view text) {
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc() || end != text.data() + text.size() || fmt::to_string(seed) != text)
    return std::nullopt;
  return seed;
}

void read_log(const std::vector<JsonValue>& lines, std::string& log, std::string& problem) {
  for (const JsonValue& line : lines) {
    if (line.kind != JsonValue::Kind::Text || line.text.find('\n') != std::string::npos) {
      if (problem.empty()) problem = "in the log something is not one line";
      return;
    }
    log += line.text;
    log += '\n';
  }
}

void read_texts(const std::vector<JsonValue>& list, AttemptFile& file, std::string& problem) {
  for (const JsonValue& value : list) {
    Members members(value, "the texts", problem);
    StoredText text{file.head.text_hash, members.text("lang"), members.text("id"),
                    members.text("body")};
    members.done();
    file.texts.push_back(std::move(text));
  }
}

void read_judgements(const std::vector<JsonValue>& list, AttemptFile& file, std::string& problem) {
  for (const JsonValue& value : list) {
    Members members(value, "the judgements", problem);
    Judgement judgement;
    judgement.item = members.text("item");
    judgement.by = members.text("by");
    judgement.at_utc = members.text("at_utc");
    judgement.value = members.text("value");
    judgement.reason = members.text("reason");
    members.done();
    file.judgements.push_back(std::move(judgement));
  }
}

void read_scorecard(const std::vector<JsonValue>& list, AttemptFile& file, std::string& problem) {
  for (const JsonValue& value : list) {
    Members members(value, "the scorecard", problem);
    ExportedLine line;
    for (const std::string& name : value.names) line.emplace_back(name, members.text(name));
    file.scorecard.push_back(std::move(line));
  }
}

ExportedAnswer read_answer(const JsonValue& value, std::string& problem) {
  Members members(value, "the answers", problem);
  ExportedAnswer answer;
  answer.decision = members.text("decision");
  answer.answer = members.text("answer");
  for (const JsonValue& one : members.list("own_words")) {
    Members words(one, "the own words", problem);
    OwnWords own;
    own.claim = words.text("claim");
    own.words = words.text("words");
    answer.own_words.push_back(std::move(own));
    words.done();
  }
  if (members.has("weights"))
    for (const JsonValue& one : members.list("weights")) {
      Members weight(one, "the weights", problem);
      ExportedWeight said;
      said.claim = weight.text("claim");
      said.weight = weight.text("weight");
      answer.weights.push_back(std::move(said));
      weight.done();
    }
  for (const JsonValue& one : members.list("parts")) {
    Members parts(one, "the parts", problem);
    ExportedPart part;
    part.criterion = parts.text("criterion");
    part.part = parts.text("part");
    part.level = parts.text("level");
    part.lost = parts.truth("lost");
    answer.parts.push_back(std::move(part));
    parts.done();
  }
  members.done();
  return answer;
}

ExportedMargin read_margin(const JsonValue& value, std::string& problem) {
  Members members(value, "the margin", problem);
  ExportedMargin margin;
  for (const JsonValue& one : members.list("marks")) {
    Members mark(one, "the marks", problem);
    ExportedMargin::Mark made;
    made.passage = mark.text("passage");
    made.tag = mark.text("tag");
    margin.marks.push_back(std::move(made));
    mark.done();
  }
  for (const JsonValue& one : members.list("pairs")) {
    Members pair(one, "the pairs", problem);
    ExportedMargin::Pair made;
    made.first = pair.text("first");
    made.second = pair.text("second");
    margin.pairs.push_back(std::move(made));
    pair.done();
  }
  for (const JsonValue& one : members.list("notes")) {
    Members note(one, "the notes", problem);
    ExportedMargin::Note made;
    made.passage = note.text("passage");
    made.words = note.text("words");
    margin.notes.push_back(std::move(made));
    note.done();
  }
  members.done();
  return margin;
}

// Nothing of it need be there.
void read_told(Members& file, ToldPlay& told, std::string& problem) {
  if (file.has("answers"))
    for (const JsonValue& value : file.list("answers"))
      told.answers.push_back(read_answer(value, problem));
  if (file.has("margin")) told.margin = read_margin(file.object("margin"), problem);
  if (file.has("continues")) {
    Members members(file.object("continues"), "what it continues", problem);
    told.continues = members.text("scenario");
    for (const JsonValue& value : members.list("carried")) {
      if (value.kind != JsonValue::Kind::Text && problem.empty())
        problem = "in the facts carried in something is not a text";
      told.carried.push_back(value.text);
    }
    members.done();
  }
  if (!file.has("carries")) return;
  for (const JsonValue& value : file.list("carries")) {
    Members members(value, "the facts carried on", problem);
    ExportedFact fact;
    fact.id = members.text("id");
    fact.text = members.text("text");
    told.carries.push_back(std::move(fact));
    members.done();
  }
}

void read_scenario_head(const JsonValue& value, AttemptFile& file, std::string& problem) {
  Members scenario(value, "the scenario", problem);
  file.head.scenario = scenario.text("id");
  file.head.scenario_title = scenario.text("title");
  file.scenario_version = scenario.number("version");
  file.head.logic_hash = scenario.text("logic_hash");
  file.head.text_hash = scenario.text("text_hash");
  scenario.done();
}

AttemptFile file_of(const JsonValue& root, std::string& problem) {
  AttemptFile file;
  Members members(root, "the file", problem);
  static_cast<void>(members.text("kind"));
  file.head.format = members.number("format");
  file.head.engine = members.text("engine");
  read_scenario_head(members.object("scenario"), file, problem);
  file.head.seed = members.word("seed", seed_of);
  file.head.mode = members.word("mode", play_mode);
  file.head.state = members.word("state", attempt_state);
  file.head.started_utc = members.text("started_utc");
  read_log(members.list("log"), file.log, problem);
  read_texts(members.list("texts"), file, problem);
  read_judgements(members.list("judgements"), file, problem);
  read_scorecard(members.list("scorecard"), file, problem);
  read_told(members, file.told, problem);
  static_cast<void>(members.text("foot"));
  members.done();
  return file;
}

void write_head(JsonWriter& json, const AttemptFile& file) {
  const Attempt& head = file.head;
  json.name("kind").text(kKind).name("format").number(head.format).name("engine").text(head.engine);
  json.name("scenario").object();
  json.name("id")
      .text(head.scenario)
      .name("title")
      .text(head.scenario_title)
      .name("version")
      .number(file.scenario_version);
  json.name("logic_hash").text(head.logic_hash).name("text_hash").text(head.text_hash).end();
  // As text: many readers of JSON lose digits of so large a number.
  json.name("seed").text(fmt::to_string(head.seed));
  json.name("mode")
      .text(name_of(head.mode))
      .name("state")
      .text(name_of(head.state))
      .name("started_utc")
      .text(head.started_utc);
}

void write_log(JsonWriter& json, std::string_view log) {
  json.name("log").list();
  while (!log.empty()) {
    const std::size_t end = log.find('\n');
    json.text(log.substr(0, end));
    log.remove_prefix(end == std::string_view::npos ? log.size() : end + 1);
  }
  json.end();
}

void write_lists(JsonWriter& json, const AttemptFile& file) {
  json.name("texts").list();
  for (const StoredText& text : file.texts)
    json.object()
        .name("lang")
        .text(text.lang)
        .name("id")
        .text(text.id)
        .name("body")
        .text(text.body)
        .end();
  json.end().name("judgements").list();
  for (const Judgement& j : file.judgements) {
    json.object().name("item").text(j.item).name("by").text(j.by).name("at_utc").text(j.at_utc);
    json.name("value").text(j.value).name("reason").text(j.reason).end();
  }
  json.end().name("scorecard").list();
  for (const ExportedLine& line : file.scorecard) {
    json.object();
    for (const auto& [name, value] : line) json.name(name).text(value);
    json.end();
  }
  json.end();
}

void write_answer(JsonWriter& json, const ExportedAnswer& answer) {
  json.object().name("decision").text(answer.decision).name("answer").text(answer.answer);
  json.name("own_words").list();
  for (const OwnWords& own : answer.own_words)
    json.object().name("claim").text(own.claim).name("words").text(own.words).end();
  json.end();
  if (!answer.weights.empty()) {
    json.name("weights").list();
    for (const ExportedWeight& one : answer.weights)
      json.object().name("claim").text(one.claim).name("weight").text(one.weight).end();
    json.end();
  }
  json.name("parts").list();
  for (const ExportedPart& part : answer.parts) {
    json.object().name("criterion").text(part.criterion).name("part").text(part.part);
    json.name("level").text(part.level).name("lost").truth(part.lost).end();
  }
  json.end().end();
}

void write_margin(JsonWriter& json, const ExportedMargin& margin) {
  json.name("margin").object().name("marks").list();
  for (const ExportedMargin::Mark& one : margin.marks)
    json.object().name("passage").text(one.passage).name("tag").text(one.tag).end();
  json.end().name("pairs").list();
  for (const ExportedMargin::Pair& one : margin.pairs)
    json.object().name("first").text(one.first).name("second").text(one.second).end();
  json.end().name("notes").list();
  for (const ExportedMargin::Note& one : margin.notes)
    json.object().name("passage").text(one.passage).name("words").text(one.words).end();
  json.end().end();
}

void write_told(JsonWriter& json, const ToldPlay& told) {
  if (!told.answers.empty()) {
    json.name("answers").list();
    for (const ExportedAnswer& answer : told.answers) write_answer(json, answer);
    json.end();
  }
  if (!told.margin.empty()) write_margin(json, told.margin);
  if (!told.continues.empty()) {
    json.name("continues").object().name("scenario").text(told.continues).name("carried").list();
    for (const std::string& fact : told.carried) json.text(fact);
    json.end().end();
  }
  if (told.carries.empty()) return;
  json.name("carries").list();
  for (const ExportedFact& fact : told.carries)
    json.object().name("id").text(fact.id).name("text").text(fact.text).end();
  json.end();
}

tl::unexpected<Error> parted(const Parting& parting) {
  const std::string stored = parting.stored.empty()
                                 ? "the file ends"
                                 : fmt::format("the file says \"{}\"", parting.stored);
  const std::string replayed = parting.replayed.empty()
                                   ? "nothing follows"
                                   : fmt::format("\"{}\" follows", parting.replayed);
  return failed(
      ErrorKind::Unreadable,
      fmt::format(
          "Played again, the attempt is not what the file says. Line {} of its log: {}, but {}.",
          parting.seq + 1, stored, replayed),
      "It was played on another version of this case, or the file was changed.");
}

}  // namespace

std::string write_attempt_file(const AttemptFile& file) {
  JsonWriter json;
  json.object();
  write_head(json, file);
  write_log(json, file.log);
  write_lists(json, file);
  write_told(json, file.told);
  json.name("foot").text(kAttemptFileFoot).end();
  return json.take();
}

Result<AttemptFile> read_attempt_file(std::string_view text) {
  const Result<JsonValue> root = read_json_tree(text, JsonTreeLimits{});
  if (!root) return tl::unexpected<Error>(root.error());
  const JsonValue* kind = root->member("kind");
  if (kind == nullptr || kind->text != kKind)
    return no_attempt_file("it does not say that it is one");
  const JsonValue* format = root->member("format");
  if (format != nullptr && format->kind == JsonValue::Kind::Number &&
      format->number > kRecordFormat)
    return failed(ErrorKind::Newer,
                  fmt::format("A newer version of this program wrote the file: its format is {}, "
                              "this version knows {}.",
                              format->number, kRecordFormat),
                  "Use the newer version.");
  std::string problem;
  AttemptFile file = file_of(*root, problem);
  if (!problem.empty()) return no_attempt_file(problem);
  return file;
}

Result<Imported> import_attempt(std::string_view text, std::shared_ptr<const Program> program) {
  Result<AttemptFile> file = read_attempt_file(text);
  if (!file) return tl::unexpected<Error>(file.error());
  EventLog log;
  log.seed = file->head.seed;
  if (Result<void> done = append_events(ProgramNames(*program), *program, file->log, log); !done)
    return tl::unexpected<Error>(done.error());
  Replay again = replay(std::move(program), log);
  if (again.parting) return parted(*again.parting);
  if (!file->told.empty() && !(file->told == told_play(again.session)))
    return failed(ErrorKind::Unreadable,
                  "What the file says of its answers and of the facts it hands on is not what its "
                  "log says.",
                  "It was played on another version of this case, or the file was changed.");
  return Imported{std::move(*file), std::move(again.session)};
}

Result<AttemptFile> gather_attempt(const Store& store, AttemptId attempt, const std::string& lang) {
  AttemptFile file;
  Result<Attempt> head = store.attempt(attempt);
  if (!head) return tl::unexpected<Error>(head.error());
  file.head = std::move(*head);
  Result<std::string> log = store.log_text(attempt);
  if (!log) return tl::unexpected<Error>(log.error());
  file.log = std::move(*log);
  Result<std::vector<StoredText>> texts = store.texts(file.head.text_hash, lang);
  if (!texts) return tl::unexpected<Error>(texts.error());
  file.texts = std::move(*texts);
  Result<std::vector<Judgement>> judgements = store.judgements(attempt);
  if (!judgements) return tl::unexpected<Error>(judgements.error());
  file.judgements = std::move(*judgements);
  return file;
}

Result<AttemptId> add_attempt(Store& store, ProfileId profile, const AttemptFile& file) {
  Attempt head = file.head;
  head.profile = profile;
  head.carried_from = 0;
  if (Result<void> done = store.save_texts(file.texts); !done)
    return tl::unexpected<Error>(done.error());
  const Result<AttemptId> id = store.begin_attempt(head);
  if (!id) return id;
  const Ticket ticket = store.submit({*id, kOriginalBranch, 0, file.log});
  for (const Outcome& outcome : store.wait())
    if (outcome.ticket == ticket && outcome.error) return tl::unexpected<Error>(*outcome.error);
  for (Judgement judgement : file.judgements) {
    judgement.attempt = *id;
    if (Result<void> done = store.judge(judgement); !done)
      return tl::unexpected<Error>(done.error());
  }
  return id;
}

}  // namespace sim
