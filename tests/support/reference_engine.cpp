// Longer than our files are: the rules stand here in one piece and in the order of the model, to be
// read beside it.
#include "tests/support/reference_engine.h"

#include <algorithm>
#include <stdexcept>

#include "sim/base/random.h"
#include "tests/support/reference_condition.h"
#include "tests/support/reference_rules.h"
#include "tests/support/reference_work.h"

namespace sim::testing {
namespace {

struct InputsEnd {};
struct PlayEnds {};

class Play {
 public:
  Play(const Scenario& scenario, std::uint64_t seed, const std::vector<ReferenceInput>& inputs,
       const std::set<std::string>& carried)
      : s_(scenario), seed_(seed), inputs_(inputs), carried_(carried) {
    for (const Counter& counter : s_.counters) values_[counter.id] = counter.start;
    for (const Flag& flag : s_.flags) values_[flag.id] = 0;
    facts();
  }

  ReferenceOutcome run() {
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
        if (available(document) && opened_.count(document.id) == 0)
          out_.readable.insert(document.id);
    for (const Person& person : s_.people)
      if (!person.states.empty()) out_.person_states[person.id] = state_of(person);
    out_.state = everything();
    return std::move(out_);
  }

 private:
  // ---- what conditions ask ----

  void facts() {
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

  std::int64_t shown(const std::string& criterion, int level) const {
    return std::count_if(out_.items.begin(), out_.items.end(), [&](const ReferenceItem& item) {
      return item.criterion == criterion && static_cast<int>(item.level) <= level;
    });
  }

  std::string state_of(const Person& person) const {
    for (const PersonState& state : person.states)
      if (holds(state.when)) return state.name;
    return {};
  }

  bool holds(const Expression& when) const {
    return !when.given() || reference_value(when.text, f_) != 0;
  }

  // ---- the log ----

  int log(const std::string& what) {
    const int seq = next_seq_++;
    out_.log += std::to_string(seq) + " " + what;
    if (minutes_ != 0) out_.log += " minute=" + std::to_string(minutes_);
    out_.log += "\n";
    return seq;
  }

  // ---- scenes ----

  // Plays scene after scene until a return.
  void go(std::string scene) {
    while (!scene.empty()) scene = play(by_id(s_.scenes, scene));
  }

  // Gives the next scene, or nothing for a return. A heavy scene is entered through its question.
  std::string play(const Scene& scene) {
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

  std::string gate(const Scene& scene) {
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

  std::string exit(const Scene& scene) {
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

  // A called scene: plays until it returns.
  void nested(const std::string& back_to, const std::string& scene) {
    trail_.push_back(back_to);
    go(scene);
    trail_.pop_back();
  }

  void injects(const std::string& back_to) {
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

  void lines(const std::vector<Line>& list, const std::string& scene) {
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

  std::size_t drawn(const std::string& variant, int visit, std::size_t count) const {
    const auto group = static_cast<std::uint32_t>(id_hash(variant));
    return below(draw(seed_, DrawKind::Variant, group, static_cast<std::uint32_t>(visit)),
                 static_cast<std::uint32_t>(count));
  }

  void effects(const std::vector<Effect>& list) {
    std::vector<const Effect*> holding;
    for (const Effect& effect : list)
      if (holds(effect.when)) holding.push_back(&effect);
    for (const Effect* effect : holding) apply(*effect);
  }

  void apply(const Effect& effect) {
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

  std::int64_t kept(const std::string& id, std::int64_t wanted) const {
    for (const Counter& counter : s_.counters)
      if (counter.id == id) return std::clamp<std::int64_t>(wanted, counter.min, counter.max);
    return wanted;
  }

  // ---- opportunities ----

  void open(const std::vector<Name>& windows) {
    for (const Name& name : windows) {
      if (windows_.count(name.id) > 0) continue;
      windows_[name.id] = "open";
      log("fact window_opened opportunity=" + name.id);
      count_window(by_id(s_.opportunities, name.id));
    }
  }

  void count_window(const Opportunity& window) {
    for (const OpportunityCriterion& c : window.criteria)
      out_.windows_opened =
          out_.windows_opened + Ratio::of(std::int64_t{100} * c.weight *
                                          competency_weight(s_, competency_of(c.criterion.id)));
  }

  bool is_open(const std::string& window) const {
    const auto found = windows_.find(window);
    return found != windows_.end() && found->second == "open";
  }

  void window_item(const std::string& window, const OpportunityCriterion& c, Level level,
                   const std::string& rule, int event) {
    out_.items.push_back({window, c.criterion.id, level, Ratio::of(reference_credit(level)),
                          Ratio::of(100), c.weight, true, rule, event, minutes_});
  }

  void lapse(const Opportunity& window) {
    if (!is_open(window.id)) return;
    windows_[window.id] = "lapsed";
    lapsed(window, log("fact window_lapsed opportunity=" + window.id), "lapsed");
  }

  void miss(const Opportunity& window) {
    if (windows_.count(window.id) > 0) return;
    windows_[window.id] = "lapsed";
    lapsed(window, log("fact window_lapsed opportunity=" + window.id + " unopened=yes"), "left");
    count_window(window);
  }

  void lapsed(const Opportunity& window, int event, const std::string& rule) {
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

  void take(const Option& option) {
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

  void stop(ReferenceStop stop, const Safety* safety) {
    if (safety != nullptr)
      for (const Name& gate : safety->gates) stop.gates.insert(gate.id);
    if (safety != nullptr && safety->repair) {
      stop.window_open = true;
      stop.until = safety->repair->until.id;
    }
    out_.stops.push_back(std::move(stop));
  }

  // Repairs of this answer come before the stops it makes itself.
  void repair(const std::set<std::string>& picks, int event) {
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

  void unsafe_parts(const Decision& d, const std::set<std::string>& open,
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

  // ---- decisions ----

  bool option_open(const Decision& d, const Option& option) const {
    if (!holds(option.when)) return false;
    if (d.kind != DecisionKind::Choose) return true;
    const Scene& target = by_id(s_.scenes, option.goto_scene.id);
    const auto entered = entered_.find(target.id);
    return target.visits == 0 || entered == entered_.end() || entered->second < target.visits;
  }

  std::set<std::string> open_of(const Decision& d) const {
    std::set<std::string> open;
    for (const Option& option : d.options)
      if (option_open(d, option)) open.insert(option.id);
    return open;
  }

  // ---- the kinds with many parts ----

  static bool many_parts(const Decision& d) {
    return d.kind >= DecisionKind::Order && d.kind != DecisionKind::Concordance;
  }

  // What can be read, and which checks could matter, now.
  ReferenceView view_of(const Decision& d) const {
    ReferenceView view;
    for (const Document& document : s_.documents)
      if (available(document)) view.readable.insert(document.id);
    if (d.work)
      for (const CrossCheck& check : d.work->checks)
        if (holds(check.given)) view.given.insert(check.id);
    return view;
  }

  // As `open` stands when the answer is given: the places of papers or checks.
  ReferenceView view_of(const Decision& d, const ReferenceOpen& open) const {
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

  std::set<std::string> open_places(const Decision& d) const {
    std::set<std::string> places;
    const ReferenceView view = view_of(d);
    for (std::size_t i = 0; d.kind != DecisionKind::Form && i < d.work->documents.size(); ++i)
      if (view.readable.count(d.work->documents[i].id) > 0) places.insert(std::to_string(i + 1));
    for (std::size_t i = 0; i < d.work->checks.size(); ++i)
      if (view.given.count(d.work->checks[i].id) > 0) places.insert(std::to_string(i + 1));
    return places;
  }

  std::optional<ReferenceMean> mean_of(const Decision& d, const std::string& criterion,
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

  static bool by_place(const Decision& d) {
    return d.kind == DecisionKind::Mark || d.kind == DecisionKind::Build ||
           d.kind == DecisionKind::Form;
  }

  void remember(const Decision& d, const ReferenceWork& work) {
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

  void unsafe_fields(const Decision& d, const ReferenceWork& work, int event) {
    for (const Decision& field : d.work->fields) {
      if (many_parts(field)) continue;
      std::set<std::string> all, picks;
      for (const Option& option : field.options) all.insert(option.id);
      for (const auto& [what, as] : reference_field(work, field.id)) picks.insert(what);
      unsafe_parts(field, all, picks, event);
    }
  }

  void make_items(const Decision& d, const ReferenceOpen& open, const std::set<std::string>& picks,
                  const ReferenceWork& work, int event) {
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

  std::string decide(const Decision& d, const std::string& scene) {
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

  std::string follow_choice(const Decision& d, const std::string& picked,
                            const std::string& scene) {
    const Option& option = by_id(d.options, picked);
    minutes_ += option.minutes;
    effects(option.effects);
    lines(option.reaction.lines, scene);
    injects("goto " + option.goto_scene.id);
    return option.goto_scene.id;
  }

  std::string follow_then(const Decision& d, const std::set<std::string>& picks,
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

  // Topics until the trainee moves on.
  std::string hub(const Topics& hub) {
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

  // Shows the options, opens documents, and takes the answer.
  template <class NowOpen>
  std::set<std::string> ask(ReferenceOpen& open, const std::string& last, int visit,
                            NowOpen now_open) {
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

  void offer(const std::string& word, const ReferenceOpen& open,
             const std::vector<std::string>& order) {
    log("fact " + word + " decision=" + open.decision + " order=" + joined(order) + " open=" +
        joined(open.worked && by_place(*open.worked)
                   ? std::vector<std::string>(open.open.begin(), open.open.end())
                   : in_order(open, open.open)));
  }

  std::set<std::string> answered(const ReferenceOpen& open, const std::set<std::string>& picks) {
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

  // ---- documents ----

  bool available(const Document& document) const {
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

  void open_document(const Document& document) {
    if (!available(document) && opened_.count(document.id) == 0)
      throw std::logic_error("not available: " + document.id);
    if (!opened_.insert(document.id).second) return;
    log("input opened document=" + document.id);
    open(document.opens);
  }

  // ---- everything, as text ----

  std::string everything() const {
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

  const Scenario& s_;
  std::uint64_t seed_;
  const std::vector<ReferenceInput>& inputs_;
  std::size_t next_input_ = 0;
  int next_seq_ = 0;
  int minutes_ = 0;
  bool may_enter_ = false;
  ReferenceFacts f_;
  ReferenceOutcome out_;
  std::map<std::string, std::int64_t> values_;
  std::map<std::string, int> entered_;
  std::map<std::string, std::string> windows_;
  std::map<std::string, Level> words_;
  mutable std::map<std::string, std::set<std::string>> last_;
  std::set<std::string> chosen_, answered_, opened_, revealed_, known_, taken_, fired_;
  std::vector<std::string> trail_;  // where calls and injects return to
  std::set<std::string> carried_;
  ReferenceWorks works_;
  std::string text_;  // of the last answer with many parts
};

}  // namespace

ReferenceOutcome reference_play(const Scenario& scenario, const Rubric&, std::uint64_t seed,
                                const std::vector<ReferenceInput>& inputs,
                                const std::set<std::string>& carried) {
  return Play(scenario, seed, inputs, carried).run();
}

}  // namespace sim::testing
