// What the reader leaves in the margins of the case file while a case is played: straight to the
// session, as pins go. Marks on the papers of a marking decision belong to that answer.
#include <algorithm>
#include <variant>

#include "sim/session/margin.h"
#include "ui/app/update_parts.h"

namespace ui::app {
namespace {

bool is_passage(const Play& play, std::uint32_t passage) {
  return passage < play.session.program().wording.passages.size();
}

// Whether the open decision is the marking of that very paper.
bool marked_in_work(const Play& play, std::uint32_t passage) {
  if (!play.working || play.stage != PlayStage::Options ||
      play.decision.kind != DecisionPanel::Kind::Mark)
    return false;
  for (const WorkPaper& paper : play.decision.work.papers)
    for (const auto& paragraph : paper.paragraphs)
      for (const WorkSentence& sentence : paragraph)
        if (sentence.passage == passage) return true;
  return false;
}

void mark(AppState& state, const MarkSentence& asked, const Services& services) {
  Play& play = *state.play;
  if (marked_in_work(play, asked.passage))
    (void)update_work(state, MarkPassage{asked.passage, asked.tag}, services);
  else
    (void)play.session.mark({asked.passage}, sim::Tag{asked.tag});
}

void ask_beside(Play& play, const AskBeside& asked) {
  MarginHand& hand = play.margin;
  // Closed and opened again on the same sentence it still has what was typed.
  if (asked.open && hand.beside != asked.passage) {
    const sim::Margin margin = sim::margin_of(play.session.program(), play.session.log());
    const std::string* stands = margin.note({asked.passage});
    hand.beside = asked.passage;
    hand.draft = stands != nullptr ? *stands : std::string();
  }
  hand.writing = asked.open;
}

void write_beside(Play& play, std::uint32_t passage, std::string words) {
  (void)play.session.write_beside({passage}, std::move(words));
  play.margin.beside.reset();
  play.margin.writing = false;
  play.margin.draft.clear();
}

}  // namespace

bool update_margin(AppState& state, const Intent& intent, const Services& services) {
  Play& play = *state.play;
  if (const auto* marked = std::get_if<MarkSentence>(&intent)) {
    if (is_passage(play, marked->passage)) mark(state, *marked, services);
  } else if (const auto* begun = std::get_if<BeginPair>(&intent)) {
    play.margin.linking.reset();
    if (begun->on && is_passage(play, begun->passage)) play.margin.linking = begun->passage;
    return true;
  } else if (const auto* pair = std::get_if<PairSentences>(&intent)) {
    play.margin.linking.reset();
    if (is_passage(play, pair->first) && is_passage(play, pair->second))
      (void)play.session.pair({pair->first}, {pair->second}, pair->on);
  } else if (const auto* asked = std::get_if<AskBeside>(&intent)) {
    if (is_passage(play, asked->passage)) ask_beside(play, *asked);
    return true;
  } else if (const auto* kept = std::get_if<KeepBeside>(&intent)) {
    if (play.margin.writing) play.margin.draft = kept->words;
    return true;
  } else if (const auto* written = std::get_if<WriteBeside>(&intent)) {
    if (is_passage(play, written->passage)) write_beside(play, written->passage, written->words);
  } else {
    return false;
  }
  refresh_work(play, state.words);
  keep_play(state, services);
  return true;
}

void keep_beside(Play& play) {
  if (!play.margin.beside || play.margin.draft.empty()) return;
  const std::uint32_t passage = *play.margin.beside;
  write_beside(play, passage, std::move(play.margin.draft));
}

}  // namespace ui::app
