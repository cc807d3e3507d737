#include "core/onnx/onnx_operators.h"
#include "core/onnx/onnx_window.h"

#include "core/base/error.h"

#include <array>
#include <limits>

namespace lay {
namespace {

/// A pooling over two dimensions: one over one has a dimension of one number more.
struct Pooling {
  at::Tensor x;
  OnnxWindow window;
  OnnxSizes beyond = {0, 0};  ///< how far past the padding the last step of ceil_mode reaches
  bool was_line = false;

  [[nodiscard]] at::Tensor finished(const at::Tensor& y) const {
    return was_line ? y.squeeze(2) : y;
  }
};

Pooling poolingOf(const OnnxCall& call) {
  Pooling pooling;
  pooling.x = call.realIn(0);
  if (pooling.x.dim() < 3 || pooling.x.dim() > 4 || pooling.x.numel() == 0)
    throw ModelError(strCat("its input is ", shapeText(sizesOf(pooling.x))));
  pooling.window = windowOf(call, call.wholes("kernel_shape"), sizesOf(pooling.x).subspan(2));
  pooling.was_line = pooling.x.dim() == 3;
  if (pooling.was_line) {
    pooling.x = pooling.x.unsqueeze(2);
    pooling.window = pooling.window.withLeadingDimension();
  }
  const bool is_rounded_up = call.whole("ceil_mode", 0) != 0;
  OnnxSizes shape = {pooling.x.size(0), pooling.x.size(1)};
  for (std::size_t d = 0; d < 2; ++d) {
    const OnnxWindow& window = pooling.window;
    const std::int64_t size = pooling.x.size(static_cast<std::int64_t>(d) + 2);
    std::int64_t steps = window.steps(d, size);
    const std::int64_t covered = (steps - 1) * window.strides[d] + window.reach(d);
    const std::int64_t all = size + window.before[d] + window.after[d];
    // A step more where numbers are left, unless it would begin in the padding at the end.
    if (is_rounded_up && covered < all && steps * window.strides[d] < size + window.before[d]) {
      pooling.beyond[d] = covered + window.strides[d] - all;
      ++steps;
    }
    shape.push_back(steps);
  }
  const auto outputs = static_cast<double>(call.budget().elementsOf(shape));
  call.budget().work(outputs *
                     static_cast<double>(pooling.window.kernel[0] * pooling.window.kernel[1]));
  return pooling;
}

OnnxWindow withBeyond(const Pooling& pooling) {
  OnnxWindow window = pooling.window;
  for (std::size_t d = 0; d < 2; ++d) window.after[d] += pooling.beyond[d];
  return window;
}

OnnxResults largestOfWindows(const OnnxCall& call) {
  if (call.numOutputs() > 1) throw ModelError("the places of its largest are not read here");
  OnnxCall::expect(call.whole("storage_order", 0) == 0, "storage_order");
  const Pooling pooling = poolingOf(call);
  const at::Tensor x =
      padded(call, pooling.x, withBeyond(pooling), -std::numeric_limits<double>::infinity());
  const OnnxWindow& window = pooling.window;
  return {pooling.finished(
      at::max_pool2d(x, window.kernel, window.strides, {0, 0}, window.dilations, false))};
}

OnnxResults averageOfWindows(const OnnxCall& call) {
  const Pooling pooling = poolingOf(call);
  const OnnxWindow& window = pooling.window;
  OnnxCall::expect(window.dilations == OnnxSizes{1, 1}, "dilations");
  const auto averaged = [&](const at::Tensor& x) {
    return at::avg_pool2d(x, window.kernel, window.strides, {0, 0}, false, true);
  };
  const OnnxWindow whole = withBeyond(pooling);
  const at::Tensor y = averaged(padded(call, pooling.x, whole, 0));
  // What part of each window counts: the input's numbers, and the padding where that is said.
  at::Tensor counts = at::ones({1, 1, pooling.x.size(2), pooling.x.size(3)}, pooling.x.options());
  if (call.whole("count_include_pad", 0) != 0) {
    OnnxWindow beyond = whole;
    beyond.before = {0, 0};
    beyond.after = pooling.beyond;
    counts = padded(call, padded(call, counts, window, 1), beyond, 0);
  } else {
    counts = padded(call, counts, whole, 0);
  }
  return {pooling.finished(y / averaged(counts))};
}

/// Over all but the first two dimensions, which stay as ones.
template <at::Tensor (*F)(const at::Tensor&, at::IntArrayRef)>
OnnxResults overAll(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  if (x.dim() < 3) throw ModelError(strCat("its input is ", shapeText(sizesOf(x))));
  OnnxSizes axes;
  for (std::int64_t d = 2; d < x.dim(); ++d) axes.push_back(d);
  return {F(x, axes)};
}

at::Tensor meanOver(const at::Tensor& x, at::IntArrayRef axes) {
  return at::mean(x, axes, true);
}

at::Tensor largestOver(const at::Tensor& x, at::IntArrayRef axes) {
  return at::amax(x, axes, true);
}

constexpr std::array kPoolings = {
    OnnxOperator{"MaxPool", largestOfWindows},
    OnnxOperator{"AveragePool", averageOfWindows},
    OnnxOperator{"GlobalAveragePool", overAll<meanOver>},
    OnnxOperator{"GlobalMaxPool", overAll<largestOver>},
};

}  // namespace

OnnxFamily poolingOperators() {
  return kPoolings;
}

}  // namespace lay
