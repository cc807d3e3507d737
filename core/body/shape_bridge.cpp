#include "core/body/shape_bridge.h"

#include <cmath>
#include <stdexcept>
#include <utility>

#include <Eigen/Cholesky>

#include "core/base/error.h"
#include "core/body/body_measurements.h"

namespace lay {

namespace {

/// How far measurements may be off, and how far the native betas may go for them.
struct Weighting {
  double tolerance;         // m
  double height_tolerance;  // m
  double deviation;         // of the native betas
};

constexpr Weighting kMean = {0.02, 0.005, 1};
constexpr Weighting kDepartures = {0.005, 0.005 / 3, 3};
constexpr double kInverseRidge =
    1e-10;  // keeps the way back defined when a shape of ours leaves no trace

// Roots of mean squares over betas ~ N(0, 1): the variances of independent terms add up.
double typicalError(const Eigen::VectorXd& constant, const Eigen::MatrixXd& slope) {
  return std::sqrt((constant.squaredNorm() + slope.squaredNorm()) /
                   static_cast<double>(constant.size()));
}

/// Ridge regression of measurements on native betas.
struct Regression {
  Eigen::MatrixXd weighted;  // (B, M)
  Eigen::MatrixXd normal;    // (B, B)

  Regression(const Eigen::MatrixXd& slope, const Weighting& weighting) {
    Eigen::VectorXd precision =
        Eigen::VectorXd::Constant(slope.rows(), 1 / (weighting.tolerance * weighting.tolerance));
    precision[kHeightMeasurement] = 1 / (weighting.height_tolerance * weighting.height_tolerance);
    weighted = slope.transpose() * precision.asDiagonal();
    normal = weighted * slope;
    normal.diagonal().array() += 1 / (weighting.deviation * weighting.deviation);
  }

  [[nodiscard]] Eigen::MatrixXd solve(const Eigen::MatrixXd& wanted) const {
    return normal.ldlt().solve(weighted * wanted);
  }
};

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
  const Eigen::MatrixXd slope = had.slope.cast<double>();
  const Regression departures(slope, kDepartures);
  const Eigen::VectorXd offset =
      Regression(slope, kMean).solve((wanted.mean - had.mean).cast<double>());
  const Eigen::MatrixXd matrix = departures.solve(wanted.slope.cast<double>());

  // The nearest of our shapes in the same metric, so that the way there and back is the identity.
  const Eigen::MatrixXd back = matrix.transpose() * departures.normal;
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
