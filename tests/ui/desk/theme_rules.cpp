#include "tests/ui/desk/theme_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace desk_testing {
namespace {

using ui::Ink;
using ui::Rgb;

constexpr const char* kInkNames[] = {
    "Page",    "Surface",   "Raised",   "Text",       "Muted",      "Control",   "Hairline",
    "Primary", "OnPrimary", "YourTint", "PersonTint", "PersonName", "Danger",    "Strong",
    "Sound",   "Partial",   "Concern",  "Unsafe",     "FocusInner", "FocusOuter"};
static_assert(std::size(kInkNames) == ui::kInks);

std::string name(Ink ink) { return kInkNames[static_cast<std::size_t>(ink)]; }

struct Pair {
  Ink ink, ground;
  double least;
};

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

std::string rounded(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Breaches unreadable_pairs(const ui::Theme& theme) {
  Breaches list;
  for (const Pair& pair : kPairs)
    if (const double has = ui::contrast(theme[pair.ink], theme[pair.ground]); has < pair.least)
      list.push_back(name(pair.ink) + " on " + name(pair.ground) + ": " + rounded(has) +
                     ", least " + rounded(pair.least));
  return list;
}

Breaches unseen_rings(const ui::Theme& theme) {
  Breaches list;
  for (Ink ground :
       {Ink::Page, Ink::Surface, Ink::Raised, Ink::YourTint, Ink::PersonTint, Ink::Primary}) {
    const double has = std::max(ui::contrast(theme[Ink::FocusInner], theme[ground]),
                                ui::contrast(theme[Ink::FocusOuter], theme[ground]));
    if (has < 3) list.push_back("ring on " + name(ground) + ": " + rounded(has));
  }
  return list;
}

Breaches levels_alike(const ui::Theme& theme) {
  const Ink levels[] = {Ink::Strong, Ink::Sound, Ink::Partial, Ink::Concern, Ink::Unsafe};
  struct Cones {
    const char* lacking;
    const Matrix& seen;
  };
  const Cones kinds[] = {{"protan", kProtan}, {"deutan", kDeutan}, {"tritan", kTritan}};
  Breaches list;
  for (const Cones& kind : kinds)
    for (std::size_t i = 0; i < std::size(levels); ++i)
      for (std::size_t j = i + 1; j < std::size(levels); ++j)
        if (const double apart = difference(theme[levels[i]], theme[levels[j]], kind.seen);
            apart < 10)
          list.push_back(std::string(kind.lacking) + ": " + name(levels[i]) + " and " +
                         name(levels[j]) + ", " + rounded(apart) + " apart");
  return list;
}

}  // namespace desk_testing
