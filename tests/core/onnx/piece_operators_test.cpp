#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(PieceOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("piece");
}

TEST(PieceOperators, WhatMakesNoSenseIsRefused) {
  EXPECT_THAT((OneNode{"Gather", {2, 3}, {"x", "i"}, {}, {{"i", {2}}}}.problem()),
              HasSubstr("it takes what is not among 2"));
  EXPECT_THAT((OneNode{"Gather", {2, 3}, {"x", "i"}, {}, {{"i", {-3}}}}.problem()),
              HasSubstr("it takes what is not among 2"));
  EXPECT_THAT((OneNode{"Gather", {2, 3}, {"x", "x"}}.problem()), HasSubstr("no list of integers"));
  EXPECT_THAT((OneNode{"Split", {2, 3}, {"x"}, {{"split", {3}}}, {}, {}, 11}.problem()),
              HasSubstr("parts of (3) do not make 2"));
  EXPECT_THAT((OneNode{"Split", {2, 3}, {"x"}, {{"split", {1, 1}}}, {}, {}, 11}.problem()),
              HasSubstr("it has 2 lengths for 1 outputs"));
  EXPECT_THAT((OneNode{"Concat", {2, 3}, {"x", "b"}, {{"axis", 0}}, {}, {{"b", {2}}}}.problem()),
              HasSubstr("do not fit together"));
  EXPECT_THAT((OneNode{"Concat", {2, 3}, {}, {{"axis", 0}}}.problem()),
              HasSubstr("its input 0 is missing"));
  EXPECT_THAT(
      (OneNode{"Slice", {2, 3}, {"x", "i", "i", "i", "z"}, {}, {{"i", {0}}, {"z", {0}}}}.problem()),
      HasSubstr("a step is 0"));
  EXPECT_THAT(
      (OneNode{"Slice", {2, 3}, {"x", "i", "z"}, {}, {{"i", {0}}, {"z", {0, 0}}}}.problem()),
      HasSubstr("are not as many"));
  for (const char* mode : {"constant", "edge", "reflect"}) {
    EXPECT_THAT(
        (OneNode{"Pad", {2, 3}, {"x", "p"}, {{"mode", mode}}, {{"p", {1'000'000'000, 0, 0, 0}}}}
             .problem()),
        HasSubstr("would have more than"));
    EXPECT_THAT(
        (OneNode{"Pad", {2, 3}, {"x", "p"}, {{"mode", mode}}, {{"p", {-3, 0, 0, 0}}}}.problem()),
        HasSubstr("a length would be -1"));
  }
  EXPECT_THAT((OneNode{"Pad", {2, 3}, {"x", "p"}, {}, {{"p", {1}}}}.problem()),
              HasSubstr("it has 1 pads for 2 axes"));
}

}  // namespace
}  // namespace lay
