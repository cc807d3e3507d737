#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/diffusion/denoise_step.h"
#include "core/refine/doubts.h"
#include "core/refine/mirrored_twin.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_sink.h"

namespace lay {

/// What the text encoder makes of the descriptions and of what they say in the mirror.
struct TextLatents {
  Eigen::VectorXf said;
  Eigen::VectorXf mirrored;
};

/// One call of Refiner::refine(): the state of its hypotheses and the steps already told. Private
/// to the Refiner.
class RefinementRun {
 public:
  RefinementRun(const BodyModel& body,
                DenoiserNetworks networks,
                const std::optional<UncertaintyScale>& uncertainty,
                TextLatents latents,
                Device device,
                const RefinementProblem& problem,
                const RefinementOptions& options,
                StepSink& sink,
                std::stop_token stop);

  RefinementResult execute();

 private:
  bool stopped();

  void tell(Phase phase, int timestep, const StateMatrix& x_t);

  [[nodiscard]] double seconds() const;

  /// The conditional diffusion: whitened residual around the initial prediction, DDIM from the
  /// noise of each hypothesis.
  void adapt();

  [[nodiscard]] std::optional<MirroredTwin> twinOfFirst(const StateVector& sigma) const;

  /// Moves predictions to the nearest bodies that meet a person's targets, so that the next step
  /// starts from there and the network sees it.
  void meetTargets(StateMatrix& r, const StateVector& sigma) const;

  /// Of the hypothesis that starts without noise. @return whether anything was left out.
  bool leaveOutContradictions();

  /// Makes evidence of the problem's descriptions.
  void hearWords();

  /// Against the keypoints that were asked for, left out or not.
  [[nodiscard]] float reprojectionOf(const SmplParams& params) const;

  void polish();

  /// What the polish left of a known height, or, of a run without one, all of it.
  void keepHeight();

  RefinementResult result();

  /// Which are alike, and how sure the best is.
  void compareHypotheses(RefinementResult& result) const;

  const BodyModel& body_;
  DenoiserNetworks networks_;
  const std::optional<UncertaintyScale>& uncertainty_;
  TextLatents latents_;
  Device device_;
  const RefinementProblem& asked_;
  RefinementProblem problem_;  // without what was left out
  LeftOut left_out_;
  const RefinementOptions& options_;
  StepSink& sink_;
  std::stop_token stop_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  const NoiseSchedule schedule_;
  WordEvidencePtr words_;
  DenoiserProblem evidence_;
  StateVector x_init_;
  std::vector<SmplParams> states_;
  int num_steps_ = 0;
  Termination termination_ = Termination::Completed;
};

}  // namespace lay
