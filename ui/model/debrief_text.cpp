#include "ui/model/debrief_text.h"

#include <string>

namespace ui {
namespace {

void add_stop(const StopPanel& stop, Page& page) {
  page.alert(stop.heading, stop.duty);
  page.paragraph(stop.where);
  page.paragraph(stop.words);
  page.paragraph(stop.after);
}

// On the page of the moment itself its words follow anyway: only the duty and what comes of it.
void add_stop_here(const StopPanel& stop, Page& page) {
  page.alert(stop.heading, stop.duty);
  page.paragraph(stop.after);
}

void add_readings(const std::vector<ReadingPanel>& readings, Page& page) {
  for (const ReadingPanel& reading : readings) page.fact(reading.what, reading.level.word);
}

std::string head_line(const LevelPanel& level, const std::string& minute, const Words& words) {
  return words("debrief.head", {{"level", level.word}, {"minute", minute}});
}

void add_part(const char* key, const std::string& text, const Words& words, Page& page) {
  if (text.empty()) return;
  page.subheading(words(key));
  page.paragraph(text);
}

void add_feedback(const FeedbackPanel& feedback, const Words& words, Page& page) {
  if (feedback.empty()) return;
  add_part("debrief.did", feedback.did, words, page);
  add_part("debrief.why", feedback.why, words, page);
  add_part("debrief.next", feedback.next, words, page);
  if (!feedback.try_line.empty())
    page.paragraph(words("debrief.try", {{"line", feedback.try_line}}));
  if (!feedback.outcome.empty()) page.paragraph(feedback.outcome);
}

void add_sources(const FeedbackPanel& feedback, const Words& words, Page& page) {
  if (feedback.sources.empty() && feedback.unsourced.empty()) return;
  page.subheading(words("debrief.sources"));
  for (const SourcePanel& source : feedback.sources)
    page.item(source.what_for.empty()
                  ? source.text
                  : words("debrief.source", {{"source", source.text}, {"what", source.what_for}}));
  if (!feedback.unsourced.empty()) page.item(feedback.unsourced);
}

void add_under(const std::string& text, Page& page) {
  if (!text.empty()) page.under(text);
}

// An option that was picked or left out, in one block.
void add_option(const PartPanel& part, const Words& words, Page& page) {
  page.item(part.text);
  for (const ReadingPanel& reading : part.readings)
    page.under(words("debrief.turn.line", {{"label", reading.what}, {"what", reading.level.word}}));
  for (const std::string* text : {&part.feedback.did, &part.feedback.why, &part.feedback.next})
    add_under(*text, page);
  if (!part.feedback.try_line.empty())
    page.under(words("debrief.try", {{"line", part.feedback.try_line}}));
  for (const SourcePanel& source : part.feedback.sources)
    page.under(words("debrief.source.one", {{"source", source.text}}));
  add_under(part.feedback.unsourced, page);
}

void add_options(const MomentPanel& moment, const Words& words, Page& page) {
  for (const bool picked : {true, false}) {
    bool any = false;
    for (const PartPanel& part : moment.parts) {
      if (part.picked != picked) continue;
      if (!any) page.heading(words(picked ? "debrief.picked" : "debrief.left_out"));
      any = true;
      add_option(part, words, page);
    }
  }
}

// A claim, a field: how it stands, then its parts.
void add_section(const WorkSectionPanel& section, const Words& words, Page& page) {
  if (!section.heading.empty()) page.heading(section.heading);
  if (!section.question.empty()) page.paragraph(section.question);
  for (const std::string& fact : section.facts) page.paragraph(fact);
  for (const PartRowPanel& row : section.rows) {
    page.item(row.passage.empty() ? row.text : row.passage);
    if (!row.passage.empty()) page.under(row.text);
    add_under(row.lost, page);
    for (const ReadingPanel& level : row.levels)
      page.under(level.what.empty() ? level.level.word
                                    : words("debrief.turn.line",
                                            {{"label", level.what}, {"what", level.level.word}}));
  }
}

void add_reaction(const MomentPanel& moment, Page& page) {
  for (const SaidPanel& line : moment.reaction) {
    if (line.who.empty())
      page.paragraph(line.text);
    else
      page.speech(line.who, line.text);
  }
}

void add_status(const DebriefPanel& panel, Page& page) {
  if (!panel.law.empty()) page.note(panel.law);
  page.note(panel.key_status);
}

void add_openings(const HappenedPanel& happened, const Words& words, Page& page) {
  if (happened.openings.empty()) return;
  page.heading(words("debrief.openings"));
  for (const OpeningPanel& opening : happened.openings) {
    page.subheading(opening.name);
    page.paragraph(opening.when);
    for (const ReadingPanel& part : opening.parts)
      page.item(words("debrief.turn.line", {{"label", part.what}, {"what", part.level.word}}));
  }
}

void add_side(const HappenedPanel& happened, const Words& words, Page& page) {
  if (!happened.stances.empty()) {
    page.heading(happened.stance_heading);
    for (const auto& [minute, state] : happened.stances) page.fact(minute, state);
    page.note(words("debrief.stances.note"));
  }
  add_openings(happened, words, page);
  if (!happened.pins.empty()) {
    page.heading(words("debrief.pins"));
    for (const PinPanel& pin : happened.pins)
      page.item(pin.used.empty()
                    ? pin.text
                    : words("debrief.pin.line", {{"text", pin.text}, {"used", pin.used}}));
    page.note(words("debrief.pins.note"));
  }
  if (!happened.marked.empty()) {
    page.heading(words("debrief.margin"));
    for (const auto& [label, text] : happened.marked)
      page.item(words("debrief.turn.line", {{"label", label}, {"what", text}}));
    page.note(words("debrief.margin.remark"));
  }
  if (!happened.documents.empty()) page.heading(words("debrief.papers.heading"));
  for (const std::string& line : happened.documents) page.item(line);
  if (!happened.carried.empty()) page.heading(words("debrief.carried"));
  for (const std::string& line : happened.carried) page.item(line);
}

Block table(const std::string& caption, const std::vector<std::string>& heading) {
  Block block;
  block.kind = Block::Kind::Table;
  block.label = caption;
  block.rows.push_back(heading);
  return block;
}

}  // namespace

Page short_debrief_page(const sim::Debrief& debrief, const Words& words,
                        const DebriefOptions& options) {
  const DebriefPanel panel = make_debrief(debrief, words, options);
  Page page;
  page.title(panel.title);
  for (const StopPanel& stop : panel.brief.stops) add_stop(stop, page);
  if (!panel.brief.stopped.empty()) page.paragraph(panel.brief.stopped);
  std::string sentence;
  for (const std::string& part : panel.brief.sentence)
    sentence += (sentence.empty() ? "" : " ") + part;
  if (!sentence.empty()) page.paragraph(sentence);
  if (!panel.brief.moments.empty()) page.heading(panel.brief.moments_heading);
  for (std::size_t i = 0; i < panel.brief.moments.size(); ++i) {
    const MomentCard& card = panel.brief.moments[i];
    page.item(head_line(card.level, card.minute, words), std::to_string(i + 1));
    page.under(card.words);
    add_under(card.happened, page);
  }
  if (!panel.brief.try_line.empty()) {
    page.heading(words("debrief.try.heading"));
    page.paragraph(panel.brief.try_line);
    page.note(words("debrief.try.aloud"));
  }
  if (!panel.brief.features.empty()) page.fact(panel.brief.features_label, panel.brief.features);
  add_status(panel, page);
  page.note(words("debrief.short.more"));
  return page;
}

std::vector<std::string> reaction_chips(const Words& words) {
  return {words("debrief.reactions.chip.1"), words("debrief.reactions.chip.2")};
}

Page reactions_page(const sim::Debrief& debrief, const Words& words) {
  Page page;
  page.title(words("debrief.reactions"));
  page.paragraph(words("debrief.reactions.prompt"));
  const std::vector<std::string> chips = reaction_chips(words);
  for (std::size_t i = 0; i < chips.size(); ++i) page.item(chips[i], std::to_string(i + 1));
  page.paragraph(words("debrief.reactions.own"));
  for (const std::string& reaction : debrief.reactions)
    page.fact(words("debrief.reactions.yours"), words("debrief.quote", {{"words", reaction}}));
  return page;
}

Page timeline_page(const sim::Debrief& debrief, const Words& words) {
  const HappenedPanel happened = make_debrief(debrief, words).happened;
  Page page;
  page.title(words("debrief.happened"));
  page.paragraph(happened.about);
  for (std::size_t i = 0; i < happened.moments.size(); ++i) {
    const MomentPanel& moment = happened.moments[i];
    page.item(
        words("debrief.moment.line",
              {{"level", moment.level.word}, {"minute", moment.minute}, {"words", moment.title}}),
        std::to_string(i + 1));
    if (!moment.reaction.empty() && !moment.reaction.front().who.empty())
      page.under(words("debrief.pin", {{"who", moment.reaction.front().who},
                                       {"words", moment.reaction.front().text}}));
    if (moment.lapse && !moment.remarks.empty()) page.under(moment.remarks.front());
  }
  add_side(happened, words, page);
  return page;
}

Page moment_page(const sim::Debrief& debrief, std::size_t index, const Words& words) {
  const MomentPanel moment = make_moment(debrief, index, words);
  Page page;
  page.title(moment.name);
  for (const StopPanel& stop : moment.stops) add_stop_here(stop, page);
  page.paragraph(head_line(moment.level, moment.minute, words));
  const std::string done =
      moment.lapse && !moment.words.empty() ? moment.words.front() : moment.done;
  if (!done.empty()) page.paragraph(done);
  add_reaction(moment, page);
  if (moment.lapse) page.paragraph(moment.title);
  for (const std::string& remark : moment.remarks) page.paragraph(remark);
  add_feedback(moment.feedback, words, page);
  add_options(moment, words, page);
  for (const WorkSectionPanel& section : moment.work) add_section(section, words, page);
  if (!moment.yours.empty()) page.heading(words("debrief.yours"));
  for (const auto& [label, text] : moment.yours) page.fact(label, text);
  if (!moment.read_for.empty())
    page.heading(words(moment.lapse ? "debrief.left_undone" : "debrief.read_for"));
  add_readings(moment.read_for, page);
  if (!moment.picked_up.empty()) page.heading(words("debrief.picked_up"));
  add_readings(moment.picked_up, page);
  add_sources(moment.feedback, words, page);
  return page;
}

Page why_page(const sim::Debrief& debrief, const Words& words, const DebriefOptions& options) {
  const DebriefPanel panel = make_debrief(debrief, words, options);
  Page page;
  page.title(words("debrief.why.title"));
  if (!panel.brief.stopped.empty()) page.paragraph(panel.brief.stopped);
  page.heading(panel.why.counts_label);
  page.paragraph(panel.why.counts);
  for (const FeaturePanel& feature : panel.why.features) {
    page.item(words("debrief.turn.line", {{"label", feature.word}, {"what", feature.text}}));
    add_under(feature.note, page);
    add_under(feature.where, page);
  }
  page.heading(words("debrief.turns"));
  if (panel.why.turns.empty()) page.paragraph(panel.why.no_turns);
  for (const TurnPanel& turn : panel.why.turns) {
    page.item(
        words("debrief.turn.line",
              {{"label", turn.label},
               {"what", words("debrief.turn", {{"name", turn.name}, {"minute", turn.minute}})}}));
    add_under(turn.words, page);
    add_under(turn.what, page);
  }
  add_status(panel, page);
  return page;
}

Page counted_page(const sim::Debrief& debrief, const Words& words) {
  const CountedPanel panel = make_counted(debrief, words);
  Page page;
  page.title(words("debrief.counted"));
  for (const StopPanel& stop : panel.stops) add_stop(stop, page);
  if (!panel.stopped.empty()) page.paragraph(panel.stopped);
  if (!panel.no_stop.empty()) page.paragraph(panel.no_stop);
  page.heading(words("debrief.counted.levels"));
  for (const ReadingPanel& level : panel.levels) page.fact(level.level.word, level.what);
  page.paragraph(panel.gloss);
  Block block = table(words("debrief.counted.caption"), panel.short_heading);
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    const CountedRowPanel& row = panel.rows[i];
    block.rows.push_back(
        {words("debrief.counted.row", {{"n", std::to_string(i + 1)}, {"name", row.short_name}}),
         row.weight, row.earned, row.route, row.overall});
  }
  const CountedRowPanel& last = panel.added_up;
  block.rows.push_back({words("debrief.counted.row",
                              {{"n", std::to_string(panel.rows.size() + 1)}, {"name", last.name}}),
                        last.weight, last.earned, last.route, last.overall});
  page.blocks.push_back(std::move(block));
  for (const std::string& remark : panel.remarks) page.paragraph(remark);
  return page;
}

Page figure_page(const sim::Debrief& debrief, FigureRef figure, const Words& words) {
  const FigurePanel panel = make_figure(debrief, figure, words);
  Page page;
  page.title(panel.title);
  if (!panel.rows.empty()) {
    Block block = table(words("debrief.figure.caption"), panel.heading);
    block.rows.insert(block.rows.end(), panel.rows.begin(), panel.rows.end());
    page.blocks.push_back(std::move(block));
  }
  page.paragraph(panel.sum);
  for (const FigurePartsPanel& parts : panel.parts) {
    page.heading(parts.title);
    Block block = table(words("debrief.figure.parts.caption"), parts.heading);
    block.rows.insert(block.rows.end(), parts.rows.begin(), parts.rows.end());
    page.blocks.push_back(std::move(block));
    page.paragraph(parts.sum);
  }
  for (const std::string& rule : panel.rules) page.paragraph(rule);
  page.note(panel.source);
  return page;
}

Page take_away_page(const sim::Debrief& debrief, const Words& words) {
  const DebriefPanel panel = make_debrief(debrief, words);
  Page page;
  page.title(words("debrief.take_away"));
  page.heading(words("debrief.keep"));
  page.paragraph(words("debrief.keep.prompt"));
  if (!panel.keep.empty()) page.paragraph(words("debrief.offered", {{"words", panel.keep}}));
  for (const std::string& text : panel.to_keep)
    page.fact(words("debrief.keep.yours"), words("debrief.quote", {{"words", text}}));
  page.heading(words("debrief.try_next"));
  page.paragraph(words("debrief.try_next.prompt"));
  if (!panel.try_next.empty())
    page.paragraph(words("debrief.offered", {{"words", panel.try_next}}));
  for (const std::string& text : panel.to_try)
    page.fact(words("debrief.try_next.yours"), words("debrief.quote", {{"words", text}}));
  page.note(words("debrief.take_away.note"));
  return page;
}

Page feedback_page(const sim::Debrief& debrief, std::size_t index, const Words& words) {
  const MomentPanel moment = make_moment(debrief, index, words);
  Page page;
  for (const StopPanel& stop : moment.stops) add_stop_here(stop, page);
  page.heading(head_line(moment.level, moment.name, words));
  for (const std::string& remark : moment.remarks) page.paragraph(remark);
  add_feedback(moment.feedback, words, page);
  add_options(moment, words, page);
  for (const WorkSectionPanel& section : moment.work) add_section(section, words, page);
  add_sources(moment.feedback, words, page);
  return page;
}

}  // namespace ui
