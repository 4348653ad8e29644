// One play of the slow reference. For reference_engine.cpp, which has scenes, windows and stops,
// and reference_decision.cpp, which has what is asked and how an answer counts; both in the order
// of the model, to be read beside it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/reference_condition.h"
#include "tests/support/reference_engine.h"
#include "tests/support/reference_rules.h"
#include "tests/support/reference_work.h"

namespace sim::testing {

// Thrown where the inputs end, and where the case does.
struct InputsEnd {};
struct PlayEnds {};

class ReferencePlay {
 public:
  ReferencePlay(const Scenario& scenario, std::uint64_t seed,
                const std::vector<ReferenceInput>& inputs, const std::set<std::string>& carried);

  ReferenceOutcome run();

 private:
  // ---- what conditions ask ----

  void facts();
  std::int64_t shown(const std::string& criterion, int level) const;
  std::string state_of(const Person& person) const;
  bool holds(const Expression& when) const;

  // ---- the log ----

  int log(const std::string& what);

  // ---- scenes ----

  // Plays scene after scene until a return.
  void go(std::string scene);
  // Gives the next scene, or nothing for a return. A heavy scene is entered through its question.
  std::string play(const Scene& scene);
  std::string gate(const Scene& scene);
  std::string exit(const Scene& scene);
  // A called scene: plays until it returns.
  void nested(const std::string& back_to, const std::string& scene);
  void injects(const std::string& back_to);

  // ---- lines and effects ----

  void lines(const std::vector<Line>& list, const std::string& scene);
  std::size_t drawn(const std::string& variant, int visit, std::size_t count) const;
  void effects(const std::vector<Effect>& list);
  void apply(const Effect& effect);
  std::int64_t kept(const std::string& id, std::int64_t wanted) const;

  // ---- opportunities ----

  void open(const std::vector<Name>& windows);
  void count_window(const Opportunity& window);
  bool is_open(const std::string& window) const;
  void window_item(const std::string& window, const OpportunityCriterion& c, Level level,
                   const std::string& rule, int event);
  void lapse(const Opportunity& window);
  void miss(const Opportunity& window);
  void lapsed(const Opportunity& window, int event, const std::string& rule);
  void take(const Option& option);

  // ---- safety ----

  void stop(ReferenceStop stop, const Safety* safety);
  // Repairs of this answer come before the stops it makes itself.
  void repair(const std::set<std::string>& picks, int event);
  void unsafe_parts(const Decision& d, const std::set<std::string>& open,
                    const std::set<std::string>& picks, int event);

  // ---- decisions ----

  bool option_open(const Decision& d, const Option& option) const;
  std::set<std::string> open_of(const Decision& d) const;

  // ---- the kinds with many parts ----

  static bool many_parts(const Decision& d);
  // What can be read, and which checks could matter, now.
  ReferenceView view_of(const Decision& d) const;
  // As `open` stands when the answer is given: the places of papers or checks.
  ReferenceView view_of(const Decision& d, const ReferenceOpen& open) const;
  std::set<std::string> open_places(const Decision& d) const;
  std::optional<ReferenceMean> mean_of(const Decision& d, const std::string& criterion,
                                       const ReferenceOpen& open,
                                       const std::set<std::string>& picks,
                                       const ReferenceWork& work) const;
  static bool by_place(const Decision& d);
  void remember(const Decision& d, const ReferenceWork& work);
  void unsafe_fields(const Decision& d, const ReferenceWork& work, int event);
  void make_items(const Decision& d, const ReferenceOpen& open, const std::set<std::string>& picks,
                  const ReferenceWork& work, int event);
  std::string decide(const Decision& d, const std::string& scene);
  std::string follow_choice(const Decision& d, const std::string& picked, const std::string& scene);
  std::string follow_then(const Decision& d, const std::set<std::string>& picks,
                          const std::string& scene);
  // Topics until the trainee moves on.
  std::string hub(const Topics& hub);
  // Shows the options, opens documents, and takes the answer.
  using NowOpen = std::function<std::set<std::string>()>;
  std::set<std::string> ask(ReferenceOpen& open, const std::string& last, int visit,
                            const NowOpen& now_open);
  void offer(const std::string& word, const ReferenceOpen& open,
             const std::vector<std::string>& order);
  std::set<std::string> answered(const ReferenceOpen& open, const std::set<std::string>& picks);

  // ---- documents ----

  bool available(const Document& document) const;
  void open_document(const Document& document);

  // ---- everything, as text ----

  std::string everything() const;

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

}  // namespace sim::testing
