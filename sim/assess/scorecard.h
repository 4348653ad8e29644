// The judgement of one attempt, every figure with the events it rests on. Source: scenario-model section 4 (S1-S8).
//
// Sums are exact; rounding happens at display. The program never gives a tutor's rating, a percentage or a rank.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/fraction.h"
#include "sim/base/ids.h"
#include "sim/base/level.h"
#include "sim/program/answer.h"
#include "sim/program/event.h"

namespace sim {

// Which rule made an item.
enum class ItemRule : std::uint8_t {
  FirstAnswer,   // the first answer to a decision
  Taken,         // an opportunity's criterion taken while it was open
  Lapsed,        // its opportunity closed first
  TopicLeft,     // the topic that would have opened it was left out
};

// One line of the scorecard: an item with its place. All credits are numerators over `Scorecard::denominator`.
struct ScoreLine {
  bool of_opportunity = false;
  std::uint32_t source = 0;    // decision, or place in Program::opportunity_criteria
  CriterionIx criterion;
  Level level = Level::Missed;
  int weight = 1;
  std::int64_t credit = 0;     // before the weight
  std::int64_t best = 0;       // of the best answer open at that moment; 100 for an opportunity
  ItemRule rule = ItemRule::FirstAnswer;
  std::uint32_t event = 0;     // sequence number of the event that made it
  int minute = 0;

  std::int64_t earned() const { return credit * weight; }
  std::int64_t possible() const { return best * weight; }
};

// One answer in the order given; unscored decisions and later answers have no lines.
struct AnswerMoment {
  DecisionIx decision;
  std::uint32_t event = 0;     // of the answer
  int minute = 0;
  std::uint16_t picks = 0;     // bits of the options picked
  Worked worked;               // of a kind with many parts
  Offer offer;                 // what was open, and in which order
  bool first = true;
  std::optional<Level> word;   // level word of the whole answer
  std::uint32_t first_line = 0, lines = 0;  // in Scorecard::lines
  std::optional<Answer> key;   // the best answer open; none for unscored decisions
};

// An unsafe answer, or an opportunity that lapsed unsafe: its own line, never averaged away. Source: S7.
struct SafetyStop {
  bool of_opportunity = false;
  OptionIx option;
  OpportunityIx opportunity;
  std::vector<CompetencyIx> gates;
  std::uint32_t event = 0;
  int minute = 0;
  bool put_right = false;
  OptionIx by;                 // the option that put it right
  std::uint32_t right_event = 0;
  int right_minute = 0;
};

enum class FeatureState : std::uint8_t { Done, Part, Missed, NotReached };  // ids: done part missed not_reached

struct FeatureScore {
  FeatureState state = FeatureState::NotReached;
  std::vector<std::uint32_t> events;  // of its moments, in order
};

// Earned and possible on the route, of one criterion, competency or overall.
struct Sum {
  std::int64_t earned = 0;
  std::int64_t possible = 0;
  std::int64_t full = 0;       // 100 x weights: what mean credit is divided by
  std::uint32_t items = 0;

  friend bool operator==(const Sum&, const Sum&) = default;
};

struct Scorecard {
  std::int64_t denominator = 1;
  bool complete = false;               // reached an ending; else "items so far"
  EndingIx ending;
  std::vector<ScoreLine> lines;        // in the order of their events
  std::vector<AnswerMoment> answers;
  std::vector<SafetyStop> stops;
  std::vector<FeatureScore> features;  // by FeatureIx
  std::vector<Sum> criteria;           // by CriterionIx: weight x credit
  std::vector<Sum> competencies;       // by CompetencyIx: the sum of its criteria
  Sum overall;                         // competency weight x competency, summed

  Fraction fraction(std::int64_t numerator) const { return {numerator, denominator}; }
};

// "done", "part", "missed", "not_reached".
std::string_view feature_state_id(FeatureState state);

}  // namespace sim
