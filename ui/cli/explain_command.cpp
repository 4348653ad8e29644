// pqip explain: the page of a diagnostic.
#include "sim/io/diagnostic_pages.h"
#include "ui/cli/commands.h"

namespace ui::cli {

int run_explain(const Options& options, Terminal& terminal) {
  std::string code = options.what;
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  const std::string_view page = sim::diagnostic_page(code);
  if (page.empty()) {
    terminal.complain("There is no problem with the number \"" + options.what +
                      "\". They look like SIM042.");
    return kUsage;
  }
  terminal.raw(page);
  if (page.back() != '\n') terminal.raw("\n");
  return kDone;
}

}  // namespace ui::cli
