#include "core/body/body_model.h"

namespace lay {

namespace {

// Rows 3j + axis of the joints' shape directions: the regressor applied to each column of
// shapedirs.
Eigen::MatrixXf regressShapedirs(const BodyModel& model) {
  Eigen::MatrixXf joint_shapedirs =
      Eigen::MatrixXf::Zero(Eigen::Index{3} * model.numJoints(), model.shapedirs.cols());
  for (const JointRegressorTerm& term : model.joint_regressor) {
    joint_shapedirs.middleRows<3>(Eigen::Index{3} * term.joint) +=
        term.weight * model.shapedirs.middleRows<3>(Eigen::Index{3} * term.vertex);
  }
  return joint_shapedirs;
}

void placeKeypoint(BodyModel& model, int keypoint) {
  const KeypointAnchor& anchor = model.keypoint_anchors[keypoint];
  if (anchor.vertices.empty()) {
    model.keypoint_template.row(keypoint) = model.joint_template.row(anchor.joint);
    model.keypoint_shapedirs.middleRows<3>(Eigen::Index{3} * keypoint) =
        model.joint_shapedirs.middleRows<3>(Eigen::Index{3} * anchor.joint);
    return;
  }
  const float equal_share = 1.0f / static_cast<float>(anchor.vertices.size());
  for (std::size_t i = 0; i < anchor.vertices.size(); ++i) {
    const int vertex = anchor.vertices[i];
    const float share = anchor.weights.empty() ? equal_share : anchor.weights[i];
    model.keypoint_template.row(keypoint) += share * model.v_template.row(vertex);
    model.keypoint_shapedirs.middleRows<3>(Eigen::Index{3} * keypoint) +=
        share * model.shapedirs.middleRows<3>(Eigen::Index{3} * vertex);
  }
}

}  // namespace

MatrixX3f regressJoints(const BodyModel& model, const MatrixX3f& rest_vertices) {
  MatrixX3f joints = MatrixX3f::Zero(model.numJoints(), 3);
  for (const JointRegressorTerm& term : model.joint_regressor) {
    joints.row(term.joint) += term.weight * rest_vertices.row(term.vertex);
  }
  return joints;
}

void finishBodyModel(BodyModel& model) {
  model.packed = PackedModelCache();
  model.joint_template = regressJoints(model, model.v_template);
  model.joint_shapedirs = regressShapedirs(model);
  model.keypoint_template = MatrixX3f::Zero(kKeypointCount, 3);
  model.keypoint_shapedirs =
      Eigen::MatrixXf::Zero(Eigen::Index{3} * kKeypointCount, model.shapedirs.cols());
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) placeKeypoint(model, keypoint);
}

}  // namespace lay
