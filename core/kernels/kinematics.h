#pragma once

namespace lay {

// The chain of joints, forward and backward. Host memory, packed row-major; double inside, so that
// a chain of a dozen rotations loses nothing. The root's joint stays where its rest position is:
// the body's frame, turned but not moved.

/// @param parents (J): parents[0] = -1, else parents[j] < j.
/// @param rotations (J, 3, 3) parent_from_joint.
/// @param rest (J, 3) m, rest joints.
/// @param global (J, 3, 3) out: products along the chain.
/// @param posed (J, 3) m, out.
void poseChain(int num_joints,
               const int* parents,
               const float* rotations,
               const double* rest,
               double* global,
               double* posed);

/// Derivatives of a scalar by what poseChain made, carried back to what it was given.
struct ChainGradients {
  double* global = nullptr;     ///< (J, 3, 3) in: by each global rotation; overwritten on the way
  double* posed = nullptr;      ///< (J, 3) in: by each posed joint; out: [0] is the whole body's
  double* rest = nullptr;       ///< (J, 3) in and out: added to
  double* rotations = nullptr;  ///< (J, 3, 3) in and out: added to
};

void pullBackChain(int num_joints,
                   const int* parents,
                   const float* rotations,
                   const double* rest,
                   const double* global,
                   const ChainGradients& gradients);

/// rest (J, 3) = joint_template + sum of betas times joint_shapedirs (B, J, 3), the first
/// `num_betas` of them.
void shapePoints(int num_points,
                 const float* points_template,
                 const float* points_shapedirs,
                 const float* betas,
                 int num_betas,
                 double* rest);

/// betas[b] += <points_shapedirs[b], gradients (num_points, 3)>.
void pullBackShape(int num_points,
                   const float* points_shapedirs,
                   const double* gradients,
                   int num_betas,
                   double* betas);

}  // namespace lay
