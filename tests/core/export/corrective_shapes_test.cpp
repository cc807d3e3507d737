#include "core/export/corrective_shapes.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Offsets of three vertices that follow a curve in time; the last is zero.
std::vector<MatrixX3f> curve(int num_frames) {
  std::vector<MatrixX3f> offsets;
  for (int f = 0; f < num_frames; ++f) {
    const float t = static_cast<float>(num_frames - 1 - f) / static_cast<float>(num_frames);
    MatrixX3f rows(3, 3);
    rows << t, t * t, 0, 0, t * t * t, -t, 0, 0, t;
    offsets.push_back(0.01F * rows);
  }
  return offsets;
}

float worstOf(const CorrectiveShapes& shapes, const std::vector<MatrixX3f>& offsets) {
  float worst = 0;
  for (std::size_t f = 0; f < offsets.size(); ++f) {
    const MatrixX3f mixed = mixedShapes(shapes, static_cast<Eigen::Index>(f), offsets[f].rows());
    worst = std::max(worst, (mixed - offsets[f]).rowwise().norm().maxCoeff());
  }
  return worst;
}

TEST(CorrectiveShapes, EveryFrameIsMetWithWeightsThatNobodyClamps) {
  const std::vector<MatrixX3f> offsets = curve(40);
  for (const float tolerance : {0.0F, 1e-6F, 1e-4F}) {
    const CorrectiveShapes shapes = correctiveShapes(offsets, tolerance);
    ASSERT_EQ(shapes.weights.rows(), 40);
    EXPECT_LE(worstOf(shapes, offsets), tolerance + 1e-8F);
    EXPECT_GE(shapes.weights.minCoeff(), 0);
    EXPECT_LE(shapes.weights.rowwise().sum().maxCoeff(), 1 + 1e-6F);
    EXPECT_EQ(shapes.weights.row(39).sum(), 0) << "the last is the rest surface";
  }
}

TEST(CorrectiveShapes, FewerFramesAreKeptWhereLessIsAsked) {
  const std::vector<MatrixX3f> offsets = curve(40);
  const std::size_t exact = correctiveShapes(offsets, 0).shapes.size();
  const std::size_t close = correctiveShapes(offsets, 1e-4F).shapes.size();
  EXPECT_GE(exact, 38U);
  EXPECT_LT(close, 12U);
}

TEST(CorrectiveShapes, AStraightLineNeedsItsEndsOnly) {
  std::vector<MatrixX3f> offsets;
  for (int f = 0; f < 9; ++f) {
    offsets.push_back(MatrixX3f::Constant(4, 3, 0.001F * static_cast<float>(f)));
  }
  EXPECT_EQ(correctiveShapes(offsets, 1e-7F).shapes.size(), 1U);
  EXPECT_TRUE(correctiveShapes({MatrixX3f::Zero(4, 3)}, 0).shapes.empty());
}

}  // namespace
}  // namespace lay
