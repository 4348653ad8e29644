#include "ui/model/work_text.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

using Kind = DecisionPanel::Kind;

// What a claim weighs, from little on.
constexpr std::array<const char*, 3> kWeights = {"claim.weight.little", "claim.weight.some",
                                                 "claim.weight.much"};

std::string number(int n) { return std::to_string(n); }

std::string with_state(const std::string& text, const std::string& state, const Words& words) {
  return state.empty() ? text : words("work.with_state", {{"text", text}, {"state", state}});
}

// "Your order: 2, 4, 1".
std::string order_line(const ItemsPanel& panel, const Words& words) {
  std::string list;
  for (int position = 1; position <= static_cast<int>(panel.items.size()); ++position)
    for (const WorkItem& item : panel.items)
      if (item.position == position) list += (list.empty() ? "" : ", ") + number(item.number);
  return list.empty() ? words("work.order_none") : words("work.order_so_far", {{"list", list}});
}

std::string bin_mark(const WorkBin& bin) { return std::string(1, bin.letter); }

std::string state_of(const WorkItem& item, const ItemsPanel& panel, const Words& words) {
  if (item.position > 0) return words("work.at_place", {{"n", number(item.position)}});
  if (item.bin > 0)
    return words("work.in_letter",
                 {{"letter", bin_mark(panel.bins[static_cast<std::size_t>(item.bin - 1)])}});
  return {};
}

void add_items(const ItemsPanel& panel, const Words& words, Page& page) {
  if (!panel.together.empty()) page.note(panel.together);
  for (const WorkItem& item : panel.items) {
    page.item(with_state(item.text, state_of(item, panel, words), words), number(item.number));
    if (!item.says.empty())
      page.under(words("work.says", {{"name", panel.person}, {"text", item.says}}));
  }
  if (panel.bins.empty()) return page.note(order_line(panel, words));
  page.subheading(words("work.bins"));
  for (const WorkBin& bin : panel.bins) page.item(bin.text, bin_mark(bin));
}

void add_papers(const std::vector<WorkPaper>& papers, const Words& words, Page& page) {
  page.subheading(words("work.papers"));
  if (papers.empty()) page.paragraph(words("work.no_papers"));
  for (const WorkPaper& paper : papers) {
    const std::string state = paper.used > 0 ? words.plural("work.used", paper.used)
                                             : words(paper.read ? "paper.read" : "paper.unread");
    page.item(
        words("paper.row", {{"title", paper.title}, {"about", paper.about}, {"state", state}}),
        number(paper.number));
  }
}

// What the reader left in the margin, below the sentence it stands beside.
void add_beside(const std::string& note, const std::string& disagrees, const Words& words,
                Page& page) {
  if (!disagrees.empty()) page.under(words("margin.sentence", {{"text", disagrees}}));
  if (!note.empty()) page.under(words("margin.note", {{"words", note}}));
}

void add_strip(const StripRow& strip, const Words& words, Page& page, const std::string& mark) {
  page.item(strip.as_words.empty()
                ? strip.text
                : words("work.laid", {{"as", strip.as_words}, {"text", strip.text}}),
            mark);
  page.under(strip_about(strip, words));
  add_beside(strip.note, strip.disagrees, words, page);
}

std::string paper_place(const StripRow& strip) {
  return number(strip.paper_number) + "." + number(strip.sentence);
}

void add_marks(const DecisionPanel& panel, const Words& words, Page& page) {
  page.subheading(words("work.marks"));
  if (!panel.work.from_margin.empty()) page.note(panel.work.from_margin);
  if (panel.work.strips.empty()) page.paragraph(words("work.no_marks"));
  for (const StripRow& strip : panel.work.strips) add_strip(strip, words, page, paper_place(strip));
}

std::string counts(const ClaimPanel& claim, const Words& words) {
  return words("claim.counts", {{"supports", number(claim.supports)},
                                {"weakens", number(claim.weakens)},
                                {"context", number(claim.context)}});
}

void add_claims(const DecisionPanel& panel, const Words& words, Page& page) {
  page.subheading(words("work.claims"));
  for (const ClaimPanel& claim : panel.work.claims) {
    page.item(words(claim.turned_to ? "claim.row_now" : "claim.row",
                    {{"heading", claim.heading}, {"question", claim.question}}),
              number(claim.number));
    page.under(words("claim.brief",
                     {{"standing", claim.standing_words}, {"counts", counts(claim, words)}}));
  }
}

void add_fields(const WorkPanel& panel, const Words& words, Page& page) {
  std::string heading;
  for (const FieldPanel& field : panel.fields) {
    if (field.heading != heading && !field.heading.empty()) page.subheading(field.heading);
    heading = field.heading;
    page.item(words("field.row",
                    {{"prompt", field.prompt},
                     {"answer", field.answer.empty() ? words("field.empty") : field.answer}}),
              number(field.number));
  }
}

void add_ways(const DecisionPanel& panel, const Words& words, Page& page) {
  std::string list;
  for (const AsRow& way : panel.ways) list += (list.empty() ? "" : ", ") + way.id;
  page.note(words(panel.kind == Kind::Mark ? "work.tags" : "work.sides", {{"list", list}}));
}

void add_open(const WorkPanel& work, Page& page) {
  if (!work.still_open.empty()) page.note(work.still_open);
}

}  // namespace

std::string strip_about(const StripRow& strip, const Words& words) {
  return words(strip.age.empty() ? "strip.about_no_age" : "strip.about",
               {{"title", strip.title},
                {"n", number(strip.sentence)},
                {"date", strip.date},
                {"age", strip.age},
                {"author", strip.author},
                {"source", strip.source}});
}

Page so_far_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  switch (panel.kind) {
    case Kind::Order:
    case Kind::Sort:
      add_items(panel.work.items, words, page);
      break;
    case Kind::Mark:
      add_marks(panel, words, page);
      break;
    case Kind::Build:
      add_claims(panel, words, page);
      break;
    case Kind::Form:
      add_fields(panel.work, words, page);
      break;
    case Kind::Write:
      if (!panel.work.text.empty()) page.fact(words("write.yours"), panel.work.text);
      break;
    default:
      return attached_page(panel, words);
  }
  add_open(panel.work, page);
  return page;
}

Page work_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  page.heading(panel.prompt);
  if (!panel.how.empty()) page.note(panel.how);
  if (panel.kind == Kind::Mark || panel.kind == Kind::Build) {
    add_ways(panel, words, page);
    add_papers(panel.work.papers, words, page);
  }
  page.append(so_far_page(panel, words));
  return page;
}

Page view_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  if (!panel.work.view.empty()) page.fact(words("concordance.view"), panel.work.view);
  if (!panel.work.fact.empty()) page.fact(words("concordance.fact"), panel.work.fact);
  return page;
}

Page attached_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  if (panel.attach == 0) return page;
  page.subheading(words("attach.attached"));
  if (panel.work.strips.empty()) page.paragraph(words("attach.none"));
  for (const StripRow& strip : panel.work.strips) add_strip(strip, words, page, paper_place(strip));
  if (panel.work.strips_at_hand.empty()) return page;
  page.subheading(words("attach.at_hand"));
  for (const StripRow& strip : panel.work.strips_at_hand)
    add_strip(strip, words, page, number(strip.number));
  return page;
}

Page margin_page(const std::vector<StripRow>& rows, const Words& words) {
  Page page;
  page.title(words("margin.title"));
  if (rows.empty()) page.paragraph(words("margin.none"));
  for (const StripRow& row : rows) add_strip(row, words, page, paper_place(row));
  page.note(words("margin.how"));
  return page;
}

Page work_paper_page(const WorkPaper& paper, const DecisionPanel& panel, const Words& words) {
  Page page;
  page.title(paper.title);
  page.note(paper.about);
  for (const auto& paragraph : paper.paragraphs) {
    for (const WorkSentence& row : paragraph) {
      std::string state = row.as_words;
      std::string claims;
      for (int claim : row.claims) claims += (claims.empty() ? "" : ", ") + number(claim);
      if (!claims.empty()) state = words("work.linked_to", {{"list", claims}});
      if (panel.attach > 0 && row.as != 0) state = words("attach.is");
      page.item(with_state(row.text, state, words), number(row.number));
      add_beside(row.note, row.disagrees, words, page);
    }
    page.rule();
  }
  return page;
}

Page claim_page(const ClaimPanel& claim, const DecisionPanel& panel, const Words& words) {
  Page page;
  page.heading(words("claim.title", {{"n", number(claim.number)},
                                     {"of", number(static_cast<int>(panel.work.claims.size()))},
                                     {"heading", claim.heading}}));
  page.paragraph(claim.question);
  page.note(
      words("claim.brief", {{"standing", claim.standing_words}, {"counts", counts(claim, words)}}));
  if (claim.weight != 0) page.note(words(kWeights[std::min<std::size_t>(claim.weight, 3) - 1]));
  for (const StripRow& strip : claim.strips) add_strip(strip, words, page, paper_place(strip));
  if (!claim.gaps.empty()) page.subheading(words("claim.gaps"));
  for (const GapRow& gap : claim.gaps)
    page.item(with_state(gap.text, gap.stated ? words("claim.stated") : std::string(), words),
              number(gap.number));
  if (!claim.sentences.empty()) page.subheading(words("claim.sentences"));
  for (const SentenceChoice& sentence : claim.sentences)
    page.item(
        with_state(sentence.text, sentence.chosen ? words("claim.chosen") : std::string(), words),
        number(sentence.number));
  if (!claim.own_words.empty()) page.fact(words("claim.own_words"), claim.own_words);
  return page;
}

Page field_page(const FieldPanel& field, const Words& words) {
  Page page;
  page.heading(
      words(field.heading.empty() ? "field.title_alone" : "field.title",
            {{"n", number(field.number)}, {"heading", field.heading}, {"prompt", field.prompt}}));
  if (!field.how.empty()) page.note(field.how);
  for (const FieldRow& row : field.rows) {
    const std::string text =
        row.definition.empty()
            ? row.text
            : words("choose.defined", {{"text", row.text}, {"definition", row.definition}});
    page.item(with_state(text, row.picked ? words("field.picked") : std::string(), words),
              number(row.number));
  }
  if (!field.items.items.empty()) add_items(field.items, words, page);
  return page;
}

Page written_page(const DecisionPanel& panel, const Words& words) {
  Page page;
  if (!panel.work.text.empty()) page.fact(words("write.yours"), panel.work.text);
  page.heading(words("write.checklist"));
  for (const std::string& line : panel.work.checklist) page.item(line);
  page.heading(words("write.model"));
  page.paragraph(panel.work.model);
  page.note(words("write.unmarked"));
  return page;
}

}  // namespace ui
