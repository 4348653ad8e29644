// pqip_shots OUT [NAME-PART]: every screen and state as a picture, and a contact sheet. Needs a
// display
// (./dev shots gives it one without a screen).
#include <imgui.h>
#include <png.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <vector>

#include "tests/shots/pseudo_words.h"
#include "tests/shots/scenes.h"
#include "ui/app/program_place.h"
#include "ui/content/content.h"
#include "ui/platform/window.h"

namespace shots {
namespace {

struct Variant {
  std::string suffix, title;
  int width, height, percent;
  ui::ThemeName theme;
  bool pseudo;
};

std::vector<Variant> variants(bool main) {
  using ui::ThemeName;
  std::vector<Variant> list{{"", "", 1920, 1080, 100, ThemeName::Light, false}};
  if (!main) return list;
  list.push_back({"-dark", "dark", 1920, 1080, 100, ThemeName::Dark, false});
  list.push_back({"-cream", "cream", 1920, 1080, 100, ThemeName::Cream, false});
  list.push_back(
      {"-high-contrast", "high contrast", 1920, 1080, 100, ThemeName::HighContrast, false});
  list.push_back({"-1366-150", "1366 x 768 at 150 %", 1366, 768, 150, ThemeName::Light, false});
  list.push_back({"-1366-200", "1366 x 768 at 200 %", 1366, 768, 200, ThemeName::Light, false});
  list.push_back({"-pseudo", "pseudo-locale", 1920, 1080, 100, ThemeName::Light, true});
  return list;
}

bool write_png(const std::string& path, int width, int height,
               const std::vector<std::uint8_t>& rows) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  return png_image_write_to_file(&image, path.c_str(), 0, rows.data(), 0, nullptr) != 0;
}

class Photographer {
 public:
  Photographer(ui::platform::Window& window, ui::Words words)
      : window_(window), words_(std::move(words)) {}

  std::vector<std::uint8_t> take(const Scene& scene, const Variant& variant) {
    desk_testing::StageOptions options;
    options.words = variant.pseudo ? pseudo_words(words_) : words_;
    options.scenarios = ui::scenarios_root({});
    options.fonts = ui::app::fonts_folder();
    options.settings.theme = static_cast<int>(variant.theme);
    options.settings.text_percent = variant.percent;
    options.settings.first_run_done = !scene.first_run;
    options.settings.reduced_motion = true;
    desk_testing::Stage stage(std::move(options));
    scene.set(stage);
    ++stage.state().revision;
    ui::app::Desk& desk = stage.desk();
    (void)desk.fonts_due();
    window_.fonts_changed();
    const ui::Rgb ground = ui::theme(variant.theme)[ui::Ink::Page];
    const auto part = [](std::uint8_t c) { return static_cast<float>(c) / 255; };
    std::vector<std::uint8_t> picture;
    // Until nothing moves: scroll places settle on what was drawn before.
    for (int i = 0; i < 30; ++i) {
      window_.begin_picture(variant.width, variant.height);
      if (i == 2 && !scene.focus.empty()) desk.gui().move_focus(scene.focus);
      desk.frame();
      const bool last = (i > 4 && !desk.wants_frame()) || i == 29;
      if (!last) {
        ImGui::Render();
        continue;
      }
      picture = window_.picture(variant.width, variant.height, part(ground.r), part(ground.g),
                                part(ground.b));
      break;
    }
    return picture;
  }

 private:
  ui::platform::Window& window_;
  ui::Words words_;
};

void write_sheet(const std::string& folder,
                 const std::vector<std::pair<std::string, std::string>>& made) {
  std::ofstream sheet(folder + "/index.html");
  sheet << "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>PQiP Simulator: every "
           "screen</title>"
           "<style>body{font:16px sans-serif;margin:2em;background:#e8edf1}main{display:grid;"
           "grid-template-columns:repeat(auto-fill,minmax(28em,1fr));gap:1.5em}figure{margin:0}"
           "img{width:100%;border:1px solid #68747f}figcaption{padding:.3em 0}</style>"
           "<h1>PQiP Simulator: every screen</h1><main>\n";
  for (const auto& [file, title] : made)
    sheet << "<figure><a href=\"" << file << "\"><img src=\"" << file << "\" alt=\"" << title
          << "\" loading=\"lazy\"></a><figcaption>" << title << "</figcaption></figure>\n";
  sheet << "</main></html>\n";
}

int run(const std::string& folder, const std::string& part) {
  auto words = ui::load_words();
  if (!words) {
    std::cerr << words.error().message << '\n';
    return 3;
  }
  std::string why;
  const auto window =
      ui::platform::Window::open("pqip_shots", {640, 480, 0, 0, false, false}, false, why);
  if (!window) {
    std::cerr << why << '\n';
    return 3;
  }
  Photographer photographer(*window, std::move(*words));
  std::vector<std::pair<std::string, std::string>> made;
  for (const Scene& scene : scenes())
    for (const Variant& variant : variants(scene.main)) {
      const std::string name = scene.name + variant.suffix;
      const std::string title = scene.title + (variant.title.empty() ? "" : ", " + variant.title);
      made.emplace_back(name + ".png", title);
      if (!part.empty() && name.find(part) == std::string::npos) continue;
      if (!write_png(folder + "/" + name + ".png", variant.width, variant.height,
                     photographer.take(scene, variant))) {
        std::cerr << "cannot write " << folder << '/' << name << ".png\n";
        return 4;
      }
      std::cout << name << '\n' << std::flush;
    }
  write_sheet(folder, made);
  return 0;
}

}  // namespace
}  // namespace shots

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "pqip_shots OUT [NAME-PART]\n";
    return 2;
  }
  return shots::run(argv[1], argc > 2 ? argv[2] : "");
}
