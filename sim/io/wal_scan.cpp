#include "sim/io/wal_scan.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string_view>

namespace sim {
namespace {

constexpr std::size_t kHeader = 32;
constexpr std::size_t kFrameHeader = 24;
constexpr std::uint32_t kMagic = 0x377f0682;  // the lowest bit: checksums over big-endian words

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;)
    value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

struct Checksum {
  bool big = false;
  std::uint32_t s0 = 0, s1 = 0;

  // `bytes` come in pairs of words.
  void add(std::string_view bytes) {
    const auto word = big ? big_endian : little_endian;
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
      s0 += word(bytes, i) + s1;
      s1 += word(bytes, i + 4) + s0;
    }
  }
  bool matches(std::string_view bytes, std::size_t at) const {
    return big_endian(bytes, at) == s0 && big_endian(bytes, at + 4) == s1;
  }
};

bool header_is_whole(std::string_view header, Checksum& sum) {
  if ((big_endian(header, 0) & ~1U) != kMagic) return false;
  sum.big = (big_endian(header, 0) & 1U) != 0;
  sum.add(header.substr(0, 24));
  return sum.matches(header, 24);
}

}  // namespace

int commits_lost(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             std::fclose);
  if (!file) return 0;
  std::string header(kHeader, '\0');
  if (std::fread(header.data(), 1, kHeader, file.get()) != kHeader) return 0;
  Checksum sum;
  if (!header_is_whole(header, sum)) return std::fgetc(file.get()) == EOF ? 0 : 1;
  const std::size_t page = big_endian(header, 8);
  if (page < 512 || page > 65536) return 1;

  std::string frame(kFrameHeader + page, '\0');
  bool whole = true;
  int behind = 0;
  while (std::fread(frame.data(), 1, frame.size(), file.get()) == frame.size()) {
    // Frames of an earlier round of the log carry other salts.
    const bool of_this_round = frame.compare(8, 8, header, 16, 8) == 0;
    sum.add(std::string_view(frame).substr(0, 8));
    sum.add(std::string_view(frame).substr(kFrameHeader));
    whole = whole && of_this_round && sum.matches(frame, 16);
    const bool commit = big_endian(frame, 4) != 0;
    if (!whole && of_this_round && commit) ++behind;
  }
  return behind > 1 ? behind : 0;
}

}  // namespace sim
