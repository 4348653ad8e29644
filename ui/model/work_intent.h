// What is asked for at a decision with many parts. `part`: the claim of a build or the field of a
// form, by its place, else 0; item, option and passage likewise by place, as Working takes them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace ui {

struct OpenWork {  // the work over the whole window, or back to the talk
  bool on = true;
};
struct PlaceItem {
  int part = 0, item = 0;
  int position = 1;  // from 1
};
struct MoveItem {
  int part = 0, item = 0;
  int by = 1;  // below 0: earlier
};
struct PutItem {
  int part = 0, item = 0;
  int bin = 1;  // from 1
};
struct TakeOffItem {
  int part = 0, item = 0;
};
struct MarkPassage {
  std::uint32_t passage = 0;
  std::uint8_t tag = 0;  // 0: the mark is taken off
};
struct LinkPassage {
  int claim = 0;
  std::uint32_t passage = 0;
  std::uint8_t side = 0;  // 0: the link is taken off
};
struct StateGap {
  int claim = 0, option = 0;
  bool on = true;
};
struct PickSentence {
  int claim = 0, option = 0;
};
struct SayOwnWords {
  int claim = 0;
  std::string words;
};
struct WeighClaim {
  int claim = 0;
  std::uint8_t weight = 1;  // 1 little, 2 some, 3 a lot; the same again takes it off
};
struct PickInField {
  int field = 0, option = 0;
};
struct AttachPassage {
  std::uint32_t passage = 0;
  bool on = true;
};
struct WriteText {
  std::string words;
};
struct FinishText {};
struct TurnTo {
  int part = 0;
};
struct UndoWork {};
struct HandIn {};

using WorkIntent =
    std::variant<OpenWork, PlaceItem, MoveItem, PutItem, TakeOffItem, MarkPassage, LinkPassage,
                 StateGap, PickSentence, SayOwnWords, WeighClaim, PickInField, AttachPassage,
                 WriteText, FinishText, TurnTo, UndoWork, HandIn>;

}  // namespace ui
