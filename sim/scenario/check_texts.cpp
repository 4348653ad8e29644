// Counts over the whole case, and what is declared but never used.
#include <algorithm>

#include "sim/scenario/check.h"
#include "sim/scenario/check_words.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kMostReadFirst = 300;
constexpr std::size_t kLeastSayFirst = 2, kMostWhy = 3, kMostConfidence = 4;
constexpr std::size_t kFewDecisions = 6;  // from here on, one in eight at least is unscored; the aim is one in six
constexpr std::size_t kUnscoredShare = 8;
constexpr std::size_t kLeastFeatures = 3, kMostFeatures = 8;

class CaseChecks {
 public:
  CaseChecks(const Checked& checked, const Reads& reads) : c_(checked), reads_(reads) {}

  void run() {
    papers();
    counts();
    features();
    unused();
  }

 private:
  void whole_case(Code code, std::string message, std::string hint = {}) {
    c_.report(code, c_.scenario.at, std::move(message), std::move(hint));
  }

  void papers() {
    std::size_t words = 0;
    for (const Document& document : c_.scenario.documents)
      if (document.read_first)
        for (const Passage& passage : document.passages) words += count_words(passage.text);
    if (words > kMostReadFirst)
      whole_case(Code::SIM128, "the papers to read first have " + std::to_string(words) + " words, not at most 300");
  }

  void counts() {
    std::size_t decisions = 0, unscored = 0, say_first = 0, why = 0, confidence = 0;
    for (const Scene& scene : c_.scenario.scenes) {
      decisions += scene.topics || scene.decision ? 1 : 0;
      unscored += scene.topics || (scene.decision && !is_scored(*scene.decision)) ? 1 : 0;
      if (!scene.decision) continue;
      say_first += scene.decision->say_first ? 1 : 0;
      why += scene.decision->why.empty() ? 0 : 1;
      confidence += scene.decision->confidence ? 1 : 0;
    }
    if (say_first < kLeastSayFirst)
      whole_case(Code::SIM129, "\"say_first\" is asked " + std::to_string(say_first) + " times, not at least 2");
    if (why > kMostWhy) whole_case(Code::SIM130, "\"why\" is asked " + std::to_string(why) + " times, not at most 3");
    if (confidence > kMostConfidence)
      whole_case(Code::SIM130, "\"confidence\" is asked " + std::to_string(confidence) + " times, not at most 4");
    if (decisions >= kFewDecisions && unscored * kUnscoredShare < decisions)
      whole_case(Code::SIM131, std::to_string(unscored) + " of " + std::to_string(decisions) + " decisions are unscored",
                 "about one in six is a matter of manners, pace or mood");
  }

  void features() {
    const std::size_t count = c_.scenario.key_features.size();
    if (count < kLeastFeatures || count > kMostFeatures)
      whole_case(Code::SIM137, "the case has " + std::to_string(count) + " key features, not 3 to 8");
  }

  void never(Spot at, std::string_view kind, std::string_view id, std::string_view what) {
    c_.report(Code::SIM136, at, "the " + std::string(kind) + " " + quoted(id) + " is never " + std::string(what));
  }

  void unused() {
    const Scenario& s = c_.scenario;
    uses();
    for (std::size_t i = 0; i < s.counters.size(); ++i)
      if (!reads_.counters[i]) never(s.counters[i].at, "counter", s.counters[i].id, "read by a condition");
    for (std::size_t i = 0; i < s.flags.size(); ++i) {
      if (!reads_.flags[i]) never(s.flags[i].at, "flag", s.flags[i].id, "read by a condition");
      if (!set_[i]) never(s.flags[i].at, "flag", s.flags[i].id, "set");
    }
    for (std::size_t i = 0; i < s.people.size(); ++i)
      if (!s.people[i].states.empty() && !reads_.people[i])
        never(s.people[i].states.front().at, "state of", s.people[i].id, "read by a condition");
    for (std::size_t i = 0; i < s.documents.size(); ++i)
      if (s.documents[i].available == Document::Available::Reveal && !revealed_[i])
        never(s.documents[i].at, "document", s.documents[i].id, "revealed");
    for (std::size_t i = 0; i < s.endings.size(); ++i)
      if (!ended_[i]) never(s.endings[i].at, "ending", s.endings[i].id, "reached");
  }

  static void mark(std::vector<bool>& used, const NameTable& table, const Name& name) {
    const std::uint32_t place = table.find(name.id);
    if (place != SceneIx::kNone) used[place] = true;
  }

  void uses() {
    set_.resize(c_.scenario.flags.size());
    revealed_.resize(c_.scenario.documents.size());
    ended_.resize(c_.scenario.endings.size());
    for (const Scene& scene : c_.scenario.scenes) {
      if (scene.end.given()) mark(ended_, c_.names.endings, scene.end);
      each_effects(scene, [this](const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
          if (effect.kind == Effect::Kind::Set) mark(set_, c_.names.flags, effect.target);
          if (effect.kind == Effect::Kind::Reveal) mark(revealed_, c_.names.documents, effect.target);
        }
      });
    }
  }

  const Checked& c_;
  const Reads& reads_;
  std::vector<bool> set_, revealed_, ended_;
};

}  // namespace

void check_texts(const Checked& checked, const Reads& reads) { CaseChecks(checked, reads).run(); }

}  // namespace sim
