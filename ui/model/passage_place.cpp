#include "ui/model/passage_place.h"

#include "ui/model/dates.h"

namespace ui {

std::string passage_place(const sim::DebriefPassage& passage, const Words& words) {
  if (!passage.date.empty())
    return words("place.entry",
                 {{"paper", passage.paper}, {"date", day_words(passage.date, words)}});
  if (!passage.paragraph.empty())
    return words("place.paragraph", {{"paper", passage.paper}, {"n", passage.paragraph}});
  return words("place.sentence",
               {{"paper", passage.paper}, {"n", std::to_string(passage.sentence)}});
}

}  // namespace ui
