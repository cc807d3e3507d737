#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ShapeOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("shape");
}

TEST(ShapeOperators, WhatMakesNoSenseIsRefused) {
  const auto problem = [](const char* kind, const OnnxWriter::Shape& integers) {
    return OneNode{kind, {2, 3}, {"x", "i"}, {}, {{"i", integers}}}.problem();
  };
  EXPECT_THAT(problem("Reshape", {4, 2}), HasSubstr("LibTorch cannot compute it of (2, 3), (2)"));
  EXPECT_THAT(problem("Reshape", {1, 1, 0}), HasSubstr("there is no axis 2 among 2"));
  EXPECT_THAT(problem("Reshape", {-1, -1}), HasSubstr("LibTorch cannot compute it"));
  EXPECT_THAT(problem("Expand", {1'000'000'000, 2, 3}), HasSubstr("would have more than"));
  EXPECT_THAT(problem("Expand", {-2, 3}), HasSubstr("do not fit together"));
  EXPECT_THAT(problem("Tile", {1'000'000'000, 1'000'000'000}), HasSubstr("would have more than"));
  EXPECT_THAT(problem("Tile", {-1, 2}), HasSubstr("a length would be -2"));
  EXPECT_THAT(problem("Tile", {2}), HasSubstr("it has 1 repeats for 2 axes"));
  EXPECT_THAT(problem("Squeeze", {0}), HasSubstr("axis 0 of (2, 3) is not 1"));
  EXPECT_THAT(problem("Unsqueeze", OnnxWriter::Shape(100, 0)), HasSubstr("too many dimensions"));
  EXPECT_THAT((OneNode{"Transpose", {2, 3}, {"x"}, {{"perm", {0, 0}}}}.problem()),
              HasSubstr("LibTorch cannot compute it"));
  EXPECT_THAT((OneNode{"Cast", {2, 3}, {"x"}, {{"to", 8}}}.problem()),
              HasSubstr("'to' has a value that is not read here"));
  EXPECT_THAT((OneNode{"DepthToSpace", {1, 6, 2, 2}, {"x"}, {{"blocksize", 2}}}.problem()),
              HasSubstr("blocks of 2 do not fit"));
}

}  // namespace
}  // namespace lay
