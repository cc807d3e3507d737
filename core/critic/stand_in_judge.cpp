#include "core/critic/stand_in_judge.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/critic/critique_reasons.h"
#include "core/critic/situation.h"

namespace lay {
namespace {

/// Columns as standard deviations from their mean; a column that is all the same is 0.
Eigen::MatrixXd standardised(Eigen::MatrixXd columns) {
  for (Eigen::Index k = 0; k < columns.cols(); ++k) {
    auto column = columns.col(k).array();
    column -= column.mean();
    const double deviation = std::sqrt(column.square().mean());
    if (deviation > 1e-9) {
      column /= deviation;
    } else {
      column = 0;
    }
  }
  return columns;
}

/// Scores of energies in standard deviations: 60 is the group's mean.
double scoreOfStanding(double energy) {
  return std::clamp(60 - 15 * energy, kWorstScore, kBestScore);
}

/// What a hypothesis is remembered by: where it stands in its group in each term.
std::vector<float> embeddingOf(const Eigen::RowVectorXd& standing) {
  std::vector<float> embedding(standing.size());
  std::transform(standing.begin(), standing.end(), embedding.begin(), [](double value) {
    return static_cast<float>(value);
  });
  return embedding;
}

}  // namespace

std::optional<CriticTerm> criticTermNamed(std::string_view name) {
  const auto found = std::ranges::find(kCriticTermNames, name);
  if (found == kCriticTermNames.end()) return std::nullopt;
  return static_cast<CriticTerm>(found - kCriticTermNames.begin());
}

StandInJudge::StandInJudge(BodyModelPtr body,
                           std::shared_ptr<const CriticMemory> memory,
                           MemoryUse use)
    : body_(std::move(body)), memory_(std::move(memory)), use_(use) {}

Verdict StandInJudge::score(const HypothesisGroup& group, std::stop_token /*stop*/) {
  group.validate();
  const GroupEvidence evidence(*body_, group);
  return scoreFound(group, evidence, findingsOf(evidence, group));
}

Verdict StandInJudge::scoreFound(const HypothesisGroup& group,
                                 const GroupEvidence& evidence,
                                 const std::vector<BodyFindings>& findings) {
  const GroupTerms terms = groupTerms(findings);
  seen_ = {situationOf(*body_, group, findings), {}, standardised(terms.energies), {}};

  Eigen::VectorXd weights = Eigen::VectorXd::Zero(kCriticTermCount);
  weights[static_cast<int>(CriticTerm::Reprojection)] = 1;
  weights[static_cast<int>(CriticTerm::JointLimits)] = 0.5;
  const double at_first = weights.sum();
  const Eigen::VectorXd first = seen_.standing * weights / at_first;
  std::vector<std::string> rules_heard;
  if (use_.rules) {
    seen_.rules = memory_->chooseRules(seen_.situation);
    for (const std::size_t index : seen_.rules) {
      const MemoryRule& rule = memory_->rules()[index];
      const auto term = criticTermNamed(rule.term);
      if (!term) continue;
      weights[static_cast<int>(*term)] +=
          rule.uses > 0 ? static_cast<double>(rule.successes) / rule.uses : 0.5;
      rules_heard.push_back(strCat("rule: ", rule.text));
    }
  }
  const Eigen::VectorXd energy = seen_.standing * weights / weights.sum();

  Verdict verdict;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    seen_.embedding.push_back(embeddingOf(seen_.standing.row(row)));
    Critique critique;
    critique.score = scoreOfStanding(energy[row]);
    critique.reasons = reasonsFor(findings[i], evidence.statements(), terms.joint_mm.row(row));
    critique.sentence = critiqueSentence(critique.reasons);
    if (use_.rules) critique.changed_by = rules_heard;
    if (use_.prototypes) {
      double remembered = 0;
      const auto nearest = memory_->nearestPrototypes(seen_.embedding.back());
      for (const std::size_t index : nearest) {
        const MemoryPrototype& prototype = memory_->prototypes()[index];
        remembered += prototype.score / static_cast<double>(nearest.size());
        critique.changed_by.push_back(strCat("case: ", prototype.rationale));
      }
      constexpr double kTrust = 0.5;  // in what is remembered
      if (!nearest.empty()) critique.score += kTrust * (remembered - critique.score);
    }
    if (use_.rules || use_.prototypes) critique.first_score = scoreOfStanding(first[row]);
    verdict.critiques.push_back(std::move(critique));
  }
  return verdict;
}

}  // namespace lay
