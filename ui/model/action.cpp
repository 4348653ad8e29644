#include "ui/model/action.h"

namespace ui {
namespace {

constexpr Chord plain(char c) { return {key_of(c), false, false, false}; }
constexpr Chord ctrl(char c) { return {key_of(c), true, false, false}; }
constexpr Chord named(Key key) { return {key, false, false, false}; }

constexpr std::array<ActionInfo, kActs> kTable{{
    {Act::Act, "act", named(Key::Enter), true},
    {Act::Back, "back", named(Key::Escape), true},
    {Act::Help, "help", named(Key::F1), false},
    {Act::Pause, "pause", ctrl('P'), false},
    {Act::NextPane, "next_pane", named(Key::F6), false},
    {Act::PreviousPane, "previous_pane", {Key::F6, false, true, false}, false},
    {Act::NextItem, "next_item", named(Key::Tab), true},
    {Act::PreviousItem, "previous_item", {Key::Tab, false, true, false}, true},
    {Act::TextLarger, "text_larger", ctrl('='), false},
    {Act::TextSmaller, "text_smaller", ctrl('-'), false},
    {Act::TextNormal, "text_normal", ctrl('0'), false},
    {Act::FullScreen, "full_screen", named(Key::F11), false},
    {Act::History, "history", ctrl('H'), false},
    {Act::Find, "find", ctrl('F'), false},
    {Act::FindAll, "find_all", {key_of('F'), true, true, false}, false},
    {Act::Copy, "copy", ctrl('C'), true},
    {Act::Settings, "settings", ctrl(','), false},
    {Act::Continue, "continue", plain('C'), false},
    {Act::Search, "search", plain('/'), false},
    {Act::Filters, "filters", plain('F'), false},
    {Act::Records, "records", plain('R'), false},
    {Act::Disagree, "disagree", plain('D'), false},
    {Act::CaseFile, "case_file", plain('C'), false},
    {Act::Mode, "mode", plain('M'), false},
    {Act::Pin, "pin", plain('N'), false},
    {Act::ShowOptions, "show_options", {Key::Enter, true, false, false}, false},
    {Act::GoOn, "go_on", {Key::Enter, true, false, false}, false},
    {Act::Skip, "skip", plain('K'), false},
    {Act::Leave, "leave", plain('L'), false},
    {Act::OtherPage, "other_page", plain(']'), false},
    {Act::PreviousPage, "previous_page", plain('['), false},
    {Act::Split, "split", plain('S'), false},
    {Act::Documents, "documents", plain('O'), false},
    {Act::Everything, "everything", plain('E'), false},
    {Act::NextStep, "next_step", {Key::Enter, true, false, false}, false},
    {Act::OpenAll, "open_all", plain('O'), false},
    {Act::Counted, "counted", plain('C'), false},
    {Act::AsTable, "as_table", plain('T'), false},
    {Act::Short, "short", plain('B'), false},
    {Act::Export, "export", plain('X'), false},
    {Act::Erase, "erase", named(Key::Delete), false},
    {Act::Mark, "mark", plain('H'), false},
    {Act::Pair, "pair", plain('K'), false},
    {Act::Beside, "beside", plain('B'), false},
    {Act::Link, "link", plain('L'), false},
    {Act::Unlink, "unlink", plain('U'), false},
    {Act::Supports, "supports", plain('S'), false},
    {Act::Weakens, "weakens", plain('W'), false},
    {Act::Context, "context", plain('C'), false},
    {Act::Evidence, "evidence", plain('E'), false},
    {Act::NextPart, "next_part", {Key::Enter, true, false, false}, false},
    {Act::HandIn, "hand_in", {Key::Enter, true, false, false}, false},
    {Act::Gaps, "gaps", plain('G'), false},
    {Act::OwnWords, "own_words", plain('W'), false},
    {Act::Undo, "undo", ctrl('Z'), false},
    {Act::MoveUp, "move_up", {Key::Up, false, false, true}, false},
    {Act::MoveDown, "move_down", {Key::Down, false, false, true}, false},
    {Act::Attach, "attach", plain('A'), false},
    {Act::Repeat, "repeat", plain('R'), false},
    {Act::MyReport, "my_report", plain('P'), false},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i)
    if (kTable[i].act != static_cast<Act>(i)) return false;
  return true;
}
static_assert(in_order(), "the table stands in the order of Act");

}  // namespace

const std::array<ActionInfo, kActs>& actions() { return kTable; }

const ActionInfo& action_info(Act act) { return kTable[static_cast<std::size_t>(act)]; }

Chord KeyMap::chord(Act act) const {
  const auto found = changed_.find(act);
  const Chord chord = found == changed_.end() ? action_info(act).chord : found->second;
  return chord.single() && !single_letters ? Chord{} : chord;
}

bool KeyMap::set(Act act, const Chord& chord) {
  if (action_info(act).fixed) return false;
  for (const ActionInfo& other : kTable)
    if (other.fixed && other.chord == chord) return false;
  const bool arrows = chord.key >= Key::Up && chord.key <= Key::PageDown;
  const bool digit = chord.single() && chord.key >= key_of('0') && chord.key <= key_of('9');
  // What typing needs.
  const bool edits = chord.key == Key::Backspace ||
                     (chord.key == Key::Delete && act != Act::Erase) || (chord.ctrl && arrows);
  bool clipboard = false;
  for (const char c : {'A', 'C', 'V', 'X', 'Y', 'Z'})
    clipboard = clipboard || (chord.ctrl && chord.key == key_of(c));
  if (edits || clipboard) return false;
  if (!chord.ctrl && !chord.alt && (arrows || digit || chord.key == Key::Space)) return false;
  changed_[act] = chord;
  return true;
}

}  // namespace ui
