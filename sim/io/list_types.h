// Lists, what is made only when given, and objects whose members the author names.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/io/typed_reading.h"
#include "sim/io/value_types.h"
#include "sim/scenario/scenario.h"

namespace sim::reading {

// SIM013 once, at the first item too many; false from there on.
bool has_room(Reading& reading, Frame& frame, std::size_t limit, std::string_view limit_name);

// A list that fills a vector in place.
template <class T>
class ListType : public Reads<std::vector<T>>, public Container {
 public:
  constexpr explicit ListType(const Reads<T>& item) : item_(item) {}

  Opened list(Reading&, void* target) const override { return {this, target}; }
  Slot item(Reading& reading, Frame& frame) const override {
    if (!has_room(reading, frame, limit(reading), limit_name())) return {&ignored()};
    std::vector<T>& items = Reads<std::vector<T>>::in(frame.target);
    if (items.capacity() == 0 && sizeof(T) > kBig) items.reserve(kAtFirst);
    return {&item_, &items.emplace_back(), frame.name};
  }
  std::string words() const override { return "a list"; }
  Outline outline() const override { return {.kind = Outline::Kind::List, .item = &item_}; }

 protected:
  ~ListType() = default;
  virtual std::size_t limit(Reading& reading) const { return reading.limits().items; }
  virtual std::string_view limit_name() const { return "items"; }

 private:
  // Moving items of so many bytes when the vector grows costs more than the room for the first few.
  static constexpr std::size_t kBig = 256, kAtFirst = 4;
  const Reads<T>& item_;
};

template <class T>
class List final : public ListType<T> {
 public:
  using ListType<T>::ListType;
};

template <const auto& Item>
inline constexpr List<typename std::remove_cvref_t<decltype(Item)>::Target> kListOf{Item};

// Makes the target (a std::optional or std::unique_ptr) when its value begins, and lets `inner`
// fill it.
template <class Holder, class T>
class Held final : public Reads<Holder> {
 public:
  constexpr explicit Held(const Reads<T>& inner) : inner_(inner) {}

  void text(Reading& reading, void* target, std::string_view value) const override {
    inner_.text(reading, made(target), value);
  }
  void whole_number(Reading& reading, void* target, std::int64_t value) const override {
    inner_.whole_number(reading, made(target), value);
  }
  void other_number(Reading& reading, void* target, std::string_view digits) const override {
    inner_.other_number(reading, made(target), digits);
  }
  void truth(Reading& reading, void* target, bool value) const override {
    inner_.truth(reading, made(target), value);
  }
  Opened object(Reading& reading, void* target) const override {
    return inner_.object(reading, made(target));
  }
  Opened list(Reading& reading, void* target) const override {
    return inner_.list(reading, made(target));
  }
  std::string words() const override { return inner_.words(); }
  Outline outline() const override { return inner_.outline(); }

 private:
  static T* made(void* target) {
    Holder& holder = Reads<Holder>::in(target);
    if constexpr (std::is_same_v<Holder, std::optional<T>>)
      return &holder.emplace();
    else
      return (holder = std::make_unique<T>()).get();
  }

  const Reads<T>& inner_;
};

template <const auto& Inner, class T = typename std::remove_cvref_t<decltype(Inner)>::Target>
inline constexpr Held<std::optional<T>, T> kOptional{Inner};
template <const auto& Inner, class T = typename std::remove_cvref_t<decltype(Inner)>::Target>
inline constexpr Held<std::unique_ptr<T>, T> kBoxed{Inner};

// An object whose members the author names: `{"curiosity": 2, "risk": 3}`. Every member adds one
// item to a vector; its name goes into `Key` of the item (a Name), its value into `Value`.
template <class Item, auto Key, auto Value, class V>
class Entries final : public Reads<std::vector<Item>>, public Container {
 public:
  constexpr explicit Entries(const V& value) : value_(value) {
    static_assert(
        std::is_same_v<std::remove_reference_t<std::invoke_result_t<decltype(Value), Item&>>,
                       typename V::Target>);
  }

  Opened object(Reading&, void* target) const override { return {this, target}; }
  Slot member(Reading& reading, Frame& frame, std::string_view name) const override {
    return add(reading, Reads<std::vector<Item>>::in(frame.target), name);
  }
  // SIM007 for a name that is there already, SIM013 for too many, SIM004 and SIM015 for what is no
  // name at all.
  Slot add(Reading& reading, std::vector<Item>& items, std::string_view name) const;
  std::string words() const override { return "an object"; }
  Outline outline() const override { return {.kind = Outline::Kind::Entries, .item = &value_}; }

 private:
  const V& value_;
};

template <class Item, auto Key, auto Value, class V>
Slot Entries<Item, Key, Value, V>::add(Reading& reading, std::vector<Item>& items,
                                       std::string_view name) const {
  for (const Item& item : items)
    if (std::invoke(Key, item).id == name) {
      reading.problem(Code::SIM007, quoted(name) + " is given twice");
      return {&ignored()};
    }
  if (!text_passes(reading, TextRule::Filled, name)) return {&ignored()};
  if (items.size() >= reading.limits().names) {
    reading.problem(Code::SIM013, "too many names in one place",
                    limit_hint("names", reading.limits().names));
    reading.stop();
    return {&ignored()};
  }
  Item& item = items.emplace_back();
  Name& key = std::invoke(Key, item);
  key = {std::string(name), reading.inside()};
  return {&value_, &std::invoke(Value, item), key.id};
}

}  // namespace sim::reading
