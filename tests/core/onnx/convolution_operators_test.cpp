#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ConvolutionOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("convolution");
}

TEST(ConvolutionOperators, WhatDoesNotFitIsRefused) {
  const auto problem = [](const OnnxWriter::Shape& x,
                          const OnnxWriter::Shape& weight,
                          const OnnxWriter::Attributes& attributes) {
    return OneNode{"Conv", x, {"x", "w"}, attributes, {}, {{"w", weight}}}.problem();
  };
  EXPECT_EQ(problem({1, 4, 5, 5}, {4, 2, 3, 3}, {{"group", 2}}), "");
  EXPECT_THAT(problem({1, 3, 5, 5}, {4, 2, 3, 3}, {}), HasSubstr("for 2 channels and gives 4"));
  EXPECT_THAT(problem({1, 3, 5}, {4, 3, 3, 3}, {}), HasSubstr("do not fit together"));
  EXPECT_THAT(problem({3}, {4}, {}), HasSubstr("do not fit together"));
  EXPECT_THAT(problem({1, 3, 5, 5}, {4, 3, 6, 6}, {}), HasSubstr("reaches over 6 of 5"));
  EXPECT_THAT(problem({1, 4, 5, 5}, {4, 2, 3, 3}, {{"group", 3}}),
              HasSubstr("'group' has a value"));
  EXPECT_THAT(problem({1, 4, 5, 5}, {4, 2, 3, 3}, {{"group", 0}}),
              HasSubstr("'group' has a value"));
  EXPECT_THAT(problem({1, 3, 5, 5}, {0, 3, 3, 3}, {}), HasSubstr("without numbers"));
  EXPECT_THAT(problem({1, 3, 5, 5}, {4, 3, 3, 3}, {{"strides", {0, 1}}}),
              HasSubstr("'strides' is (0, 1)"));
  EXPECT_THAT(problem({1, 3, 5, 5}, {4, 3, 3, 3}, {{"pads", {16'000, 16'000, 0, 0}}}),
              HasSubstr("would have more than"));
}

TEST(ConvolutionOperators, TransposedOnesAreRefusedLikewise) {
  const auto problem = [](const OnnxWriter::Shape& weight,
                          const OnnxWriter::Attributes& attributes) {
    return OneNode{"ConvTranspose", {1, 4, 5, 5}, {"x", "w"}, attributes, {}, {{"w", weight}}}
        .problem();
  };
  EXPECT_EQ(problem({4, 2, 3, 3}, {}), "");
  EXPECT_THAT(problem({3, 2, 3, 3}, {}), HasSubstr("for 3 channels and gives 2"));
  EXPECT_THAT(problem({4, 2, 3, 3}, {{"pads", {4, 4, 4, 4}}}), HasSubstr("its padding is larger"));
  EXPECT_THAT(problem({4, 2, 3, 3}, {{"strides", {16'000, 16'000}}}),
              HasSubstr("would have more than"));
  EXPECT_THAT(problem({4, 2, 3, 3}, {{"output_shape", {9, 9}}}), HasSubstr("output_shape"));
  EXPECT_THAT(problem({4, 2, 3, 3}, {{"output_padding", {-1, 0}}}), HasSubstr("output_padding"));
}

}  // namespace
}  // namespace lay
