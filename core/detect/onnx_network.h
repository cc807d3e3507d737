#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lay {

/// An array of floats, row-major.
struct NetworkArray {
  std::string name;
  std::vector<int> shape;
  std::vector<float> values;
};

/// An ONNX network of one input, computed in floating point by LibTorch on the processor:
/// convolutional ones and transformers. Cheap to copy.
class OnnxNetwork {
 public:
  /// @throws FileError; ModelError when it is damaged, or uses what is not known here.
  explicit OnnxNetwork(const std::filesystem::path& file);

  /// @param input (N, C, H, W), the values in that order. @return every output. Any thread, several
  /// at once. @throws ModelError when the network fails on it, or takes another shape.
  [[nodiscard]] std::vector<NetworkArray> run(const std::vector<int>& shape,
                                              const std::vector<float>& input) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace lay
