#include "core/detect/detection_picture.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace lay {
namespace {

constexpr float kDrawnSure = 0.3f;
constexpr int kFraction = 4;  // bits: lines begin between pixels

// RGB. Blue and orange can be told apart by nearly everybody.
const cv::Scalar kLeft(64, 156, 255);
const cv::Scalar kRight(255, 150, 40);
const cv::Scalar kMiddle(245, 245, 245);
const cv::Scalar kOutline(20, 20, 20);

cv::Scalar colourOf(int keypoint) {
  const std::string_view name = kKeypointNames[static_cast<std::size_t>(keypoint)];
  return name.starts_with("left") ? kLeft : name.starts_with("right") ? kRight : kMiddle;
}

cv::Point fixedPoint(const Eigen::RowVector2f& point) {
  const float scale = 1 << kFraction;
  const auto limited = [&](float value) {
    return static_cast<int>(std::lround(scale * std::clamp(value, -1e5f, 1e5f)));
  };
  return {limited(point.x()), limited(point.y())};
}

/// Draws on one picture, in line widths that suit its size.
class DetectionPainter {
 public:
  explicit DetectionPainter(cv::Mat& canvas)
      : canvas_(canvas), unit_(std::max(1, std::max(canvas.cols, canvas.rows) / 500)) {}

  void draw(const FoundPerson& person, std::size_t index) {
    box(person.box.region, std::to_string(index));
    const Keypoints2d& keypoints = person.keypoints;
    for (const auto& [from, to] : kKeypointBones) {
      if (keypoints.confidence[from] < kDrawnSure || keypoints.confidence[to] < kDrawnSure)
        continue;
      const cv::Scalar colour = colourOf(from) == colourOf(to) ? colourOf(from) : kMiddle;
      line(keypoints.points.row(from), keypoints.points.row(to), colour);
    }
    for (int k = 0; k < kKeypointCount; ++k) {
      if (keypoints.confidence[k] > 0) dot(keypoints, k);
    }
  }

 private:
  void box(const PixelRegion& region, const std::string& number) {
    const cv::Rect2f rect(region.x, region.y, region.width, region.height);
    const cv::Rect2f seen =
        rect &
        cv::Rect2f(
            0, 0, static_cast<float>(canvas_.cols - 1), static_cast<float>(canvas_.rows - 1));
    if (seen.empty()) return;
    const cv::Rect whole(seen);
    cv::rectangle(canvas_, whole, kOutline, 2 * unit_ + 1, cv::LINE_AA);
    cv::rectangle(canvas_, whole, kMiddle, unit_, cv::LINE_AA);
    const double size = 0.6 * unit_;
    const cv::Point place(whole.x + 4 * unit_, whole.y + 18 * unit_);
    cv::putText(
        canvas_, number, place, cv::FONT_HERSHEY_SIMPLEX, size, kOutline, 3 * unit_, cv::LINE_AA);
    cv::putText(
        canvas_, number, place, cv::FONT_HERSHEY_SIMPLEX, size, kMiddle, unit_, cv::LINE_AA);
  }

  void line(const Eigen::RowVector2f& from,
            const Eigen::RowVector2f& to,
            const cv::Scalar& colour) {
    cv::line(
        canvas_, fixedPoint(from), fixedPoint(to), kOutline, 3 * unit_, cv::LINE_AA, kFraction);
    cv::line(canvas_, fixedPoint(from), fixedPoint(to), colour, 2 * unit_, cv::LINE_AA, kFraction);
  }

  void dot(const Keypoints2d& keypoints, int k) {
    const cv::Point centre = fixedPoint(keypoints.points.row(k));
    const int radius = 3 * unit_ << kFraction;
    const bool is_sure = keypoints.confidence[k] >= kDrawnSure;
    cv::circle(canvas_,
               centre,
               radius + (unit_ << kFraction),
               kOutline,
               is_sure ? -1 : unit_,
               cv::LINE_AA,
               kFraction);
    cv::circle(canvas_, centre, radius, colourOf(k), is_sure ? -1 : unit_, cv::LINE_AA, kFraction);
  }

  cv::Mat& canvas_;
  int unit_;  ///< px
};

}  // namespace

Image drawDetection(const Image& photo, const Detection& detection) {
  Image picture = photo;
  cv::Mat canvas(picture.height, picture.width, CV_8UC3, picture.rgb.data());
  DetectionPainter painter(canvas);
  for (std::size_t i = detection.people.size(); i-- > 0;) painter.draw(detection.people[i], i);
  return picture;
}

}  // namespace lay
