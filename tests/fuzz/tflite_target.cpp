// Networks of TensorFlow Lite.
#include "core/base/error.h"
#include "core/io/tflite_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const lay::TfliteModel model = lay::readTflite(lay::scratchFile(data, size));
    const auto num_tensors = static_cast<int>(model.tensors.size());
    for (const lay::TfliteOp& op : model.ops) {
      for (const int output : op.outputs) {
        if (output < 0 || output >= num_tensors) std::abort();
      }
    }
    for (const lay::TfliteTensor& tensor : model.tensors) {
      std::size_t count = 1;
      for (const int length : tensor.shape) count *= static_cast<std::size_t>(length);
      if (!tensor.values.empty() && tensor.values.size() != count) std::abort();
      if (!tensor.integers.empty() && tensor.integers.size() != count) std::abort();
    }
  } catch (const lay::Error&) {
  }
  return 0;
}
