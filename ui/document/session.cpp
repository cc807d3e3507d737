#include "ui/document/session.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/body/skinning.h"

namespace lay {

Session::Session(QObject* parent) : QObject(parent) {}

void Session::setPhoto(Photo photo) {
  photo_ = std::move(photo);
  subject_.reset();
  initial_.reset();
  dropRun();
  Q_EMIT photoChanged();
  Q_EMIT subjectChanged();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

void Session::setSubject(Subject subject) {
  subject_ = std::move(subject);
  initial_.reset();
  dropRun();
  Q_EMIT subjectChanged();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

void Session::setBody(BodyModelPtr body) {
  if (body_ == body) {
    return;
  }
  body_ = std::move(body);
  replay_.reset(body_);
  Q_EMIT bodyChanged();
  Q_EMIT shownChanged();
}

void Session::setInitial(SmplParams initial) {
  initial_ = std::move(initial);
  dropRun();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

RefinementProblem Session::problem() const {
  return {photo_->camera, subject_->box, subject_->keypoints, *initial_};
}

void Session::dropRun() {
  const bool had_run = run_.has_value();
  run_.reset();
  replay_.reset(body_);
  num_steps_ = 0;
  shown_step_ = -1;
  shown_hypothesis_ = 0;
  following_ = true;
  hypothesis_chosen_ = false;
  if (had_run) {
    Q_EMIT runChanged();
  }
}

void Session::beginRun(std::shared_ptr<const StepHistory> history, int expected_steps) {
  dropRun();
  run_ = Run{problem(), std::move(history), expected_steps, std::nullopt};
  Q_EMIT runChanged();
  Q_EMIT shownChanged();
}

void Session::noteSteps(int first, int last) {
  if (!run_) {
    return;
  }
  num_steps_ = last + 1;
  if (following_) {
    shown_step_ = last;
  }
  Q_EMIT stepsAppended(first, last);
  if (following_) {
    Q_EMIT shownChanged();
  }
}

void Session::endRun(RefinementResult result) {
  if (!run_) {
    return;
  }
  run_->result = std::move(result);
  if (!hypothesis_chosen_ && !run_->result->hypotheses.empty()) {
    shown_hypothesis_ = run_->result->hypotheses.front().index;
  }
  Q_EMIT runChanged();
  Q_EMIT shownChanged();
}

void Session::failRun() {
  if (run_) {
    run_->expected_steps = num_steps_;
    Q_EMIT runChanged();
  }
}

DenoisingStepPtr Session::stepAt(int index) const {
  return run_ && index >= 0 && index < num_steps_ ? run_->history->at(index) : nullptr;
}

void Session::showStep(int index) {
  if (num_steps_ == 0) {
    return;
  }
  const int clamped = std::clamp(index, 0, num_steps_ - 1);
  following_ = clamped == num_steps_ - 1;
  if (clamped != shown_step_) {
    shown_step_ = clamped;
    Q_EMIT shownChanged();
  }
}

void Session::showHypothesis(int index) {
  const DenoisingStepPtr step = stepAt(shown_step_);
  if (!step || step->hypotheses.empty()) {
    return;
  }
  const int clamped = std::clamp(index, 0, static_cast<int>(step->hypotheses.size()) - 1);
  hypothesis_chosen_ = true;
  if (clamped != shown_hypothesis_) {
    shown_hypothesis_ = clamped;
    Q_EMIT shownChanged();
  }
}

std::optional<SmplParams> Session::shownParams() const {
  const DenoisingStepPtr step = stepAt(shown_step_);
  if (step && shown_hypothesis_ < static_cast<int>(step->hypotheses.size())) {
    return step->hypotheses[static_cast<std::size_t>(shown_hypothesis_)].x_start;
  }
  return initial_;
}

PosedBodyPtr Session::shownBody() {
  const auto params = shownParams();
  return params ? replay_.posed(shown_step_, shown_hypothesis_, *params) : nullptr;
}

std::vector<PosedBodyPtr> Session::otherBodies() {
  std::vector<PosedBodyPtr> others;
  const DenoisingStepPtr step = stepAt(shown_step_);
  const int count = step && body_ ? static_cast<int>(step->hypotheses.size()) : 0;
  for (int i = 0; i < count; ++i) {
    if (i != shown_hypothesis_) {
      others.push_back(
          replay_.posed(shown_step_, i, step->hypotheses[static_cast<std::size_t>(i)].x_start));
    }
  }
  return others;
}

std::optional<float> Session::shownReprojection() const {
  const auto params = shownParams();
  return params ? reprojectionOf(*params) : std::nullopt;
}

std::optional<float> Session::reprojectionOf(const SmplParams& params) const {
  if (!body_ || !subject_ || !photo_) {
    return std::nullopt;
  }
  const PosedJoints joints = poseJoints(*body_, params);
  return reprojectionError(subject_->keypoints, joints.keypoints_in_camera, photo_->camera);
}

std::vector<int> Session::hypothesisOrder() const {
  std::vector<int> order;
  if (run_ && run_->result) {
    for (const Hypothesis& hypothesis : run_->result->hypotheses) {
      order.push_back(hypothesis.index);
    }
  } else if (const DenoisingStepPtr step = stepAt(num_steps_ - 1)) {
    order.resize(step->hypotheses.size());
    std::iota(order.begin(), order.end(), 0);
  }
  return order;
}

}  // namespace lay
