// .npz archives (the reader of our own files, and the one of everybody's), .npy files and
// compressed files, told apart by content.
#include "core/base/error.h"
#include "core/io/array_file.h"
#include "core/io/npy_format.h"
#include "core/io/npz.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace {

/// The bytes of an array are those that its shape promises, whatever the file said.
void requireWhole(const lay::NpyArray& array) {
  if (array.bytes.size() != array.size() * lay::elementSize(array.dtype, array.text_width)) {
    std::abort();
  }
  if (array.dtype == lay::DType::Text) {
    static_cast<void>(array.toTexts());
  } else {
    static_cast<void>(array.toDoubles());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lay::ArrayFileOptions options;
  options.limits.most_bytes = 16 << 20;
  options.limits.most_array_bytes = 16 << 20;
  try {
    const lay::ArrayFile file = lay::parseArrayFile(lay::fuzzText(data, size), "input", options);
    for (const auto& [name, array] : file.content.arrays) requireWhole(array);
  } catch (const lay::Error&) {
  }
  try {
    if (size > 4 && data[0] == 'P') {
      for (const auto& [name, array] : lay::readNpz(lay::scratchFile(data, size))) {
        requireWhole(array);
      }
    }
  } catch (const lay::Error&) {
  }
  return 0;
}
