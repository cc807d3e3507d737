#include "app/desktop/model_engine.h"

#include "core/io/resource_paths.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refiner.h"

#include <memory>
#include <mutex>
#include <optional>

namespace lay {

namespace {

constexpr const char* kBodyFile = "lay_body.npz";
constexpr const char* kLifterFile = "lifter.safetensors";
constexpr const char* kDenoiserFile = "denoiser.safetensors";

/// Loads once; a model that failed to load is tried again by the next job, since its file may have
/// come meanwhile.
class LazyModels {
 public:
  BodyModelPtr body() {
    const std::lock_guard lock(body_mutex_);
    if (!body_) {
      body_ = loadBodyModel(findModelFile(kBodyFile));
    }
    return body_;
  }

  SmplParams predict(const Keypoints2d& keypoints,
                     const PersonBox& box,
                     const PinholeCamera& camera) {
    const BodyModelPtr model = body();
    const std::lock_guard lock(predictor_mutex_);
    if (!predictor_) {
      predictor_.emplace(model, findModelFile(kLifterFile));
    }
    return predictor_->predict(keypoints, box, camera);
  }

  RefinementResult refine(const RefinementProblem& problem,
                          const RefinementOptions& options,
                          StepSink& sink,
                          const std::stop_token& stop) {
    const BodyModelPtr model = body();
    const std::lock_guard lock(refiner_mutex_);
    if (!refiner_) {
      refiner_.emplace(model, findModelFile(kDenoiserFile));
    }
    return refiner_->refine(problem, options, sink, stop);
  }

 private:
  std::mutex body_mutex_;
  BodyModelPtr body_;
  std::mutex predictor_mutex_;
  std::optional<InitialPredictor> predictor_;
  std::mutex refiner_mutex_;
  std::optional<Refiner> refiner_;
};

}  // namespace

Engine makeModelEngine() {
  const auto models = std::make_shared<LazyModels>();
  Engine engine;
  engine.load_body = [models] { return models->body(); };
  engine.predict =
      [models](const Keypoints2d& keypoints, const PersonBox& box, const PinholeCamera& camera) {
        return models->predict(keypoints, box, camera);
      };
  engine.refine = [models](const RefinementProblem& problem,
                           const RefinementOptions& options,
                           StepSink& sink,
                           const std::stop_token& stop) {
    return models->refine(problem, options, sink, stop);
  };
  return engine;
}

}  // namespace lay
