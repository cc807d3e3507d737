#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// What a model file is for.
enum class ModelRole { BodyModel, JointRegressor, PersonDetector, KeypointDetector };

[[nodiscard]] const char* toString(ModelRole role);

/// The role that toString() calls so.
[[nodiscard]] std::optional<ModelRole> roleFrom(const std::string& name);

/// Whether it looks at photos.
[[nodiscard]] inline bool isDetector(ModelRole role) {
  return role == ModelRole::PersonDetector || role == ModelRole::KeypointDetector;
}

/// One model of the user's own, as the `model.json` beside its file tells it. A folder a model:
/// `<models>/<id>/model.json` and the file under the name it was downloaded with.
struct InstalledModel {
  std::string id;  ///< "smpl-neutral"; see isModelId
  ModelRole role = ModelRole::BodyModel;
  std::string family;  ///< "smpl"; of a regressor the family whose vertices it takes, or "";
                       ///< of a detector how it is computed: "movenet", "fastestdet", "pose_network"
  std::string gender;  ///< "neutral", "male", "female"; "" for a regressor
  std::string layout;  ///< of a regressor: "h36m17", "halpe26", "lsp14", "coco17"; of a detector too
  std::string settings;  ///< of a pose network: its description (PoseDescription), JSON
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
  std::string sha256;    ///< of the file, 64 hexadecimal digits
  int num_vertices = 0;  ///< what the report said when it was imported
  int num_joints = 0;
  int num_betas = 0;   ///< 0 for a regressor
  float height_m = 0;  ///< standing height of the mean body; 0 for a regressor
  std::vector<std::string> warnings;
  std::string licence;        ///< ModelLicence::key, "" when none is known
  std::string licence_shown;  ///< when, "" when none had to be
  std::string imported;       ///< when
  std::string problem;        ///< not "": the entry is broken, and why
};

/// Whether `text` can name an installed model: 1 to 64 of a-z, 0-9, '-', '_' and '.', the first a
/// letter or a digit.
[[nodiscard]] bool isModelId(const std::string& text);

/// `text` made to one: "My Body (2).pkl" -> "my-body-2-.pkl"; "model" when nothing is left.
[[nodiscard]] std::string modelIdFrom(const std::string& text);

/// Reads `folder`/model.json and compares with the file beside it (its size; verifying its content
/// takes longer, see ModelRegistry::verify). Nothing in the file is believed unchecked; what is
/// wrong becomes `problem`. Throws nothing but for want of memory.
[[nodiscard]] InstalledModel readInstalledModel(const std::filesystem::path& folder);

/// Writes `folder`/model.json. @throws FileError.
void writeInstalledModel(const std::filesystem::path& folder, const InstalledModel& model);

}  // namespace lay
