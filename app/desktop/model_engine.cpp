#include "app/desktop/model_engine.h"

#include "app/desktop/model_judge.h"
#include "core/base/error.h"
#include "core/critic/offline_critic.h"
#include "core/detect/body_as_seen.h"
#include "core/detect/photo_detector.h"
#include "core/detect/regressed_body.h"
#include "core/io/resource_paths.h"
#include "core/language/encoder_merges.h"
#include "core/preference/energy_critic.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refiner.h"
#include "core/refine/refiner_files.h"
#include "core/registry/denoiser_versions.h"
#include "core/registry/model_install.h"
#include "core/registry/model_licence.h"
#include "core/registry/model_registry.h"
#include "core/vlm/vlm_describer.h"
#include "core/vlm/vlm_key.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>

namespace lay {

namespace {

constexpr const char* kBodyFile = "lay_body.npz";
constexpr const char* kLifterFile = "lifter.safetensors";

constexpr const char* kOurLicence = "Apache License 2.0";
constexpr const char* kOurBodyLicence =
    "Apache License 2.0, made from MakeHuman's base mesh (CC0 1.0)";

/// "" for a file that is not installed.
std::string pathOf(const char* name) {
  try {
    return findModelFile(name).string();
  } catch (const ModelError&) {
    return {};
  }
}

/// @param id of an installed model, or a file.
LoadedModel describeBody(const std::string& id) {
  const auto installed = ModelRegistry().find(id);
  if (!installed) {
    return {id, id, "a file of your own: its licence is not known here"};
  }
  const ModelLicence* licence = licenceOf(installed->family);
  return {id,
          installed->file.string(),
          licence != nullptr ? licence->title + " licence, " + licence->address
                             : std::string("not known here")};
}

/// layfigure-train beside this program.
TrainerFiles findTrainer() {
  const std::filesystem::path program = programBeside("layfigure-train");
  std::error_code error;
  if (!std::filesystem::is_regular_file(program, error)) {
    throw ModelError(strCat("The training program '",
                            program.string(),
                            "' is not installed. It is built with Layfigure: put it beside the "
                            "program."));
  }
  return {program, findModelFile(kBodyFile), findModelFile(kDenoiserFile)};
}

/// A predictor or refiner of the body it was last asked for.
template <typename Model>
class OfBody {
 public:
  /// @param find its files.
  template <typename Find>
  const Model& of(const BodyModelPtr& body, const Find& find) {
    return of(body, {}, find);
  }
  /// @param version of its files: those of another one are loaded anew.
  template <typename Find>
  const Model& of(const BodyModelPtr& body, const std::string& version, const Find& find) {
    if (!model_ || body_ != body || version_ != version) {
      model_.emplace(body, find());
      body_ = body;
      version_ = version;
    }
    return *model_;
  }
  [[nodiscard]] bool isLoaded() const { return model_.has_value(); }
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  BodyModelPtr body_;
  std::string version_;
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

  /// bodyAsSeen() with what was loaded for the last look, since each change of the camera looks anew.
  std::optional<SmplParams> look(const BodyModelPtr& body,
                                 const SmplParams& initial,
                                 const Keypoints2d& keypoints,
                                 const PersonBox& box,
                                 const PinholeCamera& camera,
                                 const Image& photo) {
    const auto movenet = installedMoveNet();
    if (!movenet) return std::nullopt;
    const std::lock_guard lock(look_mutex_);
    return look_.of(body, movenet->string(), [&] { return *movenet; })
        .correct(initial, keypoints, box, camera, photo);
  }

  /// What is in memory at the moment. What is being loaded in another thread is left out.
  std::vector<LoadedModel> loaded() {
    std::vector<LoadedModel> models;
    if (const std::unique_lock lock(body_mutex_, std::try_to_lock); lock) {
      if (ours_) {
        models.push_back({"Lay body", pathOf(kBodyFile), kOurBodyLicence});
      }
      if (chosen_.working) {
        models.push_back(describeBody(chosen_id_));
      }
    }
    if (const std::unique_lock lock(predictor_mutex_, std::try_to_lock);
        lock && predictor_.isLoaded()) {
      models.push_back({"lifter", pathOf(kLifterFile), kOurLicence});
    }
    if (const std::unique_lock lock(refiner_mutex_, std::try_to_lock);
        lock && refiner_.isLoaded()) {
      for (const char* name : {kDenoiserFile, kPoseVqVaeFile, kTextEncoderFile}) {
        const bool is_improved = std::string(kDenoiserFile) == name && !refiner_.version().empty();
        const std::string path = is_improved ? refiner_.version() : pathOf(name);
        if (!path.empty()) {
          models.push_back({std::filesystem::path(name).stem().string(), path, kOurLicence});
        }
      }
    }
    return models;
  }

  RefinementResult refine(const BodyModelPtr& body,
                          const RefinementProblem& problem,
                          const RefinementOptions& options,
                          StepSink& sink,
                          const std::stop_token& stop) {
    const std::lock_guard lock(refiner_mutex_);
    const std::filesystem::path improved = improvedDenoiser();
    return refiner_
        .of(body,
            improved.string(),
            [&] {
              RefinerFiles files = findRefinerFiles();
              if (!improved.empty()) files.denoiser = improved;
              return files;
            })
        .refine(problem, options, sink, stop);
  }

  std::optional<Detection> detect(const Image& image, const std::stop_token& stop) {
    const std::lock_guard lock(detector_mutex_);
    // Loaded anew every time: detectors come and go, and it takes a tenth of a second.
    const auto detector = PhotoDetector::installed(ModelRegistry());
    return detector ? std::optional(detector->detect(image, stop)) : std::nullopt;
  }

 private:
  std::mutex detector_mutex_;
  std::mutex body_mutex_;
  BodyModelPtr ours_;
  std::string chosen_id_;
  AdaptedBody chosen_;  // the last one that is not ours
  std::mutex predictor_mutex_;
  OfBody<InitialPredictor> predictor_;
  std::mutex look_mutex_;
  OfBody<PhotoLook> look_;
  std::mutex refiner_mutex_;
  OfBody<Refiner> refiner_;
};

/// The tokenizer of the text encoder that runs read texts with; null where there is none.
std::shared_ptr<const ClipTokenizer> encoderTokenizer() {
  try {
    return std::make_shared<const ClipTokenizer>(encoderMerges(findModelFile(kTextEncoderFile)));
  } catch (const Error&) {
    return nullptr;  // the window estimates, and says so
  }
}

bool installDetectors(const std::stop_token& stop) {
  const std::vector<ManifestEntry> manifest = bundledManifest();
  for (const char* id : {"fastestdet", "movenet"}) {
    const auto result = installModel(ModelRegistry(), requireEntry(manifest, id), {}, stop);
    if (!result) return false;
    tryDetector(result->model);
  }
  return true;
}

/// The learned critic where its weights are installed; they are a few numbers, read anew every time.
/// Without them the measure by which runs rank their own bodies gives the scores: reasons need none.
Verdict judge(const BodyModelPtr& body,
              const HypothesisGroup& group,
              const std::stop_token& stop) {
  if (!pathOf(kCriticFile).empty()) {
    return OfflineCritic(body, loadCriticWeights()).score(group, stop);
  }
  Verdict verdict = EnergyCritic(body).score(group, stop);
  Verdict reasons = OfflineCritic(body, CriticWeights{}).score(group, stop);
  for (std::size_t i = 0; i < verdict.critiques.size(); ++i) {
    verdict.critiques[i].sentence = std::move(reasons.critiques[i].sentence);
    verdict.critiques[i].reasons = std::move(reasons.critiques[i].reasons);
  }
  verdict.notices.push_back(
      strCat("No weights of a learned critic (", kCriticFile, ") are installed: the scores are by the "
             "measure that the run itself ranks bodies by."));
  return verdict;
}

void addLanguage(Engine& engine) {
  VlmTools tools;
  if (const auto tokenizer = encoderTokenizer()) {
    tools.count_tokens = [tokenizer](std::string_view text) {
      return static_cast<int>(tokenizer->encode(text).size()) - 2;
    };
    engine.count_tokens = tools.count_tokens;
  }
  engine.describe = makeDescribeFunction(tools);
  engine.list_vlm_models = makeListVlmModelsFunction(tools);
  engine.test_vlm = makeTestVlmFunction(tools);
  engine.store_vlm_key = storeVlmKey;
  engine.has_vlm_key = hasVlmKey;
  engine.forget_vlm_key = forgetVlmKey;
}

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
  engine.look = [models](const BodyModelPtr& body,
                         const SmplParams& initial,
                         const Keypoints2d& keypoints,
                         const PersonBox& box,
                         const PinholeCamera& camera,
                         const Image& photo) {
    return models->look(body, initial, keypoints, box, camera, photo);
  };
  engine.regress = regressedPrediction;
  engine.refine = [models](const BodyModelPtr& body,
                           const RefinementProblem& problem,
                           const RefinementOptions& options,
                           StepSink& sink,
                           const std::stop_token& stop) {
    return models->refine(body, problem, options, sink, stop);
  };
  engine.judge = judge;
  engine.judge_by_model = judgeByModel;
  engine.find_trainer = findTrainer;
  engine.loaded_models = [models] { return models->loaded(); };
  engine.detect = [models](const Image& image, const std::stop_token& stop) {
    return models->detect(image, stop);
  };
  engine.install_detectors = installDetectors;
  addLanguage(engine);
  return engine;
}

}  // namespace lay
