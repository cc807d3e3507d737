#include "core/onnx/onnx_operators.h"
#include "core/onnx/onnx_window.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lay {
namespace {

/// A convolution over two dimensions: one over one has a dimension of one number more.
struct Planar {
  at::Tensor x;
  at::Tensor weight;
  at::Tensor bias;  ///< undefined: none
  OnnxWindow window;
  std::int64_t groups = 1;
  bool was_line = false;

  [[nodiscard]] at::Tensor finished(const at::Tensor& y) const {
    return was_line ? y.squeeze(2) : y;
  }
};

std::int64_t groupsOf(const OnnxCall& call, const at::Tensor& weight) {
  const std::int64_t groups = call.whole("group", 1);
  OnnxCall::expect(groups >= 1 && weight.size(0) % groups == 0, "group");
  return groups;
}

/// @param in_channels which dimension of the weight answers to the input's channels.
Planar planarOf(const OnnxCall& call, std::int64_t in_channels) {
  Planar planar;
  planar.x = call.realIn(0);
  planar.weight = call.realIn(1);
  if (call.hasInput(2)) planar.bias = call.realIn(2);
  const std::int64_t rank = planar.x.dim();
  if (rank < 3 || rank > 4 || planar.weight.dim() != rank) {
    throw ModelError(strCat("shapes ",
                            shapeText(sizesOf(planar.x)),
                            " and ",
                            shapeText(sizesOf(planar.weight)),
                            " do not fit together"));
  }
  if (planar.x.numel() == 0 || planar.weight.numel() == 0)
    throw ModelError("an input without numbers");
  planar.groups = groupsOf(call, planar.weight);
  const std::int64_t channels =
      planar.weight.size(in_channels) * (in_channels == 1 ? planar.groups : 1);
  const std::int64_t out_channels =
      in_channels == 1 ? planar.weight.size(0) : planar.weight.size(1) * planar.groups;
  const bool has_bias_of_them =
      !planar.bias.defined() || (planar.bias.dim() == 1 && planar.bias.size(0) == out_channels);
  if (planar.x.size(1) != channels || !has_bias_of_them) {
    throw ModelError(strCat("its weight is for ",
                            channels,
                            " channels and gives ",
                            out_channels,
                            "; input or bias do not fit"));
  }
  planar.window =
      windowOf(call, planar.weight.sizes().slice(2).vec(), sizesOf(planar.x).subspan(2));
  planar.was_line = rank == 3;
  if (planar.was_line) {
    planar.x = planar.x.unsqueeze(2);
    planar.weight = planar.weight.unsqueeze(2);
    planar.window = planar.window.withLeadingDimension();
  }
  return planar;
}

OnnxResults convolution(const OnnxCall& call) {
  Planar planar = planarOf(call, 1);
  OnnxWindow& window = planar.window;
  const OnnxSizes shape = {planar.x.size(0),
                           planar.weight.size(0),
                           window.steps(0, planar.x.size(2)),
                           window.steps(1, planar.x.size(3))};
  const auto outputs = static_cast<double>(call.budget().elementsOf(shape));
  call.budget().work(outputs * static_cast<double>(planar.weight.numel()) /
                     static_cast<double>(planar.weight.size(0)));
  if (!window.isPaddedEvenly()) {
    planar.x = padded(call, planar.x, window, 0);
    window.before = window.after = {0, 0};
  }
  // LibTorch itself takes oneDNN for a single picture only when there are several threads; it is
  // faster on one thread, too.
  const at::Tensor y = at::hasMKLDNN() ? at::mkldnn_convolution(planar.x,
                                                                planar.weight,
                                                                planar.bias,
                                                                window.before,
                                                                window.strides,
                                                                window.dilations,
                                                                planar.groups)
                                       : at::conv2d(planar.x,
                                                    planar.weight,
                                                    planar.bias,
                                                    window.strides,
                                                    window.before,
                                                    window.dilations,
                                                    planar.groups);
  return {planar.finished(y)};
}

/// What is added at the end of each spatial dimension of a transposed convolution.
OnnxSizes outputPadding(const OnnxCall& call, const Planar& planar) {
  OnnxSizes more = call.wholes("output_padding");
  const std::size_t rank = planar.was_line ? 1 : 2;
  if (more.empty()) more.assign(rank, 0);
  const bool is_sound = more.size() == rank && std::all_of(more.begin(), more.end(), [](auto n) {
                          return n >= 0 && n < 1024;
                        });
  OnnxCall::expect(is_sound, "output_padding");
  if (planar.was_line) more.insert(more.begin(), 0);
  return more;
}

OnnxResults transposedConvolution(const OnnxCall& call) {
  const std::string mode = call.text("auto_pad", "NOTSET");
  if (call.hasAttribute("output_shape") || (mode != "NOTSET" && mode != "VALID"))
    throw ModelError("its size is given by output_shape or auto_pad, which is not read here");
  const Planar planar = planarOf(call, 0);
  const OnnxWindow& window = planar.window;
  const OnnxSizes more = outputPadding(call, planar);
  // All that the kernel reaches, without padding; then what is too much is cut off.
  OnnxSizes full = {planar.x.size(0), planar.weight.size(1) * planar.groups};
  for (std::size_t d = 0; d < 2; ++d) {
    const std::int64_t steps = planar.x.size(static_cast<std::int64_t>(d) + 2);
    full.push_back((steps - 1) * window.strides[d] + window.reach(d));
    if (full.back() + more[d] - window.before[d] - window.after[d] < 1)
      throw ModelError("its padding is larger than its result");
  }
  (void)call.budget().elementsOf(full);
  const std::int64_t plane = planar.x.size(2) * planar.x.size(3);
  // LibTorch makes a column of all that each number of the input is spread to.
  (void)call.budget().elementsOf(
      OnnxSizes{planar.weight.numel() / planar.weight.size(0) * planar.groups, plane});
  call.budget().work(static_cast<double>(planar.weight.numel()) * static_cast<double>(plane) *
                     static_cast<double>(planar.x.size(0)));
  const bool is_simple =
      window.isPaddedEvenly() && more[0] < window.strides[0] && more[1] < window.strides[1];
  if (is_simple) {
    return {planar.finished(at::conv_transpose2d(planar.x,
                                                 planar.weight,
                                                 planar.bias,
                                                 window.strides,
                                                 window.before,
                                                 more,
                                                 planar.groups,
                                                 window.dilations))};
  }
  at::Tensor y = at::conv_transpose2d(
      planar.x, planar.weight, {}, window.strides, {0, 0}, {0, 0}, planar.groups, window.dilations);
  y = at::constant_pad_nd(
      y,
      {-window.before[1], more[1] - window.after[1], -window.before[0], more[0] - window.after[0]},
      0);
  if (planar.bias.defined()) y = y + planar.bias.reshape({1, -1, 1, 1});
  return {planar.finished(y)};
}

constexpr std::array kConvolutions = {
    OnnxOperator{"Conv", convolution},
    OnnxOperator{"ConvTranspose", transposedConvolution},
};

}  // namespace

OnnxFamily convolutionOperators() {
  return kConvolutions;
}

}  // namespace lay
