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

}  // namespace
}  // namespace lay
