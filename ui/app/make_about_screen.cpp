#include "ui/app/about_parts.h"
#include "ui/app/make_screen_parts.h"

namespace ui::app {

TextParts about_parts(const Words& words) {
  return {
      {words("desk.about.what"),
       {words("desk.about.what.text"), words("desk.about.what.appraisal")}},
      {words("desk.about.people"),
       {words("desk.about.people.text"), words("desk.about.people.key")}},
      {words("desk.about.access"),
       {words("desk.about.access.works"), words("desk.about.access.not"),
        words("desk.about.access.terminal"), words("desk.about.access.tested")}},
      {words("desk.about.licences"),
       {words("desk.about.licences.ours"), words("desk.about.licences.fonts"),
        words("desk.about.licences.libraries")}},
  };
}

void make_about_screen(const AppState& state, ScreenPanel& panel) {
  const Words& words = state.words;
  panel.frame.title = words("desk.about");
  panel.frame.back = words("desk.back");
  panel.frame.saved.clear();
  panel.first = "about/text";
  add_arrows(panel.frame, state);
  add_hints(panel.frame, state, {{Act::Back, "desk.hint.back"}});
  AboutPanel body;
  body.name = words("desk.product");
  body.version = words("desk.about.version", {{"version", kVersion}});
  body.parts = about_parts(words);
  panel.body = std::move(body);
}

}  // namespace ui::app
