#include "core/body/metrics.h"

#include "core/geometry/rotation.h"
#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace lay {
namespace {

MatrixX3f somePoints() {
  MatrixX3f points(5, 3);
  points << 0, 0, 0, 0.3f, 0.1f, 0, -0.2f, 0.5f, 0.4f, 0.1f, -0.6f, 0.2f, 0, 0.2f, -0.7f;
  return points;
}

TEST(Metrics, MpjpeIgnoresWhereTheRootsAre) {
  const MatrixX3f truth = somePoints();
  MatrixX3f predicted = truth.rowwise() + Eigen::RowVector3f(1, 2, 3);
  EXPECT_NEAR(mpjpe(predicted, truth), 0, 1e-3);
  predicted(1, 0) += 0.03f;
  predicted(1, 1) += 0.04f;
  EXPECT_NEAR(mpjpe(predicted, truth), 50.0 / 5, 1e-3);
}

TEST(Metrics, DepthErrorLooksAlongZOnly) {
  const MatrixX3f truth = somePoints();
  MatrixX3f predicted = truth;
  predicted.col(0).array() *= 2;
  EXPECT_FLOAT_EQ(depthError(predicted, truth), 0);
  predicted(2, 2) -= 0.05f;
  EXPECT_NEAR(depthError(predicted, truth), 10, 1e-3);
}

TEST(Metrics, PveSubtractsTheGivenRoots) {
  const MatrixX3f truth = somePoints();
  const MatrixX3f predicted = truth.rowwise() + Eigen::RowVector3f(0.1f, 0, 0);
  EXPECT_NEAR(pve(predicted, {0.1f, 0, 0}, truth, {0, 0, 0}), 0, 1e-3);
  EXPECT_NEAR(pve(predicted, {0, 0, 0}, truth, {0, 0, 0}), 100, 1e-3);
}

TEST(Metrics, SimilarityIsUndone) {
  const MatrixX3f truth = somePoints();
  const Eigen::Matrix3f rotation = axisAngleToMatrix({0.4f, -1.1f, 2.0f});
  const MatrixX3f predicted =
      (0.6f * truth * rotation.transpose()).rowwise() + Eigen::RowVector3f(1, -2, 5);
  EXPECT_NEAR(paMpjpe(predicted, truth), 0, 1e-3);
  EXPECT_THAT(alignedBySimilarity(predicted, truth), MatrixNear(truth, 1e-6));
}

TEST(Metrics, ReflectionIsNotUndone) {
  const MatrixX3f truth = somePoints();
  MatrixX3f predicted = truth;
  predicted.col(0) *= -1;
  EXPECT_GT(paMpjpe(predicted, truth), 50);
}

TEST(Metrics, CoincidingPointsAlignToTheMean) {
  const MatrixX3f truth = somePoints();
  const MatrixX3f predicted = MatrixX3f::Ones(5, 3);
  const MatrixX3f mean = truth.colwise().mean().replicate(5, 1);
  EXPECT_THAT(alignedBySimilarity(predicted, truth), MatrixNear(mean, 1e-6));
}

TEST(Metrics, DifferentSizesAreABug) {
  EXPECT_THROW(static_cast<void>(mpjpe(MatrixX3f::Zero(3, 3), MatrixX3f::Zero(4, 3))),
               std::logic_error);
  EXPECT_THROW(static_cast<void>(paMpjpe(MatrixX3f::Zero(0, 3), MatrixX3f::Zero(0, 3))),
               std::logic_error);
}

TEST(Metrics, AgreeWithThePublishedProtocol) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto path = *sharedDataDir() / "reference" / "pa_mpjpe.npz";
  const NpzArrays arrays = readNpz(path);
  const std::vector<float> predicted = requireArray(arrays, "pred", {16, 24, 3}, path).toFloats();
  const std::vector<float> truth = requireArray(arrays, "gt", {16, 24, 3}, path).toFloats();
  const std::vector<float> aligned =
      requireArray(arrays, "pred_aligned", {16, 24, 3}, path).toFloats();
  const std::vector<float> mpjpe_mm = requireArray(arrays, "mpjpe_mm", {16}, path).toFloats();
  const std::vector<float> pa_mpjpe_mm = requireArray(arrays, "pa_mpjpe_mm", {16}, path).toFloats();
  for (int i = 0; i < 16; ++i) {
    const auto block = [i](const std::vector<float>& values) -> MatrixX3f {
      return Eigen::Map<const MatrixX3f>(values.data() + 72 * i, 24, 3);
    };
    // The file's MPJPE is taken without moving the roots together.
    EXPECT_NEAR(pve(block(predicted), {0, 0, 0}, block(truth), {0, 0, 0}), mpjpe_mm[i], 1e-3)
        << "case " << i;
    EXPECT_NEAR(paMpjpe(block(predicted), block(truth)), pa_mpjpe_mm[i], 1e-3) << "case " << i;
    EXPECT_THAT(alignedBySimilarity(block(predicted), block(truth)),
                MatrixNear(block(aligned), 1e-6));
  }
}

}  // namespace
}  // namespace lay
