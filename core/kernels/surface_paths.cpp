#include "core/kernels/surface_paths.h"

#include "core/base/error.h"

#include <stdexcept>

namespace lay {

const SurfacePath& surfacePath(KernelPath path) {
  const SurfacePath* found = nullptr;
  switch (path) {
    case KernelPath::Portable:
      found = portableSurfacePath();
      break;
    case KernelPath::Avx2:
      found = avx2SurfacePath();
      break;
    case KernelPath::Avx512:
      found = avx512SurfacePath();
      break;
  }
  if (found == nullptr) {
    throw std::logic_error(
        strCat("this processor cannot run the kernels' path ", kernelPathName(path)));
  }
  return *found;
}

SurfaceView viewOf(const PackedBody& body) {
  SurfaceView view;
  view.num_joints = body.num_joints;
  view.num_betas = body.num_betas;
  view.vertex_of_lane = body.vertex_of_lane.data();
  view.v_template = body.v_template.data();
  view.shapedirs = body.shapedirs.data();
  view.skin_begin = body.skin_begin.data();
  view.skin_joints = body.skin_joints.data();
  view.skin_weights = body.skin_weights.data();
  view.corrective_begin = body.corrective_begin.data();
  view.corrective_joints = body.corrective_joints.data();
  view.correctives = body.correctives.data();
  return view;
}

}  // namespace lay
