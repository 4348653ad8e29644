#include "tests/support/reference_condition.h"

#include <cctype>
#include <stdexcept>

namespace sim::testing {
namespace {

constexpr std::int64_t kMost = 2'147'483'647;

std::int64_t stopped(std::int64_t v) { return v > kMost ? kMost : v < -kMost ? -kMost : v; }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      auto inside = [&](std::size_t k) {
        return k < text.size() && (std::isalnum(static_cast<unsigned char>(text[k])) != 0 ||
                                   text[k] == '.' || text[k] == '_');
      };
      while (inside(end) || (end < text.size() && text[end] == '-' && inside(end + 1))) ++end;
    } else if ((c == '<' || c == '>' || c == '=' || c == '!') && end < text.size() &&
               text[end] == '=') {
      ++end;
    }
    words.emplace_back(text.substr(i, end - i));
    i = end;
  }
  return words;
}

int level_place(const std::string& word) {
  const std::vector<std::string> all = {"strong",  "sound",  "partial",
                                        "concern", "missed", "unsafe"};
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == word) return static_cast<int>(i);
  throw std::logic_error("no level: " + word);
}

class Evaluator {
 public:
  Evaluator(std::string_view text, const ReferenceFacts& facts)
      : words_(words_of(text)), f_(facts) {
    words_.emplace_back();
  }

  std::int64_t run() {
    const std::int64_t value = either();
    if (!words_[at_].empty()) throw std::logic_error("left over: " + words_[at_]);
    return value;
  }

 private:
  const std::string& word() const { return words_[at_]; }
  std::string next() { return words_[at_++]; }
  bool skip(const std::string& wanted) {
    if (word() != wanted) return false;
    ++at_;
    return true;
  }

  std::int64_t either() {
    std::int64_t value = both();
    while (skip("or")) {
      const std::int64_t right = both();
      value = value != 0 || right != 0 ? 1 : 0;
    }
    return value;
  }

  std::int64_t both() {
    std::int64_t value = negated();
    while (skip("and")) {
      const std::int64_t right = negated();
      value = value != 0 && right != 0 ? 1 : 0;
    }
    return value;
  }

  std::int64_t negated() {
    if (skip("not")) return negated() == 0 ? 1 : 0;
    return compared();
  }

  static bool is_sign(const std::string& w) {
    return w == "<" || w == "<=" || w == "==" || w == "!=" || w == ">=" || w == ">";
  }

  static std::int64_t holds(std::int64_t a, const std::string& sign, std::int64_t b) {
    if (sign == "<") return a < b ? 1 : 0;
    if (sign == "<=") return a <= b ? 1 : 0;
    if (sign == "==") return a == b ? 1 : 0;
    if (sign == "!=") return a != b ? 1 : 0;
    if (sign == ">=") return a >= b ? 1 : 0;
    return a > b ? 1 : 0;
  }

  std::int64_t compared() {
    if (word() == "rated" || word() == "level") return of_answer();
    if (word() == "claim_status") return of_claim();
    const std::int64_t left = sum();
    if (!is_sign(word())) return left;
    const std::string sign = next();
    return holds(left, sign, sum());
  }

  // Before an answer nothing compares true. A better level stands higher.
  std::int64_t of_answer() {
    const bool rated = next() == "rated";
    next();
    const std::string decision = next();
    next();
    const std::string sign = next();
    const std::string with = next();
    const int have = rated ? f_.rated(decision) : f_.level(decision);
    if (have < 0) return 0;
    return rated ? holds(have, sign, f_.step(decision, with))
                 : holds(-have, sign, -level_place(with));
  }

  std::int64_t of_claim() {
    next();
    next();
    const std::string claim = next();
    next();
    const bool same = next() == "==";
    const std::string with = next();
    const std::string have = f_.status(claim);
    return !have.empty() && (have == with) == same ? 1 : 0;
  }

  std::int64_t sum() {
    std::int64_t value = product();
    while (word() == "+" || word() == "-")
      value = next() == "+" ? stopped(value + product()) : stopped(value - product());
    return value;
  }

  std::int64_t product() {
    std::int64_t value = negative();
    while (true) {
      if (skip("*")) {
        value = stopped(value * negative());
      } else if (skip("div")) {
        value = floor_of(value, negative());
      } else if (skip("mod")) {
        const std::int64_t by = negative();
        value = value - floor_of(value, by) * by;
      } else {
        return value;
      }
    }
  }

  static std::int64_t floor_of(std::int64_t a, std::int64_t b) {
    std::int64_t q = a / b;
    while (q * b > a) --q;
    return q;
  }

  std::int64_t negative() {
    if (skip("-")) return stopped(-negative());
    return leaf();
  }

  std::int64_t leaf() {
    if (skip("(")) {
      const std::int64_t value = either();
      next();
      return value;
    }
    const std::string name = next();
    if (std::isdigit(static_cast<unsigned char>(name[0])) != 0) return std::stoll(name);
    if (name == "true") return 1;
    if (name == "false") return 0;
    if (name == "minutes_used") return f_.minutes();
    if (skip("is")) return f_.is(name, next()) ? 1 : 0;
    if (word() != "(") return f_.value(name);
    next();
    const std::string first = next();
    const std::string second = skip(",") ? next() : std::string();
    const std::string third = skip(",") ? next() : std::string();
    next();
    if (name == "placed") return f_.placed(first, second, third) ? 1 : 0;
    if (name == "before") return f_.before(first, second, third) ? 1 : 0;
    if (name == "marked") return f_.marked(first, second) ? 1 : 0;
    if (name == "linked") return f_.linked(first, second, third) ? 1 : 0;
    if (name == "stated" || name == "said") return f_.stated(first) ? 1 : 0;
    if (name == "supported") return f_.supported(first) ? 1 : 0;
    if (name == "carried") return f_.carried(first) ? 1 : 0;
    if (name == "visited") return f_.visited(first) ? 1 : 0;
    if (name == "chose") return f_.chose(first) ? 1 : 0;
    if (name == "picked") return f_.picked(first, second) ? 1 : 0;
    if (name == "shown") return f_.shown(first, level_place(second));
    if (name == "opened") return f_.opened(first) ? 1 : 0;
    if (name == "knows") return f_.knows(first) ? 1 : 0;
    throw std::logic_error("no form: " + name);
  }

  std::vector<std::string> words_;
  const ReferenceFacts& f_;
  std::size_t at_ = 0;
};

}  // namespace

std::int64_t reference_value(std::string_view text, const ReferenceFacts& facts) {
  return Evaluator(text, facts).run();
}

}  // namespace sim::testing
