#include "core/train/body/bend_volume.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"

namespace lay {
namespace {

TEST(BendVolumes, LinearSkinningLosesMostAndCorrectivesBringItBack) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const auto volumes = bendVolumes(*body);
  ASSERT_EQ(volumes.size(), 10U);
  for (const BendVolume& bend : volumes) {
    EXPECT_LT(bend.linear, 0.91) << bend.name << " " << bend.angle_deg;
    EXPECT_GT(bend.corrected, bend.linear + 0.04) << bend.name << " " << bend.angle_deg;
    EXPECT_NEAR(bend.corrected, bend.rigid, 0.06) << bend.name << " " << bend.angle_deg;
    EXPECT_GT(bend.corrected, bend.angle_deg < 100 ? 0.92 : 0.88) << bend.name;
    EXPECT_LT(bend.corrected, 1.03) << bend.name << " bulges";
  }
}

TEST(BendVolumes, NothingIsLostWithoutBlending) {
  // Where every vertex follows the pelvis, a bend moves nothing.
  BodyModel body = *loadBodyModel(findModelFile("lay_body.npz"));
  for (std::size_t v = 0; v < body.skin_weights.joints.size(); ++v) {
    body.skin_weights.joints[v] = {0, 0, 0, 0};
    body.skin_weights.weights[v] = {1, 0, 0, 0};
  }
  for (PoseCorrective& corrective : body.posedirs) corrective = {};
  for (const BendVolume& bend : bendVolumes(body)) {
    EXPECT_NEAR(bend.linear, 1, 1e-4);
    EXPECT_NEAR(bend.corrected, 1, 1e-4);
    EXPECT_NEAR(bend.rigid, 1, 1e-4);
  }
}

}  // namespace
}  // namespace lay
