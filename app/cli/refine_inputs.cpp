#include "app/cli/refine_inputs.h"

#include "app/cli/model_files.h"
#include "app/cli/photo_person.h"
#include "core/base/error.h"
#include "core/body/body_height.h"
#include "core/detect/body_as_seen.h"
#include "core/detect/regressed_body.h"
#include "core/exchange/params_file.h"
#include "core/exchange/prediction_file.h"
#include "core/exchange/prediction_placement.h"
#include "core/io/resource_paths.h"
#include "core/refine/initial_predictor.h"
#include "core/registry/model_registry.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace lay {
namespace {

SmplParams predictedBody(const LoadedProblem& loaded) {
  const auto predictor = loadModelFile(
      findModelFile(kLifterFile),
      [&loaded](const std::filesystem::path& path) { return InitialPredictor(loaded.body, path); });
  return predictor.predict(loaded.problem.keypoints, loaded.problem.box, loaded.problem.camera);
}

PlacementScene placementScene(const LoadedProblem& loaded) {
  return {loaded.adapted,
          loaded.problem.camera,
          loaded.problem.keypoints,
          loaded.problem.box,
          predictedBody(loaded)};
}

SmplParams placedBody(const PredictedBody& predicted,
                      const PlacementScene& scene,
                      LoadedProblem& loaded) {
  const PlacedPrediction placed = placePrediction(predicted, scene);
  loaded.notes.insert(loaded.notes.end(), placed.notes.begin(), placed.notes.end());
  return placed.params;
}

/// The body that the paper's regressor finds in this photo.
SmplParams regressedStart(LoadedProblem& loaded) {
  loaded.start_source = kRegressorName;
  loaded.notes.push_back(strCat("Starts from ", loaded.start_source, "."));
  return placedBody(regressedBody(*loaded.photo, loaded.problem.box, loaded.problem.camera),
                    placementScene(loaded),
                    loaded);
}

/// The body of another program's prediction, in this photo.
SmplParams startBody(const RefineInputs& inputs, LoadedProblem& loaded) {
  const Prediction prediction = readPrediction(*inputs.start);
  PredictionChoice choice =
      choosePrediction(prediction, inputs.start_frame, inputs.start_person, inputs.image);
  const std::vector<PredictedBody>& people = prediction.frames[choice.frame].people;
  const PlacementScene scene = placementScene(loaded);
  if (inputs.start_person.empty()) choice.person = nearestPerson(people, scene);
  loaded.start_source = sourceOf(prediction, choice);
  loaded.notes.push_back(strCat("Starts from ", loaded.start_source, "."));
  loaded.notes.insert(loaded.notes.end(), prediction.notes.begin(), prediction.notes.end());
  return placedBody(people[choice.person], scene, loaded);
}

/// Our own first body, corrected by the photo where something is installed that can look at it.
SmplParams lookedAtBody(LoadedProblem& loaded) {
  const SmplParams predicted = predictedBody(loaded);
  const RefinementProblem& problem = loaded.problem;
  try {
    const auto seen = bodyAsSeen(
        loaded.body, predicted, problem.keypoints, problem.box, problem.camera, *loaded.photo);
    if (!seen) return predicted;
    loaded.notes.push_back("The first body is corrected by what MoveNet sees in the photo.");
    return *seen;
  } catch (const Error& error) {
    loaded.notes.push_back(strCat("The photo had no say in the first body: ", error.what()));
    return predicted;
  }
}

SmplParams initialBody(const RefineInputs& inputs, LoadedProblem& loaded) {
  if (inputs.start) return startBody(inputs, loaded);
  if (inputs.wants_regressor) return regressedStart(loaded);
  if (inputs.initial) {
    const BodyRecord record = loadParams(*inputs.initial);
    requireSameBody(*loaded.adapted.native, record.model_name, *inputs.initial);
    const ConvertedPose converted = loaded.adapted.fromNative(record.params);
    if (const std::string note = lossNote(converted); !note.empty()) {
      loaded.notes.push_back(note);
    }
    return converted.params;
  }
  return lookedAtBody(loaded);
}

}  // namespace

BodyModelPtr loadChosenBody(const std::optional<std::filesystem::path>& path) {
  return path && path->string() != kBundledBodyId
             ? loadNamedBody(path->string())
             : loadModelFile(findModelFile(kBodyFile), loadBodyModel);
}

AdaptedBody loadAdaptedBody(const std::optional<std::filesystem::path>& path) {
  BodyModelPtr native = loadChosenBody(path);
  const BodyModelPtr ours = path ? loadChosenBody(std::nullopt) : native;
  return adaptBody(std::move(native), *ours);
}

BodyRecord nativeRecord(const AdaptedBody& adapted,
                        const SmplParams& working,
                        const PinholeCamera& camera) {
  BodyRecord record;
  record.params = adapted.toNative(working);
  record.camera = camera;
  record.model_name = adapted.native->name;
  record.gender = adapted.native->gender;
  record.surface_model_type = std::string(toString(adapted.native->family));
  return record;
}

std::string lossNote(const ConvertedPose& converted) {
  constexpr float kDegrees = 180 / std::numbers::pi_v<float>;
  if (converted.lost_angle * kDegrees < 0.1F) {
    return "";
  }
  return strCat("The rotation of ",
                converted.lost_joint,
                " (",
                std::lround(converted.lost_angle * kDegrees),
                " degrees) and of other joints that the other body does not have are left out; "
                "hands and face are at rest.");
}

void requireSameBody(const BodyModel& body,
                     const std::string& model_name,
                     const std::filesystem::path& params_path) {
  if (!model_name.empty() && model_name != body.name) {
    throw ModelError(strCat(
        "'",
        params_path.string(),
        "' was made with the body '",
        model_name,
        "', and the body in use is '",
        body.name,
        "': the same numbers would be another shape. Give the file of that body with --body."));
  }
}

LoadedProblem loadProblem(const RefineInputs& inputs) {
  if (inputs.person < 0) {
    throw InvalidOptions(strCat("--person is ", inputs.person, "; the first person is 0."));
  }
  LoadedProblem loaded;
  loaded.photo = loadImage(inputs.image);
  const ChosenCamera camera = chooseCamera(inputs.camera, *loaded.photo);
  loaded.problem.camera = camera.camera;
  loaded.camera_source = camera.source;
  loaded.notes = camera.notes;
  loaded.problem.keypoints = findPerson(inputs, *loaded.photo, loaded.notes);
  loaded.problem.box = boxFromKeypoints(loaded.problem.keypoints);
  loaded.adapted = loadAdaptedBody(inputs.body);
  loaded.body = loaded.adapted.working;
  loaded.problem.initial = initialBody(inputs, loaded);
  if (inputs.height_m) {
    loaded.problem.height_m = inputs.height_m;
    loaded.problem.validate();  // before a body is made of it
    loaded.problem.initial = withHeight(*loaded.body, loaded.problem.initial, *inputs.height_m);
  }
  loaded.problem.validate();
  return loaded;
}

}  // namespace lay
