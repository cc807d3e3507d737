#include "core/io/half.h"

#include "core/io/npz.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace lay {
namespace {

static_assert(std::endian::native == std::endian::little, "Files are read as little-endian.");

// Both conversions compute every case and select by masks, without a jump, so that the compiler can
// work on many numbers at once. It may not turn a jump around arithmetic of floats into a
// selection.

inline std::uint32_t select(bool condition, std::uint32_t yes, std::uint32_t no) {
  const std::uint32_t mask = 0u - static_cast<std::uint32_t>(condition);
  return (yes & mask) | (no & ~mask);
}

inline float toFloat(std::uint16_t half) {
  const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000u) << 16;
  const std::uint32_t magnitude = half & 0x7fffu;
  const std::uint32_t exponent = magnitude & 0x7c00u;
  const std::uint32_t normal = (magnitude << 13) + ((127u - 15u) << 23);
  // A subnormal half is a multiple of 2^-24: an integer conversion, never a subnormal float, which
  // would be slow.
  const auto tiny = std::bit_cast<std::uint32_t>(
      static_cast<float>(static_cast<std::int32_t>(magnitude)) * 0x1p-24f);
  const std::uint32_t special = (magnitude << 13) | 0x7f800000u;
  const std::uint32_t finite = select(exponent == 0, tiny, normal);
  const std::uint32_t bits = select(exponent == 0x7c00u, special, finite);
  return std::bit_cast<float>(bits | sign);
}

inline std::uint16_t toHalf(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t sign = (bits >> 16) & 0x8000u;
  const std::uint32_t magnitude = bits & 0x7fffffffu;
  const std::uint32_t round_to_even = 0xfffu + ((magnitude >> 13) & 1u);
  const std::uint32_t normal = (magnitude + round_to_even - ((127u - 15u) << 23)) >> 13;
  // The spacing of floats in [0.5, 1) is 2^-24, that of subnormal halves: the addition rounds.
  const std::uint32_t tiny =
      std::bit_cast<std::uint32_t>(std::bit_cast<float>(magnitude) + 0.5f) - 0x3f000000u;
  const std::uint32_t nan = 0x7e00u | ((magnitude >> 13) & 0x3ffu);
  const std::uint32_t in_range = select(magnitude < 0x38800000u, tiny, normal);  // below 2^-14
  // From 65520 on a number rounds to infinity.
  const std::uint32_t number = select(magnitude >= 0x477ff000u, 0x7c00u, in_range);
  const std::uint32_t half = select(magnitude > 0x7f800000u, nan, number);
  return static_cast<std::uint16_t>(half | sign);
}

}  // namespace

float halfToFloat(std::uint16_t half) {
  return toFloat(half);
}

std::uint16_t floatToHalf(float value) {
  return toHalf(value);
}

void halvesToFloats(const std::byte* halves, std::size_t count, float* floats) {
  for (std::size_t i = 0; i < count; ++i) {
    std::uint16_t half = 0;
    std::memcpy(&half, halves + 2 * i, sizeof half);
    floats[i] = toFloat(half);
  }
}

void bfloat16sToFloats(const std::byte* bfloats, std::size_t count, float* floats) {
  for (std::size_t i = 0; i < count; ++i) {
    std::uint16_t top = 0;
    std::memcpy(&top, bfloats + 2 * i, sizeof top);
    floats[i] = std::bit_cast<float>(static_cast<std::uint32_t>(top) << 16);
  }
}

void floatsToHalves(const float* floats, std::size_t count, std::byte* halves) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint16_t half = toHalf(floats[i]);
    std::memcpy(halves + 2 * i, &half, sizeof half);
  }
}

}  // namespace lay
