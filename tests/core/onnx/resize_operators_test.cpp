#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ResizeOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("resize");
}

TEST(ResizeOperators, WhatMakesNoSenseIsRefused) {
  const auto bySizes = [](const OnnxWriter::Shape& sizes,
                          const OnnxWriter::Attributes& attributes) {
    return OneNode{"Resize", {1, 2, 3, 4}, {"x", "", "", "s"}, attributes, {{"s", sizes}}}
        .problem();
  };
  EXPECT_EQ(bySizes({1, 2, 6, 8}, {}), "");
  EXPECT_THAT(bySizes({6, 8}, {}), HasSubstr("it has 2 scales or sizes for 4 axes"));
  EXPECT_THAT(bySizes({1, 2, 0, 8}, {}), HasSubstr("without numbers"));
  EXPECT_THAT(bySizes({1, 2, 1'000'000, 1'000}, {}), HasSubstr("would have more than"));
  EXPECT_THAT(bySizes({1, 2, 6, 8}, {{"mode", "area"}}), HasSubstr("'mode' has a value"));
  EXPECT_THAT(bySizes({1, 2, 6, 8}, {{"antialias", 1}}), HasSubstr("antialias"));
  EXPECT_THAT(bySizes({1, 2, 6, 8}, {{"coordinate_transformation_mode", "tf_crop_and_resize"}}),
              HasSubstr("'coordinate_transformation_mode' has a value"));
  EXPECT_THAT((OneNode{"Resize", {1, 2}, {"x", "", "s"}, {}, {}, {{"s", {2}}}}.problem()),
              HasSubstr("a scale is 0"));
  EXPECT_THAT((OneNode{"Resize", {1, 2}}.problem()), HasSubstr("its input 2 is missing"));
}

}  // namespace
}  // namespace lay
