// The wording an attempt was played with, kept beside it: what was said can be read again whatever
// becomes of the case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/program/program.h"
#include "sim/record/record.h"
#include "ui/model/page.h"
#include "ui/model/words.h"

namespace ui {

// "head/fine", "scene/sheet", "line/l.sheet.fine", "option/o.sheet.saturday" and so on, each with
// its words.
std::vector<sim::StoredText> kept_words(const sim::Program& program, const std::string& text_hash,
                                        const std::string& lang);

// What was said, from a stored log and the wording kept with it: for a case that is gone or runs
// differently now. Lines whose wording was not kept are left out.
Page kept_talk_page(std::string_view log_text, const std::vector<sim::StoredText>& texts,
                    const Words& words);

}  // namespace ui
