#include "core/train/body/shape_axes.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

double enclosedVolume(const MatrixX3f& vertices, const MatrixX3i& faces) {
  double six_times = 0;
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    const Eigen::Vector3d a = vertices.row(faces(f, 0)).cast<double>();
    const Eigen::Vector3d b = vertices.row(faces(f, 1)).cast<double>();
    const Eigen::Vector3d c = vertices.row(faces(f, 2)).cast<double>();
    six_times += a.dot(b.cross(c));
  }
  return six_times / 6;
}

/// Extent along an axis of the trunk's vertices between two heights.
double trunkExtent(
    const MatrixX3f& vertices, double low, double high, double half_width, int axis) {
  double least = 0;
  double most = 0;
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const auto y = static_cast<double>(vertices(v, 1));
    if (y < low || y > high || static_cast<double>(std::abs(vertices(v, 0))) > half_width) continue;
    least = std::min(least, static_cast<double>(vertices(v, axis)));
    most = std::max(most, static_cast<double>(vertices(v, axis)));
  }
  return most - least;
}

/// Mean horizontal distance from a vertical axis of the vertices between two heights.
double bandRadius(const MatrixX3f& vertices,
                  const Eigen::RowVector3f& axis,
                  double low,
                  double high,
                  double reach) {
  double sum = 0;
  int count = 0;
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const auto y = static_cast<double>(vertices(v, 1));
    const double radius =
        static_cast<double>(std::hypot(vertices(v, 0) - axis.x(), vertices(v, 2) - axis.z()));
    if (y < low || y > high || radius > reach) continue;
    sum += radius;
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

}  // namespace

BodyMeasurements measureBody(const MatrixX3f& vertices,
                             const MatrixX3i& faces,
                             const MatrixX3f& joints) {
  const auto distance = [&](int a, int b) {
    return static_cast<double>((joints.row(a) - joints.row(b)).norm());
  };
  const auto y = [&](int joint) { return static_cast<double>(joints(joint, 1)); };
  BodyMeasurements m;
  m.height = static_cast<double>(vertices.col(1).maxCoeff() - vertices.col(1).minCoeff());
  m.volume = enclosedVolume(vertices, faces);
  m.leg_length = distance(kLeftHip, kLeftKnee) + distance(kLeftKnee, kLeftAnkle);
  m.shoulder_width = distance(kLeftShoulder, kRightShoulder);
  m.arm_length = distance(kLeftShoulder, kLeftElbow) + distance(kLeftElbow, kLeftWrist);
  m.chest_radius = bandRadius(vertices, joints.row(kSpine3), y(kSpine2), y(kSpine3), 0.25);
  m.hip_radius = bandRadius(vertices, joints.row(kPelvis), y(kLeftHip), y(kSpine1), 0.3);
  const double thigh = 0.5 * (y(kLeftHip) + y(kLeftKnee));
  const Eigen::RowVector3f bone = 0.5F * (joints.row(kLeftHip) + joints.row(kLeftKnee));
  m.thigh_radius = bandRadius(vertices, bone, thigh - 0.05, thigh + 0.05, 0.13);
  m.stance_width = distance(kLeftAnkle, kRightAnkle);
  m.shin_share = distance(kLeftKnee, kLeftAnkle) / m.leg_length;
  m.hip_width = trunkExtent(vertices, y(kLeftHip) - 0.1, y(kLeftHip), 0.4, 0);
  m.waist_width = 1;
  for (double at = y(kSpine1); at < y(kSpine3); at += 0.01)
    m.waist_width = std::min(m.waist_width, trunkExtent(vertices, at, at + 0.03, 0.4, 0));
  const double chest = 0.5 * (y(kSpine3) + y(kLeftShoulder));
  m.chest_depth = trunkExtent(vertices, chest - 0.03, chest + 0.03, 0.12, 2);
  return m;
}

std::vector<ShapeMeasure> shapeMeasures(const Population& people, const MatrixX3i& faces) {
  const Eigen::Index n = people.vertices.rows();
  std::vector<BodyMeasurements> bodies;
  for (Eigen::Index i = 0; i < n; ++i) {
    bodies.push_back(
        measureBody(rowAsPoints(people.vertices.row(i)), faces, rowAsPoints(people.joints.row(i))));
  }
  const auto measured = [&](const char* name, int beta, auto of) {
    ShapeMeasure measure{name, beta, Eigen::VectorXd(n)};
    for (Eigen::Index i = 0; i < n; ++i)
      measure.values[i] =
          of(bodies[static_cast<std::size_t>(i)], people.phenotypes[static_cast<std::size_t>(i)]);
    return measure;
  };
  using B = BodyMeasurements;
  using P = Phenotype;
  // Men are taller: with the sexes first, height is height among people of one build.
  return {
      measured("masculine", 2, [](const B&, const P& p) { return p.gender; }),
      measured("height", 0, [](const B& b, const P&) { return b.height; }),
      measured("weight", 1, [](const B& b, const P&) { return std::log(b.volume); }),
      measured("muscle", 3, [](const B&, const P& p) { return p.muscle; }),
      measured("age", 4, [](const B&, const P& p) { return p.age; }),
      measured("proportions", 5, [](const B&, const P& p) { return p.proportions; }),
      measured("stance width", 6, [](const B& b, const P&) { return b.stance_width / b.height; }),
      measured("shin length", 7, [](const B& b, const P&) { return b.shin_share; }),
      measured("upper body", 8, [](const B& b, const P&) { return b.chest_radius / b.hip_radius; }),
      measured(
          "trunk girth", 9, [](const B& b, const P&) { return b.chest_radius / b.thigh_radius; }),
  };
}

Eigen::MatrixXd namedAxes(const Eigen::MatrixXf& scores,
                          const std::vector<ShapeMeasure>& measures) {
  const auto k = static_cast<Eigen::Index>(measures.size());
  Eigen::MatrixXd taken(scores.cols(), k);
  Eigen::MatrixXd axes(scores.cols(), k);
  for (Eigen::Index i = 0; i < k; ++i) {
    const ShapeMeasure& measure = measures[static_cast<std::size_t>(i)];
    const Eigen::VectorXd centred = measure.values.array() - measure.values.mean();
    Eigen::VectorXd direction = scores.cast<double>().transpose() * centred;
    for (int twice = 0; twice < 2; ++twice)  // Gram-Schmidt loses digits the first time
      direction -= taken.leftCols(i) * (taken.leftCols(i).transpose() * direction).eval();
    taken.col(i) = direction.normalized();
    axes.col(measure.beta) = taken.col(i);
  }
  return axes;
}

Eigen::VectorXd axisCorrelations(const Eigen::MatrixXd& scores,
                                 const std::vector<ShapeMeasure>& measures) {
  Eigen::VectorXd result = Eigen::VectorXd::Zero(scores.cols());
  for (const ShapeMeasure& measure : measures) {
    const Eigen::VectorXd centred = measure.values.array() - measure.values.mean();
    const Eigen::VectorXd axis = scores.col(measure.beta).array() - scores.col(measure.beta).mean();
    result[measure.beta] = axis.dot(centred) / (axis.norm() * centred.norm());
  }
  return result;
}

}  // namespace lay
