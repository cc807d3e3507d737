#include "core/kernels/surface_loops.h"

namespace lay {

// Four floats: what SSE2 and NEON have, and what a compiler can take apart anywhere else.
const SurfacePath* portableSurfacePath() {
  static constexpr SurfacePath kPath = SurfaceLoops<4>::kPath;
  return &kPath;
}

}  // namespace lay
