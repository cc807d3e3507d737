#pragma once

#include "render/gl/gl_renderer.h"

#include <Eigen/Core>
#include <Eigen/Geometry>

namespace lay {

/// Unit vectors towards the lights, camera frame.
struct Lights {
  Eigen::Vector3f key{0, -1, 0};
  Eigen::Vector3f fill{0, -1, 0};
  Eigen::Vector3f rim{0, -1, 0};
  Eigen::Vector3f gloss{0, -1, 0};  ///< half-way between the key and the viewer
  Eigen::Vector3f sky{0, -1, 0};    ///< only for sampled frames

  /// The studio turns with the viewer: the key comes from the upper left in every view.
  /// @param view_from_camera rows: the viewer's right, down and forward in the camera frame.
  [[nodiscard]] static Lights forViewer(const Eigen::Matrix3f& view_from_camera);

  /// The directions of frame `sample.index`, spread evenly over the key's softbox and over the sky.
  [[nodiscard]] static Lights forSample(StudioSample sample);
};

/// Half the opening of the key's softbox, seen from the body, rad.
inline constexpr float kSoftboxRadius = 0.24f;

/// This frame's shift (px, within half a pixel each way) for smooth edges.
[[nodiscard]] Eigen::Vector2f subpixelShift(StudioSample sample);

/// Orthographic clip coordinates of a light's view that holds `box`.
[[nodiscard]] Eigen::Matrix4f clipFromLight(const Eigen::Vector3f& towards_light,
                                            const Eigen::AlignedBox3f& box);

}  // namespace lay
