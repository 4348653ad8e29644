#include "ui/model/found_places.h"

#include <string>

#include "ui/model/find.h"
#include "ui/model/wrap.h"

namespace ui {

std::vector<std::pair<std::size_t, std::size_t>> found_places(std::string_view text,
                                                              std::string_view sought) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  if (sought.empty()) return places;
  // The folded text, and for each of its bytes where the character it came from begins.
  std::string plain;
  std::vector<std::size_t> from;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    next_character(text, at);
    plain += folded(text.substr(start, at - start));
    from.resize(plain.size(), start);
  }
  from.push_back(text.size());
  const std::string wanted = folded(sought);
  for (std::size_t at = plain.find(wanted); at != std::string::npos;
       at = plain.find(wanted, at + wanted.size()))
    places.emplace_back(from[at], from[at + wanted.size()]);
  return places;
}

}  // namespace ui
