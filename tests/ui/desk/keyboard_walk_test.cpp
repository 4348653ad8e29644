// Whole cases by keyboard alone: what the window keeps of them is what the engine keeps of the same
// answers, and it earns the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "sim/analysis/run_walk.h"
#include "sim/assess/score.h"
#include "sim/session/event_text.h"
#include "tests/cli/program.h"
#include "tests/ui/desk/headless.h"
#include "ui/panels/reading_parts.h"

namespace desk_testing {
namespace {

using Kind = ui::DecisionPanel::Kind;
using ui::PlayStage;

class Typist {
 public:
  explicit Typist(Headless& desk) : desk_(desk) {}

  // Tab, back or on, until it has the focus.
  void reach(const std::string& id) {
    for (int guard = 0; guard < 12 && desk_.gui().focus().id() != id; ++guard) {
      const auto& items = desk_.items();
      const int count = static_cast<int>(items.size());
      const int from = place_of(desk_.gui().focus().id()), to = place_of(id);
      if (to < 0 || from < 0) break;
      const int on = (to - from + count) % count;
      const bool back = on > count - on;
      for (int i = 0; i < (back ? count - on : on); ++i)
        desk_.queue(*ui::parse_chord(back ? "Shift+Tab" : "Tab"));
      for (int i = 0; i < 20; ++i) desk_.settle();
    }
    ASSERT_EQ(desk_.gui().focus().id(), id) << desk_.text();
  }

  void press(const std::string& chord) { desk_.press(chord); }
  void enter(const std::string& id) {
    reach(id);
    if (!failed()) press("Enter");
  }

  void begin(const std::string& scenario, const std::string& start) {
    enter("library/case/" + scenario);
    if (desk_.screen() != ui::Screen::Briefing) press("Enter");
    if (!start.empty()) enter("briefing/start/" + start);
    enter("briefing/begin");
    ASSERT_TRUE(desk_.stage().state().play != nullptr) << desk_.text();
  }

  void open_paper(const sim::Id& paper) {
    before();  // in a box an O is a letter
    press("O");
    const std::string row = "reading/paper/" + paper;  // of the list where no page is open
    if (place_of(row) < 0 && place_of("attach/tab/papers") >= 0) {
      enter("attach/tab/papers");
      if (place_of(row) < 0) press("O");
    }
    if (place_of(row) >= 0) return enter(row);
    const auto& papers = reading().papers;
    for (std::size_t i = 0; i < papers.size(); ++i)
      if (papers[i].id == paper) return enter("reading/list/" + std::to_string(i));
    FAIL() << "no paper " << paper;
  }

  void give(const sim::Answer& answer, const std::string& words) {
    before();
    words_ = words;
    const auto* worked = std::get_if<sim::Worked>(&answer);
    if (worked != nullptr && decision().is_work())
      work(*worked);
    else
      choose(worked, sim::picked_bits(answer));
    after();
  }

  static bool failed() { return ::testing::Test::HasFatalFailure(); }

 private:
  const ui::app::Play& play() { return *desk_.stage().state().play; }
  const ui::DecisionPanel& decision() { return play().decision; }
  const ui::WorkPanel& panel() { return decision().work; }
  ui::ReadingView reading() {
    return std::get<ui::PlayScreenPanel>(ui::app::make_screen(desk_.stage().state(), {}).body)
        .reading;
  }

  int place_of(const std::string& id) {
    const auto& items = desk_.items();
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].id == id) return static_cast<int>(i);
    return -1;
  }

  void before() {
    if (play().stage == PlayStage::SayFirst) press("Ctrl+Enter");
  }

  void after() {
    for (int guard = 0; guard < 20; ++guard) {
      if (play().stage == PlayStage::Saving)
        desk_.settle();
      else if (play().stage == PlayStage::Why || play().stage == PlayStage::Sure)
        press("K");
      else
        return;
    }
  }

  // ---- Rows

  void choose(const sim::Worked* worked, std::uint16_t picks) {
    if (worked != nullptr)
      for (const sim::Placing& one : worked->placings)
        if (one.passage) attach(one.what);
    const ui::DecisionPanel now = decision();
    reach("play/option/1");
    for (const ui::DecisionRow& row : now.rows) {
      if (((picks >> row.option) & 1) == 0) continue;
      press(std::to_string(row.number));
      if (now.kind != Kind::ChooseMany) press(std::to_string(row.number));
    }
    if (now.kind == Kind::ChooseMany) press("Ctrl+Enter");
  }

  // From what is at hand, else from its page.
  void attach(std::uint32_t passage) {
    for (const ui::StripRow& strip : panel().strips_at_hand)
      if (strip.passage == passage) {
        press("A");
        reach("attach/strip/" + strip.id);
        return press("A");
      }
    enter("attach/tab/papers");
    for (const ui::WorkPaper& paper : std::vector<ui::WorkPaper>(panel().papers))
      for (const auto& paragraph : paper.paragraphs)
        for (const ui::WorkSentence& sentence : paragraph) {
          if (sentence.passage != passage) continue;
          open_paper(paper.id);
          reach(ui::passage_id(ui::Side::Left, paper.id, sentence.number));
          press("A");
          return enter("attach/tab/evidence");
        }
  }

  // ---- Work

  void work(const sim::Worked& worked) {
    reach("play/work");
    press("Ctrl+Enter");
    ASSERT_TRUE(play().at_work) << desk_.text();
    switch (decision().kind) {
      case Kind::Order:
        order(worked);
        break;
      case Kind::Mark:
        mark(worked);
        break;
      case Kind::Build:
        build(worked);
        break;
      case Kind::Form:
        form(worked);
        break;
      case Kind::Write:
        desk_.type(words_);
        press("Ctrl+Enter");
        break;
      default:
        FAIL() << "no way to work at " << decision().id;
    }
    press("Ctrl+Enter");
    press("Ctrl+Enter");
  }

  void order(const sim::Worked& worked) {
    std::vector<sim::Placing> placings = worked.placings;
    std::sort(placings.begin(), placings.end(),
              [](const auto& a, const auto& b) { return a.as < b.as; });
    for (const sim::Placing& one : placings)
      for (const ui::WorkItem& item : std::vector<ui::WorkItem>(panel().items.items))
        if (item.item == static_cast<int>(one.what)) {
          press(std::to_string(item.number));
          press(std::to_string(one.as));
        }
  }

  void read(const sim::Id& paper) { enter("work/paper/" + paper); }

  void mark(const sim::Worked& worked) {
    for (const ui::WorkPaper& paper : std::vector<ui::WorkPaper>(panel().papers))
      for (const auto& paragraph : paper.paragraphs)
        for (const ui::WorkSentence& sentence : paragraph)
          for (const sim::Placing& one : worked.placings) {
            if (!one.passage || one.what != sentence.passage) continue;
            if (place_of("work/sentence/" + sentence.id) < 0) read(paper.id);
            reach("work/sentence/" + sentence.id);
            press(std::to_string(one.as));
          }
  }

  void build(const sim::Worked& worked) {
    const std::vector<ui::ClaimPanel> claims = panel().claims;
    for (const ui::ClaimPanel& claim : claims) {
      for (const sim::Placing& one : worked.placings)
        if (one.part == claim.claim && one.passage) link(one);
      for (const ui::GapRow& gap : claim.gaps)
        if (holds(worked, claim.claim, gap.option)) enter("work/gap/" + gap.id);
      for (const ui::SentenceChoice& one : claim.sentences)
        if (holds(worked, claim.claim, one.option)) enter("work/say/" + one.id);
      if (claim.claim + 1 < static_cast<int>(claims.size())) press("Ctrl+Enter");
    }
  }

  static bool holds(const sim::Worked& worked, int part, int option) {
    return sim::placed_as(worked, static_cast<std::uint16_t>(part), false,
                          static_cast<std::uint32_t>(option)) != 0;
  }

  void link(const sim::Placing& one) {
    for (const ui::WorkPaper& paper : std::vector<ui::WorkPaper>(panel().papers))
      for (const auto& paragraph : paper.paragraphs)
        for (const ui::WorkSentence& sentence : paragraph) {
          if (sentence.passage != one.what) continue;
          if (place_of("work/paper/" + paper.id) < 0 &&
              place_of("work/sentence/" + sentence.id) < 0)
            place_of("work/tray/papers") < 0 ? enter("work/tray/2") : enter("work/tray/papers");
          if (place_of("work/sentence/" + sentence.id) < 0) read(paper.id);
          reach("work/sentence/" + sentence.id);
          press("L");
          press(one.as == 1 ? "S" : one.as == 2 ? "W" : "C");
          return;
        }
  }

  void form(const sim::Worked& worked) {
    for (const ui::FieldPanel& field : std::vector<ui::FieldPanel>(panel().fields))
      for (const sim::Placing& one : worked.placings) {
        if (one.part != field.field) continue;
        for (const ui::FieldRow& row : field.rows)
          if (row.option == static_cast<int>(one.what)) enter("work/pick/" + row.id);
        for (const ui::WorkItem& item : field.items.items) {
          if (item.item != static_cast<int>(one.what)) continue;
          reach("work/item/" + item.id);
          press(std::to_string(item.number));
          press(std::to_string(one.as));
        }
      }
  }

  Headless& desk_;
  std::string words_;
};

// Inputs and facts without their places in the log and real times; notes are left out.
std::string played(const sim::Session& session) {
  std::istringstream in(sim::to_text(session.program(), session.log()));
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::string rest = line.substr(line.find(' ') + 1);
    if (rest.rfind("note", 0) != 0) out += rest.substr(0, rest.find(" at_ms=")) + "\n";
  }
  return out;
}

// What each criterion earned, and all of it.
std::string earned(const sim::Session& session) {
  const sim::Scorecard card = sim::score(session.program(), session.log());
  std::ostringstream out;
  out << card.denominator << ": " << card.overall.earned << " of " << card.overall.possible;
  for (const sim::Sum& one : card.criteria) out << ", " << one.earned << "/" << one.possible;
  return out.str();
}

// The same answers given to the engine, which opens the papers that the window opened.
void keep_up(sim::Session& twin, const sim::Session& window, std::size_t& seen) {
  const auto& events = window.log().events;
  for (; seen < events.size(); ++seen)
    if (events[seen].kind == sim::EventKind::Opened)
      (void)twin.open(sim::DocumentIx{events[seen].a});
}

void plays_alike(const std::string& scenario, const std::string& walk) {
  SCOPED_TRACE(scenario + "/" + walk);
  const std::string path =
      std::string(TEST_SOURCE_DIR "/scenarios/") + scenario + "/walks/" + walk + ".walk";
  const sim::ParsedWalk parsed = sim::parse_walk(cli_testing::read_file(path));
  Headless desk;
  desk.stage().set_seed(parsed.walk.seed);
  desk.settle();
  Typist typist(desk);
  typist.begin(scenario, parsed.walk.carried.text);
  if (Typist::failed()) return;
  const ui::app::Play& play = *desk.stage().state().play;
  const sim::WalkReport followed =
      sim::run_walk(play.session.shared_program(), parsed.walk, nullptr);
  const sim::EventLog& log = followed.session.log();
  sim::Session twin = sim::Session::start(play.session.shared_program(), parsed.walk.seed,
                                          sim::carried_in(play.session.log()));
  std::size_t seen = 0;
  std::string words = "Words of mine.";
  for (const sim::Event& event : log.events) {
    if (event.kind == sim::EventKind::Opened)
      typist.open_paper(twin.program().wording.documents[event.a].id);
    if (event.kind == sim::EventKind::Wrote) words = log.texts[event.b];
    if (event.kind != sim::EventKind::Answered) continue;
    const sim::Answer answer = sim::answer_of(event, log.works);
    typist.give(answer, words);
    if (Typist::failed()) return;
    keep_up(twin, play.session, seen);
    ASSERT_TRUE(twin.answer(answer).has_value());
    ASSERT_EQ(played(play.session), played(twin))
        << twin.program().wording.decisions[event.a].id << "\n"
        << desk.text();
  }
  EXPECT_TRUE(play.session.ended());
  EXPECT_EQ(earned(play.session), earned(twin));
}

}  // namespace

TEST(KeyboardWalk, TheReportAtItsBest) { plays_alike("report", "strong"); }
TEST(KeyboardWalk, TheReportPoorly) { plays_alike("report", "poor"); }
// "Leave it out" at the why after an answer with passages, while a page had the focus, linked sentences.
TEST(KeyboardWalk, TheHearingAtItsBest) { plays_alike("hearing", "strong"); }
TEST(KeyboardWalk, TheHearingPoorly) { plays_alike("hearing", "poor"); }

}  // namespace desk_testing
