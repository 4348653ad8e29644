// Decisions a second on one core: whole attempts one after the other, start included, with the full
// event log and shuffled options; and whether a late decision costs more than an early one.
#include <bit>

#include "sim/session/session.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"

namespace bench {
namespace {

// A trainee in no hurry to think: any open option.
class Picker {
 public:
  sim::Answer pick(const sim::Offer& offer) {
    bits_ ^= bits_ << 13;
    bits_ ^= bits_ >> 7;
    bits_ ^= bits_ << 17;
    std::uint32_t open = offer.open;
    for (auto skip = static_cast<std::uint32_t>((bits_ >> 32) %
                                                static_cast<std::uint32_t>(std::popcount(open)));
         skip > 0; --skip)
      open &= open - 1;
    return sim::Choose{static_cast<std::uint8_t>(std::countr_zero(open))};
  }

 private:
  std::uint64_t bits_ = 88172645463325252ULL;
};

std::uint64_t play_attempt(const std::shared_ptr<const sim::Program>& program, std::uint64_t seed,
                           Picker& picker) {
  sim::Session session = sim::Session::start(program, seed);
  std::uint64_t decisions = 0;
  for (; !session.ended(); ++decisions) keep(session.answer(picker.pick(session.offer())));
  return decisions;
}

Figure decisions(int scenes, double bound) {
  const auto program = large_program({.scenes = scenes});
  Picker picker;
  std::vector<double> rates;
  std::uint64_t seed = 0;
  for (int round = 0; round < 7; ++round) {
    std::uint64_t made = 0;
    const double begin = core_seconds();
    double spent = 0;
    while (spent < 0.25) {
      for (int i = 0; i < 1000 / scenes + 1; ++i) made += play_attempt(program, ++seed, picker);
      spent = core_seconds() - begin;
    }
    rates.push_back(static_cast<double>(made) / spent);
  }
  return {"", median(rates), "decisions a second", Target::AtLeast, bound, ""};
}

// Seconds that one decision of an attempt takes, from the first-th to the last-th: the median over
// pieces of 30, so that what memory or another program costs now and then does not count.
double cost(sim::Session& session, Picker& picker, int& at, int first, int last) {
  constexpr int kPiece = 30;
  for (; at < first; ++at) keep(session.answer(picker.pick(session.offer())));
  std::vector<double> pieces;
  for (; at + kPiece <= last; at += kPiece) {
    const double begin = now();
    for (int i = 0; i < kPiece; ++i) keep(session.answer(picker.pick(session.offer())));
    pieces.push_back((now() - begin) / kPiece);
  }
  return median(pieces);
}

}  // namespace

Figure decisions_100() { return decisions(100, 5e6); }
Figure decisions_10000() { return decisions(10'000, 3e6); }
Figure decisions_100000() { return decisions(100'000, 1e6); }

Figure decision_late() {
  const auto program = large_program({.scenes = 100'000});
  Picker picker;
  std::vector<double> ratios;
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    sim::Session session = sim::Session::start(program, seed);
    int at = 0;
    const double early = cost(session, picker, at, 100, 1000);
    ratios.push_back(cost(session, picker, at, 89'550, 90'450) / early);
  }
  return {"", median(ratios), "times the 100th to 1000th", Target::AtMost, 1.3, ""};
}

}  // namespace bench
