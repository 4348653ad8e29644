// How JSON becomes typed structs: tables of members, no recursion, no tree of values in between.
//
// A `Type` knows what a JSON value has to be and puts it into a C++ object of one kind (`Reads<T>`). Objects and lists
// are `Container`s: while one is open, it says into which `Slot` each next value goes. `Reader` keeps the stack of open
// containers and hands every event to the right one. So a struct is described by one table:
//
//   constexpr Member kTopicMembers[] = {
//       needed<&Topic::id>("id", kNewId),
//       given<&Topic::text>("text", kText),
//       given<&Topic::missed>("missed", kListOf<kMention>),
//   };
//   constinit const Object<Topic> kTopic{"topic", kTopicMembers};
//
// Targets are untyped inside; `needed`, `given`, `kListOf` and `kBoxed` check at compile time that type and member agree.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"

namespace sim::reading {

class Type;
class Container;
class ObjectTable;

// What a type asks of a value, for tests that compare it with scenario.schema.json.
struct Outline {
  enum class Kind : std::uint8_t { Text, Word, Number, Truth, Object, List, Entries, Either };
  Kind kind = Kind::Text;
  std::vector<std::string_view> words;   // Word
  int min = 0, max = 0;                  // Number
  const ObjectTable* object = nullptr;   // Object, Either (one of `words`, or an object)
  const Type* item = nullptr;            // List, Entries: of every item
};

// What is going on: the token being read, the problems so far. Types report through it.
class Reading {
 public:
  Reading(const ReadLimits& limits, std::uint16_t file, Problems& problems)
      : limits_(limits), file_(file), problems_(problems) {}

  const ReadLimits& limits() const { return limits_; }
  // The first character of the token being read.
  Spot spot() const { return {at_, file_}; }
  // The same for a text: its first character inside the quotes.
  Spot inside() const { return {at_ + 1, file_}; }
  Spot spot_at(std::uint32_t at) const { return {at, file_}; }
  // The member that is being read, or whose items are.
  std::string_view name() const { return name_; }

  void problem(Code code, std::string message, std::string hint = {}) { problem_at(spot(), code, std::move(message), std::move(hint)); }
  void problem_at(Spot spot, Code code, std::string message, std::string hint = {});
  // Too many problems, or one that leaves nothing to go on with.
  bool stopped() const { return stopped_; }
  void stop() { stopped_ = true; }

  // For the Reader.
  void now_at(std::uint32_t at) { at_ = at; }
  void now_in(std::string_view name) { name_ = name; }

 private:
  const ReadLimits& limits_;
  std::uint16_t file_;
  Problems& problems_;
  std::uint32_t at_ = 0;
  std::string_view name_;
  bool stopped_ = false;
};

// Where the next value goes.
struct Slot {
  const Type* type = nullptr;
  void* target = nullptr;
  std::string_view name = {};  // of the member, for messages; lives as long as the reading
};

// An open object or list.
struct Frame {
  const Container* container = nullptr;
  void* target = nullptr;
  std::string_view name;     // of the member it is the value of
  std::uint64_t seen = 0;    // objects: a bit for each known member
  std::uint32_t at = 0;      // its opening bracket
  std::uint32_t count = 0;   // lists: items so far; objects: place of the member expected next
  bool in_list = false;
  Slot next;                 // objects: where the value of the last name goes
};

// What opens when a bracket meets a type: nothing when it was the wrong bracket.
struct Opened {
  const Container* container = nullptr;
  void* target = nullptr;
};

// Takes one JSON value. Unless a type says otherwise, a value is of the wrong type.
class Type {
 public:
  virtual void text(Reading& reading, void* target, std::string_view value) const;
  virtual void whole_number(Reading& reading, void* target, std::int64_t value) const;
  virtual void other_number(Reading& reading, void* target, std::string_view digits) const;
  virtual void truth(Reading& reading, void* target, bool value) const;
  virtual void null(Reading& reading, void* target) const;
  virtual Opened object(Reading& reading, void* target) const;
  virtual Opened list(Reading& reading, void* target) const;
  // With an article: "a text", "a whole number from 0 to 60".
  virtual std::string words() const = 0;
  virtual Outline outline() const = 0;

 protected:
  constexpr Type() = default;
  ~Type() = default;
  // SIM010: what it is, and what it should be.
  void wrong(Reading& reading, std::string_view found) const;
};

// A type whose target is a T.
template <class T>
class Reads : public Type {
 public:
  using Target = T;

 protected:
  constexpr Reads() = default;
  ~Reads() = default;
  static T& in(void* target) { return *static_cast<T*>(target); }
};

// What an open object or list does with what stands in it.
class Container {
 public:
  // Objects: into which slot the value of `name` goes.
  virtual Slot member(Reading& reading, Frame& frame, std::string_view name) const;
  // Lists: into which slot the next item goes.
  virtual Slot item(Reading& reading, Frame& frame) const;
  // The closing bracket.
  virtual void end(Reading& reading, Frame& frame) const;

 protected:
  constexpr Container() = default;
  ~Container() = default;
};

// Swallows any value in silence: what stands where something was wrong already.
const Type& ignored();

// Shortens and cleans what an author wrote, for use in a message: in double quotes, at most 40 characters.
std::string quoted(std::string_view word);

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

// `Get` is a pointer to a member or a function from owner to part: it leads from the object to what is filled.
template <auto Get, class T>
constexpr Member member_row(std::string_view name, bool needed, const T& type) {
  using Owner = typename ThingOf<decltype(Get)>::type;
  using Part = std::remove_reference_t<std::invoke_result_t<decltype(Get), Owner&>>;
  static_assert(std::is_same_v<Part, typename T::Target>, "the type reads into something else than this member");
  return {name, needed, &type, [](void* owner) -> void* { return &std::invoke(Get, *static_cast<Owner*>(owner)); }};
}

// A member that must be there (SIM009), and one that may be.
template <auto Get, class T>
constexpr Member needed(std::string_view name, const T& type) { return member_row<Get>(name, true, type); }
template <auto Get, class T>
constexpr Member given(std::string_view name, const T& type) { return member_row<Get>(name, false, type); }

// The owner itself: for members whose value spreads over several fields of the struct around them.
template <class T>
T& whole(T& owner) { return owner; }

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
  constexpr ObjectTable(std::string_view name, std::span<const Member> members) : name_(name), members_(members) {
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
  constexpr ObjectBase(std::string_view name, std::span<const Member> members, Standing standing = Standing::Thing)
      : ObjectTable(name, members), standing_(standing) {}

  Opened object(Reading& reading, void* target) const override {
    if constexpr (requires(T& thing, Spot spot) { thing.at = spot; })
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
