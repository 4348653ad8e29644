#include "sim/io/typed_reading.h"

#include <algorithm>

#include "sim/base/check.h"
#include "sim/io/check_bytes.h"

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

}  // namespace

const Type& ignored() { return kIgnored; }

std::string quoted(std::string_view word) {
  constexpr std::size_t kMost = 40;
  const bool cut = word.size() > kMost;
  std::size_t end = std::min(word.size(), kMost);
  while (cut && end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return "\"" + harmless(word.substr(0, end)) + (cut ? "...\"" : "\"");
}

std::string Reading::subject() const { return (is_item_ ? "an item of " : "") + quoted(name_); }

void Reading::problem_at(Spot spot, Code code, std::string message, std::string hint) {
  if (stopped_) return;
  if (problems_.size() >= limits_.problems) {
    problems_.push_back({Code::SIM013, spot,
                         "too many problems, reading stopped here: mend the first ones, they often "
                         "cause the others",
                         limit_hint("problems", limits_.problems)});
    stop();
    return;
  }
  problems_.push_back({code, spot, std::move(message), std::move(hint)});
}

void Type::wrong(Reading& reading, std::string_view found) const {
  reading.problem(Code::SIM010,
                  reading.subject() + " is " + std::string(found) + ", should be " + words());
}

void Type::text(Reading& reading, void*, std::string_view) const { wrong(reading, "a text"); }
void Type::whole_number(Reading& reading, void*, std::int64_t) const {
  wrong(reading, "a whole number");
}
void Type::other_number(Reading& reading, void*, std::string_view) const {
  wrong(reading, "a number");
}
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

}  // namespace sim::reading
