#include "ui/model/html_page.h"

#include <array>

#include "ui/model/debrief_html.h"
#include "ui/model/wrap.h"

namespace ui {
namespace {

// Sizes for the screen, then for paper. Colours are the light theme's; every level has its word and its shape as well.
constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 46rem; background: #fff; color: #11181e;
  font: 1.0625rem/1.5 Inter, "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #0e5a78; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 1.75rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1rem 0 .2rem; }
p { margin: .4rem 0; }
a { color: #0e5a78; }
ul, ol { margin: .4rem 0; padding-left: 1.4rem; }
ol.plain { list-style: none; padding: 0; }
dl { margin: .5rem 0; }
dl > div { display: flex; gap: 1rem; margin: .15rem 0; }
dt { flex: 0 0 17rem; color: #47525c; }
dt.level { color: inherit; }
dd { flex: 1; margin: 0; }
.muted, caption, figcaption { color: #47525c; }
.sentence { font-size: 1.4rem; line-height: 1.3; font-weight: 600; margin: 1rem 0 1.25rem; }
.card, .part { border: 1px solid #c2cad2; border-radius: .6rem; padding: .8rem 1rem; margin: .75rem 0; }
.card h4 { margin-top: 0; }
.words { font-size: 1.15rem; }
.try { background: #dcecf3; border-radius: .6rem; padding: .8rem 1rem; margin: 1rem 0; }
.try h3 { margin-top: 0; }
.stop { border: 1px solid #68747f; border-left: 6px solid #b3261e; border-radius: .4rem; padding: .8rem 1rem; margin: 1rem 0; }
.stop > :first-child { margin-top: 0; color: #b3261e; }
.moment { border-left: 2px solid #68747f; padding: .1rem 0 .3rem 1rem; margin: 1.5rem 0; }
.moment > h3 { margin-top: 0; }
.level { font-weight: 600; white-space: nowrap; }
.level svg { width: .85em; height: .85em; vertical-align: -.06em; margin-right: .35em; }
.l0 svg { color: #2058cd; } .l1 svg { color: #007669; } .l2 svg { color: #886300; } .l3 svg { color: #8d1901; }
.l4 svg { color: #47525c; } .l5 svg { color: #5d0317; } .l6 svg { color: #47525c; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1rem; font-size: 1rem; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #c2cad2; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid #68747f; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 2px solid #0e5a78; }
@media (max-width: 40rem) {
  dl > div { display: block; }
  th, td { overflow-wrap: anywhere; padding-right: .4rem; }
  table { font-size: .9rem; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  .words { font-size: 11pt; }
  h2 { margin-top: 1.5rem; }
  h3 { margin-top: 1.1rem; }
  .moment { margin: 1.1rem 0; }
  table { font-size: 9.5pt; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  p, li, dl > div, tr, .card, .part, .stop, .try, .keep { break-inside: avoid; }
  li.moment { break-inside: auto; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  nav { display: none; }
  .try { border: 1px solid #68747f; }
}
)css";

// One shape a level, in LevelMark's order; drawn in the colour of its class.
constexpr std::array<std::string_view, 7> kShapes = {
    R"(<circle cx="8" cy="8" r="7" fill="currentColor"/>)",
    R"(<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="3"/>)",
    R"(<path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor"/>)",
    R"(<path d="M8 1 15.5 15H.5z" fill="currentColor"/>)",
    R"(<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.2"/>)",
    R"(<path d="M1 1h14v14H1z" fill="currentColor"/><path d="M8 3.5v5.5M8 10.8v1.8" stroke="#fff" stroke-width="2"/>)",
    R"(<circle cx="8" cy="8" r="3" fill="none" stroke="currentColor" stroke-width="1.5"/>)",
};

std::string level_html(const LevelPanel& level) {
  const auto which = static_cast<std::size_t>(level.mark);
  return "<span class=\"level l" + std::to_string(which) + "\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">" +
         std::string(kShapes[which]) + "</svg>" + html_escaped(level.word) + "</span>";
}

std::string name_of(std::string_view tag) { return std::string(tag.substr(0, tag.find(' '))); }

}  // namespace

HtmlPage::HtmlPage(std::string_view language, std::string_view title) {
  out_ = "<!DOCTYPE html>\n<html lang=\"" + html_escaped(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
         html_escaped(title) + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
}

void HtmlPage::open(std::string_view tag) {
  out_.append("<").append(tag).append(">\n");
  open_.push_back(name_of(tag));
}

void HtmlPage::close() {
  out_.append("</").append(open_.back()).append(">\n");
  open_.pop_back();
}

void HtmlPage::element(std::string_view tag, std::string_view text) {
  if (text.empty()) return;
  out_.append("<").append(tag).append(">").append(html_escaped(text)).append("</").append(name_of(tag)).append(">\n");
}

void HtmlPage::level(std::string_view tag, const LevelPanel& level, std::string_view text) {
  out_.append("<").append(tag).append(">").append(level_html(level));
  if (!text.empty()) out_.append(", ").append(html_escaped(text));
  out_.append("</").append(name_of(tag)).append(">\n");
}

void HtmlPage::fact(std::string_view label, std::string_view text) {
  open("div");
  element("dt", label);
  element("dd", text);
  close();
}

void HtmlPage::fact(std::string_view label, const LevelPanel& level) {
  open("div");
  element("dt", label);
  this->level("dd", level, {});
  close();
}

void HtmlPage::table(std::string_view caption, const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows,
                     std::size_t first_number) {
  const auto cell = [&](std::string tag, std::size_t column, const std::string& text) {
    const std::string name = name_of(tag);
    if (column >= first_number) tag += " class=\"number\"";
    out_.append("<").append(tag).append(">").append(html_escaped(text)).append("</").append(name).append(">");
  };
  open("table");
  element("caption", caption);
  out_ += "<thead>\n<tr>";
  for (std::size_t i = 0; i < heading.size(); ++i) cell("th scope=\"col\"", i, heading[i]);
  out_ += "</tr>\n</thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : rows) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) cell(i == 0 ? "th scope=\"row\"" : "td", i, row[i]);
    out_ += "</tr>\n";
  }
  out_ += "</tbody>\n";
  close();
}

std::string HtmlPage::finish() {
  while (!open_.empty()) close();
  out_ += "</body>\n</html>\n";
  return std::move(out_);
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (char c : clean(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace ui
