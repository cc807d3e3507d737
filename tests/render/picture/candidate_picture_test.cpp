#include "render/picture/candidate_picture.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/critic/surface_overlap.h"
#include "core/io/resource_paths.h"
#include "tests/support/offscreen_gl.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

PictureSubject greySubject() {
  PictureSubject subject;
  subject.body = makeToyBody();
  subject.params = randomPose(1, 0);
  auto photo = std::make_shared<Image>();
  photo->width = 300;
  photo->height = 420;
  photo->rgb.assign(std::size_t{3} * 300 * 420, 100);
  subject.photo = photo;
  subject.camera = PinholeCamera::withFocalLength(500, 300, 420);
  return subject;
}

TEST(CandidatePicture, ShowsThePartOfThePhotoAndTheSideViewBesideIt) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  const PictureSubject subject = greySubject();
  const Image picture = candidatePicture(subject, {50, 20, 200, 380});
  ASSERT_EQ(picture.width, 200 + 512) << "the part is not made larger";
  ASSERT_EQ(picture.height, 512);
  const auto pixel = [&picture](int x, int y) {
    return static_cast<int>(
        picture.rgb[3 * (static_cast<std::size_t>(y) * 712 + static_cast<std::size_t>(x))]);
  };
  EXPECT_NEAR(pixel(2, 2), 100, 3) << "the photo's corner stays as it was";
  EXPECT_EQ(pixel(2, 500), 0) << "nothing below the lower one";
  const Eigen::Vector2f chest = subject.camera.project(Eigen::Vector3f(subject.params.transl));
  EXPECT_GT(
      std::abs(pixel(static_cast<int>(chest.x()) - 50, static_cast<int>(chest.y()) - 20) - 100), 10)
      << "the body covers the middle";
}

TEST(CandidatePicture, WhatLiesInsideAnotherPartIsRedFromTheSide) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  PictureSubject subject = greySubject();
  subject.body = loadBodyModel(findModelFile("lay_body.npz"));
  subject.params = SmplParams();
  subject.params.transl = {0, 0, 4};
  subject.params.global_orient = {3.1415926F, 0, 0};  // upright in the camera's frame
  const auto reds = [&subject] {
    const Image picture = candidatePicture(
        subject, {50, 20, 200, 380}, depthsSeenFromOutside(*subject.body, subject.params));
    int count = 0;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
      const bool is_side = static_cast<int>(i / 3) % picture.width >= 200;
      count += is_side && picture.rgb[i] > picture.rgb[i + 2] + 40 ? 1 : 0;
    }
    return count;
  };
  EXPECT_EQ(reds(), 0) << "a body with its arms spread touches nothing";
  // The right arm down and the forearm folded inwards, into the trunk.
  subject.params.body_pose.row(kRightShoulder - 1) << 0, 0, 1.4F;
  subject.params.body_pose.row(kRightElbow - 1) << 0, 0, 1.5F;
  EXPECT_GT(reds(), 30);
}

TEST(CandidatePicture, APartOutsideThePhotoIsRefused) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  EXPECT_THROW((void)candidatePicture(greySubject(), {290, 20, 200, 380}), InvalidOptions);
}

}  // namespace
}  // namespace lay
