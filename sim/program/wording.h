// What a person reads of a program, by the same indices as its rows; `step` never looks here.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/ids.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

struct SceneWording {
  Id id;
  std::string title, place, day;
  std::vector<std::string> pause_questions;
  bool pause_point = false;
};

struct LineWording {
  enum class Voice : std::uint8_t { Person, You, Scene, Room };
  Id id;
  Voice voice = Voice::Scene;
  PersonIx speaker;                // of Voice::Person
  std::string text;                // empty for Room
  std::vector<RoomDetail> room;
};

struct DecisionWording {
  Id id;
  std::string name, prompt, unscored;  // `unscored`: the reason; also for a hub
  bool say_first = false, confidence = false, dilemma = false;
  std::vector<std::string> why;
  std::string short_name, heading;         // of the kinds with many parts; of a form's field
  std::unique_ptr<Feedback> feedback;      // of the kinds with many parts
  std::unique_ptr<Work> work;              // the same: bins, claims, checks, as written (fields and options have moved out)
};

struct OptionWording {
  Id id;
  std::string text, definition, closed_text, short_name, moment, pull, tone, duty, no_repair;
  bool refers_up = false;
  int caution = 0, politeness = 0;
  std::unique_ptr<Feedback> feedback, left_feedback;
  std::unique_ptr<Extras> extras;
};

struct ThenWording {
  std::string tone, moment;
};

struct PassageWording {
  Id id;  // empty unless named
  std::string text;
  bool starts_paragraph = false;
  std::string date = {};   // of an entry that has its own; else empty
  bool first_hand = true;  // its own, or the paper's
};

struct DocumentWording {
  Id id;
  std::string title, date, author;
  bool first_hand = true, read_first = false;
};

struct OpportunityWording {
  Id id;
  std::string name, missed, duty, no_repair;
  std::unique_ptr<Feedback> feedback;
};

struct CriterionWording {
  Id id;
  std::string name, text, strong, missed;
};

struct CompetencyWording {
  Id id;
  std::string name, short_name, about;
  std::vector<RatingWords> ratings;
};

struct FactWording {
  Id id;
  std::string text;
};

struct HeadWording {
  Id id;
  int version = 0;
  std::string title, premise, setting, stage, seat, mode, story_date, starts_at, as_of, applies_in, fiction, content_note;
  int play_minutes = 0, story_minutes = 0, difficulty = 0;
  bool tutorial = false;
  std::vector<std::string> aims, themes;
  std::vector<Id> prerequisites;
  Provenance provenance;
};

struct Wording {
  HeadWording head;
  std::vector<SceneWording> scenes;
  std::vector<LineWording> lines;
  std::vector<DecisionWording> decisions;
  std::vector<OptionWording> options;
  std::vector<ThenWording> thens;
  std::vector<DocumentWording> documents;
  std::vector<PassageWording> passages;
  std::vector<Person> people;
  std::vector<OpportunityWording> opportunities;
  std::vector<std::string> opportunity_criteria;  // parallel to Program::opportunity_criteria
  std::vector<CriterionWording> criteria;
  std::vector<CompetencyWording> competencies;
  std::vector<KeyFeature> features;
  std::vector<Ending> endings;
  std::vector<Id> injects, counters, flags;
  std::vector<FactWording> known;
  std::vector<LevelWords> levels;
  std::vector<Reference> sources;                 // those the case cites, by id
  std::vector<std::pair<Id, Id>> aliases;         // old, living
  std::vector<CarriedFact> carries;               // for a later part
  std::vector<Id> carried_in;                     // of the earlier part
  Id continues;                                   // the earlier part, or empty
  std::vector<StartProfile> profiles;

  const Reference* source(const Id& id) const;
};

}  // namespace sim
