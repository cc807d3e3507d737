#include "core/train/body/shape_space.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>

#include <algorithm>

namespace lay {
namespace {

/// (3V) square roots of each coordinate's share of the surface.
Eigen::VectorXf coordinateRoots(const MatrixX3f& vertices, const MatrixX3i& faces) {
  const Eigen::VectorXf areas = vertexAreas(vertices, faces);
  const float total = areas.sum();
  Eigen::VectorXf roots(3 * areas.size());
  for (Eigen::Index i = 0; i < roots.size(); ++i) roots[i] = std::sqrt(areas[i / 3] / total);
  return roots;
}

/// A direction's sign is arbitrary; fix it by what a person sees.
void orient(Eigen::MatrixXf& shapedirs, const MatrixX3f& v_template) {
  Eigen::Index top = 0;
  Eigen::Index bottom = 0;
  v_template.col(1).maxCoeff(&top);
  v_template.col(1).minCoeff(&bottom);
  for (Eigen::Index k = 0; k < shapedirs.cols(); ++k) {
    float sign = shapedirs(3 * top + 1, k) - shapedirs(3 * bottom + 1, k);
    if (k > 0) {
      // Girth: how far the trunk and the limbs move away from the vertical axis.
      sign = 0;
      for (Eigen::Index v = 0; v < v_template.rows(); ++v) {
        if (std::abs(v_template(v, 1)) > 0.35F || std::abs(v_template(v, 0)) > 0.25F) continue;
        sign += v_template(v, 0) * shapedirs(3 * v, k) + v_template(v, 2) * shapedirs(3 * v + 2, k);
      }
    }
    if (sign < 0) shapedirs.col(k) *= -1;
  }
}

}  // namespace

Eigen::VectorXf vertexAreas(const MatrixX3f& vertices, const MatrixX3i& faces) {
  Eigen::VectorXf areas = Eigen::VectorXf::Zero(vertices.rows());
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    const Eigen::Vector3f a = vertices.row(faces(f, 0)).transpose();
    const Eigen::Vector3f b = vertices.row(faces(f, 1)).transpose();
    const Eigen::Vector3f c = vertices.row(faces(f, 2)).transpose();
    const float third = (b - a).cross(c - a).norm() / 6;
    for (int i = 0; i < 3; ++i) areas[faces(f, i)] += third;
  }
  return areas;
}

ShapeSpace learnShapeSpace(const Population& population,
                           const MatrixX3i& faces,
                           int num_components) {
  ShapeSpace space;
  const Eigen::RowVectorXf mean = population.vertices.colwise().mean();
  space.v_template = rowAsPoints(mean);
  const Eigen::VectorXf roots = coordinateRoots(space.v_template, faces);
  const Eigen::MatrixXf centred = population.vertices.rowwise() - mean;
  // There are fewer people than coordinates: the eigenvectors of X X^T are much the smaller
  // problem.
  const Eigen::MatrixXf weighted = centred * roots.asDiagonal();
  const Eigen::MatrixXd gram = (weighted * weighted.transpose()).cast<double>();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram);
  const Eigen::Index n = gram.rows();
  const Eigen::MatrixXd people =
      solver.eigenvectors().rightCols(num_components).rowwise().reverse();
  // A person's score along a component is eigenvector * sqrt(n - 1) standard deviations.
  space.shapedirs =
      centred.transpose() * (people / std::sqrt(static_cast<double>(n - 1))).cast<float>();
  space.explained =
      (solver.eigenvalues().tail(num_components).reverse() / solver.eigenvalues().sum())
          .cast<float>();
  orient(space.shapedirs, space.v_template);
  return space;
}

ReconstructionError reconstructionError(const ShapeSpace& space,
                                        const Population& people,
                                        const MatrixX3i& faces) {
  const Eigen::VectorXf roots = coordinateRoots(space.v_template, faces);
  const Eigen::MatrixXf weighted = roots.asDiagonal() * space.shapedirs;
  const Eigen::LDLT<Eigen::MatrixXf> solver(weighted.transpose() * weighted);
  const Eigen::RowVectorXf mean =
      Eigen::Map<const Eigen::RowVectorXf>(space.v_template.data(), space.v_template.size());
  ReconstructionError error;
  for (Eigen::Index i = 0; i < people.vertices.rows(); ++i) {
    const Eigen::VectorXf wanted = (people.vertices.row(i) - mean).transpose();
    const Eigen::VectorXf betas =
        solver.solve(weighted.transpose() * (roots.asDiagonal() * wanted));
    const MatrixX3f left = rowAsPoints((wanted - space.shapedirs * betas).transpose());
    double person = 0;
    for (Eigen::Index v = 0; v < left.rows(); ++v)
      person += roots[3 * v] * roots[3 * v] * left.row(v).norm();
    error.mean += person / static_cast<double>(people.vertices.rows());
    error.worst_person = std::max(error.worst_person, person);
  }
  return error;
}

}  // namespace lay
