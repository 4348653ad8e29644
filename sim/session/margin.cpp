#include "sim/session/margin.h"

#include <algorithm>

namespace sim {
namespace {

void set_tag(std::vector<MarginMark>& marks, PassageIx passage, Tag tag) {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](const MarginMark& one) { return one.passage == passage; });
  if (tag == Tag::None) {
    if (found != marks.end()) marks.erase(found);
  } else if (found == marks.end()) {
    marks.push_back({passage, tag});
  } else {
    found->tag = tag;
  }
}

void set_pair(std::vector<MarginPair>& pairs, const MarginPair& pair, bool on) {
  const auto found = std::find(pairs.begin(), pairs.end(), pair);
  if (on && found == pairs.end()) pairs.push_back(pair);
  if (!on && found != pairs.end()) pairs.erase(found);
}

void set_note(std::vector<MarginNote>& notes, PassageIx passage, const std::string& words) {
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const MarginNote& one) { return one.passage == passage; });
  if (words.empty()) {
    if (found != notes.end()) notes.erase(found);
  } else if (found == notes.end()) {
    notes.push_back({passage, words});
  } else {
    found->words = words;
  }
}

// The answer is all that is marked in the papers of its decision: what it leaves out is marked no more.
void take_answer(const Program& program, const DecisionRow& row, const Worked& worked, std::vector<MarginMark>& marks) {
  const WorkRow& work = program.works[row.work];
  const auto of_work = [&](PassageIx passage) {
    for (std::uint32_t i = work.documents.first; i < work.documents.first + work.documents.count; ++i) {
      const Range range = program.documents[program.document_lists[i].v].passages;
      if (passage.v >= range.first && passage.v - range.first < range.count) return true;
    }
    return false;
  };
  const auto left_out = [&](const MarginMark& one) { return of_work(one.passage) && placed_as(worked, 0, true, one.passage.v) == 0; };
  marks.erase(std::remove_if(marks.begin(), marks.end(), left_out), marks.end());
  for (const Placing& one : worked.placings) set_tag(marks, {one.what}, static_cast<Tag>(one.as));
}

}  // namespace

Tag Margin::tag(PassageIx passage) const {
  for (const MarginMark& one : marks)
    if (one.passage == passage) return one.tag;
  return Tag::None;
}

bool Margin::paired(PassageIx a, PassageIx b) const {
  return std::find(pairs.begin(), pairs.end(), a.v < b.v ? MarginPair{a, b} : MarginPair{b, a}) != pairs.end();
}

const std::string* Margin::note(PassageIx passage) const {
  for (const MarginNote& one : notes)
    if (one.passage == passage) return &one.words;
  return nullptr;
}

Margin margin_of(const Program& program, const EventLog& log) {
  Margin margin;
  for (const Event& e : log.events) {
    if (e.kind == EventKind::Marked) set_tag(margin.marks, {e.a}, static_cast<Tag>(e.n));
    if (e.kind == EventKind::Paired) set_pair(margin.pairs, {{e.a}, {static_cast<std::uint32_t>(e.b)}}, e.n == 1);
    if (e.kind == EventKind::Noted) set_note(margin.notes, {e.a}, log.texts[e.b]);
    if (e.kind == EventKind::Answered && program.decisions[e.a].kind == TaskKind::Mark && e.n == 3)
      take_answer(program, program.decisions[e.a], log.works[e.b], margin.marks);
  }
  return margin;
}

}  // namespace sim
