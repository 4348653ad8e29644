// The words of the canonical text, for its writer and its reader alone: what each kind of event is
// called and what its numbers are.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sim/program/event.h"

namespace sim {

// What an event's `a`, `n` and `b` are, so that one writer and one reader serve every kind. First
// what it is about: `a`.
enum class EventField : std::uint8_t {
  None,
  Fact,  // of the earlier part
  Scene,
  Line,
  Decision,
  Document,
  Inject,
  Known,
  Window,
  Part,
  Ending,
  Aim,
  Pin,  // a line or passage, by `n`
  Passage,
};
// Then what `n` and `b` add.
enum class EventRest : std::uint8_t {
  None,
  Visit,
  Picks,
  Offer,
  Level,
  Unopened,
  Text,
  About,
  Why,
  Sure,
  Number,
  TextNumber,
  Claim,  // of own words: the claim, if any, and a text
  Tag,
  Other,  // another passage, and whether
  Weight,  // of a claim
};

struct EventKindRow {
  EventKind kind;
  std::string_view name;
  EventField field;
  EventRest rest;
};

inline constexpr std::array<EventKindRow, 32> kEventKinds = {{
    {EventKind::Answered, "answered", EventField::Decision, EventRest::Picks},
    {EventKind::Opened, "opened", EventField::Document, EventRest::None},
    {EventKind::Pinned, "pinned", EventField::Pin, EventRest::None},
    {EventKind::Unpinned, "unpinned", EventField::Pin, EventRest::None},
    {EventKind::Carried, "carried", EventField::Fact, EventRest::None},
    {EventKind::Marked, "marked", EventField::Passage, EventRest::Tag},
    {EventKind::Paired, "paired", EventField::Passage, EventRest::Other},
    {EventKind::Entered, "entered", EventField::Scene, EventRest::Visit},
    {EventKind::Shown, "shown", EventField::Line, EventRest::None},
    {EventKind::Offered, "offered", EventField::Decision, EventRest::Offer},
    {EventKind::Reopened, "reopened", EventField::Decision, EventRest::Offer},
    {EventKind::Injected, "injected", EventField::Inject, EventRest::None},
    {EventKind::Revealed, "revealed", EventField::Document, EventRest::None},
    {EventKind::Learned, "learned", EventField::Known, EventRest::None},
    {EventKind::WindowOpened, "window_opened", EventField::Window, EventRest::None},
    {EventKind::WindowTaken, "window_taken", EventField::Part, EventRest::Level},
    {EventKind::WindowLapsed, "window_lapsed", EventField::Window, EventRest::Unopened},
    {EventKind::Ended, "ended", EventField::Ending, EventRest::None},
    {EventKind::Broke, "broke", EventField::Scene, EventRest::None},
    {EventKind::SaidFirst, "said_first", EventField::Decision, EventRest::Text},
    {EventKind::Why, "why", EventField::Decision, EventRest::Why},
    {EventKind::Confidence, "confidence", EventField::Decision, EventRest::Sure},
    {EventKind::Paused, "paused", EventField::None, EventRest::None},
    {EventKind::Resumed, "resumed", EventField::None, EventRest::None},
    {EventKind::Disagreed, "disagreed", EventField::Decision, EventRest::About},
    {EventKind::Reacted, "reacted", EventField::None, EventRest::Text},
    {EventKind::TakenAway, "taken_away", EventField::None, EventRest::TextNumber},
    {EventKind::AimTicked, "aim_ticked", EventField::Aim, EventRest::Number},
    {EventKind::Stopped, "stopped", EventField::None, EventRest::None},
    {EventKind::Wrote, "wrote", EventField::Decision, EventRest::Claim},
    {EventKind::Noted, "noted", EventField::Passage, EventRest::Text},
    {EventKind::Weighed, "weighed", EventField::Decision, EventRest::Weight},
}};

inline constexpr std::array<std::string_view, 3> kSureWords = {"low", "medium", "high"};
inline constexpr std::array<std::string_view, 3> kWeightWords = {"little", "some", "much"};
inline constexpr std::array<std::string_view, 3> kEventClasses = {"input", "fact", "note"};

}  // namespace sim
