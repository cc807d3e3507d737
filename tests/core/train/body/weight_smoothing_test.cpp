#include "core/train/body/weight_smoothing.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

/// A strip of quads, 2 x 10 vertices; the left half follows the pelvis, the right half the first
/// spine joint.
class WeightSmoothing : public testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < 10; ++i) {
      for (int row = 0; row < 2; ++row) {
        weights_.joints.push_back({i < 5 ? kPelvis : kSpine1, 0, 0, 0});
        weights_.weights.push_back({1, 0, 0, 0});
      }
      alone_.insert(alone_.end(), {2 * i, 2 * i + 1});
      if (i > 0) quads_.push_back({2 * i - 2, 2 * i, 2 * i + 1, 2 * i - 1});
    }
  }
  static float share(const SkinWeights& weights, std::size_t v, int joint) {
    float sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
      sum += weights.joints[v][i] == joint ? weights.weights[v][i] : 0;
    return sum;
  }
  SkinWeights weights_;
  std::vector<std::array<int, 4>> quads_;
  std::vector<int> alone_;  // each vertex is its own mirror image
};

TEST_F(WeightSmoothing, MakesARampOfAnEdge) {
  const SkinWeights smooth = smoothedWeights(weights_, quads_, alone_, 3);
  for (std::size_t v = 0; v < 20; ++v) {
    EXPECT_NEAR(share(smooth, v, kPelvis) + share(smooth, v, kSpine1), 1, 1e-6);
    if (v >= 2) {
      EXPECT_LE(share(smooth, v, kPelvis), share(smooth, v - 2, kPelvis) + 1e-6F);
    }
  }
  EXPECT_GT(share(smooth, 8, kSpine1), 0.1F);
  EXPECT_EQ(share(smooth, 0, kSpine1), 0);  // three rounds reach three neighbours
}

TEST_F(WeightSmoothing, LeavesAllAsItIsInNoRounds) {
  const SkinWeights same = smoothedWeights(weights_, quads_, alone_, 0);
  EXPECT_EQ(same.joints, weights_.joints);
  EXPECT_EQ(same.weights, weights_.weights);
}

TEST(WeightSmoothingOfTwoSides, IsTheSameOnBoth) {
  // Vertex 0 is in the middle and touches five joints; 1 and 2 are a pair that disagrees.
  SkinWeights weights;
  weights.joints = {{kSpine3, kLeftCollar, kRightCollar, kLeftShoulder},
                    {kLeftShoulder, kSpine3, 0, 0},
                    {kRightShoulder, kSpine3, 0, 0}};
  weights.weights = {{0.5F, 0.2F, 0.2F, 0.1F}, {0.5F, 0.5F, 0, 0}, {0.7F, 0.3F, 0, 0}};
  const SkinWeights both = smoothedWeights(weights, {}, {0, 2, 1}, 0);
  EXPECT_THAT(both.joints[0], testing::ElementsAre(kSpine3, kLeftCollar, kRightCollar, 0));
  EXPECT_EQ(both.weights[0][1], both.weights[0][2]);
  EXPECT_THAT(both.joints[1], testing::ElementsAre(kLeftShoulder, kSpine3, 0, 0));
  EXPECT_THAT(both.joints[2], testing::ElementsAre(kRightShoulder, kSpine3, 0, 0));
  EXPECT_FLOAT_EQ(both.weights[1][0], 0.6F);
  EXPECT_EQ(both.weights[1], both.weights[2]);
}

}  // namespace
}  // namespace lay
