#include "core/refine/doubts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/body/keypoint_layout.h"
#include "core/language/statement.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class Doubts : public testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> about(const SmplParams& answer) const {
    return doubtsAbout(*body_, toy_.problem, answer);
  }

  const BodyModelPtr body_ = makeToyBody();
  const SmplParams truth_ = randomPose(3, 0.2F);
  ToyProblem toy_ = makeToyProblem(*body_, truth_, truth_);
};

TEST_F(Doubts, AGoodFitRaisesNone) {
  EXPECT_THAT(about(toy_.truth), IsEmpty());
}

TEST_F(Doubts, FewKeypointsAreNamed) {
  toy_.problem.keypoints.confidence.tail(kKeypointCount - 4).setZero();
  EXPECT_THAT(about(toy_.truth), Contains(HasSubstr("Only 4 keypoints")));
  toy_.problem.keypoints.confidence.setZero();
  EXPECT_THAT(about(toy_.truth), Contains(HasSubstr("No keypoint is seen")));
}

TEST_F(Doubts, HalfABodyIsNamed) {
  for (const int k : {kKpLeftKnee,
                      kKpRightKnee,
                      kKpLeftAnkle,
                      kKpRightAnkle,
                      kKpLeftBigToe,
                      kKpRightBigToe,
                      kKpLeftSmallToe,
                      kKpRightSmallToe,
                      kKpLeftHeel,
                      kKpRightHeel}) {
    toy_.problem.keypoints.confidence[k] = 0;
  }
  EXPECT_THAT(about(toy_.truth), Contains(HasSubstr("the legs are a guess")));
}

TEST_F(Doubts, KeypointsThatTheBodyMissesAreNamed) {
  Keypoints2d& keypoints = toy_.problem.keypoints;
  for (int k = 0; k < kKeypointCount; k += 2) {
    keypoints.points.row(k).array() += 0.2F * toy_.problem.box.size;
  }
  EXPECT_THAT(about(toy_.truth), Contains(HasSubstr("another person's")));
}

TEST_F(Doubts, WordsThatTheBodyContradictsAreNamed) {
  SmplParams standing = toy_.truth;
  standing.body_pose.setZero();
  toy_.problem.initial = standing;
  const auto say = [&](BodyPart part, const char* statement) {
    toy_.problem.descriptions[part].author = Author::Vlm;
    toy_.problem.descriptions[part].statements.push_back(statementFromText(statement).value());
  };
  say(BodyPart::LeftLeg, "bend left_knee fully_bent");
  EXPECT_THAT(about(standing), Not(Contains(HasSubstr("contradict")))) << "one is no case";
  say(BodyPart::RightLeg, "bend right_knee fully_bent");
  say(BodyPart::LeftArm, "bend left_elbow right_angle");
  say(BodyPart::RightArm, "bend right_elbow right_angle");
  EXPECT_THAT(about(standing), Contains(HasSubstr("4 of 4 statements do not hold")));
  EXPECT_THAT(doubtsAbout(*body_, toy_.problem, standing, {.keypoints = false, .words = true}),
              Contains(HasSubstr("The run left them out.")));
  for (PartDescription& part : toy_.problem.descriptions.parts) part.author = Author::Person;
  EXPECT_THAT(about(standing), Not(Contains(HasSubstr("do not hold"))))
      << "what a person says is meant, and told as an outcome";
}

}  // namespace
}  // namespace lay
