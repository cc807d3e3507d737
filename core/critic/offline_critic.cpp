#include "core/critic/offline_critic.h"

#include <cmath>
#include <sstream>

#include "core/critic/critique_reasons.h"
#include "core/io/resource_paths.h"
#include "core/io/sha256.h"

namespace lay {

double scoreOfEnergy(double energy) {
  // A good hypothesis has energies around 5 and a bad one around 15: with this slope their scores
  // are about 80 and 50.
  constexpr double kScoreSlope = 0.045;
  return kBestScore * std::exp(-kScoreSlope * energy);
}

OfflineCritic::OfflineCritic(BodyModelPtr body, CriticWeights weights, PoseUnlikeliness prior)
    : body_(std::move(body)), weights_(std::move(weights)), prior_(std::move(prior)) {}

std::string OfflineCritic::version() const {
  std::ostringstream numbers;
  for (const double weight : weights_.weights) numbers << weight << ' ';
  numbers << (prior_ ? "prior" : "no prior");
  return sha256(numbers.str()).substr(0, 12);
}

Verdict OfflineCritic::score(const HypothesisGroup& group, std::stop_token /*stop*/) {
  group.validate();
  const GroupEvidence evidence(*body_, group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, group, prior_);
  const GroupTerms terms = groupTerms(findings);
  std::vector<double> scores;
  for (Eigen::Index i = 0; i < terms.energies.rows(); ++i) {
    scores.push_back(scoreOfEnergy(weights_.energy(terms.energies.row(i))));
  }
  return verdictOf(scores, findings, evidence.statements(), terms);
}

CriticWeights loadCriticWeights() {
  return readCriticWeights(findModelFile(kCriticFile));
}

}  // namespace lay
