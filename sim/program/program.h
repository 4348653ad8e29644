// What the engine runs: flat tables with every name resolved. Immutable once compiled; any number of sessions share one.
//
// Hot rows (read by `step`) hold numbers only; wording.h holds what a person reads, in tables parallel to these.
// Ranges are [first, first + count) in the table named beside them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "sim/base/ids.h"
#include "sim/base/level.h"
#include "sim/program/condition_code.h"
#include "sim/program/slots.h"
#include "sim/program/wording.h"

namespace sim {

struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

enum class ExitKind : std::uint8_t { Decision, Jump, Call, Return, End };

struct SceneRow {
  Range effects, lines;      // effects, lines
  Range opens, lapses;       // opportunity_lists
  Range jumps;               // jumps, of ExitKind::Jump
  std::uint32_t exit = 0;    // decision, called scene or ending
  SceneIx then;              // of ExitKind::Call
  SlotIx visited;            // 1 bit, where a condition or document reads it
  SlotIx visits;             // how often entered, for scenes that can be entered again; never of a gate
  std::uint16_t minutes = 0;
  std::uint8_t max_visits = 0;  // 0 none; an option that would exceed it is closed
  ExitKind exit_kind = ExitKind::End;
  bool gate = false;         // the question before a heavy scene: enters without a visit or an event
};

struct LineRow {
  ConditionIx when;
  Range effects;             // effects
  Range opens;               // opportunity_lists
  std::uint16_t variants = 1;  // lines in this variant group from here on, one of them drawn by seed; followers have 0
  std::uint32_t variant_hash = 0;  // of the group's id
};

enum class TaskKind : std::uint8_t { Choose, ChooseMany, Rate, Topics, Order, Concordance, Sort, Mark, Build, Form, Write };

struct DecisionRow {
  TaskKind kind = TaskKind::Choose;
  std::uint8_t weight = 0;   // 1-3; 0 unscored
  std::uint8_t min = 1, max = 1;  // ChooseMany
  std::uint8_t key_step = 0;      // Rate: place in the scale
  Range options;             // options: at most 16
  Range thens;               // thens
  Range assesses;            // criterion_lists
  FeatureIx serves;
  SceneIx scene;             // where it stands
  SlotIx answered;           // 1 bit, where it can be met again: later answers make no items
  SlotIx picks, rated, level;  // where a condition reads them; 0 before an answer, then value + 1 (picks: bits)
  ConditionIx early_end;     // Topics
  std::uint8_t attach = 0;   // Choose: so many passages may be laid beside the answer
  std::uint32_t work = kNoWork;  // works, of the kinds from Order on and of a choice with passages
  DecisionIx form;           // of a form's field: the form
  std::uint64_t hashed_id = 0;

  static constexpr std::uint32_t kNoWork = 0xffffffffU;
  bool scored() const { return weight > 0; }
};

// Whether an answer to it is a Worked.
inline bool is_worked(const DecisionRow& row) {
  return row.attach > 0 || (row.kind >= TaskKind::Order && row.kind != TaskKind::Concordance);
}

// One thing that gets one of a few values: an item its bin, a passage its tag or side, a gap 1, the sentence of a claim the
// place of the sentence among those of the claim from 1 (one more: own words). Value 0: left alone.
struct CellRow {
  enum class Kind : std::uint8_t { Item, Passage, Gap, Sentence };
  Kind kind = Kind::Item;
  std::uint8_t values = 1;     // the highest
  bool part = false;           // makes a part; else it is neutral or one too many
  bool neutral = false;        // costs nothing
  std::uint32_t what = 0;      // PassageIx, or the place of an option within the decision; of a sentence the first
  DocumentIx document;         // that the trainee must be able to read; none: always
  std::uint32_t levels = 0;    // cell_levels: one for each value from 0, where it is a part
  SlotIx slot;                 // holds the value, where a condition reads it
};

// The cells of one claim, of all marks, or of the items of a sort.
struct GroupRow {
  Range cells;
  std::uint8_t criteria = 0xff;  // bit k: its parts count for the k-th of `assesses`
  bool too_many = false;         // marks and links beyond half the key turn found parts to missed
  SlotIx status;                 // of a claim: ClaimStatus, where a condition reads it
};

enum class ClaimStatus : std::uint8_t { None, OneSource, Several, Contradicted };

struct PairRow {
  std::uint8_t before = 0, after = 0;  // places of items
  bool part = true;                    // else only a condition asks for it
  SlotIx slot;                         // 0 before an answer, then 1 broken, 2 kept
};

// The problem stands when both hold: `given` is read before the answer, `when` of the answer alone.
struct CheckRow {
  ConditionIx given, when;
  std::uint8_t criterion = 0;    // place in `assesses`
};

struct WorkRow {
  std::uint8_t bins = 0;       // Sort
  Range documents;             // document_lists: Mark, Build
  Range groups;                // groups: Sort and Mark one, Build one a claim
  Range pairs;                 // pairs: Order
  Range fields;                // decisions: Form
  Range checks;                // checks: Form, at most 16
  Range supports;              // supports: Choose, option by option
  SlotIx supported;            // 1 bit, where a condition reads it
  std::uint32_t step_credits = 0;  // step_credits: Concordance with a panel, 1 + the first of five; 0 without
};

// A passage that bears an option out.
struct SupportRow {
  std::uint8_t option = 0;
  PassageIx passage;
};

struct OptionRow {
  ConditionIx when;
  Range effects;             // effects
  Range reaction;            // lines
  Range takes;               // takes
  std::uint32_t levels = 0;  // option_levels: Choose and Rate one for each of `assesses`; ChooseMany picked, then left out
  SceneIx target;            // where it goes; for a topic the scene it calls
  SlotIx chosen;             // 1 bit, where a condition reads it, and for topics
  Range missed;              // opportunity_lists, of a topic
  std::uint16_t minutes = 0;
  bool keep_last = false;
  bool shown_closed = false; // has a reason to show when closed
  bool required = false;     // of a topic
  std::uint8_t most_visits = 0;  // closed once `visits` holds this many: the target may be entered only so often
  SlotIx visits;             // of the target, where it is limited
};

struct ThenRow {
  ConditionIx when;
  Range effects, reaction;
  SceneIx target;
};

struct JumpRow {
  ConditionIx when;
  SceneIx target;
};

enum class EffectKind : std::uint8_t { Add, Set, Reveal, Minutes, Learn };

struct EffectRow {
  EffectKind kind = EffectKind::Add;
  ConditionIx when;
  SlotIx slot;               // of the counter or flag, the document's or the fact's bit
  std::uint32_t target = 0;  // document or fact
  std::int32_t amount = 0;   // Add, Minutes
  ConditionIx value;         // Set
};

struct TakeRow {
  OpportunityIx opportunity;
  std::uint32_t criterion = 0;  // in opportunity_criteria
  Level level = Level::Strong;
};

struct OpportunityCriterionRow {
  OpportunityIx opportunity;
  CriterionIx criterion;
  std::uint8_t weight = 1;
  SlotIx taken;              // 1 bit
};

struct OpportunityRow {
  Range criteria;            // opportunity_criteria
  Level lapse_level = Level::Missed;
  FeatureIx serves;
  SlotIx status;             // 2 bits: OpportunityStatus
};

enum class OpportunityStatus : std::uint8_t { NeverOpened, Open, Lapsed };

struct InjectRow {
  SceneIx scene;
  std::int32_t at_minute = -1;  // -1: by condition
  ConditionIx when;
  SlotIx fired;              // 1 bit
};

enum class Availability : std::uint8_t { Start, Reveal, Scene, When };

struct DocumentRow {
  Availability available = Availability::Start;
  SceneIx scene;
  ConditionIx when;
  SlotIx revealed;           // 1 bit, where an effect reveals it
  SlotIx opened;             // 1 bit, where something depends on it: a condition, or a window that opens
  Range opens;               // opportunity_lists
  Range passages;            // wording.passages
};

struct PersonRow {
  std::vector<ConditionIx> states;  // the last without a condition
};

// What an unsafe answer needs to be put right. Source: scenario-model S7.
struct SafetyRow {
  std::vector<CompetencyIx> gates;  // declared; that of the criterion is added when judged
  bool repairable = false;
  std::vector<OptionIx> by;
  SceneIx until;             // none: the end
};

struct CriterionRow {
  CompetencyIx competency;
};

struct CompetencyRow {
  std::uint8_t weight = 1;   // 1-3, stated before play
  Range criteria;            // criteria: consecutive
};

struct Program {
  std::vector<SceneRow> scenes;
  std::vector<LineRow> lines;
  std::vector<DecisionRow> decisions;
  std::vector<OptionRow> options;
  std::vector<ThenRow> thens;
  std::vector<JumpRow> jumps;
  std::vector<EffectRow> effects;
  std::vector<TakeRow> takes;
  std::vector<Level> option_levels;
  std::vector<WorkRow> works;
  std::vector<GroupRow> groups;
  std::vector<CellRow> cells;
  std::vector<Level> cell_levels;
  std::vector<PairRow> pairs;
  std::vector<CheckRow> checks;
  std::vector<SupportRow> supports;
  std::vector<DocumentIx> document_lists;
  std::vector<std::int64_t> step_credits;  // 0 .. 100 x denominator
  std::vector<SlotIx> carried;             // 1 bit each: facts of an earlier part, by place in wording.carried_in
  std::vector<ConditionIx> carries;        // facts for a later part, by place in wording.carries
  std::vector<CriterionIx> criterion_lists;
  std::vector<OpportunityIx> opportunity_lists;
  std::vector<OpportunityRow> opportunities;
  std::vector<OpportunityCriterionRow> opportunity_criteria;
  std::vector<InjectRow> injects;
  std::vector<DocumentRow> documents;
  std::vector<PersonRow> people;
  std::vector<CriterionRow> criteria;
  std::vector<CompetencyRow> competencies;
  std::vector<std::unique_ptr<SafetyRow>> option_safety;       // parallel to options; mostly null
  std::vector<std::unique_ptr<SafetyRow>> opportunity_safety;  // parallel to opportunities
  std::vector<DecisionIx> option_decision;                     // parallel to options
  ConditionCode conditions;
  SlotLayout slots;
  // By slot, the bits of its value that conditions read: on the way, in a form's own checks, and at the end for a
  // later part.
  std::vector<std::uint16_t> run_reads, check_reads, carry_reads;
  // By slot of a cell, bit v: some condition asks whether it holds just v. Values nobody asks for are kept as one.
  std::vector<std::uint16_t> asked;
  SceneIx start;
  std::uint32_t known_count = 0;
  std::uint32_t feature_count = 0;
  std::uint32_t authored_scenes = 0;  // scenes before the gates of heavy ones
  std::int32_t denominator = 1;       // of every credit; 1 .. 1,000,000
  CreditMap credits = kStandardCredits;
  bool tracks_items = false;          // a condition reads levels or counts of items
  // shown(criterion, level) slots: (criterion, level, slot), empty mostly
  struct ShownRow {
    CriterionIx criterion;
    Level level;
    SlotIx slot;
  };
  std::vector<ShownRow> shown;
  Wording wording;

  Program() = default;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  Program(Program&&) = default;
  Program& operator=(Program&&) = default;
};

}  // namespace sim
