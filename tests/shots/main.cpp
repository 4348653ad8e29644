// pqip_shots OUT GOLDEN [--accept] [NAME-PART]: every screen and state as a picture, a contact
// sheet, and what differs from the goldens. Needs a display (./dev shots gives it one without a
// screen). Exit code 5: a picture differs; 1 would be taken for xvfb-run's own failure.
#include <imgui.h>

#include <fstream>
#include <iostream>
#include <vector>

#include "tests/shots/goldens.h"
#include "tests/shots/png_file.h"
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

using desk_testing::Picture;

class Photographer {
 public:
  Photographer(ui::platform::Window& window, ui::Words words)
      : window_(window), words_(std::move(words)) {}

  Picture take(const Scene& scene, const Variant& variant) {
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
    Picture picture{variant.width, variant.height, {}};
    // Until nothing moves: scroll places settle on what was drawn before.
    for (int i = 0; i < 30; ++i) {
      window_.begin_picture(variant.width, variant.height);
      if (i == 2 && !scene.focus.empty()) desk.gui().move_focus(scene.focus);
      if (scene.press != 0 && (i == 4 || i == 5))
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(ImGuiKey_A + (scene.press - 'A')), i == 4);
      desk.frame();
      const bool last = (i > 7 && !desk.wants_frame()) || i == 29;
      if (!last) {
        ImGui::Render();
        continue;
      }
      picture.rgb = window_.picture(variant.width, variant.height, part(ground.r), part(ground.g),
                                    part(ground.b));
      break;
    }
    return picture;
  }

 private:
  ui::platform::Window& window_;
  ui::Words words_;
};

struct Sheet {
  std::vector<std::pair<std::string, std::string>> made;  // name and title
  std::vector<Difference> differences;
};

std::string figure(const std::string& file, const std::string& title) {
  return "<figure><a href=\"" + file + "\"><img src=\"" + file + "\" alt=\"" + title +
         "\" loading=\"lazy\"></a><figcaption>" + title + "</figcaption></figure>\n";
}

void write_sheet(const std::string& folder, const Sheet& sheet) {
  std::ofstream out(folder + "/index.html");
  out << "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>PQiP Simulator: every "
         "screen</title>"
         "<style>body{font:16px sans-serif;margin:2em;background:#e8edf1}main,section{display:grid;"
         "grid-template-columns:repeat(auto-fill,minmax(28em,1fr));gap:1.5em}section{"
         "grid-template-columns:1fr 1fr 1fr}figure{margin:0}"
         "img{width:100%;border:1px solid #68747f}figcaption{padding:.3em 0}</style>\n";
  if (!sheet.differences.empty()) out << "<h1>Different from the goldens</h1>\n";
  for (const Difference& one : sheet.differences) {
    out << "<h2><a href=\"" << one.name << ".png\">" << one.name << "</a>: " << one.what
        << "</h2>\n";
    if (!one.pictured) continue;
    out << "<section>";
    for (const char* part : {"before", "after", "difference"})
      out << figure("differences/" + one.name + "." + part + ".png", part);
    out << "</section>\n";
  }
  out << "<h1>PQiP Simulator: every screen</h1><main>\n";
  for (const auto& [name, title] : sheet.made) out << figure(name + ".png", title);
  out << "</main></html>\n";
}

struct Asked {
  std::string out, golden, part;
  bool accept = false;
};

// What came of the goldens, in words. True when nothing differs.
bool tell(const Goldens& goldens) {
  for (const std::string& what : goldens.accepted()) std::cerr << what << '\n';
  for (const Difference& one : goldens.differences())
    std::cerr << one.name << ": " << one.what << '\n';
  return goldens.differences().empty();
}

int run(const Asked& asked) {
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
  Goldens goldens(asked.golden, asked.out + "/differences", asked.accept);
  Sheet sheet;
  for (const Scene& scene : scenes())
    for (const Variant& variant : variants(scene.main)) {
      const std::string name = scene.name + variant.suffix;
      sheet.made.emplace_back(name,
                              scene.title + (variant.title.empty() ? "" : ", " + variant.title));
      if (name.find(asked.part) == std::string::npos) continue;
      const Picture picture = photographer.take(scene, variant);
      if (!write_png(asked.out + "/" + name + ".png", picture) || !goldens.see(name, picture)) {
        std::cerr << name << ": its pictures cannot be written\n";
        return 4;
      }
      const auto measured = goldens.measured().find(name);
      std::cout << name << (measured == goldens.measured().end() ? "" : ": " + measured->second)
                << '\n'
                << std::flush;
    }
  if (asked.part.empty()) goldens.end();
  sheet.differences = goldens.differences();
  write_sheet(asked.out, sheet);
  return tell(goldens) ? 0 : 5;
}

}  // namespace
}  // namespace shots

int main(int argc, char** argv) {
  shots::Asked asked;
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i)
    if (std::string(argv[i]) == "--accept")
      asked.accept = true;
    else
      words.emplace_back(argv[i]);
  if (words.size() < 2 || words.size() > 3) {
    std::cerr << "pqip_shots OUT GOLDEN [--accept] [NAME-PART]\n";
    return 2;
  }
  asked.out = words[0];
  asked.golden = words[1];
  if (words.size() == 3) asked.part = words[2];
  return shots::run(asked);
}
