#include "ui/model/find.h"

#include "ui/model/make_play.h"
#include "ui/model/wrap.h"

namespace ui {
namespace {

char32_t fold(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;  // À to Þ
  if (c >= 0x100 && c <= 0x177 && c != 0x131)
    return c | 1;  // Ā and ā and so on, W and Y with circumflex among them
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if (c == 0x2013 || c == 0x2014 || c == 0x2011) return '-';
  if (c == 0xA0 || c == '\n' || c == '\t') return ' ';
  return c;
}

// Most letters are plain ones: they go by bytes, so that a search keeps up with typing.
void fold_into(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(fold(byte));
      ++at;
    } else {
      append_character(out, fold(next_character(text, at)));
    }
  }
}

// Looks for one text in many.
class Search {
 public:
  explicit Search(std::string_view sought) : sought_(folded(sought)) {}

  bool finds_in(std::string_view text) {
    if (sought_.empty()) return false;
    fold_into(text, text_);
    return text_.find(sought_) != std::string::npos;
  }

 private:
  std::string sought_, text_;  // folded
};

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  fold_into(text, out);
  return out;
}

bool contains_folded(std::string_view text, std::string_view sought) {
  return Search(sought).finds_in(text);
}

FoundPanel find_in_file(const sim::Session& session, std::string_view sought) {
  FoundPanel panel{std::string(sought), {}};
  Search search(sought);
  const sim::Program& program = session.program();
  const sim::Wording& w = program.wording;
  int paper = 0;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
    if (!session.readable({d})) continue;
    ++paper;
    const sim::Range range = program.documents[d].passages;
    if (search.finds_in(w.documents[d].title))
      panel.rows.push_back({w.documents[d].title, w.documents[d].title, paper, 0});
    for (std::uint32_t p = range.first; p < range.first + range.count; ++p)
      if (search.finds_in(w.passages[p].text))
        panel.rows.push_back({w.documents[d].title, w.passages[p].text, paper,
                              static_cast<int>(p - range.first) + 1});
  }
  return panel;
}

FoundPanel find_in_talk(const sim::Session& session, std::string_view sought, const Words& words) {
  FoundPanel panel{std::string(sought), {}};
  Search search(sought);
  for (const Turn& turn : make_talk(session, words).turns) {
    const std::string where =
        words("find.talk", {{"who", turn.who.empty() ? words("talk.scene") : turn.who},
                            {"n", std::to_string(turn.minute)}});
    if (search.finds_in(turn.text)) panel.rows.push_back({where, turn.text, 0, turn.number});
    for (const std::string& detail : turn.details)
      if (search.finds_in(detail)) panel.rows.push_back({where, detail, 0, turn.number});
  }
  return panel;
}

}  // namespace ui
