// How JSON becomes typed structs: tables of members, no recursion, no tree of values in between.
//
// A `Type` knows what a JSON value has to be and puts it into a C++ object of one kind
// (`Reads<T>`). Objects and lists are `Container`s: while one is open, it says into which `Slot`
// each next value goes. `Reader` keeps the stack of open containers and hands every event to the
// right one. A struct is described by one table: object_types.h.
//
// Targets are untyped inside; what makes the tables checks at compile time that type and member
// agree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
  std::string_view pattern = {};             // Text: a regular expression it matches, or none
  std::vector<std::string_view> words = {};  // Word
  int min = 0, max = 0;                      // Number
  const ObjectTable* object = nullptr;       // Object, Either (one of `words`, or an object)
  const Type* item = nullptr;                // List, Entries: of every item
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
  // What is being read, for a message: `"title"`, or `an item of "aims"`.
  std::string subject() const;

  void problem(Code code, std::string message, std::string hint = {}) {
    problem_at(spot(), code, std::move(message), std::move(hint));
  }
  void problem_at(Spot spot, Code code, std::string message, std::string hint = {});
  // Too many problems, or one that leaves nothing to go on with.
  bool stopped() const { return stopped_; }
  void stop() { stopped_ = true; }

  // For the Reader.
  void now_at(std::uint32_t at) { at_ = at; }
  void now_in(std::string_view name, bool is_item) {
    name_ = name;
    is_item_ = is_item;
  }

 private:
  const ReadLimits& limits_;
  std::uint16_t file_;
  Problems& problems_;
  std::uint32_t at_ = 0;
  std::string_view name_;
  bool is_item_ = false;
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
  std::string_view name;    // of the member it is the value of
  std::uint64_t seen = 0;   // objects: a bit for each known member
  std::uint64_t meant = 0;  // likewise: those that an unknown name is taken for a slip of
  std::uint32_t at = 0;     // its opening bracket
  std::uint32_t count = 0;  // lists: items so far; objects: place of the member expected next
  bool in_list = false;
  Slot next;  // objects: where the value of the last name goes
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

// Shortens and cleans what an author wrote, for use in a message: in double quotes, at most 40
// characters.
std::string quoted(std::string_view word);

}  // namespace sim::reading
