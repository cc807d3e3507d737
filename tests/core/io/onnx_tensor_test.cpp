#include "core/io/onnx_tensor.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/onnx_writer.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::uint64_t kFloatType = 1;
constexpr std::uint64_t kInt32Type = 6;

std::string shaped(std::initializer_list<std::uint64_t> dims, std::uint64_t type) {
  std::string message;
  for (const std::uint64_t length : dims) message += protobufNumber(1, length);
  return message + protobufNumber(2, type);
}

std::string problem(const std::string& message) {
  return errorText<ModelError>([&] { (void)parseOnnxTensor(message); });
}

TEST(OnnxTensor, RawAndTypedNumbersAreTheSame) {
  const std::string raw(8, '\0');
  const NamedOnnxTensor floats =
      parseOnnxTensor(shaped({2}, kFloatType) + protobufBlock(8, "w") + protobufBlock(9, raw));
  EXPECT_EQ(floats.name, "w");
  EXPECT_EQ(floats.tensor.element, OnnxElement::Real);
  EXPECT_THAT(floats.tensor.reals, ElementsAre(0, 0));
  // int32_data, packed and one by one; a negative one is written with all of its 64 bits.
  const std::string packed = protobufVarint(7) + protobufVarint(static_cast<std::uint64_t>(-2));
  const NamedOnnxTensor typed =
      parseOnnxTensor(shaped({3}, kInt32Type) + protobufBlock(5, packed) + protobufNumber(5, 9));
  EXPECT_EQ(typed.tensor.element, OnnxElement::Whole);
  EXPECT_THAT(typed.tensor.wholes, ElementsAre(7, -2, 9));
  EXPECT_THAT(typed.tensor.shape, ElementsAre(3));
}

TEST(OnnxTensor, ASingleNumberHasNoShapeAndNoneHasNoNumbers) {
  const std::string number(4, '\0');
  EXPECT_TRUE(
      parseOnnxTensor(shaped({}, kFloatType) + protobufBlock(9, number)).tensor.shape.empty());
  EXPECT_TRUE(parseOnnxTensor(shaped({0}, kFloatType)).tensor.reals.empty());
}

TEST(OnnxTensor, WhatIsSaidMustBeThere) {
  const std::string raw(8, '\0');
  EXPECT_THAT(problem(shaped({3}, kFloatType) + protobufBlock(9, raw)),
              HasSubstr("a tensor of 3 numbers has 8 bytes"));
  EXPECT_THAT(problem(shaped({3}, kFloatType)), HasSubstr("a tensor of 3 numbers has 0 values"));
  EXPECT_THAT(problem(shaped({1U << 31U, 1U << 31U, 4}, kFloatType)),
              HasSubstr("a dimension of a tensor is"));
  EXPECT_THAT(problem(shaped({0, std::uint64_t{1} << 62U}, kFloatType)),
              HasSubstr("a dimension of a tensor is"));
  EXPECT_THAT(problem(shaped({static_cast<std::uint64_t>(-1)}, kFloatType)),
              HasSubstr("a dimension of a tensor is -1"));
  EXPECT_THAT(problem(shaped({1, 1, 1, 1, 1, 1, 1, 1, 1}, kFloatType)),
              HasSubstr("too many dimensions"));
  EXPECT_THAT(problem(shaped({1}, 8)), HasSubstr("a tensor has the type 8"));
}

TEST(OnnxTensor, NumbersInOtherFilesAreRefused) {
  const std::string location = protobufBlock(1, "location") + protobufBlock(2, "/etc/passwd");
  for (const std::string& elsewhere : {protobufBlock(13, location), protobufNumber(14, 1)})
    EXPECT_THAT(problem(shaped({1}, kFloatType) + elsewhere), HasSubstr("external data"));
}

}  // namespace
}  // namespace lay
