// Feedback, its sources, and the other texts the debrief is made of.
#include <algorithm>

#include "sim/scenario/check.h"
#include "sim/scenario/check_words.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kLeastFeedback = 40, kMostFeedback = 120;
constexpr std::size_t kLeastBecause = 8, kMostBecause = 30;

bool below_sound(Level level) { return level != Level::NotObserved && !at_least(level, Level::Sound); }

// The word of an answer: the plain mean of its levels on the standard map. Source: scenario-model S1, S6.
Level word_of(const std::vector<Level>& levels) {
  int sum = 0, count = 0;
  for (Level level : levels) {
    if (level == Level::Unsafe) return Level::Unsafe;
    if (level == Level::NotObserved) continue;
    sum += kStandardCredits[static_cast<std::size_t>(level)];
    ++count;
  }
  if (count == 0) return Level::NotObserved;
  const int twice = 2 * sum;
  if (twice >= 175 * count) return Level::Strong;
  if (twice >= 115 * count) return Level::Sound;
  if (twice >= 50 * count) return Level::Partial;
  return twice >= 10 * count ? Level::Concern : Level::Missed;
}

class FeedbackChecks {
 public:
  explicit FeedbackChecks(const Checked& checked) : c_(checked) {}

  void run() {
    if (!c_.scenario.people.empty()) first_person(c_.scenario.people.front());
    for (const Scene& scene : c_.scenario.scenes) words_of(scene);
    for (const Ending& ending : c_.scenario.endings)
      if (ending.title.empty() || ending.text.empty()) missing(ending.at, ending.id, "\"title\" and \"text\"");
    for (const KeyFeature& feature : c_.scenario.key_features)
      if (feature.text.empty() || feature.done.empty() || feature.part.empty() || feature.missed.empty())
        missing(feature.at, feature.id, "\"text\", \"done\", \"part\" and \"missed\"");
    for (const Opportunity& opportunity : c_.scenario.opportunities) this->opportunity(opportunity);
    each_decision(c_.scenario, [this](const Decision& decision) {
      if (decision.kind >= DecisionKind::Order) return work(decision);
      if (!is_scored(decision)) return;
      for (const Option& option : decision.options) this->option(decision, option);
    });
  }

 private:
  void words_of(const Scene& scene) {
    if (scene.title.empty()) missing(scene.at, scene.id, "\"title\"");
    each_lines(scene, [this](const std::vector<Line>& lines) {
      for (const Line& line : lines)
        if (line.room.empty() && (!line.speaker.given() || line.text.empty()))
          missing(line.at, line.id, "\"speaker\" and \"text\", or \"room\"");
    });
    if (scene.topics && (scene.topics->prompt.empty() || scene.topics->move_on_text.empty()))
      missing(scene.topics->at, scene.topics->id, "\"prompt\", and \"text\" of \"move_on\"");
    if (!scene.decision) return;
    const Decision& decision = *scene.decision;
    if (decision.name.empty() || decision.prompt.empty()) missing(decision.at, decision.id, "\"name\" and \"prompt\"");
    if (decision.kind == DecisionKind::Concordance)
      return;  // its steps have words of the program's own
    for (const Option& option : decision.options)
      if (option.text.empty()) missing(option.at, option.id, "\"text\"");
  }

  void opportunity(const Opportunity& opportunity) {
    feedback(opportunity.feedback.get(), opportunity.id, opportunity.at, opportunity.lapse_level == Level::Unsafe);
    const auto& criteria = opportunity.criteria;
    if (opportunity.name.empty() || opportunity.missed.empty() ||
        std::any_of(criteria.begin(), criteria.end(), [](const OpportunityCriterion& item) { return item.text.empty(); }))
      missing(opportunity.at, opportunity.id, "\"name\", \"missed\" and a \"text\" for each criterion");
  }

  void option(const Decision& decision, const Option& option) {
    feedback(option.feedback.get(), option.id, option.at, has_unsafe_level(option));
    if (decision.kind == DecisionKind::ChooseMany) return many(option);
    if (decision.kind != DecisionKind::Choose) return;
    if (option.short_name.empty() || option.moment.empty()) missing(option.at, option.id, "\"short\" and \"moment\"");
    const Level word = word_of(option.levels);
    if (below_sound(word) && option.pull.empty())
      c_.report(Code::SIM134, option.at, quoted(option.id) + " is a weaker option without a pull",
                "what makes it tempting: \"pull\": \"fixing\", \"cheering\", ...");
    outcome(option, word);
  }

  void many(const Option& option) {
    if (option.short_name.empty()) missing(option.at, option.id, "\"short\"");
    const bool needed = std::any_of(option.parts.begin(), option.parts.end(),
                                    [](const PartLevels& part) { return below_sound(part.left_out); });
    if (needed || option.left_feedback)
      feedback(option.left_feedback.get(), option.id + ", left out,", option.at, has_unsafe_level(option));
  }

  // ---- The kinds with many parts: one feedback for the whole, a reason for each part ----

  void work(const Decision& d) {
    const Work& w = *d.work;
    each_field(d, [this](const Decision& field) {
      if (field.heading.empty() || field.prompt.empty())
        missing(field.at, field.id, "\"heading\" and \"prompt\"");
      for (const Option& option : field.options)
        if (option.text.empty()) missing(option.at, option.id, "\"text\"");
    });
    for (const Claim& claim : w.claims)
      if (claim.heading.empty() || claim.question.empty())
        missing(claim.at, claim.id, "\"heading\" and \"question\"");
    for (const Option& item : d.options)
      if (w.with.given() && (!item.extras || item.extras->says.empty()))
        missing(item.at, item.id, "\"says\": what is said when it is placed");
    if (!is_scored(d)) return;
    if (d.short_name.empty()) missing(d.at, d.id, "\"short\"");
    bool unsafe = false;
    each_field(d, [&](const Decision& field) {
      for (const Option& option : field.options) unsafe = unsafe || has_unsafe_level(option);
    });
    feedback(d.feedback.get(), d.id, d.at, unsafe);
    reasons(d);
    each_field(d, [this](const Decision& field) {
      if (!field.assesses.empty()) reasons(field);
    });
  }

  void reasons(const Decision& d) {
    if (d.kind != DecisionKind::Concordance && !(d.work && !d.work->pairs.empty()))
      for (const Option& option : d.options) reason(option);
    if (!d.work) return;
    for (const KeyPair& pair : d.work->pairs) reason(pair.because, pair.at, pair.before.id);
    for (const KeyMark& key : d.work->keys) reason(key.because, key.at, key.passage.id);
    for (const Claim& claim : d.work->claims) {
      for (const KeyLink& link : claim.links) reason(link.because, link.at, link.passage.id);
      for (const Option& gap : claim.gaps) reason(gap);
    }
    for (const CrossCheck& check : d.work->checks) {
      if (check.text.empty()) missing(check.at, check.id, "\"text\"");
      reason(check.because, check.at, check.id);
    }
  }

  void reason(const Option& option) {
    reason(option.extras ? option.extras->because : std::string(), option.at, option.id);
  }

  // "You put it last; it comes first because " and then these words.
  void reason(const std::string& because, Spot at, std::string_view of) {
    if (because.empty()) return missing(at, of, "\"because\"");
    const std::size_t words = count_words(because);
    if (words < kLeastBecause || words > kMostBecause || because.back() == '.')
      c_.report(Code::SIM138, at,
                "the \"because\" of " + quoted(of) + " has " + std::to_string(words) + " words" +
                    (because.back() == '.' ? " and a full stop" : ""),
                "8 to 30 words that go on after \"because\", without a full stop");
  }

  // A good answer can meet a cold face. Then one line says that the outcome is not the mark.
  void outcome(const Option& option, Level word) {
    if (option.feedback && !option.feedback->outcome.empty()) return;
    const std::string& tone = option.reaction.tone;
    const bool thanked = tone == "warm" && below_sound(word) && word != Level::Partial;
    const bool punished = (tone == "cool" || tone == "hurt") && word == Level::Strong;
    if (thanked || punished)
      c_.report(Code::SIM132, option.at,
                quoted(option.id) + " is " + std::string(level_id(word)) + " and the reaction is " + tone,
                "say in \"outcome\" of its feedback that the outcome is not the mark");
  }

  void missing(Spot at, std::string_view of, std::string_view what) {
    c_.report(Code::SIM133, at, quoted(of) + " lacks " + std::string(what));
  }

  void first_person(const Person& person) {
    std::string lacks;
    const auto need = [&](bool given, std::string_view what) {
      if (!given) lacks += (lacks.empty() ? "" : ", ") + std::string(what);
    };
    need(!person.name.empty(), "name");
    need(person.age > 0, "age");
    need(!person.pronouns.empty(), "pronouns");
    need(!person.language.empty(), "language");
    need(person.facts.size() >= 3 && person.facts.size() <= 6, "3-6 facts");
    need(!person.wants.empty(), "wants");
    need(!person.fears.empty(), "fears");
    need(!person.strengths.empty(), "strengths");
    need(person.habits.size() == 2, "two habits");
    if (!lacks.empty())
      c_.report(Code::SIM133, person.at, "the person the case is about, " + quoted(person.id) + ", lacks " + lacks);
  }

  void feedback(const Feedback* f, std::string_view of, Spot at, bool unsafe) {
    if (f == nullptr || f->did.empty() || f->why.empty() || f->next.empty())
      c_.report(Code::SIM120, f == nullptr ? at : f->at, quoted(of) + " lacks feedback: did, why and next");
    if (f == nullptr) return;
    const std::size_t words = count_words(f->did) + count_words(f->why) + count_words(f->next);
    if (words > kMostFeedback || (words < kLeastFeedback && !f->did.empty() && !f->why.empty() && !f->next.empty()))
      c_.report(Code::SIM121, f->at, "the feedback of " + quoted(of) + " has " + std::to_string(words) + " words, not 40 to 120");
    sources(*f, of, unsafe);
  }

  void sources(const Feedback& f, std::string_view of, bool unsafe) {
    if (f.sources.empty() && f.unsourced.empty())
      c_.report(Code::SIM122, f.at, "the feedback of " + quoted(of) + " cites nothing and is not marked unsourced",
                "\"sources\", or in \"unsourced\" what rests on practice wisdom");
    bool primary = false, alone = !f.sources.empty();
    for (const SourceMention& mention : f.sources) {
      const std::uint32_t place = c_.names.sources.find(mention.ref.id);
      if (place == SceneIx::kNone) return;
      const char grade = c_.references.items[place].grade;
      primary = primary || grade == 'P' || grade == 'A';
      alone = alone && grade == 'B';
    }
    if (unsafe && !primary)
      c_.report(Code::SIM123, f.at, quoted(of) + " can be unsafe, and no source of grade P or A stands behind its feedback");
    if (alone && !unsafe)
      c_.report(Code::SIM124, f.at, "only sources of grade B stand behind the feedback of " + quoted(of),
                "add one of grade P, C or A");
  }

  const Checked& c_;
};

}  // namespace

void check_feedback(const Checked& checked) { FeedbackChecks(checked).run(); }

}  // namespace sim
