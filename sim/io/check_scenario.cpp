#include "sim/io/check_scenario.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>
#include <utility>

#include "sim/io/check_bytes.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"
#include "sim/scenario/validate.h"

namespace sim {
namespace {

constexpr std::size_t kWalkBytes = 64'000;
constexpr std::size_t kMostWalks = 200;
constexpr std::string_view kWalkEnding = ".walk";
constexpr std::string_view kDidYouMean = "did you mean ";

void append(Problems& all, const Problems& more) {
  all.insert(all.end(), more.begin(), more.end());
}

bool is_walk(const FolderEntry& entry) {
  const std::string& name = entry.name;
  return entry.kind == FolderEntry::Kind::File && name.size() > kWalkEnding.size() &&
         name.compare(name.size() - kWalkEnding.size(), kWalkEnding.size(), kWalkEnding) == 0;
}

// Whether `missing` (SIM009) only repeats that `unknown` (SIM008) is a slip for the same member of
// the same object. Readers know this of what they miss themselves; the validator does not.
bool repeats(const Diagnostic& missing, const Diagnostic& unknown) {
  const std::string& object = missing.place.pointer;
  const std::string& member = unknown.place.pointer;
  const std::size_t quote = unknown.hint.find('"');
  return unknown.code == Code::SIM008 && unknown.place.file == missing.place.file &&
         member.rfind('/') == object.size() && member.compare(0, object.size(), object) == 0 &&
         unknown.hint.compare(0, kDidYouMean.size(), kDidYouMean) == 0 &&
         missing.message.find(unknown.hint.substr(quote, unknown.hint.rfind('"') + 1 - quote)) !=
             std::string::npos;
}

std::vector<Diagnostic> without_repeats(std::vector<Diagnostic> found) {
  std::vector<Diagnostic> slips;
  std::copy_if(found.begin(), found.end(), std::back_inserter(slips),
               [](const Diagnostic& d) { return d.code == Code::SIM008; });
  const auto repeated = [&](const Diagnostic& d) {
    return d.code == Code::SIM009 &&
           std::any_of(slips.begin(), slips.end(),
                       [&](const Diagnostic& slip) { return repeats(d, slip); });
  };
  found.erase(std::remove_if(found.begin(), found.end(), repeated), found.end());
  return found;
}

class Checker {
 public:
  Checker(const Files& files, const std::string& root, const std::string& folder)
      : files_(files),
        home_(root + "/" + folder),
        loaded_(load_scenario(files, root, folder)),
        problems_(loaded_.problems) {
    checked_.folder = harmless(folder);
  }

  CheckedScenario run(CheckDepth depth) {
    if (loaded_.scenario) {
      checked_.title = harmless(loaded_.scenario->title);
      checked_.tutorial = loaded_.scenario->tutorial;
    }
    if (loaded_.complete()) validated(depth);
    if (!checked_.check) checked_.waiting_walks = walk_names().size();
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.spot.file, a.spot.offset) < std::tie(b.spot.file, b.spot.offset);
    });
    checked_.diagnostics = without_repeats(place_problems(problems_, loaded_.sources()));
    return std::move(checked_);
  }

 private:
  // A scenario with an Error of reading is validated, to say more at once, and not compiled.
  void validated(CheckDepth depth) {
    const bool readable = !has_errors(problems_);
    const std::vector<CreditMapEntry> maps = loaded_.rubric->maps;
    Validated valid = validate(std::move(*loaded_.scenario), std::move(*loaded_.rubric),
                               std::move(*loaded_.references));
    append(problems_, valid.problems);
    if (!valid.scenario || !readable) return;
    const std::vector<WalkText> walks = read_walks();
    checked_.check = check_case(
        std::make_shared<const Program>(compile(std::move(*valid.scenario))), maps, walks, depth);
    append(problems_, problems_in(checked_.check->findings, loaded_.texts[0]));
    for (std::size_t i = 0; i < walks.size(); ++i)
      append(problems_, problems_in(checked_.check->walks[i].problems, numbers_[i]));
  }

  std::vector<WalkText> read_walks() {
    std::vector<WalkText> walks;
    for (const std::string& name : walk_names())
      if (walks.size() < kMostWalks) read_walk(name, walks);
    return walks;
  }

  std::vector<std::string> walk_names() const {
    std::vector<std::string> names;
    const auto entries = files_.list(home_ + "/walks");
    if (!entries) return names;
    for (const FolderEntry& entry : *entries)
      if (is_walk(entry)) names.push_back(entry.name);
    return names;
  }

  // Takes the file in as the next one of Spot.file.
  void read_walk(const std::string& name, std::vector<WalkText>& walks) {
    const auto number = static_cast<std::uint16_t>(loaded_.files.size());
    auto text = files_.read(home_ + "/walks/" + name, kWalkBytes);
    loaded_.files.push_back(home_ + "/walks/" + name);
    loaded_.texts.push_back(text ? std::move(*text) : std::string());
    if (!text)
      return problems_.push_back(
          {Code::SIM001, {0, number}, text.error().message, text.error().hint});
    if (!check_bytes(loaded_.texts.back(), kWalkBytes, number, problems_)) return;
    walks.push_back({name, loaded_.texts.back()});
    numbers_.push_back(number);
  }

  const Files& files_;
  std::string home_;
  LoadedScenario loaded_;
  Problems problems_;
  CheckedScenario checked_;
  std::vector<std::uint16_t> numbers_;  // Spot.file of each walk
};

}  // namespace

CheckedScenario check_scenario(const Files& files, const std::string& root,
                               const std::string& folder, CheckDepth depth) {
  return Checker(files, root, folder).run(depth);
}

}  // namespace sim
