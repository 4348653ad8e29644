#include "sim/scenario/check_work.h"

#include <algorithm>
#include <array>
#include <set>

#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kMostItems = 12;
constexpr std::size_t kMostDocuments = 12;

// What the pairs say of any two items, directly or through others.
class PairOrder {
 public:
  explicit PairOrder(const Decision& decision) : decision_(decision) {
    for (const KeyPair& pair : decision.work->pairs) {
      const std::size_t before = place(pair.before.id), after = place(pair.after.id);
      if (before < kMostItems && after < kMostItems) leads_[before][after] = true;
    }
    for (std::size_t through = 0; through < kMostItems; ++through)
      for (std::size_t from = 0; from < kMostItems; ++from)
        for (std::size_t to = 0; to < kMostItems; ++to)
          leads_[from][to] = leads_[from][to] || (leads_[from][through] && leads_[through][to]);
  }

  bool leads(const Id& from, const Id& to) const {
    const std::size_t a = place(from), b = place(to);
    return a < kMostItems && b < kMostItems && leads_[a][b];
  }

 private:
  // kMostItems for what is no item.
  std::size_t place(const Id& id) const {
    const std::size_t n = std::min(decision_.options.size(), kMostItems);
    for (std::size_t i = 0; i < n; ++i)
      if (decision_.options[i].id == id) return i;
    return kMostItems;
  }

  const Decision& decision_;
  std::array<std::array<bool, kMostItems>, kMostItems> leads_{};
};

class WorkChecks {
 public:
  WorkChecks(const Checked& checked, const PassageHomes& homes, const Decision& decision,
             bool marked)
      : c_(checked), homes_(homes), d_(decision), w_(*decision.work), marked_(marked) {}

  void run() {
    switch (d_.kind) {
      case DecisionKind::Order:
        order();
        break;
      case DecisionKind::Concordance:
        concordance();
        break;
      case DecisionKind::Sort:
        sort();
        break;
      case DecisionKind::Mark:
        mark();
        break;
      case DecisionKind::Build:
        build();
        break;
      case DecisionKind::Form:
        form();
        break;
      case DecisionKind::Write:
        write();
        break;
      default:
        break;
    }
  }

 private:
  // SIM097
  void count(Spot at, std::string_view of, std::size_t found, std::size_t least, std::size_t most,
             std::string_view what) {
    if (found >= least && found <= most) return;
    c_.report(Code::SIM097, at,
              quoted(of) + " has " + std::to_string(found) + " " + std::string(what) + ", not " +
                  std::to_string(least) + " to " + std::to_string(most));
  }
  void broken(Spot at, std::string message, std::string hint = {}) {
    c_.report(Code::SIM098, at, std::move(message), std::move(hint));
  }
  void needs(std::string_view member, std::string_view hint) {
    c_.report(Code::SIM009, d_.at, "the decision " + quoted(d_.id) + " needs " + quoted(member),
              std::string(hint));
  }
  void misplaced(Spot at, std::string_view member, std::string_view of) {
    c_.report(Code::SIM084, at, quoted(member) + " does not belong to " + std::string(of));
  }
  // SIM098 for each name that comes again.
  void once(std::set<std::string_view>& seen, const Name& name, std::string_view in) {
    if (!seen.insert(name.id).second)
      broken(name.at, quoted(name.id) + " stands twice in " + std::string(in), "take one away");
  }

  // ---- order and sort ----

  void order() {
    for (const Option& item : d_.options)
      if (item.extras && (item.extras->bin.given() || !item.extras->near.empty()))
        misplaced(item.at, "bin", "an item to be ordered");
    two_handed();
    if (!w_.key_order.empty() && !w_.pairs.empty())
      broken(d_.at, "the decision " + quoted(d_.id) + " has both key_order and pairs",
             "the whole order, or the pairs that matter");
    if (w_.key_order.empty() && w_.pairs.empty()) {
      if (marked_)
        needs("key_order",
              "the whole order, or \"pairs\" of which the first comes before the second");
      return;
    }
    if (!w_.key_order.empty()) whole_order();
    pairs();
  }

  void whole_order() {
    std::set<std::string_view> seen;
    for (const Name& item : w_.key_order) once(seen, item, "key_order");
    for (const Option& item : d_.options)
      if (seen.count(item.id) == 0)
        broken(item.at, quoted(item.id) + " is missing in key_order",
               "every item stands in it once");
  }

  void pairs() {
    if (d_.options.size() > kMostItems) return;
    const PairOrder order(d_);
    std::set<std::pair<std::string_view, std::string_view>> seen;
    bool circle = false;
    for (const KeyPair& pair : w_.pairs) {
      if (pair.before.id == pair.after.id)
        broken(pair.at, quoted(pair.before.id) + " cannot come before itself");
      else if (!seen.emplace(pair.before.id, pair.after.id).second)
        broken(pair.at, "this pair is there twice", "take one away");
      else if (!circle && order.leads(pair.after.id, pair.before.id)) {
        circle = true;
        broken(pair.at, "the pairs go round in a circle through " + quoted(pair.before.id) +
                            " and " + quoted(pair.after.id));
      }
    }
  }

  void two_handed() {
    if (w_.with.given()) return;
    for (const Option& item : d_.options)
      if (item.extras && !item.extras->says.empty())
        misplaced(item.at, "says", "a decision without \"with\"");
  }

  void sort() {
    count(d_.at, d_.id, w_.bins.size(), 2, 5, "bins");
    two_handed();
    for (const Option& item : d_.options) {
      const bool keyed = item.extras && item.extras->bin.given();
      if (marked_ && !keyed)
        c_.report(Code::SIM009, item.at, "the item " + quoted(item.id) + " needs \"bin\"",
                  "the bin where it belongs");
      if (!item.extras) continue;
      std::set<std::string_view> seen;
      if (keyed) seen.insert(item.extras->bin.id);
      if (!keyed && !item.extras->near.empty())
        broken(item.at, quoted(item.id) + " has bins that are near, but none where it belongs");
      for (const Name& near : item.extras->near)
        if (!seen.insert(near.id).second)
          broken(near.at, quoted(near.id) + " is named twice for " + quoted(item.id));
    }
  }

  // ---- concordance ----

  void concordance() {
    if (w_.view.empty()) needs("view", "what one might think, in one sentence");
    if (w_.fact.empty()) needs("fact", "the new fact, in one or two sentences");
    const bool known = std::any_of(d_.options.begin(), d_.options.end(),
                                   [&](const Option& step) { return step.id == d_.key.id; });
    if (known || (!d_.key.given() && !marked_)) return;
    c_.report(Code::SIM083, d_.key.given() ? d_.key.at : d_.at,
              d_.key.given() ? quoted(d_.key.id) + " is no step of this scale"
                             : "the decision " + quoted(d_.id) + " has no key",
              "it is much_less, less, same, more or much_more");
  }

  // ---- mark and build ----

  // The sentences in all papers of the decision.
  std::size_t papers() {
    count(d_.at, d_.id, w_.documents.size(), 1, kMostDocuments, "documents");
    std::set<std::string_view> seen;
    std::size_t passages = 0;
    for (const Name& document : w_.documents) {
      once(seen, document, "documents");
      const std::uint32_t place = c_.names.documents.find(document.id);
      if (place != SceneIx::kNone) passages += c_.scenario.documents[place].passages.size();
    }
    return passages;
  }

  // SIM099, of a passage that is known.
  void inside(const Name& passage) {
    const auto home = homes_.find(passage.id);
    if (home == homes_.end()) return;
    const Id& paper = home->second->id;
    if (std::none_of(w_.documents.begin(), w_.documents.end(),
                     [&](const Name& name) { return name.id == paper; }))
      c_.report(Code::SIM099, passage.at,
                quoted(passage.id) + " stands in " + quoted(paper) + ", which is no paper of " +
                    quoted(d_.id),
                "name the paper in \"documents\"");
  }

  void mark() {
    const std::size_t passages = papers();
    const std::size_t k = w_.keys.size();
    count(d_.at, d_.id, k, marked_ ? 1 : 0, 16, "keys");
    std::set<std::string_view> seen;
    for (const KeyMark& key : w_.keys) {
      once(seen, key.passage, "the key");
      inside(key.passage);
      if (key.second == key.tag && key.tag != Tag::None)
        broken(key.at, "the second tag of " + quoted(key.passage.id) + " is its first",
               "another tag that can be argued, or none");
    }
    for (const Name& passage : w_.neutral) {
      once(seen, passage, "key and neutral");
      inside(passage);
    }
    if (passages > 0 && passages < k + k + k / 2)
      c_.report(
          Code::SIM100, d_.at,
          std::to_string(passages < k ? 0 : passages - k) + " other passages stand beside the " +
              std::to_string(k) + " of the key",
          "at least " + std::to_string(k + k / 2) + ", so that marking everything is no answer");
  }

  void build() {
    papers();
    count(d_.at, d_.id, w_.claims.size(), 1, 8, "claims");
    for (const Claim& claim : w_.claims) this->claim(claim);
  }

  void claim(const Claim& claim) {
    count(claim.at, claim.id, claim.gaps.size(), 0, 6, "gaps");
    count(claim.at, claim.id, claim.sentences.size(), 0, 4, "sentences");
    std::set<std::string_view> seen;
    for (const KeyLink& link : claim.links) {
      once(seen, link.passage, "the key of " + quoted(claim.id));
      inside(link.passage);
    }
    for (const Name& passage : claim.neutral) {
      once(seen, passage, "key and neutral of " + quoted(claim.id));
      inside(passage);
    }
    within(claim.assesses, claim.at, claim.id);
    const bool gap = std::any_of(claim.gaps.begin(), claim.gaps.end(),
                                 [](const Option& g) { return g.extras && g.extras->key; });
    if (marked_ && claim.links.empty() && claim.sentences.empty() && !gap)
      c_.report(Code::SIM101, claim.at,
                "the claim " + quoted(claim.id) + " has no part that could earn anything",
                "a link, a gap to be stated, or sentences");
    best_sentence(claim);
    for (const Option& sentence : claim.sentences)
      if (marked_ != sentence.step_level.has_value())
        c_.report(marked_ ? Code::SIM009 : Code::SIM086, sentence.at,
                  marked_ ? "the sentence " + quoted(sentence.id) + " needs \"level\""
                          : "the sentence " + quoted(sentence.id) +
                                " carries a level, but its decision is unscored");
  }

  // Who says the best there is to say has to earn all of it.
  void best_sentence(const Claim& claim) {
    bool strong = claim.sentences.empty() || !marked_;
    for (const Option& one : claim.sentences)  // one without a level is said elsewhere
      strong = strong || !one.step_level || one.step_level == Level::Strong;
    if (!strong)
      broken(claim.at, "no sentence of the claim " + quoted(claim.id) + " is strong",
             "the best that can be said with these papers");
  }

  // SIM101: what a part speaks for is assessed by the decision, each criterion once.
  void within(const std::vector<Name>& criteria, Spot at, std::string_view part) {
    if (!marked_ && !criteria.empty())
      return c_.report(Code::SIM086, at,
                       quoted(part) + " assesses something, but its decision is unscored");
    std::set<std::string_view> seen;
    for (const Name& name : criteria) {
      assessed(name, part);
      if (!seen.insert(name.id).second)
        c_.report(Code::SIM101, name.at, quoted(part) + " assesses " + quoted(name.id) + " twice");
    }
  }

  void assessed(const Name& criterion, std::string_view part) {
    if (std::none_of(d_.assesses.begin(), d_.assesses.end(),
                     [&](const Name& name) { return name.id == criterion.id; }))
      c_.report(Code::SIM101, criterion.at,
                quoted(part) + " speaks for " + quoted(criterion.id) + ", which " + quoted(d_.id) +
                    " does not assess",
                "add it to \"assesses\" of the decision");
  }

  // ---- form and write ----

  void form() {
    count(d_.at, d_.id, w_.fields.size(), 1, 16, "fields");
    count(d_.at, d_.id, w_.checks.size(), 0, 8, "checks");
    for (const Decision& field : w_.fields) within(field.assesses, field.at, field.id);
    for (const CrossCheck& check : w_.checks)
      if (marked_)
        assessed(check.criterion, check.id);
      else
        c_.report(Code::SIM086, check.at,
                  "the check " + quoted(check.id) + " carries marks, but its decision is unscored");
  }

  void write() {
    count(d_.at, d_.id, w_.checklist.size(), 2, 8, "lines in its checklist");
    if (w_.model.empty()) needs("model", "the answer you would write yourself");
  }

  const Checked& c_;
  const PassageHomes& homes_;
  const Decision& d_;
  const Work& w_;
  bool marked_;
};

}  // namespace

void check_work(const Checked& checked, const PassageHomes& homes, const Decision& decision,
                bool marked) {
  if (decision.work) WorkChecks(checked, homes, decision, marked).run();
}

}  // namespace sim
