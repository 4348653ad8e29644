#include "sim/analysis/run_walk.h"

#include <algorithm>
#include <optional>
#include <string>

#include "sim/analysis/link_walk.h"
#include "sim/analysis/walk_work.h"
#include "sim/assess/score.h"
#include "sim/program/program_names.h"
#include "sim/session/worked_text.h"

namespace sim {
namespace {

void append(std::string& list, std::string_view word) {
  if (!list.empty()) list += ' ';
  list += word;
}

class Runner {
 public:
  Runner(const Walk& walk, const ProgramNames& names, const Reach* reach, WalkReport& report)
      : walk_(walk),
        names_(names),
        reach_(reach),
        r_(report),
        s_(report.session),
        p_(report.session.program()),
        work_(report.session.program(), names) {}

  void run() {
    if (walk_.lines.empty()) return;
    for (const WalkLine& line : walk_.lines) {
      at_ = &line;
      if (line.word >= WalkWord::Item && !scored_) judge();
      follow(line);
      if (stopped_) break;
    }
    if (!scored_) judge();
    if (!stopped_) unnamed_stops();
    if (!stopped_ && s_.decision().valid())
      differs("every decision has its action", decision_id(s_.decision()) + " is open and has none",
              handing_in());
  }

 private:
  const std::string& argument(std::size_t i) const { return at_->arguments[i].text; }
  const Id& decision_id(DecisionIx d) const { return p_.wording.decisions[d.v].id; }
  const Id& option_id(OptionIx o) const { return p_.wording.options[o.v].id; }

  void differs(std::string expected, std::string got, std::string hint = {}) {
    WalkProblem problem;
    problem.code = Code::SIM181;
    problem.line = at_->line;
    problem.offset = at_->offset;
    problem.message = "expected " + expected + ", got " + got;
    problem.hint = std::move(hint);
    problem.expected = std::move(expected);
    problem.got = std::move(got);
    r_.problems.push_back(std::move(problem));
  }

  void judge() {
    r_.card = score(p_, s_.log());
    scored_ = true;
    named_.assign(r_.card.stops.size(), false);
  }

  void follow(const WalkLine& line) {
    if (line.word <= WalkWord::Submit) return answer();
    if (line.word >= WalkWord::Offer) return expect(line);
    switch (line.word) {
      case WalkWord::Open:
        return refused(s_.open(names_.document(argument(0))),
                       "the document " + argument(0) + " to open");
      case WalkWord::Pin:
        return refused(s_.pin(names_.line(argument(0))),
                       "the line " + argument(0) + " to be there");
      case WalkWord::Margin:
        return margin();
      case WalkWord::Pair:
        return refused(s_.pair(names_.passage(argument(0)), names_.passage(argument(1))),
                       "the passages " + argument(0) + " and " + argument(1) + " to lie open");
      case WalkWord::Note:
        return refused(s_.write_beside(names_.passage(argument(0)), argument(1)),
                       "the passage " + argument(0) + " to lie open");
      case WalkWord::Weigh:
        return weigh();
      case WalkWord::Say:
        return refused(s_.say_first(argument(0)), "a decision to say it at");
      case WalkWord::Why:
        return why();
      case WalkWord::Sure:
        return refused(s_.confidence(argument(0) == "low"      ? 0
                                     : argument(0) == "medium" ? 1
                                                               : 2),
                       "a decision to be sure about");
      default:
        return;
    }
  }

  void expect(const WalkLine& line) {
    switch (line.word) {
      case WalkWord::Offer:
        return offer();
      case WalkWord::Closed:
        return closed();
      case WalkWord::Scene:
        return scene();
      case WalkWord::See:
      case WalkWord::Not:
        return see(line.word == WalkWord::See);
      case WalkWord::Minutes:
        return compare(std::to_string(s_.state().minutes) + " minutes", argument(0) + " minutes");
      case WalkWord::State:
        return state();
      case WalkWord::Document:
        return compare(s_.readable(names_.document(argument(0))) ? "open" : "hidden", argument(1),
                       argument(0) + " ");
      case WalkWord::End:
        return end();
      case WalkWord::Item:
        return item();
      case WalkWord::Feature:
        return compare(
            std::string(feature_state_id(r_.card.features[names_.feature(argument(0)).v].state)),
            argument(1), argument(0) + " ");
      case WalkWord::Earned:
        return figure(sum_of(argument(0)).earned);
      case WalkWord::Possible:
        return figure(sum_of(argument(0)).possible);
      case WalkWord::Best:
        return best();
      case WalkWord::Safety:
        return safety();
      default:
        return;
    }
  }

  void compare(const std::string& got, const std::string& expected, const std::string& what = {}) {
    if (got != expected) differs(what + expected, got);
  }

  void refused(const Result<void>& result, std::string expected) {
    if (!result) differs(std::move(expected), "refused: " + result.error().message);
  }

  // ---- Answers ----

  void block(std::string expected, std::string got, std::string hint = {}) {
    if (hint.empty()) hint = "the rest of the walk was left alone";
    differs(std::move(expected), std::move(got), std::move(hint));
    stopped_ = true;
  }

  void answer() {
    const DecisionIx decision = s_.decision();
    if (!decision.valid()) return block("a decision for `" + to_text(*at_) + "`", over());
    if (at_->word == WalkWord::Submit && p_.decisions[decision.v].kind == TaskKind::Mark)
      work_.take_over(margin_of(p_, s_.log()), decision, s_.offer().open);
    const WalkWork::Followed followed = work_.follow(*at_, decision);
    if (!followed.belongs()) return block(followed.expected, followed.got);
    if (!followed.answer) return;
    for (const auto& [claim, words] : work_.texts()) (void)s_.wrote(words, claim);
    const std::size_t since = s_.log().events.size();
    if (const Result<void> done = s_.answer(*followed.answer); !done)
      return block("`" + to_text(*at_) + "` to be possible", why_not(decision, *followed.answer));
    work_.clear();
    since_ = since;
    entered_ = since;
  }

  // What the author most likely forgot.
  std::string handing_in() const {
    return work_.empty() ? std::string() : "what was laid out is handed in by the line: submit";
  }

  std::string why_not(DecisionIx decision, const Answer& answer) const {
    const auto* worked = std::get_if<Worked>(&answer);
    if (worked == nullptr) return "open at " + decision_id(decision) + ": " + open_ids();
    return "an answer that " + decision_id(decision) +
           " does not take: " + worked_text(p_, decision, *worked);
  }

  // Whether the open decision has options to look at; says so when it has none.
  bool has_options() {
    if (!s_.decision().valid()) {
      differs("a decision", over());
      return false;
    }
    const TaskKind kind = p_.decisions[s_.decision().v].kind;
    if (kind < TaskKind::Order || kind == TaskKind::Concordance) return true;
    differs("a decision with options that are open or closed",
            decision_id(s_.decision()) + ", which is of kind " + std::string(task_kind_id(kind)));
    return false;
  }

  std::string over() const {
    if (s_.state().phase == Phase::Broken) return "a play that goes round without a decision";
    return "the end " + p_.wording.endings[s_.state().ending.v].id;
  }

  std::string open_ids() const {
    std::string list;
    const Offer offer = s_.offer();
    for (std::uint32_t i = 0; i < offer.count; ++i)
      if (offer.is_open(i))
        append(list, option_id({p_.decisions[s_.decision().v].options.first + i}));
    return list;
  }

  void why() {
    if (at_->arguments[0].quoted)
      return refused(s_.why(argument(0)), "a decision to give a reason for");
    const std::optional<std::uint8_t> tag = why_tag(p_, s_.decision(), *at_);
    if (!tag)
      return differs(
          "one of the reasons of the open decision", to_text(*at_),
          "a reason as it stands in the file, its number from 1, or own words in double quotes");
    refused(s_.why_tag(*tag), "a decision to give a reason for");
  }

  void margin() {
    for (const WalkArgument& pair : at_->arguments) {
      const std::size_t sign = pair.text.find('=');
      const std::string passage = pair.text.substr(0, sign);
      const Tag tag = tag_from_id(pair.text.substr(sign + 1)).value_or(Tag::None);
      refused(s_.mark(names_.passage(passage), tag), "the passage " + passage + " to lie open");
    }
  }

  void weigh() {
    const DecisionIx decision = s_.decision();
    const auto* work = decision.valid() ? &p_.wording.decisions[decision.v].work : nullptr;
    const std::size_t claims = work != nullptr && *work ? (*work)->claims.size() : 0;
    std::size_t claim = 0;
    while (claim < claims && (*work)->claims[claim].id != argument(0)) ++claim;
    const int weight = argument(1) == "little" ? 1 : argument(1) == "some" ? 2 : 3;
    refused(s_.weigh(static_cast<std::uint8_t>(claim), static_cast<std::uint8_t>(weight)),
            "a decision with the claim " + argument(0));
  }

  // ---- Expectations during play ----

  void offer() {
    if (!has_options()) return;
    const Offer offer = s_.offer();
    std::uint32_t wanted = 0;
    for (const WalkArgument& option : at_->arguments) {
      const int place = names_.local(s_.decision(), option.text);
      if (place < 0) return differs("a decision with " + option.text, decision_id(s_.decision()));
      wanted |= 1U << place;
    }
    if (wanted == offer.open) return;
    std::string list;
    for (const WalkArgument& option : at_->arguments) append(list, option.text);
    differs("open: " + list, "open: " + open_ids());
  }

  void closed() {
    if (!has_options()) return;
    const int place = names_.local(s_.decision(), argument(0));
    if (place < 0) return differs("a decision with " + argument(0), decision_id(s_.decision()));
    if (s_.offer().is_open(static_cast<std::uint32_t>(place)))
      return differs(argument(0) + " closed", "open");
    if (at_->arguments.size() < 2) return;
    const std::uint32_t option =
        p_.decisions[s_.decision().v].options.first + static_cast<std::uint32_t>(place);
    const std::string& reason = p_.wording.options[option].closed_text;
    compare("\"" + reason + "\"", "\"" + argument(1) + "\"", "the reason ");
  }

  void scene() {
    const Events& events = s_.log().events;
    const SceneIx wanted = names_.scene(argument(0));
    for (std::size_t i = entered_; i < events.size(); ++i) {
      if (events[i].kind != EventKind::Entered || events[i].a != wanted.v) continue;
      entered_ = i + 1;
      return;
    }
    std::string list;
    for (std::size_t i = since_; i < events.size(); ++i)
      if (events[i].kind == EventKind::Entered) append(list, p_.wording.scenes[events[i].a].id);
    differs("scene " + argument(0) + (entered_ > since_ ? " next" : ""),
            list.empty() ? "no scene entered" : "entered: " + list);
  }

  void see(bool expected) {
    const Events& events = s_.log().events;
    const LineIx wanted = names_.line(argument(0));
    const bool seen =
        std::any_of(events.begin() + static_cast<std::ptrdiff_t>(since_), events.end(),
                    [&](const Event& e) { return e.kind == EventKind::Shown && e.a == wanted.v; });
    if (seen == expected) return;
    std::string list;
    for (std::size_t i = since_; i < events.size(); ++i)
      if (events[i].kind == EventKind::Shown) append(list, p_.wording.lines[events[i].a].id);
    differs(expected ? "to see " + argument(0) : "not to see " + argument(0),
            list.empty() ? "no line shown" : "shown: " + list);
  }

  void state() {
    compare(p_.wording.people[0].states[person_state(p_, s_.state(), {0})].name, argument(0),
            "the state ");
  }

  void end() {
    if (s_.decision().valid())
      return block("the end " + argument(0),
                   decision_id(s_.decision()) + " is open and has no action", handing_in());
    const EndingIx ending = names_.ending(argument(0));
    if (s_.state().phase != Phase::Ended || s_.state().ending != ending)
      differs("the end " + argument(0), over());
  }

  // ---- Expectations after the end ----

  void item() {
    const ItemId id = *item_id(names_, argument(0));
    const auto line =
        std::find_if(r_.card.lines.begin(), r_.card.lines.end(), [&](const ScoreLine& l) {
          if (l.criterion != id.criterion || l.of_opportunity != id.opportunity.valid())
            return false;
          return l.of_opportunity ? p_.opportunity_criteria[l.source].opportunity == id.opportunity
                                  : l.source == id.decision.v;
        });
    compare(line == r_.card.lines.end() ? "none" : std::string(level_id(line->level)), argument(1),
            argument(0) + " ");
  }

  const Sum& sum_of(const std::string& name) const {
    if (name == "overall") return r_.card.overall;
    if (const CriterionIx criterion = names_.criterion(name); criterion.valid())
      return r_.card.criteria[criterion.v];
    return r_.card.competencies[names_.competency(name).v];
  }

  void figure(std::int64_t numerator) { figure(r_.card.fraction(numerator)); }

  void figure(const Fraction& got) {
    if (!(got == walk_figure(argument(1)))) differs(to_text(*at_), to_text(got));
  }

  void best() {
    if (reach_ == nullptr || !reach_->computed())
      return differs(to_text(*at_), "not computed: there are too many situations");
    if (argument(0) == "overall") return figure(reach_->most_overall());
    if (const CriterionIx criterion = names_.criterion(argument(0)); criterion.valid())
      return figure(reach_->most(criterion));
    figure(reach_->most(names_.competency(argument(0))));
  }

  std::string stop_text(const SafetyStop& stop) const {
    const Id& id = stop.of_opportunity ? p_.wording.opportunities[stop.opportunity.v].id
                                       : option_id(stop.option);
    return "safety " + id + (stop.put_right ? " put_right " + option_id(stop.by) : " open");
  }

  std::string stops_text() const {
    std::string list;
    for (const SafetyStop& stop : r_.card.stops)
      list.append(list.empty() ? "" : "; ").append(stop_text(stop));
    return list.empty() ? "safety none" : list;
  }

  bool stop_is(const SafetyStop& stop) const {
    const OptionIx option = names_.option(argument(0));
    const OpportunityIx window = names_.opportunity(argument(0));
    const bool same = stop.of_opportunity ? window.valid() && stop.opportunity == window
                                          : option.valid() && stop.option == option;
    if (!same || stop.put_right != (argument(1) == "put_right")) return false;
    return !stop.put_right || stop.by == names_.option(argument(2));
  }

  void safety() {
    if (argument(0) == "none") {
      named_.assign(named_.size(), true);
      return compare(stops_text(), "safety none");
    }
    for (std::size_t i = 0; i < r_.card.stops.size(); ++i) {
      if (named_[i] || !stop_is(r_.card.stops[i])) continue;
      named_[i] = true;
      return;
    }
    differs(to_text(*at_), stops_text());
  }

  // Every stop is named, or the walk hides one.
  void unnamed_stops() {
    for (std::size_t i = 0; i < named_.size(); ++i)
      if (!named_[i])
        differs("every safety stop to be named", stop_text(r_.card.stops[i]),
                "add the line: " + stop_text(r_.card.stops[i]));
  }

  const Walk& walk_;
  const ProgramNames& names_;
  const Reach* reach_;
  WalkReport& r_;
  Session& s_;
  const Program& p_;
  WalkWork work_;
  const WalkLine* at_ = nullptr;
  std::size_t since_ = 0;    // first event since the last answer
  std::size_t entered_ = 0;  // where the next `scene` looks from
  std::vector<bool> named_;  // parallel to the stops
  bool stopped_ = false, scored_ = false;
};

}  // namespace

WalkReport run_walk(const std::shared_ptr<const Program>& program, const Walk& walk,
                    const Reach* reach) {
  const ProgramNames names(*program);
  WalkReport report{Session::start(program, walk.seed, carried_by(*program, walk)),
                    {},
                    link_walk(*program, names, walk)};
  if (report.problems.empty())
    Runner(walk, names, reach, report).run();
  else
    report.card = score(*program, report.session.log());
  return report;
}

}  // namespace sim
