#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ReductionOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("reduction");
}

TEST(ReductionOperators, WhatMakesNoSenseIsRefused) {
  EXPECT_THAT((OneNode{"ReduceMean", {2, 3}, {"x"}, {{"axes", {2}}}}.problem()),
              HasSubstr("there is no axis 2 among 2"));
  EXPECT_THAT((OneNode{"ReduceMax", {2, 0}, {"x"}, {{"axes", {1}}}}.problem()),
              HasSubstr("without numbers"));
  EXPECT_THAT((OneNode{"ReduceSum", {2, 3}, {"x", "x"}}.problem()),
              HasSubstr("its input 1 is no short list of integers"));
  EXPECT_THAT((OneNode{"ArgMax", {2, 3}, {"x"}, {{"select_last_index", 1}}}.problem()),
              HasSubstr("'select_last_index' has a value that is not read here"));
}

}  // namespace
}  // namespace lay
