#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace lay {
namespace {

OnnxResults matrixProduct(const OnnxCall& call) {
  const at::Tensor& a = call.in(0);
  const at::Tensor& b = call.in(1);
  if (a.dim() < 1 || b.dim() < 1) throw ModelError("a product of matrices has a single number");
  const at::Tensor rows = a.dim() == 1 ? a.unsqueeze(0) : a;
  const at::Tensor columns = b.dim() == 1 ? b.unsqueeze(1) : b;
  const std::int64_t inner = rows.size(-1);
  if (inner != columns.size(-2)) {
    throw ModelError(strCat(
        "shapes ", shapeText(sizesOf(a)), " and ", shapeText(sizesOf(b)), " do not fit together"));
  }
  const auto batchOf = [](const at::Tensor& x) {
    return sizesOf(x).first(static_cast<std::size_t>(x.dim()) - 2);
  };
  const OnnxSizes batch = call.budget().broadcast(batchOf(rows), batchOf(columns));
  // LibTorch copies what is stretched.
  const auto with = [&batch](std::int64_t m, std::int64_t n) {
    OnnxSizes shape = batch;
    shape.push_back(m);
    shape.push_back(n);
    return shape;
  };
  const auto outputs =
      static_cast<double>(call.budget().elementsOf(with(rows.size(-2), columns.size(-1))));
  (void)call.budget().elementsOf(with(rows.size(-2), inner));
  if (columns.dim() > 2) (void)call.budget().elementsOf(with(inner, columns.size(-1)));
  call.budget().work(outputs * static_cast<double>(inner));
  return {at::matmul(a, b)};
}

OnnxResults generalProduct(const OnnxCall& call) {
  at::Tensor a = call.realIn(0);
  at::Tensor b = call.realIn(1);
  if (a.dim() != 2 || b.dim() != 2) throw ModelError("a matrix is expected");
  if (call.whole("transA", 0) != 0) a = a.t();
  if (call.whole("transB", 0) != 0) b = b.t();
  const OnnxSizes shape = {a.size(0), b.size(1)};
  call.budget().work(static_cast<double>(call.budget().elementsOf(shape)) *
                     static_cast<double>(a.size(1)));
  const float alpha = call.real("alpha", 1);
  const float beta = call.real("beta", 1);
  at::Tensor y = at::matmul(a, b);
  if (alpha != 1) y = y * alpha;
  if (!call.hasInput(2)) return {y};
  const at::Tensor& c = call.realIn(2);
  (void)call.budget().broadcast(sizesOf(y), sizesOf(c));
  return {beta == 1 ? y + c : y + beta * c};
}

std::string withoutBlanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

/// "bhid,bhjd->bhij": sums of products over the letters that are not on the right, of one or two
/// tensors.
OnnxResults einsum(const OnnxCall& call) {
  const std::string equation = withoutBlanks(call.text("equation", ""));
  const std::size_t arrow = equation.find("->");
  const std::string left = equation.substr(0, arrow);
  const std::size_t comma = left.find(',');
  const std::array<std::string, 2> labels = {
      left.substr(0, comma), comma == std::string::npos ? "" : left.substr(comma + 1)};
  const std::size_t count = comma == std::string::npos ? 1 : 2;
  const bool is_read = arrow != std::string::npos && call.numInputs() == count &&
                       left.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyz"
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZ,") == std::string::npos;
  OnnxCall::expect(is_read, "equation");
  std::map<char, std::int64_t> lengths;
  std::vector<at::Tensor> operands;
  for (std::size_t i = 0; i < count; ++i) {
    const at::Tensor& x = call.realIn(i);
    OnnxCall::expect(static_cast<std::int64_t>(labels[i].size()) == x.dim(), "equation");
    for (std::size_t d = 0; d < labels[i].size(); ++d)
      lengths[labels[i][d]] = std::max(lengths[labels[i][d]], x.size(static_cast<std::int64_t>(d)));
    operands.push_back(x);
  }
  OnnxSizes shape;
  for (const char label : equation.substr(arrow + 2)) {
    OnnxCall::expect(lengths.contains(label), "equation");
    shape.push_back(lengths[label]);
  }
  (void)call.budget().elementsOf(shape);
  double products = 1;
  for (const auto& [label, length] : lengths) products *= static_cast<double>(length);
  call.budget().work(products);
  return {at::einsum(equation, operands)};
}

constexpr std::array kProducts = {
    OnnxOperator{"MatMul", matrixProduct},
    OnnxOperator{"Gemm", generalProduct},
    OnnxOperator{"Einsum", einsum},
};

}  // namespace

OnnxFamily productOperators() {
  return kProducts;
}

}  // namespace lay
