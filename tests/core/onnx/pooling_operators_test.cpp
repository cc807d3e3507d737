#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(PoolingOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("pooling");
}

TEST(PoolingOperators, WhatDoesNotFitIsRefused) {
  EXPECT_THAT((OneNode{"MaxPool", {1, 2, 4, 4}}.problem()), HasSubstr("its kernel is ()"));
  EXPECT_THAT((OneNode{"MaxPool", {1, 2, 4, 4}, {"x"}, {{"kernel_shape", {5, 1}}}}.problem()),
              HasSubstr("reaches over 5 of 4"));
  EXPECT_THAT((OneNode{"MaxPool", {4, 4}, {"x"}, {{"kernel_shape", {5, 1}}}}.problem()),
              HasSubstr("its input is (4, 4)"));
  EXPECT_THAT((OneNode{"AveragePool",
                       {1, 2, 4, 4},
                       {"x"},
                       {{"kernel_shape", {1, 1}}, {"pads", {0, 0, 16'000, 16'000}}}}
                   .problem()),
              HasSubstr("would have more than"));
  EXPECT_THAT((OneNode{"GlobalAveragePool", {4, 4}}.problem()), HasSubstr("its input is (4, 4)"));
}

}  // namespace
}  // namespace lay
