#include "tests/support/reference_engine.h"

#include <algorithm>
#include <stdexcept>

#include "sim/base/random.h"
#include "tests/support/reference_play.h"

namespace sim::testing {

ReferencePlay::ReferencePlay(const Scenario& scenario, std::uint64_t seed,
                             const std::vector<ReferenceInput>& inputs,
                             const std::set<std::string>& carried)
    : s_(scenario), seed_(seed), inputs_(inputs), carried_(carried) {
  for (const Counter& counter : s_.counters) values_[counter.id] = counter.start;
  for (const Flag& flag : s_.flags) values_[flag.id] = 0;
  facts();
}

ReferenceOutcome ReferencePlay::run() {
  if (s_.continues)
    for (const Id& fact : s_.continues->facts)
      if (carried_.count(fact) > 0) log("input carried fact=" + fact);
  try {
    go(s_.start.id);
  } catch (const InputsEnd&) {
  } catch (const PlayEnds&) {
    out_.waiting.reset();
  }
  if (out_.waiting)
    for (const Document& document : s_.documents)
      if (available(document) && opened_.count(document.id) == 0) out_.readable.insert(document.id);
  for (const Person& person : s_.people)
    if (!person.states.empty()) out_.person_states[person.id] = state_of(person);
  out_.state = everything();
  return std::move(out_);
}

// ---- what conditions ask ----

void ReferencePlay::facts() {
  f_.value = [this](const std::string& id) { return values_.at(id); };
  f_.minutes = [this] { return minutes_; };
  f_.visited = [this](const std::string& id) { return entered_.count(id) > 0; };
  f_.chose = [this](const std::string& id) { return chosen_.count(id) > 0; };
  f_.picked = [this](const std::string& d, const std::string& o) {
    return last_.count(d) > 0 && last_[d].count(o) > 0;
  };
  f_.step = [this](const std::string& d, const std::string& step) {
    return reference_step(s_, d, step);
  };
  f_.rated = [this](const std::string& d) {
    return last_.count(d) > 0 ? reference_step(s_, d, *last_[d].begin()) : -1;
  };
  f_.level = [this](const std::string& d) {
    return words_.count(d) > 0 ? static_cast<int>(words_[d]) : -1;
  };
  f_.shown = [this](const std::string& criterion, int level) { return shown(criterion, level); };
  f_.opened = [this](const std::string& id) { return opened_.count(id) > 0; };
  f_.knows = [this](const std::string& id) { return known_.count(id) > 0; };
  works_.answer(s_, f_);
  f_.carried = [this](const std::string& fact) { return carried_.count(fact) > 0; };
  f_.is = [this](const std::string& person, const std::string& state) {
    return state_of(by_id(s_.people, person)) == state;
  };
}

std::int64_t ReferencePlay::shown(const std::string& criterion, int level) const {
  return std::count_if(out_.items.begin(), out_.items.end(), [&](const ReferenceItem& item) {
    return item.criterion == criterion && static_cast<int>(item.level) <= level;
  });
}

std::string ReferencePlay::state_of(const Person& person) const {
  for (const PersonState& state : person.states)
    if (holds(state.when)) return state.name;
  return {};
}

bool ReferencePlay::holds(const Expression& when) const {
  return !when.given() || reference_value(when.text, f_) != 0;
}

// ---- the log ----

int ReferencePlay::log(const std::string& what) {
  const int seq = next_seq_++;
  out_.log += std::to_string(seq) + " " + what;
  if (minutes_ != 0) out_.log += " minute=" + std::to_string(minutes_);
  out_.log += "\n";
  return seq;
}

// ---- scenes ----

void ReferencePlay::go(std::string scene) {
  while (!scene.empty()) scene = play(by_id(s_.scenes, scene));
}

std::string ReferencePlay::play(const Scene& scene) {
  if (scene.heavy && !may_enter_) {
    const std::string answer = gate(scene);
    if (answer != scene.id) return answer;
  }
  may_enter_ = false;
  ++entered_[scene.id];
  minutes_ += scene.minutes;
  log("fact entered scene=" + scene.id + " visit=" + std::to_string(entered_[scene.id]));
  for (const Opportunity& window : s_.opportunities)
    for (const Name& lapse : window.lapse)
      if (lapse.id == scene.id) this->lapse(window);
  for (ReferenceStop& stop : out_.stops)
    if (stop.until == scene.id) stop.window_open = false;
  open(scene.opens);
  effects(scene.effects);
  lines(scene.lines, scene.id);
  injects("exit " + scene.id);
  return exit(scene);
}

std::string ReferencePlay::gate(const Scene& scene) {
  ReferenceOpen open;
  open.decision = scene.id + ".enter";
  open.kind = "choose";
  open.options = {scene.id + ".go", scene.id + ".skip"};
  open.open = {open.options[0], open.options[1]};
  const std::set<std::string> picks = ask(open, {}, 1, [&] { return open.open; });
  chosen_.insert(picks.begin(), picks.end());
  const bool skipped = picks.count(scene.id + ".skip") > 0;
  if (skipped) log("fact shown line=" + scene.id + ".skip_line");
  injects("goto " + (skipped ? scene.heavy->skip_to.id : scene.id + "!"));
  if (skipped) return scene.heavy->skip_to.id;
  may_enter_ = true;
  return scene.id;
}

std::string ReferencePlay::exit(const Scene& scene) {
  if (scene.decision) return decide(*scene.decision, scene.id);
  if (scene.topics) return hub(*scene.topics);
  if (!scene.jump.empty()) {
    for (const Jump& jump : scene.jump)
      if (holds(jump.when)) return jump.goto_scene.id;
  }
  if (scene.call) {
    nested("then " + scene.call->then.id, scene.call->scene.id);
    return scene.call->then.id;
  }
  if (scene.returns) return {};
  for (const Opportunity& window : s_.opportunities) lapse(window);
  log("fact ended ending=" + scene.end.id);
  out_.ending = scene.end.id;
  throw PlayEnds();
}

void ReferencePlay::nested(const std::string& back_to, const std::string& scene) {
  trail_.push_back(back_to);
  go(scene);
  trail_.pop_back();
}

void ReferencePlay::injects(const std::string& back_to) {
  for (int in_a_row = 1; in_a_row <= 8 && trail_.size() < 4; ++in_a_row) {
    const Inject* due = nullptr;
    int due_minute = 0;
    for (const Inject& inject : s_.injects) {
      if (fired_.count(inject.id) > 0) continue;
      const int minute = inject.at_minute ? *inject.at_minute : minutes_;
      if (inject.at_minute ? minutes_ < minute : !holds(inject.when)) continue;
      if (due == nullptr || minute < due_minute) {
        due = &inject;
        due_minute = minute;
      }
    }
    if (due == nullptr) return;
    fired_.insert(due->id);
    log("fact injected inject=" + due->id);
    nested(back_to + " inject " + std::to_string(in_a_row), due->scene.id);
  }
}

// ---- lines and effects ----

void ReferencePlay::lines(const std::vector<Line>& list, const std::string& scene) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::size_t end = i + 1;
    if (!list[i].variant.empty())
      while (end < list.size() && list[end].variant == list[i].variant) ++end;
    if (holds(list[i].when)) {
      const Line& line =
          end - i > 1 ? list[i + drawn(list[i].variant, entered_[scene], end - i)] : list[i];
      log("fact shown line=" + line.id);
      open(line.opens);
      effects(line.effects);
    }
    i = end - 1;
  }
}

std::size_t ReferencePlay::drawn(const std::string& variant, int visit, std::size_t count) const {
  const auto group = static_cast<std::uint32_t>(id_hash(variant));
  return below(draw(seed_, DrawKind::Variant, group, static_cast<std::uint32_t>(visit)),
               static_cast<std::uint32_t>(count));
}

void ReferencePlay::effects(const std::vector<Effect>& list) {
  std::vector<const Effect*> holding;
  for (const Effect& effect : list)
    if (holds(effect.when)) holding.push_back(&effect);
  for (const Effect* effect : holding) apply(*effect);
}

void ReferencePlay::apply(const Effect& effect) {
  const std::string& target = effect.target.id;
  switch (effect.kind) {
    case Effect::Kind::Add:
      values_[target] = kept(target, values_[target] + effect.amount);
      return;
    case Effect::Kind::Set:
      values_[target] = kept(target, reference_value(effect.to.text, f_));
      return;
    case Effect::Kind::Minutes:
      minutes_ += effect.amount;
      return;
    case Effect::Kind::Reveal:
      if (revealed_.insert(target).second) log("fact revealed document=" + target);
      return;
    case Effect::Kind::Learn:
      if (known_.insert(target).second) log("fact learned fact=" + target);
      return;
  }
}

std::int64_t ReferencePlay::kept(const std::string& id, std::int64_t wanted) const {
  for (const Counter& counter : s_.counters)
    if (counter.id == id) return std::clamp<std::int64_t>(wanted, counter.min, counter.max);
  return wanted;
}

// ---- opportunities ----

void ReferencePlay::open(const std::vector<Name>& windows) {
  for (const Name& name : windows) {
    if (windows_.count(name.id) > 0) continue;
    windows_[name.id] = "open";
    log("fact window_opened opportunity=" + name.id);
    count_window(by_id(s_.opportunities, name.id));
  }
}

void ReferencePlay::count_window(const Opportunity& window) {
  for (const OpportunityCriterion& c : window.criteria)
    out_.windows_opened =
        out_.windows_opened + Ratio::of(std::int64_t{100} * c.weight *
                                        competency_weight(s_, competency_of(c.criterion.id)));
}

bool ReferencePlay::is_open(const std::string& window) const {
  const auto found = windows_.find(window);
  return found != windows_.end() && found->second == "open";
}

void ReferencePlay::window_item(const std::string& window, const OpportunityCriterion& c,
                                Level level, const std::string& rule, int event) {
  out_.items.push_back({window, c.criterion.id, level, Ratio::of(reference_credit(level)),
                        Ratio::of(100), c.weight, true, rule, event, minutes_});
}

void ReferencePlay::lapse(const Opportunity& window) {
  if (!is_open(window.id)) return;
  windows_[window.id] = "lapsed";
  lapsed(window, log("fact window_lapsed opportunity=" + window.id), "lapsed");
}

void ReferencePlay::miss(const Opportunity& window) {
  if (windows_.count(window.id) > 0) return;
  windows_[window.id] = "lapsed";
  lapsed(window, log("fact window_lapsed opportunity=" + window.id + " unopened=yes"), "left");
  count_window(window);
}

void ReferencePlay::lapsed(const Opportunity& window, int event, const std::string& rule) {
  ReferenceStop stop;
  stop.what = window.id;
  stop.event = event;
  for (const OpportunityCriterion& c : window.criteria) {
    if (taken_.count(window.id + "/" + c.criterion.id) > 0) continue;
    window_item(window.id, c, window.lapse_level, rule, event);
    stop.gates.insert(competency_of(c.criterion.id));
  }
  if (window.lapse_level != Level::Unsafe || stop.gates.empty()) return;
  this->stop(std::move(stop), window.safety.get());
}

void ReferencePlay::take(const Option& option) {
  for (const Take& take : option.takes) {
    const std::string window = take.what.id.substr(0, take.what.id.find('/'));
    const std::string criterion = take.what.id.substr(take.what.id.find('/') + 1);
    if (!is_open(window) || !taken_.insert(take.what.id).second) continue;
    const int event = log("fact window_taken part=" + take.what.id +
                          " level=" + std::string(level_id(take.level)));
    for (const OpportunityCriterion& c : by_id(s_.opportunities, window).criteria)
      if (c.criterion.id == criterion) window_item(window, c, take.level, "taken", event);
  }
}

// ---- safety ----

void ReferencePlay::stop(ReferenceStop stop, const Safety* safety) {
  if (safety != nullptr)
    for (const Name& gate : safety->gates) stop.gates.insert(gate.id);
  if (safety != nullptr && safety->repair) {
    stop.window_open = true;
    stop.until = safety->repair->until.id;
  }
  out_.stops.push_back(std::move(stop));
}

void ReferencePlay::repair(const std::set<std::string>& picks, int event) {
  for (ReferenceStop& stop : out_.stops) {
    if (!stop.window_open) continue;
    for (const Name& name : reference_repair(s_, stop.what)->by) {
      if (picks.count(name.id) == 0) continue;
      stop.put_right = name.id;
      stop.right_event = event;
      stop.window_open = false;
      break;
    }
  }
}

void ReferencePlay::unsafe_parts(const Decision& d, const std::set<std::string>& open,
                                 const std::set<std::string>& picks, int event) {
  for (std::size_t i = 0; i < d.options.size(); ++i) {
    const Option& option = d.options[i];
    if (open.count(option.id) == 0) continue;
    const bool picked = picks.count(option.id) > 0;
    ReferenceStop stop;
    stop.what = option.id;
    stop.event = event;
    stop.decision = d.id;
    for (const Name& criterion : d.assesses)
      if (reference_part(d, i, criterion.id, picked) == Level::Unsafe)
        stop.gates.insert(competency_of(criterion.id));
    if (!stop.gates.empty()) this->stop(std::move(stop), option.safety.get());
  }
}

// ---- documents ----

bool ReferencePlay::available(const Document& document) const {
  if (revealed_.count(document.id) > 0) return true;
  switch (document.available) {
    case Document::Available::Start:
      return true;
    case Document::Available::Reveal:
      return false;
    case Document::Available::Scene:
      return entered_.count(document.available_scene.id) > 0;
    case Document::Available::When:
      return holds(document.available_when);
  }
  return false;
}

void ReferencePlay::open_document(const Document& document) {
  if (!available(document) && opened_.count(document.id) == 0)
    throw std::logic_error("not available: " + document.id);
  if (!opened_.insert(document.id).second) return;
  log("input opened document=" + document.id);
  open(document.opens);
}

// ---- everything, as text ----

std::string ReferencePlay::everything() const {
  std::string text = out_.waiting ? out_.waiting->decision : "ended";
  auto add_set = [&](const char* name, const std::set<std::string>& set) {
    text += std::string(";") + name;
    for (const std::string& id : set) text += " " + id;
  };
  for (const std::string& frame : trail_) text += " <" + frame + ">";
  text += ";minutes " + std::to_string(minutes_) + ";values";
  for (const auto& [id, value] : values_) text += " " + id + "=" + std::to_string(value);
  for (const auto& [id, count] : entered_) text += " " + id + "#" + std::to_string(count);
  for (const auto& [id, status] : windows_) text += " " + id + ":" + status;
  for (const auto& [id, word] : words_) text += " " + id + "~" + std::string(level_id(word));
  for (const auto& [id, picks] : last_) {
    text += " " + id + "=";
    for (const std::string& pick : picks) text += pick + ",";
  }
  add_set("chosen", chosen_);
  add_set("answered", answered_);
  add_set("opened", opened_);
  add_set("revealed", revealed_);
  add_set("known", known_);
  add_set("taken", taken_);
  add_set("fired", fired_);
  text += works_.text() + ";items";
  std::multiset<std::string> items;
  for (const ReferenceItem& item : out_.items)
    items.insert(item.criterion + std::string(level_id(item.level)));
  for (const std::string& item : items) text += " " + item;
  return text;
}

ReferenceOutcome reference_play(const Scenario& scenario, const Rubric&, std::uint64_t seed,
                                const std::vector<ReferenceInput>& inputs,
                                const std::set<std::string>& carried) {
  return ReferencePlay(scenario, seed, inputs, carried).run();
}

}  // namespace sim::testing
