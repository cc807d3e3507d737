#pragma once

#include "core/body/body_family.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// What a prediction's root rotation and translation are measured in.
enum class PredictionSpace {
  Camera,    ///< x right, y down, z forward, the camera at the origin
  WorldZUp,  ///< metres above the floor along z; no camera is known (AMASS)
  WorldYUp,  ///< the same along y (AIST++)
  Unknown    ///< the file does not say which of them (EasyMocap)
};

/// One body that another program found in one image.
struct PredictedBody {
  /// J joints, the family's own betas; rad and m, the root as `space` says. transl as SMPL has it:
  /// the pelvis stands at its place in the T-pose plus transl.
  SmplParams params;
  BodyFamily family = BodyFamily::Smpl;  ///< whose betas they are
  std::string gender = "neutral";
  std::string model_name;  ///< of our own files: the body they belong to; "" when not said
  std::string person;      ///< the file's own name or number: a track, an index
  PredictionSpace space = PredictionSpace::Camera;
  /// The file holds no rotations of joints but the root's (SMPLify-X with its latent pose); those
  /// of `params` are zero.
  bool is_root_only = false;
  /// A rotation (axis-angle, rad) that turned the body round the origin before transl moved it
  /// (EasyMocap's Rh, SMPLify-X's camera): the pelvis stands at R * (its place in the T-pose) +
  /// transl. It is part of global_orient already.
  std::optional<Eigen::Vector3f> turn_about_origin;
  float focal_length = 0;            ///< px of its image; 0: the image's diagonal, as CLIFF has it
  Eigen::Vector2i image_size{0, 0};  ///< px; 0: the same as the photo's
  std::optional<Eigen::Vector2f> principal_point;  ///< px; none: the image's middle
  std::optional<PersonBox> box;                    ///< px of its image
};

/// What was found in one image or frame.
struct PredictedFrame {
  std::string name;  ///< of the image, or the frame's number
  std::vector<PredictedBody> people;
};

/// The contents of a file of predictions.
struct Prediction {
  std::string source;                  ///< the program or layout, for people: "4D-Humans (PHALP)"
  std::vector<PredictedFrame> frames;  ///< at least one with somebody in it
  std::vector<std::string> notes;      ///< what was left out or had to be assumed, in sentences
  std::filesystem::path file = {};     ///< it was read from; empty when from none
};

/// Who of a file is meant.
struct PredictionChoice {
  std::size_t frame = 0;   ///< index in Prediction::frames
  std::size_t person = 0;  ///< index in its people
};

}  // namespace lay
