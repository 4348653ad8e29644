#include "sim/session/event_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "sim/base/check.h"

namespace sim {
namespace {

// What an event's `a`, `n` and `b` are, so that one writer and one reader serve every kind.
enum class Field : std::uint8_t {
  None, Scene, Line, Decision, Document, Inject, Known, Window, Part, Ending, Aim,  // what `a` is
  Pin,                                                                              // a line or passage, by n
};
enum class Rest : std::uint8_t {
  None,
  Visit,
  Picks,
  Offer,
  Level,
  Unopened,
  Text,
  About,
  Why,
  Sure,
  Number,
  TextNumber
};

struct KindRow {
  EventKind kind;
  std::string_view name;
  Field field;
  Rest rest;
};

constexpr std::array<KindRow, 26> kKinds = {{
    {EventKind::Answered, "answered", Field::Decision, Rest::Picks},
    {EventKind::Opened, "opened", Field::Document, Rest::None},
    {EventKind::Pinned, "pinned", Field::Pin, Rest::None},
    {EventKind::Unpinned, "unpinned", Field::Pin, Rest::None},
    {EventKind::Entered, "entered", Field::Scene, Rest::Visit},
    {EventKind::Shown, "shown", Field::Line, Rest::None},
    {EventKind::Offered, "offered", Field::Decision, Rest::Offer},
    {EventKind::Reopened, "reopened", Field::Decision, Rest::Offer},
    {EventKind::Injected, "injected", Field::Inject, Rest::None},
    {EventKind::Revealed, "revealed", Field::Document, Rest::None},
    {EventKind::Learned, "learned", Field::Known, Rest::None},
    {EventKind::WindowOpened, "window_opened", Field::Window, Rest::None},
    {EventKind::WindowTaken, "window_taken", Field::Part, Rest::Level},
    {EventKind::WindowLapsed, "window_lapsed", Field::Window, Rest::Unopened},
    {EventKind::Ended, "ended", Field::Ending, Rest::None},
    {EventKind::Broke, "broke", Field::Scene, Rest::None},
    {EventKind::SaidFirst, "said_first", Field::Decision, Rest::Text},
    {EventKind::Why, "why", Field::Decision, Rest::Why},
    {EventKind::Confidence, "confidence", Field::Decision, Rest::Sure},
    {EventKind::Paused, "paused", Field::None, Rest::None},
    {EventKind::Resumed, "resumed", Field::None, Rest::None},
    {EventKind::Disagreed, "disagreed", Field::Decision, Rest::About},
    {EventKind::Reacted, "reacted", Field::None, Rest::Text},
    {EventKind::TakenAway, "taken_away", Field::None, Rest::TextNumber},
    {EventKind::AimTicked, "aim_ticked", Field::Aim, Rest::Number},
    {EventKind::Stopped, "stopped", Field::None, Rest::None},
}};

constexpr std::array<std::string_view, 3> kSure = {"low", "medium", "high"};
constexpr std::array<std::string_view, 3> kClasses = {"input", "fact", "note"};

const KindRow& row_of(EventKind kind) {
  for (const KindRow& row : kKinds)
    if (row.kind == kind) return row;
  SIM_CHECK(false, "an event kind without a name");
}

void quote(std::string& out, std::string_view words) {
  out += '"';
  for (char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
}

class Writer {
 public:
  Writer(const Program& program, const EventLog& log, std::string& out) : p_(program), log_(log), out_(out) {}

  void line(std::size_t seq) {
    const Event& e = log_.events[seq];
    const KindRow& row = row_of(e.kind);
    fmt::format_to(std::back_inserter(out_), "{} {} {}", seq, kClasses[static_cast<std::size_t>(event_class(e.kind))], row.name);
    subject(row.field, e);
    rest(row.rest, e);
    if (e.minute != 0) fmt::format_to(std::back_inserter(out_), " minute={}", e.minute);
  }

 private:
  void pair(std::string_view key, std::string_view value) {
    out_ += ' ';
    out_ += key;
    out_ += '=';
    out_ += value;
  }

  void subject(Field field, const Event& e) {
    const Wording& w = p_.wording;
    switch (field) {
      case Field::None: return;
      case Field::Scene: return pair("scene", w.scenes[e.a].id);
      case Field::Line: return pair("line", w.lines[e.a].id);
      case Field::Decision: return pair("decision", w.decisions[e.a].id);
      case Field::Document: return pair("document", w.documents[e.a].id);
      case Field::Inject: return pair("inject", w.injects[e.a]);
      case Field::Known: return pair("fact", w.known[e.a].id);
      case Field::Window: return pair("opportunity", w.opportunities[e.a].id);
      case Field::Part: {
        const OpportunityCriterionRow& part = p_.opportunity_criteria[e.a];
        return pair("part", w.opportunities[part.opportunity.v].id + "/" + w.criteria[part.criterion.v].id);
      }
      case Field::Ending: return pair("ending", w.endings[e.a].id);
      case Field::Aim: return pair("aim", std::to_string(e.a + 1));
      case Field::Pin: return e.n == 0 ? pair("line", w.lines[e.a].id) : pair("passage", passage_name(p_, {e.a}));
    }
  }

  std::string options(const Event& e, std::uint64_t bits) const {
    std::string list;
    const Range range = p_.decisions[e.a].options;
    for (std::uint32_t i = 0; i < range.count; ++i) {
      if (((bits >> i) & 1) == 0) continue;
      if (!list.empty()) list += ',';
      list += p_.wording.options[range.first + i].id;
    }
    return list;
  }

  std::string order(const Event& e) const {
    std::string list;
    const Offer offer = Offer::unpacked(e.n, e.b);
    for (std::uint32_t i = 0; i < e.n; ++i) {
      if (i > 0) list += ',';
      list += p_.wording.options[p_.decisions[e.a].options.first + offer.at(i)].id;
    }
    return list;
  }

  void text(const Event& e) {
    out_ += " text=";
    quote(out_, log_.texts[e.b]);
  }

  void rest(Rest rest, const Event& e) {
    switch (rest) {
      case Rest::None: return;
      case Rest::Visit: return pair("visit", std::to_string(e.b));
      case Rest::Picks: return pair("picks", options(e, e.b));
      case Rest::Offer:
        pair("order", order(e));
        return pair("open", options(e, Offer::unpacked(e.n, e.b).open));
      case Rest::Level: return pair("level", level_id(static_cast<Level>(e.n)));
      case Rest::Unopened: return e.n == 1 ? pair("unopened", "yes") : void();
      case Rest::Text: return text(e);
      case Rest::About:
        if (e.n != 0) pair("opportunity", p_.wording.opportunities[e.n - 1U].id);
        return text(e);
      case Rest::Why: return e.n == 0 ? text(e) : pair("tag", std::to_string(e.n));
      case Rest::Sure: return pair("sure", kSure[e.n]);
      case Rest::Number: return pair("value", std::to_string(e.n));
      case Rest::TextNumber:
        pair("value", std::to_string(e.n));
        return text(e);
    }
  }

  const Program& p_;
  const EventLog& log_;
  std::string& out_;
};

// Reads one line back. Every member function returns false and leaves a reason when something is wrong.
class Reader {
 public:
  Reader(const ProgramNames& names, const Program& program, std::string_view line, EventLog& log)
      : names_(names), p_(program), left_(line), log_(log) {}

  const std::string& reason() const { return reason_; }

  bool read() {
    std::uint64_t seq = 0;
    if (!number(word(), seq) || seq != log_.events.size()) return wrong("the sequence number is not the next one");
    const std::string_view cls = word();
    const std::string_view name = word();
    const KindRow* row = nullptr;
    for (const KindRow& k : kKinds)
      if (k.name == name) row = &k;
    if (row == nullptr) return wrong(fmt::format("the kind \"{}\" is unknown", name));
    if (cls != kClasses[static_cast<std::size_t>(event_class(row->kind))]) return wrong("the class does not fit the kind");
    Event e;
    e.kind = row->kind;
    if (!subject(row->field, e) || !rest(row->rest, e)) return false;
    std::uint64_t value = 0;
    if (take_key("minute")) {
      if (!number(word(), value) || value > 65535) return wrong("the minute is not a number");
      e.minute = static_cast<std::uint16_t>(value);
    }
    if (take_key("at_ms")) {
      if (!number(word(), value)) return wrong("at_ms is not a number");
      log_.stamps.push_back({static_cast<std::uint32_t>(seq), static_cast<std::int64_t>(value)});
    }
    if (!left_.empty()) return wrong(fmt::format("\"{}\" is left over", left_));
    log_.events.push_back(e);
    return true;
  }

 private:
  bool wrong(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    return false;
  }

  std::string_view word() {
    const std::size_t end = left_.find(' ');
    const std::string_view found = left_.substr(0, end);
    left_ = end == std::string_view::npos ? std::string_view() : left_.substr(end + 1);
    return found;
  }

  // One number has one form, so that equal logs are equal bytes.
  bool number(std::string_view text, std::uint64_t& value) {
    if (text.size() > 1 && text[0] == '0')
      return wrong(fmt::format("the number \"{}\" starts with a needless 0", text));
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
  }

  bool take_key(std::string_view key) {
    if (left_.size() <= key.size() || left_.substr(0, key.size()) != key || left_[key.size()] != '=') return false;
    left_.remove_prefix(key.size() + 1);
    return true;
  }

  template <class Ix>
  bool id(std::string_view key, Ix (ProgramNames::*find)(std::string_view) const, Event& e) {
    if (!take_key(key)) return wrong(fmt::format("{}= is missing", key));
    const std::string_view name = word();
    const Ix found = (names_.*find)(name);
    if (!found.valid()) return wrong(fmt::format("{} \"{}\" is unknown", key, name));
    e.a = found.v;
    return true;
  }

  bool part(Event& e) {
    if (!take_key("part")) return wrong("part= is missing");
    const std::string_view name = word();
    const std::size_t slash = name.find('/');
    const OpportunityIx window = names_.opportunity(name.substr(0, slash));
    const CriterionIx criterion = slash == std::string_view::npos ? CriterionIx{} : names_.criterion(name.substr(slash + 1));
    for (std::uint32_t i = 0; i < p_.opportunity_criteria.size(); ++i)
      if (p_.opportunity_criteria[i].opportunity == window && p_.opportunity_criteria[i].criterion == criterion && window.valid()) {
        e.a = i;
        return true;
      }
    return wrong(fmt::format("part \"{}\" is unknown", name));
  }

  bool pin(Event& e) {
    if (left_.substr(0, 5) == "line=") return id("line", &ProgramNames::line, e);
    e.n = 1;
    return id("passage", &ProgramNames::passage, e);
  }

  bool subject(Field field, Event& e) {
    std::uint64_t value = 0;
    switch (field) {
      case Field::None: return true;
      case Field::Scene: return id("scene", &ProgramNames::scene, e);
      case Field::Line: return id("line", &ProgramNames::line, e);
      case Field::Decision: return id("decision", &ProgramNames::decision, e);
      case Field::Document: return id("document", &ProgramNames::document, e);
      case Field::Inject: return id("inject", &ProgramNames::inject, e);
      case Field::Known: return id("fact", &ProgramNames::known, e);
      case Field::Window: return id("opportunity", &ProgramNames::opportunity, e);
      case Field::Ending: return id("ending", &ProgramNames::ending, e);
      case Field::Part: return part(e);
      case Field::Pin: return pin(e);
      case Field::Aim:
        if (!take_key("aim") || !number(word(), value) || value < 1 || value > p_.wording.head.aims.size()) return wrong("the aim is unknown");
        e.a = static_cast<std::uint32_t>(value - 1);
        return true;
    }
    return false;
  }

  // A comma list of options of decision e.a, as places in their order.
  bool places(std::string_view list, const Event& e, std::vector<int>& out) {
    while (!list.empty()) {
      const std::size_t comma = list.find(',');
      const std::string_view name = list.substr(0, comma);
      const int place = names_.local({e.a}, name);
      if (place < 0) return wrong(fmt::format("option \"{}\" does not belong to this decision", name));
      out.push_back(place);
      list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
      if (comma != std::string_view::npos && list.empty()) return wrong("a list ends with a comma");
    }
    return true;
  }

  bool bits(std::string_view key, const Event& e, std::uint64_t& out) {
    if (!take_key(key)) return wrong(fmt::format("{}= is missing", key));
    std::vector<int> list;
    if (!places(word(), e, list)) return false;
    for (int place : list) out |= std::uint64_t{1} << place;
    return true;
  }

  bool picks(Event& e) {
    const TaskKind kind = p_.decisions[e.a].kind;
    e.n = kind == TaskKind::ChooseMany ? 1 : kind == TaskKind::Rate ? 2 : 0;
    return bits("picks", e, e.b);
  }

  bool offer(Event& e) {
    if (!take_key("order")) return wrong("order= is missing");
    std::vector<int> list;
    if (!places(word(), e, list)) return false;
    std::uint64_t named = 0;
    for (int place : list) named |= std::uint64_t{1} << place;
    const std::uint32_t count = p_.decisions[e.a].options.count;
    if (list.size() != count || named != (std::uint64_t{1} << count) - 1) return wrong("the order does not name every option");
    std::uint64_t open = 0;
    if (!bits("open", e, open)) return false;
    Offer offer{static_cast<std::uint8_t>(list.size()), static_cast<std::uint16_t>(open), 0};
    for (std::size_t i = 0; i < list.size(); ++i) offer.order |= static_cast<std::uint64_t>(list[i]) << (4 * i);
    e.n = offer.count;
    e.b = offer.packed();
    return true;
  }

  bool text(Event& e) {
    if (!take_key("text") || left_.empty() || left_[0] != '"') return wrong("text= is missing");
    std::string words;
    std::size_t i = 1;
    for (; i < left_.size() && left_[i] != '"'; ++i) {
      if (left_[i] != '\\') {
        words += left_[i];
        continue;
      }
      if (++i >= left_.size() || !escape(i, words)) return wrong("a text has a broken escape");
    }
    if (i >= left_.size()) return wrong("a text has no closing quote");
    left_.remove_prefix(i + 1);
    if (!left_.empty() && left_[0] != ' ') return wrong(fmt::format("\"{}\" is left over", left_));
    if (!left_.empty()) left_.remove_prefix(1);
    e.b = log_.texts.size();
    log_.texts.push_back(std::move(words));
    return true;
  }

  // A note about an opening that closed names it; older logs name the decision alone.
  bool about(Event& e) {
    if (take_key("opportunity")) {
      const std::string_view name = word();
      const OpportunityIx found = names_.opportunity(name);
      if (!found.valid() || found.v >= kMostNoted)
        return wrong(fmt::format("opportunity \"{}\" is unknown", name));
      e.n = static_cast<std::uint8_t>(found.v + 1);
    }
    return text(e);
  }

  bool escape(std::size_t& i, std::string& words) {
    switch (left_[i]) {
      case '"': case '\\': words += left_[i]; return true;
      case 'n': words += '\n'; return true;
      case 't': words += '\t'; return true;
      case 'u': {
        unsigned code = 0;
        if (i + 4 >= left_.size()) return false;
        const auto [end, error] = std::from_chars(left_.data() + i + 1, left_.data() + i + 5, code, 16);
        if (error != std::errc() || end != left_.data() + i + 5 || code > 0x7f) return false;
        words += static_cast<char>(code);
        i += 4;
        return true;
      }
      default: return false;
    }
  }

  bool small(std::string_view key, Event& e) {
    std::uint64_t value = 0;
    if (!take_key(key) || !number(word(), value) || value > 255) return wrong(fmt::format("{}= is missing or no number", key));
    e.n = static_cast<std::uint8_t>(value);
    return true;
  }

  bool level(Event& e) {
    if (!take_key("level")) return wrong("level= is missing");
    const std::optional<Level> found = level_from_id(word());
    if (!found) return wrong("the level is unknown");
    e.n = static_cast<std::uint8_t>(*found);
    return true;
  }

  bool sure(Event& e) {
    if (!take_key("sure")) return wrong("sure= is missing");
    const std::string_view name = word();
    for (std::uint8_t i = 0; i < kSure.size(); ++i)
      if (kSure[i] == name) {
        e.n = i;
        return true;
      }
    return wrong("sure= is low, medium or high");
  }

  bool visit(Event& e) {
    return (take_key("visit") && number(word(), e.b)) || wrong("visit= is missing or no number");
  }

  bool rest(Rest rest, Event& e) {
    switch (rest) {
      case Rest::None: return true;
      case Rest::Visit: return visit(e);
      case Rest::Picks: return picks(e);
      case Rest::Offer: return offer(e);
      case Rest::Level: return level(e);
      case Rest::Unopened:
        if (take_key("unopened")) {
          word();
          e.n = 1;
        }
        return true;
      case Rest::Text: return text(e);
      case Rest::About:
        return about(e);
      case Rest::Why: return left_.substr(0, 4) == "tag=" ? small("tag", e) : text(e);
      case Rest::Sure: return sure(e);
      case Rest::Number: return small("value", e);
      case Rest::TextNumber: return small("value", e) && text(e);
    }
    return false;
  }

  const ProgramNames& names_;
  const Program& p_;
  std::string_view left_;
  EventLog& log_;
  std::string reason_;
};

}  // namespace

std::string event_line(const Program& program, const EventLog& log, std::size_t seq) {
  std::string line;
  Writer(program, log, line).line(seq);
  return line;
}

std::string to_text(const Program& program, const EventLog& log, std::size_t from, Times times) {
  std::string text;
  std::size_t stamp = 0;
  Writer writer(program, log, text);
  for (std::size_t seq = from; seq < log.events.size(); ++seq) {
    writer.line(seq);
    while (times == Times::With && stamp < log.stamps.size() && log.stamps[stamp].seq < seq) ++stamp;
    if (times == Times::With && stamp < log.stamps.size() && log.stamps[stamp].seq == seq)
      text += fmt::format(" at_ms={}", log.stamps[stamp].at_ms);
    text += '\n';
  }
  return text;
}

Result<void> append_events(const ProgramNames& names, const Program& program, std::string_view text, EventLog& log) {
  const std::size_t events = log.events.size(), texts = log.texts.size(), stamps = log.stamps.size();
  std::size_t line_number = 1;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    Reader reader(names, program, text.substr(0, end), log);
    if (end == std::string_view::npos || !reader.read()) {
      log.events.resize(events);
      log.texts.resize(texts);
      log.stamps.resize(stamps);
      return failed(ErrorKind::Unreadable, fmt::format("Line {} of the log cannot be read: {}.", line_number,
                                                       end == std::string_view::npos ? "it is cut off" : reader.reason()));
    }
    text.remove_prefix(end + 1);
    ++line_number;
  }
  return {};
}

}  // namespace sim
