#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/refine/denoising_step.h"

namespace lay {

/// The losses of a run as curves: one value per term, hypothesis and step.
class LossSeries {
 public:
  void clear();
  void append(const DenoisingStep& step);

  [[nodiscard]] int numSteps() const { return static_cast<int>(phases_.size()); }
  [[nodiscard]] int numTerms() const { return static_cast<int>(terms_.size()); }
  [[nodiscard]] int numHypotheses() const { return num_hypotheses_; }
  [[nodiscard]] const std::string& term(int index) const {
    return terms_.at(static_cast<std::size_t>(index));
  }
  [[nodiscard]] Phase phase(int step) const { return phases_.at(static_cast<std::size_t>(step)); }
  /// NaN where a step lacks the term or hypothesis.
  [[nodiscard]] float value(int term, int hypothesis, int step) const;

  struct Range {
    float min = 0;
    float max = 0;
    bool is_empty = true;
  };
  /// Of finite values: of one hypothesis, or of all when `hypothesis` is -1.
  [[nodiscard]] Range range(int term, int hypothesis) const;

  /// A term's name as it is shown: "reprojection_px" -> "Reprojection, px".
  [[nodiscard]] static QString displayName(const std::string& term);

 private:
  std::vector<std::string> terms_;
  std::vector<Phase> phases_;
  int num_hypotheses_ = 0;
  std::vector<std::vector<float>> values_;  // per step: (term, hypothesis) row-major
};

}  // namespace lay
