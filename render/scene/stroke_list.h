#pragma once

#include <Eigen/Core>

#include <utility>
#include <vector>

namespace lay {

/// A line with round ends; a disc when both ends are the same point. Positions in view px, colours
/// sRGB with straight alpha.
struct Stroke {
  Eigen::Vector2f from{0, 0};
  Eigen::Vector2f to{0, 0};
  float radius = 1;         ///< px
  float outline_width = 0;  ///< px around the radius
  Eigen::Vector4f fill{1, 1, 1, 1};
  Eigen::Vector4f outline{0, 0, 0, 1};
};

[[nodiscard]] inline Eigen::Vector4f withAlpha(const Eigen::Vector3f& color, float alpha) {
  return {color.x(), color.y(), color.z(), alpha};
}

/// Strokes in painting order, all outlined in one colour and scaled alike.
class StrokeList {
 public:
  StrokeList(float size, const Eigen::Vector3f& outline) : size_(size), outline_(outline) {}

  /// @param radius, outline_width px before scaling.
  void add(const Eigen::Vector2f& from,
           const Eigen::Vector2f& to,
           float radius,
           float outline_width,
           const Eigen::Vector4f& fill,
           float outline_alpha) {
    strokes_.push_back({from,
                        to,
                        radius * size_,
                        outline_width * size_,
                        fill,
                        withAlpha(outline_, outline_alpha)});
  }

  [[nodiscard]] std::vector<Stroke> take() { return std::move(strokes_); }

 private:
  float size_;
  Eigen::Vector3f outline_;
  std::vector<Stroke> strokes_;
};

}  // namespace lay
