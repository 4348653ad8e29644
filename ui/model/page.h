// What a screen says, as a plain list in reading order: the terminal wraps it, the HTML export
// marks it up.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

struct Block {
  enum class Kind {
    Title,  // one a page
    Heading,
    Subheading,
    Paragraph,
    Speech,  // `label` says `text`
    Room,    // an "In the room" block: `label` its heading, `rows` one detail each
    Item,    // of a list; `label` its number or mark, if any
    Under,   // belongs to the item or fact above it
    Fact,    // `label`: `text`
    Table,   // `rows`, the first is the heading; `label` its caption
    Note,    // small print
    Alert,   // must be read first: `label` and `text`
    Rule,    // a break between parts
  };
  Kind kind = Kind::Paragraph;
  std::string label;
  std::string text;
  std::vector<std::vector<std::string>> rows;
};

struct Page {
  std::vector<Block> blocks;

  void title(std::string text) { add(Block::Kind::Title, {}, std::move(text)); }
  void heading(std::string text) { add(Block::Kind::Heading, {}, std::move(text)); }
  void subheading(std::string text) { add(Block::Kind::Subheading, {}, std::move(text)); }
  void paragraph(std::string text) { add(Block::Kind::Paragraph, {}, std::move(text)); }
  void speech(std::string who, std::string text) {
    add(Block::Kind::Speech, std::move(who), std::move(text));
  }
  void item(std::string text, std::string mark = {}) {
    add(Block::Kind::Item, std::move(mark), std::move(text));
  }
  void under(std::string text) { add(Block::Kind::Under, {}, std::move(text)); }
  void fact(std::string label, std::string text) {
    add(Block::Kind::Fact, std::move(label), std::move(text));
  }
  void note(std::string text) { add(Block::Kind::Note, {}, std::move(text)); }
  void alert(std::string label, std::string text) {
    add(Block::Kind::Alert, std::move(label), std::move(text));
  }
  void rule() { add(Block::Kind::Rule, {}, {}); }
  void add(Block::Kind kind, std::string label, std::string text) {
    blocks.push_back({kind, std::move(label), std::move(text), {}});
  }
  void append(const Page& other) {
    blocks.insert(blocks.end(), other.blocks.begin(), other.blocks.end());
  }
};

}  // namespace ui
