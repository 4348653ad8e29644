#include "tests/shots/goldens.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "tests/shots/png_file.h"

namespace shots {
namespace {

using desk_testing::Likeness;
using desk_testing::Picture;
namespace fs = std::filesystem;

// A quarter of 1920: nobody could read the text, but another word still shows. All of them together
// are to stay below 1.5 MB.
constexpr int kGoldenWidth = 480;

// Each screen's main state; play and the debrief in every theme; the three most used screens at the
// smallest size with large text. Nothing that moves or tells the time.
const std::vector<std::string>& all_chosen() {
  static const std::vector<std::string> names{
      "01-library",
      "01-library-1366-150",
      "01-library-1366-200",
      "02-briefing",
      "03-play-chosen",
      "03-play-chosen-dark",
      "03-play-chosen-cream",
      "03-play-chosen-high-contrast",
      "03-play-chosen-1366-150",
      "03-play-chosen-1366-200",
      "03-say-first",
      "03-why",
      "03-learn",
      "03-end",
      "04-file-three",
      "04-file-split",
      "04-pane-pins",
      "05-history",
      "06-pause",
      "07-debrief-short",
      "07-debrief-short-dark",
      "07-debrief-short-cream",
      "07-debrief-short-high-contrast",
      "07-debrief-short-1366-150",
      "07-debrief-short-1366-200",
      "07-debrief-reactions",
      "07-debrief-timeline",
      "08-debrief-why",
      "08b-debrief-figure",
      "09-debrief-take-away",
      "10-records",
      "10-records-everything",
      "14-settings",
      "14-settings-keys",
      "15-help-play",
      "16-about",
      "17-first-run",
  };
  return names;
}

bool is_in(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string said(const Likeness& likeness) {
  return fmt::format("structure {:.3f} (limit {:.2f}), colour {:.1f} (limit {:.1f})",
                     likeness.structure, desk_testing::kLeastStructure, likeness.colour,
                     desk_testing::kMostColour);
}

}  // namespace

Goldens::Goldens(std::string folder, std::string differences, bool accept)
    : folder_(std::move(folder)), out_(std::move(differences)), accept_(accept) {
  std::error_code ignored;
  fs::remove_all(out_, ignored);
  fs::create_directories(out_, ignored);
  fs::create_directories(folder_, ignored);
}

bool Goldens::chosen(const std::string& name) { return is_in(all_chosen(), name); }

bool Goldens::see(const std::string& name, const Picture& fresh) {
  if (!chosen(name)) return true;
  seen_.push_back(name);
  const Picture after = desk_testing::reduced(fresh, kGoldenWidth);
  Picture before;
  const bool known = read_png(golden(name), before);
  const Likeness likeness = desk_testing::likeness(before, after);
  if (known) measured_[name] = said(likeness);
  if (known && desk_testing::alike(likeness)) return true;
  if (accept_) {
    accepted_.push_back(name + ": golden renewed");
    return write_png(golden(name), after);
  }
  differences_.push_back({name, known ? said(likeness) : "has no golden", known});
  const std::string to = out_ + "/" + name;
  return !known || (write_png(to + ".before.png", before) && write_png(to + ".after.png", after) &&
                    write_png(to + ".difference.png", desk_testing::marked(before, after)));
}

void Goldens::end() {
  for (const std::string& name : all_chosen())
    if (!is_in(seen_, name))
      differences_.push_back({name, "is chosen but was not pictured", false});
  std::vector<std::string> left_over;
  for (const auto& entry : fs::directory_iterator(folder_))
    if (!chosen(entry.path().stem().string())) left_over.push_back(entry.path().stem().string());
  std::sort(left_over.begin(), left_over.end());
  for (const std::string& name : left_over) {
    if (!accept_)
      differences_.push_back({name, "has a golden but is not a chosen picture", false});
    else if (fs::remove(golden(name)))
      accepted_.push_back(name + ": golden removed");
  }
}

}  // namespace shots
