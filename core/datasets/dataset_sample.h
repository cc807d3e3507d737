#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"

namespace lay {

/// A person's SMPL parameters as a dataset stores them: in a world of its own. SMPL turns a body
/// about its root joint and not about the origin, so moving them into the camera's frame needs the
/// body (`truthInCamera`).
struct DatasetBody {
  SmplParams params;  ///< global_orient and transl in the dataset's world; as many betas as the
                      ///< file has
  bool has_transl = false;  ///< else `transl` is not known
  Eigen::Matrix3f camera_from_world = Eigen::Matrix3f::Identity();
  Eigen::Vector3f world_in_camera{0, 0, 0};  ///< m, the world's origin
};

/// Sets of 3D joints that a dataset is measured on.
enum class JointSet {
  H36m14,  ///< the 14 joints of kEvaluationJointsOfH36m (core/body/point_regressor.h)
  Smpl24   ///< SMPL's own 24
};

/// "14 joints of the Human3.6M regressor", "24 SMPL joints".
[[nodiscard]] std::string toString(JointSet set);

/// 3D joints that a dataset holds itself.
struct DatasetJoints {
  JointSet set = JointSet::Smpl24;
  MatrixX3f joints;               ///< (14 or 24, 3) m, camera axes; the origin does not matter
  Eigen::Vector3f root{0, 0, 0};  ///< m: Human3.6M's pelvis, or SMPL's joint 0
};

/// One person in one image of a dataset, with what is known of them. At least one of `body` and
/// `joints` is there.
struct DatasetSample {
  std::string name;             ///< for people: the image and the person
  std::filesystem::path image;  ///< relative to the dataset's folder; it need not be there
  PinholeCamera camera;
  PersonBox box;  ///< as the dataset cuts it, else boxFromKeypoints()
  Keypoints2d keypoints;
  std::string gender;  ///< "male", "female", "neutral" or "" (not known)
  std::optional<DatasetBody> body;
  std::optional<DatasetJoints> joints;
};

/// What a reader made of a dataset's files.
struct DatasetSamples {
  std::vector<DatasetSample> samples;
  int num_left_out = 0;  ///< people without a valid camera, truth or enough keypoints
};

/// People with fewer keypoints are left out, as 3DPW itself does.
inline constexpr int kFewestKeypoints = 6;

/// "male", "female", "neutral" of "m", "f", "n" and the words; "" of anything else.
[[nodiscard]] std::string genderWord(const std::string& text);

/// `count` of the samples, evenly spaced; all of them when there are not as many.
[[nodiscard]] std::vector<DatasetSample> evenlySpacedSamples(std::vector<DatasetSample> samples,
                                                             int count);

/// Where the body must stand so that its keypoints fall on the seen ones: linear least squares of
/// the projection, each weighted by its confidence. Five metres ahead when that has no answer in
/// front of the camera.
/// @param keypoints_at_origin (26, 3) m, camera axes, of the body without a translation.
[[nodiscard]] Eigen::Vector3f translFromKeypoints(const MatrixX3f& keypoints_at_origin,
                                                  const Keypoints2d& keypoints,
                                                  const PinholeCamera& camera);

/// The true parameters for `model` (24 joints) in the camera's frame: vertices that the dataset has
/// at x in its world are at camera_from_world * x + world_in_camera. Betas are cut, or filled with
/// zeros, to the model's. A translation that is not known comes from the keypoints.
/// @param sample has a body.
/// @param use_betas false: the model's mean shape, for a model of another shape space.
[[nodiscard]] SmplParams truthInCamera(const DatasetSample& sample,
                                       const BodyModel& model,
                                       bool use_betas);

}  // namespace lay
