// Lines typed at a build, a form, a text and a choice with passages.
#include <algorithm>
#include <array>

#include "ui/cli/play_work.h"
#include "ui/cli/typed_work.h"
#include "ui/model/work_text.h"

namespace ui::cli {
namespace {

using What = WorkReply::What;

}  // namespace

// ---- Build ----

WorkReply WorkLines::turn(std::uint16_t part) {
  if (working_.turn_to(part) != Did::Done) return unknown(std::to_string(part + 1));
  refresh();
  return done({}, in_hand());
}

WorkReply WorkLines::build(const std::string& verb, const Tokens& given, const std::string& text) {
  if (verb == "claim") {
    const int claim = given.size() == 1 ? claim_of(given[0]) : panel_.work.turned_to;
    return claim < 0 ? unknown(given[0]) : turn(static_cast<std::uint16_t>(claim));
  }
  if (verb == "next") {
    const int next = panel_.work.turned_to + 1;
    if (next >= static_cast<int>(panel_.work.claims.size())) return refused(words_("claim.last"));
    return turn(static_cast<std::uint16_t>(next));
  }
  if (verb == "link") return link(given);
  if (verb == "unlink") {
    const bool named = given.size() == 2;
    const int claim = named ? claim_of(given[0]) : panel_.work.turned_to;
    const sim::PassageIx passage = given.empty() ? sim::PassageIx{} : passage_of(given.back());
    if (claim < 0 || !passage.valid()) return unknown(given.empty() ? verb : given.back());
    const Did did = working_.unlink(static_cast<std::uint16_t>(claim), passage);
    return did == Did::Done ? done(words_("work.unlinked", {{"text", passage_text(passage)}}))
                            : said(did, given.back());
  }
  if (verb == "gap") return gap_or_sentence(true, given);
  if (verb == "say" || verb == "pick") return gap_or_sentence(false, given);
  if (verb == "write") return own_words(given, text);
  if (verb == "weigh") return weigh(given);
  return {};
}

WorkReply WorkLines::link(const Tokens& given) {
  const bool named = given.size() == 3;
  if (given.size() != 2 && !named) return refused(words_("work.how_link"));
  const int claim = named ? claim_of(given[0]) : panel_.work.turned_to;
  if (claim < 0) return unknown(given[0]);
  const std::string& name = given[given.size() - 2];
  const sim::PassageIx passage = passage_of(name);
  if (!passage.valid())
    return number_of(name) > 0 && paper_ == 0 ? refused(words_("work.which_paper")) : unknown(name);
  const std::uint8_t side = way_of(given.back());
  if (side == 0) return unknown(given.back());
  const Did did =
      working_.link(static_cast<std::uint16_t>(claim), passage, static_cast<sim::Side>(side));
  if (did != Did::Done) return said(did, name);
  refresh();
  return done(
      words_("work.linked",
             {{"claim", panel_.work.claims[static_cast<std::size_t>(claim)].heading},
              {"as", panel_.ways[side - 1U].text},
              {"text", passage_text(passage)},
              {"standing", panel_.work.claims[static_cast<std::size_t>(claim)].standing_words}}));
}

WorkReply WorkLines::gap_or_sentence(bool gap, const Tokens& given) {
  if (given.size() != 1) return refused(words_(gap ? "work.how_gap" : "work.how_say"));
  const std::string& word = given[0];
  for (const ClaimPanel& claim : panel_.work.claims) {
    const auto part = static_cast<std::uint16_t>(claim.claim);
    const bool in_hand = claim.turned_to;
    for (const GapRow& row : claim.gaps) {
      if (!gap || !(row.id == word || (in_hand && row.number == number_of(word)))) continue;
      (void)working_.gap(part, row.option, !row.stated);
      return done(words_(row.stated ? "work.gap_off" : "work.gap_on", {{"text", row.text}}));
    }
    for (const SentenceChoice& row : claim.sentences) {
      if (gap || !(row.id == word || (in_hand && row.number == number_of(word)))) continue;
      (void)working_.sentence(part, row.option);
      return done(
          words_(row.chosen ? "work.sentence_off" : "work.sentence_on", {{"text", row.text}}));
    }
  }
  return unknown(word);
}

// `write c.harm "words"`, or words for the claim in hand.
WorkReply WorkLines::own_words(const Tokens& given, const std::string& text) {
  std::string rest;
  (void)first_word(text, rest);
  int claim = panel_.work.turned_to;
  std::string after;
  const std::string first = first_word(rest, after);
  if (!after.empty() && after.front() == '"' && claim_of(first) >= 0) {
    claim = claim_of(first);
    rest = after;
  }
  if (given.empty()) return refused(words_("work.how_write_own"));
  const std::string words = unquoted(rest);
  const Did did = working_.own_words(static_cast<std::uint16_t>(claim), words);
  if (did == Did::Unknown) return refused(words_("claim.no_own_words"));
  return did == Did::Done ? done(words_("work.own_on", {{"text", words}})) : said(did, words);
}

// `weigh 3 some`, `weigh c.harm much`; without a claim the one in hand. The same again takes it
// off.
WorkReply WorkLines::weigh(const Tokens& given) {
  if (given.empty()) return refused(words_("claim.how_weigh"));
  Tokens rest = given;
  int claim = panel_.work.turned_to;
  const auto weight_of = [](const Tokens& words) {
    const std::string last = words.empty() ? std::string() : words.back();
    const bool a_lot = words.size() == 2 && words[0] == "a" && last == "lot";
    if (words.size() != 1 && !a_lot) return 0;
    return last == "little" ? 1 : last == "some" ? 2 : last == "much" || last == "lot" ? 3 : 0;
  };
  if (weight_of(rest) == 0) {
    claim = claim_of(rest.front());
    if (claim < 0) return unknown(rest.front());
    rest.erase(rest.begin());
  }
  const int weight = weight_of(rest);
  if (weight == 0) return refused(words_("claim.how_weigh"));
  const auto part = static_cast<std::uint16_t>(claim);
  (void)working_.weigh(part, static_cast<std::uint8_t>(weight));
  static constexpr std::array<const char*, 4> kKeys = {"claim.weight.none", "claim.weight.little",
                                                       "claim.weight.some", "claim.weight.much"};
  const std::string& heading = panel_.work.claims[static_cast<std::size_t>(claim)].heading;
  return done(words_("claim.weighed",
                     {{"claim", heading}, {"weight", words_(kKeys[working_.weight(part)])}}));
}

// ---- Form ----

WorkReply WorkLines::form(const std::string& verb, const Tokens& given) {
  if (verb == "field") {
    const auto row = given.size() == 1 ? by_number_or_id(panel_.work.fields, given[0])
                                       : panel_.work.fields.end();
    if (row == panel_.work.fields.end()) return unknown(given.empty() ? verb : given[0]);
    return turn(static_cast<std::uint16_t>(row->field));
  }
  if (verb == "next") {
    const std::size_t count = panel_.work.fields.size();
    return turn(
        static_cast<std::uint16_t>((static_cast<std::size_t>(panel_.work.turned_to) + 1) % count));
  }
  const FieldPanel field = panel_.work.fields[static_cast<std::size_t>(panel_.work.turned_to)];
  const auto part = static_cast<std::uint16_t>(field.field);
  Tokens all = given;
  const bool named =
      verb == "pick" || verb == "picks" || verb == "rate" || verb == "order" || verb == "sort";
  if (verb == "off" && !field.items.items.empty()) return take_off(part, field.items, given);
  if (!named) all.insert(all.begin(), verb);
  WorkReply reply;
  if (field.kind == FieldPanel::Kind::Order)
    reply = order(part, field.items, all, verb == "order");
  else if (field.kind == FieldPanel::Kind::Sort)
    reply = sort(part, field.items, all);
  else
    reply = pick(field, all, verb == "picks");
  // A single pick is a whole answer; of the others more may follow.
  const bool single =
      field.kind == FieldPanel::Kind::Choose || field.kind == FieldPanel::Kind::Rate;
  if (reply.what != What::Done || !single || !working_.complete(part)) return reply;
  const WorkReply next = after_field();
  reply.page.append(next.page);
  if (next.what == What::Refused || !next.words.empty()) reply.words += "\n" + next.words;
  return reply;
}

WorkReply WorkLines::pick(const FieldPanel& field, const Tokens& given, bool many) {
  const auto part = static_cast<std::uint16_t>(field.field);
  if (given.size() != 1 && field.kind != FieldPanel::Kind::ChooseMany)
    return refused(words_("field.one"));
  std::vector<FieldRow> rows;
  for (const std::string& word : given) {
    const auto row = by_number_or_id(field.rows, word);
    if (row == field.rows.end() && rows.empty() && number_of(word) == 0 && !many) return {};
    if (row == field.rows.end()) return unknown(word);
    rows.push_back(*row);
  }
  // `picks` says the whole answer: what stood there and is not named again goes. Else each named
  // one goes on, or off again.
  std::vector<int> off, on;
  int picked = 0;
  for (const FieldRow& was : field.rows) {
    const bool named = std::any_of(rows.begin(), rows.end(),
                                   [&](const FieldRow& row) { return row.option == was.option; });
    const bool toggles = !many && field.kind == FieldPanel::Kind::ChooseMany;
    const bool picks = toggles ? named != was.picked : named;
    if (picks != was.picked) (picks ? on : off).push_back(was.option);
    picked += picks ? 1 : 0;
  }
  if (field.kind == FieldPanel::Kind::ChooseMany && picked > field.max)
    return refused(words_.plural("choose.too_many", field.max));
  // Of the others the new one takes the place of the old.
  if (field.kind != FieldPanel::Kind::ChooseMany) off.clear();
  // Off before on, so that there is always room.
  off.insert(off.end(), on.begin(), on.end());
  for (int option : off) (void)working_.pick(part, option);
  refresh();
  const std::string& answer = panel_.work.fields[part].answer;
  return done(answer.empty()
                  ? words_("choose.none_chosen")
                  : words_("field.now", {{"n", std::to_string(part + 1)}, {"answer", answer}}));
}

// The next field that is still open, from the one in hand on; it stays when it is open itself.
WorkReply WorkLines::after_field() {
  refresh();
  const std::size_t count = panel_.work.fields.size();
  const auto now = static_cast<std::size_t>(panel_.work.turned_to);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t f = (now + i) % count;
    if (panel_.work.fields[f].complete) continue;
    (void)working_.turn_to(static_cast<std::uint16_t>(f));
    refresh();
    WorkReply reply = done({}, in_hand());
    if (i == 0) reply.words = working_.still_open(words_);
    return reply;
  }
  return done(words_("field.all_done"));
}

// ---- Passages beside an answer, and a text ----

WorkReply WorkLines::attach(const Tokens& given) {
  if (given.empty()) return done(words_("attach.how"), attached_page(panel_, words_));
  std::string words;
  int made = 0;
  for (const std::string& word : given) {
    const sim::PassageIx passage = passage_of(word);
    if (!passage.valid()) return unknown(word);
    const bool was = working_.as(0, true, passage.v) != 0;
    const Did did = was ? working_.detach(passage) : working_.attach(passage);
    if (did != Did::Done) {
      while (made-- > 0) (void)working_.undo();  // refused as a whole
      return said(did, word);
    }
    ++made;
    words += (words.empty() ? "" : "\n") +
             words_(was ? "attach.off" : "attach.on", {{"text", passage_text(passage)}});
  }
  return done(std::move(words));
}

WorkReply WorkLines::text(const std::string& text) {
  std::string rest;
  (void)first_word(text, rest);
  const Did did = working_.write(unquoted(rest));
  return did == Did::Done || did == Did::Same ? done() : refused(words_("write.is_finished"));
}

}  // namespace ui::cli
