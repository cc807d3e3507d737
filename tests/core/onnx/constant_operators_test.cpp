#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

#include <cstdint>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ConstantOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("constant");
}

TEST(ConstantOperators, WhatMakesNoSenseIsRefused) {
  EXPECT_THAT((OneNode{"Constant", {2}, {}}.problem()), HasSubstr("'value' is missing"));
  EXPECT_THAT(
      (OneNode{"ConstantOfShape", {2}, {"s"}, {}, {{"s", {1'000'000, 1'000'000}}}}.problem()),
      HasSubstr("would have more than"));
  EXPECT_THAT((OneNode{"ConstantOfShape", {2}, {"s"}, {}, {{"s", {-1}}}}.problem()),
              HasSubstr("a length would be -1"));
  const auto range = [](std::int64_t last, std::int64_t step) {
    return OneNode{"Range", {2}, {"a", "b", "c"}, {}, {{"a", {0}}, {"b", {last}}, {"c", {step}}}}
        .problem();
  };
  EXPECT_EQ(range(5, 2), "");
  EXPECT_EQ(range(5, -2), "");
  EXPECT_THAT(range(5, 0), HasSubstr("a step is 0"));
  EXPECT_THAT(range(std::int64_t{1} << 40, 1), HasSubstr("would have more than"));
}

}  // namespace
}  // namespace lay
