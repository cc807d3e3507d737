#include "core/detect/tflite_network.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace lay {
namespace {

std::vector<std::int64_t> toSizes(const std::vector<int>& shape) {
  return {shape.begin(), shape.end()};
}

std::size_t numElements(const std::vector<int>& shape) {
  std::size_t count = 1;
  for (const int size : shape) count *= static_cast<std::size_t>(size);
  return count;
}

at::Tensor constantOf(const TfliteTensor& tensor) {
  if (tensor.is_integer) {
    return at::tensor(tensor.integers, at::kLong).reshape(toSizes(tensor.shape));
  }
  return at::tensor(tensor.values, at::kFloat).reshape(toSizes(tensor.shape));
}

/// Zeros before and after along one axis, as TensorFlow's SAME distributes them: the odd one after.
std::pair<std::int64_t, std::int64_t> samePadding(std::int64_t size,
                                                  std::int64_t kernel,
                                                  std::int64_t stride,
                                                  std::int64_t dilation) {
  const std::int64_t outputs = (size + stride - 1) / stride;
  const std::int64_t needed = (outputs - 1) * stride + (kernel - 1) * dilation + 1 - size;
  const std::int64_t total = std::max<std::int64_t>(needed, 0);
  return {total / 2, total - total / 2};
}

at::Tensor activated(const at::Tensor& x, TfliteActivation activation) {
  switch (activation) {
    case TfliteActivation::None:
      return x;
    case TfliteActivation::Relu:
      return x.clamp_min(0);
    case TfliteActivation::Relu6:
      return x.clamp(0, 6);
  }
  return x;
}

/// The one number of a constant, as an axis is given.
std::int64_t numberOf(const at::Tensor& x) {
  if (x.numel() != 1) throw ModelError("one number is expected, as for an axis");
  return x.reshape({}).item().toLong();
}

/// out[i...] = params[indices[i..., :]].
at::Tensor gatherNd(const at::Tensor& params, const at::Tensor& indices) {
  const std::int64_t depth = indices.size(-1);
  if (depth < 1 || depth > params.dim()) throw ModelError("GATHER_ND has too many indices");
  c10::List<c10::optional<at::Tensor>> by_axis;
  const at::Tensor rows = indices.reshape({-1, depth}).to(at::kLong);
  for (std::int64_t d = 0; d < depth; ++d)
    by_axis.push_back(c10::optional<at::Tensor>(rows.select(1, d)));
  return at::index(params, by_axis);
}

}  // namespace

struct TfliteNetwork::Impl {
  TfliteModel model;
  std::vector<at::Tensor> constants;  ///< by tensor; undefined where it is computed
  std::vector<at::Tensor> weights;    ///< by operation: of convolutions, in LibTorch's order

  void prepare() {
    for (const TfliteTensor& tensor : model.tensors) {
      constants.push_back(tensor.isConstant() ? constantOf(tensor) : at::Tensor());
    }
    weights.resize(model.ops.size());
    for (std::size_t i = 0; i < model.ops.size(); ++i) {
      const TfliteOp& op = model.ops[i];
      const bool is_depthwise = op.kind == TfliteKind::DepthwiseConv;
      if (op.kind != TfliteKind::Conv && !is_depthwise) continue;
      const at::Tensor& weight = constants[static_cast<std::size_t>(op.inputs[1])];
      if (!weight.defined() || weight.dim() != 4 || !weight.is_floating_point())
        throw ModelError("a convolution has no constant weight of four dimensions");
      // (out, kh, kw, in) -> (out, in, kh, kw); (1, kh, kw, channels) -> (channels, 1, kh, kw)
      weights[i] =
          (is_depthwise ? weight.permute({3, 0, 1, 2}) : weight.permute({0, 3, 1, 2})).contiguous();
    }
    // Only the shapes are needed from here on.
    for (TfliteTensor& tensor : model.tensors) {
      tensor.values = {};
      tensor.integers = {};
    }
  }

  [[nodiscard]] at::Tensor convolved(std::size_t index,
                                     const std::vector<at::Tensor>& values) const {
    const TfliteOp& op = model.ops[index];
    const at::Tensor& weight = weights[index];
    const at::Tensor bias =
        op.inputs.size() > 2 ? values[static_cast<std::size_t>(op.inputs[2])] : at::Tensor();
    at::Tensor x = values[static_cast<std::size_t>(op.inputs[0])];
    if (x.dim() != 4) throw ModelError("a convolution's input has not four dimensions");
    x = x.permute({0, 3, 1, 2});  // NHWC in memory is LibTorch's channels-last
    std::vector<std::int64_t> padding = {0, 0};
    if (op.is_same_padding) {
      const auto [top, bottom] = samePadding(x.size(2), weight.size(2), op.stride_h, op.dilation_h);
      const auto [left, right] = samePadding(x.size(3), weight.size(3), op.stride_w, op.dilation_w);
      if (top == bottom && left == right) {
        padding = {top, left};
      } else {
        x = at::constant_pad_nd(x, {left, right, top, bottom}, 0);
      }
    }
    const std::int64_t groups = op.kind == TfliteKind::DepthwiseConv ? x.size(1) : 1;
    const std::vector<std::int64_t> stride = {op.stride_h, op.stride_w};
    const std::vector<std::int64_t> dilation = {op.dilation_h, op.dilation_w};
    // LibTorch itself takes oneDNN for a single picture only when there are several threads; it is
    // faster on one thread, too.
    const at::Tensor y =
        at::hasMKLDNN() ? at::mkldnn_convolution(x, weight, bias, padding, stride, dilation, groups)
                        : at::conv2d(x, weight, bias, stride, padding, dilation, groups);
    return activated(y, op.activation).permute({0, 2, 3, 1});
  }

  [[nodiscard]] static at::Tensor resized(const TfliteOp& op,
                                          const at::Tensor& x,
                                          const at::Tensor& size) {
    if (op.align_corners == op.half_pixel_centers || size.numel() != 2 || x.dim() != 4)
      throw ModelError("RESIZE_BILINEAR is of a kind that is not read");
    const at::Tensor whole = size.reshape({2});
    return at::upsample_bilinear2d(x.permute({0, 3, 1, 2}),
                                   {whole[0].item().toLong(), whole[1].item().toLong()},
                                   op.align_corners)
        .permute({0, 2, 3, 1});
  }

  [[nodiscard]] at::Tensor single(std::size_t index, const std::vector<at::Tensor>& values) const {
    const TfliteOp& op = model.ops[index];
    const auto in = [&](std::size_t i) -> const at::Tensor& {
      return values[static_cast<std::size_t>(op.inputs[i])];
    };
    const TfliteTensor& out = model.tensors[static_cast<std::size_t>(op.outputs[0])];
    switch (op.kind) {
      case TfliteKind::Conv:
      case TfliteKind::DepthwiseConv:
        return convolved(index, values);
      case TfliteKind::Add:
        return activated(in(0) + in(1), op.activation);
      case TfliteKind::Sub:
        return activated(in(0) - in(1), op.activation);
      case TfliteKind::Mul:
        return activated(in(0) * in(1), op.activation);
      case TfliteKind::Div:
        return activated(in(0) / in(1), op.activation);
      case TfliteKind::FloorDiv:
        return at::div(in(0), in(1), "floor");
      case TfliteKind::ArgMax:
        return at::argmax(in(0), numberOf(in(1)));
      case TfliteKind::Logistic:
        return at::sigmoid(in(0));
      case TfliteKind::Sqrt:
        return in(0).clamp_min(0).sqrt();
      case TfliteKind::Cast:
        return in(0).to(out.is_integer ? at::kLong : at::kFloat);
      case TfliteKind::Quantize:  // numbers stay as they are: all is computed in floating point
      case TfliteKind::Dequantize:
        return in(0);
      case TfliteKind::Reshape:
        return in(0).reshape(toSizes(out.shape));
      case TfliteKind::ResizeBilinear:
        return resized(op, in(0), in(1));
      case TfliteKind::GatherNd:
        return gatherNd(in(0), in(1));
      case TfliteKind::Concat:
      case TfliteKind::Pack: {
        std::vector<at::Tensor> all;
        for (std::size_t i = 0; i < op.inputs.size(); ++i) all.push_back(in(i));
        return op.kind == TfliteKind::Pack ? at::stack(all, op.axis)
                                           : activated(at::cat(all, op.axis), op.activation);
      }
      case TfliteKind::Unpack:
        break;
    }
    throw std::logic_error("an operation of several outputs has no single one");
  }

  void put(std::vector<at::Tensor>& values, int at, const at::Tensor& x) const {
    const TfliteTensor& declared = model.tensors[static_cast<std::size_t>(at)];
    if (x.sizes() != at::IntArrayRef(toSizes(declared.shape)))
      throw ModelError("a result has another shape than the file says");
    values[static_cast<std::size_t>(at)] = x;
  }

  void step(std::size_t index, std::vector<at::Tensor>& values) const {
    const TfliteOp& op = model.ops[index];
    for (const int input : op.inputs) {
      if (!values[static_cast<std::size_t>(input)].defined())
        throw ModelError("an operation comes before what it needs");
    }
    if (op.kind != TfliteKind::Unpack) {
      put(values, op.outputs[0], single(index, values));
      return;
    }
    const std::vector<at::Tensor> parts =
        at::unbind(values[static_cast<std::size_t>(op.inputs[0])], op.axis);
    if (parts.size() != op.outputs.size()) throw ModelError("UNPACK has another number of outputs");
    for (std::size_t i = 0; i < parts.size(); ++i) put(values, op.outputs[i], parts[i]);
  }

  /// All tensors after a run; undefined where nothing was computed.
  [[nodiscard]] std::vector<at::Tensor> compute(const at::Tensor& input) const {
    std::vector<at::Tensor> values = constants;
    values[static_cast<std::size_t>(model.inputs[0])] = input;
    for (std::size_t i = 0; i < model.ops.size(); ++i) {
      try {
        step(i, values);
      } catch (const c10::Error& error) {
        throw ModelError(strCat("operation ", i, ": ", error.what_without_backtrace()));
      } catch (const ModelError& error) {
        throw ModelError(strCat("operation ", i, ": ", error.what()));
      }
    }
    if (!values[static_cast<std::size_t>(model.outputs[0])].defined())
      throw ModelError("its output is never computed");
    return values;
  }
};

TfliteNetwork::TfliteNetwork(const TfliteModel& model) {
  const c10::InferenceMode guard;
  auto impl = std::make_shared<Impl>();
  impl->model = model;
  impl->prepare();
  impl_ = impl;
  const std::vector<float> zeros(numElements(inputShape()), 0.0f);
  (void)run(zeros);
}

const std::vector<int>& TfliteNetwork::inputShape() const {
  return impl_->model.tensors[static_cast<std::size_t>(impl_->model.inputs[0])].shape;
}

const std::vector<int>& TfliteNetwork::outputShape() const {
  return impl_->model.tensors[static_cast<std::size_t>(impl_->model.outputs[0])].shape;
}

std::vector<float> TfliteNetwork::run(std::span<const float> input) const {
  return std::move(runTo(input, std::span(impl_->model.outputs).first(1)).front());
}

std::vector<std::vector<float>> TfliteNetwork::runTo(std::span<const float> input,
                                                     std::span<const int> tensors) const {
  if (input.size() != numElements(inputShape())) {
    throw std::logic_error(strCat(
        "the network takes ", numElements(inputShape()), " numbers and was given ", input.size()));
  }
  for (const int tensor : tensors) {
    const bool is_one =
        tensor >= 0 && static_cast<std::size_t>(tensor) < impl_->model.tensors.size();
    if (!is_one) throw std::logic_error(strCat("the network has no tensor ", tensor));
  }
  const c10::InferenceMode guard;
  const at::Tensor x = at::tensor(at::ArrayRef<float>(input.data(), input.size()), at::kFloat)
                           .reshape(toSizes(inputShape()));
  try {
    const std::vector<at::Tensor> values = impl_->compute(x);
    std::vector<std::vector<float>> found;
    for (const int tensor : tensors) {
      const at::Tensor& value = values[static_cast<std::size_t>(tensor)];
      if (!value.defined()) throw std::logic_error(strCat("tensor ", tensor, " is not computed"));
      const at::Tensor plain = value.to(at::kFloat).contiguous();
      const float* const numbers = plain.data_ptr<float>();
      found.emplace_back(numbers, numbers + plain.numel());
    }
    return found;
  } catch (const ModelError& error) {
    throw ModelError(strCat("The network cannot be computed: ", error.what(), "."));
  }
}

}  // namespace lay
