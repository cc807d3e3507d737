#include "core/train/scorer_trainer.h"

#include <ATen/Parallel.h>
#include <torch/nn/functional/loss.h>

#include <cstdio>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/critic/rank_correlation.h"
#include "core/critic/scorer_critic.h"
#include "core/critic/weight_fit.h"
#include "core/io/sha256.h"
#include "core/nn/torch_device.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

torch::Tensor featureTensor(const ScorerEvidence& evidence) {
  const Eigen::MatrixXf features = scorerFeatures(evidence);
  torch::Tensor rows = torch::empty({features.rows(), features.cols()});
  Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
      rows.data_ptr<float>(), features.rows(), features.cols()) = features;
  return rows;
}

struct ScorerBatch {
  torch::Tensor features;  // (B, n, F)
  torch::Tensor errors;    // (B, n) mm
};

/// The first `count` of a random order.
std::vector<int> someOf(int of, int count, Random& random) {
  std::vector<int> order(static_cast<std::size_t>(of));
  std::iota(order.begin(), order.end(), 0);
  for (int i = 0; i < count; ++i) {
    std::swap(order[static_cast<std::size_t>(i)],
              order[static_cast<std::size_t>(i + random.below(of - i))]);
  }
  order.resize(static_cast<std::size_t>(count));
  return order;
}

/// Groups at random, of each as many bodies at random, half of them in the mirror: their terms are
/// those of the smaller group.
ScorerBatch drawGroups(const std::vector<ScoredGroup>& groups,
                       const ScorerTrainingOptions& options,
                       std::uint64_t seed) {
  Random random(seed);
  const int all = static_cast<int>(groups.front().errors.size());
  const int least = std::min(options.least, all);
  const int count = least + random.below(all - least + 1);
  std::vector<torch::Tensor> features;
  std::vector<torch::Tensor> errors;
  for (int b = 0; b < options.batch; ++b) {
    const auto g = static_cast<std::size_t>(random.below(static_cast<int>(groups.size())));
    const std::vector<int> bodies = someOf(all, count, random);
    ScorerEvidence evidence = chosenOf(groups[g].evidence, bodies);
    if (random.chance(0.5)) evidence = mirrored(evidence);
    features.push_back(featureTensor(evidence));
    torch::Tensor of_group = torch::empty({count});
    for (int i = 0; i < count; ++i) {
      of_group.data_ptr<float>()[i] = groups[g].errors[bodies[static_cast<std::size_t>(i)]];
    }
    errors.push_back(of_group);
  }
  return {torch::stack(features), torch::stack(errors)};
}

/// Makes groups, or takes those that an earlier training left beside its file.
class GroupMaker {
 public:
  GroupMaker(const ScorerTrainingOptions& options, const BodyModelPtr& body)
      : options_(options), body_(body), files_(findRefinerFiles()), refiner_(body, files_) {}

  [[nodiscard]] std::vector<ScoredGroup> operator()(const char* split,
                                                    int samples,
                                                    GroupKind kind) const {
    BenchmarkGroupOptions of;
    of.data_dir = options_.data_dir;
    of.split = split;
    of.samples = samples;
    of.hypotheses = options_.hypotheses;
    of.seed = options_.seed;
    of.kind = kind;
    of.device = options_.device;
    const std::string what = strCat(split, "_", nameOf(kind));
    const std::string path = strCat(options_.out.string(), ".", what, ".groups");
    const std::string made_of = strCat(what,
                                       " ",
                                       samples,
                                       " of ",
                                       of.hypotheses,
                                       ", seed ",
                                       of.seed,
                                       ", denoiser ",
                                       sha256OfFile(files_.denoiser),
                                       ", body ",
                                       sha256OfFile(options_.body));
    std::vector<ScoredGroup> groups = loadScoredGroups(path, made_of);
    if (!groups.empty()) return groups;
    const auto tell = [&](int done, int total) {
      if (done % 50 != 0 && done != total) return;
      std::printf("groups %s: %d of %d\n", what.c_str(), done, total);
      std::fflush(stdout);
    };
    groups = makeScoredGroups(body_, refiner_, of, tell);
    if (groups.empty()) throw Error(strCat("There is no pose in the ", split, " clips."));
    saveScoredGroups(path, groups, made_of);
    return groups;
  }

  /// Of both kinds.
  [[nodiscard]] std::vector<ScoredGroup> both(const char* split, int samples) const {
    std::vector<ScoredGroup> groups = (*this)(split, samples, GroupKind::Samples);
    std::vector<ScoredGroup> mixed = (*this)(split, samples, GroupKind::Mixed);
    std::ranges::move(mixed, std::back_inserter(groups));
    return groups;
  }

 private:
  const ScorerTrainingOptions& options_;
  const BodyModelPtr& body_;
  RefinerFiles files_;
  Refiner refiner_;
};

/// The offline critic's weights for these groups: what the network starts from.
torch::Tensor fittedWeights(const std::vector<ScoredGroup>& groups) {
  std::vector<JudgedGroup> judged;
  for (const ScoredGroup& group : groups) {
    judged.push_back({groupTerms(group.evidence.findings).energies, group.errors.cast<double>()});
  }
  const CriticWeights weights = fitCriticWeights(judged);
  torch::Tensor tensor = torch::empty({kCriticTermCount});
  std::copy(weights.weights.begin(), weights.weights.end(), tensor.data_ptr<float>());
  return tensor;
}

torch::Tensor featuresOfAll(const std::vector<ScoredGroup>& groups) {
  std::vector<torch::Tensor> rows;
  for (const ScoredGroup& group : groups) rows.push_back(featureTensor(group.evidence));
  return torch::cat(rows);
}

/// Groups of the val clips, and how long there has been no gain on them.
class ScorerValidation {
 public:
  ScorerValidation(const ScorerTrainingOptions& options, const GroupMaker& make)
      : patience_(options.patience),
        samples_(make("val", options.validation_samples, GroupKind::Samples)),
        mixed_(make("val", options.validation_samples, GroupKind::Mixed)) {}

  [[nodiscard]] Validation operator()(HypothesisScorer& scorer) {
    const double mixed = meanSpearman(scorer, mixed_);
    const double samples = meanSpearman(scorer, samples_);
    Validation validation{{{"val_spearman_mixed", mixed}, {"val_spearman_samples", samples}},
                          -(mixed + samples) / 2};
    stale_ = validation.score < best_ ? 0 : stale_ + 1;
    best_ = std::min(best_, validation.score);
    validation.is_enough = stale_ >= patience_;
    return validation;
  }

  /// Before anything is learned; it counts for no gain.
  void tell(HypothesisScorer& scorer) const {
    std::printf("weighed terms alone: val Spearman %.4f mixed, %.4f samples\n",
                meanSpearman(scorer, mixed_),
                meanSpearman(scorer, samples_));
    std::fflush(stdout);
  }

 private:
  int patience_;
  std::vector<ScoredGroup> samples_, mixed_;
  double best_ = std::numeric_limits<double>::max();
  int stale_ = 0;
};

ScorerConfig configOf(const ScorerTrainingOptions& options) {
  ScorerConfig config = options.network;
  config.terms = kCriticTermCount;
  config.whole = kScorerWhole;
  config.joints = kScorerJoints;
  config.parts = kScorerParts;
  return config;
}

/// How far the expected errors are from the true ones, as ratios.
torch::Tensor expectationLoss(const torch::Tensor& energies, const torch::Tensor& errors) {
  const torch::Tensor expected = (kScorerUnitMm * energies).clamp_min(1).log();
  return torch::smooth_l1_loss(expected, errors.clamp_min(1).log());
}

}  // namespace

torch::Tensor pairwiseRankingLoss(const torch::Tensor& energies, const torch::Tensor& errors) {
  constexpr double kFullDifferenceMm = 10;
  // [b, i, k]: by how much i is better than k, and the lead that it should not have in energy.
  const torch::Tensor better = errors.unsqueeze(-2) - errors.unsqueeze(-1);
  const torch::Tensor counts = (better / kFullDifferenceMm).clamp(0, 1);
  const torch::Tensor lead = energies.unsqueeze(-1) - energies.unsqueeze(-2);
  const torch::Tensor total = counts.sum({-2, -1});
  return ((counts * torch::softplus(lead)).sum({-2, -1}) / total.clamp_min(1e-6)).mean();
}

double meanSpearman(HypothesisScorer& scorer, const std::vector<ScoredGroup>& groups) {
  const torch::NoGradGuard no_grad;
  double sum = 0;
  for (const ScoredGroup& group : groups) {
    const torch::Tensor energies =
        toPlain(scorer->forward(featureTensor(group.evidence).to(optionsOf(*scorer))));
    const float* values = energies.data_ptr<float>();
    sum += rankCorrelation(std::vector<double>(values, values + energies.numel()),
                           std::vector<double>(group.errors.begin(), group.errors.end()))
               .spearman;
  }
  return groups.empty() ? 0 : sum / static_cast<double>(groups.size());
}

void trainScorer(const ScorerTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const GroupMaker make(options, body);
  const std::vector<ScoredGroup> train = make.both("train", options.groups);
  ScorerValidation validation(options, make);

  HypothesisScorer scorer(configOf(options));
  HypothesisScorer average(configOf(options));
  prepareScorer(*scorer, featuresOfAll(train), fittedWeights(train));
  copyWeights(*scorer, *average, "the scorer");
  scorer->to(where.device());
  average->to(where.device());
  average->eval();
  validation.tell(average);
  torch::optim::AdamW optimizer(
      scorer->parameters(),
      torch::optim::AdamWOptions(options.learning_rate).weight_decay(options.weight_decay));
  MovingAverage moving(*scorer, *average, 0.995);
  TrainingTask<ScorerBatch> task;
  task.draw = [&](int step) {
    return drawGroups(train, options, options.seed * 1000003ULL + static_cast<std::uint64_t>(step));
  };
  task.learn = [&](const ScorerBatch& batch, int) {
    const torch::Tensor errors = batch.errors.to(where);
    const torch::Tensor energies = scorer->forward(batch.features.to(where));
    const torch::Tensor value = pairwiseRankingLoss(energies, errors) +
                                options.regression * expectationLoss(energies, errors);
    value.backward();
    return value.item<double>();
  };
  task.follow = [&](const ScorerBatch&, int step) { moving.update(step); };
  task.validate = [&] { return validation(average); };
  task.keep_best = [&] { saveScorer(options.out, average); };
  runTraining(options,
              scorer->parameters(),
              optimizer,
              {{"scorer", scorer.get()}, {"average", average.get()}},
              task);
}

}  // namespace lay
