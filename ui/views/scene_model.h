#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>

#include "core/geometry/ray.h"
#include "core/language/part_skin.h"
#include "render/scene/scene.h"
#include "ui/document/comparison.h"
#include "ui/document/session.h"
#include "ui/views/body_paint.h"
#include "ui/views/contact_paint.h"
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
  bool show_critique = false;  ///< the surface coloured by what the critic has against its parts
  bool show_contact = false;   ///< the surface coloured by where the body touches and meets itself
  bool onion_skin = false;  ///< all hypotheses translucent, each in a colour of its own
  bool show_errors = false;  ///< the surface coloured by its distance from what it is compared with
  bool beside = false;  ///< what is compared with stands beside the body, not behind it
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
  /// What the critic has against the shown body, of each joint in [0, 1]; none: it is not judged.
  void setSeverities(const std::optional<std::array<float, kSmplJointCount>>& severities);
  /// The joint that tables and views speak of, -1 for none: what it moves is coloured.
  void selectJoint(int joint);
  [[nodiscard]] int selectedJoint() const { return selected_joint_; }
  /// A click along a ray (camera frame): the joint that moves the skin there is selected; beside
  /// the body, none is. @return the part that was met.
  std::optional<BodyPart> clicked(const Ray& ray);
  /// The part of the shown body that a ray (camera frame) meets first; none beside it, and none
  /// while the body is hidden.
  [[nodiscard]] std::optional<BodyPart> partUnder(const Ray& ray) const;

  [[nodiscard]] Scene photoScene() const;
  /// @param right of the view (camera frame): where what is compared with may stand.
  [[nodiscard]] Scene sideScene(const Eigen::Vector3f& right = {1, 0, 0}) const;
  /// (N, 3) m, camera frame: all that such a view should frame.
  [[nodiscard]] MatrixX3f extent(const Eigen::Vector3f& right) const;
  [[nodiscard]] Session& session() const { return session_; }
  [[nodiscard]] PoseTool& poseTool() { return pose_tool_; }
  [[nodiscard]] Comparison& comparison() { return comparison_; }

 Q_SIGNALS:
  void changed();
  void jointSelected(int joint);
  /// Something stands beside the body now, or no longer.
  void besideChanged();

 private:
  [[nodiscard]] Scene bodies(float opacity, const std::optional<Eigen::Vector3f>& aside) const;
  /// What stands behind the shown body, or beside it.
  void addGhosts(Scene& scene, const std::optional<Eigen::Vector3f>& aside) const;
  /// @return false when it is not wanted, or there is one hypothesis only.
  bool addOnionSkin(Scene& scene) const;
  [[nodiscard]] std::vector<SmplJoint> markedJoints() const;
  /// (V, 3) by the distance from what is compared with; null where nothing is.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> errorColors() const;
  [[nodiscard]] KeypointOverlay overlay() const;
  [[nodiscard]] std::optional<JointOverlay> handles() const;
  /// (V, 3) by the uncertainty of the joints that move each vertex; null where none is known.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> uncertaintyColors() const;
  /// (V, 3) by the critic's reasons; null where the shown body is not judged.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> critiqueColors() const;
  /// (V, 3) by how near and how deep inside other parts of the body each vertex is.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> contactColors() const;
  /// The colours that a person asked for; null: the body's own.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> chosenColors(const Eigen::Vector3f& base) const;
  [[nodiscard]] std::shared_ptr<const MatrixX3f> colors(const Eigen::Vector3f& base) const;

  Session& session_;
  PoseTool pose_tool_;
  Comparison comparison_;
  ViewOptions options_;
  int highlighted_ = -1;
  int selected_joint_ = -1;
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
  std::optional<std::array<float, kSmplJointCount>> severities_;
  struct Judged {
    std::array<float, kSmplJointCount> severities{};
    BodyModelPtr body;
    std::shared_ptr<const MatrixX3f> colors;
  };
  mutable Judged judged_;
  mutable ContactPaint contact_;
  struct Wrong {
    PosedBodyPtr shown;
    PosedBodyPtr reference;
    std::shared_ptr<const MatrixX3f> colors;
  };
  mutable Wrong wrong_;
  mutable MovedSurface beside_;
};

/// The colour by which a hypothesis is known where all are seen together; sRGB, 0 to 1.
[[nodiscard]] Eigen::Vector3f hypothesisColor(int hypothesis);

}  // namespace lay
