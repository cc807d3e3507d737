#include "ui/live/refinement_controller.h"

#include "ui/live/delete_where_it_lives.h"
#include "ui/live/step_relay.h"

#include <algorithm>
#include <utility>

namespace lay {

RefinementController::RefinementController(RefineFunction refine, QObject* parent)
    : QObject(parent), refine_(std::move(refine)) {}

RefinementController::~RefinementController() = default;

std::shared_ptr<const StepHistory> RefinementController::start(const BodyModelPtr& body,
                                                               const RefinementProblem& problem,
                                                               const RefinementOptions& options) {
  abandon();
  auto history = std::make_shared<StepHistory>();
  relay_ = std::shared_ptr<StepRelay>(new StepRelay(history), deleteWhereItLives<StepRelay>);
  relay_->setPace(pace_);
  connect(relay_.get(), &StepRelay::stepsAppended, this, &RefinementController::stepsAppended);
  is_running_ = true;
  runner_.start<RefinementResult>(
      [refine = refine_, relay = relay_, body, problem, options](const std::stop_token& stop) {
        relay->attach(stop);
        return refine(body, problem, options, *relay, stop);
      },
      [this](const Outcome<RefinementResult>& outcome) { deliver(outcome); });
  Q_EMIT started();
  return history;
}

void RefinementController::stop() {
  runner_.requestStop();
}

void RefinementController::abandon() {
  runner_.requestStop();
  is_running_ = false;
  if (relay_) {
    relay_->disconnect(this);
    relay_.reset();
  }
}

void RefinementController::pause() {
  if (is_running_ && !isPaused()) {
    relay_->pause();
    Q_EMIT pausedChanged(true);
  }
}

void RefinementController::resume() {
  if (is_running_ && isPaused()) {
    relay_->resume();
    Q_EMIT pausedChanged(false);
  }
}

void RefinementController::advanceOne() {
  if (is_running_) {
    relay_->advanceOne();
  }
}

bool RefinementController::isPaused() const {
  return relay_ && relay_->isPaused();
}

bool RefinementController::isHeld() const {
  return relay_ && relay_->isHeld();
}

void RefinementController::setPace(std::chrono::milliseconds pace) {
  pace_ = pace;
  if (relay_) {
    relay_->setPace(pace);
  }
}

void RefinementController::deliver(const Outcome<RefinementResult>& outcome) {
  if (!is_running_) {
    return;  // abandoned
  }
  is_running_ = false;
  if (const auto* problem = std::get_if<std::exception_ptr>(&outcome)) {
    Q_EMIT failed(describe(*problem));
  } else {
    RefinementResult result = std::get<RefinementResult>(outcome);
    result.summary.seconds = std::max(0.0, result.summary.seconds - relay_->waited().count());
    Q_EMIT finished(result);
  }
}

}  // namespace lay
