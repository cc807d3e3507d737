#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/body/adapted_body.h"
#include "core/critic/critic.h"
#include "core/detect/detection.h"
#include "core/exchange/prediction.h"
#include "core/image/image.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_sink.h"
#include "core/vlm/describer.h"

namespace lay {

/// bodyAsSeen's signature: our own first body as the photo corrects it; nothing where no network is
/// installed that can look at photos.
using LookFunction = std::function<std::optional<SmplParams>(const BodyModelPtr& body,
                                                             const SmplParams& initial,
                                                             const Keypoints2d& keypoints,
                                                             const PersonBox& box,
                                                             const PinholeCamera& camera,
                                                             const Image& photo)>;

/// regressedPrediction's signature: a person's body out of the photo itself. It takes seconds;
/// throws Error where no regressor is installed, with the way out.
using RegressFunction = std::function<Prediction(
    const Image& photo, const PersonBox& box, const PinholeCamera& camera)>;

/// Refiner::refine's signature, with the working body it is to refine.
using RefineFunction = std::function<RefinementResult(const BodyModelPtr& body,
                                                      const RefinementProblem& problem,
                                                      const RefinementOptions& options,
                                                      StepSink& sink,
                                                      std::stop_token stop)>;

/// InitialPredictor::predict's signature, with the working body it is to place.
using PredictFunction = std::function<SmplParams(const BodyModelPtr& body,
                                                 const Keypoints2d& keypoints,
                                                 const PersonBox& box,
                                                 const PinholeCamera& camera)>;

/// Critic::score's signature, with the working body of what is judged. It may be slow; throws Error.
using JudgeFunction = std::function<Verdict(
    const BodyModelPtr& body, const HypothesisGroup& group, const std::stop_token& stop)>;

/// The same by a vision-language model on a server, which is shown pictures of the bodies and takes
/// minutes.
using JudgeByModelFunction = std::function<Verdict(const BodyModelPtr& body,
                                                   const HypothesisGroup& group,
                                                   const VlmSettings& settings,
                                                   const std::stop_token& stop)>;

/// Loads the body of an id of the model registry, or of a file; "" is ours.
using LoadBodyFunction = std::function<AdaptedBody(const std::string& id)>;

/// Puts a server's key into the system's keyring. @throws Error where there is none, with the way
/// out.
using StoreKeyFunction = std::function<void(const std::string& base_url, const std::string& key)>;

/// Whether a key is there for a server: in the keyring or in the environment. @throws Error where
/// there is no keyring.
using HasKeyFunction = std::function<bool(const std::string& base_url)>;

/// Takes a server's key out of the keyring again. @throws Error.
using ForgetKeyFunction = std::function<void(const std::string& base_url)>;

/// Finds everybody in a photo; nothing where no detector is installed.
using DetectFunction =
    std::function<std::optional<Detection>(const Image& image, const std::stop_token& stop)>;

/// Fetches the published detectors and enables them. @return false when it was stopped.
using InstallDetectorsFunction = std::function<bool(const std::stop_token& stop)>;

/// Counts the tokens of a text, start and end left out.
using CountTokensFunction = std::function<int(const std::string& text)>;

/// What fine-tuning runs as, and on: programs and files.
struct TrainerFiles {
  std::filesystem::path program;   ///< layfigure-train
  std::filesystem::path body;      ///< lay_body.npz
  std::filesystem::path denoiser;  ///< the one that came with the program: what is improved
};

/// Called on the GUI thread. @throws Error saying what is not installed.
using FindTrainerFunction = std::function<TrainerFiles()>;

/// A model that is in memory, for a person who asks what they may do with what it makes.
struct LoadedModel {
  std::string name;     ///< "Lay body", "SMPL, neutral", "denoiser"
  std::string file;     ///< path
  std::string licence;  ///< in a few words
};

/// Called on the GUI thread; throws nothing.
using LoadedModelsFunction = std::function<std::vector<LoadedModel>()>;

/// Everything the window asks of the models. The desktop's main supplies the real ones, tests
/// scripted ones, so `ui` never links LibTorch. Each is called on a job thread and may load what it
/// needs on its first call; all may throw Error. What is empty is not offered.
struct Engine {
  LoadBodyFunction load_body;
  PredictFunction predict;
  LookFunction look;
  RegressFunction regress;
  RefineFunction refine;
  JudgeFunction judge;
  JudgeByModelFunction judge_by_model;
  DetectFunction detect;
  InstallDetectorsFunction install_detectors;
  DescribeFunction describe;
  ListVlmModelsFunction list_vlm_models;
  TestVlmFunction test_vlm;
  StoreKeyFunction store_vlm_key;
  HasKeyFunction has_vlm_key;
  ForgetKeyFunction forget_vlm_key;
  /// Called on the GUI thread with every key that is pressed: it must be quick and throw nothing.
  /// Empty: counts are estimated.
  CountTokensFunction count_tokens;
  LoadedModelsFunction loaded_models;
  FindTrainerFunction find_trainer;
};

}  // namespace lay
