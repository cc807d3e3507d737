#pragma once

#include <cmath>
#include <cstdint>

namespace lay {

/// A random number in [0, 1) that belongs to a cell of space and a seed.
[[nodiscard]] inline float cellNumber(int x, int y, int z, std::uint32_t seed) {
  std::uint32_t h = seed + 0x9E3779B9U * static_cast<std::uint32_t>(x) +
                    0x85EBCA6BU * static_cast<std::uint32_t>(y) +
                    0xC2B2AE35U * static_cast<std::uint32_t>(z);
  h = (h ^ (h >> 15U)) * 0x2C1B3C6DU;
  h = (h ^ (h >> 12U)) * 0x297A2D39U;
  return static_cast<float>((h ^ (h >> 15U)) >> 8U) * 0x1.0p-24F;
}

/// Smooth noise in [0, 1] of one bump a unit: cells' numbers, blended.
[[nodiscard]] inline float valueNoise(float x, float y, float z, std::uint32_t seed) {
  const float fx = std::floor(x);
  const float fy = std::floor(y);
  const float fz = std::floor(z);
  const auto ease = [](float t) { return t * t * (3 - 2 * t); };
  const float tx = ease(x - fx);
  const float ty = ease(y - fy);
  const float tz = ease(z - fz);
  const auto mix = [](float a, float b, float t) { return a + t * (b - a); };
  const auto row = [&](int dy, int dz) {
    const int cx = static_cast<int>(fx);
    const int cy = static_cast<int>(fy) + dy;
    const int cz = static_cast<int>(fz) + dz;
    return mix(cellNumber(cx, cy, cz, seed), cellNumber(cx + 1, cy, cz, seed), tx);
  };
  return mix(mix(row(0, 0), row(1, 0), ty), mix(row(0, 1), row(1, 1), ty), tz);
}

}  // namespace lay
