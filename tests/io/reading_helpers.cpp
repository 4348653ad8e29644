#include "tests/io/reading_helpers.h"

#include <gtest/gtest.h>

#include "sim/io/places.h"

namespace sim::testing {

std::string edited(std::string_view text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string_view::npos) << "nothing to edit: " << from;
  if (at == std::string_view::npos) return std::string(text);
  return std::string(text.substr(0, at)) + std::string(to) +
         std::string(text.substr(at + from.size()));
}

std::string lines_of(const Problems& problems, std::string_view text) {
  std::string lines;
  for (const Diagnostic& d : place_problems(problems, {{"scenario.json", text},
                                                       {"rubric.json", text},
                                                       {"references.json", text},
                                                       {"paper.md", text}})) {
    lines += std::string(code_name(d.code)) + " " + std::to_string(d.place.line) + ":" +
             std::to_string(d.place.column) + " ";
    lines += (d.place.pointer.empty() ? "" : d.place.pointer) + ": " + d.message;
    lines += d.hint.empty() ? "\n" : " (" + d.hint + ")\n";
  }
  return lines;
}

std::string codes_in(const Problems& problems) {
  std::string codes;
  for (const Problem& problem : problems)
    codes.append(codes.empty() ? "" : " ").append(code_name(problem.code));
  return codes;
}

}  // namespace sim::testing
