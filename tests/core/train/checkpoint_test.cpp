#include "core/train/checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/nn/modules/linear.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

struct Training {
  torch::nn::Linear model{4, 2};
  torch::optim::AdamW optimizer{model->parameters(), torch::optim::AdamWOptions(0.1)};

  void step(std::uint64_t seed) {
    torch::manual_seed(seed);
    optimizer.zero_grad();
    model->forward(torch::randn({8, 4})).square().sum().backward();
    optimizer.step();
  }
};

TEST(Checkpoint, AnInterruptedTrainingEndsWhereAnUninterruptedOneDoes) {
  const TempDir folder;
  Training whole;
  whole.step(1);
  whole.step(2);
  const Checkpoint first(folder.path() / "state", {{"model", whole.model.get()}}, whole.optimizer);
  EXPECT_FALSE(first.exists());
  first.save({2, 3.5});
  whole.step(3);

  Training resumed;
  const Checkpoint second(
      folder.path() / "state", {{"model", resumed.model.get()}}, resumed.optimizer);
  ASSERT_TRUE(second.exists());
  const TrainingProgress progress = second.load();
  EXPECT_EQ(progress.step, 2);
  EXPECT_EQ(progress.best, 3.5);
  resumed.step(3);
  EXPECT_TRUE(torch::equal(whole.model->weight, resumed.model->weight));
}

TEST(Checkpoint, AForeignFileIsNamed) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "state", "not a checkpoint");
  Training training;
  const Checkpoint checkpoint(
      folder.path() / "state", {{"model", training.model.get()}}, training.optimizer);
  EXPECT_THAT(errorText<FileError>([&] { (void)checkpoint.load(); }),
              testing::HasSubstr("Delete it to train from the start"));
}

}  // namespace
}  // namespace lay
