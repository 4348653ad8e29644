#include "sim/session/event_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/session/event_kinds.h"
#include "sim/session/worked_text.h"

namespace sim {
namespace {

// Reads one line back. Every member function returns false and leaves a reason when something is
// wrong.
class Reader {
 public:
  Reader(const ProgramNames& names, const Program& program, std::string_view line, EventLog& log)
      : names_(names), p_(program), left_(line), log_(log) {}

  const std::string& reason() const { return reason_; }

  bool read() {
    std::uint64_t seq = 0;
    if (!number(word(), seq) || seq != log_.events.size())
      return wrong("the sequence number is not the next one");
    const std::string_view cls = word();
    const std::string_view name = word();
    const EventKindRow* row = nullptr;
    for (const EventKindRow& k : kEventKinds)
      if (k.name == name) row = &k;
    if (row == nullptr) return wrong(fmt::format("the kind \"{}\" is unknown", name));
    if (cls != kEventClasses[static_cast<std::size_t>(event_class(row->kind))])
      return wrong("the class does not fit the kind");
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
    if (left_.size() <= key.size() || left_.substr(0, key.size()) != key ||
        left_[key.size()] != '=')
      return false;
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
    const CriterionIx criterion =
        slash == std::string_view::npos ? CriterionIx{} : names_.criterion(name.substr(slash + 1));
    for (std::uint32_t i = 0; i < p_.opportunity_criteria.size(); ++i)
      if (p_.opportunity_criteria[i].opportunity == window &&
          p_.opportunity_criteria[i].criterion == criterion && window.valid()) {
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

  bool subject(EventField field, Event& e) {
    std::uint64_t value = 0;
    switch (field) {
      case EventField::None:
        return true;
      case EventField::Fact:
        return fact(e);
      case EventField::Scene:
        return id("scene", &ProgramNames::scene, e);
      case EventField::Line:
        return id("line", &ProgramNames::line, e);
      case EventField::Decision:
        return id("decision", &ProgramNames::decision, e);
      case EventField::Document:
        return id("document", &ProgramNames::document, e);
      case EventField::Inject:
        return id("inject", &ProgramNames::inject, e);
      case EventField::Known:
        return id("fact", &ProgramNames::known, e);
      case EventField::Window:
        return id("opportunity", &ProgramNames::opportunity, e);
      case EventField::Ending:
        return id("ending", &ProgramNames::ending, e);
      case EventField::Part:
        return part(e);
      case EventField::Pin:
        return pin(e);
      case EventField::Passage:
        return id("passage", &ProgramNames::passage, e);
      case EventField::Aim:
        if (!take_key("aim") || !number(word(), value) || value < 1 ||
            value > p_.wording.head.aims.size())
          return wrong("the aim is unknown");
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
      if (place < 0)
        return wrong(fmt::format("option \"{}\" does not belong to this decision", name));
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

  bool fact(Event& e) {
    if (!take_key("fact")) return wrong("fact= is missing");
    const std::string_view name = word();
    const std::vector<Id>& facts = p_.wording.carried_in;
    for (std::uint32_t i = 0; i < facts.size(); ++i)
      if (facts[i] == name) {
        e.a = i;
        return true;
      }
    return wrong(fmt::format("fact \"{}\" is unknown", name));
  }

  bool worked(Event& e) {
    if (!take_key("work")) return wrong("work= is missing");
    std::string reason;
    std::optional<Worked> read = read_worked(names_, p_, {e.a}, word(), reason);
    if (!read) return wrong(std::move(reason));
    e.n = kWorked;
    e.b = log_.works.size();
    log_.works.push_back(std::move(*read));
    return true;
  }

  // Numbers from 1, rising.
  bool open_places(std::uint64_t& open) {
    if (!take_key("open")) {
      if (left_.substr(0, 5) != "open=") return wrong("open= is missing");
      left_.remove_prefix(5);
      word();
      return true;
    }
    std::string_view list = word();
    while (!list.empty()) {
      const std::size_t comma = list.find(',');
      std::uint64_t place = 0;
      if (!number(list.substr(0, comma), place) || place < 1 || place > 16 || (open >> (place - 1)) != 0)
        return wrong("open= is no list of places");
      open |= std::uint64_t{1} << (place - 1);
      list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
      if (comma != std::string_view::npos && list.empty()) return wrong("a list ends with a comma");
    }
    return true;
  }

  bool claim(Event& e) {
    if (take_key("claim")) {
      const std::string_view name = word();
      const auto& work = p_.wording.decisions[e.a].work;
      for (std::uint8_t i = 0; work && i < work->claims.size(); ++i)
        if (work->claims[i].id == name) e.n = static_cast<std::uint8_t>(i + 1);
      if (e.n == 0) return wrong(fmt::format("claim \"{}\" is unknown", name));
    }
    return text(e);
  }

  // One of a list of words, as 1 + its place.
  template <std::size_t count>
  bool one_of(std::string_view key, const std::array<std::string_view, count>& words, Event& e) {
    if (!take_key(key)) return wrong(fmt::format("{}= is missing", key));
    const std::string_view name = word();
    for (std::size_t i = 0; i < count; ++i)
      if (words[i] == name) {
        e.n = static_cast<std::uint8_t>(i + 1);
        return true;
      }
    return wrong(fmt::format("{}= \"{}\" is unknown", key, name));
  }

  bool tag(Event& e) {
    if (!take_key("tag")) return wrong("tag= is missing");
    const std::optional<Tag> found = tag_from_id(word());
    if (!found) return wrong("the tag is unknown");
    e.n = static_cast<std::uint8_t>(*found);
    return true;
  }

  // The other passage of a pair, which comes after the first.
  bool other(Event& e) {
    Event second;
    if (!id("other", &ProgramNames::passage, second)) return false;
    if (second.a <= e.a) return wrong("the passages of a pair are not in their order");
    e.b = second.a;
    if (!take_key("on")) return wrong("on= is missing");
    const std::string_view on = word();
    if (on != "yes" && on != "no") return wrong("on= is yes or no");
    e.n = on == "yes" ? 1 : 0;
    return true;
  }

  bool weight(Event& e) {
    if (!take_key("claim")) return wrong("claim= is missing");
    const std::string_view name = word();
    const auto& work = p_.wording.decisions[e.a].work;
    const std::size_t claims = work ? work->claims.size() : 0;
    for (e.b = 0; e.b < claims; ++e.b)
      if (work->claims[e.b].id == name) return one_of("weight", kWeightWords, e);
    return wrong(fmt::format("claim \"{}\" is unknown", name));
  }

  bool picks(Event& e) {
    if (is_worked(p_.decisions[e.a])) return worked(e);
    const TaskKind kind = p_.decisions[e.a].kind;
    e.n = kind == TaskKind::ChooseMany ? 1 : kind == TaskKind::Rate || kind == TaskKind::Concordance ? 2 : 0;
    return bits("picks", e, e.b);
  }

  bool offer(Event& e) {
    if (!take_key("order")) return wrong("order= is missing");
    std::vector<int> list;
    if (!places(word(), e, list)) return false;
    std::uint64_t named = 0;
    for (int place : list) named |= std::uint64_t{1} << place;
    const std::uint32_t count = p_.decisions[e.a].options.count;
    if (list.size() != count || named != (std::uint64_t{1} << count) - 1)
      return wrong("the order does not name every option");
    std::uint64_t open = 0;
    if (opens_by_place(p_.decisions[e.a].kind) ? !open_places(open) : !bits("open", e, open)) return false;
    Offer offer{static_cast<std::uint8_t>(list.size()), static_cast<std::uint16_t>(open), 0};
    for (std::size_t i = 0; i < list.size(); ++i)
      offer.order |= static_cast<std::uint64_t>(list[i]) << (4 * i);
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
      case '"':
      case '\\':
        words += left_[i];
        return true;
      case 'n':
        words += '\n';
        return true;
      case 't':
        words += '\t';
        return true;
      case 'u': {
        unsigned code = 0;
        if (i + 4 >= left_.size()) return false;
        const auto [end, error] =
            std::from_chars(left_.data() + i + 1, left_.data() + i + 5, code, 16);
        if (error != std::errc() || end != left_.data() + i + 5 || code > 0x7f) return false;
        words += static_cast<char>(code);
        i += 4;
        return true;
      }
      default:
        return false;
    }
  }

  bool small(std::string_view key, Event& e) {
    std::uint64_t value = 0;
    if (!take_key(key) || !number(word(), value) || value > 255)
      return wrong(fmt::format("{}= is missing or no number", key));
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
    for (std::uint8_t i = 0; i < kSureWords.size(); ++i)
      if (kSureWords[i] == name) {
        e.n = i;
        return true;
      }
    return wrong("sure= is low, medium or high");
  }

  bool visit(Event& e) {
    return (take_key("visit") && number(word(), e.b)) || wrong("visit= is missing or no number");
  }

  bool rest(EventRest rest, Event& e) {
    switch (rest) {
      case EventRest::None:
        return true;
      case EventRest::Visit:
        return visit(e);
      case EventRest::Picks:
        return picks(e);
      case EventRest::Offer:
        return offer(e);
      case EventRest::Claim:
        return claim(e);
      case EventRest::Tag:
        return tag(e);
      case EventRest::Other:
        return other(e);
      case EventRest::Weight:
        return weight(e);
      case EventRest::Level:
        return level(e);
      case EventRest::Unopened:
        if (take_key("unopened")) {
          word();
          e.n = 1;
        }
        return true;
      case EventRest::Text:
        return text(e);
      case EventRest::About:
        return about(e);
      case EventRest::Why:
        return left_.substr(0, 4) == "tag=" ? small("tag", e) : text(e);
      case EventRest::Sure:
        return sure(e);
      case EventRest::Number:
        return small("value", e);
      case EventRest::TextNumber:
        return small("value", e) && text(e);
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

Result<void> append_events(const ProgramNames& names, const Program& program, std::string_view text,
                           EventLog& log) {
  const std::size_t events = log.events.size(), texts = log.texts.size(), works = log.works.size(),
                    stamps = log.stamps.size();
  std::size_t line_number = 1;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    Reader reader(names, program, text.substr(0, end), log);
    if (end == std::string_view::npos || !reader.read()) {
      log.events.resize(events);
      log.texts.resize(texts);
      log.works.resize(works);
      log.stamps.resize(stamps);
      return failed(ErrorKind::Unreadable,
                    fmt::format("Line {} of the log cannot be read: {}.", line_number,
                                end == std::string_view::npos ? "it is cut off" : reader.reason()));
    }
    text.remove_prefix(end + 1);
    ++line_number;
  }
  return {};
}

}  // namespace sim
