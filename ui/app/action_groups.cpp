#include "ui/app/action_groups.h"

#include <string_view>

namespace ui::app {

std::vector<ActionGroup> action_groups() {
  return {
      {"desk.keys.everywhere",
       {Act::Act, Act::Back, Act::NextItem, Act::PreviousItem, Act::NextPane, Act::PreviousPane,
        Act::Help, Act::TextLarger, Act::TextSmaller, Act::TextNormal, Act::FullScreen, Act::Copy}},
      {"desk.keys.library",
       {Act::Continue, Act::Search, Act::Filters, Act::Records, Act::Settings}},
      {"desk.keys.briefing", {Act::CaseFile, Act::Mode}},
      {"desk.keys.play",
       {Act::ShowOptions, Act::GoOn, Act::Skip, Act::Pin, Act::History, Act::Documents, Act::Find,
        Act::FindAll, Act::OtherPage, Act::PreviousPage, Act::Split, Act::Pause, Act::Leave}},
      {"desk.keys.margin", {Act::Mark, Act::Pair, Act::Beside, Act::Unlink}},
      {"desk.keys.work",
       {Act::Evidence, Act::Link, Act::Supports, Act::Weakens, Act::Context, Act::OwnWords,
        Act::Gaps, Act::MoveUp, Act::MoveDown, Act::NextPart, Act::HandIn, Act::Undo, Act::Attach,
        Act::Repeat, Act::MyReport}},
      {"desk.keys.debrief",
       {Act::NextStep, Act::Everything, Act::OpenAll, Act::Counted, Act::Disagree, Act::AsTable,
        Act::Short, Act::Export}},
      {"desk.keys.records", {Act::Erase}},
  };
}

std::vector<Act> actions_on(Screen screen) {
  switch (screen) {
    case Screen::Library:
      return {Act::Continue, Act::Search, Act::Filters, Act::Records, Act::Settings};
    case Screen::Briefing:
      return {Act::CaseFile, Act::Mode};
    case Screen::Play:
      return {Act::ShowOptions, Act::GoOn,         Act::Skip,     Act::Pin,      Act::History,
              Act::Documents,   Act::CaseFile,     Act::Find,     Act::FindAll,  Act::Split,
              Act::OtherPage,   Act::PreviousPage, Act::Pair,     Act::Beside,   Act::Pause,
              Act::Mark,        Act::Evidence,     Act::Link,     Act::Supports, Act::Weakens,
              Act::Context,     Act::Unlink,       Act::OwnWords, Act::Gaps,     Act::MoveUp,
              Act::MoveDown,    Act::NextPart,     Act::HandIn,   Act::Undo,     Act::Attach,
              Act::Repeat,      Act::MyReport};
    case Screen::Reading:
      return {Act::Documents, Act::Find,         Act::FindAll, Act::Split,
              Act::OtherPage, Act::PreviousPage, Act::Pin,     Act::Mark,
              Act::Pair,      Act::Beside,       Act::Unlink};
    case Screen::History:
      return {Act::Find, Act::Pin};
    case Screen::Pause:
      return {Act::Leave};
    case Screen::Debrief:
      return {Act::NextStep, Act::Everything, Act::OpenAll, Act::Counted,
              Act::Disagree, Act::AsTable,    Act::Short,   Act::Export};
    case Screen::Records:
      return {Act::Erase};
    default:
      return {};
  }
}

std::string action_name(Act act, const Words& words) {
  return words("action." + std::string(action_info(act).id));
}

std::string action_about(Act act, const Words& words) {
  const std::string key = "action." + std::string(action_info(act).id) + ".help";
  return words.has(key) ? words(key) : std::string();
}

}  // namespace ui::app
