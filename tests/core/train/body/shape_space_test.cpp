#include "core/train/body/shape_space.h"

#include <gmock/gmock.h>

#include "core/base/random.h"
#include "tests/core/train/body/sphere_mesh.h"
#include "tests/support/eigen_matchers.h"

namespace lay {
namespace {

/// Spheres stretched along y by 0.2 and along z by 0.05 standard deviations.
Population stretchedSpheres(const TriMesh& sphere, int count, std::uint64_t seed) {
  Random random(seed);
  Population people;
  people.vertices.resize(count, sphere.vertices.size());
  people.joints = Eigen::MatrixXf::Zero(count, 3 * kSmplJointCount);
  for (int i = 0; i < count; ++i) {
    MatrixX3f points = sphere.vertices;
    points.col(1) *= 1 + 0.2F * random.normal();
    points.col(2) *= 1 + 0.05F * random.normal();
    people.vertices.row(i) = Eigen::Map<const Eigen::RowVectorXf>(points.data(), points.size());
  }
  return people;
}

TEST(ShapeSpace, FindsTheWaysAPopulationVaries) {
  const TriMesh sphere = makeSphere(3);
  const Population people = stretchedSpheres(sphere, 500, 1);
  const ShapeSpace space = learnShapeSpace(people, sphere.faces, 2);
  EXPECT_THAT(space.v_template, MatrixNear(sphere.vertices, 0.03));
  EXPECT_NEAR(space.explained, 1, 1e-3);
  // One standard deviation of the first component is 0.2 at the pole (vertex 2 is (0, 1, 0)), that
  // of the second 0.05 in depth (vertex 4 is (0, 0, 1)); signs are arbitrary.
  EXPECT_NEAR(std::abs(space.shapedirs(3 * 2 + 1, 0)), 0.2F, 0.02F);
  EXPECT_NEAR(std::abs(space.shapedirs(3 * 4 + 2, 1)), 0.05F, 0.005F);
}

TEST(ShapeSpace, ScoresAreUncorrelatedAndOfUnitDeviation) {
  const TriMesh sphere = makeSphere(3);
  const ShapeSpace space = learnShapeSpace(stretchedSpheres(sphere, 300, 4), sphere.faces, 2);
  const Eigen::MatrixXf covariance = space.scores.transpose() * space.scores / 299;
  EXPECT_THAT(covariance, MatrixNear(Eigen::MatrixXf::Identity(2, 2), 1e-3));
}

TEST(ShapeSpace, WhereAPersonStandsIsNoShape) {
  const TriMesh sphere = makeSphere(3);
  Population people = stretchedSpheres(sphere, 100, 5);
  for (Eigen::Index i = 0; i < people.vertices.rows(); ++i) {
    for (Eigen::Index v = 0; v < sphere.vertices.rows(); ++v)
      people.vertices(i, 3 * v) += 0.01F * static_cast<float>(i);
  }
  const ShapeSpace space = learnShapeSpace(people, sphere.faces, 2);
  const ReconstructionError error = reconstructionError(space, people, sphere.faces);
  EXPECT_LT(error.mean, 1e-4);
  EXPECT_GT(error.in_place, 0.05);
}

TEST(ShapeSpace, ReconstructsPeopleItHasNotSeen) {
  const TriMesh sphere = makeSphere(3);
  const ShapeSpace both = learnShapeSpace(stretchedSpheres(sphere, 100, 1), sphere.faces, 2);
  const Population others = stretchedSpheres(sphere, 20, 2);
  EXPECT_LT(reconstructionError(both, others, sphere.faces).worst_person, 1e-4);
  const ShapeSpace one = learnShapeSpace(stretchedSpheres(sphere, 100, 1), sphere.faces, 1);
  const ReconstructionError error = reconstructionError(one, others, sphere.faces);
  EXPECT_GT(error.mean, 0.005);
  EXPECT_GE(error.worst_person, error.mean);
}

TEST(ShapeSpace, AreasSumToTheSurface) {
  const TriMesh sphere = makeSphere(4);
  EXPECT_NEAR(vertexAreas(sphere.vertices, sphere.faces).sum(), 4 * 3.14159F, 0.1F);
}

}  // namespace
}  // namespace lay
