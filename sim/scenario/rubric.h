// The practice-tutor rubric: competencies, their criteria, what each level earns, and what a tutor's rating means.
#pragma once

#include <string>
#include <vector>

#include "sim/base/ids.h"
#include "sim/base/level.h"

namespace sim {

struct LevelWords {
  Level level;
  int credit = 0;     // 0-100, of the standard map
  std::string word;   // "Part-way"
  std::string gloss;  // "did some of it"
};

struct CreditMapEntry {
  Id id;
  CreditMap credits;
};

struct Criterion {
  Id id;  // "curiosity.ask"
  std::string name;
  std::string text;
  std::string strong;
  std::string missed;
};

// A step of the tutor's own scale, 1-4. Never awarded by the program.
struct RatingWords {
  int rating = 0;
  std::string words;
  std::string anchor;
};

struct Competency {
  Id id;
  std::string name;
  std::string short_name;
  std::string about;
  std::vector<Id> basis;  // ids of references
  std::vector<RatingWords> ratings;
  std::vector<Criterion> criteria;  // 2-6
};

struct Rubric {
  Id id;
  int version = 0;
  std::string title;
  std::string author;
  std::string written;
  std::string note;
  std::vector<LevelWords> levels;     // six, best first
  std::vector<CreditMapEntry> maps;   // the first is the standard one
  std::vector<Competency> competencies;
};

// Source of a practice claim. Grades: P primary, C published code, A academic, B secondary, O old or superseded.
struct Reference {
  Id id;
  std::string title, publisher, year, address, seen_at, section, checked;
  char grade = 'B';
};

struct References {
  std::vector<Reference> items;

  // Null when unknown.
  const Reference* find(const Id& id) const;
};

}  // namespace sim
