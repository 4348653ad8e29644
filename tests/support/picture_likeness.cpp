#include "tests/support/picture_likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace desk_testing {
namespace {

constexpr int kWindow = 8;
constexpr Likeness kNothingInCommon{0, 100};

// What `from` to `to` share with the pixels they cut: calls f(pixel, share of it).
template <class F>
void shares(double from, double to, int end, F f) {
  for (int i = static_cast<int>(from); i < end && i < to; ++i)
    f(i, std::min<double>(to, i + 1) - std::max<double>(from, i));
}

// Left or top edges of the windows: half overlapping, the last one flush with the end.
std::vector<int> edges(int length) {
  std::vector<int> list;
  for (int i = 0; i + kWindow < length; i += kWindow / 2) list.push_back(i);
  list.push_back(std::max(0, length - kWindow));
  return list;
}

double brightness(const std::uint8_t* p) { return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2]; }

struct Lab {
  double l, a, b;
};

// Of sRGB values 0 .. 255.
Lab lab(const std::array<double, 3>& rgb) {
  const auto linear = [](double c) {
    c /= 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const auto f = [](double t) {
    constexpr double d = 6.0 / 29;
    return t > d * d * d ? std::cbrt(t) : t / (3 * d * d) + 4.0 / 29;
  };
  const double r = linear(rgb[0]), g = linear(rgb[1]), b = linear(rgb[2]);
  const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Sums of one window of both pictures.
struct Sums {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  std::array<double, 3> before{}, after{};
};

Sums sums(const Picture& before, const Picture& after, int left, int top) {
  Sums s;
  for (int row = top; row < std::min(top + kWindow, before.height); ++row)
    for (int column = left; column < std::min(left + kWindow, before.width); ++column) {
      const std::uint8_t* p = before.at(column, row);
      const std::uint8_t* q = after.at(column, row);
      const double x = brightness(p), y = brightness(q);
      ++s.n;
      s.x += x;
      s.y += y;
      s.xx += x * x;
      s.yy += y * y;
      s.xy += x * y;
      for (std::size_t c = 0; c < 3; ++c) {
        s.before[c] += p[c];
        s.after[c] += q[c];
      }
    }
  return s;
}

double structure(const Sums& s) {
  constexpr double c1 = (0.01 * 255) * (0.01 * 255), c2 = (0.03 * 255) * (0.03 * 255);
  const double mx = s.x / s.n, my = s.y / s.n;
  const double vx = s.xx / s.n - mx * mx, vy = s.yy / s.n - my * my, cov = s.xy / s.n - mx * my;
  return (2 * mx * my + c1) * (2 * cov + c2) / ((mx * mx + my * my + c1) * (vx + vy + c2));
}

double colour(const Sums& s) {
  std::array<double, 3> before{}, after{};
  for (std::size_t c = 0; c < 3; ++c) {
    before[c] = s.before[c] / s.n;
    after[c] = s.after[c] / s.n;
  }
  const Lab p = lab(before), q = lab(after);
  return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

bool same_size(const Picture& before, const Picture& after) {
  return before.width == after.width && before.height == after.height;
}

// Calls f(left, top, likeness) for every window.
template <class F>
void windows(const Picture& before, const Picture& after, F f) {
  for (int top : edges(before.height))
    for (int left : edges(before.width)) {
      const Sums s = sums(before, after, left, top);
      f(left, top, Likeness{structure(s), colour(s)});
    }
}

}  // namespace

bool alike(const Likeness& likeness) {
  return likeness.structure >= kLeastStructure && likeness.colour <= kMostColour;
}

Picture reduced(const Picture& picture, int width) {
  const double step = static_cast<double>(picture.width) / width;
  Picture small{width, static_cast<int>(std::lround(picture.height / step)), {}};
  for (int y = 0; y < small.height; ++y)
    for (int x = 0; x < small.width; ++x) {
      double area = 0;
      std::array<double, 3> sum{};
      shares(y * step, (y + 1) * step, picture.height, [&](int row, double high) {
        shares(x * step, (x + 1) * step, picture.width, [&](int column, double wide) {
          const std::uint8_t* p = picture.at(column, row);
          area += high * wide;
          for (std::size_t c = 0; c < 3; ++c) sum[c] += high * wide * p[c];
        });
      });
      for (double c : sum) small.rgb.push_back(static_cast<std::uint8_t>(std::lround(c / area)));
    }
  return small;
}

Likeness likeness(const Picture& before, const Picture& after) {
  if (!same_size(before, after)) return kNothingInCommon;
  Likeness worst;
  windows(before, after, [&](int, int, const Likeness& here) {
    worst.structure = std::min(worst.structure, here.structure);
    worst.colour = std::max(worst.colour, here.colour);
  });
  return worst;
}

Picture marked(const Picture& before, const Picture& after) {
  Picture map = after;
  for (std::size_t i = 0; i < map.rgb.size(); i += 3)
    std::fill_n(map.rgb.begin() + static_cast<std::ptrdiff_t>(i), 3,
                static_cast<std::uint8_t>(128 + brightness(&after.rgb[i]) / 2));
  if (!same_size(before, after)) return map;
  windows(before, after, [&](int left, int top, const Likeness& here) {
    if (alike(here)) return;
    for (int y = top; y < std::min(top + kWindow, map.height); ++y)
      for (int x = left; x < std::min(left + kWindow, map.width); ++x) {
        const std::size_t i = static_cast<std::size_t>(map.at(x, y) - map.rgb.data());
        map.rgb[i] = 210;
        map.rgb[i + 1] = map.rgb[i + 2] = static_cast<std::uint8_t>(brightness(&after.rgb[i]) / 2);
      }
  });
  return map;
}

}  // namespace desk_testing
