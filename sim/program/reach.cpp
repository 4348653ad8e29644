#include "sim/program/reach.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "sim/base/random.h"
#include "sim/program/answer_space.h"

namespace sim {

std::size_t Reach::find(const Key& key) const {
  std::uint64_t hash = key.size();
  for (std::uint64_t word : key) hash = splitmix64(hash ^ word);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (table_[at] == 0) return at;
    const std::uint64_t* held = keys_.data() + (table_[at] - 1) * key.size();
    if (std::equal(key.begin(), key.end(), held)) return at;
  }
}

std::optional<std::int64_t> Reach::ahead(const State& state) const {
  if (!computed_) return std::nullopt;
  if (state.phase != Phase::Deciding) return 0;
  Key key;
  liveness_->key(state, key);
  const std::uint32_t held = table_[find(key)];
  if (held == 0) return std::nullopt;
  return overall_[held - 1];
}

Answer Reach::answer(const ReachEdge& edge) const {
  if (edge.worked != ReachEdge::kEnd) return worked_[edge.worked];
  const auto place = static_cast<std::uint8_t>(std::countr_zero(edge.picks));
  if (edge.kind == 1) return ChooseMany{edge.picks};
  if (edge.kind == 2) return Rate{place};
  return Choose{place};
}

// Explores from the start; then adds up backwards.
class ReachBuilder {
 public:
  ReachBuilder(const Program& program, std::size_t limit, Coverage* coverage,
               const std::vector<ConditionIx>& watched, std::uint64_t carried)
      : p_(program), limit_(limit), coverage_(coverage), carried_(carried) {
    r_.denominator_ = program.denominator;
    r_.carried_ = carried;
    r_.liveness_ = std::make_shared<const Liveness>(program, watched);
    r_.table_.assign(1024, 0);
    if (coverage_ != nullptr) {
      coverage_->options_open.assign(p_.options.size(), false);
      coverage_->scenes_entered.assign(p_.scenes.size(), false);
      coverage_->endings_reached.assign(p_.wording.endings.size(), false);
      coverage_->conditions.assign(p_.conditions.ranges.size(), 0);
    }
  }

  Reach run(const std::function<bool()>& stopped) {
    Facts facts = fresh_facts();
    State state = start(p_, facts, carried_);
    cover(state);
    for (OpportunityIx window : counted_) r_.start_full_ += window_full(window);
    if (state.phase == Phase::Deciding) visit(state);
    while (!todo_.empty() && !over_) {
      Todo next = std::move(todo_.back());
      todo_.pop_back();
      expand(next.situation, next.state);
      over_ = over_ || (stopped && stopped());
    }
    r_.computed_ = !over_ && state.phase != Phase::Broken && sorted();
    if (r_.computed_) add_up();
    return std::move(r_);
  }

 private:
  struct Todo {
    std::uint32_t situation;
    State state;
  };

  Facts fresh_facts() {
    events_.clear();
    made_.clear();
    counted_.clear();
    Facts facts;
    facts.items = &made_;
    facts.counted = &counted_;
    if (coverage_ != nullptr) {
      facts.events = &events_;
      facts.conditions = &coverage_->conditions;
    }
    return facts;
  }

  void look(ConditionIx condition, const State& state) {
    if (!condition.valid()) return;
    const bool held = p_.conditions.holds(condition, p_.slots, state.words, state.minutes);
    coverage_->conditions[condition.v] =
        static_cast<std::uint8_t>(coverage_->conditions[condition.v] | (held ? 2 : 1));
  }

  // What the step before `state` did, and what no step looks at: which documents are there, and how
  // people stand.
  void cover(const State& state) {
    if (coverage_ == nullptr) return;
    for (const DocumentRow& document : p_.documents) look(document.when, state);
    for (std::uint32_t i = 0; i < p_.people.size(); ++i) {
      const std::vector<ConditionIx>& states = p_.people[i].states;
      for (std::uint32_t k = 0; k < states.size() && k <= person_state(p_, state, {i}); ++k)
        look(states[k], state);
    }
    for (const Event& event : events_) {
      if (event.kind == EventKind::Entered) coverage_->scenes_entered[event.a] = true;
      if (event.kind == EventKind::Ended) coverage_->endings_reached[event.a] = true;
      if (event.kind == EventKind::Broke) coverage_->broke = true;
    }
  }

  std::int64_t window_full(OpportunityIx window) const {
    std::int64_t sum = 0;
    const Range parts = p_.opportunities[window.v].criteria;
    for (std::uint32_t i = parts.first; i < parts.first + parts.count; ++i) {
      const OpportunityCriterionRow& part = p_.opportunity_criteria[i];
      sum += std::int64_t{100} * p_.denominator * part.weight * p_.competencies[p_.criteria[part.criterion.v].competency.v].weight;
    }
    return sum;
  }

  // The situation of a state; a new one is put on the list.
  std::uint32_t visit(State& state) {
    r_.liveness_->key(state, key_);
    const std::size_t at = r_.find(key_);
    if (r_.table_[at] != 0) return r_.table_[at] - 1;
    if (r_.situations_.size() >= limit_) {
      over_ = true;
      return 0;
    }
    const auto situation = static_cast<std::uint32_t>(r_.situations_.size());
    Situation row;
    row.scene = state.scene;
    row.open = open_options(p_, state);
    r_.situations_.push_back(row);
    r_.keys_.insert(r_.keys_.end(), key_.begin(), key_.end());
    r_.table_[at] = situation + 1;
    todo_.push_back({situation, state});
    if (r_.situations_.size() * 2 > r_.table_.size()) grow();
    return situation;
  }

  void grow() {
    r_.table_.assign(r_.table_.size() * 2, 0);
    const std::size_t width = r_.liveness_->width();
    for (std::uint32_t i = 0; i < r_.situations_.size(); ++i) {
      key_.assign(r_.keys_.begin() + static_cast<std::ptrdiff_t>(i * width), r_.keys_.begin() + static_cast<std::ptrdiff_t>((i + 1) * width));
      r_.table_[r_.find(key_)] = i + 1;
    }
  }

  // The answers of a situation; those of many parts are kept once, however many situations allow them.
  struct Space {
    std::vector<WeightedAnswer> answers;
    std::uint32_t first_worked = 0;
    // Of answers of many parts, one each: what taking it does, and the first that earns the same.
    std::vector<Judged> judged;
    std::vector<std::uint32_t> alike;
    std::vector<Range> items;  // by `alike`: the last of its lists in Reach::items
  };
  Space& space_of(DecisionIx decision, std::uint16_t open) {
    const auto [at, is_new] = spaces_.try_emplace({decision.v, open});
    if (is_new) {
      at->second.answers = answer_space(p_, decision, open);
      at->second.first_worked = static_cast<std::uint32_t>(r_.worked_.size());
      for (const WeightedAnswer& one : at->second.answers)
        if (const auto* worked = std::get_if<Worked>(&one.answer)) r_.worked_.push_back(*worked);
      const DecisionRow& row = p_.decisions[decision.v];
      if (is_worked(row) && row.kind != TaskKind::Choose) judge(decision, open, at->second);
    }
    return at->second;
  }

  void judge(DecisionIx decision, std::uint16_t open, Space& space) const {
    std::map<std::vector<std::int64_t>, std::uint32_t> first;
    for (const WeightedAnswer& one : space.answers) {
      space.judged.push_back(judged(p_, decision, open, one.answer));
      std::vector<std::int64_t> earns;
      for (const Item& item : space.judged.back().items) {
        earns.push_back(item.criterion.v);
        earns.push_back(item.credit);
      }
      const auto place = static_cast<std::uint32_t>(space.alike.size());
      space.alike.push_back(first.emplace(std::move(earns), place).first->second);
    }
    space.items.resize(space.answers.size());
  }

  // What an answer earns is the same list in most situations: it is kept once.
  void keep_once(Range& last, ReachEdge& edge) {
    const auto of = [&](std::uint32_t at) { return r_.items_.begin() + static_cast<std::ptrdiff_t>(at); };
    const bool same = last.count == edge.items &&
                      std::equal(of(last.first), of(last.first + last.count), of(edge.first_item),
                                 [](const ReachItem& x, const ReachItem& y) { return x.criterion == y.criterion && x.credit == y.credit; });
    if (same) {
      r_.items_.resize(edge.first_item);
      edge.first_item = last.first;
    }
    last = {edge.first_item, edge.items};
  }

  // Whether an answer of many parts shares an edge of this situation: then `edge` is not kept.
  bool shared(const Space& space, std::size_t place, const ReachEdge& edge) {
    std::vector<std::uint32_t>& before = edges_alike_[space.alike[place]];
    for (const std::uint32_t e : before) {
      ReachEdge& held = r_.edges_[e];
      if (held.next != edge.next || held.credit != edge.credit || held.full != edge.full || held.best != edge.best) continue;
      const double share = held.share + edge.share;
      if (share > 0) held.more = (held.share * held.more + edge.share * edge.more) / share;
      held.share = share;
      return true;
    }
    before.push_back(static_cast<std::uint32_t>(r_.edges_.size()));
    return false;
  }

  const std::vector<Item>& best_of(DecisionIx decision, std::uint16_t open, bool& has_best) {
    auto [at, is_new] = best_.try_emplace({decision.v, open});
    if (is_new) {
      std::vector<Answer> answers;
      for (const WeightedAnswer& one : space_of(decision, open).answers) answers.push_back(one.answer);
      at->second.items = best_items(p_, decision, open);
      at->second.found = !p_.decisions[decision.v].scored() || has_best_answer(p_, decision, open, answers);
    }
    has_best = at->second.found;
    return at->second.items;
  }

  void expand(std::uint32_t situation, const State& state) {
    const DecisionIx decision = open_decision(p_, state);
    const std::uint16_t open = r_.situations_[situation].open;
    const auto first = static_cast<std::uint32_t>(r_.edges_.size());
    cover_options(decision, state, open);
    bool has_best = true;
    const std::vector<Item>& best = best_of(decision, open, has_best);
    open_documents(state);
    Space& space = space_of(decision, open);
    over_ = over_ || space.answers.empty();
    edges_alike_.clear();
    for (std::size_t i = 0; i < space.answers.size(); ++i) {
      if (over_) return;
      const WeightedAnswer& one = space.answers[i];
      const Answer& answer = one.answer;
      if (p_.decisions[decision.v].attach > 0 && !allows(p_, state, answer, open)) continue;
      State after = state;
      Facts facts = fresh_facts();
      if (!space.judged.empty()) facts.judged = &space.judged[i];
      take(p_, after, answer, facts);
      cover(after);
      ReachEdge edge;
      edge.kind = static_cast<std::uint8_t>(answer.index());
      edge.picks = picked_bits(answer);
      edge.share = one.share;
      if (std::holds_alternative<Worked>(answer)) edge.worked = space.first_worked + static_cast<std::uint32_t>(i);
      value(edge, best);
      edge.more = more_of(one);
      if (after.phase == Phase::Deciding) edge.next = visit(after);
      if (!space.judged.empty()) {
        keep_once(space.items[space.alike[i]], edge);
        if (shared(space, i, edge)) continue;
      }
      r_.edges_.push_back(edge);
    }
    Situation& row = r_.situations_[situation];
    row.first_edge = first;
    row.edges = static_cast<std::uint32_t>(r_.edges_.size()) - first;
    row.has_best = has_best;
  }

  void cover_options(DecisionIx decision, const State& state, std::uint16_t open) {
    if (coverage_ == nullptr) return;
    const Range options = p_.decisions[decision.v].options;
    const DecisionRow& row = p_.decisions[decision.v];
    look(row.early_end, state);
    if (row.kind == TaskKind::Build || row.kind == TaskKind::Form) return cover_parts(row, state);
    for (std::uint32_t i = 0; i < options.count; ++i) {
      if (((open >> i) & 1) != 0) coverage_->options_open[options.first + i] = true;
      look(p_.options[options.first + i].when, state);
    }
  }

  // Gaps, sentences and the options of fields are always there. What a check asks of the form is looked at when the answer
  // is judged, which nobody watches: it counts as seen both ways.
  void cover_parts(const DecisionRow& row, const State& state) {
    const DecisionIx self{static_cast<std::uint32_t>(&row - p_.decisions.data())};
    const WorkRow& work = p_.works[row.work];
    for (std::uint32_t o = 0; o < p_.options.size(); ++o) {
      const DecisionIx of = p_.option_decision[o];
      if (of == self || p_.decisions[of.v].form == self) coverage_->options_open[o] = true;
    }
    for (std::uint32_t i = work.checks.first; i < work.checks.first + work.checks.count; ++i) {
      look(p_.checks[i].given, state);
      coverage_->conditions[p_.checks[i].when.v] = 3;
    }
  }

  void open_documents(const State& state) {
    for (std::uint32_t d = 0; d < p_.documents.size(); ++d) {
      const DocumentRow& row = p_.documents[d];
      if (!row.opened.valid() || !r_.liveness_->matters({d}, state) || !available(p_, state, {d})) continue;
      if (get(p_.slots[row.opened], state.words) != 0) continue;
      State after = state;
      Facts facts = fresh_facts();
      open_document(p_, after, {d}, facts);
      cover(after);
      ReachEdge edge;
      edge.kind = ReachEdge::kDocument;
      edge.document = d;
      value(edge, {});
      edge.next = visit(after);
      if (!over_) r_.edges_.push_back(edge);
    }
  }

  // An answer with many parts stands for others that leave the same traces: what they earn on average beyond it.
  double more_of(const WeightedAnswer& one) const {
    if (!std::holds_alternative<Worked>(one.answer)) return 0;
    std::int64_t own = 0;
    bool any = false;
    for (const Item& item : made_) {
      if (item.of_opportunity) continue;
      own += weighted(p_, item);
      any = true;
    }
    return any ? one.credit - static_cast<double>(own) : 0;
  }

  // What the step just made is worth. A window counts in full when it opens and earns when it is taken; lapsing adds nothing.
  void value(ReachEdge& edge, const std::vector<Item>& best) {
    edge.first_item = static_cast<std::uint32_t>(r_.items_.size());
    for (const Item& item : made_) {
      edge.credit += weighted(p_, item);
      if (item.credit != 0) r_.items_.push_back({item.criterion, item.credit * item.weight});
      if (item.of_opportunity) continue;
      const std::int64_t weight = std::int64_t{item.weight} * p_.competencies[p_.criteria[item.criterion.v].competency.v].weight;
      edge.full += 100 * weight * p_.denominator;
      for (const Item& b : best)
        if (b.criterion == item.criterion) edge.best += weight * b.credit;
    }
    for (OpportunityIx window : counted_) {
      edge.full += window_full(window);
      edge.best += window_full(window);
    }
    edge.items = static_cast<std::uint32_t>(r_.items_.size()) - edge.first_item;
  }

  // Every edge leads to a later place of `order_`. False when the graph has a circle.
  bool sorted() {
    std::vector<std::uint32_t> entering(r_.situations_.size(), 0);
    for (const ReachEdge& edge : r_.edges_)
      if (edge.next != ReachEdge::kEnd) ++entering[edge.next];
    std::vector<std::uint32_t> ready;
    for (std::uint32_t i = 0; i < entering.size(); ++i)
      if (entering[i] == 0) ready.push_back(i);
    while (!ready.empty()) {
      const std::uint32_t situation = ready.back();
      ready.pop_back();
      r_.order_.push_back(situation);
      const Situation& row = r_.situations_[situation];
      for (std::uint32_t e = row.first_edge; e < row.first_edge + row.edges; ++e)
        if (const std::uint32_t next = r_.edges_[e].next; next != ReachEdge::kEnd && --entering[next] == 0) ready.push_back(next);
    }
    return r_.order_.size() == r_.situations_.size();
  }

  // The largest sum over routes of what `credit` says of an edge, by situation.
  template <class Credit>
  std::vector<std::int64_t> most(Credit credit) const {
    std::vector<std::int64_t> best(r_.situations_.size(), 0);
    for (auto at = r_.order_.rbegin(); at != r_.order_.rend(); ++at) {
      const Situation& row = r_.situations_[*at];
      for (std::uint32_t e = row.first_edge; e < row.first_edge + row.edges; ++e) {
        const ReachEdge& edge = r_.edges_[e];
        const std::int64_t ahead = edge.next == ReachEdge::kEnd ? 0 : best[edge.next];
        best[*at] = std::max(best[*at], credit(edge) + ahead);
      }
    }
    return best;
  }

  // The same from the start for each of `count` columns of items: `column` says into which one a criterion counts. Eight
  // columns go through the graph together: one at a time the way through memory would be what takes the time.
  template <class Column>
  std::vector<std::int64_t> most_by(std::uint32_t count, Column column) const {
    constexpr std::uint32_t kTogether = 8;
    using Row = std::array<std::int64_t, kTogether>;
    std::vector<std::int64_t> sums;
    for (std::uint32_t first = 0; first < count; first += kTogether) {
      std::vector<Row> best(r_.situations_.size(), Row{});
      for (auto at = r_.order_.rbegin(); at != r_.order_.rend(); ++at) {
        const Situation& row = r_.situations_[*at];
        for (std::uint32_t e = row.first_edge; e < row.first_edge + row.edges; ++e) {
          const ReachEdge& edge = r_.edges_[e];
          Row sum = edge.next == ReachEdge::kEnd ? Row{} : best[edge.next];
          for (std::uint32_t i = edge.first_item; i < edge.first_item + edge.items; ++i)
            if (const std::uint32_t at_column = column(r_.items_[i].criterion) - first; at_column < kTogether)
              sum[at_column] += r_.items_[i].credit;
          for (std::uint32_t k = 0; k < kTogether; ++k) best[*at][k] = std::max(best[*at][k], sum[k]);
        }
      }
      for (std::uint32_t k = 0; k < kTogether && first + k < count; ++k) sums.push_back(best.empty() ? 0 : best[0][k]);
    }
    return sums;
  }

  void add_up() {
    r_.overall_ = most([](const ReachEdge& e) { return e.credit; });
    const std::vector<std::int64_t> one_by_one = most([](const ReachEdge& e) { return e.best; });
    r_.one_by_one_ = r_.start_full_ + (one_by_one.empty() ? 0 : one_by_one[0]);
    r_.criteria_ = most_by(static_cast<std::uint32_t>(p_.criteria.size()), [](CriterionIx criterion) { return criterion.v; });
    r_.competencies_ = most_by(static_cast<std::uint32_t>(p_.competencies.size()),
                               [&](CriterionIx criterion) { return p_.criteria[criterion.v].competency.v; });
  }

  const Program& p_;
  std::size_t limit_;
  Coverage* coverage_;
  std::uint64_t carried_;
  Reach r_;
  bool over_ = false;
  Key key_;
  std::vector<Todo> todo_;
  Events events_;
  std::vector<Item> made_;
  std::vector<OpportunityIx> counted_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> edges_alike_;  // of one situation, by Space::alike
  struct Best {
    std::vector<Item> items;
    bool found = true;
  };
  std::map<std::pair<std::uint32_t, std::uint16_t>, Best> best_;
  std::map<std::pair<std::uint32_t, std::uint16_t>, Space> spaces_;
};

namespace {

// Conditions that no step has to read: the availability of documents and the states of people.
std::vector<ConditionIx> read_from_outside(const Program& program) {
  std::vector<ConditionIx> list;
  for (const DocumentRow& document : program.documents)
    if (document.when.valid()) list.push_back(document.when);
  for (const PersonRow& person : program.people)
    for (ConditionIx state : person.states)
      if (state.valid()) list.push_back(state);
  return list;
}

}  // namespace

// Situations merge where no step can tell them apart, though a document may be there in one of them
// only. So "never" and "always" about such a condition need a second visit in which nothing it
// reads is dead.
void Reach::look_again(const Program& program, std::size_t limit, Coverage& coverage, std::uint64_t carried) {
  const std::vector<ConditionIx> watched = read_from_outside(program);
  const auto settled = [&](ConditionIx condition) { return coverage.conditions[condition.v] == 3; };
  if (std::all_of(watched.begin(), watched.end(), settled)) return;
  Coverage exact;
  const bool known = ReachBuilder(program, limit, &exact, watched, carried).run({}).computed();
  for (ConditionIx condition : watched)
    coverage.conditions[condition.v] = known ? exact.conditions[condition.v] : std::uint8_t{0};
}

Reach Reach::compute(const Program& program, std::size_t limit, Coverage* coverage, std::uint64_t carried,
                     const std::function<bool()>& stopped) {
  Reach reach = ReachBuilder(program, limit, coverage, {}, carried).run(stopped);
  if (coverage != nullptr && reach.computed()) look_again(program, limit, *coverage, carried);
  return reach;
}

}  // namespace sim
