#include "ui/cli/margin_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/program/parts.h"
#include "sim/program/program_names.h"
#include "sim/session/margin.h"
#include "sim/session/worked_text.h"
#include "ui/cli/typed_work.h"
#include "ui/model/make_work.h"
#include "ui/model/margin_rows.h"
#include "ui/model/work_text.h"

namespace ui::cli {
namespace {

using What = WorkReply::What;

// "p1.3" or "1.3" as its two numbers; 0 and 0 for anything else.
std::pair<int, int> places_of(const std::string& word) {
  std::string paper, sentence;
  if (!split_at('.', word, paper, sentence)) return {0, 0};
  const bool led = !paper.empty() && (paper[0] | 0x20) == 'p';
  return {number_of(led ? paper.substr(1) : paper), number_of(sentence)};
}

// "risk", or its beginning from three letters on; "none".
std::optional<sim::Tag> tag_of(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (std::uint8_t i = 0; i <= sim::kTags; ++i) {
    const auto tag = static_cast<sim::Tag>(i);
    if (word == sim::tag_id(tag) || (word.size() >= 3 && sim::tag_id(tag).rfind(word, 0) == 0))
      return tag;
  }
  return std::nullopt;
}

}  // namespace

sim::DocumentIx paper_at(const sim::Session& session, int number) {
  for (std::uint32_t d = 0; d < session.program().documents.size(); ++d)
    if (session.readable({d}) && --number == 0) return {d};
  return {};
}

sim::PassageIx passage_at(const sim::Session& session, const std::string& word) {
  const auto [paper, sentence] = places_of(word);
  if (paper > 0 && sentence > 0) {
    const sim::DocumentIx document = paper_at(session, paper);
    if (!document.valid()) return {};
    const sim::Range range = session.program().documents[document.v].passages;
    const auto place = static_cast<std::uint32_t>(sentence) - 1;
    return place < range.count ? sim::PassageIx{range.first + place} : sim::PassageIx{};
  }
  const sim::PassageIx passage = sim::ProgramNames(session.program()).passage(word);
  if (!passage.valid()) return {};
  return session.readable(sim::document_of(session.program(), passage)) ? passage
                                                                        : sim::PassageIx{};
}

const std::string& MarginLines::text_of(sim::PassageIx passage) const {
  return session_.program().wording.passages[passage.v].text;
}

std::string MarginLines::unreadable(const std::string& word, sim::PassageIx passage) const {
  if (!passage.valid()) return words_("margin.no_such", {{"text", word}});
  const sim::DocumentIx paper = sim::document_of(session_.program(), passage);
  if (session_.opened(paper)) return {};
  return words_("margin.unopened", {{"title", session_.program().wording.documents[paper.v].title},
                                    {"n", std::to_string(paper_number(session_, paper.v))}});
}

WorkReply MarginLines::line(const std::string& text) {
  std::string rest;
  std::string verb = first_word(text, rest);
  if (!verb.empty() && verb.front() == '/') verb.erase(0, 1);
  for (char& c : verb)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const Tokens given = tokens_of(rest);
  const bool list = verb == "marks" || (verb == "m" && given.empty());
  if (list) return {What::Done, {}, margin_page(margin_rows(session_, working_, words_), words_)};
  if (verb == "m" || verb == "mark" || verb == "margin") return mark(given);
  if (verb == "k" || verb == "pair") return pair(given);
  if (verb == "beside" || verb == "note") return beside(rest);
  return {};
}

// Refused as a whole: everything is looked at before anything is marked.
WorkReply MarginLines::mark(const Tokens& given) {
  std::vector<std::pair<sim::PassageIx, sim::Tag>> marks;
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::string name, word;
    if (!split_at('=', given[i], name, word)) {
      name = given[i];
      word = i + 1 < given.size() ? given[++i] : std::string();
    }
    const sim::PassageIx passage = passage_at(session_, name);
    if (std::string why = unreadable(name, passage); !why.empty()) return refused(std::move(why));
    const std::optional<sim::Tag> tag = tag_of(word);
    if (!tag)
      return refused(words_(word.empty() ? "margin.how_mark" : "margin.no_tag", {{"text", word}}));
    marks.emplace_back(passage, *tag);
  }
  if (marks.empty()) return refused(words_("margin.how_mark"));
  WorkReply reply{What::Done, {}, {}};
  for (const auto& [passage, tag] : marks) {
    const bool was = sim::margin_of(session_.program(), session_.log()).tag(passage) != tag;
    bool changed = session_.mark(passage, tag).has_value() && was;
    if (working_ != nullptr)
      changed = (tag == sim::Tag::None ? working_->unmark(passage)
                                       : working_->mark(passage, tag)) == Did::Done ||
                changed;
    const std::string said =
        !changed ? words_("work.same")
        : tag == sim::Tag::None
            ? words_("work.unmarked", {{"text", text_of(passage)}})
            : words_("work.laid", {{"as", words_("tag." + std::string(sim::tag_id(tag)))},
                                   {"text", text_of(passage)}});
    reply.words += (reply.words.empty() ? "" : "\n") + said;
  }
  return reply;
}

WorkReply MarginLines::pair(const Tokens& given) {
  if (given.size() != 2) return refused(words_("margin.how_pair"));
  const sim::PassageIx first = passage_at(session_, given[0]),
                       second = passage_at(session_, given[1]);
  for (const auto& [word, passage] : {std::pair{given[0], first}, std::pair{given[1], second}})
    if (std::string why = unreadable(word, passage); !why.empty()) return refused(std::move(why));
  const bool on = !sim::margin_of(session_.program(), session_.log()).paired(first, second);
  if (const auto done = session_.pair(first, second, on); !done)
    return refused(done.error().message);
  return {What::Done,
          words_(on ? "margin.paired" : "margin.unpaired",
                 {{"first", text_of(first)}, {"second", text_of(second)}}),
          {}};
}

WorkReply MarginLines::beside(const std::string& rest) {
  std::string words;
  const std::string name = first_word(rest, words);
  if (name.empty()) return refused(words_("margin.how_beside"));
  const sim::PassageIx passage = passage_at(session_, name);
  if (std::string why = unreadable(name, passage); !why.empty()) return refused(std::move(why));
  words = unquoted(words);
  const std::size_t before = session_.log().events.size();
  if (const auto done = session_.write_beside(passage, words); !done)
    return refused(done.error().message);
  if (session_.log().events.size() == before) return {What::Done, words_("work.same"), {}};
  return {What::Done,
          words.empty() ? words_("margin.note_off", {{"text", text_of(passage)}})
                        : words_("margin.noted", {{"words", words}, {"text", text_of(passage)}}),
          {}};
}

}  // namespace ui::cli
