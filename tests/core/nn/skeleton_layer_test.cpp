#include "core/nn/skeleton_layer.h"

#include <gtest/gtest.h>
#include <torch/autograd.h>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

torch::Tensor rotationsOf(const SmplParams& params) {
  torch::Tensor rotations = torch::empty({1, kSmplJointCount, 3, 3});
  auto out = rotations.accessor<float, 4>();
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Matrix3f r = axisAngleToMatrix(
        j == 0 ? params.global_orient : Eigen::Vector3f(params.body_pose.row(j - 1).transpose()));
    for (int a = 0; a < 3; ++a) {
      for (int b = 0; b < 3; ++b) out[0][j][a][b] = r(a, b);
    }
  }
  return rotations;
}

torch::Tensor rowOf(const Eigen::VectorXf& values) {
  return torch::from_blob(const_cast<float*>(values.data()), {1, values.size()}, torch::kFloat)
      .clone();
}

float difference(const torch::Tensor& batch, const MatrixX3f& plain) {
  const torch::Tensor row = batch[0].contiguous();
  return (Eigen::Map<const MatrixX3f>(row.data_ptr<float>(), plain.rows(), 3) - plain)
      .cwiseAbs()
      .maxCoeff();
}

TEST(SkeletonLayer, IsTheTwinOfTheSkinning) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer layer(body);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const SmplParams params = randomPose(seed, 0.5F);
    const torch::Tensor rotations = rotationsOf(params);
    const torch::Tensor betas = rowOf(params.betas);
    const torch::Tensor transl = rowOf(params.transl);
    const PosedBatch posed = layer.pose(rotations, betas, transl);
    const PosedJoints plain = poseJoints(*body, params);
    EXPECT_LT(difference(posed.joints, plain.joints_in_camera), 1e-5F);
    EXPECT_LT(difference(posed.keypoints, plain.keypoints_in_camera), 1e-5F);
    EXPECT_LT(difference(layer.vertices(rotations, betas, transl),
                         pose(*body, params).vertices_in_camera),
              1e-5F);
  }
}

TEST(SkeletonLayer, GradientsAgreeWithFiniteDifferences) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer layer(body);
  const SmplParams params = randomPose(3, 0.4F);
  const torch::Tensor rotations = rotationsOf(params);
  torch::Tensor betas = rowOf(params.betas).requires_grad_();
  const torch::Tensor transl = rowOf(params.transl);
  const auto energy = [&](const torch::Tensor& shape) {
    return layer.vertices(rotations, shape, transl).square().sum();
  };
  energy(betas).backward();
  for (int i = 0; i < kNumBetas; ++i) {
    torch::Tensor step = torch::zeros_like(betas);
    step[0][i] = 0.05F;
    const double slope =
        (energy(betas.detach() + step) - energy(betas.detach() - step)).item<double>() / 0.1;
    EXPECT_NEAR(betas.grad()[0][i].item<double>(), slope, 0.02 * (1 + std::abs(slope)));
  }
}

/// Whatever a layer makes for itself must come from its options: on a machine without another
/// device another number type shows what was forgotten.
TEST(SkeletonLayer, ComputesWhereAndAsItWasMadeFor) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer single(body);
  const SkeletonLayer exact(body, torch::kDouble);
  const SmplParams params = randomPose(2, 0.5F);
  const torch::Tensor rotations = rotationsOf(params);
  const torch::Tensor betas = rowOf(params.betas);
  const torch::Tensor transl = rowOf(params.transl);
  const auto wide = [](const torch::Tensor& t) { return t.to(torch::kDouble); };
  const PosedBatch posed = exact.pose(wide(rotations), wide(betas), wide(transl));
  const torch::Tensor surface = exact.vertices(wide(rotations), wide(betas), wide(transl));
  for (const torch::Tensor& out :
       {posed.joints, posed.keypoints, posed.camera_from_joint, surface}) {
    EXPECT_EQ(out.scalar_type(), torch::kDouble);
  }
  const PosedBatch plain = single.pose(rotations, betas, transl);
  EXPECT_TRUE(torch::allclose(posed.joints, wide(plain.joints), 0, 1e-6));
  EXPECT_TRUE(torch::allclose(posed.keypoints, wide(plain.keypoints), 0, 1e-6));
  EXPECT_TRUE(torch::allclose(surface, wide(single.vertices(rotations, betas, transl)), 0, 1e-6));
}

TEST(SixdToMatrix, IsTheTwinOfThePlainOne) {
  const torch::Tensor sixd = torch::randn({7, 6});
  const torch::Tensor matrices = sixdToMatrix(sixd);
  for (int i = 0; i < 7; ++i) {
    const Vector6f row =
        Eigen::Map<const Vector6f>(sixd.data_ptr<float>() + static_cast<std::ptrdiff_t>(6) * i);
    const Eigen::Matrix3f plain = sixdToMatrix(row);
    for (int a = 0; a < 3; ++a) {
      for (int b = 0; b < 3; ++b) EXPECT_NEAR(matrices[i][a][b].item<float>(), plain(a, b), 1e-5F);
    }
  }
}

}  // namespace
}  // namespace lay
