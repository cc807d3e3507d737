#pragma once

#include <string>
#include <string_view>

#include "core/io/onnx_file.h"

namespace lay {

/// A constant and what it is called.
struct NamedOnnxTensor {
  std::string name;
  OnnxTensor tensor;
};

/// Reads the message of a tensor. @throws ModelError that says what is wrong with it.
[[nodiscard]] NamedOnnxTensor parseOnnxTensor(std::string_view message);

}  // namespace lay
