#include "sim/analysis/walk_work.h"

#include <algorithm>
#include <array>

#include "sim/program/parts.h"
#include "sim/session/worked_text.h"

namespace sim {
namespace {

// The part of "a=b" before the sign, or behind it.
std::string_view before_sign(std::string_view text) { return text.substr(0, text.find('=')); }
std::string_view behind_sign(std::string_view text) { return text.substr(text.find('=') + 1); }

std::uint8_t tag_of(std::string_view word) {
  return static_cast<std::uint8_t>(tag_from_id(word).value_or(Tag::None));
}

std::uint8_t side_of(std::string_view word) {
  for (std::uint8_t i = 1; i <= kSides; ++i)
    if (side_id(static_cast<Side>(i)) == word) return i;
  return 0;
}

}  // namespace

std::string_view task_kind_id(TaskKind kind) {
  constexpr std::array<std::string_view, 11> kIds = {"choose", "choose_many", "rate", "topics",
                                                     "order",  "concordance", "sort", "mark",
                                                     "build",  "form",        "write"};
  return kIds[static_cast<std::size_t>(kind)];
}

void WalkWork::clear() {
  worked_.placings.clear();
  texts_.clear();
  field_ = -1;
}

DecisionIx WalkWork::owner() const {
  const DecisionRow& row = p_.decisions[decision_.v];
  if (row.kind != TaskKind::Form) return decision_;
  return field_ < 0
             ? DecisionIx{}
             : DecisionIx{p_.works[row.work].fields.first + static_cast<std::uint32_t>(field_)};
}

WalkWork::Followed WalkWork::goes_on() { return {}; }

WalkWork::Followed WalkWork::hands_in() {
  sort_placings(worked_);
  return {Answer(worked_), {}, {}};
}

WalkWork::Followed WalkWork::wants(std::string_view form) const {
  return wrong("`" + std::string(form) + "` at " + p_.wording.decisions[decision_.v].id,
               "`" + to_text(*at_) + "`");
}

void WalkWork::put(Placing placing) {
  std::vector<Placing>& all = worked_.placings;
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const Placing& one) {
                             return one.part == placing.part && one.passage == placing.passage &&
                                    one.what == placing.what;
                           }),
            all.end());
  all.push_back(placing);
}

WalkWork::Followed WalkWork::filled(Worked worked) {
  if (p_.decisions[decision_.v].kind != TaskKind::Form) {
    worked_ = std::move(worked);
    return hands_in();
  }
  const auto part = static_cast<std::uint16_t>(field_);
  std::vector<Placing>& all = worked_.placings;
  all.erase(
      std::remove_if(all.begin(), all.end(), [&](const Placing& one) { return one.part == part; }),
      all.end());
  for (Placing one : worked.placings) {
    one.part = part;
    all.push_back(one);
  }
  return goes_on();
}

void WalkWork::take_over(const Margin& margin, DecisionIx decision, std::uint16_t open) {
  const Range papers = p_.works[p_.decisions[decision.v].work].documents;
  for (const MarginMark& one : margin.marks) {
    const DocumentIx paper = document_of(p_, one.passage);
    if (placed_as(worked_, 0, true, one.passage.v) != 0) continue;
    for (std::uint32_t i = 0; i < papers.count; ++i)
      if (((open >> i) & 1) != 0 && p_.document_lists[papers.first + i] == paper)
        put({0, static_cast<std::uint8_t>(one.tag), true, one.passage.v});
  }
}

WalkWork::Followed WalkWork::follow(const WalkLine& line, DecisionIx decision) {
  at_ = &line;
  decision_ = decision;
  const DecisionRow& row = p_.decisions[decision.v];
  const bool form = row.kind == TaskKind::Form;
  if (line.word == WalkWord::Field)
    return form ? field()
                : wrong("a form for `" + to_text(line) + "`", p_.wording.decisions[decision.v].id);
  if (line.word == WalkWord::Submit) {
    const bool ends = row.kind >= TaskKind::Mark;
    return ends ? hands_in()
                : wrong("a mark, build, form or write for `submit`",
                        p_.wording.decisions[decision.v].id);
  }
  if (form && field_ < 0) return wrong("a `field` line before `" + to_text(line) + "`", "none yet");
  switch (line.word) {
    case WalkWord::Order:
      return order();
    case WalkWord::Sort:
      return sort();
    case WalkWord::Mark:
      return mark();
    case WalkWord::Link:
      return link();
    case WalkWord::Gap:
      return gap();
    case WalkWord::Write:
      return write();
    case WalkWord::Attach:
      return attach();
    default:
      return options();
  }
}

WalkWork::Followed WalkWork::field() {
  const DecisionIx field = n_.decision(at_->arguments[0].text);
  if (p_.decisions[field.v].form != decision_)
    return wrong("a form with the field " + at_->arguments[0].text,
                 p_.wording.decisions[decision_.v].id);
  field_ = static_cast<int>(field.v - p_.works[p_.decisions[decision_.v].work].fields.first);
  return goes_on();
}

// pick, picks, rate.
WalkWork::Followed WalkWork::options() {
  const DecisionIx owner = this->owner();
  const DecisionRow& row = p_.decisions[owner.v];
  if (row.kind == TaskKind::Build && at_->word == WalkWord::Pick) return gap();
  Worked picked;
  for (const WalkArgument& option : at_->arguments) {
    const int place = n_.local(owner, option.text);
    if (place < 0) return wrong("a decision with " + option.text, p_.wording.decisions[owner.v].id);
    picked.placings.push_back({0, 1, false, static_cast<std::uint32_t>(place)});
  }
  const bool step = row.kind == TaskKind::Rate || row.kind == TaskKind::Concordance;
  const bool one = row.kind == TaskKind::Choose || row.kind == TaskKind::Topics;
  const WalkWord wanted = row.kind == TaskKind::ChooseMany ? WalkWord::Picks
                          : step                           ? WalkWord::Rate
                                                           : WalkWord::Pick;
  if ((!step && !one && row.kind != TaskKind::ChooseMany) || at_->word != wanted)
    return wants(step || one || row.kind == TaskKind::ChooseMany ? walk_word_id(wanted)
                                                                 : task_kind_id(row.kind));
  if (p_.decisions[decision_.v].kind == TaskKind::Form) return filled(std::move(picked));
  const std::uint16_t bits = picked_bits(Answer(picked));
  if (wanted == WalkWord::Picks) return {Answer(ChooseMany{bits}), {}, {}};
  const auto place = static_cast<std::uint8_t>(picked.placings[0].what);
  if (step) return {Answer(Rate{place}), {}, {}};
  if (row.attach == 0) return {Answer(Choose{place}), {}, {}};
  put(picked.placings[0]);
  return hands_in();
}

WalkWork::Followed WalkWork::order() {
  const DecisionIx owner = this->owner();
  if (p_.decisions[owner.v].kind != TaskKind::Order)
    return wants(task_kind_id(p_.decisions[owner.v].kind));
  Worked order;
  for (const WalkArgument& item : at_->arguments) {
    const int place = n_.local(owner, item.text);
    if (place < 0) return wrong("a decision with " + item.text, p_.wording.decisions[owner.v].id);
    order.placings.push_back({0, static_cast<std::uint8_t>(order.placings.size() + 1), false,
                              static_cast<std::uint32_t>(place)});
  }
  return filled(std::move(order));
}

WalkWork::Followed WalkWork::sort() {
  const DecisionIx owner = this->owner();
  if (p_.decisions[owner.v].kind != TaskKind::Sort)
    return wants(task_kind_id(p_.decisions[owner.v].kind));
  const std::vector<Bin>& bins = p_.wording.decisions[owner.v].work->bins;
  Worked sorted;
  for (const WalkArgument& pair : at_->arguments) {
    const int place = n_.local(owner, before_sign(pair.text));
    const auto bin = std::find_if(bins.begin(), bins.end(),
                                  [&](const Bin& b) { return b.id == behind_sign(pair.text); });
    if (place < 0 || bin == bins.end())
      return wrong("a decision with " +
                       std::string(place < 0 ? before_sign(pair.text) : behind_sign(pair.text)),
                   p_.wording.decisions[owner.v].id);
    sorted.placings.push_back({0, static_cast<std::uint8_t>(bin - bins.begin() + 1), false,
                               static_cast<std::uint32_t>(place)});
  }
  return filled(std::move(sorted));
}

WalkWork::Followed WalkWork::mark() {
  if (p_.decisions[decision_.v].kind != TaskKind::Mark)
    return wants(task_kind_id(p_.decisions[decision_.v].kind));
  for (const WalkArgument& pair : at_->arguments)
    put({0, tag_of(behind_sign(pair.text)), true, n_.passage(before_sign(pair.text)).v});
  return goes_on();
}

int WalkWork::claim_of(std::string_view id) const {
  const DecisionWording& wording = p_.wording.decisions[decision_.v];
  if (p_.decisions[decision_.v].kind != TaskKind::Build) return -1;
  for (std::size_t c = 0; c < wording.work->claims.size(); ++c)
    if (wording.work->claims[c].id == id) return static_cast<int>(c);
  return -1;
}

WalkWork::Followed WalkWork::link() {
  const std::vector<WalkArgument>& given = at_->arguments;
  const int claim = claim_of(given[0].text);
  if (claim < 0)
    return wrong("a decision with the claim " + given[0].text,
                 p_.wording.decisions[decision_.v].id);
  put({static_cast<std::uint16_t>(claim), side_of(given[2].text), true,
       n_.passage(given[1].text).v});
  return goes_on();
}

// The claim a gap or sentence belongs to, and its place among the options of the decision; of
// `place` below 0 the one behind the sentences of `claim`.
int WalkWork::claim_of_option(int place, bool sentence, std::uint16_t& claim) const {
  const WorkRow& work = p_.works[p_.decisions[decision_.v].work];
  for (std::uint16_t g = 0; g < work.groups.count; ++g) {
    if (place < 0 && g != claim) continue;
    const Range cells = p_.groups[work.groups.first + g].cells;
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
      const CellRow& cell = p_.cells[c];
      const bool is_sentence = cell.kind == CellRow::Kind::Sentence;
      if (is_sentence != sentence || (!is_sentence && cell.kind != CellRow::Kind::Gap)) continue;
      if (place < 0) return static_cast<int>(cell.what + cell.values - 1U);
      const std::uint32_t count = is_sentence ? cell.values - 1U : 1U;
      const auto what = static_cast<std::uint32_t>(place);
      if (what < cell.what || what >= cell.what + count) continue;
      claim = g;
      return static_cast<int>(is_sentence ? cell.what : what);
    }
  }
  return -1;
}

// `gap` and, at a build, `pick`.
WalkWork::Followed WalkWork::gap() {
  const bool sentence = at_->word == WalkWord::Pick;
  const std::string& id = at_->arguments[0].text;
  const int place = n_.local(decision_, id);
  std::uint16_t claim = 0;
  const bool build = p_.decisions[decision_.v].kind == TaskKind::Build;
  const int first = build && place >= 0 ? claim_of_option(place, sentence, claim) : -1;
  if (first < 0)
    return wrong(
        std::string(sentence ? "a decision with the sentence " : "a decision with the gap ") + id,
        p_.wording.decisions[decision_.v].id);
  put({claim, 1, false, static_cast<std::uint32_t>(place)});
  return goes_on();
}

WalkWork::Followed WalkWork::write() {
  const std::vector<WalkArgument>& given = at_->arguments;
  const std::string& text = given.back().text;
  const TaskKind kind = p_.decisions[decision_.v].kind;
  if (given.size() == 1 && kind == TaskKind::Write) {
    texts_.emplace_back(std::uint8_t{0}, text);
    return goes_on();
  }
  if (given.size() == 1)
    return wants(kind == TaskKind::Build ? "write <claim> \"text\"" : task_kind_id(kind));
  auto claim = static_cast<std::uint16_t>(claim_of(given[0].text));
  const int own = claim_of(given[0].text) < 0 ? -1 : claim_of_option(-1, true, claim);
  if (own < 0)
    return wrong("a decision with sentences for the claim " + given[0].text,
                 p_.wording.decisions[decision_.v].id);
  put({claim, 1, false, static_cast<std::uint32_t>(own)});
  texts_.emplace_back(static_cast<std::uint8_t>(claim + 1), text);
  return goes_on();
}

WalkWork::Followed WalkWork::attach() {
  const DecisionRow& row = p_.decisions[decision_.v];
  if (row.attach == 0)
    return wrong("a decision that passages can be laid beside",
                 p_.wording.decisions[decision_.v].id);
  for (const WalkArgument& passage : at_->arguments) put({0, 1, true, n_.passage(passage.text).v});
  return goes_on();
}

}  // namespace sim
