#include "core/body/common_body.h"

#include <algorithm>
#include <utility>

namespace lay {

namespace {

// Where the model keeps each of the 24 joints.
std::array<int, kSmplJointCount> sourceJoints(const BodyModel& model) {
  std::array<int, kSmplJointCount> source{};
  for (int joint = 0; joint < kCommonJointCount; ++joint) source[joint] = joint;
  const std::vector<std::string>& names = jointNames(model.numJoints());
  const auto place = [&names](const char* name) {
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  source[kLeftHand] = place("left_middle1");
  source[kRightHand] = place("right_middle1");
  return source;
}

// The weights of one vertex with joints replaced by their carriers; equal ones are added up.
void foldWeights(const std::vector<int>& carriers,
                 std::array<int, 4>& joints,
                 std::array<float, 4>& weights) {
  std::array<int, 4> folded_joints{};
  std::array<float, 4> folded_weights{};
  std::size_t count = 0;
  for (std::size_t slot = 0; slot < 4; ++slot) {
    if (weights[slot] == 0) continue;
    const int carrier = carriers[joints[slot]];
    const auto* const end = folded_joints.begin() + count;
    const auto* const known = std::find(folded_joints.cbegin(), end, carrier);
    folded_weights[known - folded_joints.cbegin()] += weights[slot];
    if (known == end) folded_joints[count++] = carrier;
  }
  joints = folded_joints;
  weights = folded_weights;
}

}  // namespace

BodyModelPtr commonBody(const BodyModelPtr& model) {
  if (model->numJoints() == kSmplJointCount) return model;
  const std::vector<int>& carriers = commonJoints(model->numJoints());
  const std::array<int, kSmplJointCount> source = sourceJoints(*model);
  BodyModel common = *model;
  common.joint_names = jointNames(kSmplJointCount);
  common.parents = jointParents(kSmplJointCount);
  common.expression_dirs.resize(0, 0);
  common.joint_regressor.clear();
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    for (JointRegressorTerm term : model->joint_regressor) {
      if (term.joint != source[joint]) continue;
      term.joint = joint;
      common.joint_regressor.push_back(term);
    }
  }
  // Correctives of fingers and face are zero at rest; the hand joints have none.
  common.posedirs.assign(model->posedirs.empty() ? 0 : kSmplJointCount - 1, {});
  const std::size_t num_kept = std::min<std::size_t>(model->posedirs.size(), kCommonJointCount - 1);
  std::copy_n(model->posedirs.begin(), num_kept, common.posedirs.begin());
  for (std::size_t v = 0; v < common.skin_weights.joints.size(); ++v) {
    foldWeights(carriers, common.skin_weights.joints[v], common.skin_weights.weights[v]);
  }
  for (KeypointAnchor& anchor : common.keypoint_anchors) anchor.joint = carriers[anchor.joint];
  finishBodyModel(common);
  return std::make_shared<const BodyModel>(std::move(common));
}

ConvertedPose convertPose(const SmplParams& params, int num_joints) {
  const std::vector<std::string>& names = jointNames(static_cast<int>(params.body_pose.rows()) + 1);
  const std::vector<std::string>& wanted = jointNames(num_joints);
  ConvertedPose converted{params, 0, ""};
  converted.params.body_pose = MatrixX3f::Zero(num_joints - 1, 3);
  for (std::size_t joint = 1; joint < names.size(); ++joint) {
    const Eigen::RowVector3f rotation = params.body_pose.row(static_cast<Eigen::Index>(joint) - 1);
    const auto found = std::find(wanted.begin(), wanted.end(), names[joint]);
    if (found != wanted.end()) {
      converted.params.body_pose.row(found - wanted.begin() - 1) = rotation;
    } else if (rotation.norm() > converted.lost_angle) {
      converted.lost_angle = rotation.norm();
      converted.lost_joint = names[joint];
    }
  }
  return converted;
}

}  // namespace lay
