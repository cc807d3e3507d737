#include "core/onnx/onnx_operators.h"

#include <array>

namespace lay {
namespace {

using Binary = at::Tensor (*)(const at::Tensor&, const at::Tensor&);
using Unary = at::Tensor (*)(const at::Tensor&);

template <Unary F>
OnnxResults ofEach(const OnnxCall& call) {
  return {F(call.in(0))};
}

at::Tensor checked(const OnnxCall& call,
                   Binary function,
                   const at::Tensor& a,
                   const at::Tensor& b) {
  (void)call.budget().broadcast(sizesOf(a), sizesOf(b));
  return function(a, b);
}

template <Binary F>
OnnxResults ofTwo(const OnnxCall& call) {
  return {checked(call, F, call.in(0), call.in(1))};
}

/// Of any number of inputs, one after the other.
template <Binary F>
OnnxResults ofAll(const OnnxCall& call) {
  at::Tensor all = call.in(0);
  for (std::size_t i = 1; i < call.numInputs(); ++i) all = checked(call, F, all, call.in(i));
  return {all};
}

at::Tensor added(const at::Tensor& a, const at::Tensor& b) {
  return a + b;
}

at::Tensor subtracted(const at::Tensor& a, const at::Tensor& b) {
  return a - b;
}

OnnxResults meanOfAll(const OnnxCall& call) {
  return {ofAll<added>(call)[0] / static_cast<double>(call.numInputs())};
}

/// Processors trap the smallest integer divided by -1.
at::Tensor safeDivisor(const at::Tensor& b) {
  return at::where(b == -1, at::ones_like(b), b);
}

at::Tensor divided(const at::Tensor& a, const at::Tensor& b) {
  if (a.is_floating_point() || b.is_floating_point()) return a / b;
  return at::where(b == -1, -a, at::div(a, safeDivisor(b), "trunc"));
}

OnnxResults remainder(const OnnxCall& call) {
  const at::Tensor& a = call.in(0);
  const at::Tensor& b = call.in(1);
  (void)call.budget().broadcast(sizesOf(a), sizesOf(b));
  // The remainder of -1 and of 1 is nothing, of integers.
  const at::Tensor divisor = b.is_floating_point() ? b : safeDivisor(b);
  return {call.whole("fmod", 0) != 0 ? at::fmod(a, divisor) : at::remainder(a, divisor)};
}

OnnxResults power(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const at::Tensor& exponent = call.in(1);
  // A square by a single number is a product, which is much quicker than a power.
  if (exponent.numel() == 1 && exponent.dim() <= x.dim())
    return {at::pow(x, exponent.reshape({}).item()).to(x.scalar_type())};
  (void)call.budget().broadcast(sizesOf(x), sizesOf(exponent));
  return {at::pow(x, exponent).to(x.scalar_type())};
}

OnnxResults chosen(const OnnxCall& call) {
  const at::Tensor& is_first = call.in(0);
  const at::Tensor& a = call.in(1);
  const at::Tensor& b = call.in(2);
  (void)call.budget().broadcast(sizesOf(is_first), call.budget().broadcast(sizesOf(a), sizesOf(b)));
  return {at::where(is_first.to(at::kBool), a, b)};
}

constexpr std::array kArithmetic = {
    OnnxOperator{"Add", ofTwo<added>},
    OnnxOperator{"Sub", ofTwo<subtracted>},
    OnnxOperator{"Mul", ofTwo<at::mul>},
    OnnxOperator{"Div", ofTwo<divided>},
    OnnxOperator{"Mod", remainder},
    OnnxOperator{"Pow", power},
    OnnxOperator{"Where", chosen},
    OnnxOperator{"Sum", ofAll<added>},
    OnnxOperator{"Mean", meanOfAll},
    OnnxOperator{"Min", ofAll<at::minimum>},
    OnnxOperator{"Max", ofAll<at::maximum>},
    OnnxOperator{"Equal", ofTwo<at::eq>},
    OnnxOperator{"Greater", ofTwo<at::gt>},
    OnnxOperator{"GreaterOrEqual", ofTwo<at::ge>},
    OnnxOperator{"Less", ofTwo<at::lt>},
    OnnxOperator{"LessOrEqual", ofTwo<at::le>},
    OnnxOperator{"And", ofTwo<at::logical_and>},
    OnnxOperator{"Or", ofTwo<at::logical_or>},
    OnnxOperator{"Xor", ofTwo<at::logical_xor>},
    OnnxOperator{"Not", ofEach<at::logical_not>},
    OnnxOperator{"Sqrt", ofEach<at::sqrt>},
    OnnxOperator{"Exp", ofEach<at::exp>},
    OnnxOperator{"Log", ofEach<at::log>},
    OnnxOperator{"Neg", ofEach<at::neg>},
    OnnxOperator{"Abs", ofEach<at::abs>},
    OnnxOperator{"Sign", ofEach<at::sign>},
    OnnxOperator{"Reciprocal", ofEach<at::reciprocal>},
    OnnxOperator{"Floor", ofEach<at::floor>},
    OnnxOperator{"Ceil", ofEach<at::ceil>},
    OnnxOperator{"Round", ofEach<at::round>},
    OnnxOperator{"Sin", ofEach<at::sin>},
    OnnxOperator{"Cos", ofEach<at::cos>},
    OnnxOperator{"Erf", ofEach<at::erf>},
};

}  // namespace

OnnxFamily arithmeticOperators() {
  return kArithmetic;
}

}  // namespace lay
