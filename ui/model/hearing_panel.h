// A hearing: who is there, what is asked now, where it has got to, and what was written before it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct HearingPerson {
  std::string name, role;
  std::string initials;  // at most three letters
  bool asking = false;   // spoke last
  bool person = false;   // whom it is about
  bool you = false;
};

struct HearingTopic {
  std::string title;
  std::string state;  // "Now", "Answered with 2 sentences"; may be empty
  bool now = false;
};

// What was written about one claim.
struct ReportEntry {
  std::string heading;
  std::string text;    // empty: nothing was said
  std::string status;  // "One source"
};

// What is asked, until it is answered. Stands in place of its turns of the talk.
struct HearingQuestion {
  std::string asks;  // "Dr Sunita Rao asks"; empty: nothing is asked
  std::string who, role;
  std::string follow_up;  // "follow-up"; empty where it is none
  std::string text;
  sim::Id line;                    // the turn that asks, to reach and pin
  std::vector<std::size_t> turns;  // places in the talk
  bool pinned = false;
};

struct HearingPanel {
  std::vector<HearingPerson> people;  // empty: no hearing
  std::vector<HearingTopic> topics;   // those that were reached
  std::vector<ReportEntry> report;
  std::size_t about = 0;  // so many of `report`, from the first, that the question is about
  HearingQuestion question;
  std::string view;         // the recommendation as it stands, in words; empty: not known
  bool follows_up = false;  // an answer that nothing attached bears out is asked about
};

}  // namespace ui
