// Inside sim/io: what an exported attempt says of answers with many parts and of facts handed on,
// to be read by people.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/session/session.h"

namespace sim {

// A part that was judged: its ids as in the log, the criterion, the level.
struct ExportedPart {
  std::string criterion, part, level;
  bool lost = false;  // found, and turned to missed by too many marks or links

  friend bool operator==(const ExportedPart&, const ExportedPart&) = default;
};

// Own words in place of the sentence of a claim; `claim` is empty for a text.
struct OwnWords {
  std::string claim, words;

  friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

// What a claim weighs in the writer's view: "little", "some" or "much".
struct ExportedWeight {
  std::string claim, weight;

  friend bool operator==(const ExportedWeight&, const ExportedWeight&) = default;
};

// An answer with many parts.
struct ExportedAnswer {
  std::string decision;
  std::string answer;  // canonical, as in the log: session/worked_text.h
  std::vector<OwnWords> own_words;
  std::vector<ExportedWeight> weights;  // of the claims it was said of, in the order of the file
  std::vector<ExportedPart> parts;      // none of what is not marked

  friend bool operator==(const ExportedAnswer&, const ExportedAnswer&) = default;
};

// A fact for a later part that holds at the end.
struct ExportedFact {
  std::string id, text;

  friend bool operator==(const ExportedFact&, const ExportedFact&) = default;
};

// What stands in the margins at the end, by names of passages: marks with their tag, pairs that
// disagree, notes. Each list in the order of the case file.
struct ExportedMargin {
  struct Mark {
    std::string passage, tag;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  struct Pair {
    std::string first, second;
    friend bool operator==(const Pair&, const Pair&) = default;
  };
  struct Note {
    std::string passage, words;
    friend bool operator==(const Note&, const Note&) = default;
  };
  std::vector<Mark> marks;
  std::vector<Pair> pairs;
  std::vector<Note> notes;

  bool empty() const { return marks.empty() && pairs.empty() && notes.empty(); }
  friend bool operator==(const ExportedMargin&, const ExportedMargin&) = default;
};

// All of it follows from the log; nothing here for a case that has none of it. In the file, after
// the scorecard:
//
//   "answers": [{"decision", "answer", "own_words": [{"claim", "words"}], "weights": [{"claim",
//               "weight"}], "parts": [{"criterion", "part", "level", "lost"}]}]
//   "margin": {"marks": [{"passage", "tag"}], "pairs": [{"first", "second"}],
//              "notes": [{"passage", "words"}]}
//   "continues": {"scenario", "carried": [facts]}
//   "carries": [{"id", "text"}]
//
// Any of the four, and "weights", is left out where it would be empty.
struct ToldPlay {
  std::vector<ExportedAnswer> answers;  // in the order of play
  ExportedMargin margin;
  std::string continues;              // the earlier part
  std::vector<std::string> carried;   // its facts that held at the start
  std::vector<ExportedFact> carries;  // that hold at the end; none of an attempt that was stopped

  bool empty() const {
    return answers.empty() && margin.empty() && continues.empty() && carries.empty();
  }
  friend bool operator==(const ToldPlay&, const ToldPlay&) = default;
};

ToldPlay told_play(const Session& session);

}  // namespace sim
