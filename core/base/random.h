#pragma once

#include <cmath>
#include <cstdint>

namespace lay {

/// A small seeded generator (xoshiro256++ by Blackman and Vigna, seeded with splitmix64) with the
/// few distributions we need. Unlike std:: distributions it gives the same numbers with every
/// standard library, so that a benchmark or a run with a seed means the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) {
    for (auto& word : state_) {
      seed += 0x9E3779B97F4A7C15ULL;
      std::uint64_t z = seed;
      z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
      z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
      word = z ^ (z >> 31U);
    }
  }

  /// 64 uniform bits.
  std::uint64_t next() {
    const std::uint64_t result = rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t t = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotl(state_[3], 45);
    return result;
  }

  /// Uniform in [0, 1).
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

  /// Uniform in [low, high).
  float uniform(float low, float high) {
    return low + (high - low) * static_cast<float>(uniform());
  }

  /// Uniform in 0..count-1; count must be positive.
  int below(int count) { return static_cast<int>(uniform() * count); }

  /// True with probability p.
  bool chance(double p) { return uniform() < p; }

  /// Standard normal (Box-Muller; the second value of a pair is kept).
  float normal() {
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    const double angle = 6.283185307179586 * uniform();
    spare_ = static_cast<float>(radius * std::sin(angle));
    has_spare_ = true;
    return static_cast<float>(radius * std::cos(angle));
  }

 private:
  static std::uint64_t rotl(std::uint64_t x, unsigned k) { return (x << k) | (x >> (64U - k)); }

  std::uint64_t state_[4] = {};
  float spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace lay
