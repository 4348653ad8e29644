// The canonical text of an answer with many parts: things with what became of them, in order, with commas between.
//
//   item:bin                      sort
//   item,item,item                order, the first first
//   passage:tag                   mark
//   claim/passage:side  claim/gap  claim/sentence  claim/own      build
//   field/option  field/item:bin  field/item:3                    form (3: the third place of an order)
//   option  passage               choose with passages
//   -                             nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/program/answer.h"
#include "sim/program/program.h"
#include "sim/program/program_names.h"

namespace sim {

inline constexpr std::uint8_t kWorked = 3;  // place of Worked in Answer

// Of these `open` says something else than options: see open_options.
constexpr bool opens_by_place(TaskKind kind) { return kind == TaskKind::Mark || kind == TaskKind::Build || kind == TaskKind::Form; }

std::string_view tag_id(Tag tag);
// Nothing when no tag is called so; "none" is Tag::None.
std::optional<Tag> tag_from_id(std::string_view id);
std::string_view side_id(Side side);
// What a claim weighs: "little", "some", "much"; "none" of 0.
std::string_view weight_id(std::uint8_t weight);

std::string worked_text(const Program& program, DecisionIx decision, const Worked& worked);

// Nothing when a word or id is unknown; `reason` says which.
std::optional<Worked> read_worked(const ProgramNames& names, const Program& program, DecisionIx decision, std::string_view text,
                                  std::string& reason);

}  // namespace sim
