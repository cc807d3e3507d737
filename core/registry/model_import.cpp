#include "core/registry/model_import.h"

#include "core/base/error.h"
#include "core/body/body_model_file.h"
#include "core/io/sha256.h"
#include "core/io/tflite_file.h"
#include "core/registry/import_source.h"
#include "core/registry/joint_regressor_file.h"
#include "core/registry/pose_description.h"
#include "core/registry/staging_folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace lay {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFileName = 200;  // bytes; file systems take 255

/// The name a file is kept under: its own, without what file systems or terminals take amiss.
std::string keptName(const std::string& name) {
  std::string kept;
  for (const char c : name) {
    const bool is_fine = static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != '/';
    kept += is_fine ? c : '_';
  }
  if (kept.size() > kMaxFileName) {  // the end tells the kind of file
    kept.erase(0, kept.size() - kMaxFileName);
  }
  if (kept.empty() || kept[0] == '.' || kept == "model.json") {
    return strCat("_", kept);
  }
  return kept;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

std::string usualId(const InstalledModel& model) {
  std::string id = model.role == ModelRole::BodyModel ? strCat(model.family, "-", model.gender)
                   : model.family.empty()             ? model.layout
                                                      : strCat(model.family, "-", model.layout);
  if (isDetector(model.role)) {
    id = model.family == "pose_network" ? model.file.stem().string() : model.family;
  }
  if (model.family == "other") {
    id = model.file.stem().string();
  }
  return modelIdFrom(id);
}

bool isGender(const std::string& text) {
  return text == "neutral" || text == "male" || text == "female";
}

}  // namespace

void ModelImportOptions::validate() const {
  if (!id.empty() && (!isModelId(id) || id == kBundledBodyId)) {
    throw InvalidOptions(strCat("'",
                                id,
                                "' cannot name a model. Use 1 to 64 of a-z, 0-9, '-', '_' and '.', "
                                "beginning with a letter or digit, other than ",
                                kBundledBodyId,
                                "."));
  }
  if (!gender.empty() && !isGender(gender)) {
    throw InvalidOptions(
        strCat("The gender is '", gender, "'; neutral, male or female is expected."));
  }
}

ModelImport::ModelImport(ModelRegistry registry, ModelImportOptions options)
    : registry_(std::move(registry)), options_(std::move(options)) {
  options_.validate();
  if (!options_.manifest.empty()) return;
  try {
    options_.manifest = bundledManifest();
  } catch (const Error&) {
    options_.manifest.clear();  // then networks need a description; everything else goes on
  }
}

void ModelImport::add(const fs::path& path) {
  const std::vector<ImportSource> sources = findImportSources(path);
  std::error_code ignored;
  const bool is_only = sources.size() == 1 && !fs::is_directory(path, ignored) &&
                       (sources[0].description == path.string() || !sources[0].settings.empty());
  const std::size_t models_before = models_.size();
  const std::size_t skipped_before = skipped_.size();
  for (const ImportSource& source : sources) {
    addFrom(source, is_only);
  }
  if (models_.size() == models_before) {
    std::string text = strCat("There is no model in '", path.string(), "':");
    for (std::size_t i = skipped_before; i < skipped_.size(); ++i) {
      text += strCat("\n- ", skipped_[i].source, ": ", skipped_[i].reason);
    }
    throw ModelError(text);
  }
  if (!options_.id.empty() && models_.size() > 1) {
    throw InvalidOptions(strCat("The name '",
                                options_.id,
                                "' is for one model, and there are ",
                                models_.size(),
                                ". Import them without a name, or one by one."));
  }
}

void ModelImport::addFrom(const ImportSource& source, bool is_only) {
  if (!staging_) {
    staging_ = std::make_shared<StagingFolder>(registry_.folder());
  }
  ImportableModel found;
  found.source = source.description;
  found.staged_folder = staging_->makeRoom(source.bytes);
  const fs::path file = found.staged_folder / keptName(source.file_name);
  source.copy_to(file);
  const std::string checksum = sha256OfFile(file);
  const auto drop = [&found] {
    std::error_code ignored;
    fs::remove_all(std::exchange(found.staged_folder, {}), ignored);
  };
  for (const InstalledModel& there : registry_.list()) {
    if (there.problem.empty() && there.sha256 == checksum) {
      drop();
      found.model = there;
      found.was_installed = true;
      models_.push_back(std::move(found));
      return;
    }
  }
  try {
    found.model = inspect(file, checksum, source.settings);
  } catch (const Error& error) {
    drop();
    const std::string text = replaced(error.what(), file.string(), source.description);
    if (is_only) {
      throw ModelError(text);
    }
    skipped_.push_back({source.description, text});
    return;
  }
  found.model.sha256 = checksum;
  if (const ImportableModel* same = is_only ? nullptr : sameBody(found.model)) {
    drop();
    skipped_.push_back({source.description, strCat("the same body as ", same->source)});
    return;
  }
  found.model.id = freeId(options_.id.empty() ? usualId(found.model) : options_.id);
  models_.push_back(std::move(found));
}

InstalledModel ModelImport::inspectDetector(const fs::path& file,
                                            const std::string& checksum,
                                            const std::string& settings) const {
  InstalledModel model;
  model.role = ModelRole::KeypointDetector;
  for (const ManifestEntry& entry : options_.manifest) {
    if (entry.sha256 != checksum) continue;
    model.role = entry.role;
    model.family = entry.family;
    model.licence = entry.licence;
    return model;
  }
  if (!settings.empty()) {
    model.family = "pose_network";
    model.layout = readPoseDescription(settings, file.string()).layout;
    model.settings = settings;
    return model;
  }
  if (file.extension() == ".tflite") {
    (void)readTflite(file);
    model.family = "movenet";
    return model;
  }
  throw ModelError(strCat("Nothing says what the network '",
                          file.string(),
                          "' expects and gives. Import a description of it, a .json beside the "
                          ".onnx file; the help on photos and keypoints shows one."));
}

InstalledModel ModelImport::inspect(const fs::path& file,
                                    const std::string& checksum,
                                    const std::string& settings) const {
  InstalledModel model;
  if (file.extension() == ".onnx" || file.extension() == ".tflite")
    model = inspectDetector(file, checksum, settings);
  model.file = file;
  model.bytes = fs::file_size(file);
  model.imported = timeStamp();
  if (isDetector(model.role)) {
    return model;
  }
  if (file.extension() == ".npy") {
    const JointRegressor regressor = loadJointRegressor(file);
    model.role = ModelRole::JointRegressor;
    model.family = regressor.family;
    model.layout = regressor.layout;
    model.num_vertices = regressor.points.num_vertices;
    model.num_joints = regressor.points.num_points;
    return model;
  }
  const BodyModelReport report = readBodyModel(file).report;
  model.family = std::string(toString(report.family));
  model.gender = options_.gender.empty() ? report.gender : options_.gender;
  model.num_vertices = report.num_vertices;
  model.num_joints = report.num_joints;
  model.num_betas = report.num_betas;
  model.height_m = report.height_m;
  model.warnings = report.warnings;
  model.warnings.insert(model.warnings.end(), report.dropped.begin(), report.dropped.end());
  if (options_.gender.empty() && report.gender_source == "nothing says it") {
    model.warnings.emplace_back(
        "Nothing says whose body it is; it is taken as neutral. Say it with --gender.");
  }
  const ModelLicence* licence = licenceOf(model.family);
  model.licence = licence == nullptr ? "" : licence->key;
  return model;
}

std::string ModelImport::freeId(const std::string& wanted) const {
  const auto is_taken = [this](const std::string& id) {
    const auto there = registry_.find(id);
    return (there && there->problem.empty()) || id == kBundledBodyId ||
           std::any_of(models_.begin(), models_.end(), [&id](const ImportableModel& other) {
             return other.model.id == id;
           });
  };
  std::string id = wanted;
  for (int number = 2; is_taken(id); ++number) {
    id = strCat(wanted.substr(0, 58), "-", number);
  }
  return id;
}

const ImportableModel* ModelImport::sameBody(const InstalledModel& model) const {
  const auto found =
      std::find_if(models_.begin(), models_.end(), [&model](const ImportableModel& other) {
        const InstalledModel& there = other.model;
        return there.role == model.role && there.family == model.family &&
               there.gender == model.gender && there.layout == model.layout &&
               there.num_vertices == model.num_vertices &&
               there.file.stem().string() == model.file.stem().string();
      });
  return found == models_.end() ? nullptr : &*found;
}

std::vector<const ModelLicence*> ModelImport::licences() const {
  const ShownLicences shown(registry_.folder());
  std::vector<const ModelLicence*> licences;
  for (const ImportableModel& found : models_) {
    const ModelLicence* licence = licenceOf(found.model.licence);
    if (licence != nullptr && !found.was_installed && shown.shownAt(licence->key).empty() &&
        std::find(licences.begin(), licences.end(), licence) == licences.end()) {
      licences.push_back(licence);
    }
  }
  return licences;
}

std::vector<InstalledModel> ModelImport::install() {
  ShownLicences shown(registry_.folder());
  for (const ModelLicence* licence : licences()) {
    shown.remember(licence->key);
  }
  std::vector<InstalledModel> installed;
  for (ImportableModel& found : models_) {
    if (!found.was_installed) {
      InstalledModel& model = found.model;
      model.licence_shown = model.licence.empty() ? "" : shown.shownAt(model.licence);
      writeInstalledModel(found.staged_folder, model);
      flushFile(model.file);
      if (registry_.find(model.id)) {
        registry_.remove(model.id);  // a broken one: freeId() leaves whole ones alone
      }
      std::error_code error;
      const fs::path target = registry_.folder() / model.id;
      fs::rename(found.staged_folder, target, error);
      if (error) {
        throw FileError(strCat("Cannot install '", target.string(), "': ", error.message(), "."));
      }
      model.file = target / model.file.filename();
      found.staged_folder.clear();
      found.was_installed = true;
    }
    installed.push_back(found.model);
  }
  staging_.reset();
  return installed;
}

}  // namespace lay
