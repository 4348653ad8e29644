#include "ui/cli/attempt_door.h"

#include "sim/io/attempt_file.h"
#include "sim/io/disk_files.h"
#include "ui/cli/typed.h"

namespace ui::cli {
namespace {

constexpr std::size_t kFileBytes = 8'000'000;

std::optional<FoundAttempt> from_file(const std::string& path, const std::string& root,
                                      Terminal& terminal, int& code) {
  const auto bytes = sim::DiskFiles().read(path, kFileBytes);
  if (!bytes) {
    terminal.complain(bytes.error());
    code = kUnreadable;
    return std::nullopt;
  }
  auto file = sim::read_attempt_file(*bytes);
  if (!file) {
    terminal.complain(file.error());
    code = kUnreadable;
    return std::nullopt;
  }
  Revived revived = revive(file->head, file->log, root);
  return FoundAttempt{std::move(file->head), std::move(revived), false};
}

}  // namespace

std::optional<FoundAttempt> find_attempt_or_file(const std::string& what, const Options& options,
                                                 Access access, Terminal& terminal,
                                                 const Words& words,
                                                 std::optional<Keeping>& keeping, int& code) {
  const std::string root = scenarios_root(options.common.scenarios);
  if (parse_numbers(what).size() != 1) return from_file(what, root, terminal, code);
  keeping = open_keeping(options.common, access, terminal, words, code);
  if (!keeping) return std::nullopt;
  const auto head = find_attempt(*keeping, what);
  const auto log = head ? keeping->store().log_text(head->id)
                        : sim::Result<std::string>(tl::unexpected(head.error()));
  if (!log) {
    terminal.complain(log.error());
    code = kUnreadable;
    return std::nullopt;
  }
  return FoundAttempt{*head, revive(*head, *log, root), true};
}

}  // namespace ui::cli
