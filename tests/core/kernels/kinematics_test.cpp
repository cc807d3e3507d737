#include "core/kernels/kinematics.h"

#include "tests/core/kernels/reference_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace lay {
namespace {

// Two bones along x, the second joint turned by a quarter about z.
TEST(Kinematics, ChainByHand) {
  const std::vector<int> parents = {-1, 0, 1};
  const std::vector<double> rest = {0, 0, 0, 1, 0, 0, 2, 0, 0};
  std::vector<float> rotations = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 1, 0,
                                  0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0,  0, 1};
  std::vector<double> global(27), posed(9);
  poseChain(3, parents.data(), rotations.data(), rest.data(), global.data(), posed.data());
  EXPECT_EQ(posed, (std::vector<double>{0, 0, 0, 1, 0, 0, 1, 1, 0}));
  EXPECT_EQ(global[18 + 1], -1);
}

TEST(Kinematics, PullBackIsFiniteDifferences) {
  const int joints = 7;
  const RandomBody body({.num_vertices = 1, .num_joints = joints});
  const BodySource source = body.source();
  const RandomPoses poses = makeRandomPoses(1, joints, 1, 9);
  const std::vector<double> weights_global = [&] {
    std::vector<double> w(9 * joints);
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = std::sin(1.7 * static_cast<double>(i));
    return w;
  }();
  const std::vector<double> weights_posed(weights_global.begin(),
                                          weights_global.begin() + 3 * joints);
  const auto loss = [&](const std::vector<float>& rotations, const std::vector<double>& rest) {
    std::vector<double> global(9 * joints), posed(3 * joints);
    poseChain(
        joints, source.parents.data(), rotations.data(), rest.data(), global.data(), posed.data());
    double sum = 0;
    for (int i = 0; i < 9 * joints; ++i) sum += weights_global[i] * global[i];
    for (int i = 0; i < 3 * joints; ++i) sum += weights_posed[i] * posed[i];
    return sum;
  };
  const std::vector<double> rest(source.joint_template.begin(), source.joint_template.end());
  std::vector<double> global(9 * joints), posed(3 * joints);
  poseChain(joints,
            source.parents.data(),
            poses.rotations.data(),
            rest.data(),
            global.data(),
            posed.data());
  std::vector<double> d_global = weights_global, d_posed = weights_posed, d_rest(3 * joints),
                      d_rotations(9 * joints);
  pullBackChain(joints,
                source.parents.data(),
                poses.rotations.data(),
                rest.data(),
                global.data(),
                {d_global.data(), d_posed.data(), d_rest.data(), d_rotations.data()});
  for (int i = 0; i < 3 * joints; ++i) {
    std::vector<double> ahead = rest, behind = rest;
    ahead[i] += 1e-6;
    behind[i] -= 1e-6;
    EXPECT_NEAR(
        d_rest[i], (loss(poses.rotations, ahead) - loss(poses.rotations, behind)) / 2e-6, 1e-7);
  }
  for (int i = 0; i < 9 * joints; ++i) {
    // Rotations are floats and the loss is a polynomial of first degree in each: a long step is
    // exact.
    std::vector<float> ahead = poses.rotations, behind = poses.rotations;
    ahead[i] += 1;
    behind[i] -= 1;
    EXPECT_NEAR(d_rotations[i],
                (loss(ahead, rest) - loss(behind, rest)) / (double{ahead[i]} - double{behind[i]}),
                1e-9);
  }
}

TEST(Kinematics, ShapeAndItsTransposeAreAdjoint) {
  const std::vector<float> mean = {1, 2, 3, 4, 5, 6};
  const std::vector<float> dirs = {1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 1, 1};
  const std::vector<float> betas = {2, -1};
  std::vector<double> points(6);
  shapePoints(2, mean.data(), dirs.data(), betas.data(), 2, points.data());
  EXPECT_EQ(points, (std::vector<double>{3, 2, 0, 3, 8, 5}));
  const std::vector<double> pull = {1, 2, 3, 4, 5, 6};
  std::vector<double> d_betas = {100, 0};
  pullBackShape(2, dirs.data(), pull.data(), 2, d_betas.data());
  EXPECT_EQ(d_betas, (std::vector<double>{111, 24}));
}

}  // namespace
}  // namespace lay
