#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>

#include "core/geometry/ray.h"
#include "core/language/part_skin.h"
#include "render/scene/scene.h"
#include "ui/document/session.h"
#include "ui/views/pose_tool.h"

namespace lay {

/// What a person wants to see in the views.
struct ViewOptions {
  bool show_mesh = true;
  bool wireframe = false;
  bool show_keypoints = true;
  bool show_residuals = true;
  bool show_others = false;       ///< the other hypotheses, faintly
  bool show_skeleton = false;     ///< joints and bones over the body
  bool xray = false;              ///< the body translucent in all views, its skeleton seen
  bool show_uncertainty = false;  ///< the surface coloured by how sure its joints are
  float opacity = 0.72F;     ///< of the mesh over the photo, [0, 1]

  [[nodiscard]] static ViewOptions load();  ///< as remembered
  void save() const;
  friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

/// Turns the session into the scenes of the two views. GUI thread.
class SceneModel : public QObject {
  Q_OBJECT
 public:
  explicit SceneModel(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const ViewOptions& options() const { return options_; }
  void setOptions(const ViewOptions& options);
  /// The keypoint under the mouse, -1 for none.
  void setHighlightedKeypoint(int keypoint);
  /// Colours what these joints move, in both views; none takes it back.
  void setHighlightedJoints(const std::vector<SmplJoint>& joints);
  [[nodiscard]] const std::vector<SmplJoint>& highlightedJoints() const { return lit_joints_; }
  /// The part of the shown body that a ray (camera frame) meets first; none beside it, and none
  /// while the body is hidden.
  [[nodiscard]] std::optional<BodyPart> partUnder(const Ray& ray) const;

  [[nodiscard]] Scene photoScene() const;
  [[nodiscard]] Scene sideScene() const;
  [[nodiscard]] Session& session() const { return session_; }
  [[nodiscard]] PoseTool& poseTool() { return pose_tool_; }

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] Scene bodies(float opacity) const;
  [[nodiscard]] KeypointOverlay overlay() const;
  [[nodiscard]] std::optional<JointOverlay> handles() const;
  /// (V, 3) by the uncertainty of the joints that move each vertex; null where none is known.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> uncertaintyColors() const;
  [[nodiscard]] std::shared_ptr<const MatrixX3f> colors(const Eigen::Vector3f& base) const;

  Session& session_;
  PoseTool pose_tool_;
  ViewOptions options_;
  int highlighted_ = -1;
  std::vector<SmplJoint> lit_joints_;
  // The colours of the vertices and what they were made for: the renderer uploads a matrix once, so
  // it must stay the same while nothing changes.
  struct Lit {
    std::vector<SmplJoint> joints;
    BodyModelPtr body;
    Eigen::Vector3f base{0, 0, 0};
    std::shared_ptr<const MatrixX3f> colors;
  };
  mutable Lit lit_;
  struct Doubtful {
    std::array<float, kSmplJointCount> mm{};
    BodyModelPtr body;
    std::shared_ptr<const MatrixX3f> colors;
  };
  mutable Doubtful doubtful_;
};

}  // namespace lay
