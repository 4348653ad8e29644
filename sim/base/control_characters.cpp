#include "sim/base/control_characters.h"

namespace sim {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool steers(std::string_view text, std::size_t i) {
  const unsigned byte = byte_at(text, i);
  if (byte < 0x20) return byte != '\n' && byte != '\t';
  if (byte == 0x7F) return true;
  if (byte == 0xC2) return i + 1 < text.size() && byte_at(text, i + 1) < 0xA0;
  if (byte != 0xE2 || i + 2 >= text.size()) return false;
  const unsigned second = byte_at(text, i + 1), third = byte_at(text, i + 2);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

}  // namespace

std::size_t first_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned byte = byte_at(text, i);
    const bool harmless = byte >= 0x20 && byte < 0x7F;
    if (!harmless && steers(text, i)) return i;
  }
  return std::string_view::npos;
}

}  // namespace sim
