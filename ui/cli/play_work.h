// One typed line at a decision with many parts, for whoever types: numbers as they are shown, or
// ids as in a walk.
//
//   order   2 4 1 3 | 3 1 (3 to place 1) | 3 | order ID... | off 3
//   sort    1 b 2 a | sort ID=BIN... | off 1
//   mark    mark 12 risk | 12 risk | mark PASSAGE=TAG... | mark 12 none | unmark 12
//   build   claim 2 | next | link 12 supports | link CLAIM PASSAGE SIDE | unlink 12
//   build   gap 1 | say 2 | pick ID | write WORDS | weigh 2 some
//   form    field 3 | next | 2 | 1 3 | pick ID | picks ID... | rate ID | order ... | sort ...
//   choose  a 12 | attach PASSAGE...
//   all     open 3 | list | u | submit
//
// A sentence is 12 (of the paper that was opened last), 3.12 (of paper 3) or its id.
#pragma once

#include <string>
#include <vector>

#include "sim/program/program_names.h"
#include "sim/session/session.h"
#include "ui/model/decision_panel.h"
#include "ui/model/page.h"
#include "ui/model/words.h"
#include "ui/model/working.h"

namespace ui::cli {

struct WorkReply {
  enum class What {
    NotMine,  // means nothing here: perhaps a command that holds everywhere
    Done,     // `words` say what was done, then `page` shows it; either may be empty
    Refused,  // `words` say why; nothing changed
    HandIn,   // it is to be handed in
  };
  What what = What::NotMine;
  std::string words;
  Page page;
};

class WorkLines {
 public:
  // All outlive this.
  WorkLines(sim::Session& session, Working& working, const Words& words);

  WorkReply line(const std::string& text, std::int64_t at_ms = -1);
  // Enter alone: the next open field of a form, else handing in. Refused where something is
  // missing.
  WorkReply enter();

  // The decision's work as it stands.
  const WorkPanel& panel() const { return panel_.work; }
  // Looks again at what can be read, after a paper was opened.
  void refresh();
  // The claim or field in hand, as a page; empty for the other kinds.
  Page in_hand() const;

 private:
  using Tokens = std::vector<std::string>;

  WorkReply dispatch(const std::string& verb, Tokens& rest, const std::string& text);
  WorkReply order(std::uint16_t part, const ItemsPanel& items, const Tokens& given, bool whole);
  WorkReply sort(std::uint16_t part, const ItemsPanel& items, const Tokens& given);
  WorkReply take_off(std::uint16_t part, const ItemsPanel& items, const Tokens& given);
  WorkReply mark(const std::string& verb, const Tokens& given);
  WorkReply build(const std::string& verb, const Tokens& given, const std::string& text);
  WorkReply link(const Tokens& given);
  WorkReply gap_or_sentence(bool gap, const Tokens& given);
  WorkReply own_words(const Tokens& given, const std::string& text);
  WorkReply weigh(const Tokens& given);
  WorkReply form(const std::string& verb, const Tokens& given);
  WorkReply pick(const FieldPanel& field, const Tokens& given, bool many);
  WorkReply attach(const Tokens& given);
  WorkReply text(const std::string& text);
  WorkReply open(const Tokens& given, std::int64_t at_ms);
  WorkReply turn(std::uint16_t part);
  WorkReply after_field();

  // Places by number or id; below 0 when unknown.
  int item_of(const ItemsPanel& items, const std::string& word) const;
  int bin_of(const ItemsPanel& items, const std::string& word) const;
  sim::PassageIx passage_of(const std::string& word) const;
  // Names a sentence that can be used here.
  bool in_work(const std::string& word) const;
  std::uint8_t way_of(const std::string& word) const;
  int claim_of(const std::string& word) const;

  WorkReply done(std::string words = {}, Page page = {});
  WorkReply refused(std::string words) const {
    return {WorkReply::What::Refused, std::move(words), {}};
  }
  WorkReply unknown(const std::string& word) const;
  // Why a thing was not done.
  WorkReply said(Did did, const std::string& word) const;
  std::string placed_words(const ItemsPanel& items, int item) const;
  const std::string& passage_text(sim::PassageIx passage) const;

  sim::Session& session_;
  Working& working_;
  const Words& words_;
  sim::ProgramNames names_;
  DecisionPanel panel_;
  int paper_ = 0;  // the number of the paper that was opened last here
};

}  // namespace ui::cli
