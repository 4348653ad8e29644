#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr Rgb rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex)};
}

constexpr Theme make(ThemeName name, const std::array<std::uint32_t, kInks>& hex,
                     bool high_contrast = false) {
  Theme theme{name, {}, high_contrast};
  for (std::size_t i = 0; i < kInks; ++i) theme.inks[i] = rgb(hex[i]);
  return theme;
}

constexpr std::array<Theme, kThemes> kTable{
    make(ThemeName::Light, {0xF3F5F7, 0xFFFFFF, 0xE8EDF1, 0x11181E, 0x47525C, 0x68747F, 0xC2CAD2,
                            0x0E5A78, 0xFFFFFF, 0xDCECF3, 0xF3E9F4, 0x6C3A72, 0xB3261E, 0x2058CD,
                            0x007669, 0x886300, 0x8D1901, 0x5D0317, 0x11181E, 0xFFDD00}),
    make(ThemeName::Dark, {0x10151A, 0x192027, 0x25303A, 0xEDF1F4, 0xB5C0C9, 0x8C99A5, 0x37434E,
                           0x7CC0E0, 0x0A1116, 0x1B3A49, 0x38263C, 0xD9A8E0, 0xFF8A80, 0x6D93FA,
                           0x11FDED, 0xEBE924, 0xFB9938, 0xFE59B6, 0x0A1116, 0xFFDD00}),
    make(ThemeName::Cream, {0xF6EEDC, 0xFCF7EA, 0xEFE5CE, 0x1C1A15, 0x504A3C, 0x6E6650, 0xD3C7AB,
                            0x0E5A78, 0xFFFFFF, 0xDDE9E6, 0xF0E3E6, 0x6C3A72, 0xA8231C, 0x185ED9,
                            0x057265, 0x855F0A, 0x841D05, 0x570527, 0x1C1A15, 0xFFDD00}),
    make(ThemeName::HighContrast,
         {0x000000, 0x000000, 0x000000, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF,
          0x7FE7FF, 0x000000, 0x000000, 0x000000, 0xFFB8FF, 0xFFB3AB, 0x5D8DFD,
          0x19FDE5, 0xEBDD1E, 0xEB8D28, 0xFB4EA8, 0x000000, 0xFFDD00},
         true),
};

constexpr std::array<TypeInfo, kTypes> kTypeTable{{
    {16, 22, false},
    {16, 22, true},
    {19, 28, false},
    {19, 28, true},
    {24, 32, false},
    {24, 32, true},
    {30, 38, true},
    {40, 48, true},
}};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

}  // namespace

const Theme& theme(ThemeName name) { return kTable[static_cast<std::size_t>(name)]; }

TypeInfo type_info(Type type) { return kTypeTable[static_cast<std::size_t>(type)]; }

double luminance(Rgb color) {
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double contrast(Rgb a, Rgb b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace ui
