#include "core/critic/critic_learning.h"

#include "core/base/error.h"

namespace lay {

std::vector<JudgedGroup> judgedGroups(const BodyModelPtr& body,
                                      const Refiner& refiner,
                                      const BenchmarkGroupOptions& options) {
  std::vector<JudgedGroup> judged;
  forEachBenchmarkGroup(body, refiner, options, [&](const BenchmarkGroup& made, int, int) {
    const GroupEvidence evidence(*body, made.group);
    JudgedGroup group;
    group.energies = groupTerms(findingsOf(evidence, made.group)).energies;
    group.errors.resize(static_cast<Eigen::Index>(made.errors.size()));
    for (std::size_t i = 0; i < made.errors.size(); ++i) {
      group.errors[static_cast<Eigen::Index>(i)] = made.errors[i].mpjpe;
    }
    judged.push_back(std::move(group));
  });
  return judged;
}

LearnedCritic learnCritic(const BodyModelPtr& body,
                          const Refiner& refiner,
                          const CriticLearningOptions& options) {
  const auto groups = [&](const char* split, int samples, GroupKind kind) {
    BenchmarkGroupOptions of;
    of.data_dir = options.data_dir;
    of.split = split;
    of.samples = samples;
    of.hypotheses = options.hypotheses;
    of.seed = options.seed;
    of.kind = kind;
    return judgedGroups(body, refiner, of);
  };
  std::vector<JudgedGroup> train = groups("train", options.samples, GroupKind::Samples);
  const std::vector<JudgedGroup> mixed = groups("train", options.samples, GroupKind::Mixed);
  train.insert(train.end(), mixed.begin(), mixed.end());
  LearnedCritic learned;
  learned.weights = fitCriticWeights(train);
  learned.train_spearman = meanSpearman(train, learned.weights);
  learned.val_spearman_samples =
      meanSpearman(groups("val", options.val_samples, GroupKind::Samples), learned.weights);
  learned.val_spearman_mixed =
      meanSpearman(groups("val", options.val_samples, GroupKind::Mixed), learned.weights);
  learned.weights.made_by = strCat("layfigure-train critic: ",
                                   options.samples,
                                   " + ",
                                   options.samples,
                                   " groups of ",
                                   options.hypotheses,
                                   " of the train clips, seed ",
                                   options.seed);
  return learned;
}

}  // namespace lay
