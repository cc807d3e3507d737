#pragma once

#include <memory>

#include "core/kernels/kernel_path.h"
#include "core/kernels/packed_body.h"

namespace lay {

class WorkerPool;

// Posing of N bodies of one model and its vector-Jacobian product (SMPL, Loper et al. 2015, eq.
// 2-10):
//
//   rest_v   = v_template + shapedirs betas + posedirs (R - I)         R: rotations 1 .. J - 1
//   joint_j  = joint_template + joint_shapedirs betas, carried along the chain of rotations
//   vertex_v = transl + sum_j weight_vj (camera_from_joint_j (rest_v - rest joint_j) + joint_j)
//
// All arrays here are host memory, packed row-major (the last index runs fastest), float32, owned
// by the caller, of any alignment. Vertices are in the model's order. The device twins take the
// same structs with device pointers.

/// N bodies to pose. Rotations need not be orthonormal: the functions below are linear in each.
struct PoseArrays {
  int count = 0;  ///< N
  const float* rotations =
      nullptr;                    ///< (N, J, 3, 3) parent_from_joint; [.., 0] is camera_from_body
  const float* betas = nullptr;   ///< (N, num_betas) standard deviations
  int num_betas = 0;              ///< coefficients given, <= the body's; the rest count as 0
  const float* transl = nullptr;  ///< (N, 3) m, camera frame
};

/// What is wanted; null for what is not.
struct PosedArrays {
  float* vertices = nullptr;           ///< (N, V, 3) m, camera frame
  float* joints = nullptr;             ///< (N, J, 3) m, camera frame
  float* camera_from_joint = nullptr;  ///< (N, J, 3, 3) global rotations
};

/// Derivatives of a scalar L by what was posed; null stands for zeros.
struct PosedCotangents {
  const float* vertices = nullptr;  ///< (N, V, 3) dL/dvertex, 1/m
  const float* joints = nullptr;    ///< (N, J, 3) dL/djoint, 1/m
};

/// Derivatives of L by what a pose consists of, overwritten; null for what is not wanted.
struct PoseGradients {
  /// (N, J, 3, 3) dL/dR entry by entry, R taken as nine free numbers: what an autograd needs.
  float* rotations = nullptr;
  /// (N, J, 3) dL/domega of R <- R exp(omega), rad: each joint's own frame, [.., 0] the root. What
  /// a manifold step needs; axisAngleGradient() of rotation_math.h turns it into dL/daxis-angle.
  float* tangents = nullptr;
  float* betas = nullptr;   ///< (N, num_betas of the pose)
  float* transl = nullptr;  ///< (N, 3)
};

/// Scratch and the state that poseBodies leaves for pullBack. Grows to what the largest call needs
/// and is then reused without allocating. Belongs to one call at a time. It remembers the shape of
/// its bodies: posing again with the same betas (bit for bit) and the same body leaves shapedirs
/// unread.
class PosingWorkspace {
 public:
  PosingWorkspace();
  ~PosingWorkspace();
  PosingWorkspace(PosingWorkspace&&) noexcept;
  PosingWorkspace& operator=(PosingWorkspace&&) noexcept;
  PosingWorkspace(const PosingWorkspace&) = delete;
  PosingWorkspace& operator=(const PosingWorkspace&) = delete;

  struct State;
  [[nodiscard]] State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// How a call runs.
struct PosingOptions {
  KernelPath path = bestKernelPath();  ///< an instruction set of this processor
  WorkerPool* workers = nullptr;       ///< null: the calling thread alone
};

/// Poses `pose.count` bodies. Joints whose rotation is exactly the identity cost no correctives.
/// Results do not depend on the number of workers or on what else is in the batch, bit for bit; the
/// paths differ by rounding. A NaN in a body's input makes that body's output NaN where it matters
/// and touches no other body.
/// Complexity: N (V (3 B + 27 correctives + 12 joints)).
void poseBodies(const PackedBody& body,
                const PoseArrays& pose,
                PosingWorkspace& workspace,
                const PosedArrays& posed,
                const PosingOptions& options = {});

/// The vector-Jacobian product at the bodies that the last poseBodies of this workspace posed, with
/// the same `body` and `pose`. Sums over vertices are made in a fixed order: the result does not
/// depend on the number of workers.
/// @throws std::logic_error when the workspace holds another body or number of bodies.
void pullBack(const PackedBody& body,
              const PoseArrays& pose,
              PosingWorkspace& workspace,
              const PosedCotangents& cotangents,
              const PoseGradients& gradients,
              const PosingOptions& options = {});

}  // namespace lay
