#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

#include <QObject>

#include "core/refine/step_history.h"
#include "core/refine/step_sink.h"

namespace lay {

/// Carries steps from the job thread to the GUI thread without making either wait for the other. At
/// most one event is in flight whatever the step rate. The job waits here only for a person: while
/// the run is paused, and for the pace at which steps are to be watched.
///
///   StepRelay relay(history);                       // GUI thread
///   relay.attach(stop); refiner.refine(..., relay)  // job thread
class StepRelay : public QObject, public StepSink {
  Q_OBJECT
 public:
  explicit StepRelay(std::shared_ptr<StepHistory> history, QObject* parent = nullptr);

  /// Gives the gate the token that opens it for good. Job thread, before the first step.
  void attach(std::stop_token stop);

  /// Appends, announces and passes the gate. Job thread.
  void onStep(DenoisingStepPtr step) override;

  // GUI thread.
  void pause();
  void resume();
  /// Lets exactly one more step through while paused.
  void advanceOne();
  [[nodiscard]] bool isPaused() const;
  /// True once the job stands at the gate for want of a credit: no further step comes by itself.
  [[nodiscard]] bool isHeld() const;

  /// The least time each step stays before the next may begin; 0 = as fast as it is computed. Takes
  /// effect at once.
  void setPace(std::chrono::milliseconds pace);

  /// How long the job has stood at the gate in all: time that is not the computation's. Any thread.
  [[nodiscard]] std::chrono::duration<double> waited() const;

 Q_SIGNALS:
  /// Steps first..last are in the history. GUI thread; every step exactly once, in order.
  void stepsAppended(int first, int last);

 private:
  void announce();
  void waitAtGate();

  std::shared_ptr<StepHistory> history_;
  std::atomic<bool> announced_ = false;
  int num_announced_ = 0;  // GUI thread only

  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable_any changed_;
  std::stop_token stop_;
  bool paused_ = false;
  int credits_ = 0;
  bool held_ = false;
  std::chrono::milliseconds pace_{0};
  std::chrono::duration<double> waited_{0};
};

}  // namespace lay
