#include "ui/theme/fonts.h"

#include <imgui.h>

#include <cmath>
#include <cstddef>

namespace ui {
namespace {

// English and Welsh, quotes and dashes, and the few symbols the screens use.
constexpr std::array<ImWchar, 17> kGlyphs{0x20,   0x17F,  0x1E80, 0x1E85, 0x1EF2, 0x1EF3,
                                          0x2010, 0x2026, 0x20AC, 0x20AC, 0x2190, 0x2193,
                                          0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};
constexpr std::array<ImWchar, 7> kBehind{0x2190, 0x2193, 0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};

ImFont* add(ImFontAtlas& atlas, const std::string& file, float size, const ImWchar* glyphs,
            bool behind) {
  ImFontConfig config;
  config.MergeMode = behind;
  config.OversampleH = 1;
  config.OversampleV = 1;
  return atlas.AddFontFromFileTTF(file.c_str(), size, &config, glyphs);
}

}  // namespace

FontFiles font_files(const std::string& folder, Typeface face) {
  const std::string inter = folder + "/Inter-Regular.otf",
                    inter_bold = folder + "/Inter-SemiBold.otf";
  switch (face) {
    case Typeface::OpenDyslexic:
      return {folder + "/OpenDyslexic-Regular.otf", folder + "/OpenDyslexic-Bold.otf", inter,
              inter_bold};
    case Typeface::Andika:
      return {folder + "/Andika-Regular.ttf", folder + "/Andika-Bold.ttf", inter, inter_bold};
    case Typeface::Inter:
      break;
  }
  return {inter, inter_bold, {}, {}};
}

float em_factor(Typeface face) {
  switch (face) {
    case Typeface::OpenDyslexic:
      return 1.75f;
    case Typeface::Andika:
      return 1.6113f;
    case Typeface::Inter:
      break;
  }
  return 1.2102f;
}

bool Fonts::build(ImFontAtlas& atlas, const FontFiles& files, Typeface face,
                  float pixels_per_unit) {
  // What the atlas holds stands in its UserData: fonts are slow to make, and tests share one atlas.
  const auto key = static_cast<std::intptr_t>(std::lround(pixels_per_unit * 1000) * 10) +
                   static_cast<std::intptr_t>(face) + 1;
  if (atlas.UserData == reinterpret_cast<void*>(key) && atlas.IsBuilt() &&
      atlas.Fonts.Size == static_cast<int>(kTypes)) {
    for (std::size_t i = 0; i < kTypes; ++i) fonts_[i] = atlas.Fonts[static_cast<int>(i)];
    return true;
  }
  atlas.Clear();
  atlas.UserData = nullptr;
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
  fonts_ = {};
  bool whole = true;
  for (std::size_t i = 0; i < kTypes; ++i) {
    const TypeInfo info = type_info(static_cast<Type>(i));
    // OpenDyslexic is drawn large on its em: the same em would be a third wider than Inter.
    const float fit = face == Typeface::OpenDyslexic ? 0.88f : 1.0f;
    const float size = std::round(info.em * fit * em_factor(face) * pixels_per_unit);
    fonts_[i] = add(atlas, info.bold ? files.bold : files.regular, size, kGlyphs.data(), false);
    if (fonts_[i] == nullptr) {
      whole = false;
      ImFontConfig config;
      config.SizePixels = std::round(info.em * pixels_per_unit);
      fonts_[i] = atlas.AddFontDefault(&config);
      continue;
    }
    const std::string& behind = info.bold ? files.behind_bold : files.behind_regular;
    if (!behind.empty())
      add(atlas, behind, std::round(info.em * em_factor(Typeface::Inter) * pixels_per_unit),
          kBehind.data(), true);
  }
  whole = atlas.Build() && whole;
  if (whole) atlas.UserData = reinterpret_cast<void*>(key);
  return whole;
}

}  // namespace ui
