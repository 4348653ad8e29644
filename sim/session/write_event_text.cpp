#include "sim/session/event_text.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "sim/base/check.h"
#include "sim/session/event_kinds.h"
#include "sim/session/worked_text.h"

namespace sim {
namespace {

const EventKindRow& row_of(EventKind kind) {
  for (const EventKindRow& row : kEventKinds)
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
  Writer(const Program& program, const EventLog& log, std::string& out)
      : p_(program), log_(log), out_(out) {}

  void line(std::size_t seq) {
    const Event& e = log_.events[seq];
    const EventKindRow& row = row_of(e.kind);
    out_ += std::to_string(seq);
    out_ += ' ';
    out_ += kEventClasses[static_cast<std::size_t>(event_class(e.kind))];
    out_ += ' ';
    out_ += row.name;
    subject(row.field, e);
    rest(row.rest, e);
    if (e.minute != 0) pair("minute", std::to_string(e.minute));
  }

 private:
  void pair(std::string_view key, std::string_view value) {
    out_ += ' ';
    out_ += key;
    out_ += '=';
    out_ += value;
  }

  void subject(EventField field, const Event& e) {
    const Wording& w = p_.wording;
    switch (field) {
      case EventField::None:
        return;
      case EventField::Fact:
        return pair("fact", w.carried_in[e.a]);
      case EventField::Scene:
        return pair("scene", w.scenes[e.a].id);
      case EventField::Line:
        return pair("line", w.lines[e.a].id);
      case EventField::Decision:
        return pair("decision", w.decisions[e.a].id);
      case EventField::Document:
        return pair("document", w.documents[e.a].id);
      case EventField::Inject:
        return pair("inject", w.injects[e.a]);
      case EventField::Known:
        return pair("fact", w.known[e.a].id);
      case EventField::Window:
        return pair("opportunity", w.opportunities[e.a].id);
      case EventField::Part: {
        const OpportunityCriterionRow& part = p_.opportunity_criteria[e.a];
        return pair("part",
                    w.opportunities[part.opportunity.v].id + "/" + w.criteria[part.criterion.v].id);
      }
      case EventField::Ending:
        return pair("ending", w.endings[e.a].id);
      case EventField::Aim:
        return pair("aim", std::to_string(e.a + 1));
      case EventField::Pin:
        return e.n == 0 ? pair("line", w.lines[e.a].id) : pair("passage", passage_name(p_, {e.a}));
      case EventField::Passage:
        return pair("passage", passage_name(p_, {e.a}));
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

  // What is open of a mark or build are its documents, of a form the checks that can matter: by place.
  std::string open_text(const Event& e) const {
    const std::uint16_t open = Offer::unpacked(e.n, e.b).open;
    if (!opens_by_place(p_.decisions[e.a].kind)) return options(e, open);
    std::string list;
    for (std::uint32_t i = 0; i < 16; ++i)
      if (((open >> i) & 1) != 0) list += (list.empty() ? "" : ",") + std::to_string(i + 1);
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

  void rest(EventRest rest, const Event& e) {
    switch (rest) {
      case EventRest::None:
        return;
      case EventRest::Visit:
        return pair("visit", std::to_string(e.b));
      case EventRest::Picks:
        return e.n == kWorked ? pair("work", worked_text(p_, {e.a}, log_.works[e.b])) : pair("picks", options(e, e.b));
      case EventRest::Offer:
        pair("order", order(e));
        return pair("open", open_text(e));
      case EventRest::Claim:
        if (e.n != 0) pair("claim", p_.wording.decisions[e.a].work->claims[e.n - 1U].id);
        return text(e);
      case EventRest::Tag:
        return pair("tag", tag_id(static_cast<Tag>(e.n)));
      case EventRest::Other:
        pair("other", passage_name(p_, {static_cast<std::uint32_t>(e.b)}));
        return pair("on", e.n == 1 ? "yes" : "no");
      case EventRest::Weight:
        pair("claim", p_.wording.decisions[e.a].work->claims[e.b].id);
        return pair("weight", kWeightWords[e.n - 1U]);
      case EventRest::Level:
        return pair("level", level_id(static_cast<Level>(e.n)));
      case EventRest::Unopened:
        return e.n == 1 ? pair("unopened", "yes") : void();
      case EventRest::Text:
        return text(e);
      case EventRest::About:
        if (e.n != 0) pair("opportunity", p_.wording.opportunities[e.n - 1U].id);
        return text(e);
      case EventRest::Why:
        return e.n == 0 ? text(e) : pair("tag", std::to_string(e.n));
      case EventRest::Sure:
        return pair("sure", kSureWords[e.n]);
      case EventRest::Number:
        return pair("value", std::to_string(e.n));
      case EventRest::TextNumber:
        pair("value", std::to_string(e.n));
        return text(e);
    }
  }

  const Program& p_;
  const EventLog& log_;
  std::string& out_;
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
    while (times == Times::With && stamp < log.stamps.size() && log.stamps[stamp].seq < seq)
      ++stamp;
    if (times == Times::With && stamp < log.stamps.size() && log.stamps[stamp].seq == seq)
      text += fmt::format(" at_ms={}", log.stamps[stamp].at_ms);
    text += '\n';
  }
  return text;
}

}  // namespace sim
