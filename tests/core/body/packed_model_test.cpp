#include "core/body/packed_model.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "core/kernels/posing_kernel.h"
#include "core/kernels/posing_reference.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/random_body.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

using RowMajor3f = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;

ReferencePose inDouble(const RandomPoses& poses) {
  ReferencePose pose;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    pose.rotations.emplace_back(
        Eigen::Map<const RowMajor3f>(poses.rotations.data() + 9 * joint).cast<double>());
  }
  pose.betas = Eigen::Map<const Eigen::VectorXf>(poses.betas.data(), kNumBetas).cast<double>();
  pose.transl = Eigen::Map<const Eigen::Vector3f>(poses.transl.data()).cast<double>();
  return pose;
}

PoseArrays arraysOf(const RandomPoses& poses) {
  return {1, poses.rotations.data(), poses.betas.data(), kNumBetas, poses.transl.data()};
}

/// The bundled body and the toy, on every path this processor has.
class PackedModel : public testing::TestWithParam<KernelPath> {
 protected:
  static std::vector<BodyModelPtr> bodies() {
    return {makeToyBody(), loadBodyModel(findModelFile("lay_body.npz"))};
  }
};

TEST_P(PackedModel, PosesAsTheReference) {
  for (const BodyModelPtr& model : bodies()) {
    PosingWorkspace workspace;
    MatrixX3f vertices(model->numVertices(), 3);
    MatrixX3f joints(model->numJoints(), 3);
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      const RandomPoses poses = makeRandomPoses(1, kSmplJointCount, kNumBetas, seed, 5);
      poseBodies(packedBody(*model),
                 arraysOf(poses),
                 workspace,
                 {vertices.data(), joints.data(), nullptr},
                 {.path = GetParam()});
      const ReferencePosed expected = referencePose(ModelSource(*model).source(), inDouble(poses));
      EXPECT_THAT(vertices, MatrixNear(expected.vertices, 1e-6));
      EXPECT_THAT(joints, MatrixNear(expected.joints, 1e-6));
    }
  }
}

TEST_P(PackedModel, PullsBackAsTheReference) {
  for (const BodyModelPtr& model : bodies()) {
    const RandomPoses poses = makeRandomPoses(1, kSmplJointCount, kNumBetas, 5, 5);
    MatrixX3f pull(model->numVertices(), 3);
    for (Eigen::Index i = 0; i < pull.size(); ++i) pull.data()[i] = std::sin(0.3F * i) + 0.5F;
    PosingWorkspace workspace;
    RowMajor3f rotations[kSmplJointCount];
    Eigen::VectorXf betas(kNumBetas);
    Eigen::Vector3f transl;
    poseBodies(packedBody(*model), arraysOf(poses), workspace, {}, {.path = GetParam()});
    pullBack(packedBody(*model),
             arraysOf(poses),
             workspace,
             {.vertices = pull.data()},
             {rotations[0].data(), nullptr, betas.data(), transl.data()},
             {.path = GetParam()});
    const ReferencePose expected = referencePullBack(ModelSource(*model).source(),
                                                     inDouble(poses),
                                                     pull.cast<double>(),
                                                     Eigen::MatrixX3d::Zero(kSmplJointCount, 3));
    double scale = 0;
    for (const Eigen::Matrix3d& gradient : expected.rotations) {
      scale = std::max(scale, gradient.norm());
    }
    for (int joint = 0; joint < kSmplJointCount; ++joint) {
      EXPECT_THAT(rotations[joint], MatrixNear(expected.rotations[joint], 1e-5 * scale)) << joint;
    }
    EXPECT_THAT(betas, MatrixNear(expected.betas, 1e-5 * expected.betas.norm()));
    EXPECT_THAT(transl, MatrixNear(expected.transl, 1e-5 * expected.transl.norm()));
  }
}

INSTANTIATE_TEST_SUITE_P(Paths,
                         PackedModel,
                         testing::ValuesIn(availableKernelPaths()),
                         [](const auto& path) { return std::string(kernelPathName(path.param)); });

TEST(PackedModelCache, IsMadeOnceAndForgottenByCopies) {
  const BodyModelPtr body = makeToyBody();
  EXPECT_EQ(&packedBody(*body), &packedBody(*body));
  const PosedBody before = pose(*body, SmplParams{});
  BodyModel moved = *body;
  moved.v_template.col(1).array() += 1.0F;
  finishBodyModel(moved);
  EXPECT_THAT(pose(moved, SmplParams{}).vertices_in_camera.col(1),
              MatrixNear(before.vertices_in_camera.col(1).array() + 1, 1e-6));
  EXPECT_EQ(pose(*body, SmplParams{}).vertices_in_camera, before.vertices_in_camera);
  BodyModel assigned;
  assigned = moved;
  EXPECT_NE(packedBody(assigned).id, packedBody(moved).id);
}

TEST(PackedModelCache, AModelThatWasNotFinishedIsNamed) {
  BodyModel raw;
  raw.name = "half a body";
  raw.v_template = MatrixX3f::Zero(3, 3);
  try {
    static_cast<void>(packedBody(raw));
    FAIL() << "an unfinished model was packed";
  } catch (const ModelError& error) {
    EXPECT_NE(std::string(error.what()).find("half a body"), std::string::npos);
  }
}

}  // namespace
}  // namespace lay
