// A hearing round the talk: who is there, what is asked, and where it has got to.
#pragma once

#include "ui/model/intent.h"
#include "ui/model/play_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

// A row of people above everything, or one line with who is asking where it is narrow. The height
// used; 0 where there is no hearing.
float draw_hearing_people(Gui& gui, const Box& area, const HearingPanel& panel);
// Inside the open scroll area; gives where it ended.
float draw_hearing_topics(Gui& gui, float x, float y, float width, const HearingPanel& panel,
                          Leftovers& leftovers);

// Whether what is asked stands in a card above the answers now; its turns are not in the talk then.
bool shows_question(const Gui& gui, const PlayPanel& panel);
// The card with a gap below it. Heights used.
float question_card_height(Gui& gui, float width, const HearingQuestion& question);
float draw_question_card(Gui& gui, float x, float y, float width, const HearingQuestion& question,
                         Intents& intents);

// Below the answers: giving the one that is chosen. No height where there is none.
struct GiveFoot {
  std::string note;
  float button = 0, note_wide = 0, note_high = 0, high = 0;
  bool beside = true;
};
GiveFoot lay_give(Gui& gui, float width, const PlayPanel& panel);
void draw_give(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
               const GiveFoot& foot, Intents& intents);

// The recommendation as it stands, at the foot of the left pane. 0 where there is none.
float recommendation_height(Gui& gui, float width, const HearingPanel& panel);
void draw_recommendation(Gui& gui, const Box& box, float x, float width, const HearingPanel& panel);

}  // namespace ui
