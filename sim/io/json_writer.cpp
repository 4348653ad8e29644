#include "sim/io/json_writer.h"

#include <fmt/format.h>

#include "sim/io/check_bytes.h"

namespace sim {

void JsonWriter::begin_value() {
  if (named_) {
    named_ = false;
    return;
  }
  if (closing_.empty()) return;
  if (!first_) out_ += ',';
  out_ += '\n';
  out_.append(2 * closing_.size(), ' ');
  first_ = false;
}

void JsonWriter::open(char bracket, char closing) {
  begin_value();
  out_ += bracket;
  closing_.push_back(closing);
  first_ = true;
}

JsonWriter& JsonWriter::object() {
  open('{', '}');
  return *this;
}

JsonWriter& JsonWriter::list() {
  open('[', ']');
  return *this;
}

JsonWriter& JsonWriter::end() {
  const char closing = closing_.back();
  closing_.pop_back();
  if (!first_) {
    out_ += '\n';
    out_.append(2 * closing_.size(), ' ');
  }
  out_ += closing;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  begin_value();
  quoted(name);
  out_ += ": ";
  named_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  begin_value();
  quoted(text);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t number) {
  begin_value();
  out_ += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::truth(bool truth) {
  begin_value();
  out_ += truth ? "true" : "false";
  return *this;
}

std::string JsonWriter::take() {
  out_ += '\n';
  return std::move(out_);
}

void JsonWriter::quoted(std::string_view text) {
  out_ += '"';
  std::size_t bad = first_invalid_utf8(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (i == bad) {
      out_ += "\xef\xbf\xbd";
      const std::size_t next = first_invalid_utf8(text.substr(i + 1));
      bad = next == std::string_view::npos ? next : i + 1 + next;
    } else if (text[i] == '"' || text[i] == '\\') {
      out_ += '\\';
      out_ += text[i];
    } else if (text[i] == '\n') {
      out_ += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      out_ += fmt::format("\\u{:04x}", byte);
    } else {
      out_ += text[i];
    }
  }
  out_ += '"';
}

}  // namespace sim
