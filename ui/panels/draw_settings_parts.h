// The settings screen in pieces. Each draws from `y` down, in `width`, and gives where it ended.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/model/settings_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

float draw_setting_row(Gui& gui, float x, float y, float width, const SettingRow& row,
                       Leftovers& leftovers, Intents& intents);
float draw_key_rows(Gui& gui, float x, float y, float width, const SettingsPanel& panel,
                    Intents& intents);
float draw_preview(Gui& gui, float x, float y, float width, const SettingsPanel& panel);

// A turn as it looks in play, to be looked at only.
float draw_sample_turn(Gui& gui, float x, float y, float width, std::string_view who,
                       std::string_view text);

// Smaller, a grip on a line, larger, and the value in words; 44 design pixels high. The new
// percentage, or nothing.
std::optional<int> draw_text_size(Gui& gui, const Box& box, const std::string& id,
                                  std::string_view name, int percent, const std::string& words);

// Headings with their paragraphs.
float draw_parts(Gui& gui, float x, float y, float width,
                 const std::vector<std::pair<std::string, std::vector<std::string>>>& parts);

// What was typed as a name, without spaces round it.
std::string trimmed_name(std::string_view typed);
inline constexpr std::size_t kMostName = 50;  // characters: 200 bytes at most, as the file keeps

}  // namespace ui
