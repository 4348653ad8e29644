#include "sim/io/json_events.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>

#include <nlohmann/json.hpp>

namespace sim::reading {
namespace {

// Walks over the text and tells how far the parser has looked, which nlohmann 3.11 does not.
class CountingIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* here, const char** looked) : here_(here), looked_(looked) {}
  reference operator*() const { return *here_; }
  CountingIterator& operator++() {
    *looked_ = ++here_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator old = *this;
    ++*this;
    return old;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.here_ == b.here_;
  }

 private:
  const char* here_;
  const char** looked_;
};

bool between_values(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == ':';
}

bool of_a_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while parsing
// value - invalid literal; last read: '...'" -> "this is not JSON: invalid literal".
std::string plain_words(std::string_view what) {
  const std::size_t context = what.find("while parsing ");
  const std::size_t words = context == std::string_view::npos ? context : what.find(" - ", context);
  std::string_view rest = words == std::string_view::npos ? what : what.substr(words + 3);
  rest = rest.substr(0, rest.find("; last read: "));
  return "this is not JSON: " + std::string(rest.substr(0, 200));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

constexpr std::string_view kCutOff = "the file ends too early: is a bracket or a quote not closed?";

// A file cut off inside true, false or null.
bool begins_a_literal(std::string_view rest) {
  for (const std::string_view literal : {"true", "false", "null"})
    if (rest.size() < literal.size() && literal.substr(0, rest.size()) == rest) return true;
  return false;
}

// Where the parser was when it gave up.
struct Stop {
  std::size_t at = 0;        // the character that was not liked
  bool in_text = false;      // between quotes
  bool all_looked = false;   // nothing of the file was left
  bool after_whole = false;  // behind a value that was complete
};

// What the usual slips of a person look like, by the character that was not liked and the one
// before it.
std::string syntax_hint(std::string_view text, const Stop& stop) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return "the file is empty";
  if (stop.after_whole) return "nothing follows the last bracket";
  const std::size_t at = stop.at;
  if (at >= text.size()) return std::string(kCutOff);
  const char here = text[at];
  if (static_cast<unsigned char>(here) < 0x20)
    return "a line break inside a text is written \\n; is a closing quote missing?";
  if (stop.in_text) return stop.all_looked ? std::string(kCutOff) : std::string();
  if (begins_a_literal(text.substr(at))) return std::string(kCutOff);
  const std::size_t last =
      at == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", at - 1);
  const char before = last == std::string_view::npos ? '\0' : text[last];
  if (here == '/' || here == '#') return "JSON has no comments";
  if ((here == '}' || here == ']') && before == ',')
    return "take away the comma before the closing bracket";
  if ((here == '"' || here == '{' || here == '[') && before != ',' && before != ':')
    return "is a comma or a colon missing before this?";
  if (of_a_number(here) && here != 'e' && here != 'E') return "numbers are written as 12 or -3";
  if (is_letter(here) || here == '\'') return "names and texts stand in double quotes";
  return {};
}

// From nlohmann's calls to ours, with places.
class Translator {
 public:
  Translator(std::string_view text, JsonEvents& events)
      : text_(text), events_(events), looked_(text.data()), after_(text.data()) {}

  const char** looked() { return &looked_; }

  bool null() { return events_.null(token()); }
  bool boolean(bool value) { return events_.truth(token(), value); }
  bool number_integer(std::int64_t value) { return events_.whole_number(number(), value); }
  bool number_unsigned(std::uint64_t value) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (value > kMost) return number_float(0, std::to_string(value));
    return events_.whole_number(number(), static_cast<std::int64_t>(value));
  }
  bool number_float(double, const std::string& digits) {
    return events_.other_number(number(), digits);
  }
  bool string(const std::string& value) { return events_.text(token(), value); }
  bool binary(const nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return events_.object_begins(token()); }
  bool key(const std::string& name) { return events_.member(token(), name); }
  bool end_object() { return events_.object_ends(token()); }
  bool start_array(std::size_t) { return events_.list_begins(token()); }
  bool end_array() { return events_.list_ends(token()); }

  bool parse_error(std::size_t, const std::string& last_token,
                   const nlohmann::json::exception& error) {
    // The one number the parser cannot hold at all; for us it is out of range like any other.
    if (std::string_view(error.what()).find("number overflow") != std::string_view::npos)
      return number_float(0, last_token) && false;
    const bool in_text =
        std::string_view(error.what()).find("invalid string") != std::string_view::npos;
    // "unexpected end of input" is another matter.
    const bool after_whole =
        std::string_view(error.what()).find("; expected end of input") != std::string_view::npos;
    const Stop stop{offending(last_token, error.what(), in_text), in_text,
                    looked_ == text_.data() + text_.size(), after_whole};
    events_.syntax_error(static_cast<std::uint32_t>(stop.at), plain_words(error.what()),
                         syntax_hint(text_, stop));
    return false;
  }

 private:
  // Between two values stand only blanks, commas and colons, so a value starts after those that
  // follow the one before.
  const char* start_of_next() const {
    return std::find_if_not(after_, text_.data() + text_.size(), between_values);
  }

  std::uint32_t offset(const char* place) const {
    return static_cast<std::uint32_t>(place - text_.data());
  }

  std::uint32_t token() {
    const char* start = start_of_next();
    after_ = looked_;
    return offset(start);
  }

  // The parser has looked one character beyond a number, except where the file ends.
  std::uint32_t number() {
    const char* start = start_of_next();
    const char* end = looked_ == text_.data() + text_.size() ? looked_ : looked_ - 1;
    after_ = std::find_if_not(start, end, of_a_number);
    return offset(start);
  }

  // Where the piece starts that the parser did not like; inside a text the very character.
  std::size_t offending(std::string_view last_token, std::string_view what, bool in_text) const {
    if (what.find("unexpected end of input") != std::string_view::npos) return text_.size();
    const char* last_looked = looked_ == text_.data() ? looked_ : looked_ - 1;
    if (in_text && what.find("closing quote") == std::string_view::npos) return offset(last_looked);
    // A second comma is skipped as a separator above, but it is what the parser stopped at.
    const bool separator = last_token.size() == 1 && between_values(last_token[0]);
    return offset(separator ? last_looked : std::min(start_of_next(), last_looked));
  }

  std::string_view text_;
  JsonEvents& events_;
  const char* looked_;  // the parser has taken everything before this
  const char* after_;   // end of the last value
};

}  // namespace

bool read_json(std::string_view text, JsonEvents& events) {
  Translator translator(text, events);
  const CountingIterator first(text.data(), translator.looked());
  const CountingIterator last(text.data() + text.size(), translator.looked());
  return nlohmann::json::sax_parse(first, last, &translator);
}

}  // namespace sim::reading
