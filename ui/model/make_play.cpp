#include "ui/model/make_play.h"

#include <algorithm>

#include "ui/model/dates.h"
#include "ui/model/make_work.h"
#include "ui/model/play_parts.h"

namespace ui {
namespace {

using sim::Event;
using sim::EventKind;
using sim::Events;

DecisionRow row_of(const sim::Session& session, const sim::Offer& offer, std::uint32_t option,
                   const Words& words) {
  const sim::Program& program = session.program();
  const sim::DecisionIx decision = session.decision();
  const std::uint32_t place = program.decisions[decision.v].options.first + option;
  DecisionRow row;
  row.id = program.wording.options[place].id;
  row.option = static_cast<int>(option);
  row.text = option_text(program, decision, option, words);
  row.definition = program.wording.options[place].definition;
  row.open = offer.is_open(option);
  if (!row.open) row.why_closed = program.wording.options[place].closed_text;
  return row;
}

DecisionPanel::Kind kind_of(sim::TaskKind kind) {
  using Kind = DecisionPanel::Kind;
  switch (kind) {
    case sim::TaskKind::Choose:
    case sim::TaskKind::Topics:
      return Kind::Choose;
    case sim::TaskKind::ChooseMany:
      return Kind::ChooseMany;
    case sim::TaskKind::Rate:
      return Kind::Rate;
    case sim::TaskKind::Order:
      return Kind::Order;
    case sim::TaskKind::Concordance:
      return Kind::Concordance;
    case sim::TaskKind::Sort:
      return Kind::Sort;
    case sim::TaskKind::Mark:
      return Kind::Mark;
    case sim::TaskKind::Build:
      return Kind::Build;
    case sim::TaskKind::Form:
      return Kind::Form;
    case sim::TaskKind::Write:
      return Kind::Write;
  }
  return Kind::Choose;
}

// What to do at a kind, where its rows alone do not say it.
std::string how_words(const DecisionPanel& panel, const Words& words) {
  switch (panel.kind) {
    case DecisionPanel::Kind::Choose:
      return panel.attach > 0 ? words.plural("work.how_attach", panel.attach) : std::string();
    case DecisionPanel::Kind::Rate:
      return words("choose.rate");
    case DecisionPanel::Kind::Concordance:
      return words("work.how_concordance");
    case DecisionPanel::Kind::Order:
      return words("work.how_order");
    case DecisionPanel::Kind::Sort:
      return words("work.how_sort");
    case DecisionPanel::Kind::Mark:
      return words("work.how_mark");
    case DecisionPanel::Kind::Build:
      return words("work.how_build");
    case DecisionPanel::Kind::Form:
      return words("work.how_form");
    case DecisionPanel::Kind::Write:
      return words("work.how_write");
    case DecisionPanel::Kind::ChooseMany:
      break;
  }
  if (panel.min == panel.max) return words.plural("choose.exactly", panel.min);
  return words("choose.between",
               {{"min", std::to_string(panel.min)}, {"max", std::to_string(panel.max)}});
}

bool noted(const sim::Session& session, EventKind kind) {
  const Events& events = session.log().events;
  const auto last = std::find_if(events.rbegin(), events.rend(),
                                 [](const Event& e) { return e.kind == EventKind::Offered; });
  return std::any_of(events.rbegin(), last,
                     [&](const Event& e) { return e.kind == kind && e.a == session.decision().v; });
}

}  // namespace

std::vector<bool> readable_papers(const sim::Session& session) {
  std::vector<bool> papers;
  for (std::uint32_t d = 0; d < session.program().documents.size(); ++d)
    papers.push_back(session.readable({d}));
  return papers;
}

std::string clock_words(const sim::Session& session, const Words& words) {
  const sim::HeadWording& head = session.program().wording.head;
  const int minutes = session.state().minutes;
  return words(minutes > head.story_minutes ? "clock.over" : "clock.now",
               {{"n", std::to_string(minutes)},
                {"of", std::to_string(head.story_minutes)},
                {"time", clock_after(head.starts_at, minutes)}});
}

DecisionPanel make_decision(const sim::Session& session, const Words& words, std::size_t from,
                            const std::vector<bool>& had_papers) {
  const sim::Program& program = session.program();
  const sim::DecisionIx decision = session.decision();
  const sim::DecisionRow& row = program.decisions[decision.v];
  const sim::DecisionWording& wording = program.wording.decisions[decision.v];
  DecisionPanel panel;
  panel.id = wording.id;
  panel.kind = kind_of(row.kind);
  panel.attach = row.attach;
  panel.talk = make_talk(session, words, from);
  for (std::uint32_t d = 0; d < had_papers.size(); ++d)
    if (!had_papers[d] && session.readable({d}))
      panel.new_papers.push_back(program.wording.documents[d].title);
  panel.clock = clock_words(session, words);
  panel.prompt = program.scenes[row.scene.v].gate
                     ? words("heavy.prompt", {{"note", wording.prompt}})
                     : wording.prompt;
  panel.min = row.min;
  panel.max = row.max;
  panel.how = how_words(panel, words);
  panel.ways = ways_of(row.kind, words);
  panel.work =
      is_worked(session) ? make_work(session, Working(session), words) : make_view(session);
  const sim::Offer offer = session.offer();
  for (std::uint32_t place = 0; !panel.is_work() && place < offer.count; ++place) {
    DecisionRow option = row_of(session, offer, offer.at(place), words);
    if (!option.open && row.kind == sim::TaskKind::Topics)
      option.why_closed = words(place + 1 == offer.count ? "topics.wait" : "topics.done");
    if (!option.open && option.why_closed.empty()) continue;
    option.number = static_cast<int>(panel.rows.size()) + 1;
    panel.rows.push_back(std::move(option));
  }
  panel.say_first = wording.say_first && !noted(session, EventKind::SaidFirst);
  panel.why = wording.why;
  panel.asks_sure = wording.confidence;
  return panel;
}

std::vector<bool> ticked_aims(const sim::Session& session) {
  std::vector<bool> ticked(session.program().wording.head.aims.size(), false);
  for (const Event& e : session.log().events)
    if (e.kind == EventKind::AimTicked && e.a < ticked.size()) ticked[e.a] = e.n == 1;
  return ticked;
}

PausePanel make_pause(const Words& words, std::string_view support) {
  const bool shipped = support == words("pause.support");
  return {words("pause.text"), std::string(support),
          words(shipped ? "pause.not_set" : "pause.set_by")};
}

}  // namespace ui
