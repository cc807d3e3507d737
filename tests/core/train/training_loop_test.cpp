#include "core/train/training_loop.h"

#include <fstream>
#include <stdexcept>

#include <gtest/gtest.h>
#include <torch/nn/modules/linear.h>

#include "tests/support/temp_dir.h"

namespace lay {
namespace {

/// A line through points: everything that a training needs, in milliseconds.
class LineTraining {
 public:
  explicit LineTraining(const std::filesystem::path& out) {
    options_.out = out;
    options_.steps = 40;
    options_.validate_every = 10;
    options_.learning_rate = 0.05F;
    torch::manual_seed(3);
    model_ = torch::nn::Linear(2, 1);
  }

  /// @param broken_at the step in which somebody pulls the plug; 0: nobody does.
  void run(int broken_at = 0) {
    torch::optim::AdamW optimizer(model_->parameters());
    TrainingTask<torch::Tensor> task;
    task.draw = [](int step) {
      return torch::tensor({{0.1F * static_cast<float>(step % 7), 1.0F}, {1.0F, -0.5F}});
    };
    task.learn = [&](const torch::Tensor& x, int step) {
      if (step == broken_at) throw std::runtime_error("no power");
      const torch::Tensor loss = (model_->forward(x).squeeze(1) - x.sum(1)).square().mean();
      loss.backward();
      return loss.item<double>();
    };
    task.follow = [&](const torch::Tensor&, int) { ++num_followed_; };
    task.validate = [&] {
      const double error = (model_->weight - 1).abs().max().item<double>();
      ++num_validated_;
      return Validation{{{"val_error", error}},
                        scores_.empty() ? error : scores_[num_validated_ - 1],
                        num_validated_ == enough_after_};
    };
    task.keep_best = [&] { ++num_kept_; };
    runTraining(options_, model_->parameters(), optimizer, {{"model", model_.get()}}, task);
  }

  [[nodiscard]] torch::Tensor weight() const { return model_->weight.detach(); }
  [[nodiscard]] int numLines() const {
    std::ifstream log(options_.out.string() + ".log");
    int lines = 0;
    for (std::string line; std::getline(log, line);) ++lines;
    return lines;
  }

  std::vector<double> scores_;
  std::size_t enough_after_ = 0;  ///< validations; 0: never
  int num_followed_ = 0;
  int num_kept_ = 0;

 private:
  TrainingOptions options_;
  torch::nn::Linear model_{nullptr};
  std::size_t num_validated_ = 0;
};

TEST(TrainingLoop, ValidatesFollowsAndLogs) {
  const TempDir folder;
  LineTraining training(folder.path() / "line");
  const float before = (training.weight() - 1).abs().max().item<float>();
  training.run();
  EXPECT_EQ(training.num_followed_, 40);
  EXPECT_EQ(training.numLines(), 4);
  EXPECT_LT((training.weight() - 1).abs().max().item<float>(), 0.7F * before);
}

TEST(TrainingLoop, KeepsOnlyWhatIsBetterThanEverythingBefore) {
  const TempDir folder;
  LineTraining training(folder.path() / "line");
  training.scores_ = {5, 6, 4, 4};
  training.run();
  EXPECT_EQ(training.num_kept_, 2);
}

TEST(TrainingLoop, EndsWhenAValidationSaysThatItIsEnough) {
  const TempDir folder;
  LineTraining training(folder.path() / "line");
  training.enough_after_ = 2;
  training.run();
  EXPECT_EQ(training.num_followed_, 20);
  EXPECT_EQ(training.numLines(), 2);
}

TEST(TrainingLoop, AnInterruptedTrainingEndsWhereAWholeOneDoes) {
  const TempDir folder;
  LineTraining whole(folder.path() / "whole");
  whole.run();
  LineTraining interrupted(folder.path() / "interrupted");
  EXPECT_THROW(interrupted.run(27), std::runtime_error);
  EXPECT_EQ(interrupted.numLines(), 2);
  LineTraining resumed(folder.path() / "interrupted");
  resumed.run();
  EXPECT_TRUE(torch::equal(resumed.weight(), whole.weight()));
  EXPECT_EQ(resumed.num_followed_, 20);
  EXPECT_EQ(resumed.numLines(), 4);
  resumed.run();  // there is nothing left to do
  EXPECT_EQ(resumed.num_followed_, 20);
}

}  // namespace
}  // namespace lay
