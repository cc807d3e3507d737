// ONNX networks: the reader, and the operators on what the file says it takes.
#include "core/base/error.h"
#include "core/onnx/onnx_graph.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

/// Little enough that any network is done in no time.
lay::OnnxLimits smallLimits() {
  lay::OnnxLimits limits;
  limits.most_elements = 1 << 18;
  limits.most_elements_in_all = 1 << 20;
  limits.most_work = 1e8;
  return limits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const lay::OnnxGraph graph(
        lay::parseOnnx({reinterpret_cast<const char*>(data), size}), smallLimits());
    std::vector<at::Tensor> inputs;
    const lay::OnnxBudget budget(smallLimits());
    for (const lay::OnnxInput& input : graph.inputs()) {
      lay::OnnxSizes shape = input.shape;
      for (std::int64_t& length : shape) length = length < 0 ? 2 : length;
      (void)budget.elementsOf(shape);
      inputs.push_back(at::full(shape, 0.25, at::kFloat));
    }
    if (graph.run(inputs).size() != graph.outputs().size()) std::abort();
  } catch (const lay::Error&) {
  }
  return 0;
}
