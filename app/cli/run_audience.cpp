#include "app/cli/run_audience.h"

#include "core/exchange/steps_file.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace lay {

RunAudience::RunAudience(Options options) : options_(std::move(options)) {}

RunAudience::~RunAudience() {
  if (progress_line_is_open_) {
    std::fputc('\n', stderr);
  }
}

void RunAudience::onStep(DenoisingStepPtr step) {
  if (options_.body) {
    step_lines_ += stepToJsonLine(stepForFile(*step), *options_.body);
  }
  if (options_.keeps_steps) steps_.push_back(step);
  if (options_.progress != Progress::None) {
    showProgress(*step);
  }
  if (interrupt_.isSet()) {
    stop_.request_stop();
  }
}

DenoisingStep RunAudience::stepForFile(const DenoisingStep& step) const {
  DenoisingStep written = step;
  if (options_.params_for_file) {
    for (HypothesisState& hypothesis : written.hypotheses) {
      hypothesis.x_start = options_.params_for_file(hypothesis.x_start);
    }
  }
  return written;
}

void RunAudience::showProgress(const DenoisingStep& step) {
  const auto best = std::min_element(
      step.hypotheses.begin(),
      step.hypotheses.end(),
      [](const HypothesisState& a, const HypothesisState& b) { return a.score < b.score; });
  const char* phase = step.phase == Phase::Adaptation ? "adaptation" : "polish";
  const bool is_one_line = options_.progress == Progress::OneLine;
  std::fputs(is_one_line ? "\r" : "", stderr);
  std::fprintf(stderr, "step %3d, %-10s %6.2f s", step.index, phase, step.elapsed_s);
  if (best != step.hypotheses.end()) {
    for (const GuidanceLoss& loss : best->losses) {
      std::fprintf(stderr, ", %s %.2f", loss.term.c_str(), static_cast<double>(loss.value));
    }
  }
  std::fputs(is_one_line ? "\033[K" : "\n", stderr);
  std::fflush(stderr);
  progress_line_is_open_ = is_one_line;
}

}  // namespace lay
