#include "tests/support/reference_work.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/reference_rules.h"

namespace sim::testing {
namespace {

const std::array<std::string, 6> kTagWords = {"none",   "risk", "strength",
                                              "victim", "gap",  "contradiction"};

std::string passage_id(const Document& document, std::size_t i) {
  const Id& id = document.passages[i].id;
  return id.empty() ? document.id + "#" + std::to_string(i + 1) : id;
}

std::vector<std::string> passages_in(const Scenario& s, const std::vector<Name>& documents) {
  std::vector<std::string> list;
  for (const Document& document : s.documents)
    for (const Name& name : documents)
      for (std::size_t i = 0; name.id == document.id && i < document.passages.size(); ++i)
        list.push_back(passage_id(document, i));
  return list;
}

std::vector<std::string> all_passages(const Scenario& s) {
  std::vector<std::string> list;
  for (const Document& document : s.documents)
    for (std::size_t i = 0; i < document.passages.size(); ++i)
      list.push_back(passage_id(document, i));
  return list;
}

// ---- parts ----

// Marks or links too many: half the key is free, each further one turns one found part to missed,
// the lowest first.
void lose(std::vector<Level>& parts, int surplus) {
  const int free = static_cast<int>(parts.size()) / 2;
  for (; surplus > free; --surplus) {
    Level* lowest = nullptr;
    for (Level& part : parts)
      if (reference_credit(part) > 0 &&
          (lowest == nullptr || reference_credit(part) < reference_credit(*lowest)))
        lowest = &part;
    if (lowest == nullptr) return;
    *lowest = Level::Missed;
  }
}

std::vector<Level> order_parts(const Decision& d, const ReferenceWork& work) {
  std::vector<Level> parts;
  const auto pair = [&](const std::string& before, const std::string& after) {
    parts.push_back(std::stoi(work_at(work, before)) < std::stoi(work_at(work, after))
                        ? Level::Strong
                        : Level::Missed);
  };
  for (const KeyPair& key : d.work->pairs) pair(key.before.id, key.after.id);
  for (std::size_t i = 0; i < d.work->key_order.size(); ++i)
    for (std::size_t k = i + 1; k < d.work->key_order.size(); ++k)
      pair(d.work->key_order[i].id, d.work->key_order[k].id);
  return parts;
}

std::vector<Level> sort_parts(const Decision& d, const ReferenceWork& work) {
  std::vector<Level> parts;
  for (const Option& item : d.options) {
    if (!item.extras || !item.extras->bin.given()) continue;
    const std::string bin = work_at(work, item.id);
    parts.push_back(bin == item.extras->bin.id      ? Level::Strong
                    : among(item.extras->near, bin) ? Level::Partial
                                                    : Level::Missed);
  }
  return parts;
}

std::vector<Level> mark_parts(const Scenario& s, const Decision& d, const ReferenceView& view,
                              const ReferenceWork& work) {
  std::vector<Level> parts;
  std::set<std::string> fair;
  for (const KeyMark& key : d.work->keys) {
    if (view.readable.count(reference_document(s, key.passage.id)) == 0) continue;
    const std::string tag = work_at(work, key.passage.id);
    const auto is = [&](Tag of) {
      return of != Tag::None && tag == kTagWords[static_cast<std::size_t>(of)];
    };
    parts.push_back(is(key.tag) ? Level::Strong : is(key.second) ? Level::Partial : Level::Missed);
    fair.insert(key.passage.id);
  }
  for (const Name& name : d.work->neutral) fair.insert(name.id);
  int surplus = 0;
  for (const auto& [passage, tag] : work) surplus += fair.count(passage) > 0 ? 0 : 1;
  lose(parts, surplus);
  return parts;
}

std::vector<Level> claim_parts(const Scenario& s, const Claim& claim, const ReferenceView& view,
                               const ReferenceWork& work) {
  std::vector<Level> parts;
  std::set<std::string> fair;
  for (const KeyLink& key : claim.links) {
    if (view.readable.count(reference_document(s, key.passage.id)) == 0) continue;
    const std::string side = work_at(work, claim.id + "/" + key.passage.id);
    const bool held = key.against ? side == "weakens" || side == "context" : side == "supports";
    parts.push_back(held ? Level::Strong : Level::Missed);
    fair.insert(claim.id + "/" + key.passage.id);
  }
  for (const Name& name : claim.neutral) fair.insert(claim.id + "/" + name.id);
  for (const Option& gap : claim.gaps) {
    if (!gap.extras || !gap.extras->key) continue;
    parts.push_back(work_has(work, claim.id + "/" + gap.id) ? Level::Strong : Level::Missed);
    fair.insert(claim.id + "/" + gap.id);
  }
  for (const Option& sentence : claim.sentences) fair.insert(claim.id + "/" + sentence.id);
  fair.insert(claim.id + "/own");
  int surplus = 0;
  for (const auto& [what, side] : work)
    if (what.substr(0, claim.id.size() + 1) == claim.id + "/" && fair.count(what) == 0) ++surplus;
  lose(parts, surplus);
  if (claim.sentences.empty() || work_has(work, claim.id + "/own")) return parts;
  Level said = Level::Missed;
  for (const Option& sentence : claim.sentences)
    if (work_has(work, claim.id + "/" + sentence.id))
      said = sentence.step_level.value_or(Level::NotObserved);
  if (said != Level::NotObserved) parts.push_back(said);
  return parts;
}

std::vector<Level> choice_parts(const Decision& d, const std::string& criterion,
                                const std::set<std::string>& picks) {
  std::vector<Level> parts;
  for (std::size_t i = 0; i < d.options.size(); ++i)
    if (const Level level = reference_part(d, i, criterion, picks.count(d.options[i].id) > 0);
        level != Level::NotObserved)
      parts.push_back(level);
  return parts;
}

bool chooses(const Decision& field) {
  return field.kind == DecisionKind::Choose || field.kind == DecisionKind::ChooseMany ||
         field.kind == DecisionKind::Rate;
}

std::set<std::string> keys_of(const ReferenceWork& work) {
  std::set<std::string> keys;
  for (const auto& [what, as] : work) keys.insert(what);
  return keys;
}

// Whether the form contradicts itself: a check speaks of the form alone.
bool problem(const Scenario& s, const Decision& form, const CrossCheck& check,
             const ReferenceWork& work) {
  ReferenceWorks alone;
  alone.set(form, work);
  ReferenceFacts facts;
  alone.answer(s, facts);
  const auto picks_of = [&](const std::string& field) {
    return keys_of(reference_field(work, field));
  };
  facts.picked = [&](const std::string& field, const std::string& option) {
    return picks_of(field).count(option) > 0;
  };
  facts.chose = [&](const std::string& option) {
    return reference_picks(form, work).count(option) > 0;
  };
  facts.rated = [&](const std::string& field) {
    return reference_step(s, field, *picks_of(field).begin());
  };
  facts.step = [&](const std::string& field, const std::string& step) {
    return reference_step(s, field, step);
  };
  return reference_value(check.when.text, facts) != 0;
}

std::vector<Level> form_parts(const Scenario& s, const Decision& d, const std::string& criterion,
                              const ReferenceView& view, const ReferenceWork& work) {
  std::vector<Level> parts;
  for (const Decision& field : d.work->fields) {
    if (!among(field.assesses, criterion)) continue;
    for (Level level : reference_parts(s, field, criterion, view, reference_field(work, field.id)))
      parts.push_back(level);
  }
  for (const CrossCheck& check : d.work->checks)
    if (check.criterion.id == criterion)
      parts.push_back(view.given.count(check.id) > 0 && problem(s, d, check, work) ? Level::Missed
                                                                                   : Level::Strong);
  return parts;
}

// ---- the key ----

void key_of_order(const Decision& d, ReferenceWork& key) {
  std::vector<std::string> placed;
  for (const Name& item : d.work->key_order) placed.push_back(item.id);
  while (placed.size() < d.options.size())
    for (const Option& item : d.options) {
      if (std::find(placed.begin(), placed.end(), item.id) != placed.end()) continue;
      const bool waits =
          std::any_of(d.work->pairs.begin(), d.work->pairs.end(), [&](const KeyPair& pair) {
            return pair.after.id == item.id &&
                   std::find(placed.begin(), placed.end(), pair.before.id) == placed.end();
          });
      if (waits) continue;
      placed.push_back(item.id);
      break;
    }
  for (std::size_t i = 0; i < placed.size(); ++i) key[placed[i]] = std::to_string(i + 1);
}

void key_of_claim(const Scenario& s, const Claim& claim, const ReferenceView& view,
                  ReferenceWork& key) {
  for (const KeyLink& link : claim.links)
    if (view.readable.count(reference_document(s, link.passage.id)) > 0)
      key[claim.id + "/" + link.passage.id] = link.against ? "weakens" : "supports";
  for (const Option& gap : claim.gaps)
    if (gap.extras && gap.extras->key) key[claim.id + "/" + gap.id] = "yes";
  const Option* best = nullptr;
  for (const Option& sentence : claim.sentences)
    if (sentence.step_level && (best == nullptr || reference_credit(*sentence.step_level) >
                                                       reference_credit(*best->step_level)))
      best = &sentence;
  if (best != nullptr) key[claim.id + "/" + best->id] = "yes";
}

void key_of_choice(const Decision& field, ReferenceWork& key) {
  ReferenceOpen open;
  open.kind = kind_of(field.kind);
  for (const Option& option : field.options) open.options.push_back(option.id);
  open.open.insert(open.options.begin(), open.options.end());
  open.min = field.min;
  open.max = field.max;
  int most = -1, first = 0;
  for (const ReferenceInput& input : reference_answers(open)) {
    int sum = 0, place = 0;  // place: counted in binary, as options stand in the file
    for (std::size_t i = 0; i < open.options.size(); ++i)
      if (input.picks.count(open.options[i]) > 0) place += 1 << i;
    for (const Name& criterion : field.assesses)
      for (Level level : choice_parts(field, criterion.id, input.picks))
        sum += reference_credit(level);
    if (sum < most || (sum == most && place > first)) continue;
    most = sum;
    first = place;
    key.clear();
    for (const std::string& pick : input.picks) key[pick] = "yes";
  }
}

}  // namespace

std::string work_at(const ReferenceWork& work, const std::string& what) {
  const auto found = work.find(what);
  return found == work.end() ? std::string("none") : found->second;
}

bool work_has(const ReferenceWork& work, const std::string& what) { return work.count(what) > 0; }

ReferenceWork read_reference_work(const Decision& d, const std::string& text) {
  ReferenceWork work;
  int position = 0;
  for (std::size_t at = 0; text != "-" && at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    const std::string one = text.substr(at, end - at);
    const std::size_t colon = one.find(':');
    ++position;
    if (colon != std::string::npos)
      work[one.substr(0, colon)] = one.substr(colon + 1);
    else
      work[one] = d.kind == DecisionKind::Order ? std::to_string(position) : "yes";
    at = end + 1;
  }
  return work;
}

ReferenceWork reference_field(const ReferenceWork& work, const std::string& field) {
  ReferenceWork own;
  for (const auto& [what, as] : work)
    if (what.substr(0, field.size() + 1) == field + "/") own[what.substr(field.size() + 1)] = as;
  return own;
}

std::string reference_work_text(const Scenario& s, const Decision& d, const ReferenceWork& work) {
  std::vector<std::string> list;
  const auto add = [&](const std::string& what, const std::string& lead = "") {
    if (!work_has(work, lead + what)) return;
    const std::string value = work_at(work, lead + what);
    list.push_back(lead + what + (value == "yes" ? "" : ":" + value));
  };
  if (d.kind == DecisionKind::Order) {
    for (std::size_t i = 1; i <= work.size(); ++i)
      for (const auto& [what, position] : work)
        if (position == std::to_string(i)) list.push_back(what);
    return joined(list);
  }
  for (const Option& option : d.options) add(option.id);
  if (d.work) {
    if (d.kind == DecisionKind::Mark)
      for (const std::string& passage : passages_in(s, d.work->documents)) add(passage);
    for (const Claim& claim : d.work->claims) {
      for (const Option& gap : claim.gaps) add(gap.id, claim.id + "/");
      for (const Option& sentence : claim.sentences) add(sentence.id, claim.id + "/");
      add("own", claim.id + "/");
      for (const std::string& passage : passages_in(s, d.work->documents))
        add(passage, claim.id + "/");
    }
    for (const Decision& field : d.work->fields)
      for (const Option& option : field.options) add(option.id, field.id + "/");
  }
  if (d.kind == DecisionKind::Choose)
    for (const std::string& passage : all_passages(s)) add(passage);
  return list.empty() ? "-" : joined(list);
}

std::set<std::string> reference_picks(const Decision& d, const ReferenceWork& work) {
  std::set<std::string> picks;
  if (d.kind == DecisionKind::Choose)
    for (const Option& option : d.options)
      if (work_has(work, option.id)) picks.insert(option.id);
  if (d.kind == DecisionKind::Form)
    for (const Decision& field : d.work->fields)
      if (chooses(field))
        for (const auto& [what, yes] : reference_field(work, field.id)) picks.insert(what);
  return picks;
}

std::vector<Level> reference_parts(const Scenario& s, const Decision& d,
                                   const std::string& criterion, const ReferenceView& view,
                                   const ReferenceWork& work) {
  if (d.kind == DecisionKind::Order) return order_parts(d, work);
  if (d.kind == DecisionKind::Sort) return sort_parts(d, work);
  if (d.kind == DecisionKind::Mark) return mark_parts(s, d, view, work);
  if (d.kind == DecisionKind::Form) return form_parts(s, d, criterion, view, work);
  if (d.kind != DecisionKind::Build) return choice_parts(d, criterion, keys_of(work));
  std::vector<Level> parts;
  for (const Claim& claim : d.work->claims)
    if (claim.assesses.empty() || among(claim.assesses, criterion))
      for (Level level : claim_parts(s, claim, view, work)) parts.push_back(level);
  return parts;
}

ReferenceWork reference_key(const Scenario& s, const Decision& d, const ReferenceView& view) {
  ReferenceWork key;
  if (d.kind == DecisionKind::Order) key_of_order(d, key);
  if (d.kind == DecisionKind::Sort)
    for (const Option& item : d.options)
      key[item.id] =
          item.extras && item.extras->bin.given() ? item.extras->bin.id : d.work->bins[0].id;
  if (d.kind == DecisionKind::Mark)
    for (const KeyMark& mark : d.work->keys)
      if (view.readable.count(reference_document(s, mark.passage.id)) > 0)
        key[mark.passage.id] = kTagWords[static_cast<std::size_t>(mark.tag)];
  if (d.kind == DecisionKind::Build)
    for (const Claim& claim : d.work->claims) key_of_claim(s, claim, view, key);
  if (d.kind == DecisionKind::Form)
    for (const Decision& field : d.work->fields) {
      ReferenceWork own;
      if (chooses(field))
        key_of_choice(field, own);
      else
        own = reference_key(s, field, view);
      for (const auto& [what, as] : own) key[field.id + "/" + what] = as;
    }
  return key;
}

Ratio reference_panel(const std::vector<PanelAnswer>& panel, int step) {
  const auto side = [](int of) { return of < 2 ? -1 : of > 2 ? 1 : 0; };
  std::map<int, int> sides;
  std::vector<int> steps;
  for (const PanelAnswer& answer : panel) {
    ++sides[side(answer.step)];
    steps.push_back(answer.step);
  }
  int largest = 0;
  for (const auto& [which, count] : sides) largest = std::max(largest, count);
  std::sort(steps.begin(), steps.end());
  const std::size_t n = steps.size();
  const Ratio median =
      n % 2 == 1 ? Ratio::of(steps[n / 2]) : Ratio::of(steps[n / 2 - 1] + steps[n / 2], 2);
  const Ratio away = Ratio::of(step) - median;
  Ratio near;
  if (away == Ratio::of(0)) near = Ratio::of(40);
  if (away == Ratio::of(1, 2) || away == Ratio::of(-1, 2)) near = Ratio::of(20);
  return Ratio::of(60 * sides[side(step)], largest) + near;
}

const Decision& reference_decision(const Scenario& s, const std::string& id) {
  for (const Scene& scene : s.scenes) {
    if (!scene.decision) continue;
    if (scene.decision->id == id) return *scene.decision;
    if (scene.decision->work)
      for (const Decision& field : scene.decision->work->fields)
        if (field.id == id) return field;
  }
  throw std::logic_error("no decision " + id);
}

std::string reference_document(const Scenario& s, const std::string& passage) {
  for (const Document& document : s.documents)
    for (std::size_t i = 0; i < document.passages.size(); ++i)
      if (passage_id(document, i) == passage) return document.id;
  throw std::logic_error("no passage " + passage);
}

}  // namespace sim::testing
