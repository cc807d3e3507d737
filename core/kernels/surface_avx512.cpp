#include "core/kernels/surface_loops.h"

namespace lay {

// Compiled with AVX-512; nothing but constant data may run before the processor was asked.
extern const SurfacePath kAvx512Loops;
constinit const SurfacePath kAvx512Loops = SurfaceLoops<16>::kPath;

}  // namespace lay
