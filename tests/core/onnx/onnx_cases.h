#pragma once

#include <string>

namespace lay {

/// Computes each network of tests/support/model_files/onnx_cases.py of a family and compares what
/// it gives with what NumPy gave. Skips where Python has no NumPy.
void expectOnnxCases(const std::string& family);

}  // namespace lay
