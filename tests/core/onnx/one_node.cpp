#include "tests/core/onnx/one_node.h"

#include "core/base/error.h"
#include "core/io/onnx_file.h"
#include "core/onnx/onnx_graph.h"

namespace lay {

std::string OneNode::problem() const {
  OnnxWriter writer("x", shape);
  writer.setOpset(opset);
  for (const auto& [name, values] : integers)
    writer.addIntegers(name, {static_cast<std::int64_t>(values.size())}, values);
  for (const auto& [name, sizes] : zeros) {
    std::size_t count = 1;
    for (const std::int64_t size : sizes) count *= static_cast<std::size_t>(size);
    writer.addConstant(name, sizes, std::vector<float>(count, 0.0F));
  }
  writer.addNode(kind, inputs, "y", attributes);
  writer.addOutput("y", {});
  try {
    const OnnxGraph graph(parseOnnx(writer.bytes()));
    const at::Tensor x = at::zeros(shape, at::kFloat);
    (void)graph.run(std::span(&x, 1));
    return "";
  } catch (const ModelError& error) {
    return error.what();
  }
}

}  // namespace lay
