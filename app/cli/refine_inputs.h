#pragma once

#include "core/body/adapted_body.h"
#include "core/exchange/params_file.h"
#include "core/image/camera_settings.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/refine/refinement_problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// Files and values that a refinement starts from, as given on the command line.
struct RefineInputs {
  std::filesystem::path image;
  std::filesystem::path keypoints;    ///< "" has the installed detectors find them
  KeypointReadOptions reading = {};   ///< how the keypoint file is read
  std::string frame = {};             ///< which image or frame of it; "" goes by the image's name
  int person = 0;  ///< of those in the keypoint file that belong to the image, from 0
  std::optional<std::filesystem::path>
      initial;  ///< parameters; without them the lifter predicts the first body
  std::optional<std::filesystem::path> start;  ///< another program's prediction, instead of both
  std::string start_frame = {};   ///< of it, see choosePrediction
  std::string start_person = {};  ///< of it; "" takes the one who lies nearest to the keypoints
  bool wants_regressor = false;   ///< starts from what the installed regressor finds instead
  CameraSettings camera = {};         ///< without any EXIF's, else the image's diagonal
  std::optional<float> height_m = std::nullopt;  ///< the person's real standing height
  std::optional<std::filesystem::path>
      body;  ///< an installed body's id or a body model file; without it ours
};

/// A problem that is ready for the refiner, and what belongs to it.
struct LoadedProblem {
  AdaptedBody adapted;  ///< the chosen body; files are written for its `native`
  BodyModelPtr body;    ///< adapted.working: what the refiner and the pictures take
  ImagePtr photo;
  RefinementProblem problem;
  CameraSource camera_source = CameraSource::Diagonal;
  std::string start_source = {};    ///< of another program's prediction: who it is from
  std::vector<std::string> notes;   ///< what a person should know about the inputs, in sentences
};

/// The body that an id of `layfigure-cli models` or a path names, or ours.
/// @throws ModelError, FileError.
[[nodiscard]] BodyModelPtr loadChosenBody(const std::optional<std::filesystem::path>& path);

/// The same, ready for networks that were trained with ours. @throws ModelError, FileError.
[[nodiscard]] AdaptedBody loadAdaptedBody(const std::optional<std::filesystem::path>& path);

/// Parameters as they are saved: of the body's own joints and betas, with its name, kind and
/// gender.
[[nodiscard]] BodyRecord nativeRecord(const AdaptedBody& adapted,
                                      const SmplParams& working,
                                      const PinholeCamera& camera);

/// "The rotation of right_hand (28 degrees) is lost: ...", or "" when nothing is.
[[nodiscard]] std::string lossNote(const ConvertedPose& converted);

/// Refuses parameters that were made with another body: their betas mean another shape.
/// `model_name` may be "".
/// @throws ModelError.
void requireSameBody(const BodyModel& body,
                     const std::string& model_name,
                     const std::filesystem::path& params_path);

/// @throws Error naming the file that is missing, damaged or does not fit.
[[nodiscard]] LoadedProblem loadProblem(const RefineInputs& inputs);

}  // namespace lay
