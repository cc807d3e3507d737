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

/// An ONNX network, computed by OpenCV on the processor. OpenCV 4.6 knows convolutional networks;
/// transformers it refuses, or computes wrongly.
class OnnxNetwork {
 public:
  /// @throws FileError; ModelError when OpenCV cannot read it.
  explicit OnnxNetwork(const std::filesystem::path& file);

  /// @param input (N, C, H, W), the values in that order. @return every output. Any thread, one at
  /// a time. @throws ModelError when the network fails on it.
  [[nodiscard]] std::vector<NetworkArray> run(const std::vector<int>& shape,
                                              const std::vector<float>& input) const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace lay
