#include "core/language/body_point.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BodyPoint, NamesComeBackAndMirroringTwiceChangesNothing) {
  for (int i = 0; i < kBodyPointCount; ++i) {
    const auto point = static_cast<BodyPoint>(i);
    EXPECT_EQ(bodyPointNamed(nameOf(point)), point);
    EXPECT_EQ(mirrored(mirrored(point)), point);
    EXPECT_EQ(sideOf(point) == BodySide::Middle, mirrored(point) == point) << nameOf(point);
  }
  EXPECT_FALSE(bodyPointNamed("left_tail").has_value());
}

TEST(BodyPoint, AMirroredPointIsMadeOfMirroredJoints) {
  for (int i = 0; i < kBodyPointCount; ++i) {
    const auto point = static_cast<BodyPoint>(i);
    const auto terms = termsOf(point);
    const auto others = termsOf(mirrored(point));
    ASSERT_EQ(terms.size(), others.size());
    double sum = 0;
    for (std::size_t t = 0; t < terms.size(); ++t) {
      EXPECT_EQ(kSmplMirrorJoint[terms[t].joint], others[t].joint) << nameOf(point);
      sum += terms[t].weight;
    }
    EXPECT_NEAR(sum, 1, 1e-12) << nameOf(point);  // an affine combination: moves with the body
  }
}

TEST(BodyPoint, PartsBelongToTheirSide) {
  EXPECT_EQ(partOf(BodyPoint::LeftHand), BodyPart::LeftArm);
  EXPECT_EQ(partOf(mirrored(BodyPoint::LeftKnee)), BodyPart::RightLeg);
  EXPECT_EQ(onSide(BodyPoint::LeftHand, BodySide::Right), BodyPoint::RightHand);
  EXPECT_EQ(onSide(BodyPoint::Head, BodySide::Right), BodyPoint::Head);
}

}  // namespace
}  // namespace lay
