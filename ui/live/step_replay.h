#pragma once

#include <deque>
#include <memory>

#include "core/body/skinning.h"

namespace lay {

/// A posed body that is shown, shared with whoever draws or writes it.
using PosedBodyPtr = std::shared_ptr<const PosedBody>;

/// Poses what is shown. Live steps and scrubbed ones take this same path. GUI thread.
///
/// The last few surfaces are kept by (step, hypothesis), so that going to and fro in a run costs
/// nothing; parameters are what travels, so nothing more than these few surfaces is ever held.
class StepReplay {
 public:
  /// Forgets everything posed for another body or run.
  void reset(BodyModelPtr body);

  /// @param step, hypothesis the name `params` goes by within the current run; step -1 = the
  /// initial prediction.
  [[nodiscard]] PosedBodyPtr posed(int step, int hypothesis, const SmplParams& params);

 private:
  struct Entry {
    int step = 0;
    int hypothesis = 0;
    PosedBodyPtr body;
  };

  BodyModelPtr body_;
  std::deque<Entry> recent_;  // newest first
};

}  // namespace lay
