#include "ui/model/written_report.h"

#include <array>
#include <string>
#include <variant>

#include "sim/program/parts.h"
#include "sim/program/step.h"

namespace ui {
namespace {

// What was said about a claim: the last own words before the answer, or a sentence that was
// offered.
std::string sentence_of(const sim::Session& session, const sim::Event& answered,
                        const sim::Worked& worked, std::uint16_t claim) {
  const sim::Program& program = session.program();
  std::string own;
  for (const sim::Event& e : session.log().events) {
    if (&e == &answered) break;
    if (e.kind == sim::EventKind::Wrote && e.a == answered.a && e.n == claim + 1)
      own = session.log().texts[e.b];
  }
  const sim::DecisionRow& row = program.decisions[answered.a];
  const sim::Range cells = program.groups[program.works[row.work].groups.first + claim].cells;
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
    const sim::CellRow& cell = program.cells[c];
    if (cell.kind != sim::CellRow::Kind::Sentence) continue;
    for (std::uint32_t i = 0; i + 1 < cell.values; ++i)
      if (sim::placed_as(worked, claim, false, cell.what + i) != 0)
        return program.wording.options[row.options.first + cell.what + i].text;
  }
  return own;
}

void append(std::string& text, const std::string& more) {
  if (!text.empty()) text += text.back() == '.' ? " " : "; ";
  text += more;
}

// What was picked in a field, as it was offered; of an order or sort within a form nothing.
std::string picked_words(const sim::Program& program, sim::DecisionIx field,
                         const sim::Answer& answer) {
  if (std::holds_alternative<sim::Worked>(answer)) return {};
  const sim::DecisionRow& row = program.decisions[field.v];
  const std::uint16_t picks = sim::picked_bits(answer);
  std::string text;
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((picks >> i) & 1) != 0) append(text, program.wording.options[row.options.first + i].text);
  return text;
}

// The pages of a form, one entry for all that stands below one heading.
void add_form(const sim::Program& program, std::uint32_t decision, const sim::Worked& worked,
              std::vector<ReportEntry>& report) {
  const sim::Range fields = program.works[program.decisions[decision].work].fields;
  for (std::uint32_t f = 0; f < fields.count; ++f) {
    const sim::DecisionIx field{fields.first + f};
    const std::string text = picked_words(
        program, field, sim::field_answer(program, field, static_cast<std::uint16_t>(f), worked));
    if (text.empty()) continue;
    const std::string& heading = program.wording.decisions[field.v].heading;
    if (!report.empty() && report.back().heading == heading)
      append(report.back().text, text);
    else
      report.push_back({heading, text, {}});
  }
}

}  // namespace

std::vector<ReportEntry> built_report(const sim::Session& session, const Words& words) {
  constexpr std::array<const char*, 4> kKeys = {"claim.none", "claim.one_source", "claim.several",
                                                "claim.contradicted"};
  const sim::Program& program = session.program();
  std::vector<ReportEntry> report;
  for (const sim::Event& e : session.log().events) {
    if (e.kind != sim::EventKind::Answered) continue;
    const sim::TaskKind kind = program.decisions[e.a].kind;
    if (kind != sim::TaskKind::Build && kind != sim::TaskKind::Form) continue;
    const sim::Answer answer = sim::answer_of(e, session.log().works);
    const auto* worked = std::get_if<sim::Worked>(&answer);
    if (kind == sim::TaskKind::Form) {
      if (worked != nullptr && !report.empty()) add_form(program, e.a, *worked, report);
      continue;
    }
    const auto& work = program.wording.decisions[e.a].work;
    if (worked == nullptr || !work) continue;
    for (std::uint16_t c = 0; c < work->claims.size(); ++c) {
      const auto status = static_cast<std::size_t>(sim::claim_status(program, {e.a}, *worked, c));
      report.push_back(
          {work->claims[c].heading, sentence_of(session, e, *worked, c), words(kKeys[status])});
    }
  }
  return report;
}

std::vector<ReportEntry> prepared_report(const sim::Session& session, const Words& words) {
  const sim::Program& program = session.program();
  const std::uint64_t facts = sim::carried_in(session.log());
  std::vector<ReportEntry> report;
  for (const sim::StartProfile& profile : program.wording.profiles) {
    if (sim::facts_of(program, profile) != facts) continue;
    for (const sim::ReportEntry& entry : profile.report)
      report.push_back({entry.heading, entry.text, words("claim." + entry.status)});
    break;
  }
  return report;
}

std::vector<ReportEntry> whole_report(const sim::Session& session,
                                      const std::vector<ReportEntry>* own, const Words& words) {
  std::vector<ReportEntry> report = own != nullptr ? *own : prepared_report(session, words);
  for (ReportEntry& entry : built_report(session, words)) report.push_back(std::move(entry));
  return report;
}

Page report_page(const std::vector<ReportEntry>& report, const Words& words) {
  Page page;
  page.heading(words("report.title"));
  if (report.empty()) page.paragraph(words("report.none"));
  for (const ReportEntry& entry : report) {
    page.subheading(entry.heading);
    page.paragraph(entry.text.empty() ? words("report.nothing_said") : entry.text);
    if (!entry.status.empty()) page.note(entry.status);
  }
  return page;
}

}  // namespace ui
