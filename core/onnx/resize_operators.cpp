#include "core/onnx/onnx_operators.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace lay {
namespace {

constexpr double kMostScale = 1e4;

/// How places of the result become places of the input, and what is read there.
struct Sampling {
  std::string mode = "nearest";
  std::string coordinates = "half_pixel";
  std::string rounding = "round_prefer_floor";
  double cubic = -0.75;
  bool leaves_out_outside = false;
};

struct ResizedAxis {
  std::int64_t axis = 0;
  std::int64_t from = 1;
  std::int64_t to = 1;
  double scale = 1;  ///< as the file says it: to / from need not be the same
};

double placeInInput(const Sampling& sampling, const ResizedAxis& axis, std::int64_t at) {
  const auto x = static_cast<double>(at);
  const auto from = static_cast<double>(axis.from);
  const auto to = static_cast<double>(axis.to);
  if (sampling.coordinates == "asymmetric") return x / axis.scale;
  if (sampling.coordinates == "align_corners") return axis.to > 1 ? x * (from - 1) / (to - 1) : 0;
  if (sampling.coordinates == "pytorch_half_pixel" && axis.to <= 1) return 0;
  if (sampling.coordinates == "tf_half_pixel_for_nn") return (x + 0.5) / axis.scale;
  double shift = 0;
  if (sampling.coordinates == "half_pixel_symmetric")
    shift = from / 2 * (1 - to / (axis.scale * from));
  return shift + (x + 0.5) / axis.scale - 0.5;
}

double roundedPlace(const Sampling& sampling, double x) {
  if (sampling.rounding == "floor") return std::floor(x);
  if (sampling.rounding == "ceil") return std::ceil(x);
  return sampling.rounding == "round_prefer_ceil" ? std::floor(x + 0.5) : std::ceil(x - 0.5);
}

/// What each place of the result takes: `taps` numbers of the input with their weights.
struct Taps {
  std::vector<std::vector<std::int64_t>> indices;  ///< of each tap
  std::vector<std::vector<float>> weights;
};

/// The kernel of Keys (1981), of a distance.
double cubicWeight(double a, double distance) {
  const double x = std::abs(distance);
  if (x <= 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
}

Taps tapsOf(const Sampling& sampling, const ResizedAxis& axis) {
  const int count = sampling.mode == "nearest" ? 1 : sampling.mode == "linear" ? 2 : 4;
  const auto length = static_cast<std::size_t>(axis.to);
  const auto num_taps = static_cast<std::size_t>(count);
  Taps taps = {std::vector(num_taps, std::vector<std::int64_t>(length)),
               std::vector(num_taps, std::vector<float>(length, 1.0F))};
  for (std::size_t i = 0; i < length; ++i) {
    const double place = placeInInput(sampling, axis, static_cast<std::int64_t>(i));
    const double base = count == 1 ? roundedPlace(sampling, place) : std::floor(place);
    double sum = 0;
    std::array<double, 4> weights = {1, 0, 0, 0};
    for (int t = 0; t < count; ++t) {
      const double at = base + t - (count == 4 ? 1 : 0);
      const auto k = static_cast<std::size_t>(t);
      if (count == 2) weights[k] = 1 - std::abs(place - at);
      if (count == 4) weights[k] = cubicWeight(sampling.cubic, place - at);
      const bool is_outside = at < 0 || at > static_cast<double>(axis.from - 1);
      if (count == 4 && sampling.leaves_out_outside && is_outside) weights[k] = 0;
      taps.indices[k][i] =
          static_cast<std::int64_t>(std::clamp(at, 0.0, static_cast<double>(axis.from - 1)));
      sum += weights[k];
    }
    for (std::size_t k = 0; k < num_taps; ++k) {
      const bool is_shared = sampling.leaves_out_outside && count == 4 && sum != 0;
      taps.weights[k][i] = static_cast<float>(is_shared ? weights[k] / sum : weights[k]);
    }
  }
  return taps;
}

/// Along one axis: all of these filters can be taken one axis after the other.
at::Tensor resizedAlong(const Sampling& sampling, const ResizedAxis& axis, const at::Tensor& x) {
  const Taps taps = tapsOf(sampling, axis);
  OnnxSizes along(static_cast<std::size_t>(x.dim()), 1);
  along[static_cast<std::size_t>(axis.axis)] = axis.to;
  at::Tensor y;
  for (std::size_t k = 0; k < taps.indices.size(); ++k) {
    const at::Tensor part = at::index_select(x, axis.axis, at::tensor(taps.indices[k], at::kLong));
    if (taps.indices.size() == 1) return part;
    const at::Tensor weighted = part * at::tensor(taps.weights[k], at::kFloat).reshape(along);
    y = y.defined() ? y.add_(weighted) : weighted;
  }
  return y;
}

ResizedAxis scaledAxis(std::int64_t axis, std::int64_t from, double scale) {
  if (!(scale > 0) || scale > kMostScale) throw ModelError(strCat("a scale is ", scale));
  return {
      axis, from, static_cast<std::int64_t>(std::floor(static_cast<double>(from) * scale)), scale};
}

OnnxResults resized(const OnnxCall& call,
                    const Sampling& sampling,
                    const std::vector<ResizedAxis>& axes) {
  at::Tensor x = call.in(0);
  if (sampling.mode != "nearest") (void)call.realIn(0);
  OnnxSizes shape = x.sizes().vec();
  for (const ResizedAxis& axis : axes) shape[static_cast<std::size_t>(axis.axis)] = axis.to;
  (void)call.budget().elementsOf(shape);
  for (const ResizedAxis& axis : axes) {
    if (axis.from < 1 || axis.to < 1) throw ModelError("an input without numbers");
    const bool is_same = axis.from == axis.to && axis.scale == 1;
    if (is_same) continue;
    shape = x.sizes().vec();
    shape[static_cast<std::size_t>(axis.axis)] = axis.to;
    call.budget().work(4 * static_cast<double>(call.budget().elementsOf(shape)));
    x = resizedAlong(sampling, axis, x);
  }
  return {x};
}

void expectOne(const std::string& value,
               std::initializer_list<const char*> known,
               const char* name) {
  const bool is_known =
      std::any_of(known.begin(), known.end(), [&value](const char* one) { return value == one; });
  OnnxCall::expect(is_known, name);
}

/// Every axis, or those that `axes` names. @param count of scales or sizes.
OnnxSizes axesOf(const OnnxCall& call, std::size_t count) {
  const std::int64_t rank = call.in(0).dim();
  OnnxSizes axes = call.wholes("axes");
  if (axes.empty()) {
    for (std::int64_t d = 0; d < rank; ++d) axes.push_back(d);
  }
  for (std::int64_t& axis : axes) axis = axisOf(axis, rank);
  if (axes.size() != count)
    throw ModelError(strCat("it has ", count, " scales or sizes for ", axes.size(), " axes"));
  return axes;
}

std::vector<ResizedAxis> axesByScales(const OnnxCall& call, const std::vector<float>& scales) {
  const OnnxSizes axes = axesOf(call, scales.size());
  std::vector<ResizedAxis> scaled;
  for (std::size_t i = 0; i < axes.size(); ++i)
    scaled.push_back(scaledAxis(axes[i], call.in(0).size(axes[i]), scales[i]));
  return scaled;
}

std::vector<ResizedAxis> axesBySizes(const OnnxCall& call, const OnnxSizes& sizes) {
  const OnnxSizes axes = axesOf(call, sizes.size());
  std::vector<ResizedAxis> scaled;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const std::int64_t from = call.in(0).size(axes[i]);
    if (from < 1 || sizes[i] < 1) throw ModelError("an input without numbers");
    scaled.push_back(
        {axes[i], from, sizes[i], static_cast<double>(sizes[i]) / static_cast<double>(from)});
  }
  return scaled;
}

OnnxResults resize(const OnnxCall& call) {
  Sampling sampling;
  sampling.mode = call.text("mode", "nearest");
  expectOne(sampling.mode, {"nearest", "linear", "cubic"}, "mode");
  constexpr std::int64_t kFirstWithCoordinates = 11;
  if (call.opset() < kFirstWithCoordinates) {
    sampling.coordinates = "asymmetric";
    sampling.rounding = "floor";
    return resized(call, sampling, axesByScales(call, call.realsIn(1)));
  }
  sampling.coordinates = call.text("coordinate_transformation_mode", sampling.coordinates);
  expectOne(sampling.coordinates,
            {"half_pixel",
             "pytorch_half_pixel",
             "align_corners",
             "asymmetric",
             "tf_half_pixel_for_nn",
             "half_pixel_symmetric"},
            "coordinate_transformation_mode");
  sampling.rounding = call.text("nearest_mode", sampling.rounding);
  expectOne(sampling.rounding,
            {"round_prefer_floor", "round_prefer_ceil", "floor", "ceil"},
            "nearest_mode");
  sampling.cubic = call.real("cubic_coeff_a", -0.75F);
  sampling.leaves_out_outside = call.whole("exclude_outside", 0) != 0;
  expectOne(
      call.text("keep_aspect_ratio_policy", "stretch"), {"stretch"}, "keep_aspect_ratio_policy");
  OnnxCall::expect(call.whole("antialias", 0) == 0, "antialias");
  if (call.hasInput(3) && call.in(3).numel() > 0)
    return resized(call, sampling, axesBySizes(call, call.wholesIn(3)));
  return resized(call, sampling, axesByScales(call, call.realsIn(2)));
}

/// What Resize was called until version 9.
OnnxResults upsample(const OnnxCall& call) {
  Sampling sampling;
  sampling.mode = call.text("mode", "nearest");
  expectOne(sampling.mode, {"nearest", "linear"}, "mode");
  sampling.coordinates = "asymmetric";
  sampling.rounding = "floor";
  const std::vector<float> scales =
      call.hasAttribute("scales") ? call.reals("scales") : call.realsIn(1);
  return resized(call, sampling, axesByScales(call, scales));
}

constexpr std::array kResizes = {
    OnnxOperator{"Resize", resize},
    OnnxOperator{"Upsample", upsample},
};

}  // namespace

OnnxFamily resizeOperators() {
  return kResizes;
}

}  // namespace lay
