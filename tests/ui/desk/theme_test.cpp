#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <cmath>

namespace ui {
namespace {

struct Pair {
  Ink ink, ground;
  double least;
};

// Source of the bars: WCAG 2.2, 1.4.3 (text 4.5) and 1.4.11 (what is not text 3).
const Pair kPairs[] = {
    {Ink::Text, Ink::Page, 7},
    {Ink::Text, Ink::Surface, 7},
    {Ink::Text, Ink::Raised, 7},
    {Ink::Text, Ink::YourTint, 7},
    {Ink::Text, Ink::PersonTint, 7},
    {Ink::Muted, Ink::Page, 4.5},
    {Ink::Muted, Ink::Surface, 4.5},
    {Ink::Muted, Ink::Raised, 4.5},
    {Ink::Muted, Ink::YourTint, 4.5},
    {Ink::Muted, Ink::PersonTint, 4.5},
    {Ink::Control, Ink::Page, 3},
    {Ink::Control, Ink::Surface, 3},
    {Ink::Control, Ink::Raised, 3},
    {Ink::Primary, Ink::Page, 4.5},
    {Ink::Primary, Ink::Surface, 4.5},
    {Ink::Primary, Ink::YourTint, 4.5},
    {Ink::Primary, Ink::Raised, 4.5},
    {Ink::OnPrimary, Ink::Primary, 4.5},
    {Ink::PersonName, Ink::PersonTint, 4.5},
    {Ink::Danger, Ink::Surface, 4.5},
    {Ink::Danger, Ink::Page, 4.5},
    {Ink::Strong, Ink::Page, 4.5},
    {Ink::Strong, Ink::Surface, 4.5},
    {Ink::Sound, Ink::Page, 4.5},
    {Ink::Sound, Ink::Surface, 4.5},
    {Ink::Partial, Ink::Page, 4.5},
    {Ink::Partial, Ink::Surface, 4.5},
    {Ink::Concern, Ink::Page, 4.5},
    {Ink::Concern, Ink::Surface, 4.5},
    {Ink::Unsafe, Ink::Page, 4.5},
    {Ink::Unsafe, Ink::Surface, 4.5},
};

const ThemeName kNames[] = {ThemeName::Light, ThemeName::Dark, ThemeName::Cream,
                            ThemeName::HighContrast};

// How a colour looks to somebody without one kind of cone. Source: Machado, Oliveira and Fernandes
// 2009, matrices of severity 1.0, on linear light.
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix kProtan = {{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan = {{{0.367322, 0.860646, -0.227968},
                             {0.280085, 0.672501, 0.047413},
                             {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan = {{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

double linear(std::uint8_t c) {
  const double v = c / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

std::array<double, 3> seen(Rgb c, const Matrix& m) {
  const std::array<double, 3> in{linear(c.r), linear(c.g), linear(c.b)};
  std::array<double, 3> out{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) out[i] += m[i][j] * in[j];
  for (double& v : out) v = std::min(1.0, std::max(0.0, v));
  return out;
}

// Difference in CIE L*a*b* (1976).
std::array<double, 3> lab(const std::array<double, 3>& rgb) {
  const double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047;
  const double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  const double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double difference(Rgb a, Rgb b, const Matrix& m) {
  const auto p = lab(seen(a, m)), q = lab(seen(b, m));
  return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                   (p[2] - q[2]) * (p[2] - q[2]));
}

}  // namespace

TEST(Theme, ContrastIsWhatItsRuleSays) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.001);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
}

TEST(Theme, EveryPairThatIsDrawnCanBeRead) {
  for (ThemeName name : kNames)
    for (const Pair& pair : kPairs)
      EXPECT_GE(contrast(theme(name)[pair.ink], theme(name)[pair.ground]), pair.least)
          << "theme " << static_cast<int>(name) << ", ink " << static_cast<int>(pair.ink) << " on "
          << static_cast<int>(pair.ground);
}

// One of the ring's two colours stands out on any ground.
TEST(Theme, TheFocusRingIsSeenOnEveryGround) {
  for (ThemeName name : kNames)
    for (Ink ground :
         {Ink::Page, Ink::Surface, Ink::Raised, Ink::YourTint, Ink::PersonTint, Ink::Primary}) {
      const Rgb on = theme(name)[ground];
      EXPECT_GE(std::max(contrast(theme(name)[Ink::FocusInner], on),
                         contrast(theme(name)[Ink::FocusOuter], on)),
                3.0)
          << static_cast<int>(name) << ' ' << static_cast<int>(ground);
    }
}

// Shape and word always stand beside them; the colours alone still differ.
TEST(Theme, LevelColoursStayApartWithoutOneKindOfCone) {
  const Ink levels[] = {Ink::Strong, Ink::Sound, Ink::Partial, Ink::Concern, Ink::Unsafe};
  for (ThemeName name : kNames)
    for (const Matrix* m : {&kProtan, &kDeutan, &kTritan})
      for (std::size_t i = 0; i < std::size(levels); ++i)
        for (std::size_t j = i + 1; j < std::size(levels); ++j)
          EXPECT_GE(difference(theme(name)[levels[i]], theme(name)[levels[j]], *m), 10.0)
              << static_cast<int>(name) << ": " << i << ' ' << j;
}

}  // namespace ui
