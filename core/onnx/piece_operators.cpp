#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace lay {
namespace {

struct Cut {
  std::int64_t axis = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;  ///< behind the last one
  std::int64_t step = 1;
};

at::Tensor cutOut(const at::Tensor& x, const Cut& cut) {
  const std::int64_t length = x.size(cut.axis);
  const auto from_front = [length](std::int64_t at) {
    return at < 0 ? std::max<std::int64_t>(at, -length - 1) + length : at;
  };
  if (cut.step > 0) {
    const std::int64_t first = std::clamp<std::int64_t>(from_front(cut.first), 0, length);
    const std::int64_t last = std::clamp<std::int64_t>(from_front(cut.last), first, length);
    return x.slice(cut.axis, first, last, std::min(cut.step, std::max<std::int64_t>(length, 1)));
  }
  if (cut.step == 0) throw ModelError("a step is 0");
  // Backwards: LibTorch has no slice that does.
  const std::int64_t first = std::clamp<std::int64_t>(from_front(cut.first), -1, length - 1);
  const std::int64_t last = std::clamp<std::int64_t>(from_front(cut.last), -1, length - 1);
  const std::int64_t step = std::max(cut.step, -std::max<std::int64_t>(length, 1));
  OnnxSizes places;
  for (std::int64_t at = first; at > last; at += step) places.push_back(at);
  return at::index_select(x, cut.axis, at::tensor(places, at::kLong));
}

OnnxResults slice(const OnnxCall& call) {
  at::Tensor x = call.in(0);
  const bool has_inputs = call.numInputs() > 1;
  const OnnxSizes first = has_inputs ? call.wholesIn(1) : call.wholes("starts");
  const OnnxSizes last = has_inputs ? call.wholesIn(2) : call.wholes("ends");
  OnnxSizes axes = call.wholesOf(3, "axes").value_or(OnnxSizes());
  OnnxSizes steps = call.hasInput(4) ? call.wholesIn(4) : OnnxSizes();
  if (axes.empty()) {
    axes.resize(first.size());
    std::iota(axes.begin(), axes.end(), 0);
  }
  if (steps.empty()) steps.assign(first.size(), 1);
  if (last.size() != first.size() || axes.size() != first.size() || steps.size() != first.size())
    throw ModelError("starts, ends, axes and steps are not as many");
  for (std::size_t i = 0; i < axes.size(); ++i)
    x = cutOut(x, {axisOf(axes[i], x.dim()), first[i], last[i], steps[i]});
  return {x};
}

OnnxResults split(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t axis = axisOf(call.whole("axis", 0), x.dim());
  const auto count = static_cast<std::int64_t>(call.numOutputs());
  OnnxSizes lengths = call.wholesOf(1, "split").value_or(OnnxSizes());
  if (lengths.empty()) {
    // Equal parts; the last one is smaller where they do not come out even.
    const std::int64_t part = (x.size(axis) + count - 1) / count;
    lengths.assign(static_cast<std::size_t>(count), part);
    lengths.back() = x.size(axis) - part * (count - 1);
  }
  if (static_cast<std::int64_t>(lengths.size()) != count)
    throw ModelError(strCat("it has ", lengths.size(), " lengths for ", count, " outputs"));
  OnnxResults parts;
  std::int64_t at = 0;
  for (const std::int64_t length : lengths) {
    if (length < 0 || length > x.size(axis) - at)
      throw ModelError(strCat("parts of ", shapeText(lengths), " do not make ", x.size(axis)));
    parts.push_back(x.narrow(axis, at, length));
    at += length;
  }
  return parts;
}

OnnxResults concat(const OnnxCall& call) {
  std::vector<at::Tensor> all;
  for (std::size_t i = 0; i < call.numInputs(); ++i) all.push_back(call.in(i));
  if (all.empty()) throw ModelError(strCat("its input ", 0, " is missing"));
  const std::int64_t axis = axisOf(call.whole("axis", 0), all.front().dim());
  OnnxSizes shape = all.front().sizes().vec();
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].dim() != all.front().dim()) {
      throw ModelError(strCat("shapes ",
                              shapeText(sizesOf(all.front())),
                              " and ",
                              shapeText(sizesOf(all[i])),
                              " do not fit together"));
    }
    shape[static_cast<std::size_t>(axis)] += all[i].size(axis);
  }
  (void)call.budget().elementsOf(shape);
  return {at::cat(all, axis)};
}

/// Places counted from the front. @throws ModelError when one is not in 0..length-1.
at::Tensor placesIn(const OnnxCall& call, std::size_t input, std::int64_t length) {
  const at::Tensor& places = call.in(input);
  if (places.scalar_type() != at::kLong)
    throw ModelError(strCat("its input ", input, " is no list of integers"));
  if (places.numel() == 0) return places;
  const at::Tensor from_front = at::where(places < 0, places + length, places);
  const bool are_inside =
      from_front.min().item().toLong() >= 0 && from_front.max().item().toLong() < length;
  if (!are_inside) throw ModelError(strCat("it takes what is not among ", length));
  return from_front;
}

OnnxResults gather(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t axis = axisOf(call.whole("axis", 0), x.dim());
  const at::Tensor places = placesIn(call, 1, x.size(axis));
  OnnxSizes shape;
  for (std::int64_t d = 0; d < axis; ++d) shape.push_back(x.size(d));
  for (const std::int64_t length : places.sizes()) shape.push_back(length);
  for (std::int64_t d = axis + 1; d < x.dim(); ++d) shape.push_back(x.size(d));
  (void)call.budget().elementsOf(shape);
  if (places.dim() == 0) return {x.select(axis, places.item().toLong())};
  return {at::index_select(x, axis, places.reshape({-1})).reshape(shape)};
}

OnnxResults gatherElements(const OnnxCall& call) {
  const at::Tensor& x = call.in(0);
  const std::int64_t axis = axisOf(call.whole("axis", 0), x.dim());
  return {at::gather(x, axis, placesIn(call, 1, x.size(axis)))};
}

/// Which number of an axis stands at `at` of a padded one.
std::int64_t placeBeyond(const std::string& mode, std::int64_t at, std::int64_t length) {
  if (mode == "edge") return std::clamp<std::int64_t>(at, 0, length - 1);
  const std::int64_t period = mode == "wrap" ? length : std::max<std::int64_t>(2 * length - 2, 1);
  const std::int64_t within = ((at % period) + period) % period;
  return within < length ? within : period - within;
}

at::Tensor paddedAlong(const at::Tensor& x,
                       const std::string& mode,
                       std::int64_t axis,
                       std::int64_t before,
                       std::int64_t after) {
  const std::int64_t length = x.size(axis);
  if (length < 1) throw ModelError("an input without numbers");
  OnnxSizes places;
  for (std::int64_t at = -before; at < length + after; ++at)
    places.push_back(placeBeyond(mode, at, length));
  return at::index_select(x, axis, at::tensor(places, at::kLong));
}

OnnxResults pad(const OnnxCall& call) {
  at::Tensor x = call.in(0);
  const std::string mode = call.text("mode", "constant");
  const OnnxSizes pads = call.wholesOf(1, "pads").value_or(OnnxSizes());
  OnnxSizes axes = call.hasInput(3) ? call.wholesIn(3) : OnnxSizes();
  if (axes.empty()) {
    axes.resize(static_cast<std::size_t>(x.dim()));
    std::iota(axes.begin(), axes.end(), 0);
  }
  if (pads.size() != 2 * axes.size())
    throw ModelError(strCat("it has ", pads.size(), " pads for ", axes.size(), " axes"));
  OnnxCall::expect(mode == "constant" || mode == "edge" || mode == "reflect" || mode == "wrap",
                   "mode");
  c10::Scalar value = call.real("value", 0);
  if (call.hasInput(2) && call.in(2).numel() == 1) value = call.in(2).reshape({}).item();
  OnnxSizes shape = x.sizes().vec();
  for (std::size_t i = 0; i < axes.size(); ++i) {
    constexpr std::int64_t kMostPad = std::int64_t{1} << 30;
    const std::int64_t axis = axisOf(axes[i], x.dim());
    const std::int64_t before = std::clamp(pads[i], -kMostPad, kMostPad);
    const std::int64_t after = std::clamp(pads[i + axes.size()], -kMostPad, kMostPad);
    std::int64_t& length = shape[static_cast<std::size_t>(axis)];
    length += before + after;
    (void)call.budget().elementsOf(shape);
    if (mode == "constant") {
      OnnxSizes around(2 * static_cast<std::size_t>(x.dim() - axis), 0);
      around[around.size() - 2] = before;
      around[around.size() - 1] = after;
      x = at::constant_pad_nd(x, around, value);
    } else {
      x = paddedAlong(x, mode, axis, before, after);
    }
  }
  return {x};
}

constexpr std::array kPieces = {
    OnnxOperator{"Slice", slice},
    OnnxOperator{"Split", split},
    OnnxOperator{"Concat", concat},
    OnnxOperator{"Gather", gather},
    OnnxOperator{"GatherElements", gatherElements},
    OnnxOperator{"Pad", pad},
};

}  // namespace

OnnxFamily pieceOperators() {
  return kPieces;
}

}  // namespace lay
