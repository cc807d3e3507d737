#include "core/critic/critic_learning.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(CriticLearning, LearnsToRankWhatItHasNotSeen) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  CriticLearningOptions options;
  options.data_dir = *sharedDataDir();
  options.samples = 8;
  options.val_samples = 4;
  options.hypotheses = 10;
  const LearnedCritic learned = learnCritic(body, refiner, options);
  EXPECT_GT(learned.train_spearman, 0.4);
  EXPECT_GT(learned.val_spearman_mixed, 0.4);
  EXPECT_FALSE(learned.weights.made_by.empty());
}

}  // namespace
}  // namespace lay
