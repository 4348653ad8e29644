#include "ui/model/play_text.h"

#include <algorithm>

#include "ui/model/work_text.h"

namespace ui {
namespace {

void add_papers(Page& page, const std::vector<PaperRow>& papers, const Words& words) {
  for (const PaperRow& paper : papers)
    page.item(words("paper.row",
                    {{"title", paper.title}, {"about", paper.about}, {"state", paper.state}}),
              std::to_string(paper.number));
}

void add_room(Page& page, const Turn& turn, const std::string& label) {
  page.add(Block::Kind::Room, label, {});
  for (const std::string& detail : turn.details) page.blocks.back().rows.push_back({detail});
}

void add_turn(Page& page, const Turn& turn, const Words& words, Numbers numbers) {
  const bool numbered = numbers == Numbers::With && turn.number > 0;
  const std::string who =
      numbered ? words("talk.numbered", {{"n", std::to_string(turn.number)}, {"who", turn.who}})
               : turn.who;
  switch (turn.kind) {
    case Turn::Kind::Person:
    case Turn::Kind::You:
      return page.speech(who, turn.text);
    case Turn::Kind::Answer:
      if (turn.details.empty()) return page.speech(turn.who, turn.text);
      return add_room(page, turn, turn.who);
    case Turn::Kind::Scene:
      return numbered
                 ? page.item(turn.text, words("talk.number", {{"n", std::to_string(turn.number)}}))
                 : page.paragraph(turn.text);
    case Turn::Kind::Room:
      return add_room(page, turn, who);
    case Turn::Kind::Place:
      return page.heading(turn.text);
    case Turn::Kind::Ending:
      page.heading(turn.who);
      return page.paragraph(turn.text);
  }
}

// Where it stands comes first, with the numbers that open and pin it.
void add_found(const FoundRow& row, const Words& words, Page& page) {
  const std::string paper = std::to_string(row.paper), line = std::to_string(row.line);
  if (row.paper > 0 && row.line > 0)
    return page.fact(
        words("find.paper_line", {{"paper", paper}, {"line", line}, {"title", row.where}}),
        row.text);
  if (row.paper > 0) return page.item(words("find.paper", {{"paper", paper}, {"title", row.text}}));
  page.fact(
      row.line > 0 ? words("find.talk_line", {{"line", line}, {"where", row.where}}) : row.where,
      row.text);
}

// A sentence of a list, with what was done to it and, below it, what stands in its margin.
void add_sentence(const SentenceRow& row, const Words& words, Page& page) {
  std::string state = row.as_words;
  if (row.pinned) state += (state.empty() ? "" : ", ") + words("pin.state");
  page.item(
      state.empty() ? row.text : words("work.with_state", {{"text", row.text}, {"state", state}}),
      std::to_string(row.number));
  if (!row.disagrees.empty()) page.under(words("margin.sentence", {{"text", row.disagrees}}));
  if (!row.note.empty()) page.under(words("margin.note", {{"words", row.note}}));
}

// The same within its paragraph: what was done to it in brackets.
std::string flowing(const SentenceRow& row, const Words& words) {
  std::string text = row.text;
  if (!row.as_words.empty()) text = words("margin.inside", {{"as", row.as_words}, {"text", text}});
  if (row.pinned) text = words("pin.inside", {{"text", text}});
  if (!row.disagrees.empty()) text += " " + words("margin.beside", {{"text", row.disagrees}});
  if (!row.note.empty())
    text += " " + words("margin.beside", {{"text", words("margin.note", {{"words", row.note}})}});
  return text;
}

// Everything that can be chosen for weight 3, then for 2, then for 1.
std::string weights_line(const std::vector<WeightRow>& rows, const Words& words) {
  std::string line, same;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    same += (same.empty() ? "" : ", ") + rows[i].competency;
    if (i + 1 < rows.size() && rows[i + 1].weight == rows[i].weight) continue;
    line += (line.empty() ? "" : "; ") +
            words("briefing.weighted", {{"list", same}, {"weight", rows[i].words}});
    same.clear();
  }
  return line;
}

void add_modes(const BriefingPanel& panel, const Words& words, Page& page) {
  for (const ModeRow& mode : panel.modes)
    page.fact(mode.chosen ? words("briefing.mode_chosen", {{"mode", mode.name}}) : mode.name,
              mode.about);
  if (!panel.say_first.empty()) page.fact(words("briefing.say_first_label"), panel.say_first);
}

std::string facts_line(const BriefingPanel& panel, const Words& words) {
  std::string line;
  for (const auto& [label, value] : panel.facts)
    line +=
        (line.empty() ? "" : " ") + words("briefing.fact", {{"label", label}, {"value", value}});
  return line;
}

}  // namespace

Page continue_rows_page(const std::vector<ContinueRow>& rows, const Words& words) {
  Page page;
  for (const ContinueRow& row : rows) {
    page.heading(words("library.continue", {{"title", row.title}}));
    for (const std::string* line : {&row.where, &row.left, &row.saved})
      if (!line->empty()) page.note(*line);
  }
  return page;
}

Page library_page(const LibraryPanel& panel, const Words& words) {
  Page page;
  page.title(words("library.title"));
  page.append(continue_rows_page(panel.going_on, words));
  if (!panel.cases.empty()) page.heading(words("library.cases"));
  for (const CaseRow& row : panel.cases)
    page.item(
        words(
            "library.row",
            {{"title", row.title}, {"about", row.about}, {"state", row.state}, {"line", row.line}}),
        std::to_string(row.number));
  if (panel.cases.empty()) page.paragraph(words("library.empty"));
  if (!panel.broken.empty()) page.heading(words("library.broken"));
  for (const BrokenRow& row : panel.broken)
    page.item(words("library.broken_row", {{"file", row.file}, {"reason", row.reason}}));
  return page;
}

Page briefing_papers_page(const BriefingPanel& panel, const Words& words) {
  Page page;
  std::vector<PaperRow> rows = panel.read_first;
  rows.insert(rows.end(), panel.also.begin(), panel.also.end());
  std::sort(rows.begin(), rows.end(),
            [](const PaperRow& a, const PaperRow& b) { return a.number < b.number; });
  if (rows.empty()) return page;
  page.heading(panel.papers_heading.empty() ? words("briefing.papers") : panel.papers_heading);
  for (const PaperRow& row : rows) page.item(row.brief, std::to_string(row.number));
  return page;
}

// In the order of a case summary, and short enough for one screen.
Page briefing_page(const BriefingPanel& panel, const Words& words) {
  Page page;
  page.title(panel.title);
  page.note(panel.kind);
  if (panel.law_is_old) page.alert({}, panel.law_as_at);
  page.heading(panel.about.empty()
                   ? panel.name
                   : words("briefing.person", {{"name", panel.name}, {"about", panel.about}}));
  if (!panel.facts.empty()) page.paragraph(facts_line(panel, words));
  page.paragraph(panel.premise);
  page.heading(words("briefing.aims"));
  for (const std::string& aim : panel.aims) page.item(aim);
  page.append(briefing_papers_page(panel, words));
  page.fact(words("briefing.contains"), panel.contains);
  page.fact(words("briefing.weights"), weights_line(panel.weights, words));
  add_modes(panel, words, page);
  const std::string law = panel.law_is_old ? panel.version : panel.law_as_at + " " + panel.version;
  page.note(panel.key_status + " " + law + " " + panel.fiction);
  return page;
}

Page talk_page(const TalkPanel& panel, const Words& words, Numbers numbers) {
  Page page;
  for (const Turn& turn : panel.turns) add_turn(page, turn, words, numbers);
  return page;
}

Page decision_page(const DecisionPanel& panel, const Words& words) {
  if (panel.is_work()) return work_page(panel, words);
  Page page = view_page(panel, words);
  page.heading(panel.prompt);
  if (!panel.how.empty()) page.note(panel.how);
  for (const DecisionRow& row : panel.rows) {
    std::string text =
        row.definition.empty()
            ? row.text
            : words("choose.defined", {{"text", row.text}, {"definition", row.definition}});
    if (!row.open) text = words("choose.closed", {{"text", text}, {"reason", row.why_closed}});
    page.item(std::move(text), std::to_string(row.number));
  }
  page.append(attached_page(panel, words));
  return page;
}

Page why_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  page.heading(words("why.ask"));
  int number = 0;
  for (const std::string& tag : panel.why) page.item(tag, std::to_string(++number));
  return page;
}

Page casefile_page(const CaseFilePanel& panel, const Words& words) {
  Page page;
  page.title(words("casefile.title"));
  if (panel.papers.empty()) page.paragraph(words("casefile.empty"));
  add_papers(page, panel.papers, words);
  if (!panel.known.empty()) page.heading(words("casefile.known"));
  for (const std::string& fact : panel.known) page.item(fact);
  page.heading(words("casefile.pins"));
  if (panel.pins.empty()) page.paragraph(words("casefile.no_pins"));
  for (const PinRow& pin : panel.pins)
    page.item(words("pin.row", {{"text", pin.text}, {"where", pin.where}}));
  return page;
}

Page document_page(const DocumentPanel& panel, const Words& words, Numbers numbers) {
  Page page;
  page.title(panel.title);
  page.note(panel.about);
  for (const auto& paragraph : panel.paragraphs) {
    if (numbers == Numbers::With) {
      for (const SentenceRow& row : paragraph) add_sentence(row, words, page);
      page.rule();
      continue;
    }
    std::string text;
    for (const SentenceRow& row : paragraph) {
      if (!text.empty()) text += ' ';
      text += flowing(row, words);
    }
    page.paragraph(std::move(text));
  }
  page.note(panel.words);
  return page;
}

Page found_page(const FoundPanel& panel, const Words& words) {
  Page page;
  page.heading(panel.rows.empty()
                   ? words("find.none", {{"text", panel.sought}})
                   : words.plural("find.some", static_cast<std::int64_t>(panel.rows.size()),
                                  {{"text", panel.sought}}));
  for (const FoundRow& row : panel.rows) add_found(row, words, page);
  return page;
}

Page history_page(const HistoryPanel& panel, const Words& words) {
  Page page;
  page.title(words("history.title"));
  page.append(talk_page(panel.talk, words, Numbers::With));
  return page;
}

Page aims_page(const std::vector<std::string>& aims, const std::vector<bool>& ticked,
               const Words& words) {
  Page page;
  page.heading(words("aims.title"));
  page.note(words("aims.note"));
  for (std::size_t i = 0; i < aims.size(); ++i)
    page.item(i < ticked.size() && ticked[i] ? words("aims.ticked", {{"text", aims[i]}}) : aims[i],
              std::to_string(i + 1));
  return page;
}

Page pause_page(const PausePanel& panel, const Words& words) {
  Page page;
  page.title(words("pause.title"));
  page.paragraph(panel.text);
  page.heading(words("pause.close_to_home"));
  page.paragraph(panel.support);
  page.note(panel.set_by);
  return page;
}

Page records_page(const RecordsPanel& panel, const Words& words) {
  Page page;
  page.title(panel.whose.empty() ? words("records.title")
                                 : words("records.title_of", {{"name", panel.whose}}));
  if (panel.rows.empty()) page.paragraph(words("records.empty"));
  for (const RecordRow& row : panel.rows)
    page.item(
        words(
            "records.row",
            {{"title", row.title}, {"state", row.state}, {"mode", row.mode}, {"begun", row.begun}}),
        std::to_string(row.attempt));
  return page;
}

}  // namespace ui
