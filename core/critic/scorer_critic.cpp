#include "core/critic/scorer_critic.h"

#include <ATen/core/grad_mode.h>

#include "core/base/error.h"
#include "core/critic/critique_reasons.h"
#include "core/critic/offline_critic.h"
#include "core/critic/scorer_features.h"
#include "core/io/resource_paths.h"
#include "core/io/sha256.h"
#include "core/nn/hypothesis_scorer.h"

namespace lay {

struct ScorerCritic::Network {
  HypothesisScorer scorer;
};

ScorerCritic::ScorerCritic(BodyModelPtr body, const std::filesystem::path& weights)
    : body_(std::move(body)),
      version_(sha256OfFile(weights).substr(0, 12)),
      network_(std::make_unique<Network>(Network{loadScorer(weights)})) {
  const ScorerConfig& config = network_->scorer->config();
  if (config.terms != kCriticTermCount || config.whole != kScorerWhole ||
      config.joints != kScorerJoints || config.parts != kScorerParts) {
    throw ModelError(strCat("The scorer in ",
                            weights.string(),
                            " reads ",
                            config.whole,
                            " numbers of a body and ",
                            config.parts,
                            " of a joint; this version has ",
                            kScorerWhole,
                            " and ",
                            kScorerParts,
                            ". Use the file that came with this version, or train it again with "
                            "layfigure-train."));
  }
}

ScorerCritic::~ScorerCritic() = default;

Verdict ScorerCritic::score(const HypothesisGroup& group, std::stop_token /*stop*/) {
  group.validate();
  const GroupEvidence evidence(*body_, group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, group);
  const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> features =
      scorerFeatures(scorerEvidence(*body_, group, findings));
  const at::NoGradGuard no_grad;
  const torch::Tensor energies =
      network_->scorer
          ->forward(torch::tensor(c10::ArrayRef<float>(features.data(),
                                                       static_cast<std::size_t>(features.size())))
                        .view({features.rows(), features.cols()}))
          .contiguous();
  std::vector<double> scores;
  for (Eigen::Index i = 0; i < features.rows(); ++i) {
    scores.push_back(scoreOfEnergy(energies.data_ptr<float>()[i]));
  }
  return verdictOf(scores, findings, evidence.statements(), groupTerms(findings));
}

std::unique_ptr<Critic> makeScorerCritic(const BodyModelPtr& body) {
  return std::make_unique<ScorerCritic>(body, findModelFile(kScorerFile));
}

}  // namespace lay
