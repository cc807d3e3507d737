#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(NormalisationOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("normalisation");
}

TEST(NormalisationOperators, WhatDoesNotFitIsRefused) {
  const std::vector<std::string> five = {"x", "c", "c", "c", "c"};
  EXPECT_THAT((OneNode{"BatchNormalization", {1, 3, 2}, five, {}, {}, {{"c", {4}}}}.problem()),
              HasSubstr("LibTorch cannot compute it of (1, 3, 2), (4)"));
  EXPECT_THAT(
      (OneNode{"BatchNormalization", {1, 3, 2}, five, {{"training_mode", 1}}, {}, {{"c", {3}}}}
           .problem()),
      HasSubstr("in training"));
  EXPECT_THAT((OneNode{"Softmax", {1, 3}, {"x"}, {{"axis", 2}}}.problem()),
              HasSubstr("there is no axis 2 among 2"));
  EXPECT_THAT(
      (OneNode{"LayerNormalization", {1, 3}, {"x", "c"}, {}, {}, {{"c", {2}}}, 17}.problem()),
      HasSubstr("do not fit together"));
}

}  // namespace
}  // namespace lay
