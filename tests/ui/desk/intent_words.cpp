#include "tests/ui/desk/intent_words.h"

#include <type_traits>
#include <typeinfo>

namespace desk_testing {
namespace {

// Stands for a field of any type, to count the fields of a kind of intent.
struct AnyField {
  template <class T>
  operator T() const;
};

template <class T>
std::string field_words(const T& value) {
  if constexpr (std::is_convertible_v<T, std::string>)
    return value;
  else
    return std::to_string(static_cast<long long>(value));
}

template <class T>
std::string fields_of(const T& intent) {
  static_assert(!requires { T{AnyField(), AnyField(), AnyField(), AnyField()}; });
  if constexpr (requires { T{AnyField(), AnyField(), AnyField()}; }) {
    const auto& [a, b, c] = intent;
    return field_words(a) + ", " + field_words(b) + ", " + field_words(c);
  } else if constexpr (requires { T{AnyField(), AnyField()}; }) {
    const auto& [a, b] = intent;
    return field_words(a) + ", " + field_words(b);
  } else if constexpr (requires { T{AnyField()}; }) {
    const auto& [a] = intent;
    return field_words(a);
  } else {
    return {};
  }
}

// Its name as the compiler has it: "N2ui11PressNumberE".
template <class T>
std::string kind_words(const T& intent) {
  return std::string(typeid(T).name()) + "(" + fields_of(intent) + ")";
}

// What is asked of a decision with many parts is a family of intents of its own.
std::string kind_words(const ui::WorkIntent& intent) {
  return std::visit([](const auto& one) { return kind_words(one); }, intent);
}

}  // namespace

std::string intent_words(const ui::Intents& intents) {
  if (intents.empty()) return "nothing";
  std::string all;
  for (const ui::Intent& intent : intents)
    all += (all.empty() ? "" : " ") +
           std::visit([](const auto& one) { return kind_words(one); }, intent);
  return all;
}

}  // namespace desk_testing
