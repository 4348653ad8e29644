#include "tests/support/work_generator.h"

#include <algorithm>

namespace sim::testing {
namespace {

Name name(std::string id) { return {std::move(id), {}}; }

class Filler {
 public:
  Filler(Scenario& scenario, Decision& decision, Dice& dice, Vocabulary& words,
         const std::function<std::string()>& truth)
      : s_(scenario), d_(decision), dice_(dice), words_(words), truth_(truth) {}

  void run() {
    if (d_.kind == DecisionKind::Choose) return supports();
    d_.work = std::make_shared<Work>();
    const bool marked = d_.unscored.empty();
    switch (d_.kind) {
      case DecisionKind::Order:
        return order(d_, words_.forms);
      case DecisionKind::Sort:
        return sort(d_, words_.forms);
      case DecisionKind::Concordance:
        return concordance();
      case DecisionKind::Mark:
        return mark();
      case DecisionKind::Build:
        return build(marked);
      case DecisionKind::Form:
        return form(marked);
      case DecisionKind::Write:
        d_.work->checklist = {{d_.id + ".c0", {}, "One."}, {d_.id + ".c1", {}, "Two."}};
        d_.work->model = "So.";
        return;
      default:
        return;
    }
  }

 private:
  void order(Decision& d, std::vector<std::string>& forms) {
    if (!d.work) d.work = std::make_shared<Work>();
    const int n = dice_.in(2, 4);
    std::vector<std::string> key;
    for (int i = 0; i < n; ++i) {
      d.options.emplace_back().id = d.id + ".i" + std::to_string(i);
      key.insert(key.begin() + dice_.in(0, i), d.options.back().id);
    }
    if (dice_.chance(50)) {
      for (const std::string& id : key) d.work->key_order.push_back(name(id));
    } else {
      for (int i = 0; i + 1 < n; ++i)
        if (i == 0 || dice_.chance(60))
          d.work->pairs.push_back({{},
                                   name(key[static_cast<std::size_t>(i)]),
                                   name(key[static_cast<std::size_t>(dice_.in(i + 1, n - 1))]),
                                   {}});
    }
    for (const auto& [a, b] : {std::pair{0, 1}, std::pair{1, 0}}) {
      const std::string one = d.work->pairs.empty() ? key[static_cast<std::size_t>(a)]
                              : a == 0              ? d.work->pairs[0].before.id
                                                    : d.work->pairs[0].after.id;
      const std::string two = d.work->pairs.empty() ? key[static_cast<std::size_t>(b)]
                              : b == 0              ? d.work->pairs[0].before.id
                                                    : d.work->pairs[0].after.id;
      forms.push_back("before(" + d.id + ", " + one + ", " + two + ")");
    }
  }

  void sort(Decision& d, std::vector<std::string>& forms) {
    if (!d.work) d.work = std::make_shared<Work>();
    for (int i = dice_.in(2, 3); i > 0; --i)
      d.work->bins.push_back({d.id + ".b" + std::to_string(i), {}, {}});
    const auto bin = [&] {
      return d.work
          ->bins[static_cast<std::size_t>(dice_.in(0, static_cast<int>(d.work->bins.size()) - 1))]
          .id;
    };
    for (int i = dice_.in(2, 3); i > 0; --i) {
      Option& item = d.options.emplace_back();
      item.id = d.id + ".i" + std::to_string(i);
      item.extras = std::make_unique<Extras>();
      item.extras->bin = name(bin());
      if (const std::string near = bin(); near != item.extras->bin.id && dice_.chance(50))
        item.extras->near.push_back(name(near));
    }
    forms.push_back("placed(" + d.id + ", " + d.options[0].id + ", " + bin() + ")");
    forms.push_back("placed(" + d.id + ", " + d.options[1].id + ", " + bin() + ")");
  }

  void concordance() {
    d_.work->view = "So it is.";
    d_.work->fact = "A new fact.";
    for (const char* step : {"much_less", "less", "same", "more", "much_more"})
      d_.options.emplace_back().id = d_.id + "." + step;
    d_.key = name(d_.options[static_cast<std::size_t>(dice_.in(0, 4))].id);
    for (const Option& step : d_.options)
      words_.steps.emplace_back(d_.id, step.id.substr(step.id.rfind('.') + 1));
    if (dice_.chance(50)) return;
    for (int i = dice_.in(10, 13); i > 0; --i)
      d_.work->panel.push_back({std::to_string(i), static_cast<std::uint8_t>(dice_.in(0, 4))});
  }

  // Papers, and their named passages in any order.
  std::vector<std::string> papers() {
    std::vector<std::string> passages;
    for (const Document& document : s_.documents) {
      if (!d_.work->documents.empty() && dice_.chance(30)) continue;
      d_.work->documents.push_back(name(document.id));
      for (const Passage& passage : document.passages)
        if (!passage.id.empty())
          passages.insert(passages.begin() + dice_.in(0, static_cast<int>(passages.size())),
                          passage.id);
    }
    return passages;
  }

  std::size_t sentences() const {
    std::size_t count = 0;
    for (const Document& document : s_.documents)
      for (const Name& paper : d_.work->documents)
        count += paper.id == document.id ? document.passages.size() : 0;
    return count;
  }

  void mark() {
    const std::vector<std::string> passages = papers();
    std::size_t k =
        std::min<std::size_t>(passages.size(), static_cast<std::size_t>(dice_.in(1, 2)));
    while (k > 1 && sentences() < 2 * k + k / 2) --k;
    for (std::size_t i = 0; i < k; ++i) {
      KeyMark key;
      key.passage = name(passages[i]);
      key.tag = static_cast<Tag>(dice_.in(1, kTags));
      if (const auto second = static_cast<Tag>(dice_.in(0, kTags)); second != key.tag)
        key.second = second;
      d_.work->keys.push_back(key);
      words_.forms.push_back(
          "marked(" + passages[i] + ", " +
          dice_.of(std::vector<std::string>{"risk", "strength", "victim", "none"}) + ")");
    }
    if (passages.size() > k && dice_.chance(60)) d_.work->neutral.push_back(name(passages[k]));
  }

  void build(bool marked) {
    const std::vector<std::string> passages = papers();
    for (int i = dice_.in(1, 2); i > 0; --i) claim(passages, marked, i);
  }

  void claim(const std::vector<std::string>& passages, bool marked, int i) {
    Claim claim;
    claim.id = d_.id + ".claim" + std::to_string(i);
    if (marked && dice_.chance(50)) claim.assesses.push_back(d_.assesses[0]);
    std::size_t at = 0;
    for (int k = dice_.in(0, 2); k > 0 && at < passages.size(); --k, ++at)
      claim.links.push_back({{}, name(passages[at]), dice_.chance(40), {}});
    if (at < passages.size() && dice_.chance(50)) claim.neutral.push_back(name(passages[at++]));
    for (std::size_t k = 0; k < at; ++k)
      if (dice_.chance(50))
        words_.forms.push_back("linked(" + claim.id + ", " + passages[k] + ", " +
                               dice_.of(kSideWords) + ")");
    for (int k = dice_.in(claim.links.empty() ? 1 : 0, 2); k > 0; --k) {
      Option& gap = claim.gaps.emplace_back();
      gap.id = claim.id + ".g" + std::to_string(k);
      gap.extras = std::make_unique<Extras>();
      gap.extras->key = k == 1 || dice_.chance(50);
      words_.forms.push_back("stated(" + gap.id + ")");
    }
    for (int k = dice_.in(0, 2); k > 0; --k) {
      Option& sentence = claim.sentences.emplace_back();
      sentence.id = claim.id + ".s" + std::to_string(k);
      if (marked) sentence.step_level = k == 1 ? Level::Strong : static_cast<Level>(dice_.in(0, 4));
      words_.forms.push_back("said(" + sentence.id + ")");
    }
    for (const char* status : {"none", "one_source", "several", "contradicted"})
      if (dice_.chance(25))
        words_.forms.push_back("claim_status(" + claim.id + ") " +
                               (dice_.chance(70) ? "== " : "!= ") + status);
    d_.work->claims.push_back(std::move(claim));
  }

  void form(bool marked) {
    std::vector<std::string> own;  // what a check can ask
    const int fields = dice_.in(2, 3);
    d_.work->fields.reserve(static_cast<std::size_t>(fields));
    for (int i = 0; i < fields; ++i) {
      Decision& field = d_.work->fields.emplace_back();
      field.id = d_.id + ".f" + std::to_string(i);
      const std::vector<DecisionKind> kinds = {DecisionKind::Choose,     DecisionKind::Choose,
                                               DecisionKind::ChooseMany, DecisionKind::Rate,
                                               DecisionKind::Sort,       DecisionKind::Order};
      field.kind = i == 0 ? DecisionKind::Choose : dice_.of(kinds);
      if (marked && (i == 0 || dice_.chance(70)))
        field.assesses = {d_.assesses[static_cast<std::size_t>(
            dice_.in(0, static_cast<int>(d_.assesses.size()) - 1))]};
      if (marked && i == 0) field.assesses = d_.assesses;
      if (field.kind == DecisionKind::Order)
        order(field, own);
      else if (field.kind == DecisionKind::Sort)
        sort(field, own);
      else
        choice(field, own);
    }
    for (int i = dice_.in(0, 2); i > 0; --i) {
      if (!marked) break;
      CrossCheck check;
      check.id = d_.id + ".x" + std::to_string(i);
      if (dice_.chance(60)) check.given.text = truth_();
      check.when.text = dice_.of(own) + (dice_.chance(50) ? " and not " : " or ") + dice_.of(own);
      check.criterion = dice_.of(d_.assesses);
      d_.work->checks.push_back(std::move(check));
    }
    for (const std::string& one : own)
      if (one.find("rated") == std::string::npos) words_.forms.push_back(one);
  }

  void choice(Decision& field, std::vector<std::string>& own) {
    const bool many = field.kind == DecisionKind::ChooseMany,
               rate = field.kind == DecisionKind::Rate;
    const int options = dice_.in(2, 3);
    for (int i = 0; i < options; ++i) {
      Option& option = field.options.emplace_back();
      option.id = field.id + ".o" + std::to_string(i);
      for (const Name& criterion : field.assesses) {
        const Level level =
            i == 0 ? Level::Strong : static_cast<Level>(dice_.in(1, dice_.chance(30) ? 6 : 4));
        if (many)
          option.parts.push_back({criterion, level, i == 0 ? Level::Missed : Level::Strong});
        if (!many && !rate) option.levels.push_back(level);
      }
      if (!rate)
        own.push_back((dice_.chance(50) ? "chose(" : "picked(" + field.id + ", ") + option.id +
                      ")");
      words_.options.push_back(option.id);
    }
    if (many) {
      field.min = dice_.in(0, 1);
      field.max = dice_.in(1, options);
    }
    if (!rate) return;
    field.key = name(field.options[static_cast<std::size_t>(dice_.in(0, options - 1))].id);
    own.push_back("rated(" + field.id + ") >= o" + std::to_string(dice_.in(0, options - 1)));
  }

  void supports() {
    std::vector<std::string> passages;
    for (const Document& document : s_.documents)
      for (const Passage& passage : document.passages)
        if (!passage.id.empty()) passages.push_back(passage.id);
    if (passages.empty()) return;
    d_.attach = static_cast<std::uint8_t>(dice_.in(1, 2));
    for (Option& option : d_.options) {
      if (dice_.chance(30)) continue;
      option.extras = std::make_unique<Extras>();
      option.extras->support.push_back(name(dice_.of(passages)));
    }
    words_.forms.push_back("supported(" + d_.id + ")");
  }

  const std::vector<std::string> kSideWords = {"supports", "weakens", "context", "none"};
  Scenario& s_;
  Decision& d_;
  Dice& dice_;
  Vocabulary& words_;
  const std::function<std::string()>& truth_;
};

}  // namespace

void write_passages(Scenario& scenario, Dice& dice) {
  for (Document& document : scenario.documents)
    for (int i = dice.in(2, 3); i > 0; --i) {
      Passage passage;
      if (dice.chance(75)) passage.id = "p." + document.id + "." + std::to_string(i);
      passage.text = "Words.";
      document.passages.push_back(std::move(passage));
    }
}

void fill_work(Scenario& scenario, Decision& decision, Dice& dice, Vocabulary& words,
               const std::function<std::string()>& truth) {
  Filler(scenario, decision, dice, words, truth).run();
}

}  // namespace sim::testing
