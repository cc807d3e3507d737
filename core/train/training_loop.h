#pragma once

#include <functional>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "core/train/checkpoint.h"
#include "core/train/trainer_support.h"

namespace lay {

/// What a training says of its average at a validation.
struct Validation {
  std::vector<std::pair<std::string, double>> values;  ///< into the log, after the loss
  double score = 0;        ///< the smaller the better: the best one is the one that is kept
  bool is_enough = false;  ///< learning on is of no use: the training ends here
};

/// One kind of training, without the loop that all of them share.
template <typename Batch>
struct TrainingTask {
  /// Makes the batch of a step, on another thread while the step before is learned: touches nothing
  /// that is learned. The same step gives the same batch, so that a resumed training sees what an
  /// uninterrupted one would have.
  std::function<Batch(int step)> draw;
  /// Leaves the gradients of a batch's loss in the parameters. @return the loss.
  std::function<double(const Batch& batch, int step)> learn;
  /// After the optimizer's step: averages, codebooks.
  std::function<void(const Batch& batch, int step)> follow;
  std::function<Validation()> validate;
  std::function<void()> keep_best;
  /// Before the first step; may be empty. @param step that was done last, 0 for a new training.
  std::function<void(int step)> begin = {};
};

/// Learns until options.steps, or a validation says that it is enough: draw, learn, clip, step,
/// follow; validates from time to time, writes FILE.log, keeps the best and leaves FILE.state to go
/// on from. Taken up where that stands.
template <typename Batch>
void runTraining(const TrainingOptions& options,
                 const std::vector<torch::Tensor>& parameters,
                 torch::optim::AdamW& optimizer,
                 const Checkpoint::Modules& modules,
                 const TrainingTask<Batch>& task) {
  const Checkpoint checkpoint(options.out.string() + ".state", modules, optimizer);
  const bool resumed = checkpoint.exists();
  TrainingProgress progress;
  if (resumed) progress = checkpoint.load();
  TrainingLog log(options.out.string() + ".log", resumed);
  if (task.begin) task.begin(progress.step);
  if (progress.step >= options.steps) return;
  double running = 0;
  auto next = std::async(std::launch::async, task.draw, progress.step + 1);
  for (int step = progress.step + 1; step <= options.steps; ++step) {
    const Batch batch = next.get();
    if (step < options.steps) next = std::async(std::launch::async, task.draw, step + 1);
    setLearningRate(optimizer, options.learning_rate * learningRateFactor(step, options.steps));
    optimizer.zero_grad();
    const double loss = task.learn(batch, step);
    clipGradients(parameters, 1.0);
    optimizer.step();
    task.follow(batch, step);
    running = running == 0 ? loss : running + 0.01 * (loss - running);
    if (step % options.validate_every != 0 && step != options.steps) continue;
    Validation validation = task.validate();
    validation.values.insert(validation.values.begin(), {"loss", running});
    log.report(step, validation.values);
    progress.step = step;
    if (validation.score < progress.best) {
      progress.best = validation.score;
      task.keep_best();
    }
    checkpoint.save(progress);
    if (validation.is_enough) break;
  }
}

}  // namespace lay
