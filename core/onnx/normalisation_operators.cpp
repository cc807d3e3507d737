#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <array>

namespace lay {
namespace {

OnnxResults batchNormalization(const OnnxCall& call) {
  if (call.whole("training_mode", 0) != 0)
    throw ModelError("it is a network in training; export it for inference");
  const at::Tensor& x = call.realIn(0);
  if (x.dim() < 2) throw ModelError(strCat("its input has ", x.dim(), " dimensions"));
  return {at::batch_norm(x,
                         call.realIn(1),
                         call.realIn(2),
                         call.realIn(3),
                         call.realIn(4),
                         false,
                         0,
                         call.real("epsilon", 1e-5F),
                         false)};
}

OnnxResults instanceNormalization(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  if (x.dim() < 3) throw ModelError(strCat("its input has ", x.dim(), " dimensions"));
  return {at::instance_norm(
      x, call.realIn(1), call.realIn(2), {}, {}, true, 0, call.real("epsilon", 1e-5F), false)};
}

OnnxResults layerNormalization(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  const at::Tensor& scale = call.realIn(1);
  const auto axis = static_cast<std::size_t>(axisOf(call.whole("axis", -1), x.dim()));
  const at::IntArrayRef normalised = x.sizes().slice(axis);
  const float epsilon = call.real("epsilon", 1e-5F);
  const bool has_bias = call.hasInput(2);
  if (scale.sizes() == normalised && (!has_bias || call.in(2).sizes() == normalised)) {
    return {at::layer_norm(
        x, normalised, scale, has_bias ? call.realIn(2) : at::Tensor(), epsilon, false)};
  }
  (void)call.budget().broadcast(sizesOf(x), sizesOf(scale));
  at::Tensor y = at::layer_norm(x, normalised, {}, {}, epsilon, false) * scale;
  if (has_bias) {
    (void)call.budget().broadcast(sizesOf(y), sizesOf(call.in(2)));
    y = y + call.realIn(2);
  }
  return {y};
}

OnnxResults lpNormalization(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  const std::int64_t axis = axisOf(call.whole("axis", -1), x.dim());
  const std::int64_t p = call.whole("p", 2);
  OnnxCall::expect(p == 1 || p == 2, "p");
  const at::Tensor length = p == 1 ? at::abs(x).sum(axis, true) : at::sqrt((x * x).sum(axis, true));
  return {at::where(length == 0, at::zeros_like(x), x / length)};
}

/// Until version 12 everything from the axis on is one row.
template <at::Tensor (*F)(const at::Tensor&, std::int64_t)>
OnnxResults ofRows(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  constexpr std::int64_t kFirstWithOneAxis = 13;
  if (call.opset() >= kFirstWithOneAxis) return {F(x, axisOf(call.whole("axis", -1), x.dim()))};
  const std::int64_t axis = axisOf(call.whole("axis", 1), x.dim());
  std::int64_t rows = 1;
  for (std::int64_t d = 0; d < axis; ++d) rows *= x.size(d);
  if (x.numel() == 0) return {x};
  return {F(x.reshape({rows, -1}), 1).reshape(x.sizes())};
}

at::Tensor softmaxAlong(const at::Tensor& x, std::int64_t axis) {
  return at::softmax(x, axis);
}

at::Tensor logSoftmaxAlong(const at::Tensor& x, std::int64_t axis) {
  return at::log_softmax(x, axis);
}

constexpr std::array kNormalisations = {
    OnnxOperator{"BatchNormalization", batchNormalization},
    OnnxOperator{"InstanceNormalization", instanceNormalization},
    OnnxOperator{"LayerNormalization", layerNormalization},
    OnnxOperator{"LpNormalization", lpNormalization},
    OnnxOperator{"Softmax", ofRows<softmaxAlong>},
    OnnxOperator{"LogSoftmax", ofRows<logSoftmaxAlong>},
};

}  // namespace

OnnxFamily normalisationOperators() {
  return kNormalisations;
}

}  // namespace lay
