#include "ui/model/debrief_html.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/debrief_case.h"
#include "tests/ui/model/debrief_words.h"

namespace ui {
namespace {

struct Tag {
  std::string name, whole;
  bool closing = false;
};

// Everything between < and >, in order; the style sheet left out.
std::vector<Tag> tags_of(const std::string& html) {
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    std::string whole = html.substr(at + 1, end - at - 1);
    const bool closing = whole[0] == '/';
    std::string name = whole.substr(closing ? 1 : 0);
    name = name.substr(0, name.find_first_of(" /"));
    tags.push_back({name, whole, closing});
    if (name == "style" && !closing) at = html.find("</style>", end) - 1;
  }
  return tags;
}

std::string html_of(const sim::Session& session, const std::string& today = {}) {
  return debrief_html(sim::testing::debrief_of(session), testing::shipped_words(), {today, {}});
}

sim::Session hostile_play() {
  sim::Session session = sim::testing::play_b(sim::testing::debrief_program());
  session.note_text(sim::EventKind::Reacted, 0, "<script>alert(1)</script> & \"quotes\" 'too'");
  session.note_text(sim::EventKind::TakenAway, 0,
                    std::string("bell\x07 escape\x1b[31m nul") + '\0' + "end </p>", 0);
  session.note_text(sim::EventKind::TakenAway, 0, "turn \xe2\x80\xae round", 1);
  session.note_text(sim::EventKind::Disagreed, 0, "a\nb");
  return session;
}

TEST(DebriefHtml, EveryElementIsClosedInOrder) {
  for (const std::string& html :
       {html_of(sim::testing::play_a(sim::testing::debrief_program())), html_of(hostile_play())}) {
    std::vector<std::string> open;
    for (const Tag& tag : tags_of(html)) {
      if (tag.name == "!DOCTYPE" || tag.name == "meta" || tag.whole.back() == '/') continue;
      if (!tag.closing) {
        open.push_back(tag.name);
        continue;
      }
      ASSERT_FALSE(open.empty()) << tag.whole;
      ASSERT_EQ(open.back(), tag.name);
      open.pop_back();
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(DebriefHtml, TypedWordsCannotBecomeElements) {
  const std::string html = html_of(hostile_play());

  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(
      html.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;too&#39;"),
      std::string::npos);
  EXPECT_NE(html.find("end &lt;/p&gt;"), std::string::npos);
  EXPECT_EQ(html.find("\xe2\x80\xae"), std::string::npos);
  for (char c : html) {
    const auto byte = static_cast<unsigned char>(c);
    EXPECT_TRUE(byte >= 0x20 || byte == '\n') << static_cast<int>(byte);
    EXPECT_NE(byte, 0x7f);
  }
}

TEST(DebriefHtml, FetchesNothingAndRunsNothing) {
  const std::string html = html_of(hostile_play());

  for (const char* forbidden : {"src=", "url(", "@import", "<link", "<script", "<iframe",
                                "javascript:", "onclick", "href=\"http"})
    EXPECT_EQ(html.find(forbidden), std::string::npos) << forbidden;
  for (const Tag& tag : tags_of(html))
    if (tag.name == "a" && !tag.closing) {
      EXPECT_NE(tag.whole.find("href=\"#"), std::string::npos) << tag.whole;
    }
}

TEST(DebriefHtml, HasOneTitleAndHeadingsThatSkipNoStep) {
  const std::string html = html_of(hostile_play());

  int last = 0, titles = 0;
  for (const Tag& tag : tags_of(html)) {
    if (tag.closing || tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' ||
        tag.name[1] > '6')
      continue;
    const int level = tag.name[1] - '0';
    titles += level == 1 ? 1 : 0;
    EXPECT_LE(level, last + 1) << tag.whole;
    last = level;
  }
  EXPECT_EQ(titles, 1);
  EXPECT_NE(html.find("<html lang=\"en\">"), std::string::npos);
  EXPECT_NE(html.find("<title>Debrief: The lift</title>"), std::string::npos);
}

TEST(DebriefHtml, TablesHaveCaptionsAndHeadingsWithScope) {
  const std::vector<Tag> tags =
      tags_of(html_of(sim::testing::play_a(sim::testing::debrief_program())));

  int tables = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].closing) continue;
    if (tags[i].name == "table") {
      ++tables;
      EXPECT_EQ(tags[i + 1].name, "caption");
    }
    if (tags[i].name == "th") {
      EXPECT_NE(tags[i].whole.find("scope=\""), std::string::npos);
    }
  }
  EXPECT_GT(tables, 3);
}

TEST(DebriefHtml, ALevelHasItsWordAndAShapeThatIsNotRead) {
  const std::string html = html_of(sim::testing::play_a(sim::testing::debrief_program()));

  EXPECT_NE(html.find("<span class=\"level l0\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" "
                      "focusable=\"false\">"),
            std::string::npos);
  EXPECT_NE(html.find("</svg>strong</span>"), std::string::npos);
}

// A page has no keys, and its reader has no use for the program's own names.
TEST(DebriefHtml, NamesNoKeysAndNoIds) {
  const std::string html = html_of(hostile_play());

  for (const char* inside :
       {"Press", "d.door", "d.car", "o.ask", "w.shoes", "event ", "practice-tutor"})
    EXPECT_EQ(html.find(inside), std::string::npos) << inside;
}

TEST(DebriefHtml, SaysWhatItIsNotFor) {
  const std::string html = html_of(sim::testing::play_a(sim::testing::debrief_program()));

  EXPECT_NE(html.find("<p>A reflective account of a simulation. Not evidence of practice, and not "
                      "for appraisal.</p>"),
            std::string::npos);
}

TEST(DebriefHtml, SaysWhenTheLawIsOverAYearOld) {
  const sim::Session session = sim::testing::play_a(sim::testing::debrief_program());
  const std::string words = "Law and policy as at 1 November 2026: check before you rely on it.";

  EXPECT_EQ(html_of(session, "2027-11-01").find(words), std::string::npos);
  EXPECT_NE(html_of(session, "2027-11-02").find(words), std::string::npos);
}

TEST(DebriefHtml, IsTheSameEveryTime) {
  const sim::Session session = hostile_play();
  EXPECT_EQ(html_of(session), html_of(session));
}

}  // namespace
}  // namespace ui
