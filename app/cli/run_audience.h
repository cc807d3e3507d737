#pragma once

#include "app/cli/interrupt_flag.h"
#include "core/body/body_model.h"
#include "core/refine/step_sink.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace lay {

/// The command line's audience of a run: shows progress on a terminal, keeps the steps as JSON
/// lines, and turns Ctrl-C into a stop after the step in progress. One at a time in a process. A
/// second Ctrl-C ends the program at once.
class RunAudience : public StepSink {
 public:
  enum class Progress {
    None,
    OneLine,  ///< rewritten at each step: for a terminal
    Lines     ///< one for each step: for a log
  };

  struct Options {
    BodyModelPtr body = nullptr;  ///< whose parameters are written; with it stepLines() are kept
    /// Turns a step's parameters into those that are written; nothing: they are written as they
    /// are.
    std::function<SmplParams(const SmplParams&)> params_for_file = {};
    bool keeps_steps = false;            ///< steps() has them all, as they came
    Progress progress = Progress::None;  ///< on standard error
  };

  explicit RunAudience(Options options);
  ~RunAudience() override;
  RunAudience(const RunAudience&) = delete;
  RunAudience& operator=(const RunAudience&) = delete;

  void onStep(DenoisingStepPtr step) override;

  [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

  /// One line of JSON for each step so far.
  [[nodiscard]] const std::string& stepLines() const { return step_lines_; }

  [[nodiscard]] const std::vector<DenoisingStepPtr>& steps() const { return steps_; }

 private:
  [[nodiscard]] DenoisingStep stepForFile(const DenoisingStep& step) const;
  void showProgress(const DenoisingStep& step);

  Options options_;
  InterruptFlag interrupt_;
  std::stop_source stop_;
  std::string step_lines_;
  std::vector<DenoisingStepPtr> steps_;
  bool progress_line_is_open_ = false;
};

}  // namespace lay
