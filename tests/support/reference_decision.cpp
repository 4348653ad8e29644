// What the slow reference does at a decision: asks, takes the answer, judges it and follows it.
#include <algorithm>
#include <stdexcept>

#include "tests/support/reference_play.h"

namespace sim::testing {

// ---- decisions ----

bool ReferencePlay::option_open(const Decision& d, const Option& option) const {
  if (!holds(option.when)) return false;
  if (d.kind != DecisionKind::Choose) return true;
  const Scene& target = by_id(s_.scenes, option.goto_scene.id);
  const auto entered = entered_.find(target.id);
  return target.visits == 0 || entered == entered_.end() || entered->second < target.visits;
}

std::set<std::string> ReferencePlay::open_of(const Decision& d) const {
  std::set<std::string> open;
  for (const Option& option : d.options)
    if (option_open(d, option)) open.insert(option.id);
  return open;
}

// ---- the kinds with many parts ----

bool ReferencePlay::many_parts(const Decision& d) {
  return d.kind >= DecisionKind::Order && d.kind != DecisionKind::Concordance;
}

ReferenceView ReferencePlay::view_of(const Decision& d) const {
  ReferenceView view;
  for (const Document& document : s_.documents)
    if (available(document)) view.readable.insert(document.id);
  if (d.work)
    for (const CrossCheck& check : d.work->checks)
      if (holds(check.given)) view.given.insert(check.id);
  return view;
}

ReferenceView ReferencePlay::view_of(const Decision& d, const ReferenceOpen& open) const {
  ReferenceView view;
  for (const std::string& place : open.open) {
    const std::size_t at = static_cast<std::size_t>(std::stoi(place)) - 1;
    if (d.kind == DecisionKind::Form)
      view.given.insert(d.work->checks[at].id);
    else
      view.readable.insert(d.work->documents[at].id);
  }
  return view;
}

std::set<std::string> ReferencePlay::open_places(const Decision& d) const {
  std::set<std::string> places;
  const ReferenceView view = view_of(d);
  for (std::size_t i = 0; d.kind != DecisionKind::Form && i < d.work->documents.size(); ++i)
    if (view.readable.count(d.work->documents[i].id) > 0) places.insert(std::to_string(i + 1));
  for (std::size_t i = 0; i < d.work->checks.size(); ++i)
    if (view.given.count(d.work->checks[i].id) > 0) places.insert(std::to_string(i + 1));
  return places;
}

std::optional<ReferenceMean> ReferencePlay::mean_of(const Decision& d, const std::string& criterion,
                                                    const ReferenceOpen& open,
                                                    const std::set<std::string>& picks,
                                                    const ReferenceWork& work) const {
  if (d.kind == DecisionKind::Concordance && d.work->panel.size() >= 10) {
    const Ratio credit = reference_panel(d.work->panel, reference_step(s_, d.id, *picks.begin()));
    return ReferenceMean{credit, reference_word(credit)};
  }
  if (!many_parts(d)) return reference_mean(d, criterion, open.open, picks);
  const ReferenceView view = by_place(d) ? view_of(d, open) : ReferenceView{};
  const std::vector<Level> parts = reference_parts(s_, d, criterion, view, work);
  if (parts.empty()) return std::nullopt;
  int sum = 0;
  for (Level level : parts) sum += reference_credit(level);
  const Ratio mean = Ratio::of(sum, static_cast<int>(parts.size()));
  const bool unsafe = std::count(parts.begin(), parts.end(), Level::Unsafe) > 0;
  return ReferenceMean{mean, unsafe ? Level::Unsafe : reference_word(mean)};
}

bool ReferencePlay::by_place(const Decision& d) {
  return d.kind == DecisionKind::Mark || d.kind == DecisionKind::Build ||
         d.kind == DecisionKind::Form;
}

void ReferencePlay::remember(const Decision& d, const ReferenceWork& work) {
  works_.set(d, work);
  if (d.kind != DecisionKind::Form) return;
  for (const Decision& field : d.work->fields)
    for (const auto& [what, as] : reference_field(work, field.id)) {
      if (field.kind == DecisionKind::Sort || field.kind == DecisionKind::Order) break;
      chosen_.insert(what);
    }
  for (const Decision& field : d.work->fields) {
    last_[field.id].clear();
    for (const auto& [what, as] : reference_field(work, field.id)) last_[field.id].insert(what);
  }
}

void ReferencePlay::unsafe_fields(const Decision& d, const ReferenceWork& work, int event) {
  for (const Decision& field : d.work->fields) {
    if (many_parts(field)) continue;
    std::set<std::string> all, picks;
    for (const Option& option : field.options) all.insert(option.id);
    for (const auto& [what, as] : reference_field(work, field.id)) picks.insert(what);
    unsafe_parts(field, all, picks, event);
  }
}

void ReferencePlay::make_items(const Decision& d, const ReferenceOpen& open,
                               const std::set<std::string>& picks, const ReferenceWork& work,
                               int event) {
  Ratio sum;
  int count = 0;
  bool unsafe = false;
  for (const Name& criterion : d.assesses) {
    const std::optional<ReferenceMean> mean = mean_of(d, criterion.id, open, picks, work);
    if (!mean) continue;
    Ratio best;
    if (many_parts(d))
      if (const std::optional<ReferenceMean> key =
              mean_of(d, criterion.id, open, {}, reference_key(s_, d, view_of(d))))
        best = key->credit;
    for (const ReferenceInput& other :
         many_parts(d) ? std::vector<ReferenceInput>{} : reference_answers(open))
      if (const std::optional<ReferenceMean> m = mean_of(d, criterion.id, open, other.picks, {});
          m && best < m->credit)
        best = m->credit;
    out_.items.push_back({d.id, criterion.id, mean->level, mean->credit, best, d.weight, false,
                          "first", event, minutes_});
    sum = sum + mean->credit;
    ++count;
    unsafe = unsafe || mean->level == Level::Unsafe;
  }
  if (count == 0) return;
  words_[d.id] = unsafe ? Level::Unsafe : reference_word(sum / count);
  out_.answers.back().word = words_[d.id];
}

std::string ReferencePlay::decide(const Decision& d, const std::string& scene) {
  ReferenceOpen open;
  open.decision = d.id;
  open.kind = kind_of(d.kind);
  for (const Option& option : d.options) open.options.push_back(option.id);
  if (many_parts(d) || d.attach > 0) open.worked = &d;
  const auto now_open = [&] { return by_place(d) ? open_places(d) : open_of(d); };
  open.open = now_open();
  if (d.kind == DecisionKind::ChooseMany) {
    open.min = d.min;
    open.max = d.max;
  }
  std::string last;
  for (const Option& option : d.options)
    if (option.keep_last) last = option.id;
  const std::set<std::string> picks = ask(open, last, entered_[scene], now_open);
  open.open = now_open();
  const ReferenceWork work = open.worked ? read_reference_work(d, text_) : ReferenceWork{};
  const int event = out_.answers.back().event;
  const bool scored = d.unscored.empty();
  if (scored && out_.answers.back().first) make_items(d, open, picks, work, event);
  if (scored && d.kind == DecisionKind::Form) unsafe_fields(d, work, event);
  if (scored && !many_parts(d)) unsafe_parts(d, open.open, picks, event);
  if (open.worked) remember(d, work);
  if (many_parts(d)) return follow_then(d, {}, scene);
  chosen_.insert(picks.begin(), picks.end());
  last_[d.id] = picks;
  for (const Option& option : d.options)
    if (picks.count(option.id) > 0) take(option);
  return d.kind == DecisionKind::Choose ? follow_choice(d, *picks.begin(), scene)
                                        : follow_then(d, picks, scene);
}

std::string ReferencePlay::follow_choice(const Decision& d, const std::string& picked,
                                         const std::string& scene) {
  const Option& option = by_id(d.options, picked);
  minutes_ += option.minutes;
  effects(option.effects);
  lines(option.reaction.lines, scene);
  injects("goto " + option.goto_scene.id);
  return option.goto_scene.id;
}

std::string ReferencePlay::follow_then(const Decision& d, const std::set<std::string>& picks,
                                       const std::string& scene) {
  for (const Option& option : d.options)
    if (picks.count(option.id) > 0) effects(option.effects);
  for (const Then& then : d.then) {
    if (!holds(then.when)) continue;
    effects(then.effects);
    lines(then.reaction.lines, scene);
    injects("goto " + then.goto_scene.id);
    return then.goto_scene.id;
  }
  throw std::logic_error("no row of then");
}

std::string ReferencePlay::hub(const Topics& hub) {
  ReferenceOpen open;
  open.decision = hub.id;
  open.kind = "topics";
  for (const Topic& topic : hub.topics) open.options.push_back(topic.id);
  open.options.push_back(hub.move_on);
  const auto now_open = [&] {
    std::set<std::string> now;
    bool required_done = true;
    for (const Topic& topic : hub.topics) {
      if (chosen_.count(topic.id) == 0) now.insert(topic.id);
      if (topic.required && chosen_.count(topic.id) == 0) required_done = false;
    }
    if (required_done || (hub.early_end.given() && holds(hub.early_end))) now.insert(hub.move_on);
    return now;
  };
  while (true) {
    open.open = now_open();
    const std::set<std::string> picks = ask(open, {}, 1, now_open);
    chosen_.insert(picks.begin(), picks.end());
    last_[hub.id] = picks;
    if (picks.count(hub.move_on) > 0) break;
    const Topic& topic = by_id(hub.topics, *picks.begin());
    trail_.push_back("hub " + hub.id);
    injects("topic " + topic.id);
    go(topic.scene.id);
    trail_.pop_back();
  }
  for (const Topic& topic : hub.topics)
    if (chosen_.count(topic.id) == 0)
      for (const Name& window : topic.missed) miss(by_id(s_.opportunities, window.id));
  injects("goto " + hub.move_on_goto.id);
  return hub.move_on_goto.id;
}

std::set<std::string> ReferencePlay::ask(ReferenceOpen& open, const std::string& last, int visit,
                                         const NowOpen& now_open) {
  const std::vector<std::string> order = shuffled(open, last, seed_, visit);
  offer("offered", open, order);
  while (true) {
    out_.waiting = open;
    if (next_input_ == inputs_.size()) throw InputsEnd();
    const ReferenceInput& input = inputs_[next_input_++];
    if (input.document.empty() && open.worked) {
      text_ = input.work;
      return answered(open,
                      reference_picks(*open.worked, read_reference_work(*open.worked, text_)));
    }
    if (input.document.empty()) return answered(open, input.picks);
    open_document(by_id(s_.documents, input.document));
    const std::set<std::string> now = now_open();
    if (now == open.open) continue;
    open.open = now;
    offer("reopened", open, order);
  }
}

void ReferencePlay::offer(const std::string& word, const ReferenceOpen& open,
                          const std::vector<std::string>& order) {
  log("fact " + word + " decision=" + open.decision + " order=" + joined(order) + " open=" +
      joined(open.worked && by_place(*open.worked)
                 ? std::vector<std::string>(open.open.begin(), open.open.end())
                 : in_order(open, open.open)));
}

std::set<std::string> ReferencePlay::answered(const ReferenceOpen& open,
                                              const std::set<std::string>& picks) {
  for (const std::string& pick : picks)
    if (open.open.count(pick) == 0 && !(open.worked && many_parts(*open.worked)))
      throw std::logic_error("closed: " + pick);
  const std::string said =
      open.worked ? "work=" + reference_work_text(s_, *open.worked,
                                                  read_reference_work(*open.worked, text_))
                  : "picks=" + joined(in_order(open, picks));
  const int event = log("input answered decision=" + open.decision + " " + said);
  ReferenceAnswer answer;
  answer.decision = open.decision;
  answer.event = event;
  answer.picks = picks;
  answer.first = answered_.insert(open.decision).second;
  out_.answers.push_back(answer);
  repair(picks, event);
  return picks;
}

}  // namespace sim::testing
