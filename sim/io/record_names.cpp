#include "sim/io/record_names.h"

#include <array>

namespace sim {
namespace {

constexpr std::array<std::string_view, 3> kStates{"running", "ended", "stopped"};
constexpr std::array<std::string_view, 2> kModes{"learn", "practise"};
constexpr std::array<std::string_view, 4> kBranches{"original", "replayed", "split", "continued"};

template <class E, std::size_t N>
std::optional<E> found(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace

std::string_view name_of(AttemptState state) { return kStates[static_cast<std::size_t>(state)]; }
std::string_view name_of(PlayMode mode) { return kModes[static_cast<std::size_t>(mode)]; }
std::string_view name_of(BranchKind kind) { return kBranches[static_cast<std::size_t>(kind)]; }

std::optional<AttemptState> attempt_state(std::string_view name) {
  return found<AttemptState>(kStates, name);
}
std::optional<PlayMode> play_mode(std::string_view name) { return found<PlayMode>(kModes, name); }

}  // namespace sim
