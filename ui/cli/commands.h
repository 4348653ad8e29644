// The commands, one file each. Each gives an ExitCode.
#pragma once

#include "ui/cli/options.h"
#include "ui/cli/terminal.h"

namespace ui::cli {

int run_play(const Options& options, Terminal& terminal);
int run_check(const Options& options, Terminal& terminal);
int run_explain(const Options& options, Terminal& terminal);
int run_replay(const Options& options, Terminal& terminal);
int run_score(const Options& options, Terminal& terminal);
int run_debrief(const Options& options, Terminal& terminal);
int run_records(const Options& options, Terminal& terminal);
int run_export(const Options& options, Terminal& terminal);
int run_import(const Options& options, Terminal& terminal);
int run_dump(const Options& options, Terminal& terminal);

}  // namespace ui::cli
