#include "tests/support/dice.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

const std::vector<std::string> kSigns = {"<", "<=", "==", "!=", ">=", ">"};
const std::vector<std::string> kLevelWords = {"strong",  "sound",  "partial",
                                              "concern", "missed", "unsafe"};

std::string small(Dice& dice, int least, int most) { return std::to_string(dice.in(least, most)); }

// A form that is true or false, or nothing when the vocabulary lacks what it speaks of.
std::string leaf(Dice& dice, const Vocabulary& w) {
  if (!w.forms.empty() && dice.chance(40)) return dice.of(w.forms);
  switch (dice.in(0, 13)) {
    case 0:
      return w.flags.empty() ? "" : dice.of(w.flags);
    case 1:
      return w.scenes.empty() ? "" : "visited(" + dice.of(w.scenes) + ")";
    case 2:
    case 3:
      return w.options.empty() ? "" : "chose(" + dice.of(w.options) + ")";
    case 4: {
      if (w.picks.empty()) return "";
      const auto& [decision, option] = dice.of(w.picks);
      return "picked(" + decision + ", " + option + ")";
    }
    case 5: {
      if (w.steps.empty()) return "";
      const auto& [decision, step] = dice.of(w.steps);
      return "rated(" + decision + ") " + dice.of(kSigns) + " " + step;
    }
    case 6:
      return w.scored.empty() ? ""
                              : "level(" + dice.of(w.scored) + ") " + dice.of(kSigns) + " " +
                                    dice.of(kLevelWords);
    case 7:
      return w.documents.empty() ? "" : "opened(" + dice.of(w.documents) + ")";
    case 8:
      return w.facts.empty() ? "" : "knows(" + dice.of(w.facts) + ")";
    case 9:
      return w.states.empty() ? "" : w.person + " is " + dice.of(w.states);
    case 10:
      return dice.chance(30) ? (dice.chance(50) ? "true" : "false") : "";
    case 11:
      return "minutes_used " + dice.of(kSigns) + " " + small(dice, 0, 30);
    default:
      return w.counters.empty()
                 ? ""
                 : dice.of(w.counters) + " " + dice.of(kSigns) + " " + small(dice, -2, 4);
  }
}

std::string number_leaf(Dice& dice, const Vocabulary& w) {
  switch (dice.in(0, 5)) {
    case 0:
      return small(dice, 0, 9);
    case 1:
      return "-" + small(dice, 1, 5);
    case 2:
      return "minutes_used";
    case 3:
      if (!w.criteria.empty())
        return "shown(" + dice.of(w.criteria) + ", " + dice.of(kLevelWords) + ")";
      return small(dice, 0, 3);
    default:
      return w.counters.empty() ? small(dice, 0, 3) : dice.of(w.counters);
  }
}

}  // namespace

std::string random_number(Dice& dice, const Vocabulary& words, int depth) {
  if (depth <= 0 || dice.chance(35)) return number_leaf(dice, words);
  const std::string left = random_number(dice, words, depth - 1);
  switch (dice.in(0, 6)) {
    case 0:
      return left + " + " + random_number(dice, words, depth - 1);
    case 1:
      return left + " - " + random_number(dice, words, depth - 1);
    case 2:
      return "(" + left + ") * " + number_leaf(dice, words);
    case 3:
      return "(" + left + ") div " + small(dice, 1, 5);
    case 4:
      return "(" + left + ") mod " + small(dice, 1, 5);
    case 5:
      return "-(" + left + ")";
    default:
      return "(" + left + ")";
  }
}

std::string random_truth(Dice& dice, const Vocabulary& words, int depth) {
  if (depth <= 0 || dice.chance(30)) {
    for (int tries = 0; tries < 20; ++tries)
      if (std::string form = leaf(dice, words); !form.empty()) return form;
    return "true";
  }
  switch (dice.in(0, 5)) {
    case 0:
    case 1:
      return random_truth(dice, words, depth - 1) + " and " + random_truth(dice, words, depth - 1);
    case 2:
      return random_truth(dice, words, depth - 1) + " or " + random_truth(dice, words, depth - 1);
    case 3:
      return "not " + random_truth(dice, words, 0);
    case 4:
      return "not (" + random_truth(dice, words, depth - 1) + ")";
    default:
      return random_number(dice, words, depth - 1) + " " + dice.of(kSigns) + " " +
             random_number(dice, words, depth - 1);
  }
}

}  // namespace sim::testing
