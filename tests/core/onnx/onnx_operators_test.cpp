#include "core/onnx/onnx_operators.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace lay {
namespace {

TEST(OnnxOperators, AreFoundByTheirNames) {
  for (const char* kind :
       {"Conv", "Gemm", "Erf", "ReduceL2", "Resize", "Split", "Constant", "Where"})
    EXPECT_NE(findOnnxOperator(kind), nullptr) << kind;
  for (const char* kind : {"", "conv", "Loop", "NonMaxSuppression", "com.microsoft.Gelu"})
    EXPECT_EQ(findOnnxOperator(kind), nullptr) << kind;
}

TEST(OnnxOperators, NoneIsThereTwice) {
  std::set<std::string_view> kinds;
  for (const OnnxFamily family : {arithmeticOperators(),
                                  activationOperators(),
                                  normalisationOperators(),
                                  convolutionOperators(),
                                  poolingOperators(),
                                  productOperators(),
                                  reductionOperators(),
                                  resizeOperators(),
                                  shapeOperators(),
                                  pieceOperators(),
                                  constantOperators()}) {
    for (const OnnxOperator& one : family) EXPECT_TRUE(kinds.insert(one.kind).second) << one.kind;
  }
}

}  // namespace
}  // namespace lay
