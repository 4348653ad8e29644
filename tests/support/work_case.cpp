#include "tests/support/work_case.h"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace sim::testing {

Option worded(const std::string& id, const std::string& text, const std::string& because,
              const std::string& bin) {
  Option option = item(id, bin);
  option.text = text;
  option.extras->because = because;
  return option;
}

void whole_words(Decision& d) {
  d.name = "The morning";
  d.short_name = "Your morning";
  d.feedback = std::make_unique<Feedback>();
  d.feedback->did = "You planned. It held.";
  d.feedback->try_line = "First things first.";
  d.then[0].moment = "The morning went by.";
}

Decision an_order() {
  Decision d = decision_of(DecisionKind::Order);
  whole_words(d);
  d.options.push_back(worded("i.write", "Write the essay", "it can wait"));
  d.options.push_back(worded("i.call", "Ring back", "somebody is waiting at the other end"));
  d.options.push_back(worded("i.visit", "Go and see", "the light goes at four"));
  d.work->key_order = {named("i.call"), named("i.visit"), named("i.write")};
  return d;
}

Decision a_sort() {
  Decision d = decision_of(DecisionKind::Sort);
  whole_words(d);
  d.work->bins = {
      {"b.now", {}, "Today"}, {"b.week", {}, "This week"}, {"b.never", {}, "Not at all"}};
  d.options.push_back(worded("i.call", "Ring back", "somebody is waiting", "b.now"));
  d.options.push_back(worded("i.tea", "Buy tea", "nobody needs it", "b.never"));
  d.options[1].extras->near = {named("b.week")};
  return d;
}

Decision a_mark() {
  Decision d = decision_of(DecisionKind::Mark);
  whole_words(d);
  d.work->documents = {named("a"), named("b")};
  d.work->keys = {{{}, named("a1"), Tag::Risk, Tag::Gap, "it was said twice"},
                  {{}, named("b1"), Tag::Strength, Tag::None, "he came by himself"}};
  d.work->neutral = {named("a2")};
  return d;
}

Decision a_report() {
  Decision d = decision_of(DecisionKind::Build);
  whole_words(d);
  d.work->documents = {named("a"), named("b")};
  Claim& claim = d.work->claims.emplace_back();
  claim.id = "c";
  claim.heading = "Drink";
  claim.question = "Does drink bear on it?";
  claim.links = {{{}, named("a1"), false, "he says it himself"},
                 {{}, named("b1"), false, "she saw it"},
                 {{}, named("a2"), true, "that night he was sober"}};
  claim.gaps.push_back(worded("g.doctor", "What the doctor knows", "nobody has asked"));
  claim.gaps.back().extras->key = true;
  claim.gaps.push_back(worded("g.shoes", "The size of his shoes"));
  claim.sentences.push_back(worded("s.fair", "Drink may matter."));
  claim.sentences.back().step_level = Level::Sound;
  claim.sentences.push_back(worded("s.best", "Drink matters in company.", "both papers say so"));
  claim.sentences.back().step_level = Level::Strong;
  return d;
}

Decision a_form() {
  Decision d = decision_of(DecisionKind::Form);
  whole_words(d);
  Decision& level = d.work->fields.emplace_back();
  level.id = "f.level";
  level.heading = "Level";
  level.prompt = "How high?";
  level.assesses = d.assesses;
  level.options.push_back(worded("o.low", "Low"));
  level.options.back().levels = {Level::Partial};
  level.options.push_back(worded("o.high", "High", "two people are at risk"));
  level.options.back().levels = {Level::Strong};
  Decision& steps = d.work->fields.emplace_back();
  steps.id = "f.steps";
  steps.heading = "Steps";
  steps.prompt = "What is done?";
  steps.kind = DecisionKind::ChooseMany;
  steps.assesses = d.assesses;
  steps.min = 1;
  steps.max = 2;
  steps.options.push_back(worded("o.visit", "Visit", "it shows"));
  steps.options.back().parts = {{named("relationship.respect"), Level::Strong, Level::Missed}};
  steps.options.push_back(worded("o.wait", "Wait", "time is short"));
  steps.options.back().parts = {{named("relationship.respect"), Level::Missed, Level::Strong}};
  Decision& sort = d.work->fields.emplace_back();
  sort.id = "f.things";
  sort.heading = "Things";
  sort.prompt = "Where do they go?";
  sort.kind = DecisionKind::Sort;
  sort.work = std::make_shared<Work>();
  sort.work->bins = {{"b.in", {}, "In"}, {"b.out", {}, "Out"}};
  sort.options.push_back(worded("t.one", "The one", {}, "b.in"));
  sort.options.push_back(worded("t.two", "The other", {}, "b.in"));
  CrossCheck check;
  check.id = "x.agree";
  check.when.text = "chose(o.high) and chose(o.wait)";
  check.criterion = d.assesses[0];
  check.text = "A high level with nothing done.";
  check.because = "a level asks for a step";
  d.work->checks.push_back(std::move(check));
  return d;
}

Decision a_text() {
  Decision d = decision_of(DecisionKind::Write);
  whole_words(d);
  d.weight = 0;
  d.assesses.clear();
  d.serves = {};
  d.unscored = "a text of your own";
  d.work->checklist = {{"l.who", {}, "Says who."}, {"l.when", {}, "Says when."}};
  d.work->model = "Kay rang at ten.";
  return d;
}

Decision a_concordance(int members) {
  Decision d = decision_of(DecisionKind::Concordance);
  whole_words(d);
  d.work->view = "He was at home.";
  d.work->fact = "His coat was wet.";
  d.key = named("d.less");
  for (const char* step : {"much_less", "less", "same", "more", "much_more"}) {
    Option& option = d.options.emplace_back();
    option.id =
        std::string("d.") + step;  // a case gives the steps no words: they are the program's
  }
  for (int i = 0; i < members; ++i)
    d.work->panel.push_back(
        {"m" + std::to_string(i), static_cast<std::uint8_t>(i % 3 == 0 ? 2 : 1)});
  return d;
}

Decision a_hearing() {
  Decision d = decision_of(DecisionKind::Choose);
  d.name = "The question";
  d.attach = 2;
  d.then.clear();
  for (const char* id : {"o.yes", "o.no"}) {
    Option& option = d.options.emplace_back(worded(id, id));
    option.levels = {option.id == "o.yes" ? Level::Strong : Level::Partial};
    option.goto_scene = named("end.scene");
    option.extras->support = {named(option.id == "o.yes" ? "a1" : "b2")};
  }
  d.options[0].extras->support.push_back(named("b1"));
  return d;
}

std::vector<Document> worded_papers() {
  std::vector<Document> list = papers({5, 5});
  for (Document& document : list) {
    document.title = "Paper " + document.id;
    for (Passage& passage : document.passages) passage.text = "This is " + passage.id + ".";
  }
  return list;
}

Scenario a_case(Decision d) {
  const bool marked = d.weight > 0;
  if (!marked) d.then[0].goto_scene = named("second");
  Scenario s = scenario_with(std::move(d), worded_papers());
  s.title = "Small";
  if (marked) return s;
  Scene second;
  second.id = "second";
  second.decision = std::make_unique<Decision>(a_sort());
  second.decision->id = "d.second";
  s.scenes.push_back(std::move(second));
  s.weights.push_back({named("relationship"), 1});
  return s;
}

Session answered(Decision d, const std::string& text, const std::function<void(Session&)>& before) {
  Session session = Session::start(compiled(a_case(std::move(d))), 1);
  if (before) before(session);
  const Result<void> done = session.answer(answer_from(session.program(), text));
  if (!done) ADD_FAILURE() << text << ": " << done.error().message;
  return session;
}

Debrief debriefed(const Session& session) {
  return build_debrief(session.program(), session.log(), score(session.program(), session.log()),
                       Reach{});
}

}  // namespace sim::testing
