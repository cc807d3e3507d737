#pragma once

#include "core/geometry/types.h"
#include "render/scene/photo_view.h"

#include <Eigen/Core>

namespace lay {

/// The side of the picture on which the second viewer stands.
enum class ViewSide { ImageLeft, ImageRight };

/// The person's right-hand side as it is in the picture: ImageLeft when the person's own right
/// points to the image's left (someone who faces the camera), ImageRight otherwise. In exact
/// profile neither is right; then ImageLeft.
/// @param global_orient axis-angle, rad, camera_from_body.
[[nodiscard]] ViewSide personsRight(const Eigen::Vector3f& global_orient);

/// A second viewer beside the person, who sees what the photograph cannot: depth.
///
/// The photo's viewpoint is turned by exactly 90 degrees about the vertical (the photo camera's y
/// axis) through `target`, to the person's right-hand side. Seen from ImageLeft the view's right is
/// towards the photographer (-z) and from ImageRight away from them (+z); someone who faces the
/// camera, or turns their back to it, therefore looks to the right in the side view, and up in the
/// photo is up here. A long lens keeps it close to an orthographic drawing; a slight elevation
/// shows the ground.
struct SideCamera {
  Eigen::Vector3f target{0, 0, 4};  ///< m, camera frame: in the middle of the view
  ViewSide side = ViewSide::ImageLeft;
  float azimuth_deg = 0;    ///< turned further about the vertical by a drag; 0 = the true side view
  float elevation_deg = 5;  ///< above the horizontal, [-89, 89]
  float half_height = 1.1f;  ///< m from the middle to the top edge, at the target's distance
  float distance = 9;        ///< m from target to eye

  /// Frames a body: all `points` (n, 3, m, camera frame; those that are not finite are ignored)
  /// with a margin, whatever way it turns. No usable point: the defaults.
  [[nodiscard]] static SideCamera framing(const MatrixX3f& points,
                                          const Eigen::Vector3f& global_orient,
                                          ViewSize view);

  /// Rows: the view's right, down and forward directions in the camera frame.
  [[nodiscard]] Eigen::Matrix3f viewFromCamera() const;
  [[nodiscard]] Eigen::Vector3f eye() const;

  /// @param near_m, far_m clipping distances, m.
  [[nodiscard]] Eigen::Matrix4f clipFromCamera(ViewSize view, float near_m, float far_m) const;

  /// m from the eye's plane.
  [[nodiscard]] float depth(const Eigen::Vector3f& point_in_camera) const;

  /// View px of a point in front of the eye.
  [[nodiscard]] Eigen::Vector2f project(const Eigen::Vector3f& point_in_camera,
                                        ViewSize view) const;

  /// The point under `view_px` that is as far from the eye's plane as `reference`: where a dragged
  /// joint goes.
  [[nodiscard]] Eigen::Vector3f unproject(const Eigen::Vector2f& view_px,
                                          const Eigen::Vector3f& reference,
                                          ViewSize view) const;

  /// From the eye through a place in the view: what the mouse points at. Camera frame.
  [[nodiscard]] Ray rayThrough(const Eigen::Vector2f& view_px, ViewSize view) const;
};

}  // namespace lay
