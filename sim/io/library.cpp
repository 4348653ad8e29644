#include "sim/io/library.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/io/read_document.h"
#include "sim/io/read_panels.h"
#include "sim/io/read_references.h"
#include "sim/io/read_rubric.h"
#include "sim/io/read_scenario.h"

namespace sim {
namespace {

bool holds(const std::vector<FolderEntry>& entries, std::string_view name, FolderEntry::Kind kind) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const FolderEntry& e) { return e.name == name && e.kind == kind; });
}

// What is in a folder; nothing when it cannot be read.
std::vector<FolderEntry> entries_of(const Files& files, const std::string& folder) {
  Result<std::vector<FolderEntry>> entries = files.list(folder);
  return entries ? std::move(*entries) : std::vector<FolderEntry>();
}

void append(Problems& all, Problems more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class Loader {
 public:
  Loader(const Files& files, const std::string& root, const std::string& folder,
         const ReadLimits& limits)
      : files_(files), root_(root), limits_(limits), home_(root + "/" + folder) {
    loaded_.folder = folder;
  }

  LoadedScenario load() {
    scenario();
    rubric();
    references();
    if (loaded_.scenario) documents();
    if (loaded_.scenario) panels();
    std::stable_sort(
        loaded_.problems.begin(), loaded_.problems.end(), [](const Problem& a, const Problem& b) {
          return std::pair(a.spot.file, a.spot.offset) < std::pair(b.spot.file, b.spot.offset);
        });
    return std::move(loaded_);
  }

 private:
  // Takes the file in as the next one of Spot.file. Null after SIM001.
  const std::string* take(const std::string& path, std::size_t bytes_max) {
    const auto number = static_cast<std::uint16_t>(loaded_.files.size());
    Result<std::string> bytes = files_.read(path, bytes_max);
    loaded_.files.push_back(path);
    loaded_.texts.push_back(bytes ? std::move(*bytes) : std::string());
    if (bytes) return &loaded_.texts.back();
    loaded_.problems.push_back(
        {Code::SIM001, {0, number}, bytes.error().message, bytes.error().hint});
    return nullptr;
  }

  void scenario() {
    const std::string* text = take(home_ + "/scenario.json", limits_.bytes);
    if (text == nullptr) return;
    if (!holds(entries_of(files_, home_), "scenario.json", FolderEntry::Kind::File)) {
      loaded_.problems.push_back(
          {Code::SIM001, {}, "scenario.json is a link", "links are not followed"});
      return;
    }
    ReadScenario read = read_scenario_text(*text, limits_);
    append(loaded_.problems, std::move(read.problems));
    loaded_.scenario = std::move(read.scenario);
    if (!loaded_.scenario || loaded_.scenario->id.empty()) return;
    const std::string name = loaded_.folder.substr(loaded_.folder.rfind('/') + 1);
    if (loaded_.scenario->id != name)
      loaded_.problems.push_back(
          {Code::SIM014, loaded_.scenario->at,
           "the id is \"" + loaded_.scenario->id + "\", the folder is \"" + name + "\"",
           "a scenario's id is the name of its folder"});
  }

  void rubric() {
    const std::string* text = take(root_ + "/rubrics/practice-tutor.json", limits_.bytes);
    if (text == nullptr) return;
    ReadRubric read = read_rubric_text(*text, limits_);
    append(loaded_.problems, std::move(read.problems));
    loaded_.rubric = std::move(read.rubric);
  }

  void references() {
    const std::string* text = take(root_ + "/references.json", limits_.bytes);
    if (text == nullptr) return;
    ReadReferences read = read_references_text(*text, limits_);
    append(loaded_.problems, std::move(read.problems));
    loaded_.references = std::move(read.references);
  }

  void documents() {
    const std::string folder = home_ + "/documents";
    std::vector<FolderEntry> papers;
    if (holds(entries_of(files_, home_), "documents", FolderEntry::Kind::Folder))
      papers = entries_of(files_, folder);
    for (Document& document : loaded_.scenario->documents) this->document(document, folder, papers);
  }

  // An unsafe name was refused by the reader and is empty here.
  void document(Document& document, const std::string& folder,
                const std::vector<FolderEntry>& papers) {
    const std::string path = folder + "/" + document.file;
    if (document.file.empty() || !holds(papers, document.file, FolderEntry::Kind::File)) {
      loaded_.files.push_back(path);
      loaded_.texts.emplace_back();
      if (!document.file.empty())
        loaded_.problems.push_back({Code::SIM016, document.at,
                                    "there is no file documents/" + document.file,
                                    "links are not followed"});
      return;
    }
    const auto number = static_cast<std::uint16_t>(loaded_.files.size());
    const std::string* text = take(path, limits_.paper_bytes);
    if (text != nullptr) read_document_text(*text, number, document, loaded_.problems, limits_);
  }

  // Most cases have none: the author's key stands.
  void panels() {
    const std::vector<FolderEntry> entries = entries_of(files_, home_);
    const bool given = std::any_of(entries.begin(), entries.end(),
                                   [](const FolderEntry& e) { return e.name == "panels.csv"; });
    if (!given) return;
    const auto number = static_cast<std::uint16_t>(loaded_.files.size());
    if (!holds(entries, "panels.csv", FolderEntry::Kind::File)) {
      loaded_.files.push_back(home_ + "/panels.csv");
      loaded_.texts.emplace_back();
      loaded_.problems.push_back(
          {Code::SIM001, {0, number}, "panels.csv is no file", "links are not followed"});
      return;
    }
    const std::string* text = take(home_ + "/panels.csv", limits_.paper_bytes);
    if (text != nullptr)
      read_panels_text(*text, number, *loaded_.scenario, loaded_.problems, limits_);
  }

  const Files& files_;
  const std::string& root_;
  const ReadLimits& limits_;
  std::string home_;
  LoadedScenario loaded_;
};

}  // namespace

std::vector<SourceText> LoadedScenario::sources() const {
  std::vector<SourceText> sources;
  for (std::size_t i = 0; i < files.size(); ++i) sources.push_back({files[i], texts[i]});
  return sources;
}

Result<std::vector<std::string>> scenario_folders(const Files& files, const std::string& root) {
  const Result<std::vector<FolderEntry>> entries = files.list(root);
  if (!entries) return tl::unexpected<Error>(entries.error());
  std::vector<std::string> folders;
  for (const FolderEntry& entry : *entries)
    if (entry.kind == FolderEntry::Kind::Folder &&
        holds(entries_of(files, root + "/" + entry.name), "scenario.json", FolderEntry::Kind::File))
      folders.push_back(entry.name);
  return folders;
}

LoadedScenario load_scenario(const Files& files, const std::string& root, const std::string& folder,
                             const ReadLimits& limits) {
  return Loader(files, root, folder, limits).load();
}

}  // namespace sim
