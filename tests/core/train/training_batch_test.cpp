#include "core/train/training_batch.h"

#include <gtest/gtest.h>

#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(SampleSource, DrawsTheSameForASeed) {
  const TempDir folder;
  (void)writeToyData(folder.path());
  const SampleSource source(makeToyBody(), PoseMixer(readMotionClips(folder.path(), "train"), {}));
  const auto a = source.draw(12, 3);
  const auto b = source.draw(12, 3);
  const auto c = source.draw(12, 4);
  ASSERT_EQ(a.size(), 12U);
  EXPECT_EQ(a[7].keypoints.points, b[7].keypoints.points);
  EXPECT_NE(a[7].keypoints.points, c[7].keypoints.points);
}

TEST(SampleSource, EasySamplesAreTheSameBodiesBetterSeen) {
  const TempDir folder;
  (void)writeToyData(folder.path());
  const BodyModelPtr body = makeToyBody();
  const SampleSource source(body, PoseMixer(readMotionClips(folder.path(), "train"), {}));
  const auto easy = source.draw(60, 3, 0.1F);
  const auto hard = source.draw(60, 3);
  double easy_error = 0;
  double hard_error = 0;
  for (std::size_t i = 0; i < easy.size(); ++i) {
    EXPECT_EQ(easy[i].truth.global_orient, hard[i].truth.global_orient);
    easy_error += (easy[i].initial.body_pose - easy[i].truth.body_pose).norm();
    hard_error += (hard[i].initial.body_pose - hard[i].truth.body_pose).norm();
  }
  EXPECT_LT(easy_error, 0.6 * hard_error);  // flips in depth stay
}

TEST(TruthBatch, HoldsWhatTheSamplesSay) {
  const BodyModelPtr body = makeToyBody();
  const TempDir folder;
  (void)writeToyData(folder.path());
  const auto samples = benchmarkSamples(*body, readMotionClips(folder.path(), "val"), 5, 0);
  const TruthBatch truth = truthBatch(*body, samples);
  EXPECT_EQ(truth.x.sizes(), (std::vector<std::int64_t>{5, 157}));
  EXPECT_EQ(truth.rotations.sizes(), (std::vector<std::int64_t>{5, 24, 3, 3}));
  for (int i = 0; i < 5; ++i) {
    const BenchmarkSample& sample = samples[static_cast<std::size_t>(i)];
    EXPECT_FLOAT_EQ(truth.focal[i].item<float>(), sample.camera.focal_length);
    EXPECT_FLOAT_EQ(truth.size[i].item<float>(), sample.box.size);
    EXPECT_NEAR(
        truth.image[i][kKpNose][0].item<float>(),
        (sample.true_keypoints.points(kKpNose, 0) - sample.box.center.x()) / sample.box.size,
        1e-5F);
    EXPECT_NEAR(truth.x[i][kBetasOffset].item<float>(), sample.truth.betas[0], 1e-6F);
  }
}

}  // namespace
}  // namespace lay
