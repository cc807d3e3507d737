#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lay {

/// Writes small ONNX networks for tests: one input, constants, nodes, outputs; all numbers are
/// float32, attributes lists of integers.
class OnnxWriter {
 public:
  using Shape = std::vector<std::int64_t>;
  using Attributes = std::vector<std::pair<std::string, Shape>>;

  OnnxWriter(const std::string& input, const Shape& shape);

  void addConstant(const std::string& name, const Shape& shape, const std::vector<float>& values);
  void addNode(const std::string& kind,
               const std::vector<std::string>& inputs,
               const std::string& output,
               const Attributes& attributes);
  void addOutput(const std::string& name, const Shape& shape);

  /// The file.
  [[nodiscard]] std::string bytes() const;

 private:
  std::string graph_;
};

}  // namespace lay
