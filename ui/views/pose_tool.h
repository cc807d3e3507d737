#pragma once

#include <optional>

#include <QObject>

#include "core/refine/pose_edits.h"
#include "core/refine/pose_solver.h"
#include "render/scene/scene.h"
#include "ui/document/session.h"

namespace lay {

/// Poses the shown body by hand, for all views: a joint is dragged and its limb follows by inverse
/// kinematics, or it is turned by its rings. What is dragged is shown at once; letting go makes it
/// one step of undo, and the start of the next run. A dragged joint is a target from then on, a
/// turned one is locked: runs keep both. GUI thread.
class PoseTool : public QObject {
  Q_OBJECT
 public:
  explicit PoseTool(Session& session, QObject* parent = nullptr);

  [[nodiscard]] bool isOn() const { return is_on_; }
  void setOn(bool on);

  /// The handles of the shown body; none while the tool is off or nobody is shown.
  [[nodiscard]] std::optional<JointOverlay> handles() const;
  /// The joint whose handle is within `reach` px of a place in a view, -1 for none.
  [[nodiscard]] int jointAt(const ProjectFunction& project,
                            const Eigen::Vector2f& place,
                            float reach) const;
  /// Where a joint of the shown body is, m, camera frame.
  [[nodiscard]] std::optional<Eigen::Vector3f> place(int joint) const;

  void setHovered(int joint, int ring = -1);
  /// The joint that has rings, -1 for none.
  [[nodiscard]] int selected() const { return selected_; }
  void select(int joint);

  [[nodiscard]] bool isDragging() const { return drag_.has_value(); }
  /// Where the joint that is dragged was when it was taken, m, camera frame.
  [[nodiscard]] std::optional<Eigen::Vector3f> grabbedPlace() const;
  /// A joint is taken. Does nothing without a body.
  void grab(int joint);
  /// It is to be at a pixel of the photo, as far away as the limb allows.
  void dragToPixel(const Eigen::Vector2f& pixel);
  /// It is to be at a point of the camera frame, m: its depth is settled, too.
  void dragTo(const Eigen::Vector3f& point);
  /// A joint's own axis is taken.
  void grabRing(int joint, int axis);
  /// Turned by so much since it was taken, rad.
  void turnTo(float angle);
  /// Lets go: a step of undo when anything moved.
  void release();
  /// Lets go, and everything is as before.
  void cancel();

  void lock(BodyPart part, bool locked);
  [[nodiscard]] bool isLocked(BodyPart part) const;
  /// Forgets where a person put a joint.
  void forgetTarget(int joint);
  void forgetAll();
  void mirrorPose();
  void copyFromOtherSide(BodyPart part);
  /// Back to the body that was predicted first.
  void resetPart(BodyPart part);
  void putFeetOnGround();

 Q_SIGNALS:
  void changed();  ///< the handles are to be drawn anew
  void onChanged(bool on);

 private:
  struct Drag {
    int joint = 0;
    std::optional<int> axis;  ///< turned, not moved
    SmplParams start;
    PoseConstraints constraints;
    SmplParams now;
    bool moved = false;
  };
  void solve();
  void apply(const SmplParams& params, const PoseConstraints& constraints, const QString& name);
  [[nodiscard]] std::optional<PosedJoints> joints() const;
  [[nodiscard]] static QString nameOfJoint(int joint);

  Session& session_;
  bool is_on_ = false;
  int hovered_ = -1;
  int hovered_ring_ = -1;
  int selected_ = -1;
  std::optional<Drag> drag_;
};

}  // namespace lay
