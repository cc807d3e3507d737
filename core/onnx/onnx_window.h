#pragma once

#include <cstdint>
#include <span>

#include "core/onnx/onnx_call.h"

namespace lay {

/// What a convolution or a pooling sees at a time, and how it moves: one number for each spatial
/// dimension, every one checked.
struct OnnxWindow {
  OnnxSizes kernel;
  OnnxSizes strides;
  OnnxSizes dilations;
  OnnxSizes before;  ///< padding at the beginning
  OnnxSizes after;   ///< padding at the end

  [[nodiscard]] std::size_t rank() const { return kernel.size(); }
  /// From the first number that the kernel sees to the last.
  [[nodiscard]] std::int64_t reach(std::size_t d) const {
    return (kernel[d] - 1) * dilations[d] + 1;
  }
  /// How many steps fit over `size` numbers and the padding. @throws ModelError when none does.
  [[nodiscard]] std::int64_t steps(std::size_t d, std::int64_t size) const;
  /// The same of a dimension before the others, for what LibTorch knows of two dimensions only.
  [[nodiscard]] OnnxWindow withLeadingDimension() const;
  [[nodiscard]] bool isPaddedEvenly() const { return before == after; }
  /// LibTorch's order: the last dimension first, its beginning and its end.
  [[nodiscard]] OnnxSizes padding() const;
};

/// Reads strides, dilations, pads and auto_pad of a node. @param sizes of the input's spatial
/// dimensions, which SAME needs. @throws ModelError for what makes no sense.
[[nodiscard]] OnnxWindow windowOf(const OnnxCall& call,
                                  const OnnxSizes& kernel,
                                  std::span<const std::int64_t> sizes);

/// `x` with padding of that value around its spatial dimensions.
[[nodiscard]] at::Tensor padded(const OnnxCall& call,
                                const at::Tensor& x,
                                const OnnxWindow& window,
                                double value);

}  // namespace lay
