#include "core/language/part_skin.h"

#include "core/body/skinning.h"
#include "core/language/parser.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

#include <Eigen/Geometry>

namespace lay {
namespace {

using testing::UnorderedElementsAre;

TEST(PartSkin, EveryJointBelongsToOneRow) {
  EXPECT_EQ(partOf(kLeftHand), BodyPart::LeftArm);
  EXPECT_EQ(partOf(kRightKnee), BodyPart::RightLeg);
  EXPECT_EQ(partOf(kHead), BodyPart::Head);
  EXPECT_EQ(partOf(kLeftCollar), BodyPart::Torso);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const auto joint = static_cast<SmplJoint>(j);
    const auto joints = skinJointsOf(partOf(joint));
    EXPECT_THAT(joints, testing::Contains(joint)) << kSmplJointNames[static_cast<std::size_t>(j)];
    const auto mirror = static_cast<SmplJoint>(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    EXPECT_EQ(partOf(mirror), mirrored(partOf(joint)));
  }
}

TEST(PartSkin, EveryPointHasSkinInItsOwnRow) {
  for (int i = 0; i < kBodyPointCount; ++i) {
    const auto point = static_cast<BodyPoint>(i);
    const auto joints = skinJointsOf(point);
    EXPECT_EQ(joints.empty(), point == BodyPoint::None);
    EXPECT_EQ(joints.size(), skinJointsOf(mirrored(point)).size()) << nameOf(point);
    if (!joints.empty() && (isOfArm(point) || isOfLeg(point))) {
      EXPECT_EQ(partOf(joints.front()), partOf(point)) << nameOf(point);
    }
  }
}

TEST(PartSkin, AStatementShowsSubjectAndObject) {
  const ParsedText parsed = parseText("the right hand is above the head");
  ASSERT_EQ(parsed.statements.size(), 1U);
  EXPECT_THAT(skinJointsOf(parsed.statements[0]),
              UnorderedElementsAre(kRightWrist, kRightHand, kNeck, kHead));
}

TEST(PartSkin, SharesOfAllPartsAreTheWholeBody) {
  const BodyModelPtr body = makeToyBody();
  std::vector<float> sum(static_cast<std::size_t>(body->numVertices()), 0);
  for (const BodyPart part : {BodyPart::Head,
                              BodyPart::Torso,
                              BodyPart::LeftArm,
                              BodyPart::RightArm,
                              BodyPart::LeftLeg,
                              BodyPart::RightLeg}) {
    const std::vector<float> shares = skinShares(*body, skinJointsOf(part));
    for (std::size_t v = 0; v < sum.size(); ++v) sum[v] += shares[v];
  }
  EXPECT_THAT(sum, testing::Each(testing::FloatNear(1, 1e-5F)));
}

TEST(PartSkin, ARayThroughAJointMeetsItsPart) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = randomPose(4, 0.1F);
  const PosedBody posed = pose(*body, params);
  for (const SmplJoint joint :
       {kLeftElbow, kRightElbow, kLeftKnee, kRightKnee, kHead, kSpine2, kLeftWrist, kRightAnkle}) {
    Ray ray;
    ray.direction = posed.joints_in_camera.row(joint).transpose();
    const auto hit = firstHit(ray, posed.vertices_in_camera, body->faces);
    ASSERT_TRUE(hit.has_value()) << kSmplJointNames[static_cast<std::size_t>(joint)];
    EXPECT_EQ(partAt(*body, *hit), partOf(joint))
        << kSmplJointNames[static_cast<std::size_t>(joint)];
  }
}

}  // namespace
}  // namespace lay
