// Chance as a function, never a stream: the same inputs give the same draw on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

// What a draw is for. Stored logs rest on these numbers: never change one.
enum class DrawKind : std::uint32_t { Shuffle = 1, Variant = 2 };

// FNV-1a, 64 bits: turns a lasting id into a number for `draw`.
constexpr std::uint64_t id_hash(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

// One step of splitmix64. Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014.
constexpr std::uint64_t splitmix64(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// 64 random bits for (seed, kind, lasting id, visit). `visit` counts from 1.
constexpr std::uint64_t draw(std::uint64_t seed, DrawKind kind, std::uint64_t hashed_id, std::uint32_t visit) {
  const std::uint64_t what = hashed_id ^ (static_cast<std::uint64_t>(kind) << 56) ^ (static_cast<std::uint64_t>(visit) << 40);
  return splitmix64(splitmix64(seed) ^ what);
}

// A whole number in 0 .. n-1 from 32 of the bits; n >= 1, n <= 65536. The bias is below n / 2^32.
constexpr std::uint32_t below(std::uint64_t bits, std::uint32_t n) {
  return static_cast<std::uint32_t>(((bits & 0xffffffffULL) * n) >> 32);
}

}  // namespace sim
