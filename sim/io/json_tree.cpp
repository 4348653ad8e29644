#include "sim/io/json_tree.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/io/check_bytes.h"
#include "sim/io/json_events.h"

namespace sim {
namespace {

class Builder final : public reading::JsonEvents {
 public:
  Builder(const JsonTreeLimits& limits, JsonValue& root) : limits_(limits), root_(root) {}

  const std::string& problem() const { return problem_; }
  std::uint32_t problem_at() const { return at_; }

  bool object_begins(std::uint32_t at) override { return opens(at, JsonValue::Kind::Object); }
  bool list_begins(std::uint32_t at) override { return opens(at, JsonValue::Kind::List); }
  bool object_ends(std::uint32_t) override { return closes(); }
  bool list_ends(std::uint32_t) override { return closes(); }

  bool member(std::uint32_t at, std::string_view name) override {
    std::vector<std::string>& names = open_.back()->names;
    if (has_nul(name)) return refuse(at, "a name holds a NUL");
    if (std::find(names.begin(), names.end(), name) != names.end())
      return refuse(at, fmt::format("the name \"{}\" stands twice", name));
    if (names.size() >= limits_.members)
      return refuse(at, fmt::format("an object has more than {} members", limits_.members));
    names.emplace_back(name);
    return true;
  }

  bool text(std::uint32_t at, std::string_view value) override {
    if (has_nul(value)) return refuse(at, "a text holds a NUL");
    JsonValue* place = next(at, JsonValue::Kind::Text);
    if (place != nullptr) place->text = value;
    return place != nullptr;
  }

  bool whole_number(std::uint32_t at, std::int64_t value) override {
    return number(at, JsonValue::Kind::Number, value);
  }
  bool truth(std::uint32_t at, bool value) override {
    return number(at, JsonValue::Kind::Truth, value ? 1 : 0);
  }
  bool null(std::uint32_t at) override { return next(at, JsonValue::Kind::Null) != nullptr; }

  bool other_number(std::uint32_t at, std::string_view digits) override {
    JsonValue* place = next(at, JsonValue::Kind::OtherNumber);
    if (place != nullptr) place->text = digits;
    return place != nullptr;
  }

  void syntax_error(std::uint32_t at, std::string message, std::string) override {
    refuse(at, std::move(message));
  }

 private:
  static bool has_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

  bool refuse(std::uint32_t at, std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
      at_ = at;
    }
    return false;
  }

  // Where the next value goes; null when it is one too many. Pointers in `open_` stay good: only
  // the innermost grows.
  JsonValue* next(std::uint32_t at, JsonValue::Kind kind) {
    if (++values_ > limits_.values) {
      refuse(at, fmt::format("there are more than {} values", limits_.values));
      return nullptr;
    }
    JsonValue* place = open_.empty() ? &root_ : &open_.back()->items.emplace_back();
    place->kind = kind;
    return place;
  }

  bool number(std::uint32_t at, JsonValue::Kind kind, std::int64_t value) {
    JsonValue* place = next(at, kind);
    if (place != nullptr) place->number = value;
    return place != nullptr;
  }

  bool opens(std::uint32_t at, JsonValue::Kind kind) {
    if (open_.size() >= limits_.depth)
      return refuse(
          at, fmt::format("there are more than {} brackets inside each other", limits_.depth));
    JsonValue* place = next(at, kind);
    if (place != nullptr) open_.push_back(place);
    return place != nullptr;
  }

  bool closes() {
    open_.pop_back();
    return true;
  }

  const JsonTreeLimits& limits_;
  JsonValue& root_;
  std::vector<JsonValue*> open_;
  std::size_t values_ = 0;
  std::string problem_;
  std::uint32_t at_ = 0;
};

tl::unexpected<Error> refused_at(std::string_view text, std::size_t at, std::string_view problem) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  return failed(
      ErrorKind::Unreadable,
      fmt::format("Line {} cannot be read: {}.", 1 + std::count(text.begin(), end, '\n'), problem));
}

}  // namespace

const JsonValue* JsonValue::member(std::string_view name) const {
  for (std::size_t i = 0; i < names.size() && i < items.size(); ++i)
    if (names[i] == name) return &items[i];
  return nullptr;
}

Result<JsonValue> read_json_tree(std::string_view text, const JsonTreeLimits& limits) {
  if (text.size() > limits.bytes)
    return failed(ErrorKind::Unreadable,
                  fmt::format("The file is larger than {} bytes.", limits.bytes));
  if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos)
    return refused_at(text, at, "it is no valid UTF-8");
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
    return refused_at(text, at, "it holds a NUL");
  if (text.substr(0, 3) == "\xef\xbb\xbf")
    return refused_at(text, 0, "it begins with a byte order mark");
  JsonValue root;
  Builder builder(limits, root);
  if (!reading::read_json(text, builder))
    return refused_at(text, builder.problem_at(), builder.problem());
  return root;
}

}  // namespace sim
