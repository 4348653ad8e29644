// What an author wrote, as read: ids are still words, nothing is resolved, every item keeps its spot in the file.
//
// The meaning of every member is in scenarios/README.md. A Scenario may be wrong; `validate` says how, and only a
// ValidScenario can be compiled.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/ids.h"
#include "sim/base/level.h"

namespace sim {

// A mention of an id.
struct Name {
  Id id;
  Spot at;
  bool given() const { return !id.empty(); }
};

// A condition or expression as text; empty text means none.
struct Expression {
  std::string text;
  Spot at;
  bool given() const { return !text.empty(); }
};

struct Effect {
  enum class Kind : std::uint8_t { Add, Set, Reveal, Minutes, Learn };
  Kind kind = Kind::Add;
  Spot at;
  Name target;      // counter or flag, document, or fact
  int amount = 0;   // Add: by; Minutes: how many
  Expression to;    // Set
  std::string text; // Learn
  Expression when;
};

struct RoomDetail {
  std::string text;
  Name live;          // the opportunity it belongs to, if any
  std::string sense;  // of a live one
  Spot at;
};

struct Line {
  Id id;
  Spot at;
  Name speaker;  // a person, "you", "scene"; not given for an In the room block
  std::string text;
  std::vector<RoomDetail> room;
  Expression when;
  Id variant;
  std::vector<Name> opens;
  std::vector<Effect> effects;
};

struct SourceMention {
  Name ref;
  std::string what_for;
};

struct Feedback {
  Spot at;
  std::string did, why, next, try_line, outcome, unsourced;
  std::vector<SourceMention> sources;
};

struct Repair {
  Spot at;
  std::vector<Name> by;
  Name until;  // a scene, or "end"
};

// What an unsafe level needs beside it.
struct Safety {
  std::string duty;
  std::vector<Name> gates;
  std::optional<Repair> repair;
  std::string no_repair;
};

struct Reaction {
  std::string tone;  // warm neutral cool hurt, or empty
  std::vector<Line> lines;
};

struct Take {
  Name what;  // "opportunity/criterion"
  Level level = Level::Strong;
};

// choose_many: what picking and leaving out say of one criterion.
struct PartLevels {
  Name criterion;
  Level picked = Level::NotObserved;
  Level left_out = Level::NotObserved;
};

// What an item of sort or order, a gap of a claim, or an option that can be borne out by papers carries besides.
struct Extras {
  Name bin;                // sort: where it belongs
  std::vector<Name> near;  // sort: bins that earn a part
  std::string because;     // why the key is as it is, to follow "because"
  std::string says;        // two-handed: what the person says when it is placed
  bool key = false;        // a gap that should be stated
  std::vector<Name> support;  // passages that bear the answer out
};

// An option of choose or choose_many, a step of rate or concordance, an item of sort or order, a gap or a sentence of a claim.
struct Option {
  Id id;
  Spot at;
  std::string text;
  std::string definition;              // steps
  std::vector<Level> levels;           // choose: one for each of `assesses`
  std::vector<PartLevels> parts;       // choose_many
  std::optional<Level> step_level;     // rate
  Expression when;
  std::string closed_text;
  bool keep_last = false;
  int minutes = 0;
  std::vector<Effect> effects;
  Reaction reaction;
  std::vector<Take> takes;
  std::string short_name, moment, pull;
  bool refers_up = false;
  int caution = 0, politeness = 0;
  std::unique_ptr<Feedback> feedback, left_feedback;
  std::unique_ptr<Safety> safety;
  std::unique_ptr<Extras> extras;
  Name goto_scene;
};

struct Then {
  Spot at;
  Expression when;
  std::vector<Effect> effects;
  Reaction reaction;
  std::string moment;
  Name goto_scene;
};

enum class DecisionKind : std::uint8_t { Choose, ChooseMany, Rate, Topics, Order, Concordance, Sort, Mark, Build, Form, Write };

// What a passage is marked as, and how one stands to a claim. Values as in `Placing::as`.
enum class Tag : std::uint8_t { None, Risk, Strength, Victim, Gap, Contradiction };
inline constexpr std::uint8_t kTags = 5;
enum class Side : std::uint8_t { None, Supports, Weakens, Context };
inline constexpr std::uint8_t kSides = 3;

struct Bin {
  Id id;
  Spot at;
  std::string text;
};

// order: the first belongs before the second.
struct KeyPair {
  Spot at;
  Name before, after;
  std::string because;
};

struct KeyMark {
  Spot at;
  Name passage;
  Tag tag = Tag::None, second = Tag::None;
  std::string because;
};

struct KeyLink {
  Spot at;
  Name passage;
  bool against = false;
  std::string because;
};

struct Claim {
  Id id;
  Spot at;
  std::string heading, question;
  std::vector<Name> assesses;  // none: all of the decision's
  std::vector<KeyLink> links;
  std::vector<Name> neutral;
  std::vector<Option> gaps, sentences;
};

// form: the problem stands when both hold; `given` speaks of what came before, `when` of the form alone.
struct CrossCheck {
  Id id;
  Spot at;
  Expression given, when;
  Name criterion;
  std::string text, because;
};

struct ChecklistLine {
  Id id;
  Spot at;
  std::string text;
};

struct PanelAnswer {
  std::string member;
  std::uint8_t step = 0;
};

struct Work;  // what the kinds from Order on need; below

struct Decision {
  Id id;
  Spot at;
  std::string name, prompt;
  DecisionKind kind = DecisionKind::Choose;
  Name serves;
  int weight = 0;  // 1-3; 0 not given
  std::vector<Name> assesses;
  std::string unscored;  // the reason
  bool say_first = false, confidence = false, dilemma = false;
  std::vector<std::string> why;
  int min = 0, max = 0;
  Name key;  // rate, concordance
  std::vector<Option> options;  // also items and the steps of concordance
  std::vector<Then> then;
  std::uint8_t attach = 0;      // choose: so many passages may be laid beside the answer
  std::string short_name, heading;  // `heading` of a form's field
  std::unique_ptr<Feedback> feedback;
  std::shared_ptr<Work> work;   // null for the older kinds; shared because Work is not complete here
};

struct Work {
  std::vector<Bin> bins;              // sort
  std::vector<Name> key_order;        // order
  std::vector<KeyPair> pairs;         // order
  Name with;                          // order, sort: done together with this person
  std::string sheet;                  // timeline mind_map worksheet
  std::vector<Name> documents;        // mark, build
  std::vector<KeyMark> keys;          // mark
  std::vector<Name> neutral;          // mark
  std::vector<Claim> claims;          // build
  std::vector<Decision> fields;       // form
  std::vector<CrossCheck> checks;     // form
  std::string view, fact;             // concordance
  std::vector<PanelAnswer> panel;     // concordance, from panels.csv
  std::vector<ChecklistLine> checklist;  // write
  std::string model;                  // write
};

struct Topic {
  Id id;
  Spot at;
  std::string text;
  Name scene;
  bool required = false;
  std::vector<Name> missed;
};

struct Topics {
  Id id;
  Spot at;
  std::string prompt, reason;
  std::vector<Topic> topics;
  Expression early_end;
  Id move_on;
  std::string move_on_text;
  Name move_on_goto;
};

struct Jump {
  Spot at;
  Expression when;
  Name goto_scene;
};

struct Call {
  Name scene, then;
};

struct Heavy {
  std::string note, skip_line;
  Name skip_to;
};

struct Scene {
  Id id;
  Spot at;
  std::string title, place, day;
  int minutes = 0;
  int visits = 0;  // 0 not given
  std::unique_ptr<Heavy> heavy;
  std::vector<std::string> pause_questions;
  bool pause_point = false;
  std::vector<Name> opens;
  std::vector<Effect> effects;
  std::vector<Line> lines;
  // Exactly one of these, by `validate`:
  std::unique_ptr<Decision> decision;
  std::unique_ptr<Topics> topics;
  std::vector<Jump> jump;
  std::unique_ptr<Call> call;
  bool returns = false;
  Name end;
};

struct PersonState {
  std::string name;
  Expression when;
  Spot at;
};

struct Person {
  Id id;
  Spot at;
  std::string name, role, pronouns, language, wants, fears, strengths;
  int age = 0;
  std::vector<std::pair<std::string, std::string>> facts;  // label, value
  std::vector<std::string> habits;
  std::vector<PersonState> states;
};

struct Counter {
  Id id;
  Spot at;
  int min = 0, max = 0, start = 0;
  std::string meaning;
};

struct Flag {
  Id id;
  Spot at;
  std::string meaning;
};

struct Passage {
  Id id;  // empty unless named
  std::string text;
  bool starts_paragraph = false;
  Spot at;
  // Where an entry of a paper has its own; else those of the paper hold.
  std::string date = {};
  std::optional<bool> first_hand = {};
};

struct Document {
  enum class Available : std::uint8_t { Start, Reveal, Scene, When };
  Id id;
  Spot at;
  std::string file;
  bool read_first = false;
  Available available = Available::Start;
  Name available_scene;
  Expression available_when;
  std::vector<Name> opens;
  // From the file itself:
  std::string title, date, author;
  bool first_hand = true;
  std::vector<Passage> passages;
};

struct OpportunityCriterion {
  Name criterion;
  int weight = 1;  // 1-3
  std::string text;
};

struct Opportunity {
  Id id;
  Spot at;
  std::string name;
  Name serves;
  std::vector<OpportunityCriterion> criteria;
  std::vector<Name> lapse;
  Level lapse_level = Level::Missed;
  std::string missed;
  std::unique_ptr<Feedback> feedback;
  std::unique_ptr<Safety> safety;
};

struct KeyFeature {
  Id id;
  Spot at;
  std::string text, done, part, missed;
};

struct Ending {
  Id id;
  Spot at;
  std::string title, text;
};

struct Inject {
  Id id;
  Spot at;
  Name scene;
  std::optional<int> at_minute;
  Expression when;
};

// A fact that a later part may read, as it stands at the end of this one.
struct CarriedFact {
  Id id;
  Spot at;
  std::string text;
  Expression when;
};

// What an earlier part hands over.
struct Continues {
  Spot at;
  Id scenario;
  std::vector<Id> facts;
};

struct ReportEntry {
  std::string heading, text, status;
};

// A prepared earlier part, for those who start here.
struct StartProfile {
  Id id;
  Spot at;
  std::string name, text;
  std::vector<Name> facts;
  std::vector<ReportEntry> report;
};

struct Weight {
  Name competency;
  int weight = 1;  // 1-3
};

struct Provenance {
  std::string author, written, key;
  std::vector<std::string> reviewers;
};

struct Scenario {
  Id id;
  Spot at;
  int version = 0;
  std::string title, premise, setting, stage, seat, mode, story_date, starts_at, as_of, applies_in, fiction;
  int play_minutes = 0, story_minutes = 0, difficulty = 0;
  bool tutorial = false;
  Name start;
  std::vector<std::string> aims, themes;
  std::string content_note;
  std::vector<Weight> weights;
  Provenance provenance;
  std::vector<Id> prerequisites;
  std::vector<KeyFeature> key_features;
  std::vector<std::pair<Name, Name>> aliases;  // old, living
  std::vector<Person> people;
  std::vector<Counter> counters;
  std::vector<Flag> flags;
  std::vector<Document> documents;
  std::vector<Opportunity> opportunities;
  std::vector<Ending> endings;
  std::vector<Inject> injects;
  std::vector<CarriedFact> carries;
  std::optional<Continues> continues;
  std::vector<StartProfile> profiles;
  std::vector<Scene> scenes;
};

}  // namespace sim
