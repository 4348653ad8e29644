// How like two pictures of a screen look to a person, so that another rasteriser's soft edges pass
// and another word does not.
//
// Both measures look at windows of 8 x 8 pixels, half overlapping, and the worst window counts: a
// mean over the whole screen would forget a missing button.
//
// - Structure is SSIM on brightness: Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli, "Image
//   quality assessment: from error visibility to structural similarity", IEEE Transactions on Image
//   Processing 13 (4), 2004, formula 13 with its K1 = 0.01 and K2 = 0.03. 1 is the same, 0 has
//   nothing in common.
// - Colour is the distance of the windows' mean colours in CIE 1976 L*a*b* (ISO/CIE 11664-4, white
//   D65, from sRGB as in IEC 61966-2-1): what SSIM on brightness cannot see. About 2 is the least
//   difference most people notice between two areas.
#pragma once

#include <cstdint>
#include <vector>

namespace desk_testing {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top

  const std::uint8_t* at(int x, int y) const {
    return rgb.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                         static_cast<std::size_t>(x)) *
                            3;
  }
};

struct Likeness {
  double structure = 1, colour = 0;
};

// The limits lie between what has to pass and what has to be seen. Measured on our screens at 480
// wide, worst window, structure and colour:
//   passes: two runs 1.000, 0.0; Mesa's softpipe for its llvmpipe 0.872, 2.6 (edges of a line that
//   fall between two pixels); letters 5 % darker 0.998, 0.7.
//   seen: a word exchanged at body size 0.16 to 0.69; a pane moved by 8 pixels 0.03; primary turned
//   green 42.8, an accent of the same brightness 5.4 and 9.4.
//   Not seen: one letter of a word (0.90); a ground paler or warmer by 3 levels of 255 (2.5); a
//   hairline darker by 32 (0.88, 0.9).
// Another way of hinting letters (no hints, FreeType's own) moves the ends of lines: that is
// another picture (below 0.01) and wants new goldens.
inline constexpr double kLeastStructure = 0.80;
inline constexpr double kMostColour = 3.0;

bool alike(const Likeness& likeness);

// Every pixel is the mean of the area it stands for; the height keeps the shape.
Picture reduced(const Picture& picture, int width);

// Pictures of different size have nothing in common.
Likeness likeness(const Picture& before, const Picture& after);

// `after` in pale grey, red where a window is not alike. Both of one size.
Picture marked(const Picture& before, const Picture& after);

}  // namespace desk_testing
