#include "core/project/same.h"

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

bool sameNumber(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

template <typename Array>
bool sameNumbers(const Array& a, const Array& b) {
  return a.size() == b.size() &&
         std::equal(a.data(), a.data() + a.size(), b.data(), [](float x, float y) {
           return sameNumber(x, y);
         });
}

template <typename Array>
bool sameOptional(const std::optional<Array>& a, const std::optional<Array>& b) {
  return a.has_value() == b.has_value() && (!a || sameNumbers(*a, *b));
}

bool sameKeypoints(const Keypoints2d& a, const Keypoints2d& b) {
  return sameNumbers(a.points, b.points) && sameNumbers(a.confidence, b.confidence);
}

bool sameBox(const PersonBox& a, const PersonBox& b) {
  return sameNumbers(a.center, b.center) && sameNumber(a.size, b.size);
}

bool sameState(const HypothesisState& a, const HypothesisState& b) {
  return isSame(a.x_start, b.x_start) && sameNumbers(a.x_t, b.x_t) &&
         sameNumber(a.score, b.score) &&
         std::equal(a.losses.begin(),
                    a.losses.end(),
                    b.losses.begin(),
                    b.losses.end(),
                    [](const GuidanceLoss& x, const GuidanceLoss& y) {
                      return x.term == y.term && sameNumber(x.value, y.value);
                    });
}

bool sameHypothesis(const Hypothesis& a, const Hypothesis& b) {
  return a.index == b.index && isSame(a.params, b.params) && sameNumber(a.score, b.score) &&
         sameNumber(a.reprojection_px, b.reprojection_px) && a.mode == b.mode;
}

bool sameSummary(const RefinementSummary& a, const RefinementSummary& b) {
  return a.termination == b.termination && a.steps == b.steps && sameNumber(a.seconds, b.seconds) &&
         sameNumber(a.initial_reprojection_px, b.initial_reprojection_px) &&
         sameNumber(a.refined_reprojection_px, b.refined_reprojection_px) &&
         sameNumber(a.initial_score, b.initial_score) && a.doubts == b.doubts &&
         a.device.kind == b.device.kind && a.device.notice == b.device.notice;
}

bool sameOptions(const RefinementOptions& a, const RefinementOptions& b) {
  return a.num_hypotheses == b.num_hypotheses && a.ddim_steps == b.ddim_steps && a.eta == b.eta &&
         a.polish_iterations == b.polish_iterations && a.keypoint_weight == b.keypoint_weight &&
         a.text_weight == b.text_weight && a.word_routes == b.word_routes &&
         a.leave_out_contradictions == b.leave_out_contradictions && a.seed == b.seed &&
         a.threads == b.threads && a.device == b.device && a.start == b.start;
}

bool sameSteps(const StepHistory& a, const StepHistory& b) {
  const int count = a.size();
  bool same = count == b.size();
  for (int i = 0; same && i < count; ++i) {
    same = isSame(*a.at(i), *b.at(i));
  }
  return same;
}

}  // namespace

bool isSame(const SmplParams& a, const SmplParams& b) {
  return sameNumbers(a.betas, b.betas) && sameNumbers(a.body_pose, b.body_pose) &&
         sameNumbers(a.global_orient, b.global_orient) && sameNumbers(a.transl, b.transl);
}

bool isSame(const PinholeCamera& a, const PinholeCamera& b) {
  return sameNumber(a.focal_length, b.focal_length) &&
         sameNumbers(a.principal_point, b.principal_point) && a.width == b.width &&
         a.height == b.height;
}

bool isSame(const Subject& a, const Subject& b) {
  return a.keypoint_path == b.keypoint_path && a.person == b.person &&
         a.num_people == b.num_people && sameKeypoints(a.keypoints, b.keypoints) &&
         sameBox(a.box, b.box) && a.height_m == b.height_m;
}

bool isSame(const StartingBody& a, const StartingBody& b) {
  return a.params.has_value() == b.params.has_value() &&
         (!a.params || isSame(*a.params, *b.params)) &&
         sameOptional(a.found_betas, b.found_betas) &&
         a.predicted.has_value() == b.predicted.has_value() &&
         (!a.predicted || isSame(*a.predicted, *b.predicted)) && a.source == b.source;
}

bool isSame(const RefinementProblem& a, const RefinementProblem& b) {
  return isSame(a.camera, b.camera) && sameBox(a.box, b.box) &&
         sameKeypoints(a.keypoints, b.keypoints) && isSame(a.initial, b.initial) &&
         a.descriptions == b.descriptions && a.moving == b.moving && a.constraints == b.constraints &&
         a.height_m == b.height_m;
}

bool isSame(const DenoisingStep& a, const DenoisingStep& b) {
  return a.index == b.index && a.phase == b.phase && a.timestep == b.timestep &&
         sameNumber(a.alpha_cumprod, b.alpha_cumprod) && sameNumber(a.elapsed_s, b.elapsed_s) &&
         std::equal(a.hypotheses.begin(),
                    a.hypotheses.end(),
                    b.hypotheses.begin(),
                    b.hypotheses.end(),
                    sameState);
}

bool isSame(const RefinementResult& a, const RefinementResult& b) {
  return std::equal(a.hypotheses.begin(),
                    a.hypotheses.end(),
                    b.hypotheses.begin(),
                    b.hypotheses.end(),
                    sameHypothesis) &&
         sameOptional(a.uncertainty_mm, b.uncertainty_mm) && sameSummary(a.summary, b.summary);
}

bool isSame(const FinishedRunPtr& a, const FinishedRunPtr& b) {
  return a == b || (a->id == b->id && isSame(a->problem, b->problem) &&
                    sameOptions(a->options, b->options) && a->body_id == b->body_id &&
                    sameSteps(*a->history, *b->history) && a->expected_steps == b->expected_steps &&
                    isSame(a->result, b->result) && isSame(a->before, b->before) &&
                    isSame(a->first, b->first) && a->first_source == b->first_source &&
                    a->told_before == b->told_before && a->branch == b->branch);
}

bool isSame(const Person& a, const Person& b) {
  return a.id == b.id && a.photo == b.photo && isSame(a.subject, b.subject) &&
         isSame(a.start, b.start) && a.shape == b.shape && a.words == b.words &&
         a.constraints == b.constraints && isSame(a.runs, b.runs) && a.rejected == b.rejected &&
         a.rankings == b.rankings && a.choice == b.choice;
}

bool isSame(const ProjectPhoto& a, const ProjectPhoto& b) {
  const bool same_content =
      a.content == b.content || (a.content && b.content && *a.content == *b.content);
  return a.path == b.path && a.sha256 == b.sha256 && isSame(a.camera, b.camera) && same_content &&
         a.is_embedded == b.is_embedded;
}

bool isSame(const Project& a, const Project& b) {
  return a.id == b.id && a.body_id == b.body_id && isSame(a.photos, b.photos) &&
         isSame(a.people, b.people) && a.current_photo == b.current_photo &&
         a.current_person == b.current_person && a.exports == b.exports;
}

}  // namespace lay
