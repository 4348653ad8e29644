#include "ui/model/make_play.h"

#include <algorithm>

#include "ui/model/dates.h"
#include "ui/model/play_parts.h"

namespace ui {
namespace {

// The case file tells the rest: here its age, whose it is and whether it was read.
std::string brief_words(const sim::Program& program, std::uint32_t document, const PaperRow& row,
                        const Words& words) {
  const sim::DocumentWording& paper = program.wording.documents[document];
  const std::string age = age_words(paper.date, program.wording.head.story_date, words);
  const std::string author = paper.author == "You" ? words("paper.by_you") : paper.author;
  return words("briefing.paper",
               {{"title", paper.title},
                {"age", age.empty() ? day_words(paper.date, words) : age},
                {"author", author},
                {"state", words(row.read ? "briefing.paper.read" : "briefing.paper.unread")}});
}

void add_papers(BriefingPanel& panel, const sim::Session& session, const Words& words) {
  const sim::Program& program = session.program();
  int total = 0;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
    if (program.documents[d].available != sim::Availability::Start) continue;
    const bool first = program.wording.documents[d].read_first;
    std::vector<PaperRow>& rows = first ? panel.read_first : panel.also;
    rows.push_back(paper_row(session, d, words));
    rows.back().brief = brief_words(program, d, rows.back(), words);
    if (first) total += words_in_paper(program, d);
  }
  // Numbers follow the case file, which mixes the two lists.
  int number = 0;
  for (const PaperRow& row : make_casefile(session, words).papers) {
    ++number;
    for (std::vector<PaperRow>* rows : {&panel.read_first, &panel.also})
      for (PaperRow& mine : *rows)
        if (mine.id == row.id) mine.number = number;
  }
  std::string list;
  for (const PaperRow& row : panel.read_first)
    list += (list.empty() ? "" : ", ") + std::to_string(row.number);
  const int minutes = std::max(1, (total + 199) / 200);
  if (!list.empty())
    panel.papers_heading = words.plural("briefing.papers_first", minutes,
                                        {{"list", list}, {"words", std::to_string(total)}});
}

void add_person(BriefingPanel& panel, const sim::Program& program) {
  if (program.wording.people.empty()) return;
  const sim::Person& person = program.wording.people.front();
  panel.name = person.name;
  if (person.age > 0) panel.about = std::to_string(person.age);
  for (const std::string& part : {person.pronouns, person.language})
    if (!part.empty()) panel.about += (panel.about.empty() ? "" : ", ") + part;
  panel.facts = person.facts;
}

}  // namespace

std::string key_status_words(const std::string& key, const Words& words) {
  const std::size_t open = key.find('(');
  if (open == std::string::npos) return words("key.author");
  const std::string count = key.substr(open + 1, key.find(')') - open - 1);
  const bool panel = key.compare(0, open, "panel") == 0;
  const int n = count.empty() || count.size() > 4 ||
                        count.find_first_not_of("0123456789") != std::string::npos
                    ? 0
                    : std::stoi(count);
  return words.plural(panel ? "key.panel" : "key.reviewed", n);
}

BriefingPanel make_briefing(const sim::Session& session, const BriefingNow& now,
                            const Words& words) {
  const sim::Program& program = session.program();
  const sim::HeadWording& head = program.wording.head;
  BriefingPanel panel;
  panel.title = head.title;
  panel.kind = words.plural("briefing.kind", head.play_minutes,
                            {{"setting", words("setting." + head.setting)},
                             {"story", std::to_string(head.story_minutes)}});
  panel.premise = head.premise;
  add_person(panel, program);
  panel.aims = head.aims;
  panel.contains = head.content_note;
  add_papers(panel, session, words);
  for (const char* mode : {"learn", "practise"}) {
    const std::string key = std::string("mode.") + mode;
    panel.modes.push_back({mode, words(key), words(key + ".about"), now.mode == mode});
  }
  const auto asks =
      std::count_if(program.wording.decisions.begin(), program.wording.decisions.end(),
                    [](const sim::DecisionWording& d) { return d.say_first; });
  if (asks > 0) panel.say_first = words("briefing.say_first");
  for (std::uint32_t c = 0; c < program.competencies.size(); ++c) {
    const int weight = program.competencies[c].weight;
    panel.weights.push_back({program.wording.competencies[c].name, weight,
                             words("briefing.weight", {{"n", std::to_string(weight)}})});
  }
  std::stable_sort(panel.weights.begin(), panel.weights.end(),
                   [](const WeightRow& a, const WeightRow& b) { return a.weight > b.weight; });
  panel.law_is_old = over_a_year(head.as_of, now.today);
  panel.law_as_at = words(panel.law_is_old ? "briefing.law_old" : "briefing.law",
                          {{"date", day_words(head.as_of, words)}});
  panel.key_status = key_status_words(head.provenance.key, words);
  panel.version = words("briefing.version", {{"n", std::to_string(head.version)}});
  panel.fiction = head.fiction;
  return panel;
}

}  // namespace ui
