#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lay {
namespace {

using Reduction = at::Tensor (*)(const at::Tensor& x, at::IntArrayRef axes, bool keeps);

/// Axes are an attribute or, from version 13 or 18 on, an input; none means all, or nothing at all.
template <Reduction F>
OnnxResults reduced(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  OnnxSizes axes = call.wholesOf(1, "axes").value_or(OnnxSizes());
  if (axes.empty() && call.whole("noop_with_empty_axes", 0) != 0) return {x};
  if (axes.empty()) {
    axes.resize(static_cast<std::size_t>(x.dim()));
    std::iota(axes.begin(), axes.end(), 0);
  }
  for (std::int64_t& axis : axes) axis = axisOf(axis, x.dim());
  if (x.numel() == 0) throw ModelError("an input without numbers");
  if (axes.empty()) return {F(x.reshape({1}), {0}, false)};  // a single number
  return {F(x, axes, call.whole("keepdims", 1) != 0)};
}

at::Tensor sumAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::sum(x, axes, keeps);
}

at::Tensor meanAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::mean(x, axes, keeps);
}

at::Tensor largestAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::amax(x, axes, keeps);
}

at::Tensor smallestAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::amin(x, axes, keeps);
}

at::Tensor sumOfSizes(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::sum(at::abs(x), axes, keeps);
}

at::Tensor sumOfSquares(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::sum(x * x, axes, keeps);
}

at::Tensor lengthAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::sqrt(sumOfSquares(x, axes, keeps));
}

at::Tensor productAlong(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  at::Tensor y = x;
  for (const std::int64_t axis : axes) y = at::prod(y, axis, true);
  if (keeps) return y;
  OnnxSizes shape;
  for (std::int64_t d = 0; d < x.dim(); ++d) {
    if (std::find(axes.begin(), axes.end(), d) == axes.end()) shape.push_back(x.size(d));
  }
  return y.reshape(shape);
}

at::Tensor logOfSum(const at::Tensor& x, at::IntArrayRef axes, bool keeps) {
  return at::logsumexp(x, axes, keeps);
}

OnnxResults placeOf(const OnnxCall& call, bool is_largest) {
  const at::Tensor& x = call.in(0);
  OnnxCall::expect(call.whole("select_last_index", 0) == 0, "select_last_index");
  const std::int64_t axis = axisOf(call.whole("axis", 0), x.dim());
  const bool keeps = call.whole("keepdims", 1) != 0;
  return {is_largest ? at::argmax(x, axis, keeps) : at::argmin(x, axis, keeps)};
}

OnnxResults placeOfLargest(const OnnxCall& call) {
  return placeOf(call, true);
}

OnnxResults placeOfSmallest(const OnnxCall& call) {
  return placeOf(call, false);
}

constexpr std::array kReductions = {
    OnnxOperator{"ReduceSum", reduced<sumAlong>},
    OnnxOperator{"ReduceMean", reduced<meanAlong>},
    OnnxOperator{"ReduceMax", reduced<largestAlong>},
    OnnxOperator{"ReduceMin", reduced<smallestAlong>},
    OnnxOperator{"ReduceProd", reduced<productAlong>},
    OnnxOperator{"ReduceL1", reduced<sumOfSizes>},
    OnnxOperator{"ReduceL2", reduced<lengthAlong>},
    OnnxOperator{"ReduceSumSquare", reduced<sumOfSquares>},
    OnnxOperator{"ReduceLogSumExp", reduced<logOfSum>},
    OnnxOperator{"ArgMax", placeOfLargest},
    OnnxOperator{"ArgMin", placeOfSmallest},
};

}  // namespace

OnnxFamily reductionOperators() {
  return kReductions;
}

}  // namespace lay
