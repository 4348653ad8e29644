#include "sim/io/read_references.h"

#include "sim/io/json_reader.h"
#include "sim/io/list_types.h"
#include "sim/io/object_types.h"
#include "sim/io/value_types.h"

namespace sim {
namespace reading {
namespace {

constexpr Words kGrade{std::array<std::pair<std::string_view, char>, 5>{
    {{"P", 'P'}, {"C", 'C'}, {"A", 'A'}, {"B", 'B'}, {"O", 'O'}}}};

// A source's id is the mark it has in our notes ("S16"), so capitals are allowed.
class SourceId final : public Reads<Id> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override {
    in(target) = value;
    const std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (value.empty() || value.size() > 64 ||
        value.find_first_not_of(allowed) != std::string_view::npos)
      reading.problem(Code::SIM014, "\"id\" is " + quoted(value) + ", should be " + words());
  }
  std::string words() const override { return "the id of a source: 1-64 letters, digits or . _ -"; }
  Outline outline() const override { return {}; }
};
constexpr SourceId kSourceId;

constexpr Member kReferenceMembers[] = {
    needed<&Reference::id>("id", kSourceId),
    needed<&Reference::title>("title", kText),
    needed<&Reference::publisher>("publisher", kText),
    needed<&Reference::year>("year", kText),
    given<&Reference::address>("address", kTextOrNone),
    given<&Reference::seen_at>("seen_at", kTextOrNone),
    given<&Reference::section>("section", kTextOrNone),
    needed<&Reference::checked>("checked", kDate),
    needed<&Reference::grade>("grade", kGrade),
};
constexpr Object<Reference> kReference{"reference", kReferenceMembers};

constexpr Member kReferencesMembers[] = {
    needed<&References::items>("references", kListOf<kReference>),
};
constexpr Object<References> kReferences{"references", kReferencesMembers};

}  // namespace
}  // namespace reading

ReadReferences read_references_text(std::string_view json, const ReadLimits& limits) {
  ReadReferences read;
  read.references.emplace();
  if (!reading::read_object(json, 2, limits, reading::kReferences, &*read.references,
                            read.problems))
    read.references.reset();
  return read;
}

}  // namespace sim
