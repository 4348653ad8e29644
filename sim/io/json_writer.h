// Writes JSON in the order it is told, two blanks a level.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// Brackets and names must pair up; the caller sees to it. Texts are UTF-8: what is not is written
// as U+FFFD, so that the file can always be read again.
class JsonWriter {
 public:
  JsonWriter& object();
  JsonWriter& list();
  JsonWriter& end();
  // Before a value inside an object.
  JsonWriter& name(std::string_view name);
  JsonWriter& text(std::string_view text);
  JsonWriter& number(std::int64_t number);
  JsonWriter& truth(bool truth);

  // The whole text, with a line feed at its end.
  std::string take();

 private:
  void begin_value();
  void open(char bracket, char closing);
  void quoted(std::string_view text);

  std::string out_;
  std::vector<char> closing_;  // of the open objects and lists
  bool first_ = true;          // nothing stands in the innermost one yet
  bool named_ = false;
};

}  // namespace sim
