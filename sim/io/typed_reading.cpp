#include "sim/io/typed_reading.h"

#include <algorithm>

#include "sim/base/check.h"
#include "sim/base/spelling.h"

namespace sim::reading {
namespace {

class Ignored final : public Type, public Container {
 public:
  void text(Reading&, void*, std::string_view) const override {}
  void whole_number(Reading&, void*, std::int64_t) const override {}
  void other_number(Reading&, void*, std::string_view) const override {}
  void truth(Reading&, void*, bool) const override {}
  void null(Reading&, void*) const override {}
  Opened object(Reading&, void*) const override { return {this, nullptr}; }
  Opened list(Reading&, void*) const override { return {this, nullptr}; }
  Slot member(Reading&, Frame&, std::string_view) const override { return {this}; }
  Slot item(Reading&, Frame&) const override { return {this}; }
  std::string words() const override { return "anything"; }
  Outline outline() const override { return {}; }
};

constinit const Ignored kIgnored;

std::string known_names(std::span<const Member> members) {
  std::string list = "known here:";
  for (const Member& member : members) {
    list += list.back() == ':' ? " " : ", ";
    list += member.name;
  }
  return list;
}

}  // namespace

const Type& ignored() { return kIgnored; }

std::string quoted(std::string_view word) {
  constexpr std::size_t kMost = 40;
  const bool cut = word.size() > kMost;
  std::size_t end = std::min(word.size(), kMost);
  while (cut && end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  std::string text = "\"";
  for (char c : word.substr(0, end)) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return text + (cut ? "...\"" : "\"");
}

void Reading::problem_at(Spot spot, Code code, std::string message, std::string hint) {
  if (stopped_) return;
  if (problems_.size() >= limits_.problems) {
    problems_.push_back({Code::SIM013, spot, "more than " + std::to_string(limits_.problems) + " problems: reading stopped here",
                         "mend the first ones, they often cause the others"});
    stop();
    return;
  }
  problems_.push_back({code, spot, std::move(message), std::move(hint)});
}

void Type::wrong(Reading& reading, std::string_view found) const {
  reading.problem(Code::SIM010, quoted(reading.name()) + " is " + std::string(found) + ", should be " + words());
}

void Type::text(Reading& reading, void*, std::string_view) const { wrong(reading, "a text"); }
void Type::whole_number(Reading& reading, void*, std::int64_t) const { wrong(reading, "a whole number"); }
void Type::other_number(Reading& reading, void*, std::string_view) const { wrong(reading, "a number"); }
void Type::truth(Reading& reading, void*, bool) const { wrong(reading, "true or false"); }
void Type::null(Reading& reading, void*) const { wrong(reading, "null"); }

Opened Type::object(Reading& reading, void*) const {
  wrong(reading, "an object");
  return {&kIgnored, nullptr};
}

Opened Type::list(Reading& reading, void*) const {
  wrong(reading, "a list");
  return {&kIgnored, nullptr};
}

Slot Container::member(Reading&, Frame&, std::string_view) const {
  SIM_CHECK(false, "a list has no members");
  return {};
}

Slot Container::item(Reading&, Frame&) const {
  SIM_CHECK(false, "an object has no items");
  return {};
}

void Container::end(Reading&, Frame&) const {}

// Authors keep to one order, which is mostly that of the table: the search starts where the last one ended.
Slot ObjectTable::member(Reading& reading, Frame& frame, std::string_view name) const {
  const std::size_t n = members_.size();
  for (std::size_t i = frame.count; i < n; ++i)
    if (members_[i].name == name) return known(reading, frame, i);
  for (std::size_t i = 0; i < frame.count; ++i)
    if (members_[i].name == name) return known(reading, frame, i);
  const Slot slot = other(reading, frame.target, name);
  return slot.type != nullptr ? slot : unknown(reading, frame, name);
}

Slot ObjectTable::known(Reading& reading, Frame& frame, std::size_t i) const {
  const Member& member = members_[i];
  const std::uint64_t bit = std::uint64_t{1} << i;
  if ((frame.seen & bit) != 0) {
    reading.problem(Code::SIM007, quoted(member.name) + " is given twice", "only the first is read; take one away");
    return {&kIgnored};
  }
  frame.seen |= bit;
  frame.count = static_cast<std::uint32_t>(i + 1);
  return {member.type, member.place(frame.target), member.name};
}

Slot ObjectTable::unknown(Reading& reading, Frame&, std::string_view name) const {
  std::vector<std::string_view> names;
  for (const Member& member : members_) names.push_back(member.name);
  const std::string near = did_you_mean(name, names);
  reading.problem(Code::SIM008, "this object has no member " + quoted(name), near.empty() ? known_names(members_) : near);
  return {&kIgnored};
}

Slot ObjectTable::other(Reading&, void*, std::string_view) const { return {}; }

void ObjectTable::finish(Reading&, void*, const Frame&) const {}

void ObjectTable::end(Reading& reading, Frame& frame) const {
  const std::uint64_t missing = needed_ & ~frame.seen;
  for (std::size_t i = 0; missing != 0 && i < members_.size(); ++i)
    if ((missing >> i & 1U) != 0)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM009, quoted(members_[i].name) + " is missing",
                         "it is " + members_[i].type->words());
  finish(reading, frame.target, frame);
}

}  // namespace sim::reading
