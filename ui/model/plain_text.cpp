#include "ui/model/plain_text.h"

#include <algorithm>
#include <string_view>

#include "ui/model/wrap.h"

namespace ui {
namespace {

using Kind = Block::Kind;

constexpr std::string_view kBold = "\x1b[1m", kName = "\x1b[1;36m", kAlert = "\x1b[1;31m",
                           kFaint = "\x1b[2m", kOff = "\x1b[0m";

class Writer {
 public:
  explicit Writer(const TextStyle& style)
      : style_(style), width_(std::max(style.width, kNarrowest)) {}

  void block(const Block& block) {
    if (!out_.empty() && block.kind != Kind::Rule && parted(last_, block)) out_ += '\n';
    write(block);
    last_ = block;
  }
  std::string take() { return std::move(out_); }

 private:
  // Whether an empty line stands between the two.
  static bool parted(const Block& before, const Block& now) {
    const Kind kind = now.kind;
    if (kind == Kind::Under) return false;
    if (before.kind == Kind::Title && kind == Kind::Note) return false;
    if (kind == before.kind && (kind == Kind::Item || kind == Kind::Fact || kind == Kind::Note))
      return false;
    if (before.kind == Kind::Subheading && kind != Kind::Table) return false;
    return before.kind != Kind::Heading || kind == Kind::Table;
  }

  void lines(std::string_view text, std::string_view first, std::string_view rest,
             std::string_view paint) {
    for (const std::string& line : wrap(text, width_, first, rest)) put(line, paint);
  }

  void put(std::string_view line, std::string_view paint) {
    const bool paints = style_.color && !paint.empty() && !line.empty();
    if (paints) out_ += paint;
    out_ += line;
    if (paints) out_ += kOff;
    out_ += '\n';
  }

  // `label` and then the text, the label painted; later lines are set in by `indent`.
  void labelled(const std::string& label, std::string_view between, const std::string& text,
                std::string_view paint, int indent) {
    const std::string rest(static_cast<std::size_t>(indent), ' ');
    const std::string start = clean(label) + std::string(between);
    std::vector<std::string> wrapped = wrap(start + text, width_, {}, rest);
    std::string& first = wrapped.front();
    const bool whole = first.compare(0, start.size() - 1, start, 0, start.size() - 1) == 0;
    if (style_.color && !paint.empty() && whole) {
      const std::size_t end = clean(label).size();
      first = std::string(paint) + first.substr(0, end) + std::string(kOff) + first.substr(end);
    }
    for (const std::string& line : wrapped) put(line, {});
  }

  void item(const Block& block) {
    const std::string mark = clean(block.label.empty() ? "-" : block.label);
    const std::string start = mark + (block.label.empty() ? " " : "  ");
    const std::string rest(static_cast<std::size_t>(std::min(display_width(start), width_ / 3)),
                           ' ');
    std::vector<std::string> wrapped = wrap(block.text, width_, start, rest);
    if (style_.color && !block.label.empty())
      wrapped.front() =
          std::string(kBold) + mark + std::string(kOff) + wrapped.front().substr(mark.size());
    for (const std::string& line : wrapped) put(line, {});
    indent_ = rest;
  }

  void write(const Block& block) {
    switch (block.kind) {
      case Kind::Title:
      case Kind::Heading:
      case Kind::Subheading:
        return lines(block.text, {}, {}, kBold);
      case Kind::Paragraph:
        return lines(block.text, {}, {}, {});
      case Kind::Note:
        return lines(block.text, {}, {}, kFaint);
      case Kind::Speech:
        return labelled(block.label, ": ", block.text, kName, 2);
      case Kind::Fact:
        indent_ = "  ";
        return labelled(block.label, ": ", block.text, kBold, 2);
      case Kind::Under:
        return lines(block.text, indent_, indent_, {});
      case Kind::Alert:
        if (block.label.empty()) return lines(block.text, {}, {}, kAlert);
        return labelled(block.label, block.text.empty() ? "" : ": ", block.text, kAlert, 0);
      case Kind::Item:
        return item(block);
      case Kind::Room:
        lines(block.label, {}, {}, kBold);
        for (const auto& row : block.rows)
          for (const std::string& detail : row) lines(detail, "  ", "  ", {});
        return;
      case Kind::Table:
        return table(block);
      case Kind::Rule:
        return;  // the empty line before what follows
    }
  }

  void table(const Block& block) {
    if (!block.label.empty()) lines(block.label, {}, {}, kBold);
    if (block.rows.empty()) return;
    std::vector<int> widths;
    for (const auto& row : block.rows)
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i >= widths.size()) widths.push_back(0);
        widths[i] = std::max(widths[i], display_width(clean(row[i])));
      }
    int total = 0;
    for (int w : widths) total += w + 2;
    total - 2 <= width_ ? columns(block, widths) : records(block);
  }

  void columns(const Block& block, const std::vector<int>& widths) {
    bool heading = true;
    for (const auto& row : block.rows) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string cell = clean(row[i]);
        const auto gap = static_cast<std::size_t>(widths[i] - display_width(cell));
        const bool number = i > 0 && !cell.empty() &&
                            cell.find_first_not_of("0123456789.,/-%") == std::string::npos;
        const bool right = i > 0 && (number || (heading && numbers_below(block, i)));
        if (right) line.append(gap, ' ');
        line += cell;
        if (i + 1 == row.size()) break;
        line.append((right ? 0 : gap) + 2, ' ');
      }
      put(line, heading ? kBold : std::string_view());
      heading = false;
    }
  }

  static bool numbers_below(const Block& block, std::size_t column) {
    return std::all_of(block.rows.begin() + 1, block.rows.end(), [&](const auto& row) {
      return column >= row.size() ||
             row[column].find_first_not_of("0123456789.,/-%") == std::string::npos;
    });
  }

  // Too narrow for columns: every row by itself, each value with the heading of its column.
  void records(const Block& block) {
    const std::vector<std::string>& heads = block.rows.front();
    for (std::size_t r = 1; r < block.rows.size(); ++r) {
      if (r > 1) out_ += '\n';
      const auto& row = block.rows[r];
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == 0)
          lines(row[i], {}, {}, kBold);
        else if (!row[i].empty())
          lines((i < heads.size() ? heads[i] + ": " : std::string()) + row[i], "  ", "    ", {});
      }
    }
  }

  TextStyle style_;
  int width_;
  std::string out_;
  std::string indent_;  // of what belongs to the last item
  Block last_;
};

}  // namespace

std::string plain_text(const Page& page, const TextStyle& style) {
  Writer writer(style);
  for (const Block& block : page.blocks) writer.block(block);
  return writer.take();
}

}  // namespace ui
