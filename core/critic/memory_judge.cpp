#include "core/critic/memory_judge.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/critic/group_terms.h"
#include "core/critic/rank_correlation.h"
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

/// What a hypothesis is remembered by: where it stands in its group in each term.
std::vector<float> embeddingOf(const Eigen::RowVectorXd& standing) {
  std::vector<float> embedding(static_cast<std::size_t>(standing.size()));
  std::transform(standing.begin(), standing.end(), embedding.begin(), [](double value) {
    return static_cast<float>(value);
  });
  return embedding;
}

}  // namespace

GroupSeen seenOf(const BodyModel& body, const FoundGroup& found) {
  GroupSeen seen;
  seen.situation = situationOf(body, found.group, found.findings);
  seen.standing = standardised(groupTerms(found.findings).energies);
  for (Eigen::Index i = 0; i < seen.standing.rows(); ++i) {
    seen.embedding.push_back(embeddingOf(seen.standing.row(i)));
  }
  return seen;
}

MemoryPrototype prototypeOf(const GroupSeen& seen,
                            std::size_t body,
                            double worth,
                            const std::string& critique) {
  return {seen.embedding[body],
          strCat("worth ", std::lround(worth), ": ", critique),
          worth,
          seen.situation};
}

void learnFromVerdict(CriticMemory& memory,
                      const GroupSeen& seen,
                      const Verdict& verdict,
                      const Verdict& witness,
                      const std::string& date,
                      double tau) {
  std::vector<std::size_t> judged;
  std::vector<double> scores;
  std::vector<double> witnessed;
  for (std::size_t i = 0; i < verdict.critiques.size(); ++i) {
    if (!verdict.critiques[i].is_judged) continue;
    judged.push_back(i);
    scores.push_back(verdict.critiques[i].score);
    witnessed.push_back(witness.critiques[i].score);
  }
  if (judged.size() < 2) return;
  memory.credit(seen.rules, rankCorrelation(scores, witnessed).spearman > tau);
  const auto [worst, best] = std::ranges::minmax_element(scores);
  for (const auto place : {best, worst}) {
    const std::size_t body = judged[static_cast<std::size_t>(place - scores.begin())];
    const Critique& critique = verdict.critiques[body];
    MemoryPrototype prototype = prototypeOf(seen, body, critique.score, critique.sentence);
    prototype.date = date;
    memory.addPrototype(std::move(prototype));
    if (best == worst) break;
  }
}

}  // namespace lay
