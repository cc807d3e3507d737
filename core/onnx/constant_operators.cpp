#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

OnnxResults constant(const OnnxCall& call) {
  if (call.hasAttribute("value_float"))
    return {at::scalar_tensor(call.real("value_float", 0), at::kFloat)};
  if (call.hasAttribute("value_int"))
    return {at::scalar_tensor(call.whole("value_int", 0), at::kLong)};
  if (call.hasAttribute("value_floats"))
    return {at::tensor(call.reals("value_floats"), at::kFloat)};
  if (call.hasAttribute("value_ints")) return {at::tensor(call.wholes("value_ints"), at::kLong)};
  return {toTensor(call.tensor("value"))};
}

OnnxResults constantOfShape(const OnnxCall& call) {
  const OnnxSizes shape = call.wholesIn(0);
  (void)call.budget().elementsOf(shape);
  const at::Tensor value =
      call.hasAttribute("value") ? toTensor(call.tensor("value")) : at::zeros({1}, at::kFloat);
  OnnxCall::expect(value.numel() == 1, "value");
  return {at::full(shape, value.reshape({}).item(), value.options())};
}

OnnxResults range(const OnnxCall& call) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (call.in(i).numel() != 1) throw ModelError(strCat("its input ", i, " is not one number"));
  }
  const at::Scalar first = call.in(0).reshape({}).item();
  const at::Scalar last = call.in(1).reshape({}).item();
  const at::Scalar step = call.in(2).reshape({}).item();
  const double count = std::ceil((last.toDouble() - first.toDouble()) / step.toDouble());
  if (!(std::abs(count) < 1e15)) throw ModelError("a step is 0");
  const OnnxSizes shape = {std::max<std::int64_t>(static_cast<std::int64_t>(count), 0)};
  (void)call.budget().elementsOf(shape);
  return {at::arange(shape[0], call.in(0).options()) * step + first};
}

constexpr std::array kConstants = {
    OnnxOperator{"Constant", constant},
    OnnxOperator{"ConstantOfShape", constantOfShape},
    OnnxOperator{"Range", range},
};

}  // namespace

OnnxFamily constantOperators() {
  return kConstants;
}

}  // namespace lay
