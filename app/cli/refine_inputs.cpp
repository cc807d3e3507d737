#include "app/cli/refine_inputs.h"

#include "app/cli/model_files.h"
#include "core/base/error.h"
#include "core/exchange/params_file.h"
#include "core/image/keypoint_file.h"
#include "core/io/resource_paths.h"
#include "core/refine/initial_predictor.h"
#include "core/registry/model_registry.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace lay {
namespace {

constexpr float kMaxFocalLength = 1e6F;  // px

PinholeCamera cameraFor(const Image& image,
                        const std::optional<float>& given,
                        std::string& source) {
  if (given) {
    if (!(*given > 0) || *given > kMaxFocalLength) {
      throw InvalidOptions(strCat("--focal is ",
                                  *given,
                                  "; it must be a positive number of pixels, at most ",
                                  kMaxFocalLength,
                                  ". Leave it out to use the photo's own data."));
    }
    source = "given";
    return PinholeCamera::withFocalLength(*given, image.width, image.height);
  }
  if (image.exif_focal_length_px) {
    source = "exif";
    return PinholeCamera::withFocalLength(*image.exif_focal_length_px, image.width, image.height);
  }
  source = "diagonal";
  return PinholeCamera::withDefaultFocalLength(image.width, image.height);
}

SmplParams initialBody(const RefineInputs& inputs, LoadedProblem& loaded) {
  if (inputs.initial) {
    const BodyRecord record = loadParams(*inputs.initial);
    requireSameBody(*loaded.adapted.native, record.model_name, *inputs.initial);
    const ConvertedPose converted = loaded.adapted.fromNative(record.params);
    if (const std::string note = lossNote(converted); !note.empty()) {
      loaded.notes.push_back(note);
    }
    return converted.params;
  }
  const auto predictor = loadModelFile(
      findModelFile(kLifterFile),
      [&loaded](const std::filesystem::path& path) { return InitialPredictor(loaded.body, path); });
  return predictor.predict(loaded.problem.keypoints, loaded.problem.box, loaded.problem.camera);
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
  const KeypointFile file = readKeypointFile(inputs.keypoints);
  loaded.problem.keypoints = selectPerson(file, inputs.keypoints, inputs.image, inputs.person);
  loaded.problem.camera = cameraFor(*loaded.photo, inputs.focal_length, loaded.focal_length_source);
  loaded.problem.box = boxFromKeypoints(loaded.problem.keypoints);
  loaded.adapted = loadAdaptedBody(inputs.body);
  loaded.body = loaded.adapted.working;
  loaded.problem.initial = initialBody(inputs, loaded);
  loaded.problem.validate();
  return loaded;
}

}  // namespace lay
