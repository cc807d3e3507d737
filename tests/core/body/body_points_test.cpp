#include "core/body/body_points.h"

#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>

namespace lay {
namespace {

// The name with left and right exchanged.
std::string mirroredName(std::string_view name) {
  std::string other(name);
  if (name.starts_with("left_")) other.replace(0, 4, "right");
  if (name.starts_with("right_")) other.replace(0, 5, "left");
  return other;
}

// A mirrored pose puts each point where the point of the mirrored name was, reflected at x = 0.
void expectMirrored(const MatrixX3f& points,
                    const MatrixX3f& of_mirrored,
                    std::span<const std::string_view> names) {
  ASSERT_EQ(points.rows(), static_cast<Eigen::Index>(names.size()));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto other = std::find(names.begin(), names.end(), mirroredName(names[i]));
    ASSERT_NE(other, names.end()) << names[i];
    Eigen::RowVector3f expected = points.row(static_cast<Eigen::Index>(i));
    expected.x() = -expected.x();
    EXPECT_THAT(of_mirrored.row(other - names.begin()), MatrixNear(expected, 2e-5)) << names[i];
  }
}

class BodyPoints : public testing::Test {
 protected:
  BodyModelPtr body_ = makeToyBody();
  SmplParams params_ = randomPose(9, 0.5F);
  PosedJoints posed_ = poseJoints(*body_, params_);
};

TEST_F(BodyPoints, MirroredPosesGiveMirroredPoints) {
  const PosedJoints other = poseJoints(*body_, mirrored(params_));
  expectMirrored(halpe26Points(posed_), halpe26Points(other), kKeypointNames);
  expectMirrored(coco17Points(posed_),
                 coco17Points(other),
                 std::span(kKeypointNames).first<kCocoKeypointCount>());
  expectMirrored(body25Points(posed_), body25Points(other), kBody25Names);
}

TEST_F(BodyPoints, EveryPointIsTheKeypointOfItsName) {
  const MatrixX3f points = body25Points(posed_);
  for (std::size_t i = 0; i < kBody25Names.size(); ++i) {
    const auto keypoint = std::find(kKeypointNames.begin(), kKeypointNames.end(), kBody25Names[i]);
    ASSERT_NE(keypoint, kKeypointNames.end()) << kBody25Names[i];
    EXPECT_EQ(points.row(static_cast<Eigen::Index>(i)),
              posed_.keypoints_in_camera.row(keypoint - kKeypointNames.begin()))
        << kBody25Names[i];
  }
  EXPECT_EQ(coco17Points(posed_), posed_.keypoints_in_camera.topRows(kCocoKeypointCount));
}

}  // namespace
}  // namespace lay
