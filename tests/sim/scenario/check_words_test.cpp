#include "sim/scenario/check_words.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(CountWords, CountsRunsWithLettersOrDigits) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("  \n "), 0U);
  EXPECT_EQ(count_words("It's 10:12."), 2U);
  EXPECT_EQ(count_words("(He grins) - and stops ..."), 4U);
  EXPECT_EQ(count_words("Sioned ŵyr"), 2U);
}

TEST(ForbiddenWords, FindsThemInAnyCaseAtWordStarts) {
  struct Row {
    std::string_view text, author, feedback;
  };
  constexpr Row kRows[] = {
      {"You notice the sheet.", "You notice", "You notice"},
      {"you noticed it", "you notice", "you notice"},
      {"The Offender said so.", "Offender", "Offender"},
      {"two offenders", "offender", "offender"},
      {"Community Offender Manager", "", ""},
      {"offender management", "", ""},
      {"He may reoffend.", "", ""},
      {"a service user", "service user", "service user"},
      {"Manipulative, they said.", "Manipulative", "Manipulative"},
      {"unmanipulative", "", ""},
      {"manipulatively", "", ""},
      {"Attention-seeking.", "Attention-seeking", "Attention-seeking"},
      {"hard to reach", "hard to reach", "hard to reach"},
      {"You failed him.", "", "fail"},
      {"Unfortunately it rained.", "", "Unfortunately"},
      {"It is simply so.", "", "simply"},
      {"You should have asked.", "", "You should have"},
      {"Great job!", "", "Great job"},
      {"What a professional would say", "", "a professional would"},
      {"Nothing to see.", "", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(forbidden_words(row.text, Voice::Author), row.author) << row.text;
    EXPECT_EQ(forbidden_words(row.text, Voice::Feedback), row.feedback) << row.text;
  }
}

}  // namespace
}  // namespace sim
