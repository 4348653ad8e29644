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

}  // namespace

std::vector<ReportEntry> built_report(const sim::Session& session, const Words& words) {
  constexpr std::array<const char*, 4> kKeys = {"claim.none", "claim.one_source", "claim.several",
                                                "claim.contradicted"};
  const sim::Program& program = session.program();
  std::vector<ReportEntry> report;
  for (const sim::Event& e : session.log().events) {
    if (e.kind != sim::EventKind::Answered || program.decisions[e.a].kind != sim::TaskKind::Build)
      continue;
    const sim::Answer answer = sim::answer_of(e, session.log().works);
    const auto* worked = std::get_if<sim::Worked>(&answer);
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
    page.note(entry.status);
  }
  return page;
}

}  // namespace ui
