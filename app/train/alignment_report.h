#pragma once

#include "core/train/align_trainer.h"

namespace lay {

/// An alignment told to another program: one JSON object a line on standard output, each flushed.
///
///   {"event":"begin","groups":..,"held_out":..,"without_difference":..,"first_step":..,"steps":..,
///    "preferred_mm":..,"original_mm":..}
///   {"event":"step","step":..}
///   {"event":"validation","step":..,"preferred_mm":..,"original_mm":..,"kept":true}
///   {"event":"end","step":..,"kept":..,"preferred_mm":..,"original_mm":..}
///
/// The last has the figures of what is in the file: those of "begin" when nothing is (kept false).
class AlignmentReport : public AlignmentAudience {
 public:
  void onBegin(const Beginning& beginning) override;
  void onStep(int step) override;
  void onValidation(int step, const Figures& figures, bool is_kept) override;
  /// After alignDenoiser().
  void end() const;

 private:
  int step_ = 0;
  bool is_kept_ = false;
  Figures kept_;
};

}  // namespace lay
