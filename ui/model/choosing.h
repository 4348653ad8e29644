// What is asked at one decision, in its order, and what pressing a number or Enter does. The same
// for every face.
//
//   say it first -> the options: a number chooses, Enter says it -> why -> how sure -> done
#pragma once

#include <cstdint>
#include <set>

#include "ui/model/decision_panel.h"

namespace ui {

enum class Asking : std::uint8_t { SayFirst, Options, Why, Sure, Done };

enum class Pressed : std::uint8_t {
  Chosen,    // is chosen now; Enter says it
  TakenOff,  // was chosen, and no longer is (ChooseMany)
  Said,      // said: go on
  Closed,    // that option is closed
  Unknown,   // there is no such number
  Nothing,   // Enter, and nothing is chosen
  TooFew,    // Enter, and fewer than `min` are chosen
  TooMany,   // one more than `max`: nothing changed
};

class Choosing {
 public:
  // `confirm`: choosing and saying are two presses.
  Choosing(const DecisionPanel& panel, bool confirm);

  Asking asking() const { return asking_; }
  // Whatever was typed or said aloud, the options come next.
  void said_first();
  Pressed press(int number);
  Pressed enter();
  // Of a decision with many parts, when its Working is complete: it is handed in.
  void worked() { (void)say(); }
  void clear() { numbers_.clear(); }
  // A decision with many parts was handed in: what is asked after it.
  void handed_in() { (void)say(); }
  // The reason was given or left out; likewise how sure.
  void answered_why();
  void answered_sure();

  // Numbers as shown, in order.
  const std::set<int>& numbers() const { return numbers_; }
  // The chosen options by their place within the decision, as bits.
  std::uint16_t picks() const;

 private:
  Pressed say();
  void go_to(Asking asking);

  const DecisionPanel& panel_;
  bool confirm_;
  Asking asking_ = Asking::Options;
  std::set<int> numbers_;
};

}  // namespace ui
