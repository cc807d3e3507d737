#include "core/kernels/surface_paths.h"

namespace lay {

extern const SurfacePath kAvx2Loops;    // surface_avx2.cpp
extern const SurfacePath kAvx512Loops;  // surface_avx512.cpp

// __builtin_cpu_supports also asks whether the operating system keeps the wide registers.

const SurfacePath* avx2SurfacePath() {
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0 ? &kAvx2Loops
                                                                                   : nullptr;
}

const SurfacePath* avx512SurfacePath() {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
                 __builtin_cpu_supports("avx512dq") != 0
             ? &kAvx512Loops
             : nullptr;
}

}  // namespace lay
