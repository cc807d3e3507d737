#include "tests/support/toy_family.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/random.h"
#include "tests/support/toy_body.h"

namespace lay {

namespace {

/// Turns the toy body of 24 joints into one of 52 or 55.
class FamilyBuilder {
 public:
  explicit FamilyBuilder(BodyFamily family)
      : model_(*makeToyBody()), toy_joints_(model_.joint_template) {
    const int num_joints = family == BodyFamily::SmplH ? kSmplHJointCount : kSmplXJointCount;
    model_.name = family == BodyFamily::SmplH ? "toy_smplh" : "toy_smplx";
    model_.family = family;
    model_.joint_names = jointNames(num_joints);
    model_.parents = jointParents(num_joints);
    model_.posedirs.resize(num_joints - 1);
  }

  BodyModelPtr build() {
    findTargets();
    regressJoints();
    shareWeights();
    for (int joint = kCommonJointCount; joint < model_.numJoints(); ++joint) addCorrective(joint);
    if (model_.family == BodyFamily::SmplX) addExpressions();
    for (KeypointAnchor& anchor : model_.keypoint_anchors) {
      if (!anchor.vertices.empty())
        anchor.joint = model_.skin_weights.joints[anchor.vertices[0]][0];
    }
    finishBodyModel(model_);
    return std::make_shared<const BodyModel>(std::move(model_));
  }

 private:
  // Where each new joint should be, m.
  void findTargets() {
    targets_.resize(model_.numJoints());
    for (int joint = kCommonJointCount; joint < model_.numJoints(); ++joint) {
      const int carrier = commonJoints(model_.numJoints())[joint];
      const std::string& name = model_.joint_names[joint];
      if (carrier == kHead) {
        const float side = name == "jaw" ? 0.0F : name.starts_with("left") ? 0.03F : -0.03F;
        targets_[joint] = Eigen::Vector3f(side, name == "jaw" ? 0.62F : 0.70F, 0.06F);
        continue;
      }
      const bool is_left = carrier == kLeftWrist;
      const int finger = (joint - (model_.numJoints() - (is_left ? 30 : 15))) / 3;
      const int knuckle = name.back() - '0';
      const Eigen::Vector3f hand = toy_joints_.row(is_left ? kLeftHand : kRightHand);
      targets_[joint] =
          hand + Eigen::Vector3f((is_left ? 1.0F : -1.0F) * 0.025F * static_cast<float>(knuckle),
                                 0.004F * static_cast<float>(finger),
                                 0.012F * static_cast<float>(finger - 2));
    }
  }

  [[nodiscard]] std::vector<int> nearestVertices(const Eigen::Vector3f& target,
                                                 std::size_t count) const {
    std::vector<int> order(model_.numVertices());
    std::iota(order.begin(), order.end(), 0);
    const auto distance = [&](int v) {
      return (model_.v_template.row(v).transpose() - target).norm();
    };
    std::stable_sort(
        order.begin(), order.end(), [&](int a, int b) { return distance(a) < distance(b); });
    order.resize(count);
    return order;
  }

  void regressJoints() {
    std::erase_if(model_.joint_regressor,
                  [](const JointRegressorTerm& term) { return term.joint >= kCommonJointCount; });
    for (int joint = kCommonJointCount; joint < model_.numJoints(); ++joint) {
      for (const int vertex : nearestVertices(targets_[joint], 2))
        model_.joint_regressor.push_back({joint, vertex, 0.5F});
    }
  }

  [[nodiscard]] int nearestNewJoint(int vertex, int carrier) const {
    int winner = -1;
    for (int joint = kCommonJointCount; joint < model_.numJoints(); ++joint) {
      if (commonJoints(model_.numJoints())[joint] != carrier) continue;
      const auto distance = [&](int j) {
        return (model_.v_template.row(vertex).transpose() - targets_[j]).norm();
      };
      if (winner < 0 || distance(joint) < distance(winner)) winner = joint;
    }
    return winner;
  }

  // What a hand carried goes to the nearest finger joint (60 %) and its parent; the front of the
  // head to jaw and eyes.
  void shareWeights() {
    for (int v = 0; v < model_.numVertices(); ++v) {
      auto& joints = model_.skin_weights.joints[v];
      auto& weights = model_.skin_weights.weights[v];
      for (std::size_t slot = 0; slot < 2; ++slot) {
        const bool is_hand = joints[slot] == kLeftHand || joints[slot] == kRightHand;
        const bool is_face = joints[slot] == kHead && model_.family == BodyFamily::SmplX &&
                             model_.v_template(v, 2) > 0.05F;
        if (weights[slot] == 0 || !(is_hand || is_face)) continue;
        const int carrier = is_face                     ? static_cast<int>(kHead)
                            : joints[slot] == kLeftHand ? kLeftWrist
                                                        : kRightWrist;
        const int joint = nearestNewJoint(v, carrier);
        joints[slot] = joint;
        joints[slot + 2] = model_.parents[joint];
        weights[slot + 2] = 0.4F * weights[slot];
        weights[slot] *= 0.6F;
      }
    }
  }

  void addCorrective(int joint) {
    Random random(static_cast<std::uint64_t>(joint));
    PoseCorrective corrective;
    for (int v = 0; v < model_.numVertices(); ++v) {
      if (model_.skin_weights.joints[v][0] == joint) corrective.vertices.push_back(v);
    }
    corrective.offsets.resize(static_cast<Eigen::Index>(3 * corrective.vertices.size()), 9);
    for (float& offset : corrective.offsets.reshaped()) offset = 0.003F * random.normal();
    model_.posedirs[joint - 1] = std::move(corrective);
  }

  void addExpressions() {
    Random random(7);
    model_.expression_dirs = Eigen::MatrixXf::Zero(Eigen::Index{3} * model_.numVertices(), 10);
    for (float& offset : model_.expression_dirs.reshaped()) offset = 0.001F * random.normal();
  }

  BodyModel model_;
  MatrixX3f toy_joints_;                  // (24, 3) m
  std::vector<Eigen::Vector3f> targets_;  // (J) m, of the new joints
};

}  // namespace

BodyModelPtr makeToyFamilyBody(BodyFamily family) {
  if (family == BodyFamily::SmplH || family == BodyFamily::SmplX)
    return FamilyBuilder(family).build();
  return makeToyBody();
}

SmplParams randomFamilyPose(int num_joints, std::uint64_t seed, float scale) {
  SmplParams params = randomPose(seed, scale);
  const MatrixX3f body = params.body_pose.topRows(kCommonJointCount - 1);
  Random random(seed + 1000);
  params.body_pose.resize(num_joints - 1, 3);
  for (float& angle : params.body_pose.reshaped()) angle = scale * random.normal();
  params.body_pose.topRows(kCommonJointCount - 1) = body;
  return params;
}

}  // namespace lay
