#include "core/kernels/kinematics.h"

#include "core/kernels/rotation_math.h"

#include <algorithm>

namespace lay {

void poseChain(int num_joints,
               const int* parents,
               const float* rotations,
               const double* rest,
               double* global,
               double* posed) {
  std::copy(rotations, rotations + 9, global);
  std::copy(rest, rest + 3, posed);
  for (int joint = 1; joint < num_joints; ++joint) {
    const int parent = parents[joint];
    const double* up = global + 9 * parent;
    double local[9];
    std::copy(rotations + 9 * joint, rotations + 9 * joint + 9, local);
    multiply3x3(up, local, global + 9 * joint);
    double bone[3];
    for (int i = 0; i < 3; ++i) bone[i] = rest[3 * joint + i] - rest[3 * parent + i];
    multiply3x1(up, bone, posed + 3 * joint);
    for (int i = 0; i < 3; ++i) posed[3 * joint + i] += posed[3 * parent + i];
  }
}

void pullBackChain(int num_joints,
                   const int* parents,
                   const float* rotations,
                   const double* rest,
                   const double* global,
                   const ChainGradients& gradients) {
  for (int joint = num_joints - 1; joint > 0; --joint) {
    const int parent = parents[joint];
    const double* d_global = gradients.global + 9 * joint;
    const double* d_posed = gradients.posed + 3 * joint;
    double* d_up = gradients.global + 9 * parent;
    const double* up = global + 9 * parent;
    const float* local = rotations + 9 * joint;
    for (int row = 0; row < 3; ++row) {
      for (int col = 0; col < 3; ++col) {
        // global_j = up local; posed_j = posed_parent + up (rest_j - rest_parent).
        gradients.rotations[9 * joint + 3 * row + col] += up[row] * d_global[col] +
                                                          up[3 + row] * d_global[3 + col] +
                                                          up[6 + row] * d_global[6 + col];
        d_up[3 * row + col] += d_global[3 * row] * local[3 * col] +
                               d_global[3 * row + 1] * local[3 * col + 1] +
                               d_global[3 * row + 2] * local[3 * col + 2] +
                               d_posed[row] * (rest[3 * joint + col] - rest[3 * parent + col]);
      }
    }
    double d_bone[3];
    multiplyTransposed3x1(up, d_posed, d_bone);
    for (int i = 0; i < 3; ++i) {
      gradients.posed[3 * parent + i] += d_posed[i];
      gradients.rest[3 * joint + i] += d_bone[i];
      gradients.rest[3 * parent + i] -= d_bone[i];
    }
  }
  for (int i = 0; i < 9; ++i) gradients.rotations[i] += gradients.global[i];
  for (int i = 0; i < 3; ++i) gradients.rest[i] += gradients.posed[i];
}

void shapePoints(int num_points,
                 const float* points_template,
                 const float* points_shapedirs,
                 const float* betas,
                 int num_betas,
                 double* rest) {
  const int size = 3 * num_points;
  std::copy(points_template, points_template + size, rest);
  for (int beta = 0; beta < num_betas; ++beta) {
    const double coefficient = betas[beta];
    if (coefficient == 0) continue;
    const float* column = points_shapedirs + static_cast<long>(size) * beta;
    for (int i = 0; i < size; ++i) rest[i] += coefficient * column[i];
  }
}

void pullBackShape(int num_points,
                   const float* points_shapedirs,
                   const double* gradients,
                   int num_betas,
                   double* betas) {
  const int size = 3 * num_points;
  for (int beta = 0; beta < num_betas; ++beta) {
    const float* column = points_shapedirs + static_cast<long>(size) * beta;
    double sum = 0;
    for (int i = 0; i < size; ++i) sum += gradients[i] * column[i];
    betas[beta] += sum;
  }
}

}  // namespace lay
