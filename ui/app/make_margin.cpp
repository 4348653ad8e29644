// What stands in the margins, laid beside the sentences of the pages that are open.
#include <algorithm>
#include <map>

#include "sim/debrief/work_parts.h"
#include "sim/program/parts.h"
#include "sim/program/program_names.h"
#include "sim/session/margin.h"
#include "ui/app/make_screen_parts.h"
#include "ui/model/make_work.h"
#include "ui/model/passage_place.h"

namespace ui::app {
namespace {

using Tags = std::map<std::uint32_t, std::uint8_t>;

MarginSpot spot_of(const sim::Program& program, std::uint32_t passage, const Words& words) {
  const sim::DocumentIx document = sim::document_of(program, {passage});
  const sim::DocumentWording& paper = program.wording.documents[document.v];
  MarginSpot spot;
  spot.passage = passage;
  spot.paper = paper.id;
  spot.number = static_cast<int>(passage - program.documents[document.v].passages.first) + 1;
  spot.where = passage_place(sim::passage_words(program, {passage}), words);
  spot.text = program.wording.passages[passage].text;
  return spot;
}

// What is being marked for an answer stands there too, before it is handed in.
Tags tags_of(const Play& play, const sim::Margin& margin) {
  Tags tags;
  for (const sim::MarginMark& one : margin.marks)
    tags[one.passage.v] = static_cast<std::uint8_t>(one.tag);
  if (play.decision.kind != DecisionPanel::Kind::Mark || !play.working) return tags;
  for (const WorkPaper& paper : play.decision.work.papers)
    for (const auto& paragraph : paper.paragraphs)
      for (const WorkSentence& sentence : paragraph) {
        tags.erase(sentence.passage);
        if (sentence.as != 0) tags[sentence.passage] = sentence.as;
      }
  return tags;
}

void add_counts(const Tags& tags, const Words& words, MarginView& view) {
  view.marks = static_cast<int>(tags.size());
  for (AsRow& way : ways_of(sim::TaskKind::Mark, words)) {
    const auto count = std::count_if(tags.begin(), tags.end(),
                                     [&](const auto& one) { return one.second == way.as; });
    view.counts.push_back({std::move(way), static_cast<int>(count)});
  }
}

std::string tag_words(const MarginView& view, std::uint8_t tag) {
  for (const MarginCount& one : view.counts)
    if (one.way.as == tag) return one.way.text;
  return {};
}

}  // namespace

void add_margin(const Play& play, const Words& words, ReadingView& reading) {
  const sim::Session& session = play.session;
  const sim::Program& program = session.program();
  const sim::Margin margin = sim::margin_of(program, session.log());
  const Tags tags = tags_of(play, margin);
  MarginView& view = reading.margin;
  view.open = true;
  add_counts(tags, words, view);
  for (const sim::MarginPair& one : margin.pairs)
    view.pairs.push_back(
        {spot_of(program, one.first.v, words), spot_of(program, one.second.v, words)});
  view.notes = static_cast<int>(margin.notes.size());
  if (play.margin.linking) view.linking = spot_of(program, *play.margin.linking, words);
  if (play.margin.writing && play.margin.beside) {
    view.writing = spot_of(program, *play.margin.beside, words);
    view.draft = play.margin.draft;
  }
  const sim::ProgramNames names(program);
  for (DocumentPanel& paper : reading.open) {
    const std::uint32_t first = program.documents[names.document(paper.id).v].passages.first;
    for (auto& paragraph : paper.paragraphs)
      for (SentenceRow& row : paragraph) {
        row.passage = first + static_cast<std::uint32_t>(row.number - 1);
        const auto tag = tags.find(row.passage);
        if (tag != tags.end()) row.tag = tag->second;
        row.as_words = tag_words(view, row.tag);
        if (const std::string* note = margin.note({row.passage})) row.note = *note;
        row.disagrees = disagrees_words(session, margin, {row.passage}, words);
      }
  }
}

}  // namespace ui::app
