// What the lines of a walk lay out at the open decision, until it makes an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/analysis/walk.h"
#include "sim/program/answer.h"
#include "sim/program/program_names.h"
#include "sim/session/margin.h"

namespace sim {

class WalkWork {
 public:
  WalkWork(const Program& program, const ProgramNames& names) : p_(program), n_(names) {}

  // What one line came to: an answer to give, nothing yet, or that it does not belong here.
  struct Followed {
    std::optional<Answer> answer;
    std::string expected, got;  // of a line that does not belong here
    bool belongs() const { return expected.empty(); }
  };
  Followed follow(const WalkLine& line, DecisionIx decision);
  // Marking begins with what stands in the margins: of those passages that no line has marked yet.
  void take_over(const Margin& margin, DecisionIx decision, std::uint16_t open);

  // Own words by claim from 1, a short text at 0, to be said before the answer.
  const std::vector<std::pair<std::uint8_t, std::string>>& texts() const { return texts_; }
  bool empty() const { return worked_.placings.empty() && texts_.empty(); }
  void clear();

 private:
  Followed wrong(std::string expected, std::string got) const {
    return {std::nullopt, std::move(expected), std::move(got)};
  }
  Followed wants(std::string_view form) const;
  // The decision or, of a form, the field in hand.
  DecisionIx owner() const;
  Followed options();
  Followed order();
  Followed sort();
  Followed mark();
  Followed link();
  Followed gap();
  Followed write();
  Followed attach();
  Followed field();
  Followed goes_on();
  Followed hands_in();
  // A field is filled anew; anything else is an answer.
  Followed filled(Worked worked);
  void put(Placing placing);
  int claim_of(std::string_view id) const;
  // Of a sentence, or behind the last one for own words; -1 where the claim has none.
  int claim_of_option(int place, bool sentence, std::uint16_t& claim) const;

  const Program& p_;
  const ProgramNames& n_;
  const WalkLine* at_ = nullptr;
  DecisionIx decision_;
  Worked worked_;
  std::vector<std::pair<std::uint8_t, std::string>> texts_;
  int field_ = -1;
};

// "choose", "order" and so on, as in a scenario.
std::string_view task_kind_id(TaskKind kind);

}  // namespace sim
