#include "core/geometry/rotation.h"

#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <Eigen/Dense>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace lay {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Elements of a rotation are at most 1; they are computed in double and rounded to float once.
constexpr double kFloatTolerance = 2e-7;

void expectRotation(const Eigen::Matrix3f& matrix) {
  EXPECT_THAT((matrix.transpose() * matrix).eval(), MatrixNear(Eigen::Matrix3f::Identity(), 1e-6));
  EXPECT_NEAR(matrix.determinant(), 1.0f, 1e-6f);
}

/// Axis-angles of every length in [0, pi], in directions without a preference.
std::vector<Eigen::Vector3f> someAxisAngles() {
  std::mt19937 generator(7);
  std::normal_distribution<float> normal;
  std::vector<Eigen::Vector3f> vectors;
  for (int i = 0; i <= 200; ++i) {
    const Eigen::Vector3f axis =
        Eigen::Vector3f(normal(generator), normal(generator), normal(generator)).normalized();
    vectors.emplace_back(axis * (kPi * static_cast<float>(i) / 200.0f));
  }
  return vectors;
}

TEST(AxisAngle, QuarterTurnAboutZTakesXToY) {
  Eigen::Matrix3f expected;
  expected << 0, -1, 0, 1, 0, 0, 0, 0, 1;
  EXPECT_THAT(axisAngleToMatrix({0, 0, kPi / 2}), MatrixNear(expected, kFloatTolerance));
}

TEST(AxisAngle, IsExactToFirstOrderAtZero) {
  EXPECT_EQ(axisAngleToMatrix(Eigen::Vector3f::Zero()), Eigen::Matrix3f::Identity());
  EXPECT_EQ(matrixToAxisAngle(Eigen::Matrix3f::Identity()), Eigen::Vector3f::Zero());

  for (const float tiny : {1e-3f, 1e-6f, 1e-12f, 1e-30f}) {
    const Eigen::Vector3f v(tiny, -2 * tiny, 0.5f * tiny);
    const Eigen::Matrix3f matrix = axisAngleToMatrix(v);
    EXPECT_NEAR(matrix(1, 0), v.z(), tiny * tiny * 4 + 1e-7f * tiny);
    EXPECT_THAT((matrixToAxisAngle(matrix) / tiny).eval(), MatrixNear(v / tiny, 1e-5));
  }
}

TEST(AxisAngle, ComesBackForAnyAngle) {
  for (const Eigen::Vector3f& v : someAxisAngles()) {
    const Eigen::Matrix3f matrix = axisAngleToMatrix(v);
    expectRotation(matrix);
    const Eigen::Vector3f back = matrixToAxisAngle(matrix);
    EXPECT_LE(back.norm(), kPi + 1e-6f);
    // At pi both signs of the axis are the same rotation.
    const Eigen::Vector3f nearer =
        (back - v).norm() < (back + v).norm() || v.norm() < 3.14f ? back : Eigen::Vector3f(-back);
    EXPECT_THAT(nearer, MatrixNear(v, 2e-6));
  }
}

TEST(AxisAngle, HalfTurnsAreStable) {
  for (int axis = 0; axis < 3; ++axis) {
    const Eigen::Vector3f v = kPi * Eigen::Vector3f::Unit(axis);
    Eigen::Vector3f diagonal = Eigen::Vector3f::Constant(-1);
    diagonal[axis] = 1;
    const Eigen::Matrix3f half_turn = diagonal.asDiagonal();
    EXPECT_THAT(axisAngleToMatrix(v), MatrixNear(half_turn, kFloatTolerance));
    EXPECT_THAT(matrixToAxisAngle(half_turn).cwiseAbs().eval(), MatrixNear(v, 1e-6));
  }
}

TEST(AxisAngle, MoreThanAHalfTurnComesBackTheShortWay) {
  const Eigen::Vector3f long_way(0, 1.5f * kPi, 0);
  EXPECT_THAT(matrixToAxisAngle(axisAngleToMatrix(long_way)),
              MatrixNear(Eigen::Vector3f(0, -0.5f * kPi, 0), 1e-6));
}

TEST(Sixd, EveryLayoutComesBack) {
  for (const SixdLayout layout : {SixdLayout::Columns, SixdLayout::Interleaved, SixdLayout::Rows}) {
    for (const Eigen::Vector3f& v : someAxisAngles()) {
      const Eigen::Matrix3f matrix = axisAngleToMatrix(v);
      EXPECT_THAT(sixdToMatrix(matrixToSixd(matrix, layout), layout), MatrixNear(matrix, 1e-6));
    }
  }
}

TEST(Sixd, LayoutsAreInTheStatedOrder) {
  Eigen::Matrix3f matrix;  // its elements name their places; layouts only move numbers
  matrix << 0, 1, 2, 10, 11, 12, 20, 21, 22;
  Vector6f columns;
  columns << 0, 10, 20, 1, 11, 21;
  Vector6f interleaved;
  interleaved << 0, 1, 10, 11, 20, 21;
  Vector6f rows;
  rows << 0, 1, 2, 10, 11, 12;
  EXPECT_EQ(matrixToSixd(matrix), columns);
  EXPECT_EQ(matrixToSixd(matrix, SixdLayout::Columns), columns);
  EXPECT_EQ(matrixToSixd(matrix, SixdLayout::Interleaved), interleaved);
  EXPECT_EQ(matrixToSixd(matrix, SixdLayout::Rows), rows);
}

TEST(Sixd, MeanParametersAreARotationOnlyWhenReadInterleaved) {
  // The root orientation in the usual smpl_mean_params.npz: half a turn about x.
  Vector6f mean;
  mean << 1, 0, 0, -1, 0, 0;
  const Eigen::Matrix3f half_turn = Eigen::Vector3f(1, -1, -1).asDiagonal();
  EXPECT_EQ(sixdToMatrix(mean, SixdLayout::Interleaved), half_turn);
  EXPECT_EQ(matrixToSixd(half_turn, SixdLayout::Interleaved), mean);

  // Read as two columns or two rows, its vectors are parallel: Gram-Schmidt has to invent the
  // second.
  EXPECT_FLOAT_EQ(mean.head<3>().normalized().dot(mean.tail<3>().normalized()), -1.0f);
  for (const SixdLayout layout : {SixdLayout::Columns, SixdLayout::Rows}) {
    EXPECT_FALSE(sixdToMatrix(mean, layout).isApprox(half_turn));
  }
}

TEST(Sixd, AnySixFiniteNumbersGiveARotation) {
  const std::vector<std::vector<float>> hard = {{0, 0, 0, 0, 0, 0},
                                                {1, 0, 0, 0, 0, 0},
                                                {0, 0, 0, 0, 1, 0},
                                                {1, 2, 3, 1, 2, 3},
                                                {1, 2, 3, -2, -4, -6},
                                                {1, 0, 0, 1, 1e-7f, 0},
                                                {1e38f, 1e38f, 0, 0, 1e38f, 3e38f},
                                                {1e-30f, 0, 0, 0, 1e-30f, 0},
                                                {3, 4, 0, 3, 4, 1e-6f}};
  for (const std::vector<float>& numbers : hard) {
    expectRotation(sixdToMatrix(Eigen::Map<const Vector6f>(numbers.data())));
  }
}

TEST(Sixd, FirstVectorKeepsItsDirection) {
  Vector6f raw;
  raw << 2, 0, 0, 5, 3, 0;
  EXPECT_EQ(sixdToMatrix(raw), Eigen::Matrix3f::Identity());
}

TEST(NearestRotation, UndoesScaleAndRefusesReflections) {
  const Eigen::Matrix3f rotation = axisAngleToMatrix({0.3f, -1.2f, 0.7f});
  EXPECT_THAT(nearestRotation(rotation), MatrixNear(rotation, 1e-6));
  EXPECT_THAT(nearestRotation(4.0f * rotation), MatrixNear(rotation, 1e-6));
  expectRotation(nearestRotation(-rotation));
  expectRotation(nearestRotation(Eigen::Matrix3f::Zero()));

  // A stretched matrix with a reflection in its shortest direction: that one is turned back.
  const Eigen::Matrix3f mirrored = rotation * Eigen::Vector3f(3, 2, -0.1f).asDiagonal();
  EXPECT_THAT(nearestRotation(mirrored), MatrixNear(rotation, 1e-6));
}

TEST(RotationAngleBetween, IsTheAngleOfTheRelativeTurn) {
  const Eigen::Matrix3f start = axisAngleToMatrix({0.4f, 0.1f, -0.9f});
  for (const float angle : {0.0f, 1e-4f, 0.5f, 3.0f, kPi}) {
    const Eigen::Matrix3f turned =
        start * axisAngleToMatrix(angle * Eigen::Vector3f(2, -1, 2).normalized());
    EXPECT_NEAR(rotationAngleBetween(start, turned), angle, 1e-6f);
    EXPECT_NEAR(rotationAngleBetween(turned, start), angle, 1e-6f);
  }
}

// Reference values in double from the published code of ScoreHMR. Ours are floats: 1e-6.
TEST(RotationReference, AgreesWithScoreHmr) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto path = *sharedDataDir() / "reference" / "rotations.npz";
  const NpzArrays arrays = readNpz(path);
  const auto load = [&](const std::string& name, std::vector<std::size_t> shape) {
    return requireArray(arrays, name, shape, path).toFloats();
  };
  const std::vector<float> axis_angles = load("axis_angle", {64, 3});
  const std::vector<float> matrices = load("matrix", {64, 3, 3});
  const std::vector<float> sixds = load("rot6d", {64, 6});
  const std::vector<float> raw_sixds = load("rot6d_raw", {64, 6});
  const std::vector<float> raw_matrices = load("matrix_from_rot6d_raw", {64, 3, 3});

  using RowMajor3f = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;
  for (std::size_t i = 0; i < 64; ++i) {
    SCOPED_TRACE(i);
    const Eigen::Map<const Eigen::Vector3f> axis_angle(&axis_angles[3 * i]);
    const Eigen::Matrix3f matrix = Eigen::Map<const RowMajor3f>(&matrices[9 * i]);
    const Eigen::Matrix3f raw_matrix = Eigen::Map<const RowMajor3f>(&raw_matrices[9 * i]);
    const Eigen::Map<const Vector6f> sixd(&sixds[6 * i]);
    const Eigen::Map<const Vector6f> raw_sixd(&raw_sixds[6 * i]);
    EXPECT_THAT(axisAngleToMatrix(axis_angle), MatrixNear(matrix, 1e-6));
    EXPECT_THAT(matrixToSixd(matrix), MatrixNear(sixd, 1e-6));
    EXPECT_THAT(sixdToMatrix(sixd), MatrixNear(matrix, 1e-6));
    EXPECT_THAT(sixdToMatrix(raw_sixd), MatrixNear(raw_matrix, 1e-6));
    expectRotation(sixdToMatrix(raw_sixd));
    EXPECT_NEAR(
        rotationAngleBetween(axisAngleToMatrix(matrixToAxisAngle(matrix)), matrix), 0, 1e-6);
  }
}

}  // namespace
}  // namespace lay
