#include "ui/document/session.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/body/skinning.h"

namespace lay {

namespace {

bool isSame(const SmplParams& a, const SmplParams& b) {
  return a.betas == b.betas && a.body_pose == b.body_pose && a.global_orient == b.global_orient &&
         a.transl == b.transl;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {}

void Session::setPhoto(Photo photo) {
  photo_ = std::move(photo);
  known_height_.reset();
  subject_.reset();
  forgetInitial();
  Q_EMIT photoChanged();
  Q_EMIT subjectChanged();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

void Session::setCamera(const PinholeCamera& camera, CameraSource source) {
  if (photo_) {
    photo_->camera = camera;
    photo_->camera_source = source;
    Q_EMIT cameraChanged();
    Q_EMIT shownChanged();
  }
}

void Session::setKnownHeight(std::optional<float> height_m) {
  known_height_ = height_m;
}

void Session::setSubject(Subject subject) {
  subject_ = std::move(subject);
  forgetInitial();
  Q_EMIT subjectChanged();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

void Session::setBody(AdaptedBody body) {
  if (body_.working == body.working) {
    return;
  }
  body_ = std::move(body);
  replay_.reset(body_.working);
  previewed_.reset();
  Q_EMIT bodyChanged();
  Q_EMIT shownChanged();
}

void Session::setInitial(SmplParams initial) {
  initial_ = std::move(initial);
  found_betas_.reset();
  preview_.clear();
  dropRun();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

RefinementProblem Session::problem() const {
  RefinementProblem problem;
  problem.camera = photo_->camera;
  problem.box = subject_->box;
  problem.keypoints = subject_->keypoints;
  problem.initial = *initial_;
  problem.height_m = known_height_;
  problem.descriptions = descriptions_;
  for (PartDescription& part : problem.descriptions.parts) {
    if (part.author == Author::Generated) {
      part = {};
    }
  }
  return problem;
}

void Session::setDescriptions(PartDescriptions now, PartDescriptions before) {
  descriptions_ = std::move(now);
  told_before_ = std::move(before);
  Q_EMIT descriptionsChanged();
}

void Session::forgetInitial() {
  initial_.reset();
  found_betas_.reset();
  preview_.clear();
  dropRun();
}

void Session::dropRun() {
  const bool had_run = run_.has_value();
  run_.reset();
  replay_.reset(body_.working);
  previewed_.reset();
  num_steps_ = 0;
  shown_step_ = -1;
  shown_hypothesis_ = 0;
  following_ = true;
  hypothesis_chosen_ = false;
  if (had_run) {
    Q_EMIT runChanged();
  }
}

std::optional<RefinementProblem> Session::editProblem() const {
  const auto shown = foundParams();
  if (!run_ || !run_->result || !shown) {
    return std::nullopt;
  }
  PartDescriptions persons = descriptions_;
  for (PartDescription& part : persons.parts) {
    if (part.author != Author::Person) {
      part = {};
    }
  }
  const std::vector<Statement> changed = changedStatements(told_before_, persons);
  if (changed.empty()) {
    return std::nullopt;
  }
  return editedProblem(problem(), *shown, changed);
}

void Session::beginRun(RefinementProblem problem,
                       std::shared_ptr<const StepHistory> history,
                       int expected_steps) {
  SmplParams before = foundParams().value_or(*initial_);
  dropRun();
  preview_.clear();
  run_ = Run{std::move(problem),
             body_.working,
             std::move(history),
             expected_steps,
             std::nullopt,
             std::move(before),
             *initial_,
             told_before_};
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

std::optional<KeptRun> Session::keptRun() const {
  if (!run_ || !run_->result) {
    return std::nullopt;
  }
  return KeptRun{*run_, num_steps_, shown_step_, shown_hypothesis_, hypothesis_chosen_};
}

void Session::restoreRun(const std::optional<KeptRun>& kept) {
  const bool fits = kept && initial_ && isSame(kept->run.first, *initial_);
  dropRun();
  preview_.clear();
  if (fits) {
    run_ = kept->run;
    num_steps_ = kept->num_steps;
    shown_step_ = kept->shown_step;
    shown_hypothesis_ = kept->shown_hypothesis;
    hypothesis_chosen_ = kept->hypothesis_chosen;
    following_ = shown_step_ == num_steps_ - 1;
    Q_EMIT runChanged();
  }
  Q_EMIT shownChanged();
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
  const auto found = foundParams();
  return found ? std::optional(preview_.applied(*found)) : std::nullopt;
}

std::optional<SmplParams> Session::foundParams() const {
  const DenoisingStepPtr step = stepAt(shown_step_);
  if (step && shown_hypothesis_ < static_cast<int>(step->hypotheses.size())) {
    return step->hypotheses[static_cast<std::size_t>(shown_hypothesis_)].x_start;
  }
  return initial_;
}

PosedBodyPtr Session::shownBody() {
  const auto params = shownParams();
  if (!params || !body_.working) {
    return nullptr;
  }
  if (!preview_.isActive()) {
    return replay_.posed(shown_step_, shown_hypothesis_, *params);
  }
  if (!previewed_ || previewed_->step != shown_step_ ||
      previewed_->hypothesis != shown_hypothesis_ || previewed_->preview != preview_) {
    previewed_ = Previewed{shown_step_,
                           shown_hypothesis_,
                           preview_,
                           std::make_shared<const PosedBody>(pose(*body_.working, *params))};
  }
  return previewed_->body;
}

void Session::previewBeta(int beta, std::optional<float> value) {
  const ShapePreview before = preview_;
  preview_.set(beta, value);
  if (preview_ != before) {
    Q_EMIT shownChanged();
  }
}

void Session::clearPreview() {
  if (preview_.isActive()) {
    preview_.clear();
    Q_EMIT shownChanged();
  }
}

void Session::useShownShape() {
  const auto shown = shownParams();
  if (!shown || !initial_) {
    return;
  }
  const Eigen::VectorXf found = found_betas_.value_or(initial_->betas);
  SmplParams initial = *initial_;
  initial.betas = shown->betas;
  setInitial(std::move(initial));
  found_betas_ = found;
  Q_EMIT shownChanged();
}

void Session::restoreInitialShape() {
  if (found_betas_ && initial_) {
    SmplParams initial = *initial_;
    initial.betas = *found_betas_;
    setInitial(std::move(initial));
  }
}

std::vector<PosedBodyPtr> Session::otherBodies() {
  std::vector<PosedBodyPtr> others;
  const DenoisingStepPtr step = stepAt(shown_step_);
  const int count = step && body_.working ? static_cast<int>(step->hypotheses.size()) : 0;
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

std::optional<float> Session::shownUncertainty(int joint) const {
  if (!run_ || !run_->result || !run_->result->uncertainty_mm || num_steps_ == 0 ||
      shown_step_ != num_steps_ - 1 ||
      shown_hypothesis_ != run_->result->hypotheses.front().index) {
    return std::nullopt;
  }
  return run_->result->uncertainty_mm->at(static_cast<std::size_t>(joint));
}

std::optional<float> Session::reprojectionOf(const SmplParams& params) const {
  if (!body_.working || !subject_ || !photo_) {
    return std::nullopt;
  }
  const PosedJoints joints = poseJoints(*body_.working, params);
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
