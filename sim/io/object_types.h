// Objects as tables of members. So a struct is described:
//
//   constexpr Member kTopicMembers[] = {
//       needed<&Topic::id>("id", kNewId),
//       given<&Topic::text>("text", kText),
//       given<&Topic::missed>("missed", kListOf<kMention>),
//   };
//   constexpr Object<Topic> kTopic{"topic", kTopicMembers};
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "sim/io/typed_reading.h"

namespace sim::reading {

// One row of an object's table.
struct Member {
  std::string_view name;
  bool needed = false;
  const Type* type = nullptr;
  void* (*place)(void* owner) = nullptr;  // from the object to the part the value goes into
};

template <class T>
struct ThingOf;
template <class Owner, class Part>
struct ThingOf<Part Owner::*> {
  using type = Owner;
};
template <class Owner, class Part>
struct ThingOf<Part (*)(Owner&)> {
  using type = Owner;
};

// `Get` is a pointer to a member or a function from owner to part: it leads from the object to what
// is filled.
template <auto Get, class T>
constexpr Member member_row(std::string_view name, bool needed, const T& type) {
  using Owner = typename ThingOf<decltype(Get)>::type;
  using Part = std::remove_reference_t<std::invoke_result_t<decltype(Get), Owner&>>;
  static_assert(std::is_same_v<Part, typename T::Target>,
                "the type reads into something else than this member");
  return {name, needed, &type,
          [](void* owner) -> void* { return &std::invoke(Get, *static_cast<Owner*>(owner)); }};
}

// A member that must be there (SIM009), and one that may be.
template <auto Get, class T>
constexpr Member needed(std::string_view name, const T& type) {
  return member_row<Get>(name, true, type);
}
template <auto Get, class T>
constexpr Member given(std::string_view name, const T& type) {
  return member_row<Get>(name, false, type);
}

// The owner itself: for members whose value spreads over several fields of the struct around them.
template <class T>
T& whole(T& owner) {
  return owner;
}

// The bits of `names` in a table, for `Frame::seen`.
template <class... Names>
constexpr std::uint64_t bits_of(std::span<const Member> members, Names... names) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < members.size(); ++i)
    if (((members[i].name == names) || ...)) bits |= std::uint64_t{1} << i;
  return bits;
}

// The part of an object's reading that does not depend on its struct. At most 64 members.
class ObjectTable : public Container {
 public:
  Slot member(Reading& reading, Frame& frame, std::string_view name) const override;
  void end(Reading& reading, Frame& frame) const override;

  std::string_view name() const { return name_; }
  std::span<const Member> members() const { return members_; }
  // What members with names of the author's own hold, or null: the `reporting.record` of an option.
  virtual const Type* other_members() const { return nullptr; }

 protected:
  constexpr ObjectTable(std::string_view name, std::span<const Member> members)
      : name_(name), members_(members) {
    for (std::size_t i = 0; i < members.size(); ++i)
      if (members[i].needed) needed_ |= std::uint64_t{1} << i;
  }
  ~ObjectTable() = default;
  // An empty slot: unknown.
  virtual Slot other(Reading& reading, void* target, std::string_view name) const;
  virtual void finish(Reading& reading, void* target, const Frame& frame) const;

 private:
  Slot known(Reading& reading, Frame& frame, std::size_t i) const;
  Slot unknown(Reading& reading, Frame& frame, std::string_view name) const;

  std::string_view name_;
  std::span<const Member> members_;
  std::uint64_t needed_ = 0;
};

// Is this object a thing of its own with a spot, or a part of the struct around it?
enum class Standing : std::uint8_t { Thing, Part };

// Reads an object into a T by its table. Derive to add `other` or `finish`.
template <class T>
class ObjectBase : public Reads<T>, public ObjectTable {
 public:
  constexpr ObjectBase(std::string_view name, std::span<const Member> members,
                       Standing standing = Standing::Thing)
      : ObjectTable(name, members), standing_(standing) {}

  Opened object(Reading& reading, void* target) const override {
    if constexpr (requires(T & thing, Spot spot) { thing.at = spot; })
      if (standing_ == Standing::Thing) Reads<T>::in(target).at = reading.spot();
    return {this, target};
  }
  std::string words() const override { return "an object"; }
  Outline outline() const override { return {.kind = Outline::Kind::Object, .object = this}; }

 protected:
  ~ObjectBase() = default;

 private:
  Standing standing_;
};

template <class T>
class Object final : public ObjectBase<T> {
 public:
  using ObjectBase<T>::ObjectBase;
};

}  // namespace sim::reading
