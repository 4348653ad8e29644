#include "ui/cli/play_work.h"

#include "ui/cli/margin_lines.h"
#include "ui/cli/typed_work.h"
#include "ui/model/make_play.h"
#include "ui/model/make_work.h"
#include "ui/model/work_text.h"

namespace ui::cli {
namespace {

using Kind = DecisionPanel::Kind;
using What = WorkReply::What;

}  // namespace

WorkLines::WorkLines(sim::Session& session, Working& working, const Words& words)
    : session_(session),
      working_(working),
      words_(words),
      names_(session.program()),
      panel_(make_decision(session, words, session.log().events.size())) {
  refresh();
}

void WorkLines::refresh() {
  working_.refresh(session_);
  panel_.work = make_work(session_, working_, words_);
}

Page WorkLines::in_hand() const {
  const auto place = static_cast<std::size_t>(panel_.work.turned_to);
  if (panel_.kind == Kind::Build && place < panel_.work.claims.size())
    return claim_page(panel_.work.claims[place], panel_, words_);
  if (panel_.kind == Kind::Form && place < panel_.work.fields.size())
    return field_page(panel_.work.fields[place], words_);
  return {};
}

// ---- Replies ----

WorkReply WorkLines::done(std::string words, Page page) {
  return {What::Done, std::move(words), std::move(page)};
}

WorkReply WorkLines::unknown(const std::string& word) const {
  return refused(words_("work.unknown", {{"text", word}}));
}

WorkReply WorkLines::said(Did did, const std::string& word) const {
  switch (did) {
    case Did::Same:
      return refused(words_("work.same"));
    case Did::Unread:
      return refused(words_("work.unread", {{"text", word}}));
    case Did::Full:
      return refused(words_(panel_.attach > 0 ? "attach.full" : "work.full"));
    default:
      return unknown(word);
  }
}

const std::string& WorkLines::passage_text(sim::PassageIx passage) const {
  return session_.program().wording.passages[passage.v].text;
}

// ---- What a word names ----

int WorkLines::item_of(const ItemsPanel& items, const std::string& word) const {
  const auto row = by_number_or_id(items.items, word);
  return row == items.items.end() ? -1 : row->item;
}

int WorkLines::bin_of(const ItemsPanel& items, const std::string& word) const {
  for (const WorkBin& bin : items.bins)
    if (bin.id == word || (word.size() == 1 && (word[0] | 0x20) == bin.letter)) return bin.number;
  return -1;
}

sim::PassageIx WorkLines::passage_of(const std::string& word) const {
  std::string paper, sentence;
  int n = number_of(word), p = paper_;
  if (n == 0 && split_at('.', word, paper, sentence)) {
    p = number_of(paper.empty() || (paper[0] | 0x20) != 'p' ? paper : paper.substr(1));
    n = number_of(sentence);
  }
  if (n == 0 || p == 0) {
    if (n > 0 && panel_.attach > 0 && n <= static_cast<int>(panel_.work.strips_at_hand.size()))
      return {panel_.work.strips_at_hand[static_cast<std::size_t>(n - 1)].passage};
    return names_.passage(word);
  }
  for (const WorkPaper& one : panel_.work.papers)
    for (const auto& paragraph : one.paragraphs)
      for (const WorkSentence& row : paragraph)
        if (one.number == p && row.number == n) return {row.passage};
  return {};
}

bool WorkLines::in_work(const std::string& word) const {
  const sim::PassageIx passage = passage_of(word);
  return passage.valid() && working_.readable(passage);
}

std::uint8_t WorkLines::way_of(const std::string& word) const {
  for (const AsRow& way : panel_.ways)
    if (way.id == word || (word.size() >= 3 && way.id.rfind(word, 0) == 0)) return way.as;
  return 0;
}

int WorkLines::claim_of(const std::string& word) const {
  const auto row = by_number_or_id(panel_.work.claims, word);
  return row == panel_.work.claims.end() ? -1 : row->claim;
}

// ---- Lines ----

WorkReply WorkLines::line(const std::string& text, std::int64_t at_ms) {
  Tokens rest = tokens_of(text);
  if (rest.empty()) return {};
  std::string verb = rest.front();
  for (char& c : verb)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  rest.erase(rest.begin());
  if (verb == "u" || verb == "undo") {
    if (!working_.undo()) return refused(words_("work.nothing_to_undo"));
    refresh();
    return done(words_("work.undone"), so_far_page(panel_, words_));
  }
  if (verb == "list" || verb == "l") return done({}, so_far_page(panel_, words_));
  if (verb == "open" || verb == "o" || verb == "read") return open(rest, at_ms);
  if (verb == "submit")
    return working_.complete() ? WorkReply{What::HandIn, {}, {}}
                               : refused(working_.still_open(words_));
  const WorkReply reply = dispatch(verb, rest, text);
  if (reply.what == What::Done) refresh();
  return reply;
}

WorkReply WorkLines::dispatch(const std::string& verb, Tokens& rest, const std::string& text) {
  Tokens all = rest;
  all.insert(all.begin(), verb);
  switch (panel_.kind) {
    case Kind::Order:
      if (verb == "off") return take_off(0, panel_.work.items, rest);
      return order(0, panel_.work.items, verb == "order" ? rest : all, verb == "order");
    case Kind::Sort:
      if (verb == "off") return take_off(0, panel_.work.items, rest);
      return sort(0, panel_.work.items, verb == "sort" ? rest : all);
    case Kind::Mark:
      return mark(verb, verb == "mark" || verb == "unmark" ? rest : all);
    case Kind::Build:
      return build(verb, rest, text);
    case Kind::Form:
      return form(verb, rest);
    case Kind::Write:
      return verb == "write" ? this->text(text) : WorkReply{};
    case Kind::Choose:
      return panel_.attach > 0 && (verb == "a" || verb == "attach") ? attach(rest) : WorkReply{};
    default:
      return {};
  }
}

WorkReply WorkLines::enter() {
  if (panel_.kind == Kind::Form && !working_.complete()) return after_field();
  if (!working_.complete()) return refused(working_.still_open(words_));
  return {What::HandIn, working_.still_open(words_), {}};
}

// Only the papers of this work are read with numbers; any other is for the case file.
WorkReply WorkLines::open(const Tokens& given, std::int64_t at_ms) {
  const int number = given.size() == 1 ? number_of(given[0]) : 0;
  for (const WorkPaper& row : panel_.work.papers) {
    if (given.empty() || (row.number != number && row.id != given[0])) continue;
    paper_ = row.number;
    (void)session_.open(names_.document(row.id), at_ms);
    refresh();
    for (const WorkPaper& paper : panel_.work.papers)
      if (paper.number == paper_) return done({}, work_paper_page(paper, panel_, words_));
  }
  return {};
}

// ---- Order and sort ----

std::string WorkLines::placed_words(const ItemsPanel& items, int item) const {
  for (const WorkItem& row : items.items) {
    if (row.item != item) continue;
    const std::string number = std::to_string(row.number);
    std::string words =
        row.position > 0
            ? words_("work.now_at", {{"n", number}, {"place", std::to_string(row.position)}})
        : row.bin > 0 ? words_("work.now_in",
                               {{"n", number},
                                {"bin", items.bins[static_cast<std::size_t>(row.bin - 1)].text}})
                      : words_("work.now_off", {{"n", number}});
    if (!row.says.empty())
      words += "\n" + words_("work.says", {{"name", items.person}, {"text", row.says}});
    return words;
  }
  return {};
}

WorkReply WorkLines::order(std::uint16_t part, const ItemsPanel& items, const Tokens& given,
                           bool whole) {
  std::vector<int> places;
  const bool moves = !whole && given.size() == 2 && number_of(given[1]) > 0;
  for (const std::string& word : given) {
    const int item = item_of(items, word);
    if (item < 0 && (places.empty() && !whole && number_of(word) == 0)) return {};
    if (item < 0) return unknown(word);
    places.push_back(item);
    if (moves) break;
  }
  Did did = Did::Unknown;
  if (moves)
    did = working_.place(part, places[0], number_of(given[1]));
  else if (!whole && places.size() == 1)
    did = working_.place(part, places[0], static_cast<int>(items.items.size()));
  else if (places.size() == items.items.size())
    did = working_.set_order(part, places);
  else
    return refused(words_("work.how_order"));
  if (did == Did::Unknown) return refused(words_("work.how_order"));
  if (did != Did::Done) return said(did, given.front());
  refresh();
  const ItemsPanel& now =
      panel_.kind == Kind::Form ? panel_.work.fields[part].items : panel_.work.items;
  Page page;
  std::string words = moves || places.size() == 1 ? placed_words(now, places[0]) : std::string();
  std::string list;
  for (int item : working_.ordered(part))
    for (const WorkItem& row : now.items)
      if (row.item == item) list += (list.empty() ? "" : ", ") + std::to_string(row.number);
  words += (words.empty() ? "" : "\n") + words_("work.order_so_far", {{"list", list}});
  if (words.find('\n') == std::string::npos)
    for (const WorkItem& row : now.items)
      if (!row.says.empty()) page.speech(now.person, row.says);
  return done(std::move(words), std::move(page));
}

WorkReply WorkLines::sort(std::uint16_t part, const ItemsPanel& items, const Tokens& given) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::string item, bin;
    if (!split_at('=', given[i], item, bin)) {
      item = given[i];
      bin = i + 1 < given.size() ? given[++i] : std::string();
    }
    if (pairs.empty() && item_of(items, item) < 0 && number_of(item) == 0) return {};
    if (item_of(items, item) < 0) return unknown(item);
    if (bin_of(items, bin) < 0)
      return bin.empty() ? refused(words_("work.how_sort")) : unknown(bin);
    pairs.emplace_back(item, bin);
  }
  std::string words;
  Did last = Did::Same;
  for (const auto& [item, bin] : pairs) {
    const Did did = working_.put(part, item_of(items, item), bin_of(items, bin));
    if (did == Did::Done) last = did;
  }
  if (last != Did::Done) return said(last, given.front());
  refresh();
  const ItemsPanel& now =
      panel_.kind == Kind::Form ? panel_.work.fields[part].items : panel_.work.items;
  for (const auto& [item, bin] : pairs)
    words += (words.empty() ? "" : "\n") + placed_words(now, item_of(now, item));
  return done(std::move(words));
}

WorkReply WorkLines::take_off(std::uint16_t part, const ItemsPanel& items, const Tokens& given) {
  const int item = given.size() == 1 ? item_of(items, given[0]) : -1;
  if (item < 0) return unknown(given.empty() ? std::string("off") : given[0]);
  const Did did = working_.take_off(part, item);
  if (did != Did::Done) return said(did, given[0]);
  return done(words_("work.now_off",
                     {{"n", std::to_string(by_number_or_id(items.items, given[0])->number)}}));
}

// ---- Mark ----

WorkReply WorkLines::mark(const std::string& verb, const Tokens& given) {
  if (verb == "unmark") {
    const sim::PassageIx passage = given.size() == 1 ? passage_of(given[0]) : sim::PassageIx{};
    if (!passage.valid()) return unknown(given.empty() ? verb : given[0]);
    const Did did = working_.unmark(passage);
    return did == Did::Done ? done(words_("work.unmarked", {{"text", passage_text(passage)}}))
                            : said(did, given[0]);
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::string passage, tag;
    if (!split_at('=', given[i], passage, tag)) {
      passage = given[i];
      tag = i + 1 < given.size() ? given[++i] : std::string();
    }
    if (verb != "mark" && pairs.empty() && (!passage_of(passage).valid() || way_of(tag) == 0))
      return {};
    // A paper that is no paper of this work has a margin all the same.
    if (pairs.empty() && !in_work(passage) && passage_at(session_, passage).valid()) return {};
    if (!passage_of(passage).valid())
      return number_of(passage) > 0 && paper_ == 0 ? refused(words_("work.which_paper"))
                                                   : unknown(passage);
    if (way_of(tag) == 0 && tag != "none")
      return tag.empty() ? refused(words_("margin.how_mark")) : unknown(tag);
    pairs.emplace_back(passage, tag);
  }
  if (pairs.empty()) return refused(words_("margin.how_mark"));
  std::string words;
  int made = 0;
  for (const auto& [name, tag] : pairs) {
    const sim::PassageIx passage = passage_of(name);
    const Did did = tag == "none" ? working_.unmark(passage)
                                  : working_.mark(passage, static_cast<sim::Tag>(way_of(tag)));
    if (did == Did::Same && pairs.size() > 1) continue;
    if (did != Did::Done) {
      while (made-- > 0) (void)working_.undo();  // refused as a whole
      return said(did, name);
    }
    ++made;
    const std::string& text = passage_text(passage);
    words += (words.empty() ? "" : "\n") +
             (tag == "none" ? words_("work.unmarked", {{"text", text}})
                            : words_("work.laid",
                                     {{"as", panel_.ways[way_of(tag) - 1U].text}, {"text", text}}));
  }
  return done(std::move(words));
}

}  // namespace ui::cli
