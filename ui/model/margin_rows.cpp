#include "ui/model/margin_rows.h"

#include <set>

#include "sim/session/margin.h"
#include "sim/session/worked_text.h"
#include "ui/model/make_work.h"

namespace ui {
namespace {

std::string tag_words(sim::Tag tag, const Words& words) {
  return tag == sim::Tag::None ? std::string() : words("tag." + std::string(sim::tag_id(tag)));
}

}  // namespace

std::vector<StripRow> margin_rows(const sim::Session& session, const Working* working,
                                  const Words& words) {
  const sim::Margin margin = sim::margin_of(session.program(), session.log());
  std::set<std::uint32_t> passages;
  for (const sim::MarginMark& one : margin.marks) passages.insert(one.passage.v);
  for (const sim::MarginPair& one : margin.pairs) passages.insert({one.first.v, one.second.v});
  for (const sim::MarginNote& one : margin.notes) passages.insert(one.passage.v);
  if (working != nullptr)
    for (const sim::Placing& one : working->worked().placings) passages.insert(one.what);
  std::vector<StripRow> rows;
  for (const std::uint32_t passage : passages) {
    sim::Tag tag = margin.tag({passage});
    if (working != nullptr && working->readable({passage}))
      tag = static_cast<sim::Tag>(working->as(0, true, passage));
    StripRow row = strip_of(session, {passage}, words);
    row.as = static_cast<std::uint8_t>(tag);
    row.as_words = tag_words(tag, words);
    if (const std::string* note = margin.note({passage})) row.note = *note;
    row.disagrees = disagrees_words(session, margin, {passage}, words);
    if (row.as != 0 || !row.note.empty() || !row.disagrees.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

void add_beside(const sim::Session& session, sim::DocumentIx document, const Words& words,
                DocumentPanel& panel) {
  const sim::Margin margin = sim::margin_of(session.program(), session.log());
  std::uint32_t passage = session.program().documents[document.v].passages.first;
  for (auto& paragraph : panel.paragraphs)
    for (SentenceRow& row : paragraph) {
      row.passage = passage++;
      const sim::Tag tag = margin.tag({row.passage});
      row.tag = static_cast<std::uint8_t>(tag);
      row.as_words = tag_words(tag, words);
      if (const std::string* note = margin.note({row.passage})) row.note = *note;
      row.disagrees = disagrees_words(session, margin, {row.passage}, words);
    }
}

}  // namespace ui
