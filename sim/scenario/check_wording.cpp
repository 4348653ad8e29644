// Lengths of options, "In the room" blocks, forbidden words.
#include <algorithm>

#include "sim/scenario/check.h"
#include "sim/scenario/check_words.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kLeastOption = 6, kMostOption = 35;

class WordingChecks {
 public:
  explicit WordingChecks(const Checked& checked) : c_(checked) {}

  void run() {
    head();
    parts();
    for (const Opportunity& opportunity : c_.scenario.opportunities) this->opportunity(opportunity);
    for (const Scene& scene : c_.scenario.scenes) this->scene(scene);
    ratios();
    rooms();
  }

 private:
  void author(std::string_view text, Spot at) { voice(text, at, Voice::Author); }

  void voice(std::string_view text, Spot at, Voice voice) {
    const std::string_view found = forbidden_words(text, voice);
    if (!found.empty()) c_.report(Code::SIM135, at, quoted(found) + " is a word this text must not use");
  }

  void feedback(const Feedback* f) {
    if (f == nullptr) return;
    for (const std::string* text : {&f->did, &f->why, &f->next, &f->try_line, &f->outcome}) voice(*text, f->at, Voice::Feedback);
  }

  void head() {
    const Scenario& s = c_.scenario;
    for (const std::string* text : {&s.title, &s.premise, &s.content_note}) author(*text, s.at);
    for (const std::string& aim : s.aims) author(aim, s.at);
    for (const KeyFeature& feature : s.key_features) {
      author(feature.text, feature.at);
      for (const std::string* text : {&feature.done, &feature.part, &feature.missed}) voice(*text, feature.at, Voice::Feedback);
    }
    for (const Person& person : s.people)
      for (const std::string* text : {&person.wants, &person.fears, &person.strengths}) author(*text, person.at);
    for (const Ending& ending : s.endings) {
      author(ending.title, ending.at);
      author(ending.text, ending.at);
    }
  }

  void parts() {
    for (const CarriedFact& fact : c_.scenario.carries) author(fact.text, fact.at);
    for (const StartProfile& profile : c_.scenario.profiles) {
      author(profile.name, profile.at);
      author(profile.text, profile.at);
    }
  }

  void opportunity(const Opportunity& opportunity) {
    author(opportunity.name, opportunity.at);
    voice(opportunity.missed, opportunity.at, Voice::Feedback);
    feedback(opportunity.feedback.get());
  }

  void scene(const Scene& scene) {
    author(scene.title, scene.at);
    for (const std::string& question : scene.pause_questions) author(question, scene.at);
    each_lines(scene, [this](const std::vector<Line>& lines) {
      for (const Line& line : lines) this->line(line);
    });
    each_effects(scene, [this](const std::vector<Effect>& effects) {
      for (const Effect& effect : effects) author(effect.text, effect.at);
    });
    if (scene.topics)
      for (const Topic& topic : scene.topics->topics) author(topic.text, topic.at);
    if (scene.decision) decision(*scene.decision);
  }

  // What a person says is the person's own.
  void line(const Line& line) {
    if (!line.room.empty()) return room(line);
    if (line.speaker.id == "you" || line.speaker.id == "scene") author(line.text, line.at);
  }

  void room(const Line& block) {
    const auto broken = [&](std::string_view what) {
      c_.report(Code::SIM127, block.at, "the block " + quoted(block.id) + " " + std::string(what));
    };
    if (block.room.size() < 2 || block.room.size() > 3) broken("has not two or three details");
    std::size_t live = 0;
    for (const RoomDetail& detail : block.room) {
      if (forbidden_words(detail.text, Voice::Author).starts_with("You notice")) broken("says \"You notice\"");
      else author(detail.text, detail.at);
      if (!detail.live.given()) continue;
      ++live;
      ++(detail.sense == "sight" ? seen_ : not_seen_);
      if (detail.sense.empty()) broken("does not say by which sense the live detail comes");
    }
    idle_ += block.room.size() - live;
    if (live > 1) broken("has more than one live detail");
    if (live == 1 && block.room.back().live.given()) broken("ends on the live detail");
  }

  void rooms() {
    const std::size_t live = seen_ + not_seen_;
    if (live == 0) return;
    if (idle_ < 2 * live)
      c_.report(Code::SIM127, c_.scenario.at,
                "over the case " + std::to_string(idle_) + " idle details stand beside " + std::to_string(live) + " live ones",
                "at least two idle ones for each live one");
    if (seen_ > not_seen_)
      c_.report(Code::SIM127, c_.scenario.at, "more than half of the live details can only be seen",
                "let some be heard, smelt, touched, on paper, or missing");
  }

  void decision(const Decision& d) {
    author(d.prompt, d.at);
    std::size_t shortest = SIZE_MAX, longest = 0;
    for (const Option& option : d.options) {
      author(option.text, option.at);
      author(option.closed_text, option.at);
      feedback(option.feedback.get());
      feedback(option.left_feedback.get());
      if (option.extras) voice(option.extras->because, option.at, Voice::Feedback);
      if ((d.kind != DecisionKind::Choose && d.kind != DecisionKind::ChooseMany) ||
          option.keep_last)
        continue;
      const std::size_t words = count_words(option.text);
      shortest = std::min(shortest, words);
      longest = std::max(longest, words);
      if (words < kLeastOption || words > kMostOption)
        c_.report(Code::SIM125, option.at, quoted(option.id) + " has " + std::to_string(words) + " words, not 6 to 35");
    }
    feedback(d.feedback.get());
    if (d.work) work(d);
    if (d.kind != DecisionKind::Choose || longest == 0) return;
    ++choices_;
    if (longest * 10 > shortest * 16) uneven_.push_back({&d, shortest, longest});
  }

  // What the other person says while an item is placed is the person's own.
  void work(const Decision& d) {
    const Work& w = *d.work;
    for (const Bin& bin : w.bins) author(bin.text, bin.at);
    for (const KeyPair& pair : w.pairs) voice(pair.because, pair.at, Voice::Feedback);
    for (const KeyMark& key : w.keys) voice(key.because, key.at, Voice::Feedback);
    for (const Claim& claim : w.claims) this->claim(claim);
    for (const CrossCheck& check : w.checks)
      for (const std::string* text : {&check.text, &check.because})
        voice(*text, check.at, Voice::Feedback);
    for (const std::string* text : {&w.view, &w.fact, &w.model}) author(*text, d.at);
    for (const ChecklistLine& line : w.checklist) author(line.text, line.at);
    for (const Decision& field : w.fields) this->field(field);
  }

  void claim(const Claim& claim) {
    author(claim.heading, claim.at);
    author(claim.question, claim.at);
    for (const KeyLink& link : claim.links) voice(link.because, link.at, Voice::Feedback);
    for (const std::vector<Option>* parts : {&claim.gaps, &claim.sentences})
      for (const Option& part : *parts) {
        author(part.text, part.at);
        if (part.extras) voice(part.extras->because, part.at, Voice::Feedback);
      }
  }

  // An entry of a form may be one word, so no length is asked of it.
  void field(const Decision& field) {
    author(field.heading, field.at);
    author(field.prompt, field.at);
    for (const Option& option : field.options) {
      author(option.text, option.at);
      feedback(option.feedback.get());
      if (option.extras) voice(option.extras->because, option.at, Voice::Feedback);
    }
    if (field.work) work(field);
  }

  // One decision in five may break the ratio. Source: scenario-model section 5.
  void ratios() {
    if (uneven_.size() * 5 <= choices_) return;
    for (const Uneven& uneven : uneven_)
      c_.report(Code::SIM126, uneven.decision->at,
                "the options of " + quoted(uneven.decision->id) + " have " + std::to_string(uneven.shortest) + " to " +
                    std::to_string(uneven.longest) + " words, and more than one decision in five does this",
                "the longest has at most 1.6 times the words of the shortest");
  }

  struct Uneven {
    const Decision* decision;
    std::size_t shortest, longest;
  };

  const Checked& c_;
  std::vector<Uneven> uneven_;
  std::size_t choices_ = 0, idle_ = 0, seen_ = 0, not_seen_ = 0;
};

}  // namespace

void check_wording(const Checked& checked) { WordingChecks(checked).run(); }

}  // namespace sim
