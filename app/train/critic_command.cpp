#include <cstdio>

#include "app/train/command.h"
#include "core/critic/critic_learning.h"
#include "core/io/resource_paths.h"

namespace lay {

void runCriticCommand(std::span<const std::string> words) {
  const Arguments arguments(words, {"data", "out", "body", "samples", "val-samples", "seed"});
  CriticLearningOptions options;
  options.data_dir = arguments.required("data");
  const std::string out = arguments.required("out");
  options.samples = arguments.number("samples", options.samples, 2);
  options.val_samples = arguments.number("val-samples", options.val_samples, 2);
  options.seed =
      static_cast<std::uint64_t>(arguments.number("seed", static_cast<int>(options.seed), 0));
  const auto body_path = arguments.text("body");
  const BodyModelPtr body =
      loadBodyModel(body_path ? std::filesystem::path(*body_path) : findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  const LearnedCritic learned = learnCritic(body, refiner, options);
  writeCriticWeights(out, learned.weights);
  std::printf(
      "Spearman against MPJPE in groups of %d: train %.3f; val %.3f of samples, %.3f of mixed "
      "groups\n",
      options.hypotheses,
      learned.train_spearman,
      learned.val_spearman_samples,
      learned.val_spearman_mixed);
}

}  // namespace lay
