#include "app/train/alignment_report.h"

#include <cstdio>

namespace lay {

void AlignmentReport::onBegin(const Beginning& beginning) {
  step_ = beginning.first_step;
  kept_ = beginning.before;
  std::printf(
      "{\"event\":\"begin\",\"groups\":%d,\"held_out\":%d,\"without_difference\":%d,"
      "\"first_step\":%d,\"steps\":%d,\"preferred_mm\":%.4f,\"original_mm\":%.4f}\n",
      beginning.groups,
      beginning.held_out,
      beginning.without_difference,
      beginning.first_step,
      beginning.steps,
      beginning.before.preferred_mm,
      beginning.before.original_mm);
  std::fflush(stdout);
}

void AlignmentReport::onStep(int step) {
  step_ = step;
  std::printf("{\"event\":\"step\",\"step\":%d}\n", step);
  std::fflush(stdout);
}

void AlignmentReport::onValidation(int step, const Figures& figures, bool is_kept) {
  if (is_kept) {
    is_kept_ = true;
    kept_ = figures;
  }
  std::printf(
      "{\"event\":\"validation\",\"step\":%d,\"preferred_mm\":%.4f,\"original_mm\":%.4f,"
      "\"kept\":%s}\n",
      step,
      figures.preferred_mm,
      figures.original_mm,
      is_kept ? "true" : "false");
  std::fflush(stdout);
}

void AlignmentReport::end() const {
  std::printf(
      "{\"event\":\"end\",\"step\":%d,\"kept\":%s,\"preferred_mm\":%.4f,\"original_mm\":%.4f}\n",
      step_,
      is_kept_ ? "true" : "false",
      kept_.preferred_mm,
      kept_.original_mm);
  std::fflush(stdout);
}

}  // namespace lay
