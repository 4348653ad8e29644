#include <algorithm>

#include "ui/model/make_debrief.h"
#include "ui/model/make_debrief_work.h"
#include "ui/model/wrap.h"

namespace ui {
namespace {

using Column = FigureRef::Column;
using sim::Fraction;

constexpr int kSaidColumns = 60;  // of the words that name a moment

Fraction times(const Fraction& value, std::int64_t n) {
  return {value.numerator * n, value.denominator};
}
bool whole(const Fraction& value) { return value.numerator % value.denominator == 0; }

std::string weight_words(int weight, const Words& words) {
  return words("debrief.counted.times", {{"n", std::to_string(weight)}});
}

CountedRowPanel row_panel(const sim::CountedRow& row, const Words& words) {
  CountedRowPanel panel;
  panel.name = row.safety_stop ? words("debrief.counted.stop", {{"name", row.name}}) : row.name;
  panel.short_name =
      row.safety_stop ? words("debrief.counted.stop", {{"name", row.short_name}}) : row.short_name;
  panel.safety_stop = row.safety_stop;
  panel.weight = weight_words(row.weight, words);
  panel.earned = number_words(times(row.earned, row.weight));
  panel.route = number_words(times(row.possible, row.weight));
  panel.overall =
      row.most ? number_words(times(*row.most, row.weight)) : words("debrief.counted.not_computed");
  return panel;
}

bool any_rounded(const sim::Counted& counted) {
  bool any = counted.closed_off && !whole(*counted.closed_off);
  for (const sim::CountedRow& row : counted.rows)
    any = any || !whole(times(row.earned, row.weight)) || !whole(times(row.possible, row.weight)) ||
          (row.most && !whole(times(*row.most, row.weight)));
  return any;
}

std::string closed_words(const sim::Debrief& debrief, const Words& words) {
  const sim::Counted& counted = debrief.counted;
  const std::string n = number_words(*counted.closed_off);
  const auto name = [&](std::size_t i) {
    return debrief.moments[counted.closed_most[i]].short_name;
  };
  const auto minute = [&](std::size_t i) {
    return std::to_string(debrief.moments[counted.closed_most[i]].minute);
  };
  if (counted.closed_most.empty()) return words("debrief.counted.closed.none", {{"n", n}});
  if (counted.closed_most.size() == 1)
    return words("debrief.counted.closed.one",
                 {{"n", n}, {"first", name(0)}, {"minute", minute(0)}});
  return words("debrief.counted.closed.two", {{"n", n},
                                              {"first", name(0)},
                                              {"minute", minute(0)},
                                              {"second", name(1)},
                                              {"other_minute", minute(1)}});
}

std::string joined(const std::vector<std::string>& terms) {
  std::string text;
  for (const std::string& term : terms) text += (text.empty() ? "" : " + ") + term;
  return text;
}

const Fraction& counts(const sim::CountedLine& line, Column column) {
  return column == Column::Earned ? line.credit : line.best;
}

// Whether the parts of it stand in a table of their own.
bool opens(const sim::CountedLine& line) {
  return !line.work_parts.empty() && line.moment != sim::kNoMoment;
}

// "100 times 2", or how the mean came about.
std::string counts_words(const sim::Debrief& debrief, const sim::CountedLine& line, Column column,
                         const Words& words) {
  const std::string credit = number_words(counts(line, column)),
                    weight = std::to_string(line.weight);
  if (column != Column::Earned || line.parts.size() < 2)
    return words("debrief.figure.counts", {{"n", credit}, {"weight", weight}});
  if (opens(line))
    return words("debrief.figure.mean.opened",
                 {{"n", credit}, {"of", std::to_string(line.parts.size())}, {"weight", weight}});
  std::vector<std::string> parts;
  for (sim::Level part : line.parts) parts.push_back(std::to_string(debrief.level(part).credit));
  return words("debrief.figure.mean", {{"parts", joined(parts)},
                                       {"of", std::to_string(parts.size())},
                                       {"n", credit},
                                       {"weight", weight}});
}

// At most so many columns, cut between two words.
std::string shortened(const std::string& text, int width) {
  std::vector<std::string> lines = wrap(text, width);
  if (lines.size() < 2) return text;
  std::string& first = lines.front();
  while (!first.empty() && std::string(",.;:!?").find(first.back()) != std::string::npos)
    first.pop_back();
  const bool opened = first.find("“") != std::string::npos && first.find("”") == std::string::npos;
  return first + (opened ? "…”" : "…");
}

// The moment in words: when, where and what was said. Titles of several picks and of steps begin
// with the place.
std::string where_words(const sim::Debrief& debrief, const sim::CountedLine& line,
                        const Words& words) {
  const std::string minute = std::to_string(line.minute);
  if (line.of_opportunity || line.moment == sim::kNoMoment)
    return words("debrief.figure.where",
                 {{"n", minute}, {"place", line.place}, {"what", line.what}});
  const sim::DebriefMoment& moment = debrief.moments[line.moment];
  const std::string said = shortened(moment_title(moment, words), kSaidColumns);
  if (moment.task == sim::TaskKind::ChooseMany || moment.task == sim::TaskKind::Rate ||
      moment.task >= sim::TaskKind::Order)
    return words("debrief.figure.where.named", {{"n", minute}, {"what", said}});
  return words("debrief.figure.where", {{"n", minute}, {"place", line.place}, {"what", said}});
}

std::string level_words(const sim::Debrief& debrief, const sim::CountedLine& line, Column column,
                        const Words& words) {
  if (column == Column::Earned)
    return words("debrief.figure.read",
                 {{"criterion", line.criterion}, {"level", debrief.level(line.level).word}});
  return words("debrief.figure.best", {{"criterion", line.criterion}});
}

void add_rules(const sim::CountedRow& row, Column column, const Words& words, FigurePanel& panel) {
  const auto any = [&](auto is) { return std::any_of(row.lines.begin(), row.lines.end(), is); };
  const auto rule = [&](sim::ItemRule wanted, const char* key) {
    if (any([&](const sim::CountedLine& line) { return line.rule == wanted; }))
      panel.rules.push_back(words(key));
  };
  if (column == Column::Route) panel.rules.push_back(words("debrief.rule.route"));
  rule(sim::ItemRule::FirstAnswer, "debrief.rule.first_answer");
  rule(sim::ItemRule::Taken, "debrief.rule.taken");
  rule(sim::ItemRule::Lapsed, "debrief.rule.lapsed");
  rule(sim::ItemRule::TopicLeft, "debrief.rule.topic_left");
  if (column == Column::Earned && any(opens)) panel.rules.push_back(words("debrief.rule.parts"));
  if (column == Column::Earned && any([](const sim::CountedLine& line) {
        return line.parts.size() > 1 && line.work_parts.empty();
      }))
    panel.rules.push_back(words("debrief.rule.mean"));
  if (any([&](const sim::CountedLine& line) { return !whole(counts(line, column)); }))
    panel.rules.push_back(words("debrief.rule.rounded"));
}

std::string figure_title(const sim::Debrief& debrief, FigureRef figure, const Words& words) {
  static constexpr const char* kColumns[] = {"debrief.figure.earned", "debrief.figure.route",
                                             "debrief.figure.overall"};
  const std::vector<sim::CountedRow>& rows = debrief.counted.rows;
  const std::string name =
      figure.row < rows.size() ? rows[figure.row].name : words("debrief.counted.added_up");
  return words(kColumns[static_cast<std::size_t>(figure.column)], {{"name", name}});
}

// Part by part, with what their mean comes to.
FigurePartsPanel parts_panel(const sim::Debrief& debrief, const sim::CountedLine& line,
                             std::string title, const Words& words) {
  const sim::DebriefWork& work = *debrief.moments[line.moment].work;
  FigurePartsPanel panel;
  panel.title = std::move(title);
  panel.heading = {words("debrief.figure.parts.heading"), words("debrief.figure.heading.read"),
                   words("debrief.figure.heading.counts")};
  std::vector<std::string> terms;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < line.parts.size(); ++i) {
    const sim::DebriefLevel& level = debrief.level(line.parts[i]);
    sum += level.credit;
    terms.push_back(std::to_string(level.credit));
    panel.rows.push_back(
        {part_name(work, work.parts[line.work_parts[i]], words), level.word, terms.back()});
  }
  panel.sum = words("debrief.figure.parts.sum", {{"parts", joined(terms)},
                                                 {"sum", std::to_string(sum)},
                                                 {"of", std::to_string(terms.size())},
                                                 {"n", number_words(line.credit)}});
  return panel;
}

void competency_figure(const sim::Debrief& debrief, FigureRef figure, const Words& words,
                       FigurePanel& panel) {
  const sim::CountedRow& row = debrief.counted.rows[figure.row];
  if (row.lines.empty()) {
    panel.sum = words("debrief.figure.nothing");
    return;
  }
  panel.heading = {words("debrief.figure.heading.where"), words("debrief.figure.heading.read"),
                   words("debrief.figure.heading.counts")};
  std::vector<std::string> terms;
  for (const sim::CountedLine& line : row.lines) {
    panel.rows.push_back({where_words(debrief, line, words),
                          level_words(debrief, line, figure.column, words),
                          counts_words(debrief, line, figure.column, words)});
    terms.push_back(number_words(times(counts(line, figure.column), line.weight)));
    if (figure.column == Column::Earned && opens(line)) {
      const std::vector<std::string>& row_words = panel.rows.back();
      panel.parts.push_back(parts_panel(
          debrief, line,
          words("debrief.figure.opened", {{"where", row_words[0]}, {"read", row_words[1]}}),
          words));
    }
  }
  const Fraction& sum = figure.column == Column::Earned ? row.earned : row.possible;
  panel.sum = words(terms.size() == 1 ? "debrief.figure.single" : "debrief.figure.sum",
                    {{"terms", joined(terms)},
                     {"sum", number_words(sum)},
                     {"weight", std::to_string(row.weight)},
                     {"total", number_words(times(sum, row.weight))}});
  add_rules(row, figure.column, words, panel);
}

void added_up_figure(const sim::Debrief& debrief, FigureRef figure, const Words& words,
                     FigurePanel& panel) {
  panel.heading = {words("debrief.counted.competency"), words("debrief.figure.heading.sum"),
                   words("debrief.figure.heading.total")};
  std::vector<std::string> terms;
  for (const sim::CountedRow& row : debrief.counted.rows) {
    const Fraction& sum = figure.column == Column::Earned ? row.earned : row.possible;
    terms.push_back(number_words(times(sum, row.weight)));
    panel.rows.push_back({row.name,
                          words("debrief.figure.counts",
                                {{"n", number_words(sum)}, {"weight", std::to_string(row.weight)}}),
                          terms.back()});
  }
  const Fraction& total =
      figure.column == Column::Earned ? debrief.counted.earned : debrief.counted.possible;
  panel.sum =
      words("debrief.figure.total", {{"terms", joined(terms)}, {"total", number_words(total)}});
  panel.rules.push_back(words("debrief.rule.weights"));
  if (any_rounded(debrief.counted)) panel.rules.push_back(words("debrief.rule.rounded"));
}

void overall_figure(const sim::Debrief& debrief, FigureRef figure, const Words& words,
                    FigurePanel& panel) {
  const sim::Counted& counted = debrief.counted;
  if (!counted.computed) {
    panel.sum = words("debrief.counted.maxima.not_computed");
    return;
  }
  if (figure.row >= counted.rows.size()) {
    panel.sum = words("debrief.figure.most", {{"n", number_words(*counted.most)}});
    panel.rules.push_back(words("debrief.counted.maxima"));
    return;
  }
  const sim::CountedRow& row = counted.rows[figure.row];
  panel.sum =
      words("debrief.figure.most_of", {{"sum", number_words(*row.most)},
                                       {"weight", std::to_string(row.weight)},
                                       {"total", number_words(times(*row.most, row.weight))}});
  panel.rules.push_back(words("debrief.rule.most"));
}

}  // namespace

std::string number_words(const Fraction& value) {
  std::string digits = std::to_string(rounded(value));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

CountedPanel make_counted(const sim::Debrief& debrief, const Words& words) {
  const sim::Counted& counted = debrief.counted;
  CountedPanel panel;
  panel.stopped = stopped_words(debrief, words);
  for (const sim::DebriefStop& stop : debrief.stops) panel.stops.push_back(make_stop(stop, words));
  if (panel.stops.empty()) panel.no_stop = words("debrief.counted.no_stop");
  for (const sim::DebriefLevel& level : debrief.levels)
    panel.levels.push_back({std::to_string(level.credit), make_level(debrief, level.level)});
  panel.gloss = words("debrief.counted.gloss");
  for (const char* key :
       {"debrief.counted.competency", "debrief.counted.weight", "debrief.counted.earned",
        "debrief.counted.route", "debrief.counted.overall"})
    panel.heading.push_back(words(key));
  if (!debrief.complete) panel.heading[3] = words("debrief.counted.route.so_far");
  panel.short_heading = panel.heading;
  if (debrief.complete) panel.short_heading[3] = words("debrief.counted.route.short");
  panel.short_heading[4] = words("debrief.counted.overall.short");
  for (const sim::CountedRow& row : counted.rows) panel.rows.push_back(row_panel(row, words));
  panel.added_up = {words("debrief.counted.added_up"),
                    words("debrief.counted.added_up"),
                    {},
                    number_words(counted.earned),
                    number_words(counted.possible),
                    words("debrief.counted.not_added"),
                    false};
  panel.remarks.push_back(
      words(debrief.complete ? "debrief.counted.way" : "debrief.counted.so_far",
            {{"earned", panel.added_up.earned}, {"possible", panel.added_up.route}}));
  if (counted.closed_off) panel.remarks.push_back(closed_words(debrief, words));
  panel.remarks.push_back(
      words(counted.computed ? "debrief.counted.maxima" : "debrief.counted.maxima.not_computed"));
  if (any_rounded(counted)) panel.remarks.push_back(words("debrief.rule.rounded"));
  panel.remarks.push_back(words("debrief.counted.no_rank"));
  return panel;
}

FigurePanel make_figure(const sim::Debrief& debrief, FigureRef figure, const Words& words) {
  FigurePanel panel;
  panel.title = figure_title(debrief, figure, words);
  if (figure.column == Column::Overall)
    overall_figure(debrief, figure, words, panel);
  else if (figure.row < debrief.counted.rows.size())
    competency_figure(debrief, figure, words, panel);
  else
    added_up_figure(debrief, figure, words, panel);
  panel.source = words("debrief.figure.source");
  return panel;
}

std::vector<FigureRef> figures(const sim::Debrief& debrief) {
  std::vector<FigureRef> list;
  for (std::size_t row = 0; row <= debrief.counted.rows.size(); ++row)
    for (Column column : {Column::Earned, Column::Route, Column::Overall})
      list.push_back({row, column});
  return list;
}

}  // namespace ui
