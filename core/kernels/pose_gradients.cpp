#include "core/kernels/pose_gradients.h"

#include "core/kernels/rotation_math.h"

#include <algorithm>
#include <cstddef>

namespace lay {

void writePoseGradients(int num_joints,
                        const float* rotations,
                        const ChainGradients& chain,
                        const double* betas,
                        int num_betas,
                        int i,
                        const PoseGradients& gradients) {
  const auto index = static_cast<std::ptrdiff_t>(i);
  const auto toFloat = [](double value) { return static_cast<float>(value); };
  if (gradients.rotations != nullptr) {
    std::transform(chain.rotations,
                   chain.rotations + 9 * num_joints,
                   gradients.rotations + index * 9 * num_joints,
                   toFloat);
  }
  if (gradients.tangents != nullptr) {
    for (int joint = 0; joint < num_joints; ++joint) {
      double rotation[9];
      double tangent[3];
      std::copy(rotations + 9 * joint, rotations + 9 * joint + 9, rotation);
      tangentOfRotationGradient(rotation, chain.rotations + 9 * joint, tangent);
      std::transform(
          tangent, tangent + 3, gradients.tangents + (index * num_joints + joint) * 3, toFloat);
    }
  }
  if (gradients.betas != nullptr) {
    std::transform(betas, betas + num_betas, gradients.betas + index * num_betas, toFloat);
  }
  // Whatever moves the root's joint moves everything.
  if (gradients.transl != nullptr) {
    std::transform(chain.posed, chain.posed + 3, gradients.transl + index * 3, toFloat);
  }
}

}  // namespace lay
