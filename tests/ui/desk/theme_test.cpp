#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <iterator>

#include "tests/ui/desk/theme_rules.h"

namespace desk_testing {
namespace {

using ui::Ink;
using ui::ThemeName;

class EveryTheme : public testing::TestWithParam<ThemeName> {};

std::string test_name(const testing::TestParamInfo<ThemeName>& info) {
  constexpr const char* kNames[] = {"Light", "Dark", "Cream", "HighContrast"};
  static_assert(std::size(kNames) == ui::kThemes);
  return kNames[static_cast<std::size_t>(info.param)];
}

// The light theme with one colour spoilt.
ui::Theme spoilt(Ink ink, ui::Rgb by) {
  ui::Theme theme = ui::theme(ThemeName::Light);
  theme.inks[static_cast<std::size_t>(ink)] = by;
  return theme;
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(, EveryTheme,
                         testing::Values(ThemeName::Light, ThemeName::Dark, ThemeName::Cream,
                                         ThemeName::HighContrast),
                         test_name);

TEST(Theme, ContrastIsWhatItsRuleSays) {
  EXPECT_NEAR(ui::contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.001);
  EXPECT_NEAR(ui::contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
}

TEST_P(EveryTheme, CanBeReadInEveryPairThatIsDrawn) {
  EXPECT_EQ(unreadable_pairs(ui::theme(GetParam())), Breaches());
}

TEST_P(EveryTheme, ShowsTheFocusRingOnEveryGround) {
  EXPECT_EQ(unseen_rings(ui::theme(GetParam())), Breaches());
}

TEST_P(EveryTheme, KeepsLevelColoursApartWithoutOneKindOfCone) {
  EXPECT_EQ(levels_alike(ui::theme(GetParam())), Breaches());
}

// ---- What each rule finds, planted

TEST(ThemeRules, FindWordsTooFaintForTheirGround) {
  EXPECT_EQ(unreadable_pairs(spoilt(Ink::PersonName, {0x99, 0x80, 0x99})),
            Breaches{"PersonName on PersonTint: 3.0, least 4.5"});
}

TEST(ThemeRules, FindABorderTooFaintToSee) {
  EXPECT_EQ(unreadable_pairs(spoilt(Ink::Control, {0x80, 0x8C, 0x97})),
            Breaches{"Control on Raised: 2.9, least 3.0"});
}

TEST(ThemeRules, FindARingThatIsLostOnItsGround) {
  EXPECT_TRUE(tells(unseen_rings(spoilt(Ink::FocusInner, {0xFF, 0xEE, 0x88})), "ring on Page: 1."));
}

TEST(ThemeRules, FindLevelsThatOnlyRedFromGreenTellsApart) {
  ui::Theme theme = spoilt(Ink::Sound, {0x66, 0x80, 0x00});
  theme.inks[static_cast<std::size_t>(Ink::Concern)] = {0x93, 0x78, 0x00};
  const Breaches found = levels_alike(theme);
  EXPECT_TRUE(tells(found, "deutan: Sound and Concern"));
  EXPECT_FALSE(tells(found, "tritan: Sound and Concern"));
}

}  // namespace desk_testing
