#include "ui/model/choosing.h"

#include <algorithm>

namespace ui {

Choosing::Choosing(const DecisionPanel& panel, bool confirm) : panel_(panel), confirm_(confirm) {
  if (panel.say_first) asking_ = Asking::SayFirst;
}

void Choosing::said_first() { asking_ = Asking::Options; }

Pressed Choosing::press(int number) {
  if (number < 1 || number > static_cast<int>(panel_.rows.size())) return Pressed::Unknown;
  if (!panel_.rows[static_cast<std::size_t>(number - 1)].open) return Pressed::Closed;
  if (panel_.kind == DecisionPanel::Kind::ChooseMany) {
    if (numbers_.erase(number) > 0) return Pressed::TakenOff;
    if (static_cast<int>(numbers_.size()) >= panel_.max) return Pressed::TooMany;
    numbers_.insert(number);
    return Pressed::Chosen;
  }
  const bool again = numbers_.count(number) > 0;
  numbers_ = {number};
  return again || !confirm_ ? say() : Pressed::Chosen;
}

Pressed Choosing::enter() {
  if (panel_.kind == DecisionPanel::Kind::ChooseMany &&
      static_cast<int>(numbers_.size()) < panel_.min)
    return Pressed::TooFew;
  if (numbers_.empty() && panel_.kind != DecisionPanel::Kind::ChooseMany) return Pressed::Nothing;
  return say();
}

Pressed Choosing::say() {
  go_to(Asking::Why);
  return Pressed::Said;
}

void Choosing::answered_why() { go_to(Asking::Sure); }
void Choosing::answered_sure() { go_to(Asking::Done); }

void Choosing::go_to(Asking asking) {
  if (asking == Asking::Why && panel_.why.empty()) asking = Asking::Sure;
  if (asking == Asking::Sure && !panel_.asks_sure) asking = Asking::Done;
  asking_ = asking;
}

std::uint16_t Choosing::picks() const {
  unsigned bits = 0;
  for (int number : numbers_)
    bits |= 1U << panel_.rows[static_cast<std::size_t>(number - 1)].option;
  return static_cast<std::uint16_t>(bits);
}

}  // namespace ui
