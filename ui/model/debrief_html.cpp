#include "ui/model/debrief_html.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ui/model/html_page.h"

namespace ui {
namespace {

class DebriefFile {
 public:
  DebriefFile(const sim::Debrief& debrief, const Words& words, const DebriefOptions& options)
      : debrief_(debrief),
        words_(words),
        panel_(make_debrief(debrief, words, options)),
        page_(words.language(), panel_.title) {}

  std::string run() {
    page_.open("header");
    page_.element("h1", panel_.title);
    page_.element("p", panel_.brief.about);
    page_.element("p class=\"muted\"", panel_.law);
    page_.element("p class=\"muted\"", panel_.key_status);
    page_.element("p class=\"muted\"", debrief_.fiction);
    page_.close();
    page_.open("main");
    brief();
    contents();
    reactions();
    happened();
    why();
    counted();
    take_away();
    figures_opened();
    all_sources();
    page_.close();
    page_.open("footer");
    page_.element("p", words_("debrief.html.foot"));
    page_.close();
    return page_.finish();
  }

 private:
  void section(const char* id, const char* key) {
    page_.open(std::string("section id=\"") + id + "\"");
    page_.element("h2", words_(key));
  }

  void contents() {
    page_.open("nav");
    page_.element("h2", words_("debrief.html.contents"));
    page_.open("ul");
    const auto entry = [&](const char* id, const char* key) {
      page_.open("li");
      page_.element(std::string("a href=\"#") + id + "\"", words_(key));
      page_.close();
    };
    if (!panel_.reactions.empty()) entry("reactions", "debrief.reactions");
    entry("happened", "debrief.happened");
    entry("why", "debrief.why.title");
    entry("counted", "debrief.counted");
    entry("take-away", "debrief.take_away");
    entry("figures", "debrief.html.figures");
    entry("sources", "debrief.html.sources");
    page_.close();
    page_.close();
  }

  void stop(const StopPanel& stop, const char* heading) {
    page_.open("div class=\"stop\"");
    page_.level(heading, {LevelMark::Unsafe, stop.heading}, {});
    page_.element("p", stop.duty);
    page_.element("p class=\"muted\"", stop.where);
    page_.element("p", stop.words);
    page_.element("p", stop.after);
    page_.close();
  }

  // At the moment itself its words follow anyway.
  void stop_here(const StopPanel& stop) {
    page_.open("div class=\"stop\"");
    page_.level("h4", {LevelMark::Unsafe, stop.heading}, {});
    page_.element("p", stop.duty);
    page_.element("p", stop.after);
    page_.close();
  }

  void brief() {
    section("short", "debrief.html.short");
    for (const StopPanel& s : panel_.brief.stops) stop(s, "h3");
    page_.element("p", panel_.brief.stopped);
    std::string sentence;
    for (const std::string& part : panel_.brief.sentence)
      sentence += (sentence.empty() ? "" : " ") + part;
    page_.element("p class=\"sentence\"", sentence);
    if (!panel_.brief.moments.empty()) page_.element("h3", panel_.brief.moments_heading);
    for (const MomentCard& card : panel_.brief.moments) {
      page_.open("div class=\"card\"");
      page_.level("h4", card.level, card.minute);
      page_.element("p class=\"words\"", card.words);
      page_.element("p class=\"muted\"", card.happened);
      page_.close();
    }
    if (!panel_.brief.try_line.empty()) {
      page_.open("div class=\"try\"");
      page_.element("h3", words_("debrief.try.heading"));
      page_.element("p class=\"words\"", panel_.brief.try_line);
      page_.element("p class=\"muted\"", words_("debrief.try.aloud"));
      page_.close();
    }
    if (!panel_.brief.features.empty()) {
      page_.element("h3", panel_.brief.features_label);
      page_.element("p", panel_.brief.features);
    }
    page_.close();
  }

  void reactions() {
    if (panel_.reactions.empty()) return;
    section("reactions", "debrief.reactions");
    for (const std::string& text : panel_.reactions)
      page_.element("p", words_("debrief.quote", {{"words", text}}));
    page_.close();
  }

  void happened() {
    section("happened", "debrief.happened");
    page_.element("p", panel_.happened.about);
    page_.open("ol class=\"plain\"");
    for (const MomentPanel& m : panel_.happened.moments) {
      page_.open("li class=\"moment\"");
      moment(m);
      page_.close();
    }
    page_.close();
    side();
    page_.close();
  }

  void moment(const MomentPanel& m) {
    page_.element("h3", m.name);
    page_.level("p", m.level, m.minute);
    for (const StopPanel& s : m.stops) stop_here(s);
    page_.element("p class=\"words\"", m.lapse && !m.words.empty() ? m.words.front() : m.done);
    for (const SaidPanel& line : m.reaction)
      page_.element("p", line.who.empty()
                             ? line.text
                             : words_("debrief.pin", {{"who", line.who}, {"words", line.text}}));
    if (m.lapse) page_.element("p", m.title);
    for (const std::string& remark : m.remarks) page_.element("p class=\"muted\"", remark);
    feedback(m.feedback);
    parts(m);
    for (const WorkSectionPanel& section : m.work) work(section);
    if (!m.yours.empty()) {
      page_.element("h4", words_("debrief.yours"));
      page_.open("dl");
      for (const auto& [label, text] : m.yours) page_.fact(label, text);
      page_.close();
    }
    readings(m.lapse ? "debrief.left_undone" : "debrief.read_for", m.read_for);
    readings("debrief.picked_up", m.picked_up);
    sources(m.feedback);
  }

  void feedback(const FeedbackPanel& f) {
    const auto part = [&](const char* key, const std::string& text) {
      if (text.empty()) return;
      page_.open("div class=\"keep\"");
      page_.element("h4", words_(key));
      page_.element("p", text);
      page_.close();
    };
    part("debrief.did", f.did);
    part("debrief.why", f.why);
    part("debrief.next", f.next);
    if (!f.try_line.empty()) page_.element("p", words_("debrief.try", {{"line", f.try_line}}));
    page_.element("p", f.outcome);
  }

  void parts(const MomentPanel& m) {
    for (const bool picked : {true, false}) {
      bool any = false;
      for (const PartPanel& part : m.parts) {
        if (part.picked != picked) continue;
        if (!any) page_.element("h4", words_(picked ? "debrief.picked" : "debrief.left_out"));
        any = true;
        page_.open("div class=\"part\"");
        page_.element("p class=\"words\"", part.text);
        reading_list(part.readings);
        page_.element("p", part.feedback.did);
        page_.element("p", part.feedback.why);
        page_.element("p", part.feedback.next);
        if (!part.feedback.try_line.empty())
          page_.element("p", words_("debrief.try", {{"line", part.feedback.try_line}}));
        source_list(part.feedback);
        page_.close();
      }
    }
  }

  // Whole sentences, one behind the other.
  static std::string row_words(const PartRowPanel& row) {
    std::string text = row.passage;
    for (const std::string* more : {&row.text, &row.lost})
      if (!more->empty()) text += (text.empty() ? "" : " ") + *more;
    return text;
  }

  // What is not marked needs no column for it.
  void plain_rows(const WorkSectionPanel& section) {
    page_.open("ul");
    for (const PartRowPanel& row : section.rows) page_.element("li", row_words(row));
    page_.close();
  }

  // A claim, a field: how it stands, then a table of its parts.
  void work(const WorkSectionPanel& section) {
    page_.element("h4", section.heading);
    page_.element("p", section.question);
    for (const std::string& fact : section.facts) page_.element("p", fact);
    if (section.rows.empty()) return;
    if (std::all_of(section.rows.begin(), section.rows.end(),
                    [](const PartRowPanel& row) { return row.levels.empty(); }))
      return plain_rows(section);
    std::vector<std::vector<std::string>> rows;
    for (const PartRowPanel& row : section.rows) {
      std::string levels;
      for (const ReadingPanel& level : row.levels)
        levels += (levels.empty() ? "" : ", ") +
                  (level.what.empty() ? level.level.word
                                      : words_("debrief.turn.line", {{"label", level.what},
                                                                     {"what", level.level.word}}));
      rows.push_back({row_words(row), std::move(levels)});
    }
    page_.table(words_("debrief.work.caption"),
                {words_("debrief.work.part"), words_("debrief.figure.heading.read")}, rows);
  }

  void reading_list(const std::vector<ReadingPanel>& list) {
    if (list.empty()) return;
    page_.open("dl");
    for (const ReadingPanel& reading : list) page_.fact(reading.what, reading.level);
    page_.close();
  }

  void readings(const char* key, const std::vector<ReadingPanel>& list) {
    if (list.empty()) return;
    page_.element("h4", words_(key));
    reading_list(list);
  }

  void source_list(const FeedbackPanel& f) {
    if (f.sources.empty() && f.unsourced.empty()) return;
    page_.open("ul class=\"muted\"");
    for (const SourcePanel& source : f.sources) {
      page_.element("li", source.what_for.empty()
                              ? source.text
                              : words_("debrief.source",
                                       {{"source", source.text}, {"what", source.what_for}}));
      addresses_[source.text] = source.address;
    }
    page_.element("li", f.unsourced);
    page_.close();
  }

  void sources(const FeedbackPanel& f) {
    if (f.sources.empty() && f.unsourced.empty()) return;
    page_.element("h4", words_("debrief.sources"));
    source_list(f);
  }

  void side() {
    const HappenedPanel& h = panel_.happened;
    if (!h.stances.empty()) {
      page_.element("h3", h.stance_heading);
      std::vector<std::vector<std::string>> rows;
      for (const auto& [minute, state] : h.stances) rows.push_back({minute, state});
      page_.table(words_("debrief.html.stances.caption"),
                  {words_("debrief.html.minute"), words_("debrief.html.state.column")}, rows);
      page_.element("p class=\"muted\"", words_("debrief.stances.note"));
    }
    if (!h.openings.empty()) page_.element("h3", words_("debrief.openings"));
    for (const OpeningPanel& opening : h.openings) {
      page_.element("h4", opening.name);
      page_.element("p class=\"muted\"", opening.when);
      reading_list(opening.parts);
    }
    if (!h.pins.empty()) {
      page_.element("h3", words_("debrief.pins"));
      page_.open("ul");
      for (const PinPanel& pin : h.pins)
        page_.element("li", pin.used.empty() ? pin.text
                                             : words_("debrief.pin.line",
                                                      {{"text", pin.text}, {"used", pin.used}}));
      page_.close();
      page_.element("p class=\"muted\"", words_("debrief.pins.note"));
    }
    if (!h.marked.empty()) {
      page_.element("h3", words_("debrief.margin"));
      page_.open("dl");
      for (const auto& [label, text] : h.marked) page_.fact(label, text);
      page_.close();
      page_.element("p class=\"muted\"", words_("debrief.margin.remark"));
    }
    if (!h.documents.empty()) page_.element("h3", words_("debrief.papers.heading"));
    for (const std::string& line : h.documents) page_.element("p", line);
    if (!h.carried.empty()) page_.element("h3", words_("debrief.carried"));
    for (const std::string& line : h.carried) page_.element("p", line);
  }

  void why() {
    section("why", "debrief.why.title");
    page_.element("p", panel_.brief.stopped);
    page_.element("h3", panel_.why.counts_label);
    std::vector<std::vector<std::string>> rows;
    for (const FeaturePanel& f : panel_.why.features)
      rows.push_back({f.text, f.word, f.note, f.where});
    page_.table(words_("debrief.html.features.caption"),
                {words_("debrief.html.feature"), words_("debrief.html.state"),
                 words_("debrief.html.note"), words_("debrief.html.where")},
                rows);
    page_.element("h3", words_("debrief.turns"));
    if (panel_.why.turns.empty()) page_.element("p", panel_.why.no_turns);
    for (const TurnPanel& turn : panel_.why.turns) {
      page_.open("div class=\"card\"");
      page_.element("h4", words_("debrief.turn", {{"name", turn.name}, {"minute", turn.minute}}));
      page_.element("p class=\"words\"", turn.words);
      page_.element("p", words_("debrief.turn.line", {{"label", turn.label}, {"what", turn.what}}));
      page_.close();
    }
    page_.close();
  }

  void counted() {
    const CountedPanel& c = panel_.counted;
    section("counted", "debrief.counted");
    for (const StopPanel& s : c.stops) stop(s, "h3");
    page_.element("p", c.stopped);
    page_.element("p", c.no_stop);
    std::vector<std::vector<std::string>> rows;
    for (const CountedRowPanel& r : c.rows)
      rows.push_back({r.name, r.weight, r.earned, r.route, r.overall});
    rows.push_back({c.added_up.name, c.added_up.weight, c.added_up.earned, c.added_up.route,
                    c.added_up.overall});
    page_.table(words_("debrief.counted.caption"), c.heading, rows, 2);
    for (const std::string& remark : c.remarks) page_.element("p", remark);
    page_.element("h3", words_("debrief.counted.levels"));
    page_.open("dl");
    for (const ReadingPanel& level : c.levels) {
      page_.open("div");
      page_.level("dt class=\"level\"", level.level, {});
      page_.element("dd", level.what);
      page_.close();
    }
    page_.close();
    page_.element("p", c.gloss);
    page_.close();
  }

  void take_away() {
    section("take-away", "debrief.take_away");
    page_.element("h3", words_("debrief.keep"));
    kept(panel_.to_keep, panel_.keep);
    page_.element("h3", words_("debrief.try_next"));
    kept(panel_.to_try, panel_.try_next);
    page_.close();
  }

  // What was typed, else what was offered.
  void kept(const std::vector<std::string>& typed, const std::string& offered) {
    for (const std::string& text : typed)
      page_.element("p", words_("debrief.quote", {{"words", text}}));
    if (typed.empty() && !offered.empty())
      page_.element("p", words_("debrief.offered", {{"words", offered}}));
  }

  // One table a competency: what counted beside the best that was open.
  void figures_opened() {
    section("figures", "debrief.html.figures");
    const std::size_t rows = debrief_.counted.rows.size();
    for (std::size_t row = 0; row <= rows; ++row) {
      const FigurePanel earned = make_figure(debrief_, {row, FigureRef::Column::Earned}, words_);
      const FigurePanel route = make_figure(debrief_, {row, FigureRef::Column::Route}, words_);
      page_.element("h3",
                    row < rows ? debrief_.counted.rows[row].name : panel_.counted.added_up.name);
      side_by_side(earned, route, row == rows);
      for (const FigurePartsPanel& parts : earned.parts) {
        page_.element("h4", parts.title);
        page_.table(words_("debrief.figure.parts.caption"), parts.heading, parts.rows, 2);
        page_.element("p", parts.sum);
      }
      figure_sum("debrief.counted.earned", earned);
      if (!earned.rows.empty()) figure_sum("debrief.counted.route", route);
      figure_sum("debrief.counted.overall",
                 make_figure(debrief_, {row, FigureRef::Column::Overall}, words_));
    }
    page_.element("h3", words_("debrief.html.rules"));
    page_.open("ul");
    for (const std::string& rule : rules_) page_.element("li", rule);
    page_.close();
    page_.element("p class=\"muted\"", words_("debrief.figure.source"));
    page_.close();
  }

  void side_by_side(const FigurePanel& earned, const FigurePanel& route, bool totals) {
    if (earned.rows.empty()) return;
    const std::size_t at = totals ? 2 : 3;
    std::vector<std::string> heading = earned.heading;
    std::vector<std::vector<std::string>> rows = earned.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].insert(rows[i].begin() + static_cast<std::ptrdiff_t>(at), route.rows[i][at - 1]);
      if (totals) rows[i] = {rows[i][0], rows[i][1], rows[i][2]};
    }
    heading.insert(heading.begin() + static_cast<std::ptrdiff_t>(at), words_("debrief.html.best"));
    if (totals) heading.resize(3);
    page_.table(words_("debrief.figure.caption"), heading, rows);
  }

  void figure_sum(const char* key, const FigurePanel& figure) {
    page_.element("p", words_("debrief.turn.line", {{"label", words_(key)}, {"what", figure.sum}}));
    for (const std::string& rule : figure.rules)
      if (std::find(rules_.begin(), rules_.end(), rule) == rules_.end()) rules_.push_back(rule);
  }

  void all_sources() {
    if (addresses_.empty()) return;
    section("sources", "debrief.html.sources");
    page_.open("ul");
    for (const auto& [text, address] : addresses_)
      page_.element("li", address.empty()
                              ? text
                              : words_("debrief.source", {{"source", text}, {"what", address}}));
    page_.close();
    page_.close();
  }

  const sim::Debrief& debrief_;
  const Words& words_;
  DebriefPanel panel_;
  HtmlPage page_;
  std::map<std::string, std::string> addresses_;  // of every source that was cited
  std::vector<std::string> rules_;                // of the figures, each once
};

}  // namespace

std::string debrief_html(const sim::Debrief& debrief, const Words& words,
                         const DebriefOptions& options) {
  return DebriefFile(debrief, words, options).run();
}

}  // namespace ui
