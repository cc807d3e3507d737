#include "ui/document/session.h"

#include <algorithm>
#include <utility>

#include "core/body/skinning.h"
#include "core/project/same.h"

namespace lay {

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

RefinementProblem Session::problem() const {
  RefinementProblem problem;
  problem.camera = photo_->camera;
  problem.box = subject_->box;
  problem.keypoints = subject_->keypoints;
  problem.initial = *initial_;
  problem.descriptions = descriptions();
  problem.constraints = constraints();
  problem.height_m = knownHeight();
  for (PartDescription& part : problem.descriptions.parts) {
    if (part.author == Author::Generated) {
      part = {};
    }
  }
  return problem;
}

void Session::setDescriptions(const PartDescriptions& now, const PartDescriptions& before) {
  if (person() == nullptr) {
    return;
  }
  document_.record([&](Project& project) {
    project.person()->words.applied = now;
    project.person()->words.told_before = before;
  });
}

const PartDescriptions& Session::descriptions() const {
  static const PartDescriptions nothing;
  return person() != nullptr ? person()->words.applied : nothing;
}

std::optional<RefinementProblem> Session::editProblem() const {
  const auto shown = foundParams();
  if (!run_ || !run_->result || !shown || person() == nullptr) {
    return std::nullopt;
  }
  PartDescriptions persons = descriptions();
  for (PartDescription& part : persons.parts) {
    if (part.author != Author::Person) {
      part = {};
    }
  }
  const std::vector<Statement> changed = changedStatements(person()->words.told_before, persons);
  if (changed.empty()) {
    return std::nullopt;
  }
  return editedProblem(problem(), *shown, changed);
}

void Session::beginRun(RefinementProblem problem,
                       std::shared_ptr<const StepHistory> history,
                       int expected_steps,
                       const RefinementOptions& options,
                       const std::optional<RunBranch>& branch) {
  SmplParams before = foundParams().value_or(*initial_);
  clearRun();
  is_live_ = true;
  live_shape_ = person()->shape;
  const MergeKey key = document_.lastKey();
  const bool is_for_words = key.kind == MergeKey::Kind::Apply && key.detail != used_apply_;
  run_key_ = is_for_words ? key : MergeKey();
  run_ = Run{std::move(problem),
             options,
             body_.working,
             std::move(history),
             expected_steps,
             std::nullopt,
             std::move(before),
             *initial_,
             startSource(),
             person()->words.told_before,
             branch};
  Q_EMIT runChanged();
  Q_EMIT shownChanged();
}

void Session::noteSteps(int first, int last) {
  if (!is_live_) {
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
  if (!is_live_) {
    return;
  }
  const int num_steps = run_->history->size();
  if (result.hypotheses.empty() || num_steps == 0) {
    failRun();  // nothing was found that could be kept
    return;
  }
  Choice choice;
  choice.step = following_ ? num_steps - 1 : shown_step_;
  choice.is_persons_choice = hypothesis_chosen_;
  choice.hypothesis = hypothesis_chosen_ ? shown_hypothesis_ : result.hypotheses.front().index;
  auto finished = std::make_shared<FinishedRun>();
  finished->id = newProjectId();
  finished->problem = std::move(run_->problem);
  finished->options = run_->options;
  finished->body_id = document_.project().body_id;
  finished->body = run_->body;
  finished->history = run_->history;
  finished->expected_steps = run_->expected_steps;
  finished->result = std::move(result);
  finished->before = std::move(run_->before);
  finished->first = std::move(run_->first);
  finished->first_source = std::move(run_->first_source);
  finished->told_before = std::move(run_->told_before);
  finished->branch = run_->branch;

  is_live_ = false;
  const bool is_for_words = run_key_ != MergeKey() && document_.lastKey() == run_key_;
  used_apply_ = is_for_words ? run_key_.detail : used_apply_;
  document_.change(
      finished->branch ? tr("Branch from step %1").arg(finished->branch->step) : tr("Refine"),
      [&](Project& project) {
        Person& person = *project.person();
        person.runs.push_back(finished);
        choice.run = static_cast<int>(person.runs.size()) - 1;
        person.choice = choice;
        if (person.shape == live_shape_) {
          person.shape.clear();
        }
      },
      is_for_words ? run_key_ : MergeKey());
}

void Session::failRun() {
  if (is_live_) {
    run_->expected_steps = num_steps_;
    Q_EMIT runChanged();
  }
}

DenoisingStepPtr Session::stepAt(int index) const {
  return run_ && index >= 0 && index < num_steps_ ? run_->history->at(index) : nullptr;
}

std::optional<SmplParams> Session::shownParams() const {
  if (dragged_) {
    return dragged_;
  }
  const auto found = foundParams();
  return found ? std::optional(preview().applied(*found)) : std::nullopt;
}

std::optional<SmplParams> Session::foundParams() const {
  if (dragged_) {
    return dragged_;
  }
  const auto at_step = paramsAt(shown_step_);
  return at_step ? at_step : initial_;
}

PosedBodyPtr Session::shownBody() {
  const auto params = shownParams();
  if (!params || !body_.working) {
    return nullptr;
  }
  if (dragged_) {
    if (!dragged_body_) {
      dragged_body_ = std::make_shared<const PosedBody>(pose(*body_.working, *params));
    }
    return dragged_body_;
  }
  if (!preview().isActive() && !isBlended()) {
    return replay_.posed(shown_step_, shown_hypothesis_, *params);
  }
  if (!previewed_ || previewed_->step != shown_step_ ||
      previewed_->hypothesis != shown_hypothesis_ || previewed_->preview != preview() ||
      previewed_->blended_with != blended_with_ || previewed_->blend != blend_) {
    previewed_ = Previewed{shown_step_,
                           shown_hypothesis_,
                           blended_with_,
                           blend_,
                           preview(),
                           std::make_shared<const PosedBody>(pose(*body_.working, *params))};
  }
  return previewed_->body;
}

const ShapePreview& Session::preview() const {
  static const ShapePreview nothing;
  if (person() == nullptr || (is_live_ && person()->shape == live_shape_)) {
    return nothing;
  }
  return person()->shape;
}

void Session::previewBeta(int beta, std::optional<float> value) {
  if (person() == nullptr) {
    return;
  }
  ShapePreview shape = preview();
  shape.set(beta, value);
  document_.change(tr("Change the shape"),
                   [&shape](Project& project) { project.person()->shape = shape; },
                   {MergeKey::Kind::Shape, beta});
}

void Session::clearPreview() {
  if (preview().isActive()) {
    document_.change(tr("Take the shape back"),
                     [](Project& project) { project.person()->shape.clear(); });
  }
}

bool Session::usesOwnShape() const {
  return person() != nullptr && person()->start.found_betas.has_value();
}

void Session::useShownShape() {
  const auto shown = shownParams();
  if (!shown || !initial_) {
    return;
  }
  document_.change(tr("Use another shape"), [&shown](Project& project) {
    Person& person = *project.person();
    person.start.found_betas = person.start.found_betas.value_or(person.start.params->betas);
    person.start.params->betas = shown->betas;
    person.shape.clear();
    person.choice = {};
  });
}

void Session::restoreInitialShape() {
  if (!usesOwnShape() || !initial_) {
    return;
  }
  document_.change(tr("Use the shape that was found"), [](Project& project) {
    Person& person = *project.person();
    person.start.params->betas = *person.start.found_betas;
    person.start.found_betas.reset();
    person.shape.clear();
    person.choice = {};
  });
}

std::optional<float> Session::shownReprojection() const {
  const auto params = shownParams();
  return params ? reprojectionOf(*params) : std::nullopt;
}

std::optional<float> Session::shownUncertainty(int joint) const {
  if (!run_ || !run_->result || !run_->result->uncertainty_mm || num_steps_ == 0 ||
      shown_step_ != num_steps_ - 1 || isBlended() ||
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

}  // namespace lay
