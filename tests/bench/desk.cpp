// The window: what a frame costs, how soon the first one is there, what it needs while nothing
// happens. Those that need a display say so where there is none.
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "sim/io/program_folder.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"
#include "tests/bench/run_program.h"
#include "tests/bench/shipped_case.h"
#include "tests/support/stage.h"
#include "ui/content/content.h"

namespace bench {
namespace {

// A desk on the toolkit's null context.
class Drawn {
 public:
  Drawn() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    desk_testing::StageOptions options;
    options.words = ui::load_words().value_or(ui::Words());
    options.scenarios = source_folder() + "/scenarios";
    options.fonts = sim::program_folder() + "/assets/fonts";
    options.settings.first_run_done = true;
    options.settings.text_percent = 100;
    stage = std::make_unique<desk_testing::Stage>(std::move(options));
  }
  ~Drawn() {
    stage.reset();
    ImGui::DestroyContext();
  }

  void frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(1920, 1080);
    io.DeltaTime = 1.0f / 60;
    if (stage->desk().fonts_due()) {
      unsigned char* pixels = nullptr;
      int width = 0, height = 0;
      io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
      io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
    }
    ImGui::NewFrame();
    stage->desk().frame();
    ImGui::Render();
  }

  // Milliseconds of core time a frame, the middle of nine rounds.
  double ms() {
    for (int i = 0; i < 30; ++i) frame();
    std::vector<double> times;
    for (int round = 0; round < 9; ++round)
      times.push_back(1000 * core_seconds_of([&] {
                        for (int i = 0; i < 50; ++i) frame();
                      }) /
                      50);
    return median(times);
  }

  std::unique_ptr<desk_testing::Stage> stage;
};

bool has_display() {
  const char* display = std::getenv("DISPLAY");
  return display != nullptr && *display != '\0';
}

std::string desk_program() { return folder_of_this() + "/../../ui/app/pqip-desk"; }
std::string empty_program() { return folder_of_this() + "/pqip_bench_empty_window"; }

// A folder for records that is gone afterwards.
class Data {
 public:
  Data() : path_((std::filesystem::temp_directory_path() / "pqip-bench-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) std::abort();
  }
  ~Data() { std::filesystem::remove_all(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

Figure desk_play() {
  Figure figure{"", 0, "ms a frame of play", Target::AtMost, 0.5, ""};
  Drawn drawn;
  drawn.stage->begin("fine");
  for (int i = 0; i < 6; ++i) drawn.stage->answer(0);
  figure.value = drawn.ms();
  return figure;
}

Figure desk_history() {
  Figure figure{"", 0, "ms a frame of history", Target::AtMost, 1, ""};
  Drawn drawn;
  drawn.stage->begin("fine");
  drawn.stage->play_to_the_end(0);
  drawn.stage->act(ui::GoTo{ui::Screen::History});
  figure.value = drawn.ms();
  return figure;
}

// Opens the largest paper of the longest case in play, every time as if for the first time: with no
// line of it laid out yet. Of the two frames that follow, the slower.
Figure desk_open() {
  Figure figure{"", 0, "ms to open a paper", Target::AtMost, 1000.0 / 60, ""};
  const std::optional<sim::Session> longest = longest_attempt();
  const sim::DocumentIx largest = longest ? largest_paper(*longest) : sim::DocumentIx{};
  if (!largest.valid()) return figure.problem = "no case has papers", figure;
  const sim::Wording& words = longest->program().wording;
  const sim::Id paper = words.documents[largest.v].id;
  Drawn drawn;
  drawn.stage->begin(words.head.id);
  const auto readable = [&] {
    return drawn.stage->state().play && drawn.stage->state().play->session.readable(largest);
  };
  for (int i = 0; i < 200 && !readable() && drawn.stage->answer(0);) ++i;
  if (!readable()) return figure.problem = "the paper is never shown", figure;
  for (int i = 0; i < 30; ++i) drawn.frame();
  std::vector<double> times;
  for (int round = 0; round < 9; ++round) {
    drawn.stage->desk().gui().layouts().clear();
    double slower = core_seconds_of([&] {
      drawn.stage->act(ui::OpenPaper{paper, 0});
      drawn.frame();
    });
    slower = std::max(slower, core_seconds_of([&] { drawn.frame(); }));
    times.push_back(1000 * slower);
    drawn.stage->act(ui::ClosePaper{paper});
    for (int i = 0; i < 5; ++i) drawn.frame();
  }
  figure.value = median(times);
  return figure;
}

Figure desk_first_frame() {
  Figure figure{"", 0, "x an empty window", Target::AtMost, 2, ""};
  if (!has_display()) return figure.problem = "no display", figure;
  const Data data;
  std::vector<double> ratios, ours_all, empty_all;
  for (int i = 0; i < 9; ++i) {
    const double ours = run_program({desk_program(), "--frames", "1", "--data-dir", data.path(),
                                     "--scenarios", source_folder() + "/scenarios"});
    const double empty = run_program({empty_program()});
    if (ours < 0 || empty < 0) return figure.problem = "a window does not open", figure;
    ours_all.push_back(ours);
    empty_all.push_back(empty);
  }
  figure.value = median(ours_all) / median(empty_all);
  return figure;
}

Figure desk_idle() {
  Figure figure{"", 0, "frames in 5 idle seconds", Target::AtMost, 0, ""};
  if (!has_display()) return figure.problem = "no display", figure;
  const Data data;
  std::string out;
  if (run_program({desk_program(), "--idle", "5", "--data-dir", data.path()}, &out) < 0)
    return figure.problem = "a window does not open", figure;
  figure.value = std::atof(out.c_str());
  return figure;
}

namespace {
Figure memory_over_empty(int percent, double bound) {
  Figure figure{"", 0, "MB over an empty window", Target::AtMost, bound, ""};
  if (!has_display()) return figure.problem = "no display", figure;
  const Data data;
  write_settings(data.path(), percent);
  std::string ours, empty;
  if (run_program({desk_program(), "--idle", "1", "--data-dir", data.path(), "--scenarios",
                   source_folder() + "/scenarios"},
                  &ours) < 0 ||
      run_program({empty_program(), "1"}, &empty) < 0)
    return figure.problem = "a window does not open", figure;
  // Two lines of the desk: frames, then kB.
  const std::size_t second = ours.find('\n');
  figure.value = (std::atof(ours.c_str() + (second == std::string::npos ? 0 : second + 1)) -
                  std::atof(empty.c_str())) /
                 1024;
  return figure;
}
}  // namespace

Figure desk_memory() { return memory_over_empty(100, 40); }
Figure desk_memory_200() { return memory_over_empty(200, 90); }

}  // namespace bench
