#include "core/body/shape_bridge.h"

#include <cmath>
#include <stdexcept>
#include <utility>

#include <Eigen/Cholesky>

#include "core/base/error.h"
#include "core/body/body_measurements.h"

namespace lay {

namespace {

constexpr double kTolerance = 0.005;            // m, of a measurement
constexpr double kHeightTolerance = 0.005 / 3;  // m; what a person checks first
constexpr double kNativeDeviation = 3;          // standard deviation the ridge grants native betas
constexpr double kInverseRidge =
    1e-10;  // keeps the way back defined when a shape of ours leaves no trace

// Roots of mean squares over betas ~ N(0, 1): the variances of independent terms add up.
double typicalError(const Eigen::VectorXd& constant, const Eigen::MatrixXd& slope) {
  return std::sqrt((constant.squaredNorm() + slope.squaredNorm()) /
                   static_cast<double>(constant.size()));
}

}  // namespace

Eigen::VectorXf ShapeBridge::nativeBetas(const Eigen::VectorXf& ours) const {
  return native_of_mean + native_from_ours * ours;
}

Eigen::VectorXf ShapeBridge::ourBetas(const Eigen::VectorXf& native) const {
  return ours_from_native * (native - native_of_mean);
}

ShapeBridge bridgeShapes(const BodyModel& ours, const BodyModel& native) {
  if (ours.numJoints() != kSmplJointCount || native.numJoints() != kSmplJointCount) {
    throw std::logic_error(strCat("Shapes are bridged between bodies of 24 joints, not ",
                                  ours.numJoints(),
                                  " and ",
                                  native.numJoints(),
                                  "."));
  }
  const BodyMeasurements wanted = bodyMeasurements(ours);
  const BodyMeasurements had = bodyMeasurements(native);
  Eigen::VectorXd precision =
      Eigen::VectorXd::Constant(had.mean.size(), 1 / (kTolerance * kTolerance));
  precision[kHeightMeasurement] = 1 / (kHeightTolerance * kHeightTolerance);

  const Eigen::MatrixXd slope = had.slope.cast<double>();
  const Eigen::MatrixXd weighted = slope.transpose() * precision.asDiagonal();
  Eigen::MatrixXd normal = weighted * slope;
  normal.diagonal().array() += 1 / (kNativeDeviation * kNativeDeviation);
  const Eigen::LDLT<Eigen::MatrixXd> solver(normal);
  const Eigen::VectorXd offset = solver.solve(weighted * (wanted.mean - had.mean).cast<double>());
  const Eigen::MatrixXd matrix = solver.solve(weighted * wanted.slope.cast<double>());

  // The nearest of our shapes in the same metric, so that the way there and back is the identity.
  const Eigen::MatrixXd back = matrix.transpose() * normal;
  Eigen::MatrixXd back_normal = back * matrix;
  back_normal.diagonal().array() += kInverseRidge * back_normal.diagonal().maxCoeff();

  ShapeBridge bridge;
  bridge.native_from_ours = matrix.cast<float>();
  bridge.native_of_mean = offset.cast<float>();
  bridge.ours_from_native = back_normal.ldlt().solve(back).cast<float>();
  const Eigen::VectorXd constant = slope * offset + (had.mean - wanted.mean).cast<double>();
  const Eigen::MatrixXd varying = slope * matrix - wanted.slope.cast<double>();
  bridge.height_error_m = static_cast<float>(typicalError(
      constant.segment<1>(kHeightMeasurement), varying.middleRows<1>(kHeightMeasurement)));
  bridge.length_error_m = static_cast<float>(typicalError(constant, varying));
  return bridge;
}

BodyModelPtr inOurShapes(const BodyModel& native, const ShapeBridge& bridge) {
  BodyModel body = native;
  Eigen::Map<Eigen::VectorXf> flat(body.v_template.data(), body.v_template.size());
  flat += native.shapedirs * bridge.native_of_mean;
  body.shapedirs = native.shapedirs * bridge.native_from_ours;
  body.beta_names.clear();
  finishBodyModel(body);
  return std::make_shared<const BodyModel>(std::move(body));
}

}  // namespace lay
