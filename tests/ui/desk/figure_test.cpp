// The figures of the debrief, which open.
#include <gtest/gtest.h>

#include "tests/ui/desk/headless.h"

namespace desk_testing {

// A figure low on the page opened out of view, and nothing seemed to happen.
TEST(Figure, ThatOpensIsInViewWithWhatItOpenedInto) {
  for (const Room& room : {Room{1366, 768, 200}, Room{1366, 768, 150}, Room{}}) {
    Headless desk(Headless::done_before(), room);
    desk.stage().begin("fine");
    desk.stage().play_to_the_end();
    desk.act(ui::GoOn{});
    desk.act(ui::GoToStep{ui::DebriefStep::Why});
    desk.act(ui::OpenCounted{true});
    desk.gui().move_focus("debrief/figure/3/0");
    desk.settle();
    desk.press("Enter");
    const ui::Item* figure = desk.find("debrief/figure/3/0");
    const ui::Item* shown = desk.find("debrief/figure/3/0/open");
    ASSERT_NE(figure, nullptr);
    ASSERT_NE(shown, nullptr);
    EXPECT_GE(figure->box.y0, figure->view.y0 - 1) << room.percent;
    const float seen = ui::common_part(shown->box, shown->view).height();
    const float room_below = figure->view.y1 - figure->view.y0 - figure->box.height() * 2;
    EXPECT_GE(seen, std::min(shown->box.height() - 1, room_below)) << room.percent;
  }
}

}  // namespace desk_testing
