#include "sim/io/check_bytes.h"

#include <algorithm>
#include <cstring>

#include "sim/io/read_limits.h"

namespace sim {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

// Bytes of the character that `first` begins, 0 when none can; and the range of the second byte.
// Source: The Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences".
struct Form {
  std::size_t length = 0;
  unsigned low = 0x80, high = 0xBF;
};

Form form_of(unsigned first) {
  if (first < 0x80) return {1};
  if (first < 0xC2) return {0};
  if (first < 0xE0) return {2};
  if (first == 0xE0) return {3, 0xA0, 0xBF};
  if (first == 0xED) return {3, 0x80, 0x9F};
  if (first < 0xF0) return {3};
  if (first == 0xF0) return {4, 0x90, 0xBF};
  if (first < 0xF4) return {4};
  if (first == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

// Length of the character at `i`, or 0.
std::size_t valid_length(std::string_view bytes, std::size_t i) {
  const Form form = form_of(byte_at(bytes, i));
  if (form.length == 0 || bytes.size() - i < form.length) return 0;
  for (std::size_t k = 1; k < form.length; ++k) {
    const unsigned byte = byte_at(bytes, i + k);
    if (byte < (k == 1 ? form.low : 0x80U) || byte > (k == 1 ? form.high : 0xBFU)) return 0;
  }
  return form.length;
}

// Eight at a time: nearly all of our text is ASCII.
std::size_t skip_ascii(std::string_view bytes, std::size_t i) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; i + sizeof eight <= bytes.size(); i += sizeof eight) {
    std::memcpy(&eight, bytes.data() + i, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  return i;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
  for (std::size_t i = skip_ascii(bytes, 0); i < bytes.size();) {
    const std::size_t length = valid_length(bytes, i);
    if (length == 0) return i;
    i = length == 1 ? skip_ascii(bytes, i + 1) : i + length;
  }
  return std::string_view::npos;
}

std::string harmless(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const std::size_t stop = std::min({first_control_character(text), first_invalid_utf8(text),
                                       text.find_first_of("\t\n"), text.size()});
    clean.append(text.substr(0, stop));
    text.remove_prefix(stop);
    if (text.empty()) break;
    clean += text[0] == '\t' || text[0] == '\n' ? ' ' : '?';
    text.remove_prefix(std::max<std::size_t>(valid_length(text, 0), 1));
  }
  return clean;
}

bool check_bytes(std::string_view bytes, std::size_t bytes_max, std::uint16_t file,
                 Problems& problems, std::string_view limit_name) {
  const auto refuse = [&](Code code, std::size_t at, std::string message, std::string hint) {
    problems.push_back(
        {code, {static_cast<std::uint32_t>(at), file}, std::move(message), std::move(hint)});
    return false;
  };
  if (bytes.size() > bytes_max)
    return refuse(Code::SIM002, 0, "the file is too large", limit_hint(limit_name, bytes_max));
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
    return refuse(Code::SIM003, 0, "the file starts with a byte order mark",
                  "save it as UTF-8 without BOM");
  if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos)
    return refuse(Code::SIM004, at, "the file holds a NUL byte",
                  "is it a text file, and saved as UTF-8?");
  if (const std::size_t at = first_invalid_utf8(bytes); at != std::string_view::npos)
    return refuse(Code::SIM003, at, "this is not UTF-8", "save the file as UTF-8");
  return true;
}

}  // namespace sim
