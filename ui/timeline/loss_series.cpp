#include "ui/timeline/loss_series.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "ui/document/spoken_name.h"

namespace lay {

void LossSeries::clear() {
  *this = {};
}

void LossSeries::append(const DenoisingStep& step) {
  if (phases_.empty() && !step.hypotheses.empty()) {
    // The same terms in the same order in every step of a run, says DenoisingStep.
    for (const GuidanceLoss& loss : step.hypotheses.front().losses) {
      terms_.push_back(loss.term);
    }
    num_hypotheses_ = static_cast<int>(step.hypotheses.size());
  }
  phases_.push_back(step.phase);
  std::vector<float>& row =
      values_.emplace_back(terms_.size() * static_cast<std::size_t>(num_hypotheses_),
                           std::numeric_limits<float>::quiet_NaN());
  const auto count = std::min(static_cast<std::size_t>(num_hypotheses_), step.hypotheses.size());
  for (std::size_t h = 0; h < count; ++h) {
    const auto& losses = step.hypotheses[h].losses;
    for (std::size_t t = 0; t < std::min(terms_.size(), losses.size()); ++t) {
      row[t * static_cast<std::size_t>(num_hypotheses_) + h] = losses[t].value;
    }
  }
}

float LossSeries::value(int term, int hypothesis, int step) const {
  if (hypothesis >= num_hypotheses_ || term >= numTerms()) {
    return std::numeric_limits<float>::quiet_NaN();
  }
  return values_.at(static_cast<std::size_t>(step))
      .at(static_cast<std::size_t>(term) * static_cast<std::size_t>(num_hypotheses_) +
          static_cast<std::size_t>(hypothesis));
}

LossSeries::Range LossSeries::range(int term, int hypothesis) const {
  Range range{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest(), true};
  const int first = hypothesis < 0 ? 0 : hypothesis;
  const int last = hypothesis < 0 ? num_hypotheses_ - 1 : hypothesis;
  for (int step = 0; step < numSteps(); ++step) {
    for (int h = first; h <= last; ++h) {
      const float v = value(term, h, step);
      if (std::isfinite(v)) {
        range = {std::min(range.min, v), std::max(range.max, v), false};
      }
    }
  }
  return range;
}

QString LossSeries::displayName(const std::string& term) {
  const std::string_view name = term;
  for (const std::string_view unit : {"_px", "_mm", "_m"}) {
    if (name.ends_with(unit)) {
      return asHeading(spokenName(name.substr(0, name.size() - unit.size()))) +
             QStringLiteral(", ") + QLatin1String(unit.data() + 1);
    }
  }
  return asHeading(spokenName(name));
}

}  // namespace lay
