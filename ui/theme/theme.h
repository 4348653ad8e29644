// The one table of colours, and the sizes everything is laid out in. Source of every figure: the
// mock-ups' tokens; contrast of all pairs is held by tests.
#pragma once

#include <array>
#include <cstdint>

namespace ui {

enum class ThemeName : std::uint8_t { Light, Dark, Cream, HighContrast };
inline constexpr std::size_t kThemes = 4;

enum class Ink : std::uint8_t {
  Page,
  Surface,
  Raised,
  Text,
  Muted,
  Control,   // borders of what can be used
  Hairline,  // lines that only divide
  Primary,
  OnPrimary,
  YourTint,
  PersonTint,
  PersonName,
  Danger,
  Strong,
  Sound,
  Partial,
  Concern,
  Unsafe,
  FocusInner,
  FocusOuter,
};
inline constexpr std::size_t kInks = static_cast<std::size_t>(Ink::FocusOuter) + 1;

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Rgb&) const = default;
};

struct Theme {
  ThemeName name;
  std::array<Rgb, kInks> inks;
  // Tints are drawn as borders, and what is over stays in full ink.
  bool high_contrast = false;

  Rgb operator[](Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
};
const Theme& theme(ThemeName name);

// Relative luminance and contrast. Source: WCAG 2.2, definitions of both.
double luminance(Rgb color);
double contrast(Rgb a, Rgb b);

// Type: design pixels of an em, and of a line, at 100 %.
enum class Type : std::uint8_t {
  Caption,
  CaptionBold,
  Body,
  BodyBold,
  Lead,  // subhead size, regular weight: quoted words
  Subhead,
  Title,
  Display,
};
inline constexpr std::size_t kTypes = static_cast<std::size_t>(Type::Display) + 1;

struct TypeInfo {
  float em, line;
  bool bold;
};
TypeInfo type_info(Type type);

inline constexpr float kEm = 19;            // body text
inline constexpr float kColumn = 32 * kEm;  // of reading text: 68 characters
inline constexpr float kMinTarget = 24;     // source: WCAG 2.2, 2.5.8
inline constexpr float kButton = 44, kBigButton = 52;

}  // namespace ui
