// pqip explain: the page of a diagnostic.
#include "sim/io/diagnostic_pages.h"
#include "ui/cli/commands.h"
#include "ui/model/page.h"

namespace ui::cli {
namespace {

constexpr std::size_t kDigits = 3;

// "42", "sim42" and "SIM042" all mean SIM042. As typed when it is no such number.
std::string code_of(const std::string& typed) {
  std::string code;
  for (char c : typed) code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  std::string digits = code.compare(0, 3, "SIM") == 0 ? code.substr(3) : code;
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) return code;
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return "SIM" + digits;
}

// Without the marks that only matter to a program that draws pages.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool strong = text.compare(i, 2, "**") == 0;
    if (strong) ++i;
    if (!strong && text[i] != '`') out += text[i];
  }
  return out;
}

// The pages' own small Markdown: headings, paragraphs, lists and fenced examples.
class PagePrinter {
 public:
  explicit PagePrinter(Terminal& terminal) : terminal_(terminal) {}

  void print(std::string_view markdown) {
    while (!markdown.empty()) {
      const std::size_t end = markdown.find('\n');
      line(markdown.substr(0, end));
      markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
    }
    end_page();
  }

 private:
  void line(std::string_view text) {
    if (text.compare(0, 3, "```") == 0) {
      end_page();
      in_example_ = !in_example_;
    } else if (in_example_) {
      terminal_.raw("    " + std::string(text) + "\n");
    } else if (text.compare(0, 2, "# ") == 0) {
      end_paragraph();
      page_.title(plain(text.substr(2)));
    } else if (text.compare(0, 3, "## ") == 0) {
      end_paragraph();
      page_.heading(plain(text.substr(3)));
    } else if (text.compare(0, 2, "- ") == 0) {
      end_paragraph();
      page_.item(plain(text.substr(2)));
    } else if (text.empty()) {
      end_paragraph();
    } else {
      paragraph_ += (paragraph_.empty() ? "" : " ") + plain(text);
    }
  }

  void end_paragraph() {
    if (!paragraph_.empty()) page_.paragraph(paragraph_);
    paragraph_.clear();
  }

  void end_page() {
    end_paragraph();
    terminal_.print(page_);
    page_ = {};
  }

  Terminal& terminal_;
  Page page_;
  std::string paragraph_;
  bool in_example_ = false;
};

}  // namespace

int run_explain(const Options& options, Terminal& terminal) {
  const std::string_view page = sim::diagnostic_page(code_of(options.what));
  if (page.empty()) {
    terminal.complain("There is no problem with the number \"" + options.what +
                      "\". They look like SIM042.");
    return kUsage;
  }
  PagePrinter(terminal).print(page);
  return kDone;
}

}  // namespace ui::cli
