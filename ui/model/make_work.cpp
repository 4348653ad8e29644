#include "ui/model/make_work.h"

#include <algorithm>
#include <map>

#include "sim/base/random.h"
#include "sim/debrief/work_parts.h"
#include "sim/program/parts.h"
#include "sim/program/program_names.h"
#include "sim/session/worked_text.h"
#include "ui/model/dates.h"
#include "ui/model/passage_place.h"
#include "ui/model/play_parts.h"
#include "ui/model/worked_words.h"

namespace ui {
namespace {

using sim::EventKind;
using sim::TaskKind;

std::string as_words(TaskKind kind, std::uint8_t as, const Words& words) {
  if (as == 0 || (kind != TaskKind::Mark && kind != TaskKind::Build)) return {};
  return kind == TaskKind::Mark
             ? words("tag." + std::string(sim::tag_id(static_cast<sim::Tag>(as))))
             : words("side." + std::string(sim::side_id(static_cast<sim::Side>(as))));
}

class Maker {
 public:
  Maker(const sim::Session& session, const Working& working, const Words& words)
      : session_(session),
        p_(session.program()),
        working_(working),
        words_(words),
        decision_(working.decision()),
        row_(p_.decisions[decision_.v]),
        wording_(p_.wording.decisions[decision_.v]),
        margin_(sim::margin_of(p_, session.log())) {}

  WorkPanel make() {
    panel_ = make_view(session_);
    panel_.turned_to = working_.turned_to();
    panel_.can_undo = working_.can_undo();
    panel_.still_open = working_.still_open(words_);
    panel_.blocks = !working_.complete();
    switch (row_.kind) {
      case TaskKind::Order:
      case TaskKind::Sort:
        panel_.items = items(decision_, 0);
        break;
      case TaskKind::Mark:
        papers();
        marks();
        break;
      case TaskKind::Build:
        papers();
        panel_.strips_at_hand = at_hand();
        for (std::uint16_t c = 0; c < wording_.work->claims.size(); ++c) claim(c);
        break;
      case TaskKind::Form:
        for (std::uint16_t f = 0; f < p_.works[row_.work].fields.count; ++f) field(f);
        break;
      case TaskKind::Write:
        text();
        break;
      default:
        papers();
        marks();
        panel_.most_attached = row_.attach;
        panel_.strips_at_hand = at_hand();
    }
    return std::move(panel_);
  }

 private:
  // Places of a decision's items as they are shown. A field has no offer of its own: it is shuffled
  // the same way.
  std::vector<std::uint32_t> shown(sim::DecisionIx d) const {
    const sim::DecisionRow& row = p_.decisions[d.v];
    std::vector<std::uint32_t> places(row.options.count);
    for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
    if (!row.form.valid()) {
      const sim::Offer offer = session_.offer();
      for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = offer.at(i);
      return places;
    }
    if (row.kind == TaskKind::Rate) return places;
    std::size_t free = places.size();
    for (std::size_t i = 0; i < free; ++i)
      if (p_.options[row.options.first + places[i]].keep_last) std::swap(places[i], places[--free]);
    std::uint64_t bits = sim::draw(session_.seed(), sim::DrawKind::Shuffle, row.hashed_id, 1);
    for (std::size_t left = free; left > 1; --left, bits = sim::splitmix64(bits))
      std::swap(places[left - 1], places[sim::below(bits, static_cast<std::uint32_t>(left))]);
    return places;
  }

  const sim::OptionWording& option(sim::DecisionIx d, std::uint32_t place) const {
    return p_.wording.options[p_.decisions[d.v].options.first + place];
  }

  ItemsPanel items(sim::DecisionIx d, std::uint16_t part) const {
    const sim::DecisionRow& row = p_.decisions[d.v];
    const sim::Work& work = *p_.wording.decisions[d.v].work;
    ItemsPanel panel;
    for (std::uint32_t place : shown(d)) {
      const sim::OptionWording& words = option(d, place);
      WorkItem item;
      item.number = static_cast<int>(panel.items.size()) + 1;
      item.item = static_cast<int>(place);
      item.id = words.id;
      item.text = words.text;
      const std::uint8_t as = working_.as(part, false, place);
      (row.kind == TaskKind::Order ? item.position : item.bin) = as;
      if (as != 0 && words.extras) item.says = words.extras->says;
      item.last_placed = working_.last_placed(part) == item.item;
      panel.items.push_back(std::move(item));
    }
    for (const sim::Bin& bin : work.bins) {
      const auto number = static_cast<int>(panel.bins.size()) + 1;
      panel.bins.push_back({number, static_cast<char>('a' + number - 1), bin.id, bin.text});
    }
    together(work, panel);
    return panel;
  }

  void together(const sim::Work& work, ItemsPanel& panel) const {
    for (const sim::Person& person : p_.wording.people)
      if (person.id == work.with.id) panel.person = person.name;
    if (panel.person.empty()) return;
    panel.sheet = work.sheet == "timeline"   ? Sheet::Timeline
                  : work.sheet == "mind_map" ? Sheet::MindMap
                                             : Sheet::Worksheet;
    const char* key = panel.sheet == Sheet::Timeline  ? "sheet.timeline"
                      : panel.sheet == Sheet::MindMap ? "sheet.mind_map"
                                                      : "sheet.worksheet";
    panel.together = words_(key, {{"name", panel.person}});
  }

  // ---- papers and strips ----

  bool used_here(std::uint32_t document) const {
    if (row_.attach > 0) return sim::available(p_, session_.state(), {document});
    const sim::Range papers = p_.works[row_.work].documents;
    for (std::uint32_t i = 0; i < papers.count; ++i)
      if (p_.document_lists[papers.first + i].v == document) return session_.offer().is_open(i);
    return false;
  }

  void papers() {
    for (std::uint32_t d = 0; d < p_.documents.size(); ++d) {
      if (!used_here(d)) continue;
      WorkPaper paper;
      paper.number = paper_number(session_, d);
      paper.id = p_.wording.documents[d].id;
      paper.title = p_.wording.documents[d].title;
      paper.about = paper_about(p_, d, words_);
      paper.read = session_.opened({d});
      sentences(d, paper);
      panel_.papers.push_back(std::move(paper));
    }
  }

  void sentences(std::uint32_t document, WorkPaper& paper) const {
    const sim::Range range = p_.documents[document].passages;
    for (std::uint32_t i = 0; i < range.count; ++i) {
      const sim::PassageWording& passage = p_.wording.passages[range.first + i];
      if (passage.starts_paragraph || paper.paragraphs.empty()) paper.paragraphs.emplace_back();
      WorkSentence sentence;
      sentence.number = static_cast<int>(i) + 1;
      sentence.passage = range.first + i;
      sentence.id = sim::passage_name(p_, {sentence.passage});
      sentence.text = passage.text;
      for (const sim::Placing& one : working_.worked().placings) {
        if (!one.passage || one.what != sentence.passage) continue;
        if (row_.kind != TaskKind::Build || one.part == working_.turned_to()) sentence.as = one.as;
        if (row_.kind == TaskKind::Build) sentence.claims.push_back(one.part + 1);
        ++paper.used;
      }
      sentence.as_words = as_words(row_.kind, sentence.as, words_);
      beside({sentence.passage}, sentence.note, sentence.disagrees);
      paper.paragraphs.back().push_back(std::move(sentence));
    }
  }

  void add_strip(const sim::Placing& one, std::vector<StripRow>& strips) const {
    StripRow strip = strip_of(session_, {one.what}, words_);
    strip.number = static_cast<int>(strips.size()) + 1;
    strip.as = row_.attach > 0 ? std::uint8_t{0} : one.as;
    strip.as_words = as_words(row_.kind, strip.as, words_);
    beside({one.what}, strip.note, strip.disagrees);
    strips.push_back(std::move(strip));
  }

  // What stands in the margin next to a sentence.
  void beside(sim::PassageIx passage, std::string& note, std::string& disagrees) const {
    if (const std::string* words = margin_.note(passage)) note = *words;
    disagrees = disagrees_words(session_, margin_, passage, words_);
  }

  void marks() {
    std::int64_t there = 0;  // in the margin with that mark
    for (const sim::Placing& one : working_.worked().placings) {
      if (!one.passage) continue;
      add_strip(one, panel_.strips);
      there += static_cast<std::uint8_t>(margin_.tag({one.what})) == one.as ? 1 : 0;
    }
    if (row_.kind == TaskKind::Mark && there > 0)
      panel_.from_margin = words_.plural("work.from_margin", there);
  }

  // What stands in the margins and what was linked at the decisions before, each sentence once,
  // with the mark it has.
  std::vector<StripRow> at_hand() const {
    std::map<std::uint32_t, std::uint8_t> passages;  // with its tag, 0: none
    const auto here = [&](std::uint32_t passage) {
      return used_here(sim::document_of(p_, {passage}).v);
    };
    for (const sim::Event& e : session_.log().events) {
      if (e.kind != EventKind::Answered || p_.decisions[e.a].kind == TaskKind::Mark) continue;
      const sim::Answer answer = sim::answer_of(e, session_.log().works);
      if (const auto* worked = std::get_if<sim::Worked>(&answer))
        for (const sim::Placing& one : worked->placings)
          if (one.passage && here(one.what)) passages[one.what] = 0;
    }
    for (const auto& [first, second] : margin_.pairs)
      for (const sim::PassageIx passage : {first, second})
        if (here(passage.v)) passages[passage.v] = 0;
    for (const sim::MarginNote& one : margin_.notes)
      if (here(one.passage.v)) passages[one.passage.v] = 0;
    for (const sim::MarginMark& one : margin_.marks)
      if (here(one.passage.v)) passages[one.passage.v] = static_cast<std::uint8_t>(one.tag);
    std::vector<StripRow> strips;
    for (const auto& [passage, tag] : passages) {
      StripRow strip = strip_of(session_, {passage}, words_);
      strip.number = static_cast<int>(strips.size()) + 1;
      strip.as = tag;
      strip.as_words = as_words(TaskKind::Mark, tag, words_);
      beside({passage}, strip.note, strip.disagrees);
      strips.push_back(std::move(strip));
    }
    return strips;
  }

  // ---- claims ----

  void claim(std::uint16_t c) {
    const sim::Claim& words = wording_.work->claims[c];
    const sim::GroupRow& group = p_.groups[p_.works[row_.work].groups.first + c];
    ClaimPanel claim;
    claim.number = c + 1;
    claim.claim = c;
    claim.id = words.id;
    claim.heading = words.heading;
    claim.question = words.question;
    claim.standing =
        static_cast<ClaimStanding>(sim::claim_status(p_, decision_, working_.worked(), c));
    constexpr const char* kKeys[] = {"claim.none", "claim.one_source", "claim.several",
                                     "claim.contradicted"};
    claim.standing_words = words_(kKeys[static_cast<std::size_t>(claim.standing)]);
    claim.turned_to = working_.turned_to() == c;
    claim.own_words = working_.own_words(c);
    claim.weight = working_.weight(c);
    links(c, claim);
    for (std::uint32_t i = group.cells.first; i < group.cells.first + group.cells.count; ++i)
      part(c, p_.cells[i], claim);
    panel_.claims_without += claim.standing == ClaimStanding::None ? 1 : 0;
    panel_.claims.push_back(std::move(claim));
  }

  void links(std::uint16_t c, ClaimPanel& claim) const {
    for (std::uint8_t side = 1; side <= sim::kSides; ++side)
      for (const sim::Placing& one : working_.worked().placings)
        if (one.passage && one.part == c && one.as == side) {
          add_strip(one, claim.strips);
          ++(side == 1 ? claim.supports : side == 2 ? claim.weakens : claim.context);
        }
  }

  void part(std::uint16_t c, const sim::CellRow& cell, ClaimPanel& claim) const {
    if (cell.kind == sim::CellRow::Kind::Gap) {
      const sim::OptionWording& gap = option(decision_, cell.what);
      claim.gaps.push_back({static_cast<int>(claim.gaps.size()) + 1, static_cast<int>(cell.what),
                            gap.id, gap.text, working_.as(c, false, cell.what) != 0});
    }
    if (cell.kind != sim::CellRow::Kind::Sentence) return;
    claim.may_write = true;
    for (std::uint32_t i = 0; i + 1 < cell.values; ++i) {
      const sim::OptionWording& sentence = option(decision_, cell.what + i);
      claim.sentences.push_back({static_cast<int>(i) + 1, static_cast<int>(cell.what + i),
                                 sentence.id, sentence.text,
                                 working_.as(c, false, cell.what + i) != 0});
    }
  }

  // ---- form and text ----

  void field(std::uint16_t f) {
    const sim::DecisionIx ix{p_.works[row_.work].fields.first + f};
    const sim::DecisionRow& row = p_.decisions[ix.v];
    const sim::DecisionWording& words = p_.wording.decisions[ix.v];
    FieldPanel field;
    field.number = f + 1;
    field.field = f;
    field.id = words.id;
    field.heading = words.heading;
    field.prompt = words.prompt;
    field.min = row.min;
    field.max = row.max;
    field.complete = working_.complete(f);
    field.turned_to = working_.turned_to() == f;
    field.kind = row.kind == TaskKind::ChooseMany ? FieldPanel::Kind::ChooseMany
                 : row.kind == TaskKind::Rate     ? FieldPanel::Kind::Rate
                 : row.kind == TaskKind::Sort     ? FieldPanel::Kind::Sort
                 : row.kind == TaskKind::Order    ? FieldPanel::Kind::Order
                                                  : FieldPanel::Kind::Choose;
    if (sim::is_worked(row))
      field.items = items(ix, f);
    else
      picks(ix, f, field);
    field.how = how(field);
    field.answer = answer_words(field);
    if (std::find(panel_.field_headings.begin(), panel_.field_headings.end(), field.heading) ==
        panel_.field_headings.end())
      panel_.field_headings.push_back(field.heading);
    panel_.fields.push_back(std::move(field));
  }

  void picks(sim::DecisionIx ix, std::uint16_t f, FieldPanel& field) const {
    for (std::uint32_t place : shown(ix)) {
      const sim::OptionWording& words = option(ix, place);
      field.rows.push_back({static_cast<int>(field.rows.size()) + 1, static_cast<int>(place),
                            words.id, words.text, words.definition,
                            working_.as(f, false, place) != 0});
    }
  }

  std::string how(const FieldPanel& field) const {
    switch (field.kind) {
      case FieldPanel::Kind::Choose:
        return {};
      case FieldPanel::Kind::Rate:
        return words_("choose.rate");
      case FieldPanel::Kind::ChooseMany:
        if (field.min == field.max) return words_.plural("choose.exactly", field.min);
        return words_("choose.between",
                      {{"min", std::to_string(field.min)}, {"max", std::to_string(field.max)}});
      case FieldPanel::Kind::Sort:
        return words_("work.how_sort");
      case FieldPanel::Kind::Order:
        break;
    }
    return words_("work.how_order");
  }

  std::string answer_words(const FieldPanel& field) const {
    std::vector<std::string> list;
    const auto add = [&](const std::string& words) { list.push_back(words); };
    for (const FieldRow& row : field.rows)
      if (row.picked) add(row.text);
    for (int position = 1; position <= static_cast<int>(field.items.items.size()); ++position)
      for (const WorkItem& item : field.items.items)
        if (item.position == position) add(item.text);
    for (const WorkBin& bin : field.items.bins)
      for (const WorkItem& item : field.items.items)
        if (item.bin == bin.number)
          add(words_("work.in_bin", {{"item", item.text}, {"bin", bin.text}}));
    return in_one_line(list);
  }

  void text() {
    panel_.text = working_.text();
    panel_.finished = working_.finished();
    if (!panel_.finished) return;
    for (const sim::ChecklistLine& line : wording_.work->checklist)
      panel_.checklist.push_back(line.text);
    panel_.model = wording_.work->model;
  }

  const sim::Session& session_;
  const sim::Program& p_;
  const Working& working_;
  const Words& words_;
  sim::DecisionIx decision_;
  const sim::DecisionRow& row_;
  const sim::DecisionWording& wording_;
  const sim::Margin margin_;
  WorkPanel panel_;
};

}  // namespace

bool is_worked(const sim::Session& session) {
  return session.decision().valid() &&
         sim::is_worked(session.program().decisions[session.decision().v]);
}

WorkPanel make_view(const sim::Session& session) {
  WorkPanel panel;
  const auto& work = session.program().wording.decisions[session.decision().v].work;
  if (!work) return panel;
  panel.view = work->view;
  panel.fact = work->fact;
  return panel;
}

WorkPanel make_work(const sim::Session& session, const Working& working, const Words& words) {
  return Maker(session, working, words).make();
}

std::vector<AsRow> ways_of(TaskKind kind, const Words& words) {
  std::vector<AsRow> ways;
  const std::uint8_t most = kind == TaskKind::Mark    ? sim::kTags
                            : kind == TaskKind::Build ? sim::kSides
                                                      : std::uint8_t{0};
  for (std::uint8_t as = 1; as <= most; ++as)
    ways.push_back({as,
                    std::string(kind == TaskKind::Mark ? sim::tag_id(static_cast<sim::Tag>(as))
                                                       : sim::side_id(static_cast<sim::Side>(as))),
                    as_words(kind, as, words)});
  return ways;
}

int paper_number(const sim::Session& session, std::uint32_t document) {
  int number = 0;
  for (std::uint32_t d = 0; d <= document; ++d) number += session.readable({d}) ? 1 : 0;
  return number;
}

StripRow strip_of(const sim::Session& session, sim::PassageIx passage, const Words& words) {
  const sim::Program& program = session.program();
  const sim::DocumentIx document = sim::document_of(program, passage);
  const sim::DocumentWording& paper = program.wording.documents[document.v];
  StripRow strip;
  strip.passage = passage.v;
  strip.id = sim::passage_name(program, passage);
  strip.text = program.wording.passages[passage.v].text;
  strip.paper = paper.id;
  strip.title = paper.title;
  strip.paper_number = paper_number(session, document.v);
  strip.sentence = static_cast<int>(passage.v - program.documents[document.v].passages.first) + 1;
  const sim::PassageWording& own = program.wording.passages[passage.v];
  const std::string& date = own.date.empty() ? paper.date : own.date;
  strip.date = day_words(date, words);
  strip.age = age_words(date, program.wording.head.story_date, words);
  strip.author = paper.author == "You" ? words("paper.by_you") : paper.author;
  strip.source = words(own.first_hand ? "paper.first_hand" : "paper.reported");
  return strip;
}

std::string disagrees_words(const sim::Session& session, const sim::Margin& margin,
                            sim::PassageIx passage, const Words& words) {
  const sim::Program& program = session.program();
  std::string all;
  for (const auto& [first, second] : margin.pairs) {
    if (first != passage && second != passage) continue;
    const sim::PassageIx other = first == passage ? second : first;
    const std::string where = passage_place(sim::passage_words(program, other), words);
    all += all.empty() ? words("margin.disagrees", {{"where", where}}) : "; " + where;
  }
  return all;
}

}  // namespace ui
