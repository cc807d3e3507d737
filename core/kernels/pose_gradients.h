#pragma once

#include "core/kernels/kinematics.h"
#include "core/kernels/posing_kernel.h"

namespace lay {

/// Writes body i's part of `gradients` (host memory) from what pullBackChain left.
/// @param rotations (J, 3, 3) the pose. @param betas (num_betas) dL/dbetas.
void writePoseGradients(int num_joints,
                        const float* rotations,
                        const ChainGradients& chain,
                        const double* betas,
                        int num_betas,
                        int i,
                        const PoseGradients& gradients);

}  // namespace lay
