#include "ui/live/step_relay.h"

#include <utility>

namespace lay {

StepRelay::StepRelay(std::shared_ptr<StepHistory> history, QObject* parent)
    : QObject(parent), history_(std::move(history)) {}

void StepRelay::attach(std::stop_token stop) {
  const std::lock_guard lock(mutex_);
  stop_ = std::move(stop);
}

void StepRelay::onStep(DenoisingStepPtr step) {
  history_->append(std::move(step));
  if (!announced_.exchange(true)) {
    QMetaObject::invokeMethod(this, &StepRelay::announce, Qt::QueuedConnection);
  }
  waitAtGate();
}

void StepRelay::pause() {
  const std::lock_guard lock(mutex_);
  paused_ = true;
  credits_ = 0;
}

void StepRelay::resume() {
  {
    const std::lock_guard lock(mutex_);
    paused_ = false;
    credits_ = 0;
  }
  changed_.notify_all();
}

void StepRelay::advanceOne() {
  {
    const std::lock_guard lock(mutex_);
    if (!paused_) {
      return;
    }
    ++credits_;
  }
  changed_.notify_all();
}

bool StepRelay::isPaused() const {
  const std::lock_guard lock(mutex_);
  return paused_;
}

bool StepRelay::isHeld() const {
  const std::lock_guard lock(mutex_);
  return held_ && paused_ && credits_ == 0;
}

void StepRelay::setPace(std::chrono::milliseconds pace) {
  {
    const std::lock_guard lock(mutex_);
    pace_ = pace;
  }
  changed_.notify_all();
}

std::chrono::duration<double> StepRelay::waited() const {
  const std::lock_guard lock(mutex_);
  return waited_;
}

void StepRelay::announce() {
  // Clear before reading the size: a step that arrives now announces itself again.
  announced_ = false;
  const int size = history_->size();
  if (size > num_announced_) {
    const int first = std::exchange(num_announced_, size);
    Q_EMIT stepsAppended(first, size - 1);
  }
}

void StepRelay::waitAtGate() {
  const auto arrived = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  const auto isDue = [&] { return std::chrono::steady_clock::now() >= arrived + pace_; };
  // A longer pace set meanwhile moves the deadline, hence the loop.
  while (!stop_.stop_requested() && !isDue()) {
    changed_.wait_until(lock, stop_, arrived + pace_, isDue);
  }
  held_ = true;
  changed_.wait(lock, stop_, [&] { return !paused_ || credits_ > 0; });
  held_ = false;
  if (credits_ > 0) {
    --credits_;
  }
  waited_ += std::chrono::steady_clock::now() - arrived;
}

}  // namespace lay
