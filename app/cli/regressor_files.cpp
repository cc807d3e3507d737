#include "app/cli/regressor_files.h"

#include "core/base/error.h"
#include "core/detect/photo_regressor.h"
#include "core/geometry/rotation.h"
#include "core/io/atomic_file.h"
#include "core/io/output_files.h"
#include "core/io/resource_paths.h"
#include "core/io/torch_checkpoint.h"

#include <array>
#include <fstream>
#include <system_error>

namespace lay {
namespace {

std::filesystem::path regressorPath() {
  try {
    return findModelFile(kRegressorFile);
  } catch (const ModelError&) {
    throw ModelError(
        "No body regressor is installed. Download the checkpoint of 4D-Humans (HMR 2.0), then: "
        "layfigure-cli models import FILE.ckpt");
  }
}

}  // namespace

bool isCheckpointFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;
  // Its directory stands at the end of gigabytes; what does not begin as an archive is not read.
  std::array<char, 2> start{};
  if (!std::ifstream(path, std::ios::binary).read(start.data(), start.size())) return false;
  if (start != std::array{'P', 'K'}) return false;
  try {
    return looksLikeTorchCheckpoint(readFile(path));
  } catch (const FileError&) {
    return false;  // whoever reads it next says what is wrong with it
  }
}

std::filesystem::path importRegressor(const std::filesystem::path& checkpoint) {
  Weights weights = regressorWeights(readTorchCheckpoint(checkpoint), checkpoint);
  weights.metadata = {{"model", "body_regressor"}, {"source", checkpoint.filename().string()}};
  const std::filesystem::path target = userModelFolder() / kRegressorFile;
  OutputFiles files;
  writeSafetensors(files.add(target), weights, WeightPrecision::Float16);
  files.commit();
  return target;
}

PredictedBody regressedBody(const Image& photo, const PersonBox& box, const PinholeCamera& camera) {
  const RegressedPerson person = PhotoRegressor(regressorPath()).find(photo, box, camera);
  const float* const x = person.state.data();
  PredictedBody body;
  body.person = "0";
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const Vector6f sixd = Eigen::Map<const Vector6f>(x + 6 * joint);
    const Eigen::Vector3f turn = matrixToAxisAngle(sixdToMatrix(sixd));
    if (joint == 0) {
      body.params.global_orient = turn;
    } else {
      body.params.body_pose.row(joint - 1) = turn.transpose();
    }
  }
  const float* const rest = x + 6 * kSmplJointCount;
  body.params.betas = Eigen::Map<const Eigen::VectorXf>(rest, kNumBetas);
  const float* const crop = rest + kNumBetas;
  if (!isFinite(body.params) || !(crop[0] > 0)) {
    throw ModelError(
        "The body regressor finds nobody in the box: its crop camera or a rotation is no number "
        "that a body has. Its weights may be damaged; import them again.");
  }
  // A crop's camera is the same body at any focal length.
  body.params.transl = cropCameraToTransl({crop[0], {crop[1], crop[2]}}, box, camera);
  body.focal_length = camera.focal_length;
  body.principal_point = camera.principal_point;
  body.box = box;
  return body;
}

}  // namespace lay
