// Result<T>: a value, or an Error with words for a person.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace sim {

// Why something the world or the person at the screen asked for did not happen.
enum class ErrorKind {
  Refused,      // what was asked is not possible now; nothing changed
  NotFound,     // no such file, attempt, scenario
  Unreadable,   // found, but not what it should be
  Unwritable,   // could not be saved
  Newer,        // made by a newer version of the program
  InUse,        // another instance holds it
};

// `message` says what happened, `hint` what can be done; both are whole sentences for a person.
struct Error {
  ErrorKind kind = ErrorKind::Refused;
  std::string message;
  std::string hint;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failed(ErrorKind kind, std::string message, std::string hint = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint)});
}

}  // namespace sim
