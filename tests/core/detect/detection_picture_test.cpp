#include "core/detect/detection_picture.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

std::array<int, 3> pixel(const Image& image, int x, int y) {
  const std::size_t at = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                              static_cast<std::size_t>(x));
  return {image.rgb[at], image.rgb[at + 1], image.rgb[at + 2]};
}

TEST(DrawDetection, PutsPointsAndBoxesWhereTheyAre) {
  Image photo;
  photo.width = 300;
  photo.height = 200;
  photo.rgb.assign(std::size_t{3} * 300 * 200, 100);
  Detection detection;
  EXPECT_EQ(drawDetection(photo, detection).rgb, photo.rgb);
  FoundPerson person;
  person.box.region = {100, 50, 80, 100};
  const auto put = [&](int keypoint, float x, float y, float confidence) {
    person.keypoints.points.row(keypoint) = Eigen::RowVector2f(x, y);
    person.keypoints.confidence[keypoint] = confidence;
  };
  put(kKpLeftWrist, 120, 80, 0.9f);
  put(kKpRightWrist, 160, 80, 0.9f);
  put(kKpLeftAnkle, 140, 120, 0.1f);
  put(kKpRightAnkle, 5000, -3000, 0.9f);  // beyond the photo
  detection.people.push_back(person);
  const Image picture = drawDetection(photo, detection);
  EXPECT_GT(pixel(picture, 120, 80)[2], pixel(picture, 120, 80)[0]);  // the left is blue
  EXPECT_GT(pixel(picture, 160, 80)[0], pixel(picture, 160, 80)[2]);  // the right is orange
  EXPECT_EQ(pixel(picture, 140, 120)[0], 100);                        // hollow: not sure
  EXPECT_NE(pixel(picture, 100, 100)[0], 100);                        // the box's left edge
  EXPECT_EQ(pixel(picture, 20, 20)[0], 100);
}

}  // namespace
}  // namespace lay
