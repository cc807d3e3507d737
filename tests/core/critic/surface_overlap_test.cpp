#include "core/critic/surface_overlap.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"

namespace lay {
namespace {

SmplParams standing() {
  SmplParams params;
  params.transl = {0, 0, 4};
  return params;
}

TEST(SurfaceOverlap, AHandInTheBellyIsFoundAndTheTPoseIsWhole) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const SurfaceOverlap overlap(*body, Eigen::VectorXf::Zero(kNumBetas));
  EXPECT_EQ(overlap.find(pose(*body, standing())).share, 0);

  // The left arm down and the forearm folded inwards, right through the trunk.
  SmplParams folded = standing();
  folded.body_pose.row(kLeftShoulder - 1) << 0, 0, -1.4F;
  folded.body_pose.row(kLeftElbow - 1) << 0, 0, -1.5F;
  const SurfaceOverlap::Found found = overlap.find(pose(*body, folded));
  EXPECT_GT(found.share, 0);
  const float of_hand = found.share_of_joint[kLeftElbow] + found.share_of_joint[kLeftWrist] +
                        found.share_of_joint[kLeftHand];
  EXPECT_GT(of_hand, 0.1F);
  EXPECT_EQ(found.share_of_joint[kRightElbow], 0);
}

TEST(SurfaceOverlap, DepthsAgreeWithWhatIsFound) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const SurfaceOverlap overlap(*body, Eigen::VectorXf::Zero(kNumBetas));
  const Eigen::VectorXf apart = overlap.depths(pose(*body, standing()));
  ASSERT_EQ(apart.size(), body->numVertices());
  EXPECT_LE(apart.maxCoeff(), BodySpheres::kGivesWay / 2);
  EXPECT_GE(apart.minCoeff(), SurfaceOverlap::kNothingNear);

  SmplParams folded = standing();
  folded.body_pose.row(kLeftShoulder - 1) << 0, 0, -1.4F;
  folded.body_pose.row(kLeftElbow - 1) << 0, 0, -1.5F;
  const PosedBody posed = pose(*body, folded);
  const Eigen::VectorXf depths = overlap.depths(posed);
  const auto inside = (depths.array() >= BodySpheres::kGivesWay / 2).count();
  EXPECT_GT(depths.maxCoeff(), 0.02F);
  EXPECT_NEAR(static_cast<float>(inside) / static_cast<float>(depths.size()),
              overlap.find(posed).share,
              1e-3F);
}

TEST(SurfaceOverlap, TheSkinAroundWhatIsInsideCountsAsDeepFromOutside) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const SurfaceOverlap overlap(*body, Eigen::VectorXf::Zero(kNumBetas));
  const PosedBody whole = pose(*body, standing());
  EXPECT_LE(overlap.depthsSeenFromOutside(whole).maxCoeff(), BodySpheres::kGivesWay / 2);

  SmplParams folded = standing();
  folded.body_pose.row(kLeftShoulder - 1) << 0, 0, -1.4F;
  folded.body_pose.row(kLeftElbow - 1) << 0, 0, -1.5F;
  const PosedBody posed = pose(*body, folded);
  const Eigen::VectorXf own = overlap.depths(posed);
  const Eigen::VectorXf seen = overlap.depthsSeenFromOutside(posed);
  EXPECT_TRUE((seen.array() >= own.array()).all());
  EXPECT_FLOAT_EQ(seen.maxCoeff(), own.maxCoeff()) << "nothing is deeper than the deepest";
  // Skin that is itself outside: some of it is seen as deep now, the farther the less.
  int num_told = 0;
  Eigen::Index deepest = 0;
  own.maxCoeff(&deepest);
  for (Eigen::Index v = 0; v < own.size(); ++v) {
    num_told += own[v] < -0.01F && seen[v] > 0 ? 1 : 0;
    const float distance =
        (posed.vertices_in_camera.row(v) - posed.vertices_in_camera.row(deepest)).norm();
    EXPECT_GE(seen[v], own[deepest] - 0.25F * distance - 1e-5F);
  }
  EXPECT_GT(num_told, 20);
}

}  // namespace
}  // namespace lay
