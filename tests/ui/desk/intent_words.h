// What was asked for, in words: two ways of asking can then be compared.
#pragma once

#include <string>

#include "ui/model/intent.h"

namespace desk_testing {

// The kinds and all their fields, in order; "nothing" of none.
std::string intent_words(const ui::Intents& intents);

}  // namespace desk_testing
