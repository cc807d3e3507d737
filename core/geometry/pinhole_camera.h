#pragma once

#include <Eigen/Core>

#include "core/geometry/types.h"

namespace lay {

/// Pinhole camera without distortion, OpenCV axes: x right, y down, z forward. Pixels are measured from the
/// centre of the top-left pixel.
struct PinholeCamera {
  float focal_length = 0;                   ///< px
  Eigen::Vector2f principal_point{0, 0};    ///< px
  int width = 0;                            ///< px
  int height = 0;                           ///< px

  /// (n, 3) m in the camera frame -> (n, 2) px. Points at or behind the camera are projected as if 1 cm in front.
  [[nodiscard]] MatrixX2f project(const MatrixX3f& points_in_camera) const;
  [[nodiscard]] Eigen::Vector2f project(const Eigen::Vector3f& point_in_camera) const;

  /// CLIFF's default for a photo of unknown focal length: the image's diagonal (about 53 degrees across it).
  [[nodiscard]] static PinholeCamera withDefaultFocalLength(int width, int height);
  [[nodiscard]] static PinholeCamera withFocalLength(float focal_length, int width, int height);
};

/// The square crop around a person that the networks see.
struct PersonBox {
  Eigen::Vector2f center{0, 0};  ///< px
  float size = 0;                ///< side, px

  [[nodiscard]] bool isValid() const { return size > 0; }
};

/// Weak-perspective camera of the crop (`method` P1; SPIN's s, t_x, t_y): part of the diffused state.
struct CropCamera {
  float scale = 1;                          ///< body metres to half crop sides
  Eigen::Vector2f translation{0, 0};        ///< m
};

/// Body translation (m, camera frame) of a crop camera: z = 2 f / (b s), x = t_x + 2 (c_x - p_x) / (b s). CLIFF, 4D-Humans.
[[nodiscard]] Eigen::Vector3f cropCameraToTransl(const CropCamera& crop, const PersonBox& box, const PinholeCamera& camera);

/// Inverse of cropCameraToTransl; transl.z must be positive.
[[nodiscard]] CropCamera translToCropCamera(const Eigen::Vector3f& transl, const PersonBox& box, const PinholeCamera& camera);

/// CLIFF's normalised box: (2.8 (c_x - p_x) / f, 2.8 (c_y - p_y) / f, (b - 0.24 f) / (0.06 f)).
[[nodiscard]] Eigen::Vector3f cliffBoxInfo(const PersonBox& box, const PinholeCamera& camera);

}  // namespace lay
