#include "core/evaluation/dataset_errors.h"

#include <utility>

#include "core/base/error.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"

namespace lay {
namespace {

constexpr int kH36mPoints = 17;
constexpr int kRightHipOf14 = 2;
constexpr int kLeftHipOf14 = 3;

Eigen::Vector3f midPoint(const MatrixX3f& joints, int a, int b) {
  return (joints.row(a) + joints.row(b)).transpose() / 2;
}

void checkRegressor(const PointRegressor& regressor, const BodyModel& body) {
  if (regressor.num_points != kH36mPoints) {
    throw ModelError(strCat("The regressor '",
                            regressor.name,
                            "' has ",
                            regressor.num_points,
                            " points; Human3.6M's 17 are expected (J_regressor_h36m.npy)."));
  }
  if (regressor.num_vertices != body.numVertices()) {
    throw ModelError(
        strCat("The regressor '",
               regressor.name,
               "' is for a body of ",
               regressor.num_vertices,
               " vertices; '",
               body.name,
               "' has ",
               body.numVertices(),
               ". Give the body that it was made for (SMPL has 6890 vertices), or leave "
               "the regressor out to measure the 24 SMPL joints."));
  }
}

void checkBody(const BodyModelPtr& body, const BodyModel& answers) {
  if (body == nullptr || body->numVertices() == answers.numVertices()) return;
  throw ModelError(strCat("The body '",
                          body->name,
                          "' has ",
                          body->numVertices(),
                          " vertices and '",
                          answers.name,
                          "' has ",
                          answers.numVertices(),
                          "; answers and truth can only be compared on one kind of body."));
}

double meanDepth(const MeasuredBody& answer, const MeasuredBody& truth) {
  const auto depths = (answer.joints.col(2).array() - answer.root.z()) -
                      (truth.joints.col(2).array() - truth.root.z());
  return 1000.0 * static_cast<double>(depths.abs().mean());
}

}  // namespace

DatasetMeter::DatasetMeter(DatasetBodies bodies, std::optional<PointRegressor> regressor)
    : bodies_(std::move(bodies)), regressor_(std::move(regressor)) {
  if (regressor_) checkRegressor(*regressor_, *bodies_.answers);
  for (const BodyModelPtr& body : {bodies_.neutral, bodies_.male, bodies_.female}) {
    checkBody(body, *bodies_.answers);
  }
}

JointSet DatasetMeter::jointSet() const {
  return regressor_ ? JointSet::H36m14 : JointSet::Smpl24;
}

bool DatasetMeter::usesBetas() const {
  return bodies_.neutral->family == BodyFamily::Smpl;
}

const BodyModel& DatasetMeter::bodyOf(const std::string& gender) const {
  if (gender == "male" && bodies_.male) return *bodies_.male;
  if (gender == "female" && bodies_.female) return *bodies_.female;
  return *bodies_.neutral;
}

MeasuredBody DatasetMeter::measured(const BodyModel& body, const SmplParams& params) const {
  PosedBody posed = pose(body, params);
  MeasuredBody result;
  if (regressor_) {
    const MatrixX3f points = regress(*regressor_, posed.vertices_in_camera);
    result.joints.resize(static_cast<Eigen::Index>(kEvaluationJointsOfH36m.size()), 3);
    for (Eigen::Index i = 0; i < result.joints.rows(); ++i) {
      result.joints.row(i) = points.row(kEvaluationJointsOfH36m[static_cast<std::size_t>(i)]);
    }
    result.root = points.row(kEvaluationRootOfH36m).transpose();
    result.mid_hips = midPoint(result.joints, kRightHipOf14, kLeftHipOf14);
  } else {
    result.joints = std::move(posed.joints_in_camera);
    result.root = result.joints.row(kPelvis).transpose();
    result.mid_hips = midPoint(result.joints, kLeftHip, kRightHip);
  }
  result.vertices = std::move(posed.vertices_in_camera);
  result.surface_root = result.root;
  return result;
}

MeasuredBody DatasetMeter::answer(const SmplParams& params) const {
  return measured(*bodies_.answers, params);
}

MeasuredBody DatasetMeter::truth(const DatasetSample& sample) const {
  const bool has_joints = sample.joints && sample.joints->set == jointSet();
  if (!has_joints && !sample.body) {
    throw Error(strCat(
        sample.name,
        " is known by the ",
        toString(sample.joints->set),
        " only. ",
        regressor_
            ? "Leave --regressor out to measure those."
            : "Give --regressor J_regressor_h36m.npy and --body with SMPL to measure those."));
  }
  MeasuredBody result;
  if (sample.body) {
    const BodyModel& body = bodyOf(sample.gender);
    result = measured(body, truthInCamera(sample, body, usesBetas()));
  }
  // Joints that were measured go before those of a body that was fitted to them, but 24 SMPL joints
  // are no measurement: they come of a body, too.
  if (has_joints && (regressor_ || !sample.body)) {
    result.joints = sample.joints->joints;
    result.root = sample.joints->root;
    result.mid_hips = regressor_ ? midPoint(result.joints, kRightHipOf14, kLeftHipOf14)
                                 : midPoint(result.joints, kLeftHip, kRightHip);
  }
  return result;
}

SampleErrors DatasetMeter::compare(const MeasuredBody& answer, const MeasuredBody& truth) const {
  SampleErrors errors;
  // pve() is the mean distance of points about given roots, whatever the points are.
  errors.mpjpe = pve(answer.joints, answer.root, truth.joints, truth.root);
  errors.mpjpe_mid_hips = pve(answer.joints, answer.mid_hips, truth.joints, truth.mid_hips);
  errors.pa_mpjpe = paMpjpe(answer.joints, truth.joints);
  errors.depth = meanDepth(answer, truth);
  if (truth.vertices.rows() > 0) {
    errors.pve = pve(answer.vertices, answer.surface_root, truth.vertices, truth.surface_root);
  }
  return errors;
}

}  // namespace lay
