#pragma once

#include "core/geometry/pinhole_camera.h"
#include "core/geometry/ray.h"

#include <Eigen/Core>

namespace lay {

/// Size of a view in framebuffer pixels. Positions in a view are measured from its top-left corner,
/// y down, so that the view's edges are 0 and its size: what mouse events report, times the device
/// pixel ratio.
struct ViewSize {
  int width = 0;
  int height = 0;

  [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
};

/// Where the photo's pixels are in a view: view = origin + scale * (pixel + 0.5). The half is there
/// because pixel (0, 0) is the centre of the top-left pixel, half a pixel away from the photo's
/// corner.
struct PhotoMapping {
  float scale = 1;               ///< view px per photo px
  Eigen::Vector2f origin{0, 0};  ///< view px of the photo's top-left corner

  [[nodiscard]] Eigen::Vector2f viewFromPhoto(const Eigen::Vector2f& photo_px) const;
  [[nodiscard]] Eigen::Vector2f photoFromView(const Eigen::Vector2f& view_px) const;
};

/// The part of the photo that a view shows.
struct PhotoView {
  static constexpr float kMinZoom = 0.25f;
  static constexpr float kMaxZoom = 64.0f;

  float zoom = 1;                ///< 1 = the whole photo just fits
  Eigen::Vector2f offset{0, 0};  ///< photo px from the photo's centre to the view's centre

  /// Letterboxed into `view`. An empty photo or view gives scale 1.
  [[nodiscard]] PhotoMapping mapping(int photo_width, int photo_height, ViewSize view) const;

  /// Zoomed by `factor` (within the limits) so that the photo stays under `view_px`.
  [[nodiscard]] PhotoView zoomedAt(const Eigen::Vector2f& view_px,
                                   float factor,
                                   int photo_width,
                                   int photo_height,
                                   ViewSize view) const;

  /// Moved by a mouse drag of `view_delta` view px.
  [[nodiscard]] PhotoView panned(const Eigen::Vector2f& view_delta,
                                 int photo_width,
                                 int photo_height,
                                 ViewSize view) const;
};

/// OpenGL clip coordinates of points (m, camera frame) seen by the photo's camera through
/// `mapping`.
/// @param near_m, far_m clipping distances, m, 0 < near_m < far_m.
[[nodiscard]] Eigen::Matrix4f clipFromCamera(const PinholeCamera& camera,
                                             const PhotoMapping& mapping,
                                             ViewSize view,
                                             float near_m,
                                             float far_m);

/// From the photo's camera through a place in the view: what the mouse points at. Camera frame.
[[nodiscard]] Ray rayThrough(const PinholeCamera& camera,
                             const PhotoMapping& mapping,
                             const Eigen::Vector2f& view_px);

}  // namespace lay
