// What the program reads before anything can be shown: its own words, and cases.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/result.h"
#include "sim/program/program.h"
#include "ui/model/words.h"

namespace ui {

// assets/text/en.json beside the program.
sim::Result<Words> load_words();

// The organisation's own words for somebody whom a case comes close to: assets/text/support.txt,
// else the default.
std::string load_support(const Words& words);

// One case, or why there is none.
struct Case {
  std::string root, folder;
  std::shared_ptr<const sim::Program> program;  // null when it is broken
  std::string logic_hash, text_hash;
  std::vector<std::string> problems;  // as a person reads them; errors only when it is broken
};

// Where `name` leads: a path of a scenario's folder, or an id in `root`.
struct CasePlace {
  std::string root, folder;
};
CasePlace find_case(const std::string& name, const std::string& root);

// Whether anything stands in that place, a broken case or none at all included.
bool is_there(const CasePlace& place);

// There is no such case, and which there are.
std::string no_such_case(const std::string& name, const std::string& root, const Words& words);

// The folder asked for, or the one beside the program.
std::string scenarios_root(const std::string& asked);

// Never fails: what is wrong is in `problems`.
Case load_case(const CasePlace& place);

// All cases of a folder, the broken ones too.
sim::Result<std::vector<Case>> load_cases(const std::string& root);

}  // namespace ui
