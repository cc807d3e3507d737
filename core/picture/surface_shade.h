#pragma once

#include <vector>

#include "core/body/body_model.h"
#include "core/picture/person_look.h"
#include "core/picture/surface_raster.h"

namespace lay {

/// A sun or lamp, the sky and what the floor throws back.
struct Lighting {
  Eigen::Vector3f towards_light{0, -1, 0};  ///< camera frame, unit
  LinearColour key{1, 1, 1};
  LinearColour sky{0.4F, 0.4F, 0.4F};    ///< from above (the camera's -y)
  LinearColour floor{0.2F, 0.2F, 0.2F};  ///< from below
  float shadow = 1;                      ///< how much of the key a shadow takes

  [[nodiscard]] static Lighting draw(Random& random);
};

/// A dressed surface before a camera, ready to be looked at.
class ShadedSurface {
 public:
  /// @param skin (V, 3) m, camera frame; cloth and hair are laid upon it.
  ShadedSurface(const BodyModel& body,
                const MatrixX3f& skin,
                PersonLook look,
                const Lighting& light);

  [[nodiscard]] const MatrixX3f& vertices() const { return vertices_; }
  /// The light that comes from a point of it.
  [[nodiscard]] LinearColour colourAt(const RasterPoint& point) const;

 private:
  void castShadow();
  /// How much of the key light reaches a place, [0, 1].
  [[nodiscard]] float litAt(const Eigen::Vector3f& place) const;

  const BodyModel& body_;
  PersonLook look_;
  Lighting light_;
  MatrixX3f vertices_;  // (V, 3) m, camera frame
  MatrixX3f normals_;   // (V, 3)
  Eigen::Matrix3f lamp_from_camera_ = Eigen::Matrix3f::Identity();
  Eigen::Vector3f center_{0, 0, 0};
  PinholeCamera lamp_;
  RasterView lamp_view_;
  std::vector<RasterPoint> seen_by_lamp_;
};

}  // namespace lay
