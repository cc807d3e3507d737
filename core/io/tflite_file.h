#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lay {

/// The operations of TensorFlow Lite that are read.
enum class TfliteKind : std::uint8_t {
  Add,
  ArgMax,
  Cast,
  Concat,
  Conv,
  DepthwiseConv,
  Dequantize,
  Div,
  FloorDiv,
  GatherNd,
  Logistic,
  Mul,
  Pack,
  Quantize,
  Reshape,
  ResizeBilinear,
  Sqrt,
  Sub,
  Unpack
};

enum class TfliteActivation : std::uint8_t { None, Relu, Relu6 };

/// A value of the graph. Constants have their numbers here, dequantised; what is computed has none.
struct TfliteTensor {
  std::vector<int> shape;  ///< empty: a single number
  bool is_integer = false;
  std::vector<float> values;           ///< of a constant that is no integer, row-major
  std::vector<std::int64_t> integers;  ///< of an integer constant

  [[nodiscard]] bool isConstant() const { return !values.empty() || !integers.empty(); }
};

struct TfliteOp {
  TfliteKind kind = TfliteKind::Add;
  std::vector<int> inputs;   ///< indices of tensors
  std::vector<int> outputs;  ///< likewise
  bool is_same_padding = false;
  int stride_h = 1;
  int stride_w = 1;
  int dilation_h = 1;
  int dilation_w = 1;
  TfliteActivation activation = TfliteActivation::None;
  int axis = 0;
  bool align_corners = false;
  bool half_pixel_centers = false;
};

/// A network in the order in which it is computed. Activations are NHWC; a CONV weight is (out, kh,
/// kw, in), a DEPTHWISE_CONV weight (1, kh, kw, channels).
struct TfliteModel {
  std::vector<TfliteTensor> tensors;
  std::vector<TfliteOp> ops;
  std::vector<int> inputs;
  std::vector<int> outputs;
};

/// Reads a TensorFlow Lite file (FlatBuffers, identifier TFL3). Quantised numbers are returned as
/// the real numbers they stand for, so that the network is computed in floating point.
/// Nothing in the file is believed: offsets are verified, every index and every number of elements
/// is checked, tensors are limited to 16 million numbers each and 128 million in all.
/// @throws FileError when the file cannot be read; ModelError when it is no such network, damaged,
/// or uses what is not read (it says what).
[[nodiscard]] TfliteModel readTflite(const std::filesystem::path& path);

}  // namespace lay
