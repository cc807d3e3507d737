#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <array>
#include <cmath>
#include <string>

namespace lay {
namespace {

OnnxResults relu(const OnnxCall& call) {
  return {at::relu(call.in(0))};
}

OnnxResults leakyRelu(const OnnxCall& call) {
  return {at::leaky_relu(call.realIn(0), call.real("alpha", 0.01F))};
}

OnnxResults parametricRelu(const OnnxCall& call) {
  const at::Tensor& x = call.realIn(0);
  const at::Tensor& slope = call.realIn(1);
  (void)call.budget().broadcast(sizesOf(x), sizesOf(slope));
  return {at::where(x < 0, x * slope, x)};
}

OnnxResults elu(const OnnxCall& call) {
  return {at::elu(call.realIn(0), call.real("alpha", 1))};
}

OnnxResults sigmoid(const OnnxCall& call) {
  return {at::sigmoid(call.realIn(0))};
}

OnnxResults hardSigmoid(const OnnxCall& call) {
  return {at::clamp(call.realIn(0) * call.real("alpha", 0.2F) + call.real("beta", 0.5F), 0, 1)};
}

OnnxResults hardSwish(const OnnxCall& call) {
  return {at::hardswish(call.realIn(0))};
}

OnnxResults hyperbolicTangent(const OnnxCall& call) {
  return {at::tanh(call.realIn(0))};
}

OnnxResults softplus(const OnnxCall& call) {
  return {at::softplus(call.realIn(0))};
}

OnnxResults softsign(const OnnxCall& call) {
  return {call.realIn(0) / (1 + at::abs(call.realIn(0)))};
}

OnnxResults mish(const OnnxCall& call) {
  return {at::mish(call.realIn(0))};
}

OnnxResults gelu(const OnnxCall& call) {
  const std::string approximate = call.text("approximate", "none");
  OnnxCall::expect(approximate == "none" || approximate == "tanh", "approximate");
  return {at::gelu(call.realIn(0), approximate)};
}

/// A limit: an attribute until version 10, then an input of one number.
c10::optional<at::Scalar> limitOf(const OnnxCall& call, std::size_t input, const char* attribute) {
  if (call.hasAttribute(attribute)) return at::Scalar(call.real(attribute, 0));
  if (!call.hasInput(input) || call.in(input).numel() == 0) return c10::nullopt;
  if (call.in(input).numel() != 1)
    throw ModelError(strCat("its input ", input, " is not one number"));
  return call.in(input).reshape({}).item();
}

OnnxResults clip(const OnnxCall& call) {
  const auto least = limitOf(call, 1, "min");
  const auto most = limitOf(call, 2, "max");
  if (!least && !most) return {call.in(0)};
  return {at::clamp(call.in(0), least, most)};
}

constexpr std::array kActivations = {
    OnnxOperator{"Relu", relu},
    OnnxOperator{"LeakyRelu", leakyRelu},
    OnnxOperator{"PRelu", parametricRelu},
    OnnxOperator{"Elu", elu},
    OnnxOperator{"Sigmoid", sigmoid},
    OnnxOperator{"HardSigmoid", hardSigmoid},
    OnnxOperator{"HardSwish", hardSwish},
    OnnxOperator{"Tanh", hyperbolicTangent},
    OnnxOperator{"Softplus", softplus},
    OnnxOperator{"Softsign", softsign},
    OnnxOperator{"Mish", mish},
    OnnxOperator{"Gelu", gelu},
    OnnxOperator{"Clip", clip},
};

}  // namespace

OnnxFamily activationOperators() {
  return kActivations;
}

}  // namespace lay
