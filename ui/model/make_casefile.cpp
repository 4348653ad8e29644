#include "ui/model/make_play.h"

#include <algorithm>

#include "ui/model/dates.h"
#include "ui/model/play_parts.h"

namespace ui {
namespace {

using sim::Event;
using sim::EventKind;
using sim::Events;
using Voice = sim::LineWording::Voice;

PinRow pin_row(const sim::Session& session, const Event& e, const Words& words) {
  const sim::Program& program = session.program();
  if (e.n == 1) {
    for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
      const sim::Range range = program.documents[d].passages;
      if (e.a >= range.first && e.a - range.first < range.count)
        return {program.wording.passages[e.a].text, program.wording.documents[d].title};
    }
    return {};
  }
  const sim::LineWording& line = program.wording.lines[e.a];
  PinRow row{line.text, {}};
  for (const sim::RoomDetail& detail : line.room)
    row.text += (row.text.empty() ? "" : " ") + detail.text;
  const std::string who = line.voice == Voice::Room  ? words("talk.room")
                          : line.voice == Voice::You ? words("talk.you")
                          : line.voice == Voice::Person
                              ? program.wording.people[line.speaker.v].name
                              : words("talk.scene");
  int minute = e.minute;
  for (const Event& shown : session.log().events)
    if (shown.kind == EventKind::Shown && shown.a == e.a) minute = shown.minute;
  row.where = words("pin.where", {{"who", who}, {"n", std::to_string(minute)}});
  return row;
}

}  // namespace

std::string paper_about(const sim::Program& program, std::uint32_t document, const Words& words) {
  const sim::HeadWording& head = program.wording.head;
  const sim::DocumentWording& paper = program.wording.documents[document];
  const std::string age = age_words(paper.date, head.story_date, words);
  const std::string author = paper.author == "You" ? words("paper.by_you") : paper.author;
  const std::string source = words(paper.first_hand ? "paper.first_hand" : "paper.reported");
  const std::string date = day_words(paper.date, words);
  if (age.empty())
    return words("paper.about_no_age", {{"date", date}, {"author", author}, {"source", source}});
  return words("paper.about",
               {{"date", date}, {"age", age}, {"author", author}, {"source", source}});
}

PaperRow paper_row(const sim::Session& session, std::uint32_t document, const Words& words) {
  const sim::Program& program = session.program();
  const sim::DocumentWording& paper = program.wording.documents[document];
  PaperRow row;
  row.id = paper.id;
  row.title = paper.title;
  row.about = paper_about(program, document, words);
  row.read = session.opened({document});
  row.fresh = !row.read && program.documents[document].available != sim::Availability::Start;
  row.state = words(row.read ? "paper.read" : row.fresh ? "paper.new" : "paper.unread");
  return row;
}

int words_in_paper(const sim::Program& program, std::uint32_t document) {
  int count = 0;
  const sim::Range range = program.documents[document].passages;
  for (std::uint32_t p = range.first; p < range.first + range.count; ++p) {
    bool inside = false;
    for (char c : program.wording.passages[p].text) {
      if (c != ' ' && !inside) ++count;
      inside = c != ' ';
    }
  }
  return count;
}

CaseFilePanel make_casefile(const sim::Session& session, const Words& words) {
  const sim::Program& program = session.program();
  CaseFilePanel panel;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
    if (!session.readable({d})) continue;
    panel.papers.push_back(paper_row(session, d, words));
    panel.papers.back().number = static_cast<int>(panel.papers.size());
  }
  std::vector<std::pair<std::uint32_t, std::uint8_t>> seen;
  for (const Event& e : session.log().events) {
    if (e.kind == EventKind::Learned) panel.known.push_back(program.wording.known[e.a].text);
    if (e.kind != EventKind::Pinned || !is_pinned(session.log(), e.a, e.n)) continue;
    if (std::find(seen.begin(), seen.end(), std::pair{e.a, e.n}) != seen.end()) continue;
    seen.emplace_back(e.a, e.n);
    panel.pins.push_back(pin_row(session, e, words));
  }
  return panel;
}

DocumentPanel make_document(const sim::Session& session, sim::DocumentIx document,
                            const Words& words) {
  const sim::Program& program = session.program();
  const sim::DocumentWording& paper = program.wording.documents[document.v];
  DocumentPanel panel;
  panel.id = paper.id;
  panel.title = paper.title;
  panel.about = paper_about(program, document.v, words);
  panel.words = words.plural("paper.words", words_in_paper(program, document.v));
  const sim::Range range = program.documents[document.v].passages;
  for (std::uint32_t p = range.first; p < range.first + range.count; ++p) {
    const sim::PassageWording& passage = program.wording.passages[p];
    if (passage.starts_paragraph || panel.paragraphs.empty()) panel.paragraphs.emplace_back();
    SentenceRow row;
    row.number = static_cast<int>(p - range.first) + 1;
    row.text = passage.text;
    row.pinned = is_pinned(session.log(), p, 1);
    panel.paragraphs.back().push_back(std::move(row));
  }
  return panel;
}

}  // namespace ui
