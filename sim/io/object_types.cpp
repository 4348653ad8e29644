#include "sim/io/object_types.h"

#include <vector>

#include "sim/base/spelling.h"

namespace sim::reading {
namespace {

std::string known_names(std::span<const Member> members) {
  constexpr std::size_t kMost = 16;
  if (members.size() > kMost) return "scenarios/README.md lists what there is";
  std::string list = "known here:";
  for (const Member& member : members) {
    list += list.back() == ':' ? " " : ", ";
    list += member.name;
  }
  return list;
}

}  // namespace

// Authors keep to one order, which is mostly that of the table: the search starts where the last
// one ended.
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
    reading.problem(Code::SIM007, quoted(member.name) + " is given twice",
                    "only the first is read; take one away");
    return {&ignored()};
  }
  frame.seen |= bit;
  frame.count = static_cast<std::uint32_t>(i + 1);
  return {member.type, member.place(frame.target), member.name};
}

// The member it may be a slip of is not reported as missing as well.
Slot ObjectTable::unknown(Reading& reading, Frame& frame, std::string_view name) const {
  std::vector<std::string_view> names;
  for (const Member& member : members_) names.push_back(member.name);
  const std::string near = nearest(name, names);
  for (std::size_t i = 0; i < members_.size(); ++i)
    if (members_[i].name == near) frame.meant |= std::uint64_t{1} << i;
  reading.problem(Code::SIM008, "this object has no member " + quoted(name),
                  near.empty() ? known_names(members_) : did_you_mean(name, names));
  return {&ignored()};
}

Slot ObjectTable::other(Reading&, void*, std::string_view) const { return {}; }

void ObjectTable::finish(Reading&, void*, const Frame&) const {}

void ObjectTable::end(Reading& reading, Frame& frame) const {
  const std::uint64_t missing = needed_ & ~(frame.seen | frame.meant);
  for (std::size_t i = 0; missing != 0 && i < members_.size(); ++i)
    if ((missing >> i & 1U) != 0)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM009,
                         quoted(members_[i].name) + " is missing",
                         "it is " + members_[i].type->words());
  finish(reading, frame.target, frame);
}

}  // namespace sim::reading
