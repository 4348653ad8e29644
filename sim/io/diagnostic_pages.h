#pragma once

#include <string_view>

namespace sim {

// The page that explains the diagnostic `code` ("SIM042") to an author: Markdown, as it stands in
// assets/diagnostics/SIM042.md. Empty when there is no page of that code.
//
// The pages are compiled in: the view is valid for as long as the program runs.
std::string_view diagnostic_page(std::string_view code);

}  // namespace sim
