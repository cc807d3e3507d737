#include "core/onnx/onnx_operators.h"
#include "tests/core/onnx/one_node.h"
#include "tests/core/onnx/onnx_cases.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ProductOperators, GiveWhatTheirDefinitionsGive) {
  expectOnnxCases("product");
}

TEST(ProductOperators, WhatDoesNotFitOrIsTooLargeIsRefused) {
  EXPECT_THAT((OneNode{"MatMul", {2, 3}, {"x", "b"}, {}, {}, {{"b", {2, 3}}}}.problem()),
              HasSubstr("shapes (2, 3) and (2, 3) do not fit together"));
  EXPECT_THAT((OneNode{"MatMul", {20'000, 1}, {"x", "b"}, {}, {}, {{"b", {1, 20'000}}}}.problem()),
              HasSubstr("would have more than"));
  EXPECT_THAT((OneNode{"Gemm", {2, 3, 4}, {"x", "x"}}.problem()),
              HasSubstr("a matrix is expected"));
  for (const char* equation : {"", "ij", "...->", "ij,jk,kl->il", "1j->j"}) {
    EXPECT_THAT((OneNode{"Einsum", {2, 3}, {"x"}, {{"equation", equation}}}.problem()),
                HasSubstr("'equation' has a value that is not read here"))
        << equation;
  }
  for (const char* equation : {"i->i", "ij->k"}) {
    EXPECT_THAT((OneNode{"Einsum", {2, 3}, {"x"}, {{"equation", equation}}}.problem()),
                HasSubstr("'equation' has a value"))
        << equation;
  }
}

}  // namespace
}  // namespace lay
