// English made a third longer and full of accents: what does not fit, or is no word of the table,
// shows.
#pragma once

#include "ui/model/words.h"

namespace shots {

ui::Words pseudo_words(const ui::Words& words);

}  // namespace shots
