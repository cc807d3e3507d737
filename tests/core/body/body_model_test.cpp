#include "core/body/body_model.h"

#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace lay {
namespace {

TEST(BodyModel, ToyBodyIsAPlausiblePerson) {
  const BodyModelPtr body = makeToyBody();
  EXPECT_EQ(body->numVertices(), 488);
  EXPECT_NEAR(bodyHeight(*body, Eigen::VectorXf::Zero(kNumBetas)), 1.70, 1e-3);
  for (int joint = 1; joint < kSmplJointCount; ++joint) {
    const float bone =
        (body->joint_template.row(joint) - body->joint_template.row(kSmplParents[joint])).norm();
    EXPECT_GT(bone, 0.03f) << kSmplJointNames[joint];
    EXPECT_LT(bone, 0.45f) << kSmplJointNames[joint];
  }
}

TEST(BodyModel, ToyBodyIsClosed) {
  const BodyModelPtr body = makeToyBody();
  // Each directed edge once, and its opposite once: closed and consistently oriented.
  std::vector<std::pair<int, int>> edges;
  for (Eigen::Index f = 0; f < body->faces.rows(); ++f) {
    for (int k = 0; k < 3; ++k) edges.emplace_back(body->faces(f, k), body->faces(f, (k + 1) % 3));
  }
  std::sort(edges.begin(), edges.end());
  EXPECT_EQ(std::adjacent_find(edges.begin(), edges.end()), edges.end());
  for (const auto& [from, to] : edges) {
    EXPECT_TRUE(std::binary_search(edges.begin(), edges.end(), std::pair(to, from)));
  }
}

TEST(BodyModel, RegressedJointsFollowTheShapedSurface) {
  const BodyModelPtr body = makeToyBody();
  const Eigen::VectorXf betas = randomPose(5, 1.0f).betas;
  const MatrixX3f from_surface = regressJoints(*body, shapedVertices(*body, betas));
  const Eigen::VectorXf moved = body->joint_shapedirs * betas;
  const MatrixX3f from_derived =
      body->joint_template + Eigen::Map<const MatrixX3f>(moved.data(), kSmplJointCount, 3);
  EXPECT_THAT(from_derived, MatrixNear(from_surface, 1e-6));
}

TEST(BodyModel, KeypointsAreTheMeansOfTheirVertices) {
  const BodyModelPtr body = makeToyBody();
  const KeypointAnchor& neck = body->keypoint_anchors[kKpNeck];
  ASSERT_EQ(neck.vertices.size(), 2U);
  const Eigen::RowVector3f mean =
      0.5f * (body->v_template.row(neck.vertices[0]) + body->v_template.row(neck.vertices[1]));
  EXPECT_THAT(body->keypoint_template.row(kKpNeck), MatrixNear(mean, 1e-7));
  EXPECT_EQ(body->keypoint_template.row(kKpLeftKnee), body->joint_template.row(kLeftKnee));
  EXPECT_EQ(body->keypoint_shapedirs.middleRows(3 * kKpLeftKnee, 3),
            body->joint_shapedirs.middleRows(3 * kLeftKnee, 3));
}

}  // namespace
}  // namespace lay
