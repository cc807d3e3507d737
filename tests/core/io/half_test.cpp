#include "core/io/half.h"

#include "core/io/npz.h"

#include <gtest/gtest.h>

#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

namespace lay {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// The definition of binary16, by arithmetic instead of by bits.
double valueOfHalf(std::uint16_t half) {
  const int exponent = (half >> 10) & 31;
  const int mantissa = half & 1023;
  const double sign = (half & 0x8000) != 0 ? -1 : 1;
  if (exponent == 31) {
    return mantissa == 0 ? sign * std::numeric_limits<double>::infinity() : std::nan("");
  }
  return exponent == 0 ? sign * std::ldexp(mantissa, -24)
                       : sign * std::ldexp(1024 + mantissa, exponent - 25);
}

TEST(HalfToFloat, AllHalvesAreTheirDefinition) {
  for (int bits = 0; bits < 65536; ++bits) {
    const auto half = static_cast<std::uint16_t>(bits);
    const float value = halfToFloat(half);
    if (std::isnan(valueOfHalf(half))) {
      EXPECT_TRUE(std::isnan(value)) << bits;
    } else {
      EXPECT_EQ(value, valueOfHalf(half)) << bits;
      EXPECT_EQ(std::signbit(value), (half & 0x8000) != 0) << bits;
    }
  }
}

TEST(FloatToHalf, AllHalvesComeBack) {
  for (int bits = 0; bits < 65536; ++bits) {
    const auto half = static_cast<std::uint16_t>(bits);
    const float value = halfToFloat(half);
    if (std::isnan(value)) {
      EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(value)))) << bits;
    } else {
      EXPECT_EQ(floatToHalf(value), half) << bits;
    }
  }
}

TEST(FloatToHalf, RoundsToNearestEven) {
  // Between every two neighbouring halves: the middle goes to the even one, a hair more or less to
  // the nearer one.
  for (int bits = 0; bits < 0x7bff; ++bits) {
    const auto lower = static_cast<std::uint16_t>(bits);
    const auto upper = static_cast<std::uint16_t>(bits + 1);
    const float middle = 0.5f * (halfToFloat(lower) + halfToFloat(upper));
    EXPECT_EQ(floatToHalf(middle), bits % 2 == 0 ? lower : upper) << bits;
    EXPECT_EQ(floatToHalf(std::nextafter(middle, 0.0f)), lower) << bits;
    EXPECT_EQ(floatToHalf(std::nextafter(middle, kInfinity)), upper) << bits;
    EXPECT_EQ(floatToHalf(-middle), 0x8000 | (bits % 2 == 0 ? lower : upper)) << bits;
  }
}

TEST(FloatToHalf, EndsOfTheRange) {
  EXPECT_EQ(floatToHalf(65504), 0x7bff);
  EXPECT_EQ(floatToHalf(65519.996f), 0x7bff);
  EXPECT_EQ(floatToHalf(65520), 0x7c00);
  EXPECT_EQ(floatToHalf(-1e30f), 0xfc00);
  EXPECT_EQ(floatToHalf(kInfinity), 0x7c00);
  EXPECT_EQ(floatToHalf(0x1p-25f), 0);  // half of the smallest: to even
  EXPECT_EQ(floatToHalf(std::nextafter(0x1p-25f, 1.0f)), 1);
  EXPECT_EQ(floatToHalf(-1e-45f), 0x8000);
  EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(std::nanf("")))));
}

TEST(HalvesToFloats, ManyAreConvertedAsEachAlone) {
  std::vector<std::byte> halves(2 * 65536 + 1);
  for (std::uint32_t bits = 0; bits < 65536; ++bits) {
    const auto half = static_cast<std::uint16_t>(bits);
    std::memcpy(&halves[1 + 2 * bits], &half, 2);  // not aligned, as in a file
  }
  std::vector<float> floats(65536);
  halvesToFloats(&halves[1], floats.size(), floats.data());
  std::vector<std::byte> back(2 * 65536);
  floatsToHalves(floats.data(), floats.size(), back.data());
  for (std::uint32_t bits = 0; bits < 65536; ++bits) {
    const float alone = halfToFloat(static_cast<std::uint16_t>(bits));
    ASSERT_EQ(std::bit_cast<std::uint32_t>(floats[bits]), std::bit_cast<std::uint32_t>(alone));
    std::uint16_t half = 0;
    std::memcpy(&half, &back[2 * bits], 2);
    ASSERT_EQ(half, floatToHalf(alone)) << bits;
  }
}

TEST(HalvesToFloats, FiveMillionTakeAMoment) {
  // The pose offsets of a body. Generous against a busy machine: about 5 ms when it is idle.
  const std::vector<std::byte> halves(10'000'000, std::byte{1});
  std::vector<float> floats(5'000'000);
  const auto start = std::chrono::steady_clock::now();
  halvesToFloats(halves.data(), floats.size(), floats.data());
  const std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  RecordProperty("elapsed_ms", std::to_string(elapsed.count()));
  EXPECT_LT(elapsed.count(), 500);
  EXPECT_EQ(floats.back(), halfToFloat(0x0101));
}

TEST(Bfloat16sToFloats, AreTheUpperHalvesOfFloats) {
  const std::vector<std::uint16_t> stored = {0x3f80, 0xc000, 0x0000, 0x7f80};
  std::vector<float> floats(stored.size());
  bfloat16sToFloats(
      reinterpret_cast<const std::byte*>(stored.data()), stored.size(), floats.data());
  EXPECT_EQ(floats, (std::vector<float>{1, -2, 0, kInfinity}));
}

}  // namespace
}  // namespace lay
