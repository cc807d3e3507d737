#include "core/critic/critic_report.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace lay {
namespace {

CriticReport::OfError summedUp(const std::vector<RankCorrelation>& correlations) {
  const auto column = [&](double RankCorrelation::*which) {
    std::vector<double> values;
    for (const RankCorrelation& correlation : correlations) values.push_back(correlation.*which);
    return bootstrapMean(values, 0);
  };
  return {column(&RankCorrelation::spearman),
          column(&RankCorrelation::kendall),
          column(&RankCorrelation::pearson)};
}

}  // namespace

void CriticTrial::add(const Verdict& verdict, const std::vector<SampleErrors>& errors) {
  if (verdict.critiques.size() != errors.size() || errors.empty()) {
    throw Error(strCat("The critic told of ",
                       verdict.critiques.size(),
                       " hypotheses out of ",
                       errors.size(),
                       "."));
  }
  std::vector<double> scores;
  for (const Critique& critique : verdict.critiques) scores.push_back(critique.score);
  std::vector<double> mpjpe;
  for (const SampleErrors& error : errors) mpjpe.push_back(error.mpjpe);
  const auto against = [&](double SampleErrors::*which) {
    std::vector<double> goodness;
    for (const SampleErrors& error : errors) goodness.push_back(-(error.*which));
    return rankCorrelation(scores, goodness);
  };
  mpjpe_.push_back(against(&SampleErrors::mpjpe));
  pve_.push_back(against(&SampleErrors::pve));
  pa_mpjpe_.push_back(against(&SampleErrors::pa_mpjpe));
  const auto count = static_cast<double>(mpjpe.size());
  const double mean = std::accumulate(mpjpe.begin(), mpjpe.end(), 0.0) / count;
  double squares = 0;
  for (const double error : mpjpe) squares += (error - mean) * (error - mean);
  chosen_.push_back(mpjpe[static_cast<std::size_t>(rankedByScore(verdict.critiques).front())]);
  mean_.push_back(mean);
  oracle_.push_back(*std::ranges::min_element(mpjpe));
  spread_.push_back(std::sqrt(squares / count));
}

CriticReport CriticTrial::report() const {
  CriticReport report;
  report.groups = static_cast<int>(mpjpe_.size());
  if (mpjpe_.empty()) return report;
  report.mpjpe = summedUp(mpjpe_);
  report.pve = summedUp(pve_);
  report.pa_mpjpe = summedUp(pa_mpjpe_);
  report.chosen_mpjpe_mm = bootstrapMean(chosen_, 0);
  report.mean_mpjpe_mm = bootstrapMean(mean_, 0);
  report.oracle_mpjpe_mm = bootstrapMean(oracle_, 0);
  report.spread_mm = bootstrapMean(spread_, 0);
  return report;
}

}  // namespace lay
