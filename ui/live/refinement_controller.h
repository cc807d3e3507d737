#pragma once

#include <chrono>
#include <memory>

#include <QObject>

#include "core/refine/step_history.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

class StepRelay;

/// Runs refinements, one at a time: the window's only door to a RefineFunction. GUI thread.
class RefinementController : public QObject {
  Q_OBJECT
 public:
  explicit RefinementController(RefineFunction refine, QObject* parent = nullptr);
  ~RefinementController() override;

  /// Starts a run of `body` on a copy of `problem`; a run still going is abandoned first (stopped,
  /// its result dropped).
  /// @return the history its steps are appended to.
  std::shared_ptr<const StepHistory> start(const BodyModelPtr& body,
                                           const RefinementProblem& problem,
                                           const RefinementOptions& options);

  /// Asks the run to stop after the step in progress; finished() then brings the result so far.
  void stop();
  /// Stops and drops the result: neither finished() nor failed() follows.
  void abandon();
  void pause();
  void resume();
  void advanceOne();

  [[nodiscard]] bool isRunning() const { return is_running_; }
  [[nodiscard]] bool isPaused() const;
  /// True once a paused run has stopped at a step: it does nothing until it is told to.
  [[nodiscard]] bool isHeld() const;

  /// See StepRelay::setPace; kept for the runs to come.
  void setPace(std::chrono::milliseconds pace);
  [[nodiscard]] std::chrono::milliseconds pace() const { return pace_; }

 Q_SIGNALS:
  void started();
  void stepsAppended(int first, int last);
  void pausedChanged(bool paused);
  /// The summary's seconds are the computation's alone, without the pace and pauses.
  void finished(const lay::RefinementResult& result);
  void failed(const QString& text);

 private:
  void deliver(const Outcome<RefinementResult>& outcome);

  RefineFunction refine_;
  std::chrono::milliseconds pace_{0};
  bool is_running_ = false;
  std::shared_ptr<StepRelay> relay_;
  JobRunner runner_;  // last: joined before the relay goes
};

}  // namespace lay
