#include "ui/views/pose_tool.h"

#include <utility>

#include "core/body/joint_limits.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "ui/document/spoken_name.h"

namespace lay {

PoseTool::PoseTool(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::photoChanged, this, [this] {
    drag_.reset();
    selected_ = -1;
  });
}

QString PoseTool::nameOfJoint(int joint) {
  return spokenName(kSmplJointNames[static_cast<std::size_t>(joint)]);
}

void PoseTool::setOn(bool on) {
  if (is_on_ == on) {
    return;
  }
  cancel();
  is_on_ = on;
  hovered_ = hovered_ring_ = selected_ = -1;
  Q_EMIT onChanged(on);
  Q_EMIT changed();
}

std::optional<PosedJoints> PoseTool::joints() const {
  const auto params = session_.shownParams();
  if (!params || !session_.body()) {
    return std::nullopt;
  }
  return poseJoints(*session_.body(), *params);
}

std::optional<Eigen::Vector3f> PoseTool::place(int joint) const {
  const auto posed = joints();
  if (!posed) {
    return std::nullopt;
  }
  return Eigen::Vector3f(posed->joints_in_camera.row(joint).transpose());
}

std::optional<JointOverlay> PoseTool::handles() const {
  const auto posed = is_on_ ? joints() : std::nullopt;
  if (!posed || !session_.photo()) {
    return std::nullopt;
  }
  JointOverlay overlay;
  overlay.joints = posed->joints_in_camera;
  overlay.hovered = hovered_;
  const PoseConstraints& constraints = drag_ ? drag_->constraints : session_.constraints();
  for (std::size_t j = 0; j < kSmplJointCount; ++j) {
    overlay.locked[j] = constraints.locked.test(j);
  }
  for (const JointTarget& target : constraints.targets) {
    overlay.placed[static_cast<std::size_t>(target.joint)] = true;
    if (!target.pixel) {
      continue;
    }
    // A line from the joint to where it is to be, as far away as it is.
    const PinholeCamera& camera = session_.photo()->camera;
    const float depth = overlay.joints(target.joint, 2);
    Eigen::Vector3f point;
    point << (*target.pixel - camera.principal_point) * (depth / camera.focal_length), depth;
    overlay.aims.push_back({target.joint, point});
  }
  if (selected_ >= 0 && !(drag_ && !drag_->axis)) {
    overlay.rings = RotationRings{
        selected_,
        overlay.joints.row(selected_).transpose(),
        posed->camera_from_joint[static_cast<std::size_t>(selected_)],
        0.12F,
        hovered_ring_,
    };
  }
  return overlay;
}

int PoseTool::jointAt(const ProjectFunction& project,
                      const Eigen::Vector2f& place,
                      float reach) const {
  const auto posed = is_on_ ? joints() : std::nullopt;
  if (!posed) {
    return -1;
  }
  int found = -1;
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Vector3f joint = posed->joints_in_camera.row(j).transpose();
    const float distance = (project(joint) - place).norm();
    if (distance < reach) {
      reach = distance;
      found = j;
    }
  }
  return found;
}

void PoseTool::setHovered(int joint, int ring) {
  if (joint != hovered_ || ring != hovered_ring_) {
    hovered_ = joint;
    hovered_ring_ = ring;
    Q_EMIT changed();
  }
}

void PoseTool::select(int joint) {
  if (joint != selected_) {
    selected_ = joint;
    Q_EMIT changed();
  }
}

void PoseTool::grab(int joint) {
  const auto params = session_.shownParams();
  if (!params || !session_.body() || !session_.photo()) {
    return;
  }
  drag_ = Drag{joint, std::nullopt, *params, session_.constraints(), *params};
}

void PoseTool::grabRing(int joint, int axis) {
  grab(joint);
  if (drag_) {
    drag_->axis = axis;
  }
}

std::optional<Eigen::Vector3f> PoseTool::grabbedPlace() const {
  if (!drag_) {
    return std::nullopt;
  }
  const PosedJoints posed = poseJoints(*session_.body(), drag_->start);
  return Eigen::Vector3f(posed.joints_in_camera.row(drag_->joint).transpose());
}

void PoseTool::dragToPixel(const Eigen::Vector2f& pixel) {
  if (!drag_) {
    return;
  }
  drag_->constraints.put({drag_->joint, pixel, std::nullopt});
  solve();
}

void PoseTool::dragTo(const Eigen::Vector3f& point) {
  if (!drag_ || point.z() < 0.1F) {
    return;
  }
  if (drag_->joint == kPelvis) {
    drag_->now.transl = drag_->start.transl + point - *grabbedPlace();
    drag_->moved = true;
    session_.previewPose(drag_->now);
    return;
  }
  const PosedJoints posed = poseJoints(*session_.body(), drag_->start);
  drag_->constraints.put({drag_->joint,
                          session_.photo()->camera.project(point),
                          point.z() - posed.joints_in_camera(0, 2)});
  solve();
}

void PoseTool::solve() {
  PoseSolverOptions options;
  options.moving = jointsDraggedBy(drag_->joint);
  options.may_travel = drag_->joint == kPelvis;
  const PoseSolution solution = solvePose(*session_.body(),
                                          session_.photo()->camera,
                                          toBodyState(drag_->start),
                                          drag_->constraints,
                                          options);
  drag_->now = toSmplParams(solution.state);
  drag_->moved = true;
  session_.previewPose(drag_->now);
}

void PoseTool::turnTo(float angle) {
  if (!drag_ || !drag_->axis) {
    return;
  }
  const int joint = drag_->joint;
  const auto bit = static_cast<std::size_t>(joint);
  BodyState state = toBodyState(drag_->start);
  const bool was_inside = joint > 0 && beyondRange(joint, state.rotations[bit]).isZero();
  state.rotations[bit] =
      state.rotations[bit] * axisAngleToMatrix(angle * Eigen::Vector3f::Unit(*drag_->axis));
  if (was_inside) {
    state.rotations[bit] = withinRange(joint, state.rotations[bit]);
  }
  drag_->now = toSmplParams(state);
  drag_->constraints.locked.set(bit);
  drag_->moved = true;
  session_.previewPose(drag_->now);
}

void PoseTool::release() {
  const auto drag = std::exchange(drag_, std::nullopt);
  if (!drag) {
    return;
  }
  session_.previewPose(std::nullopt);
  if (!drag->moved) {
    Q_EMIT changed();
    return;
  }
  PoseConstraints constraints = drag->constraints;
  if (drag->joint == kPelvis && !drag->axis) {
    constraints.remove(kPelvis);  // the body was moved; nothing holds it there
  }
  apply(drag->now,
        constraints,
        (drag->axis ? tr("Turn %1") : tr("Drag %1")).arg(nameOfJoint(drag->joint)));
}

void PoseTool::cancel() {
  if (drag_) {
    drag_.reset();
    session_.previewPose(std::nullopt);
    Q_EMIT changed();
  }
}

void PoseTool::apply(const SmplParams& params,
                     const PoseConstraints& constraints,
                     const QString& name) {
  session_.setPose(params, constraints, name);
  Q_EMIT changed();
}

void PoseTool::lock(BodyPart part, bool locked) {
  const auto params = session_.shownParams();
  if (!params) {
    return;
  }
  PoseConstraints constraints = session_.constraints();
  const JointMask joints = jointsOfPart(part);
  constraints.locked = locked ? constraints.locked | joints : constraints.locked & ~joints;
  apply(*params, constraints, locked ? tr("Lock") : tr("Unlock"));
}

bool PoseTool::isLocked(BodyPart part) const {
  const JointMask joints = jointsOfPart(part);
  return (session_.constraints().locked & joints) == joints;
}

void PoseTool::forgetTarget(int joint) {
  const auto params = session_.shownParams();
  PoseConstraints constraints = session_.constraints();
  constraints.remove(joint);
  constraints.locked.reset(static_cast<std::size_t>(joint));
  if (params) {
    apply(*params, constraints, tr("Release %1").arg(nameOfJoint(joint)));
  }
}

void PoseTool::forgetAll() {
  if (const auto params = session_.shownParams()) {
    apply(*params, {}, tr("Release all joints"));
  }
}

void PoseTool::mirrorPose() {
  if (const auto params = session_.shownParams()) {
    apply(mirroredPose(*params), {}, tr("Mirror the pose"));
  }
}

void PoseTool::copyFromOtherSide(BodyPart part) {
  if (const auto params = session_.shownParams()) {
    PoseConstraints constraints = session_.constraints();
    constraints.remove(jointsOfPart(part));
    apply(withLimbFromOtherSide(*params, part), constraints, tr("Copy from the other side"));
  }
}

void PoseTool::resetPart(BodyPart part) {
  const auto params = session_.shownParams();
  const auto& predicted = session_.predicted();
  if (!params || !predicted) {
    return;
  }
  PoseConstraints constraints = session_.constraints();
  const JointMask joints = jointsOfPart(part);
  constraints.locked &= ~joints;
  constraints.remove(joints);
  apply(withPartOf(*params, *predicted, part), constraints, tr("Reset"));
}

void PoseTool::putFeetOnGround() {
  const auto params = session_.shownParams();
  if (params && session_.body()) {
    apply(withFeetOnGround(*session_.body(), *params),
          session_.constraints(),
          tr("Put the feet on the ground"));
  }
}

}  // namespace lay
