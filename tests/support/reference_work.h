// The slow, obvious scorer of the kinds with many parts: reads the authored decision and the answer
// as words, straight from scenario-model section 3. It shares no code with sim/program. For tests
// only.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"
#include "tests/support/ratio.h"
#include "tests/support/reference_condition.h"

namespace sim::testing {

// What was put where: "item" -> bin, or its position from 1; "passage" -> tag; "claim/passage" ->
// side; "claim/gap", "claim/sentence", "claim/own", "field/option", "option" and a passage beside a
// choice -> "yes".
using ReferenceWork = std::map<std::string, std::string>;

// What stands at `what`, "none" where nothing does; and whether anything does.
std::string work_at(const ReferenceWork& work, const std::string& what);
bool work_has(const ReferenceWork& work, const std::string& what);

// Reads the canonical text of an answer, and writes it again in the order of the file.
ReferenceWork read_reference_work(const Decision& d, const std::string& text);
std::string reference_work_text(const Scenario& s, const Decision& d, const ReferenceWork& work);

// The part of a form's answer that belongs to a field.
ReferenceWork reference_field(const ReferenceWork& work, const std::string& field);

// The options that an answer picks: of a choice with passages, and of a form's fields that choose.
std::set<std::string> reference_picks(const Decision& d, const ReferenceWork& work);

// What the worth of an answer depends on besides it.
struct ReferenceView {
  std::set<std::string> readable;  // documents
  std::set<std::string> given;     // checks whose `given` holds
};

// What an answer shows of one criterion, part by part in any order.
std::vector<Level> reference_parts(const Scenario& s, const Decision& d,
                                   const std::string& criterion, const ReferenceView& view,
                                   const ReferenceWork& work);

// The author's key.
ReferenceWork reference_key(const Scenario& s, const Decision& d, const ReferenceView& view);

// 0-100: what a panel's answers give a step.
Ratio reference_panel(const std::vector<PanelAnswer>& panel, int step);

// A decision or a form's field by id.
const Decision& reference_decision(const Scenario& s, const std::string& id);
// The document a passage stands in; "doc#2" too.
std::string reference_document(const Scenario& s, const std::string& passage);

// The last answers, by decision or field, for what conditions ask of them.
class ReferenceWorks {
 public:
  void set(const Decision& d, const ReferenceWork& work);
  // Answers placed, before, marked, linked, status, stated, said and supported of `facts` from
  // these.
  void answer(const Scenario& s, ReferenceFacts& facts) const;
  std::string text() const;

 private:
  const ReferenceWork* last(const std::string& id) const;
  std::map<std::string, ReferenceWork> last_;
};

}  // namespace sim::testing
