#include "core/base/error.h"
#include "core/io/npz.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cstring>
#include <limits>
#include <stdexcept>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

template <typename Value>
NpyArray arrayOf(DType dtype, const std::vector<Value>& values) {
  NpyArray array;
  array.dtype = dtype;
  array.shape = {values.size()};
  array.bytes.resize(values.size() * sizeof(Value));
  std::memcpy(array.bytes.data(), values.data(), array.bytes.size());
  return array;
}

TEST(NpyArray, EveryNumericTypeConverts) {
  const std::vector<NpyArray> arrays = {
      arrayOf<std::int8_t>(DType::Int8, {1, 0, 100}),
      arrayOf<std::uint8_t>(DType::UInt8, {1, 0, 100}),
      arrayOf<std::int16_t>(DType::Int16, {1, 0, 100}),
      arrayOf<std::int32_t>(DType::Int32, {1, 0, 100}),
      arrayOf<std::uint32_t>(DType::UInt32, {1, 0, 100}),
      arrayOf<std::int64_t>(DType::Int64, {1, 0, 100}),
      arrayOf<std::uint64_t>(DType::UInt64, {1, 0, 100}),
      arrayOf<std::uint16_t>(DType::Float16, {0x3c00, 0, 0x5640}),
      arrayOf<float>(DType::Float32, {1, 0, 100}),
      arrayOf<double>(DType::Float64, {1, 0, 100}),
  };
  for (const NpyArray& array : arrays) {
    EXPECT_THAT(array.toFloats(), ElementsAre(1.0f, 0.0f, 100.0f));
    EXPECT_THAT(array.toInts(), ElementsAre(1, 0, 100));
    EXPECT_THROW((void)array.toTexts(), FileError);
  }
  const NpyArray booleans = arrayOf<std::uint8_t>(DType::Bool, {1, 0, 7});
  EXPECT_THAT(booleans.toFloats(), ElementsAre(1.0f, 0.0f, 1.0f));
  EXPECT_THAT(booleans.toInts(), ElementsAre(1, 0, 1));
}

TEST(NpyArray, NegativeAndFractionalNumbers) {
  EXPECT_THAT(arrayOf<std::int8_t>(DType::Int8, {-128}).toInts(), ElementsAre(-128));
  EXPECT_THAT(arrayOf<std::int64_t>(DType::Int64, {-5}).toFloats(), ElementsAre(-5.0f));
  EXPECT_THAT(arrayOf<double>(DType::Float64, {-2147483648.0, 2147483647.0}).toInts(),
              ElementsAre(std::numeric_limits<std::int32_t>::min(),
                          std::numeric_limits<std::int32_t>::max()));
  EXPECT_THAT(arrayOf<double>(DType::Float64, {0.25}).toFloats(), ElementsAre(0.25f));
}

TEST(NpyArray, NumbersThatDoNotFitAreRefused) {
  const auto textOf = [](const NpyArray& array) {
    return errorText<FileError>([&] { (void)array.toInts(); });
  };
  EXPECT_THAT(textOf(arrayOf<double>(DType::Float64, {0.5})), HasSubstr("0.5"));
  EXPECT_THAT(textOf(arrayOf<float>(DType::Float32, {std::nanf("")})), HasSubstr("nan"));
  EXPECT_THAT(textOf(arrayOf<double>(DType::Float64, {2147483648.0})), HasSubstr("32 bits"));
  EXPECT_THAT(textOf(arrayOf<std::int64_t>(DType::Int64, {5'000'000'000})),
              HasSubstr("5000000000"));
  EXPECT_THAT(textOf(arrayOf<std::uint32_t>(DType::UInt32, {0x80000000u})),
              HasSubstr("2147483648"));
}

TEST(NpyArray, UnsignedMinusOneIsARootsParent) {
  EXPECT_THAT(arrayOf<std::uint32_t>(DType::UInt32, {0xffffffffu, 0, 1}).toInts(),
              ElementsAre(-1, 0, 1));
  EXPECT_THAT(arrayOf<std::int64_t>(DType::Int64, {0xffffffff}).toInts(), ElementsAre(-1));
}

TEST(NpyArray, TextIsNotANumber) {
  const NpyArray text = NpyArray::fromText("neutral");
  EXPECT_THROW((void)text.toFloats(), FileError);
  EXPECT_THROW((void)text.toInts(), FileError);
}

TEST(NpyArray, NoTextsOfAnyWidthAreNoTexts) {
  NpyArray array;
  array.dtype = DType::Text;
  array.shape = {0, 3};
  for (const std::size_t width :
       {std::size_t{541355698}, std::numeric_limits<std::size_t>::max() / 4}) {
    array.text_width = width;
    EXPECT_TRUE(array.toTexts().empty());
  }
}

TEST(NpyArray, TextsComeBack) {
  const std::vector<std::string> names = {"L_hip",
                                          "",
                                          "jambe d\xc3\xa9li\xc3\xa9"
                                          "e",
                                          "\xf0\x9f\x8f\x83"};
  const NpyArray array = NpyArray::fromTexts(names);
  EXPECT_THAT(array.shape, ElementsAre(4u));
  EXPECT_EQ(array.text_width, 12u);
  EXPECT_EQ(array.toTexts(), names);

  const NpyArray scalar = NpyArray::fromText("neutral");
  EXPECT_TRUE(scalar.shape.empty());
  EXPECT_THAT(scalar.toTexts(), ElementsAre("neutral"));
  EXPECT_THAT(NpyArray::fromText("").toTexts(), ElementsAre(""));
  EXPECT_TRUE(NpyArray::fromTexts({}).toTexts().empty());
}

TEST(NpyArray, SizeIsTheProductOfTheShape) {
  NpyArray array;
  EXPECT_EQ(array.size(), 1u);  // a scalar
  array.shape = {3, 4, 5};
  EXPECT_EQ(array.size(), 60u);
  array.shape = {3, 0, 5};
  EXPECT_EQ(array.size(), 0u);
}

TEST(NpyArray, MakersKeepValuesAndShape) {
  const NpyArray floats = NpyArray::fromFloats({2, 1}, {0.1f, -7});
  EXPECT_EQ(floats.dtype, DType::Float32);
  EXPECT_THAT(floats.shape, ElementsAre(2u, 1u));
  EXPECT_THAT(floats.toFloats(), ElementsAre(0.1f, -7.0f));
  const NpyArray halves = NpyArray::fromFloatsAsHalf({2}, {0.1f, -7});
  EXPECT_EQ(halves.dtype, DType::Float16);
  EXPECT_EQ(halves.bytes.size(), 4u);
  EXPECT_THAT(halves.toFloats(), ElementsAre(0.0999755859375f, -7.0f));
  EXPECT_THAT(NpyArray::fromInts({}, {-9}).toInts(), ElementsAre(-9));
  EXPECT_TRUE(NpyArray::fromFloats({0, 3}, {}).toFloats().empty());
}

TEST(NpyArray, AShapeOfAnotherSizeIsABug) {
  EXPECT_THROW(NpyArray::fromFloats({2, 2}, {1, 2, 3}), std::logic_error);
  EXPECT_THROW(NpyArray::fromInts({}, {}), std::logic_error);
  EXPECT_THROW(NpyArray::fromFloatsAsHalf({1}, {}), std::logic_error);
}

}  // namespace
}  // namespace lay
