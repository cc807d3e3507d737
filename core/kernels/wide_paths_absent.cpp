#include "core/kernels/surface_paths.h"

namespace lay {

// Compiled instead of the x86 files on other processors.

const SurfacePath* avx2SurfacePath() {
  return nullptr;
}

const SurfacePath* avx512SurfacePath() {
  return nullptr;
}

}  // namespace lay
