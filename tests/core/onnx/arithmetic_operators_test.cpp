#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

#include <cstdint>
#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ArithmeticOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("arithmetic");
}

TEST(ArithmeticOperators, WhatDoesNotFitOrIsTooLargeIsRefused) {
  EXPECT_THAT((OneNode{"Add", {2, 3}, {"x", "b"}, {}, {}, {{"b", {4}}}}.problem()),
              HasSubstr("shapes (2, 3) and (4) do not fit together"));
  EXPECT_THAT((OneNode{"Mul", {20'000, 1}, {"x", "b"}, {}, {}, {{"b", {20'000}}}}.problem()),
              HasSubstr("would have more than"));
  EXPECT_THAT((OneNode{"Add", {2, 3}}.problem()), HasSubstr("its input 1 is missing"));
  EXPECT_THAT(
      (OneNode{"Where", {1, 4000}, {"x", "x", "b"}, {}, {}, {{"b", {40'000, 1}}}}.problem()),
      HasSubstr("would have more than"));
}

TEST(ArithmeticOperators, DividingIntegersStopsNoProgram) {
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();
  for (const char* kind : {"Div", "Mod"}) {
    EXPECT_EQ((OneNode{kind, {1}, {"a", "b"}, {}, {{"a", {least, 3}}, {"b", {-1, 2}}}}.problem()),
              "");
    EXPECT_THAT((OneNode{kind, {1}, {"a", "b"}, {}, {{"a", {1, 3}}, {"b", {0, 2}}}}.problem()),
                HasSubstr("LibTorch cannot compute it of (2), (2)"));
  }
}

}  // namespace
}  // namespace lay
