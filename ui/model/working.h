// The answer to a decision with many parts while it is being made. The same for every face.
//
// A value: it looks at a session when it begins and never changes one. What each kind allows stands
// in work_panel.h. `part` is the place of the claim of a build or of the field of a form, else 0.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "sim/base/result.h"
#include "sim/program/answer.h"
#include "sim/program/program.h"
#include "sim/session/session.h"
#include "ui/model/words.h"

namespace ui {

inline constexpr std::size_t kMostUndos = 50;

// What became of something tried.
enum class Did : std::uint8_t {
  Done,
  Same,     // it stood so already: nothing changed
  Unknown,  // there is no such item, place, bin, passage, claim or field, or this kind has none
  Unread,   // that paper cannot be read, or is none of this decision's
  Full,     // as many as there may be are there
};

class Working {
 public:
  // Of the decision that is open in a session, which must be a worked one. Marking begins with what
  // stands in the margins of its papers.
  explicit Working(const sim::Session& session);
  // A paper that was opened can make more papers readable.
  void refresh(const sim::Session& session);

  sim::DecisionIx decision() const { return decision_; }

  // ---- order, sort; also as fields
  // At a position from 1; what stood there and after it moves back. Beyond the last one it goes to
  // the end.
  Did place(std::uint16_t part, int item, int position);
  // Earlier (by < 0) or later.
  Did move(std::uint16_t part, int item, int by);
  // All of them, the first first.
  Did set_order(std::uint16_t part, const std::vector<int>& items);
  // `bin` from 1.
  Did put(std::uint16_t part, int item, int bin);
  // Back to where it came from.
  Did take_off(std::uint16_t part, int item);

  // ---- mark
  Did mark(sim::PassageIx passage, sim::Tag tag);
  Did unmark(sim::PassageIx passage);

  // ---- build
  Did link(std::uint16_t claim, sim::PassageIx passage, sim::Side side);
  Did unlink(std::uint16_t claim, sim::PassageIx passage);
  Did gap(std::uint16_t claim, int option, bool on);
  // The sentence that says it; the one chosen again is taken off. Own words of this claim are given
  // up.
  Did sentence(std::uint16_t claim, int option);
  // In place of a sentence; empty takes them off.
  Did own_words(std::uint16_t claim, std::string words);

  // Whether a sentence can be used here.
  bool readable(sim::PassageIx passage) const;

  // What a claim weighs in one's own view: 1 little, 2 some, 3 a lot; the same again takes it off.
  // No part of the answer.
  Did weigh(std::uint16_t claim, std::uint8_t weight);
  std::uint8_t weight(std::uint16_t claim) const;  // 0: not said

  // ---- form
  // Choose and rate: in place of the one before. Choose_many: on, or off again.
  Did pick(std::uint16_t field, int option);

  // ---- choose with passages
  Did attach(sim::PassageIx passage);
  Did detach(sim::PassageIx passage);

  // ---- write
  Did write(std::string words);
  // The text stays as it is from here on: the checklist and the model answer may be seen.
  Did finish();

  // The claim or field that is being worked on; no answer, and nothing to undo.
  Did turn_to(std::uint16_t part);
  std::uint16_t turned_to() const { return turned_to_; }

  // Takes back the last thing done, up to kMostUndos of them. False when there is none.
  bool undo();
  bool can_undo() const { return !before_.empty(); }

  // ---- what stands
  const sim::Worked& worked() const { return now_.worked; }
  std::uint8_t as(std::uint16_t part, bool passage, std::uint32_t what) const;
  // Items of an order in their order.
  std::vector<int> ordered(std::uint16_t part) const;
  const std::string& own_words(std::uint16_t claim) const;
  const std::string& text() const { return own_words(0); }
  bool finished() const { return finished_; }
  // The item that the last thing done has placed, or -1.
  int last_placed(std::uint16_t part) const;
  // Whether a field, or all of an order or sort, has its answer.
  bool complete(std::uint16_t part) const;
  // Whether it can be handed in.
  bool complete() const;
  // What is still open, in a sentence; empty when nothing is. Also of what need not be done.
  std::string still_open(const Words& words) const;

  // The answer as it stands. Of a choice with passages: with `option` chosen.
  sim::Answer answer(int option = -1) const;

 private:
  struct State {
    sim::Worked worked;
    std::vector<std::string> words;     // own words by claim; [0] of a text
    std::vector<std::uint8_t> weights;  // by claim
    int placed = -1;                    // the item placed by it
    std::uint16_t placed_part = 0;
  };

  const sim::DecisionRow& row() const { return program_->decisions[decision_.v]; }
  const sim::WorkRow& work() const { return program_->works[row().work]; }
  // The decision or field that `part` names; none when there is no such part.
  sim::DecisionIx owner(std::uint16_t part) const;
  const sim::DecisionRow* items_of(std::uint16_t part, sim::TaskKind kind, int item) const;
  const sim::GroupRow* claim_of(std::uint16_t claim) const;
  const sim::CellRow* sentences_of(std::uint16_t claim) const;
  // Keeps what stands for undo; then changes it.
  State& change();
  void set(std::uint16_t part, bool passage, std::uint32_t what, std::uint8_t as);
  Did set_passage(std::uint16_t part, sim::PassageIx passage, std::uint8_t as);
  void write_order(std::uint16_t part, const std::vector<int>& items);
  void drop_sentence(std::uint16_t claim);

  std::shared_ptr<const sim::Program> program_;
  sim::DecisionIx decision_;
  std::vector<bool> readable_;  // by document: those whose sentences can be used here
  std::uint16_t turned_to_ = 0;
  bool finished_ = false;
  State now_;
  std::deque<State> before_;
};

// Says own words and texts to the session, then answers its open decision. Refused as
// Session::answer is, with nothing said.
sim::Result<void> hand_in(sim::Session& session, const Working& working, int option = -1,
                          std::int64_t at_ms = -1);

}  // namespace ui
