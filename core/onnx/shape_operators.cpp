#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lay {
namespace {

OnnxResults same(const OnnxCall& call) {
  if (call.numOutputs() > 1) {  // Dropout's mask: all of it is kept
    return {call.in(0), at::ones_like(call.in(0), at::TensorOptions(at::kBool))};
  }
  return {call.in(0)};
}

OnnxResults shapeOf(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t rank = x.dim();
  const auto bound = [rank](std::int64_t at) {
    return std::clamp<std::int64_t>(at < 0 ? at + rank : at, 0, rank);
  };
  const std::int64_t first = bound(call.whole("start", 0));
  const std::int64_t last = bound(call.whole("end", rank));
  const at::IntArrayRef sizes = x.sizes();
  const OnnxSizes wanted(sizes.begin() + first, sizes.begin() + std::max(first, last));
  return {at::tensor(wanted, at::kLong)};
}

OnnxResults sizeOf(const OnnxCall& call) {
  return {at::scalar_tensor(call.in(0).numel(), at::kLong)};
}

OnnxResults reshape(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  OnnxSizes shape = call.wholesIn(1);
  const bool zero_is_zero = call.whole("allowzero", 0) != 0;
  for (std::size_t d = 0; d < shape.size(); ++d) {
    if (shape[d] != 0 || zero_is_zero) continue;
    shape[d] = x.size(axisOf(static_cast<std::int64_t>(d), x.dim()));
  }
  return {x.reshape(shape)};
}

OnnxResults flatten(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  // Behind the last axis is a place, too, but not one that is counted from the end.
  const std::int64_t said = call.whole("axis", 1);
  const std::int64_t axis = axisOf(said, said < 0 ? x.dim() : x.dim() + 1);
  std::int64_t rows = 1;
  for (std::int64_t d = 0; d < axis; ++d) rows *= x.size(d);
  return {x.reshape({rows, rows == 0 ? 0 : x.numel() / rows})};
}

OnnxResults transpose(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  OnnxSizes order = call.wholes("perm");
  if (order.empty()) {
    order.resize(static_cast<std::size_t>(x.dim()));
    std::iota(order.rbegin(), order.rend(), 0);
  }
  return {x.permute(order)};
}

OnnxResults squeeze(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const auto axes = call.wholesOf(1, "axes");
  if (!axes) return {x.squeeze()};
  OnnxSizes dropped = *axes;
  for (std::int64_t& axis : dropped) {
    axis = axisOf(axis, x.dim());
    if (x.size(axis) != 1)
      throw ModelError(strCat("axis ", axis, " of ", shapeText(sizesOf(x)), " is not 1"));
  }
  OnnxSizes shape;
  for (std::int64_t d = 0; d < x.dim(); ++d) {
    if (std::find(dropped.begin(), dropped.end(), d) == dropped.end()) shape.push_back(x.size(d));
  }
  return {x.reshape(shape)};
}

OnnxResults unsqueeze(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  OnnxSizes axes = call.wholesOf(1, "axes").value_or(OnnxSizes());
  constexpr std::size_t kMostAxes = 16;
  if (axes.size() > kMostAxes) throw ModelError("a tensor has too many dimensions");
  const std::int64_t rank = x.dim() + static_cast<std::int64_t>(axes.size());
  for (std::int64_t& axis : axes) axis = axisOf(axis, rank);
  std::sort(axes.begin(), axes.end());
  at::Tensor y = x;
  for (const std::int64_t axis : axes) y = y.unsqueeze(axis);
  return {y};
}

OnnxResults expand(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  return {x.expand(call.budget().broadcast(sizesOf(x), call.wholesIn(1)))};
}

OnnxResults tile(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const OnnxSizes repeats = call.wholesIn(1);
  if (static_cast<std::int64_t>(repeats.size()) != x.dim())
    throw ModelError(strCat("it has ", repeats.size(), " repeats for ", x.dim(), " axes"));
  OnnxSizes shape;
  for (std::size_t d = 0; d < repeats.size(); ++d) {
    // So many are too many anyway, and their product is a number.
    constexpr std::int64_t kMostRepeats = std::int64_t{1} << 30;
    const std::int64_t size = x.size(static_cast<std::int64_t>(d));
    shape.push_back(std::clamp<std::int64_t>(repeats[d], -1, kMostRepeats) * size);
  }
  (void)call.budget().elementsOf(shape);
  return {x.repeat(repeats)};
}

OnnxResults cast(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  // Types of the published schema; what is computed has three.
  switch (call.whole("to", 0)) {
    case 1:   // float
    case 10:  // float16
    case 11:  // double
    case 16:  // bfloat16
      return {x.to(at::kFloat)};
    case 9:  // bool
      return {x.to(at::kBool)};
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 12:
    case 13:
      return {x.to(at::kLong)};
    default:
      OnnxCall::expect(false, "to");
      return {};
  }
}

OnnxResults castLike(const OnnxCall& call) {
  return {call.in(0).to(call.in(1).scalar_type())};
}

/// Channels that become blocks of pixels, and the other way round.
OnnxResults depthToSpace(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t block = call.whole("blocksize", 0);
  const bool is_sound =
      x.dim() == 4 && block > 0 && block <= 64 && x.size(1) % (block * block) == 0;
  if (!is_sound)
    throw ModelError(strCat("blocks of ", block, " do not fit ", shapeText(sizesOf(x))));
  const std::int64_t depth = x.size(1) / (block * block);
  const bool is_crd = call.text("mode", "DCR") == "CRD";
  const at::Tensor blocks = is_crd
                                ? x.reshape({x.size(0), depth, block, block, x.size(2), x.size(3)})
                                      .permute({0, 1, 4, 2, 5, 3})
                                : x.reshape({x.size(0), block, block, depth, x.size(2), x.size(3)})
                                      .permute({0, 3, 4, 1, 5, 2});
  return {blocks.reshape({x.size(0), depth, x.size(2) * block, x.size(3) * block})};
}

OnnxResults spaceToDepth(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t block = call.whole("blocksize", 0);
  const bool is_sound =
      x.dim() == 4 && block > 0 && x.size(2) % block == 0 && x.size(3) % block == 0;
  if (!is_sound)
    throw ModelError(strCat("blocks of ", block, " do not fit ", shapeText(sizesOf(x))));
  const std::int64_t rows = x.size(2) / block;
  const std::int64_t columns = x.size(3) / block;
  return {x.reshape({x.size(0), x.size(1), rows, block, columns, block})
              .permute({0, 3, 5, 1, 2, 4})
              .reshape({x.size(0), x.size(1) * block * block, rows, columns})};
}

constexpr std::array kShapes = {
    OnnxOperator{"Identity", same},
    OnnxOperator{"Dropout", same},
    OnnxOperator{"Shape", shapeOf},
    OnnxOperator{"Size", sizeOf},
    OnnxOperator{"Reshape", reshape},
    OnnxOperator{"Flatten", flatten},
    OnnxOperator{"Transpose", transpose},
    OnnxOperator{"Squeeze", squeeze},
    OnnxOperator{"Unsqueeze", unsqueeze},
    OnnxOperator{"Expand", expand},
    OnnxOperator{"Tile", tile},
    OnnxOperator{"Cast", cast},
    OnnxOperator{"CastLike", castLike},
    OnnxOperator{"DepthToSpace", depthToSpace},
    OnnxOperator{"SpaceToDepth", spaceToDepth},
};

}  // namespace

OnnxFamily shapeOperators() {
  return kShapes;
}

}  // namespace lay
