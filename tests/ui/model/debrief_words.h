// The program's own words, as it ships them.
#pragma once

#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/read_words.h"
#include "ui/model/words.h"

namespace ui::testing {

inline Words shipped_words() {
  const auto bytes = sim::DiskFiles().read(TEST_SOURCE_DIR "/assets/text/en.json", 1'000'000);
  EXPECT_TRUE(bytes.has_value());
  auto table = sim::read_words(bytes.value_or("{}"), "en.json");
  EXPECT_TRUE(table.has_value()) << (table ? "" : table.error().message);
  return Words("en", table ? std::move(*table) : sim::WordTable{});
}

}  // namespace ui::testing
