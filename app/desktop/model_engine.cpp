#include "app/desktop/model_engine.h"

#include "core/io/resource_paths.h"
#include "core/language/captioner.h"
#include "core/language/parser.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refiner.h"
#include "core/registry/model_registry.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace lay {

namespace {

/// What the first body shows, in the plainest words; asks nobody.
DescribeResult describeInitial(const DescribeRequest& request) {
  Random random(0);  // complete() leaves nothing to chance
  const PartDescriptions all = describePose(
      skeletonPose(*request.body, request.initial), CaptionOptions::complete(), random);
  DescribeResult result;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    const bool is_wanted =
        request.parts.empty() ||
        std::find(request.parts.begin(), request.parts.end(), part) != request.parts.end();
    if (is_wanted) {
      result.descriptions[part].text = all[part].text;
    }
  }
  parseStatements(result.descriptions);
  return result;
}

constexpr const char* kBodyFile = "lay_body.npz";
constexpr const char* kLifterFile = "lifter.safetensors";

/// A predictor or refiner of the body it was last asked for.
template <typename Model>
class OfBody {
 public:
  /// @param find its files.
  template <typename Find>
  const Model& of(const BodyModelPtr& body, const Find& find) {
    if (!model_ || body_ != body) {
      model_.emplace(body, find());
      body_ = body;
    }
    return *model_;
  }

 private:
  BodyModelPtr body_;
  std::optional<Model> model_;
};

/// Loads once; a model that failed to load is tried again by the next job, since its file may have
/// come meanwhile.
class LazyModels {
 public:
  AdaptedBody body(const std::string& id) {
    const std::lock_guard lock(body_mutex_);
    if (!ours_) {
      ours_ = loadBodyModel(findModelFile(kBodyFile));
    }
    const bool is_ours = id.empty() || id == kBundledBodyId;
    if (is_ours) {
      return {ours_, ours_, {}};
    }
    if (!chosen_.working || chosen_id_ != id) {
      chosen_ = adaptBody(loadNamedBody(id), *ours_);
      chosen_id_ = id;
    }
    return chosen_;
  }

  SmplParams predict(const BodyModelPtr& body,
                     const Keypoints2d& keypoints,
                     const PersonBox& box,
                     const PinholeCamera& camera) {
    const std::lock_guard lock(predictor_mutex_);
    return predictor_.of(body, [] { return findModelFile(kLifterFile); })
        .predict(keypoints, box, camera);
  }

  RefinementResult refine(const BodyModelPtr& body,
                          const RefinementProblem& problem,
                          const RefinementOptions& options,
                          StepSink& sink,
                          const std::stop_token& stop) {
    const std::lock_guard lock(refiner_mutex_);
    return refiner_.of(body, findRefinerFiles).refine(problem, options, sink, stop);
  }

 private:
  std::mutex body_mutex_;
  BodyModelPtr ours_;
  std::string chosen_id_;
  AdaptedBody chosen_;  // the last one that is not ours
  std::mutex predictor_mutex_;
  OfBody<InitialPredictor> predictor_;
  std::mutex refiner_mutex_;
  OfBody<Refiner> refiner_;
};

}  // namespace

Engine makeModelEngine() {
  const auto models = std::make_shared<LazyModels>();
  Engine engine;
  engine.load_body = [models](const std::string& id) { return models->body(id); };
  engine.predict = [models](const BodyModelPtr& body,
                            const Keypoints2d& keypoints,
                            const PersonBox& box,
                            const PinholeCamera& camera) {
    return models->predict(body, keypoints, box, camera);
  };
  engine.refine = [models](const BodyModelPtr& body,
                           const RefinementProblem& problem,
                           const RefinementOptions& options,
                           StepSink& sink,
                           const std::stop_token& stop) {
    return models->refine(body, problem, options, sink, stop);
  };
  engine.describe = [](const DescribeRequest& request,
                       const VlmSettings& settings,
                       DescribeSink& /*sink*/,
                       const std::stop_token& /*stop*/) {
    DescribeResult result = describeInitial(request);
    if (!settings.base_url.empty()) {
      result.notice =
          "This version asks no language model; the descriptions are written from the first body.";
    }
    return result;
  };
  return engine;
}

}  // namespace lay
