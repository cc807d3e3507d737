#pragma once

#include <string>
#include <vector>

#include "tests/support/onnx_writer.h"

namespace lay {

/// What is said when one node is computed of an input "x" of zeros and of constants: "" when
/// nothing is wrong with it.
struct OneNode {
  std::string kind;
  OnnxWriter::Shape shape;                  ///< of x
  std::vector<std::string> inputs = {"x"};  ///< names; what is an integer constant is in `integers`
  OnnxWriter::Attributes attributes = {};
  std::vector<std::pair<std::string, OnnxWriter::Shape>> integers = {};  ///< lists
  std::vector<std::pair<std::string, OnnxWriter::Shape>> zeros = {};     ///< floats of that shape
  std::int64_t opset = 13;

  [[nodiscard]] std::string problem() const;
};

}  // namespace lay
