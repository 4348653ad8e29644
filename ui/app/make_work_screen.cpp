// What stands round the work of a decision with many parts, and round a hearing.
#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "sim/program/parts.h"
#include "sim/program/step.h"
#include "ui/app/make_screen_parts.h"
#include "ui/app/update_parts.h"

namespace ui::app {
namespace {

using Kind = DecisionPanel::Kind;

struct KindWords {
  const char *title, *left, *middle, *right;
};

// Title, and the three panes where one is shown at a time.
KindWords words_of(Kind kind) {
  switch (kind) {
    case Kind::Order:
      return {"desk.work.title_order", "desk.work.tab_said", "desk.work.tab_order",
              "desk.tab_reading"};
    case Kind::Sort:
      return {"desk.work.title_sort", "desk.work.tab_said", "desk.work.tab_sort",
              "desk.tab_reading"};
    case Kind::Mark:
      return {"desk.work.title_mark", "desk.work.tab_papers", "desk.work.tab_page",
              "desk.work.tab_marks"};
    case Kind::Build:
      return {"desk.work.title_build", "desk.work.tab_claims", "desk.work.tab_claim",
              "desk.work.tab_tray"};
    case Kind::Form:
      return {"desk.work.title_form", "desk.work.tab_outline", "desk.work.tab_form",
              "desk.tab_reading"};
    default:
      return {"desk.work.title_write", "desk.work.tab_said", "desk.work.tab_text",
              "desk.tab_reading"};
  }
}

std::string first_left(const DecisionPanel& decision) {
  const WorkPanel& work = decision.work;
  if (decision.kind == Kind::Mark && !work.papers.empty())
    return "work/paper/" + work.papers.front().id;
  if (decision.kind == Kind::Build && !work.claims.empty())
    return "work/claim/" + work.claims[static_cast<std::size_t>(work.turned_to)].id;
  if (decision.kind == Kind::Form && !work.fields.empty())
    return "work/outline/" + work.fields.front().id;
  return {};
}

std::string first_of_field(const FieldPanel& field) {
  if (!field.rows.empty()) return "work/pick/" + field.rows.front().id;
  return field.items.items.empty() ? std::string() : "work/item/" + field.items.items.front().id;
}

std::string first_middle(const DecisionPanel& decision) {
  const WorkPanel& work = decision.work;
  switch (decision.kind) {
    case Kind::Order:
    case Kind::Sort:
      return work.items.items.empty() ? std::string() : "work/item/" + work.items.items.front().id;
    case Kind::Mark:
      return first_left(decision);
    case Kind::Build:
      return "work/claim/title";
    case Kind::Form:
      return work.fields.empty()
                 ? std::string()
                 : first_of_field(work.fields[static_cast<std::size_t>(work.turned_to)]);
    default:
      return work.finished ? "work/hand_in" : "work/text";
  }
}

std::string first_right(const DecisionPanel& decision) {
  if (decision.kind == Kind::Mark)
    return decision.work.strips.empty() ? "work/hand_in"
                                        : "work/mark/" + decision.work.strips.front().id;
  if (decision.kind != Kind::Build) return "reading/list/0";
  return decision.work.strips_at_hand.empty() ? "work/tray/2" : "work/tray/0";
}

void work_hints(const AppState& state, FramePanel& frame) {
  const bool mark = state.play->decision.kind == Kind::Mark;
  const char* as = mark ? "desk.hint.mark" : "desk.hint.link";
  add_enter(
      frame, state,
      {{"work/sentence/", as}, {"work/strip/", as}, {"work/margin/beside", "desk.hint.keep_note"}});
  switch (state.play->decision.kind) {
    case Kind::Order:
      add_hints(frame, state,
                {{Act::MoveUp, "desk.hint.earlier"}, {Act::MoveDown, "desk.hint.later"}});
      break;
    case Kind::Mark:
      add_hints(
          frame, state,
          {{Act::Mark, "desk.hint.mark"},
           {Act::Pair, state.play->margin.linking ? "desk.hint.pair_second" : "desk.hint.pair"},
           {Act::Beside, "desk.hint.beside"}});
      break;
    case Kind::Build:
      add_hints(frame, state,
                {{Act::Evidence, "desk.hint.evidence"},
                 {Act::Link, "desk.hint.link"},
                 {Act::OwnWords, "desk.hint.own_words"},
                 {Act::Gaps, "desk.hint.gaps"},
                 {Act::NextPart, "desk.hint.next_claim"}});
      break;
    case Kind::Form:
      add_hints(frame, state, {{Act::NextPart, "desk.hint.next_field"}});
      break;
    default:
      break;
  }
  add_hints(frame, state,
            {{Act::Unlink, "desk.hint.take_off"},
             {Act::HandIn, "desk.hint.hand_in"},
             {Act::Undo, "desk.hint.undo"},
             {Act::NextPane, "desk.hint.next_pane"},
             {Act::History, "desk.hint.history"}});
  std::vector<OnFocus> back{{"work/margin/beside", "desk.hint.close"},
                            {"work/margin/beside/", "desk.hint.close"}};
  if (state.play->margin.linking)
    back.push_back({"work/sentence/", "desk.hint.cancel_link", "margin/cancel"});
  add_hint_on(frame, state, Act::Back, back, "desk.hint.to_talk");
}

// ---- A hearing

}  // namespace

bool at_work(const Play& play) {
  return play.at_work && play.decision.is_work() && play.stage == PlayStage::Options;
}

void frame_work(const AppState& state, const PlayScreenPanel& body, ScreenPanel& panel) {
  const Words& words = state.words;
  const DecisionPanel& decision = body.play.decision;
  const KindWords own = words_of(decision.kind);
  panel.frame.title = words(own.title);
  panel.frame.subtitle = body.play.title;
  panel.frame.back = words("desk.back_to_talk");
  panel.frame.pause = true;
  panel.frame.panes = {{0, "work_left", words(own.left), body.pane == 0},
                       {1, "work_middle", words(own.middle), body.pane == 1},
                       {2, "work_right", words(own.right), body.pane == 2}};
  panel.first = body.pane == 0   ? first_left(decision)
                : body.pane == 2 ? first_right(decision)
                                 : first_middle(decision);
  work_hints(state, panel.frame);
  panel.id += "/at_work/" + decision.id + "/" + std::to_string(body.pane);
}

}  // namespace ui::app
