#include "core/picture/sample_picture.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class SamplePicture : public testing::Test {
 protected:
  SamplePicture() {
    Random random(11);
    sample_ = makeBenchmarkSample(*body_, JointRotations::Zero(), DisturbanceOptions(), random);
  }
  [[nodiscard]] Image draw(std::uint64_t index, const SamplePictureOptions& options = {}) const {
    Random random = pictureRandom(0, index);
    return samplePicture(*body_, sample_, sample_.box, 64, random, options);
  }

  BodyModelPtr body_ = makeToyBody();
  BenchmarkSample sample_;
};

TEST_F(SamplePicture, IsTheSameForASeedAndAnotherForAnother) {
  const Image picture = draw(0);
  EXPECT_EQ(picture.width, 64);
  EXPECT_EQ(picture.height, 64);
  EXPECT_EQ(picture.rgb.size(), 3U * 64 * 64);
  EXPECT_EQ(picture.rgb, draw(0).rgb);
  EXPECT_NE(picture.rgb, draw(1).rgb);
}

TEST_F(SamplePicture, ColoursVaryFromPersonToPerson) {
  std::set<std::array<std::uint8_t, 3>> colours;
  const MatrixX3f joints = poseJoints(*body_, sample_.truth).joints_in_camera;
  const Eigen::Vector2f chest =
      sample_.camera.project(Eigen::Vector3f(joints.row(kSpine3).transpose()));
  const Eigen::Vector2f at =
      (chest - sample_.box.center) / sample_.box.size * 64 + Eigen::Vector2f::Constant(32);
  const auto pixel =
      static_cast<std::size_t>(3 * (64 * static_cast<int>(at.y()) + static_cast<int>(at.x())));
  for (std::uint64_t i = 0; i < 20; ++i) {
    const Image picture = draw(i);
    colours.insert({picture.rgb[pixel], picture.rgb[pixel + 1], picture.rgb[pixel + 2]});
  }
  EXPECT_GT(colours.size(), 15U);
}

/// Two bodies in the same scene: only pixels near either of them may differ.
TEST_F(SamplePicture, APersonIsWhereTheSampleHasIt) {
  SamplePictureOptions plain;
  plain.blur = 0;
  plain.noise = 0;
  plain.occluder = 0;
  BenchmarkSample away = sample_;
  away.truth.transl.z() = -5;  // behind the camera: nothing is drawn
  Random first = pictureRandom(0, 3);
  Random second = pictureRandom(0, 3);
  const Image with = samplePicture(*body_, sample_, sample_.box, 128, first, plain);
  const Image without = samplePicture(*body_, away, sample_.box, 128, second, plain);
  const MatrixX3f vertices = pose(*body_, sample_.truth).vertices_in_camera;
  const MatrixX2f image = sample_.camera.project(vertices);
  const Eigen::RowVector2f low = image.colwise().minCoeff();
  const Eigen::RowVector2f high = image.colwise().maxCoeff();
  const float margin = 0.06F * sample_.camera.focal_length / vertices.col(2).minCoeff();  // cloth
  int different = 0;
  for (int row = 0; row < 128; ++row) {
    for (int column = 0; column < 128; ++column) {
      const auto at = static_cast<std::size_t>(3 * (128 * row + column));
      if (std::equal(with.rgb.begin() + at, with.rgb.begin() + at + 3, without.rgb.begin() + at))
        continue;
      ++different;
      const float step = sample_.box.size / 128;
      const Eigen::Vector2f place = sample_.box.center +
                                    Eigen::Vector2f((static_cast<float>(column) + 0.5F) * step,
                                                    (static_cast<float>(row) + 0.5F) * step) -
                                    Eigen::Vector2f::Constant(sample_.box.size / 2);
      EXPECT_GT(place.x(), low.x() - margin);
      EXPECT_LT(place.x(), high.x() + margin);
      EXPECT_GT(place.y(), low.y() - margin);
      EXPECT_LT(place.y(), high.y() + margin);
    }
  }
  EXPECT_GT(different, 128 * 128 / 50);
}

TEST_F(SamplePicture, IsBlackWhereTheImageEndsUnlessToldOtherwise) {
  PersonBox corner{{0, 0}, 400};
  SamplePictureOptions options;
  options.noise = 0;
  Random first = pictureRandom(0, 0);
  const Image picture = samplePicture(*body_, sample_, corner, 40, first, options);
  EXPECT_EQ(picture.rgb[0], 0);
  EXPECT_EQ(picture.rgb[3 * 19], 0);
  options.has_black_border = false;
  Random second = pictureRandom(0, 0);
  const Image whole = samplePicture(*body_, sample_, corner, 40, second, options);
  EXPECT_GT(whole.rgb[0] + whole.rgb[1] + whole.rgb[2], 0);
}

TEST_F(SamplePicture, RefusesWhatCannotBeDrawn) {
  Random random(0);
  EXPECT_THROW((void)samplePicture(*body_, sample_, PersonBox(), 64, random), InvalidOptions);
  EXPECT_THROW((void)samplePicture(*body_, sample_, sample_.box, 0, random), InvalidOptions);
  SamplePictureOptions options;
  options.supersampling = 5;
  EXPECT_THROW((void)samplePicture(*body_, sample_, sample_.box, 64, random, options),
               InvalidOptions);
}

}  // namespace
}  // namespace lay
