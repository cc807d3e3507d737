#pragma once

#include "core/body/joints.h"
#include "core/geometry/pinhole_camera.h"
#include "core/geometry/types.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"
#include "render/scene/rotation_rings.h"

#include <Eigen/Core>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace lay {

/// How one body is painted. Colours are display colours (sRGB), 0 to 1.
struct BodyStyle {
  Eigen::Vector3f color{0.80f, 0.66f, 0.57f};
  float opacity = 1;       ///< [0, 1]; below kGhostOpacity the body is a ghost, see Scene::bodies
  bool wireframe = false;  ///< the triangles' edges over the surface
};

/// Bodies fainter than this are painted before the others and hide nothing.
inline constexpr float kGhostOpacity = 0.5f;

/// One posed surface. The vertices are shared, never copied: a body that still points to the same
/// matrix is not uploaded again.
struct SceneBody {
  std::shared_ptr<const MatrixX3f> vertices;  ///< (V, 3) m, camera frame
  BodyStyle style;
  std::shared_ptr<const MatrixX3f> vertex_colors;  ///< (V, 3) sRGB, or null: style.color everywhere
};

/// 2D evidence drawn over the photo.
struct KeypointOverlay {
  Keypoints2d keypoints;  ///< px of the photo
  std::optional<MatrixX2f>
      projected;  ///< (26, 2) px: where the model puts them, for the residual lines
  float min_confidence =
      0.05f;  ///< fainter points are left out; the others fade with their confidence
  bool show_skeleton = true;
  bool show_residuals = true;
  int highlighted = -1;  ///< a keypoint under the mouse, or -1
  float size = 1;        ///< scales discs and lines; on a HiDPI screen the device pixel ratio
};

/// Handles on the joints of a body, to be dragged.
struct JointOverlay {
  /// Where a joint is to be and is not, m, camera frame.
  struct Aim {
    int joint = 0;
    Eigen::Vector3f point{0, 0, 0};
  };
  MatrixX3f joints;                            ///< (24, 3) m, camera frame
  std::array<bool, kSmplJointCount> locked{};  ///< they do not turn
  std::array<bool, kSmplJointCount> placed{};  ///< a person has put them there
  std::vector<Aim> aims;
  std::optional<RotationRings> rings;  ///< of the joint that can be turned
  int hovered = -1;  ///< a joint under the mouse, or -1
  float size = 1;    ///< scales discs and lines; on a HiDPI screen the device pixel ratio
};

/// Everything a view shows: plain values, cheap to copy, no GL. The frame is the photo's camera (x
/// right, y down, z forward).
struct Scene {
  std::shared_ptr<const MatrixX3i> faces;  ///< (F, 3), shared by all bodies; uploaded once
  /// Ghosts (opacity below kGhostOpacity) are painted first, each over what is behind it; then the
  /// others, which hide one another by depth. A body that has fewer vertices than the faces ask
  /// for, or numbers that are not finite or farther than a kilometre, is skipped (and counted in
  /// DrawSummary).
  std::vector<SceneBody> bodies;
  ImagePtr photo;        ///< may be null
  PinholeCamera camera;  ///< of the photo; its width and height are the photo's
  std::optional<KeypointOverlay> overlay;
  std::optional<JointOverlay> handles;  ///< over everything else, in either view
  float photo_brightness = 1;  ///< below 1 dims the photo so that the body stands out
  std::optional<float>
      ground_y;  ///< m, camera frame (y down); unset: the lowest vertex that is drawn
};

}  // namespace lay
