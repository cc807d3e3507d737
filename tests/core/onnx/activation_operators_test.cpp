#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ActivationOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("activation");
}

TEST(ActivationOperators, WhatMakesNoSenseIsRefused) {
  EXPECT_THAT((OneNode{"Sigmoid", {2}, {"i"}, {}, {{"i", {1}}}}.problem()),
              HasSubstr("its input 0 is not in floating point"));
  EXPECT_THAT((OneNode{"Gelu", {2}, {"x"}, {{"approximate", "well"}}}.problem()),
              HasSubstr("'approximate' has a value that is not read here"));
  EXPECT_THAT((OneNode{"Clip", {2}, {"x", "b"}, {}, {}, {{"b", {2}}}}.problem()),
              HasSubstr("its input 1 is not one number"));
  EXPECT_THAT((OneNode{"LeakyRelu", {2}, {"x"}, {{"alpha", 1}}}.problem()),
              HasSubstr("its attribute 'alpha' is of another kind"));
}

}  // namespace
}  // namespace lay
