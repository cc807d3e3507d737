#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/registry/model_licence.h"
#include "core/registry/model_manifest.h"
#include "core/registry/model_registry.h"

namespace lay {

class StagingFolder;
struct ImportSource;

/// What the user says about the files that are imported; "" leaves it to the files.
struct ModelImportOptions {
  std::string id;      ///< only when the import holds one model
  std::string gender;  ///< of body models: "neutral", "male" or "female"
  std::vector<ManifestEntry> manifest = {};  ///< what networks are known by their checksums;
                                             ///< empty takes bundledManifest()

  /// @throws InvalidOptions.
  void validate() const;
};

/// A model that has been read, checked and copied, but is not installed yet.
struct ImportableModel {
  InstalledModel model;                 ///< as it will be installed, or is already
  std::string source;                   ///< "SMPL.zip: models/x.pkl", for people
  bool was_installed = false;           ///< the same file is there already; nothing will be done
  std::filesystem::path staged_folder;  ///< empty when was_installed
};

/// A file of a folder or archive that is no model.
struct SkippedFile {
  std::string source;
  std::string reason;
};

/// Brings models of the user's own into the registry's folder: add() what was downloaded, show
/// licences(), then install(). What is checked is the copy that is installed. Without install()
/// nothing is left behind. Not for two threads at once.
class ModelImport {
 public:
  explicit ModelImport(ModelRegistry registry, ModelImportOptions options = {});

  /// A model file (.pkl, .npz, .npy, .tflite, .onnx of the manifest), the description of a pose
  /// network (.json, its .onnx beside it), or a folder or .zip with model files anywhere inside. In a
  /// folder or archive, files that are no models are skipped(), and so is a second file of the same
  /// body (SMPL-X comes as .npz and .pkl). Reads and copies: takes seconds.
  /// @throws ModelError, FileError: the file is no model, nothing in the folder is, it is too
  /// large, the disk is full, the folder of models cannot be written.
  void add(const std::filesystem::path& source);

  [[nodiscard]] const std::vector<ImportableModel>& models() const { return models_; }
  [[nodiscard]] const std::vector<SkippedFile>& skipped() const { return skipped_; }

  /// Licences of these models that nobody has agreed to yet: each is shown once.
  [[nodiscard]] std::vector<const ModelLicence*> licences() const;

  /// Installs all of models() that are not there yet; calling it says that licences() were agreed
  /// to. @return every model, installed now or before. @throws FileError, leaving what is not yet
  /// installed out.
  std::vector<InstalledModel> install();

 private:
  void addFrom(const ImportSource& source, bool is_only);
  [[nodiscard]] InstalledModel inspect(const std::filesystem::path& file,
                                       const std::string& checksum,
                                       const std::string& settings) const;
  [[nodiscard]] InstalledModel inspectDetector(const std::filesystem::path& file,
                                               const std::string& checksum,
                                               const std::string& settings) const;
  [[nodiscard]] std::string freeId(const std::string& wanted) const;
  [[nodiscard]] const ImportableModel* sameBody(const InstalledModel& model) const;

  ModelRegistry registry_;
  ModelImportOptions options_;
  std::shared_ptr<StagingFolder> staging_;
  std::vector<ImportableModel> models_;
  std::vector<SkippedFile> skipped_;
};

}  // namespace lay
