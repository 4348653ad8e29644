// What a table of colours has to keep, each rule a function that gives its breaches in words. None
// is a pass.
#pragma once

#include "tests/ui/desk/breaches.h"
#include "ui/theme/theme.h"

namespace desk_testing {

// Every pair of ink and ground that is drawn. Source of the bars: WCAG 2.2, 1.4.3 (text 4.5) and
// 1.4.11 (what is not text 3); 7 for text that is read for long.
Breaches unreadable_pairs(const ui::Theme& theme);
// One of the focus ring's two colours stands out on any ground.
Breaches unseen_rings(const ui::Theme& theme);
// Shape and word always stand beside the levels' colours; the colours alone still differ for
// somebody without one kind of cone.
Breaches levels_alike(const ui::Theme& theme);

}  // namespace desk_testing
