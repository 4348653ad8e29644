// The sizes of type that are in use, drawn from font files into one texture.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "ui/theme/theme.h"

struct ImFont;
struct ImFontAtlas;

namespace ui {

enum class Typeface : std::uint8_t { Inter, OpenDyslexic, Andika };
inline constexpr std::size_t kTypefaces = 3;

struct FontFiles {
  std::string regular, bold;
  std::string behind_regular, behind_bold;  // what has the arrows and ticks a face lacks; or empty
};
// `folder`: where the files named in CMake's copy step lie.
FontFiles font_files(const std::string& folder, Typeface face);

// Ascender to descender over em, which is how the toolkit counts sizes. Source: the fonts' own hhea
// tables, read with FreeType.
float em_factor(Typeface face);

class Fonts {
 public:
  // Fills the atlas, unless it holds just this already: every type at `pixels_per_unit` screen pixels a design pixel. False when
  // a file cannot be read: the atlas then has the toolkit's own font, and everything can still be
  // read. The texture has to be made again afterwards.
  bool build(ImFontAtlas& atlas, const FontFiles& files, Typeface face, float pixels_per_unit);

  ImFont* operator[](Type type) const { return fonts_[static_cast<std::size_t>(type)]; }

 private:
  std::array<ImFont*, kTypes> fonts_{};
};

}  // namespace ui
