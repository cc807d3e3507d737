#include "core/evaluation/edit_witness.h"

#include "core/body/joint_limits.h"
#include "core/geometry/rotation.h"
#include "core/refine/body_energy.h"
#include "core/refine/polish.h"

namespace lay {
namespace {

constexpr int kFitIterations = 12;

/// Where the whole trunk may move, only it does at first: turned about the pelvis and bent as
/// recorded; the fit brings the limbs back to their keypoints.
SmplParams withAnotherTrunk(SmplParams present, const JointRotations& pose, Random& random) {
  constexpr float kTurn = 0.35F;  // rad, standard deviation
  const Eigen::Vector3f turn(kTurn * random.normal(), kTurn * random.normal(), 0);
  present.global_orient =
      matrixToAxisAngle(axisAngleToMatrix(present.global_orient) * axisAngleToMatrix(turn));
  for (const SmplJoint joint : {kSpine1, kSpine2, kSpine3}) {
    present.body_pose.row(joint - 1) = pose.row(joint);
  }
  return present;
}

/// `present` with the moving joints of a recorded pose.
SmplParams withBorrowedJoints(SmplParams present,
                              const JointRotations& pose,
                              const JointMask& moving,
                              Random& random) {
  if (moving.test(kPelvis)) return withAnotherTrunk(std::move(present), pose, random);
  for (int j = 1; j < kSmplJointCount; ++j) {
    if (moving.test(static_cast<std::size_t>(j))) present.body_pose.row(j - 1) = pose.row(j);
  }
  return present;
}

}  // namespace

WitnessSearch::WitnessSearch(const BodyModel& body, std::vector<JointRotations> poses, int tries)
    : body_(body), poses_(std::move(poses)), tries_(tries) {}

std::vector<PosedJoints> WitnessSearch::find(const RefinementProblem& given,
                                             const SmplParams& present,
                                             const JointMask& moving,
                                             Random& random) const {
  RefinementProblem problem = given;
  problem.moving = moving;
  problem.descriptions = {};
  const auto error = [&](const PosedJoints& posed) {
    return reprojectionError(problem.keypoints, posed.keypoints_in_camera, problem.camera);
  };
  const float allowed = kSlack * error(poseJoints(body_, present));
  const float limits = jointLimitExcess(present);
  std::vector<PosedJoints> witnesses;
  for (int i = 0; i < tries_; ++i) {
    const JointRotations& pose =
        poses_[static_cast<std::size_t>(random.below(static_cast<int>(poses_.size())))];
    const SmplParams start = withBorrowedJoints(present, pose, moving, random);
    Polish fit(body_, problem, toBodyState(start), PolishModel());
    for (int k = 0; k < kFitIterations && fit.step(); ++k) continue;
    const SmplParams fitted = toSmplParams(fit.state());
    PosedJoints posed = poseJoints(body_, fitted);
    // A limb that is bent the wrong way proves nothing.
    if (error(posed) > allowed || jointLimitExcess(fitted) > limits + 0.5F) continue;
    witnesses.push_back(std::move(posed));
  }
  return witnesses;
}

}  // namespace lay
