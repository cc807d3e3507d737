#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lay {

/// Writes small TensorFlow Lite networks for tests, quantised as published ones are.
class TfliteWriter {
 public:
  TfliteWriter();
  ~TfliteWriter();
  TfliteWriter(const TfliteWriter&) = delete;
  TfliteWriter& operator=(const TfliteWriter&) = delete;

  /// A computed tensor. @return its index.
  int addTensor(const std::vector<int>& shape, bool is_integer = false);
  /// A constant of float32.
  int addFloats(const std::vector<int>& shape, const std::vector<float>& values);
  /// A constant of int8: real = scale (stored - zero), along `dimension` when there are several.
  int addInt8(const std::vector<int>& shape,
              const std::vector<int>& stored,
              const std::vector<float>& scales,
              const std::vector<std::int64_t>& zeros,
              int dimension);
  /// A constant of int32; quantised when there is a scale.
  int addInt32(const std::vector<int>& shape,
               const std::vector<int>& values,
               const std::vector<float>& scales = {});

  /// A convolution: SAME padding, relu6. @param code 3 CONV_2D or 4 DEPTHWISE_CONV_2D.
  void addConvolution(int code, const std::vector<int>& inputs, int output, int stride);
  /// RESIZE_BILINEAR with half-pixel centres.
  void addResize(const std::vector<int>& inputs, int output);
  /// PACK (83), UNPACK (88) or CONCATENATION (2) along an axis.
  void addAlong(int code,
                const std::vector<int>& inputs,
                const std::vector<int>& outputs,
                int axis);
  /// Another operation, without options.
  void addOperation(int code, const std::vector<int>& inputs, int output);

  /// The file. @param input, output indices of tensors.
  [[nodiscard]] std::string bytes(int input, int output);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
