#include "core/train/body/crossing_mender.h"

#include <algorithm>

#include "core/train/body/self_intersection.h"

namespace lay {
namespace {

constexpr int kMaxRounds = 200;
constexpr float kStep = 1e-4F;  // m
constexpr float kExtreme = 2;   // standard deviations

/// Marks the corners of crossing triangles with 1 and what lies round them with less.
void markCrossings(const MatrixX3f& vertices, const MatrixX3i& faces, Eigen::VectorXf& marks) {
  for (const auto& pair : selfIntersections(vertices, faces)) {
    for (const int f : pair) {
      for (int i = 0; i < 3; ++i) marks[faces(f, i)] = 1;
    }
  }
}

Eigen::VectorXf spread(const Eigen::VectorXf& marks, const MatrixX3i& faces) {
  Eigen::VectorXf result = marks;
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    float most = 0;
    for (int i = 0; i < 3; ++i) most = std::max(most, marks[faces(f, i)]);
    for (int i = 0; i < 3; ++i) result[faces(f, i)] = std::max(result[faces(f, i)], 0.5F * most);
  }
  return result;
}

}  // namespace

double mendCrossings(ShapeSpace& space, const MatrixX3i& faces, const std::vector<int>& mirror) {
  const MatrixX3f before = space.v_template;
  for (int round = 0; round < kMaxRounds; ++round) {
    Eigen::VectorXf marks = Eigen::VectorXf::Zero(space.v_template.rows());
    markCrossings(space.v_template, faces, marks);
    for (Eigen::Index k = 0; k < space.shapedirs.cols(); ++k) {
      const MatrixX3f change = rowAsPoints(space.shapedirs.col(k).transpose());
      markCrossings(space.v_template + kExtreme * change, faces, marks);
      markCrossings(space.v_template - kExtreme * change, faces, marks);
    }
    if (marks.maxCoeff() <= 0) break;
    marks = spread(spread(marks, faces), faces);
    for (Eigen::Index v = 0; v < marks.size(); ++v)
      marks[v] = std::max(marks[v], marks[mirror[static_cast<std::size_t>(v)]]);
    const MatrixX3f normals = vertexNormals(space.v_template, faces);
    space.v_template -= kStep * (marks.asDiagonal() * normals);
  }
  return static_cast<double>((space.v_template - before).rowwise().norm().maxCoeff());
}

}  // namespace lay
