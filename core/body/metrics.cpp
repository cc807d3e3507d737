#include "core/body/metrics.h"

#include "core/base/error.h"

#include <Eigen/Dense>

#include <stdexcept>

namespace lay {

namespace {

using Points = Eigen::Matrix<double, Eigen::Dynamic, 3>;

constexpr double kMillimetres = 1000.0;

void requireSameSize(const MatrixX3f& a, const MatrixX3f& b) {
  if (a.rows() != b.rows() || a.rows() == 0) {
    throw std::logic_error(strCat("Cannot compare ", a.rows(), " points with ", b.rows(), "."));
  }
}

Points relativeTo(const MatrixX3f& points, const Eigen::Vector3f& origin) {
  return points.cast<double>().rowwise() - origin.cast<double>().transpose();
}

double meanDistanceMm(const Points& a, const Points& b) {
  return kMillimetres * (a - b).rowwise().norm().mean();
}

// Umeyama, "Least-squares estimation of transformation parameters between two point patterns",
// PAMI 1991, eq. 40-42: scale * rotation * predicted + translation is nearest to truth.
Points aligned(const MatrixX3f& predicted, const MatrixX3f& truth) {
  const Points x = predicted.cast<double>();
  const Points y = truth.cast<double>();
  const Eigen::RowVector3d mean_x = x.colwise().mean();
  const Eigen::RowVector3d mean_y = y.colwise().mean();
  const Points centred_x = x.rowwise() - mean_x;
  const Points centred_y = y.rowwise() - mean_y;
  const double variance_x = centred_x.squaredNorm();
  if (variance_x == 0) return mean_y.replicate(x.rows(), 1);  // one point: nothing to turn or scale

  const Eigen::Matrix3d covariance = centred_y.transpose() * centred_x;
  const Eigen::JacobiSVD<Eigen::Matrix3d> svd(covariance,
                                              Eigen::ComputeFullU | Eigen::ComputeFullV);
  Eigen::Vector3d signs = Eigen::Vector3d::Ones();
  if (svd.matrixU().determinant() * svd.matrixV().determinant() < 0) signs.z() = -1;
  const Eigen::Matrix3d rotation = svd.matrixU() * signs.asDiagonal() * svd.matrixV().transpose();
  const double scale = svd.singularValues().dot(signs) / variance_x;
  return ((scale * centred_x * rotation.transpose()).rowwise() + mean_y).eval();
}

}  // namespace

float mpjpe(const MatrixX3f& predicted, const MatrixX3f& truth) {
  requireSameSize(predicted, truth);
  return static_cast<float>(
      meanDistanceMm(relativeTo(predicted, predicted.row(0)), relativeTo(truth, truth.row(0))));
}

float paMpjpe(const MatrixX3f& predicted, const MatrixX3f& truth) {
  requireSameSize(predicted, truth);
  return static_cast<float>(meanDistanceMm(aligned(predicted, truth), truth.cast<double>()));
}

float depthError(const MatrixX3f& predicted, const MatrixX3f& truth) {
  requireSameSize(predicted, truth);
  const Points difference =
      relativeTo(predicted, predicted.row(0)) - relativeTo(truth, truth.row(0));
  return static_cast<float>(kMillimetres * difference.col(2).cwiseAbs().mean());
}

float pve(const MatrixX3f& predicted_vertices,
          const Eigen::Vector3f& predicted_root,
          const MatrixX3f& true_vertices,
          const Eigen::Vector3f& true_root) {
  requireSameSize(predicted_vertices, true_vertices);
  return static_cast<float>(meanDistanceMm(relativeTo(predicted_vertices, predicted_root),
                                           relativeTo(true_vertices, true_root)));
}

MatrixX3f alignedBySimilarity(const MatrixX3f& predicted, const MatrixX3f& truth) {
  requireSameSize(predicted, truth);
  return aligned(predicted, truth).cast<float>();
}

}  // namespace lay
