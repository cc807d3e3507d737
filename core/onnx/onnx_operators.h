#pragma once

#include <span>
#include <string_view>

#include "core/onnx/onnx_call.h"

namespace lay {

/// Computes a node. @throws ModelError that says what is wrong with it; c10::Error for what
/// LibTorch does not accept, such as shapes that do not fit.
using OnnxFunction = OnnxResults (*)(const OnnxCall&);

struct OnnxOperator {
  std::string_view kind;
  OnnxFunction function;
};

/// The operators of a family.
using OnnxFamily = std::span<const OnnxOperator>;

[[nodiscard]] OnnxFamily arithmeticOperators();     ///< sums, powers, comparisons, of each number
[[nodiscard]] OnnxFamily activationOperators();     ///< Relu to Gelu, Clip
[[nodiscard]] OnnxFamily normalisationOperators();  ///< of batches and layers; Softmax
[[nodiscard]] OnnxFamily convolutionOperators();
[[nodiscard]] OnnxFamily poolingOperators();
[[nodiscard]] OnnxFamily productOperators();    ///< of matrices
[[nodiscard]] OnnxFamily reductionOperators();  ///< sums and largest along axes
[[nodiscard]] OnnxFamily resizeOperators();
[[nodiscard]] OnnxFamily
shapeOperators();  ///< other shapes of the same numbers, and what shape it is
[[nodiscard]] OnnxFamily pieceOperators();     ///< taking tensors apart and joining them
[[nodiscard]] OnnxFamily constantOperators();  ///< numbers from nowhere

/// The function of an operator of ONNX, in the versions 7 to 20 of its operator set; nullptr when
/// it is not known.
[[nodiscard]] OnnxFunction findOnnxOperator(std::string_view kind);

}  // namespace lay
