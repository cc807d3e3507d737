#include "app/cli/kernel_probes.h"

#include "app/cli/stopwatch.h"
#include "core/body/packed_model.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/kernels/posing_kernel.h"

#include <algorithm>
#include <vector>

namespace lay {

namespace {

/// One pose and its gradients, as the kernels take them.
struct ProbeArrays {
  ProbeArrays(const BodyModel& body, const SmplParams& params)
      : betas(params.betas.begin(), params.betas.end()), transl(params.transl) {
    const int num_joints = body.numJoints();
    rotations.resize(num_joints);
    rotations[0] = axisAngleToMatrix(params.global_orient);
    for (int joint = 1; joint < num_joints; ++joint) {
      rotations[joint] = axisAngleToMatrix(params.body_pose.row(joint - 1).transpose());
    }
    tangents.resize(num_joints, 3);
    d_betas.resize(betas.size());
  }

  [[nodiscard]] PoseArrays pose() const {
    return {1, rotations[0].data(), betas.data(), static_cast<int>(betas.size()), transl.data()};
  }
  PoseGradients gradients() { return {nullptr, tangents.data(), d_betas.data(), d_transl.data()}; }

  std::vector<Eigen::Matrix<float, 3, 3, Eigen::RowMajor>> rotations;
  std::vector<float> betas, d_betas;
  Eigen::Vector3f transl, d_transl;
  MatrixX3f tangents;
};

}  // namespace

KernelProbes measureKernels(const BodyModel& body, const SmplParams& params, int repeats) {
  KernelProbes probes;
  SmplParams changing = params;
  probes.lbs_forward_ms = medianMs(repeats, [&] {
    changing.betas[0] += 1e-4F;
    const PosedBody posed = pose(body, changing);
  });

  ProbeArrays arrays(body, params);
  PosingWorkspace surface;
  MatrixX3f vertices(body.numVertices(), 3);
  probes.lbs_gradient_ms = medianMs(repeats, [&] {
    arrays.betas[0] += 1e-4F;
    poseBodies(packedBody(body), arrays.pose(), surface, {.vertices = vertices.data()});
    vertices *= 2;  // the gradient of the sum of squares
    pullBack(packedBody(body),
             arrays.pose(),
             surface,
             {.vertices = vertices.data()},
             arrays.gradients());
  });

  SkeletonWorkspace skeleton;
  MatrixX3f keypoints(kKeypointCount, 3);
  probes.keypoints_gradient_ms = medianMs(repeats, [&] {
    arrays.betas[0] += 1e-4F;
    poseSkeletons(packedSkeleton(body), arrays.pose(), skeleton, {.keypoints = keypoints.data()});
    keypoints *= 2;
    pullBackSkeletons(packedSkeleton(body),
                      arrays.pose(),
                      skeleton,
                      {.keypoints = keypoints.data()},
                      arrays.gradients());
  });
  return probes;
}

}  // namespace lay
