// Checkpoints of PyTorch.
#include "core/base/error.h"
#include "core/io/torch_checkpoint.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const lay::Weights weights = lay::parseTorchCheckpoint(lay::fuzzText(data, size), "input");
    for (const auto& [name, tensor] : weights.tensors) {
      std::size_t count = 1;
      for (const std::int64_t length : tensor.shape) count *= static_cast<std::size_t>(length);
      if (count != tensor.values.size()) std::abort();
    }
  } catch (const lay::Error&) {
  }
  return 0;
}
