// What can be typed into the margins of the case file, in any case and at any time in play:
//
//   mark p1.3 risk            several: mark p1.3 risk p2.4 gap; none takes a mark off
//   pair p1.3 p2.4            two that disagree; once more takes it off
//   beside p1.3 WORDS         a note; without words it goes
//   marks                     all that stands there
//
// Also as in a walk: margin PASSAGE=TAG..., note PASSAGE "WORDS". A sentence is p1.3 or 1.3
// (sentence 3 of paper 1) or its id.
#pragma once

#include <string>
#include <vector>

#include "sim/session/session.h"
#include "ui/cli/play_work.h"
#include "ui/model/words.h"
#include "ui/model/working.h"

namespace ui::cli {

// The paper with this number in the case file; invalid where there is none.
sim::DocumentIx paper_at(const sim::Session& session, int number);

// The sentence a word names, of a paper that is in the file now; invalid for anything else.
sim::PassageIx passage_at(const sim::Session& session, const std::string& word);

class MarginLines {
 public:
  // All outlive this. `working`: of the open decision where sentences are marked, whose marks then
  // stand in the margin too; null at any other.
  MarginLines(sim::Session& session, Working* working, const Words& words)
      : session_(session), working_(working), words_(words) {}

  // Not mine when the line begins with none of these words.
  WorkReply line(const std::string& text);

 private:
  using Tokens = std::vector<std::string>;

  WorkReply mark(const Tokens& given);
  WorkReply pair(const Tokens& given);
  WorkReply beside(const std::string& rest);
  WorkReply refused(std::string words) const {
    return {WorkReply::What::Refused, std::move(words), {}};
  }
  // Why a sentence cannot be written beside; empty when it can.
  std::string unreadable(const std::string& word, sim::PassageIx passage) const;
  const std::string& text_of(sim::PassageIx passage) const;

  sim::Session& session_;
  Working* working_;
  const Words& words_;
};

}  // namespace ui::cli
