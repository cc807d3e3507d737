#include "core/kernels/surface_loops.h"

namespace lay {

// Compiled with -mavx2 -mfma; nothing but constant data may run before the processor was asked.
extern const SurfacePath kAvx2Loops;
constinit const SurfacePath kAvx2Loops = SurfaceLoops<8>::kPath;

}  // namespace lay
