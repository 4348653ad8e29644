#include "sim/io/json_reader.h"

#include <algorithm>

#include "sim/io/check_bytes.h"

namespace sim::reading {

Slot Reader::slot_at(std::uint32_t at) {
  reading_.now_at(at);
  if (stack_.empty()) {
    reading_.now_in(root_.name, false);
    return root_;
  }
  Frame& frame = stack_.back();
  const Slot slot = frame.in_list ? frame.container->item(reading_, frame) : frame.next;
  reading_.now_in(slot.name, frame.in_list);
  return slot;
}

bool Reader::opens(std::uint32_t at, const Slot& slot, const Opened& opened) {
  if (stack_.size() >= reading_.limits().depth) {
    reading_.problem(Code::SIM006, "too many brackets inside each other",
                     limit_hint("depth", reading_.limits().depth));
    reading_.stop();
  }
  Frame frame;
  frame.container = opened.container;
  frame.target = opened.target;
  frame.name = slot.name;
  frame.at = at;
  stack_.push_back(frame);
  return goes_on();
}

bool Reader::object_begins(std::uint32_t at) {
  const Slot slot = slot_at(at);
  return opens(at, slot, slot.type->object(reading_, slot.target));
}

bool Reader::list_begins(std::uint32_t at) {
  const Slot slot = slot_at(at);
  const bool open = opens(at, slot, slot.type->list(reading_, slot.target));
  stack_.back().in_list = true;
  return open;
}

bool Reader::member(std::uint32_t at, std::string_view name) {
  Frame& frame = stack_.back();
  reading_.now_at(at);
  reading_.now_in(frame.name, false);
  frame.next = frame.container->member(reading_, frame, name);
  return goes_on();
}

bool Reader::ends(std::uint32_t at) {
  Frame& frame = stack_.back();
  reading_.now_at(at);
  frame.container->end(reading_, frame);
  stack_.pop_back();
  return goes_on();
}

bool Reader::text(std::uint32_t at, std::string_view value) {
  const Slot slot = slot_at(at);
  slot.type->text(reading_, slot.target, value);
  return goes_on();
}

bool Reader::whole_number(std::uint32_t at, std::int64_t value) {
  const Slot slot = slot_at(at);
  slot.type->whole_number(reading_, slot.target, value);
  return goes_on();
}

bool Reader::other_number(std::uint32_t at, std::string_view digits) {
  const Slot slot = slot_at(at);
  slot.type->other_number(reading_, slot.target, digits);
  return goes_on();
}

bool Reader::truth(std::uint32_t at, bool value) {
  const Slot slot = slot_at(at);
  slot.type->truth(reading_, slot.target, value);
  return goes_on();
}

bool Reader::null(std::uint32_t at) {
  const Slot slot = slot_at(at);
  slot.type->null(reading_, slot.target);
  return goes_on();
}

void Reader::syntax_error(std::uint32_t at, std::string message, std::string hint) {
  reading_.problem_at(reading_.spot_at(at), Code::SIM005, std::move(message), std::move(hint));
}

bool read_object(std::string_view bytes, std::uint16_t file, const ReadLimits& limits,
                 const Type& root, void* target, Problems& problems) {
  const std::size_t before = problems.size();
  if (!check_bytes(bytes, limits.bytes, file, problems)) return false;
  Reading reading(limits, file, problems);
  Reader reader(reading, {&root, target, "the file"});
  const bool whole = read_json(bytes, reader);
  const auto first_new = problems.begin() + static_cast<std::ptrdiff_t>(before);
  std::stable_sort(first_new, problems.end(), [](const Problem& a, const Problem& b) {
    return a.spot.offset < b.spot.offset;
  });
  const bool is_object = bytes.find_first_not_of(" \t\r\n") == bytes.find('{');
  return whole && is_object;
}

}  // namespace sim::reading
