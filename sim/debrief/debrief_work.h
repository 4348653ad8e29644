// What an answer of a kind with many parts was made of, part by part, as plain data.
//
// Words are the author's and the trainee's; levels come from program/parts.h, where what is lost to
// too many marks is lost already. Nothing is judged here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/level.h"
#include "sim/program/program.h"

namespace sim {

// A sentence and where it stands.
struct DebriefPassage {
  std::string paper;  // title
  int sentence = 0;   // in the paper, from 1
  std::string text;
  std::string date = {};  // of the entry it stands in, where that has its own
  std::string paragraph = {};  // the number that its paragraph is printed with; often none
};

// How a part counts for one of DebriefWork::criteria.
struct DebriefPartLevel {
  std::size_t criterion = 0;
  Level level = Level::Missed;
  bool lost = false;  // found, and turned to missed by marking or linking too much
};

// The smallest thing that is judged, or something done besides the key.
struct DebriefWorkPart {
  enum class Kind : std::uint8_t {
    Pair,      // order: `text` belongs before `other`
    Item,      // sort: `text` into a bin
    Mark,      // a passage under a tag
    Link,      // a passage beside a claim
    Gap,       // `text` stated as missing
    Sentence,  // that says the claim
    Pick,      // an option of several that can be picked; `text`
    Choice,    // the option or step of a field whose prompt is `text`
    Check,     // `text`: what is said where the form contradicts itself
  };
  enum class Standing : std::uint8_t {
    Keyed,    // the key has something to say of it
    Neutral,  // it costs nothing
    TooMany,  // neither: one of those that may turn a found part to missed
  };
  Kind kind = Kind::Item;
  Standing standing = Standing::Keyed;
  std::size_t section = 0;  // in DebriefWork::sections
  std::string text, other;
  DebriefPassage passage;  // Mark, Link
  // What was done and what the key has, each in words (a bin, an option, a step, a sentence; empty:
  // nothing) or as a number: the position of an item from 1, Tag, Side, 1 for done and 0 for left.
  // `as` of Check: 1 where it contradicts.
  std::string yours, key;
  std::uint8_t as = 0, key_as = 0;
  std::uint8_t other_as = 0;             // Pair: the position of `other`
  bool own_words = false;                // Sentence: words of their own stand in its place
  std::string because;                   // the author's, to follow "because"; may be empty
  std::vector<DebriefPartLevel> levels;  // none where it is no part
};

// A claim of a report, a field of a form, its checks; or the whole of any other answer.
struct DebriefSection {
  enum class Kind : std::uint8_t { Whole, Claim, Field, Checks };
  Kind kind = Kind::Whole;
  std::string heading, question;
  ClaimStatus status = ClaimStatus::None;  // of a claim
  std::string own_words;                   // of a claim
  std::uint8_t weight =
      0;  // of a claim, in the writer's view: 1 little, 2 some, 3 a lot; 0: not said
  std::uint32_t too_many = 0,
                free = 0;  // marks or links beyond the key, and how many of them cost nothing
  std::uint32_t lost = 0;  // found parts that the others turned to missed
  std::vector<std::string> order,
      key_order;  // items as they were put; `key_order` where the key is a whole order
};

struct DebriefCriterion {
  CriterionIx criterion;
  std::string name;
};

struct DebriefWork {
  std::vector<DebriefSection> sections;
  std::vector<DebriefWorkPart> parts;      // section by section, in the order of the file
  std::vector<DebriefCriterion> criteria;  // those the decision assesses, in its order
  std::vector<std::string>
      unopened;  // papers it could be made from that were never opened before the answer
  // Of a written text.
  std::string text, model;
  std::vector<std::string> checklist;
};

// A concordance: where the answers of a panel lie, or the author's key while there are fewer than
// 10 of them.
struct DebriefScale {
  struct Step {
    std::string text;
    std::uint32_t count = 0;          // members of the panel who chose it
    bool yours = false, key = false;  // `key`: earns most
  };
  std::string view, fact;
  std::vector<Step> steps;
  std::uint32_t panel = 0;  // how many answered; 0: the author's key
};

// A passage laid beside an answer.
struct DebriefAttached {
  DebriefPassage passage;
  bool bears_out = false;
};

}  // namespace sim
