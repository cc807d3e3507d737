#include "core/train/body/shape_space.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

constexpr int kReweightings = 3;

/// (V) shares: half by vertex, half by surface.
Eigen::VectorXf vertexShares(const MatrixX3f& vertices, const MatrixX3i& faces) {
  const Eigen::VectorXf areas = vertexAreas(vertices, faces);
  return (0.5F * areas / areas.sum()).array() + 0.5F / static_cast<float>(areas.size());
}

Eigen::VectorXf coordinateRoots(const Eigen::VectorXf& shares) {
  Eigen::VectorXf roots(3 * shares.size());
  for (Eigen::Index i = 0; i < roots.size(); ++i) roots[i] = std::sqrt(shares[i / 3]);
  return roots;
}

/// Moves each person so that the weighted mean of the vertices is at the origin.
Eigen::MatrixXf centredPeople(const Eigen::MatrixXf& people, const Eigen::VectorXf& shares) {
  Eigen::MatrixXf centred = people;
  for (int axis = 0; axis < 3; ++axis) {
    Eigen::VectorXf middle = Eigen::VectorXf::Zero(people.rows());
    for (Eigen::Index v = 0; v < shares.size(); ++v) middle += shares[v] * people.col(3 * v + axis);
    for (Eigen::Index v = 0; v < shares.size(); ++v)
      centred.col(3 * v + axis) -= middle / shares.sum();
  }
  return centred;
}

Eigen::MatrixXf orthonormal(const Eigen::MatrixXf& columns) {
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(columns);
  return qr.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

/// Directions of the largest variance, (3V, k) orthonormal, by subspace iteration from `start`.
Eigen::MatrixXf principalDirections(const Eigen::MatrixXf& people,
                                    Eigen::MatrixXf start,
                                    Eigen::Index count) {
  constexpr int kIterations = 7;
  for (int i = 0; i < kIterations; ++i)
    start = orthonormal(people.transpose() * (people * start).eval());
  const Eigen::MatrixXf scores = people * start;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
      (scores.transpose() * scores).cast<double>());
  return start * solver.eigenvectors().rightCols(count).rowwise().reverse().cast<float>();
}

/// (V) mean distance of what a basis leaves over.
Eigen::VectorXf meanDistances(const Eigen::MatrixXf& residual, const Eigen::VectorXf& roots) {
  Eigen::VectorXf result(residual.cols() / 3);
  for (Eigen::Index v = 0; v < result.size(); ++v)
    result[v] = residual.middleCols(3 * v, 3).rowwise().norm().mean() / roots[3 * v];
  return result;
}

/// Several directions that hold some of everything: differences between people.
Eigen::MatrixXf firstGuess(const Eigen::MatrixXf& people, Eigen::Index count) {
  const Eigen::Index wanted = std::min(count, people.rows());
  return orthonormal(people.topRows(wanted).transpose());
}

struct Betas {
  Eigen::MatrixXf basis;  ///< (3V, k + 3): shape, then translation where asked for
  Eigen::LDLT<Eigen::MatrixXd> solver;

  Betas(const ShapeSpace& space, bool with_translation) {
    const Eigen::Index k = space.shapedirs.cols();
    basis = Eigen::MatrixXf::Zero(space.shapedirs.rows(), k + (with_translation ? 3 : 0));
    basis.leftCols(k) = space.shapedirs;
    for (Eigen::Index column = k; column < basis.cols(); ++column) {
      for (Eigen::Index row = column - k; row < basis.rows(); row += 3) basis(row, column) = 1;
    }
    solver.compute((basis.transpose() * basis).cast<double>());
  }
  [[nodiscard]] MatrixX3f residual(const Eigen::VectorXf& wanted) const {
    const Eigen::VectorXd rhs = (basis.transpose() * wanted).cast<double>();
    const Eigen::VectorXf left = wanted - basis * solver.solve(rhs).cast<float>();
    return rowAsPoints(left.transpose());
  }
};

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
  const MatrixX3f rough_mean = rowAsPoints(population.vertices.colwise().mean());
  const Eigen::VectorXf shares = vertexShares(rough_mean, faces);
  Eigen::MatrixXf people = centredPeople(population.vertices, shares);
  const Eigen::RowVectorXf mean = people.colwise().mean();
  people.rowwise() -= mean;
  const Eigen::VectorXf plain_roots = coordinateRoots(shares);
  people = people * plain_roots.asDiagonal();
  const double variance = people.colwise().squaredNorm().cast<double>().sum();

  // `people` are kept weighted; a re-weighting multiplies them by what has changed.
  Eigen::VectorXf roots = plain_roots;
  Eigen::MatrixXf basis = firstGuess(people, num_components + 12);
  Eigen::MatrixXf scores;
  for (int round = 0; round <= kReweightings; ++round) {
    basis =
        principalDirections(people, basis, round < kReweightings ? basis.cols() : num_components);
    const Eigen::MatrixXf top = basis.leftCols(num_components);
    scores = people * top;
    if (round == kReweightings) break;
    const Eigen::VectorXf distances = meanDistances(people - scores * top.transpose(), roots);
    Eigen::VectorXf next(roots.size());
    constexpr float kNear = 2e-4F;  // m; nearer than this no vertex gains weight
    for (Eigen::Index i = 0; i < next.size(); ++i)
      next[i] = std::sqrt(shares[i / 3] / std::max(kNear, distances[i / 3]));
    const Eigen::VectorXf change = next.cwiseQuotient(roots);
    people = people * change.asDiagonal();
    basis = orthonormal(change.asDiagonal() * basis);
    roots = next;
  }

  ShapeSpace space;
  const auto n = static_cast<double>(population.size());
  const Eigen::MatrixXd covariance = (scores.transpose() * scores).cast<double>() / (n - 1);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
  const Eigen::MatrixXd axes = solver.eigenvectors().rowwise().reverse();
  const Eigen::VectorXd deviations = solver.eigenvalues().reverse().cwiseSqrt();
  space.v_template = rowAsPoints(mean);
  space.shapedirs =
      roots.cwiseInverse().asDiagonal() * (basis * (axes * deviations.asDiagonal()).cast<float>());
  space.scores = scores * (axes * deviations.cwiseInverse().asDiagonal()).cast<float>();
  // In the plain metric the basis is no longer orthogonal: least squares, person by person, from
  // the products alone.
  const Eigen::MatrixXf plain = plain_roots.asDiagonal() * space.shapedirs;
  people = people * plain_roots.cwiseQuotient(roots).asDiagonal();
  const Eigen::MatrixXd products = (people * plain).cast<double>();
  const Eigen::LDLT<Eigen::MatrixXd> normal((plain.transpose() * plain).cast<double>());
  const Eigen::MatrixXd betas = normal.solve(products.transpose());
  space.explained = betas.cwiseProduct(products.transpose()).sum() / variance;
  return space;
}

ReconstructionError reconstructionError(const ShapeSpace& space,
                                        const Population& people,
                                        const MatrixX3i& faces) {
  const Betas free(space, true);
  const Betas in_place(space, false);
  const Eigen::VectorXf areas = vertexAreas(space.v_template, faces);
  const Eigen::RowVectorXf mean =
      Eigen::Map<const Eigen::RowVectorXf>(space.v_template.data(), space.v_template.size());
  ReconstructionError error;
  const auto count = static_cast<double>(people.size());
  for (Eigen::Index i = 0; i < people.vertices.rows(); ++i) {
    const Eigen::VectorXf wanted = (people.vertices.row(i) - mean).transpose();
    const Eigen::VectorXf left = free.residual(wanted).rowwise().norm();
    const auto person = static_cast<double>(left.mean());
    error.mean += person / count;
    error.worst_person = std::max(error.worst_person, person);
    error.by_area += static_cast<double>(left.dot(areas) / areas.sum()) / count;
    error.in_place +=
        static_cast<double>(in_place.residual(wanted).rowwise().norm().mean()) / count;
  }
  return error;
}

}  // namespace lay
