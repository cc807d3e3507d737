#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/registry/installed_model.h"

namespace lay {

/// The id under which our own body is chosen; it comes with the program and cannot be removed.
inline constexpr const char* kBundledBodyId = "lay-body";

/// The models of the user's own, found by looking into one folder. Cheap to make and without a
/// memory: every call looks again, so files that come and go are seen. Any thread.
class ModelRegistry {
 public:
  /// @param folder userModelFolder() unless a test has one of its own. It need not exist.
  explicit ModelRegistry(std::filesystem::path folder);
  ModelRegistry();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Every installed model in the order of ids, broken ones too (InstalledModel::problem). A model
  /// file that was put into the folder by hand is listed as broken, with what to do.
  [[nodiscard]] std::vector<InstalledModel> list() const;

  /// The model of this id, broken or not.
  [[nodiscard]] std::optional<InstalledModel> find(const std::string& id) const;

  /// The same. @throws ModelError when there is none (it lists those there are) or it is broken.
  [[nodiscard]] InstalledModel require(const std::string& id) const;

  /// Compares the file with its checksum and reads it as what it is.
  /// @throws ModelError or FileError with what is wrong.
  void verify(const InstalledModel& model) const;

  /// Deletes the model's folder. @throws ModelError for an id that is not installed; FileError.
  void remove(const std::string& id) const;

 private:
  std::filesystem::path folder_;
};

/// The body of an installed model, with the gender it was imported with.
/// @throws ModelError, FileError.
[[nodiscard]] BodyModelPtr loadInstalledBody(const InstalledModel& model);

/// The body with its 2D keypoints where an installed Halpe-26 regressor for as many vertices puts
/// them (see withKeypointRegressor); the body itself when none is installed. @throws ModelError,
/// FileError naming a regressor that cannot be read.
[[nodiscard]] BodyModelPtr withInstalledKeypoints(BodyModelPtr body, const ModelRegistry& registry);

/// The body that `name` names: "" or kBundledBodyId is ours, else the id of an installed body
/// model, else the path of a file. An id goes before a file of the same name; "./name" is a file.
/// Bodies other than ours take their keypoints from an installed regressor.
/// @throws ModelError, FileError.
[[nodiscard]] BodyModelPtr loadNamedBody(const std::string& name);

}  // namespace lay
