#pragma once

#include "core/critic/benchmark_groups.h"
#include "core/critic/weight_fit.h"

namespace lay {

struct CriticLearningOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  int samples = 400;               ///< of the train clips, for each kind of groups
  int val_samples = 100;           ///< of the val clips, for each kind
  int hypotheses = 20;
  std::uint64_t seed = 1;  ///< other than the benchmark's own, 0
};

struct LearnedCritic {
  CriticWeights weights;
  double train_spearman = 0;        ///< of both kinds together
  double val_spearman_samples = 0;  ///< GroupKind::Samples
  double val_spearman_mixed = 0;    ///< GroupKind::Mixed
};

/// Terms and errors of a split's groups.
[[nodiscard]] std::vector<JudgedGroup> judgedGroups(const BodyModelPtr& body,
                                                    const Refiner& refiner,
                                                    const BenchmarkGroupOptions& options);

/// Learns an offline critic's weights from groups of the train clips, half of either kind.
/// @throws FileError when the data are missing; InvalidOptions.
[[nodiscard]] LearnedCritic learnCritic(const BodyModelPtr& body,
                                        const Refiner& refiner,
                                        const CriticLearningOptions& options);

}  // namespace lay
