#include "core/detect/onnx_network.h"

#include "core/base/error.h"
#include "core/io/onnx_file.h"
#include "core/onnx/onnx_graph.h"

#include <c10/core/InferenceMode.h>

#include <span>
#include <utility>

namespace lay {
namespace {

constexpr const char* kWayOut =
    "Export it again for inference, with operator set 11 to 17 and ONNX's own operators, or run it "
    "elsewhere and give its keypoint file.";

OnnxGraph graphIn(const std::filesystem::path& file) {
  try {
    OnnxGraph graph(readOnnx(file));
    if (graph.inputs().size() != 1)
      throw ModelError(strCat("it has ", graph.inputs().size(), " inputs, and one is expected"));
    return graph;
  } catch (const ModelError& error) {
    throw ModelError(
        strCat("Cannot use the network '", file.string(), "': ", error.what(), ". ", kWayOut));
  }
}

/// Whether a picture of that shape is what the file says it takes, where it says so.
bool fits(const OnnxInput& declared, const std::vector<int>& shape) {
  if (!declared.has_shape) return true;
  if (declared.shape.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (declared.shape[i] >= 0 && declared.shape[i] != shape[i]) return false;
  }
  return true;
}

NetworkArray plainOf(const std::string& name, const at::Tensor& x) {
  const at::Tensor plain = x.to(at::kFloat).contiguous();
  const float* const first = plain.data_ptr<float>();
  NetworkArray array;
  array.name = name;
  array.shape.assign(plain.sizes().begin(), plain.sizes().end());
  array.values.assign(first, first + plain.numel());
  return array;
}

}  // namespace

struct OnnxNetwork::Impl {
  std::string path;
  OnnxGraph graph;
};

OnnxNetwork::OnnxNetwork(const std::filesystem::path& file)
    : impl_(std::make_shared<Impl>(Impl{file.string(), graphIn(file)})) {}

std::vector<NetworkArray> OnnxNetwork::run(const std::vector<int>& shape,
                                           const std::vector<float>& input) const {
  const OnnxInput& declared = impl_->graph.inputs().front();
  const OnnxSizes sizes(shape.begin(), shape.end());
  if (!fits(declared, shape)) {
    throw ModelError(strCat("The network '",
                            impl_->path,
                            "' takes ",
                            shapeText(declared.shape),
                            " numbers and is given ",
                            shapeText(sizes),
                            ". Say its size of picture in the .json, and import it again."));
  }
  const c10::InferenceMode guard;
  // LibTorch asks for a mutable pointer but only reads.
  const at::Tensor x =
      at::from_blob(const_cast<float*>(input.data()), sizes, at::kFloat);  // NOLINT(*-const-cast)
  try {
    const std::vector<at::Tensor> found = impl_->graph.run(std::span(&x, 1));
    std::vector<NetworkArray> results;
    for (std::size_t i = 0; i < found.size(); ++i)
      results.push_back(plainOf(impl_->graph.outputs()[i], found[i]));
    return results;
  } catch (const ModelError& error) {
    throw ModelError(
        strCat("Cannot compute the network '", impl_->path, "': ", error.what(), ". ", kWayOut));
  }
}

}  // namespace lay
