#include "core/registry/model_registry.h"

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/io/sha256.h"
#include "core/registry/joint_regressor_file.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace lay {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBundledBodyFile = "lay_body.npz";
constexpr std::size_t kMostEntries = 1000;  // of a folder that is not what it is taken for

/// The program's own files may lie in the same folder when $LAYFIGURE_MODELS names it.
bool isOwnFile(const fs::path& path) {
  constexpr std::array<const char*, 1> kOwn = {kBundledBodyFile};
  return std::any_of(
      kOwn.begin(), kOwn.end(), [&path](const char* own) { return path.filename() == own; });
}

bool looksLikeAModel(const fs::path& path) {
  const std::string extension = path.extension().string();
  return (extension == ".pkl" || extension == ".npz" || extension == ".npy") && !isOwnFile(path);
}

InstalledModel notImported(const fs::path& path) {
  InstalledModel model;
  model.id = path.filename().string();
  model.file = path;
  std::error_code ignored;
  model.bytes = fs::file_size(path, ignored);
  model.problem = strCat(
      "it was put here by hand and not checked. Import it: layfigure-cli models "
      "import '",
      path.string(),
      "'");
  return model;
}

/// Whether a folder is one of ours or holds what should have been imported.
bool isEntry(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder / "model.json", error)) {
    return true;
  }
  for (const auto& inside : fs::directory_iterator(folder, error)) {
    if (looksLikeAModel(inside.path())) {
      return true;
    }
  }
  return false;
}

std::string known(const ModelRegistry& registry) {
  std::string text = kBundledBodyId;
  for (const InstalledModel& model : registry.list()) {
    if (model.role == ModelRole::BodyModel && model.problem.empty()) {
      text += ", " + model.id;
    }
  }
  return text;
}

}  // namespace

ModelRegistry::ModelRegistry(fs::path folder) : folder_(std::move(folder)) {}

ModelRegistry::ModelRegistry() : ModelRegistry(userModelFolder()) {}

std::vector<InstalledModel> ModelRegistry::list() const {
  std::vector<InstalledModel> models;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder_, error);
       !error && entry != fs::directory_iterator() && models.size() < kMostEntries;
       entry.increment(error)) {
    const fs::path& path = entry->path();
    std::error_code ignored;
    const bool is_hidden = path.filename().string().starts_with('.');
    if (entry->is_directory(ignored) && !is_hidden && isEntry(path)) {
      models.push_back(readInstalledModel(path));
    } else if (entry->is_regular_file(ignored) && !is_hidden && looksLikeAModel(path)) {
      models.push_back(notImported(path));
    }
  }
  std::sort(models.begin(), models.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return models;
}

std::optional<InstalledModel> ModelRegistry::find(const std::string& id) const {
  std::error_code error;
  if (!isModelId(id) || !fs::is_directory(folder_ / id, error) || !isEntry(folder_ / id)) {
    return std::nullopt;
  }
  return readInstalledModel(folder_ / id);
}

InstalledModel ModelRegistry::require(const std::string& id) const {
  const auto model = find(id);
  if (!model) {
    throw ModelError(strCat("There is no installed model '",
                            id,
                            "'. There are: ",
                            known(*this),
                            ". 'layfigure-cli models import FILE' installs one."));
  }
  if (!model->problem.empty()) {
    throw ModelError(strCat("The installed model '",
                            id,
                            "' is broken: ",
                            model->problem,
                            ". Remove it ('layfigure-cli models remove ",
                            id,
                            "') and import its file again."));
  }
  return *model;
}

void ModelRegistry::verify(const InstalledModel& model) const {
  const InstalledModel whole = require(model.id);
  if (sha256OfFile(whole.file) != whole.sha256) {
    throw ModelError(strCat("The file of '",
                            whole.id,
                            "' has changed since it was imported: ",
                            whole.file.string(),
                            ". Remove it ('layfigure-cli models remove ",
                            whole.id,
                            "') and import it again."));
  }
  if (whole.role == ModelRole::BodyModel) {
    (void)loadInstalledBody(whole);
  } else if (whole.role == ModelRole::JointRegressor) {
    (void)loadJointRegressor(whole.file);
  }
}

void ModelRegistry::remove(const std::string& id) const {
  if (id == kBundledBodyId) {
    throw ModelError(
        strCat("'", id, "' comes with the program and stays. Only imported models are removed."));
  }
  std::error_code error;
  if (!find(id)) {
    throw ModelError(strCat(
        "There is no installed model '", id, "' to remove. 'layfigure-cli models list' has all."));
  }
  // Out of the list at once, even if deleting is interrupted.
  const fs::path leaving = folder_ / strCat(".leaving-", id);
  fs::remove_all(leaving, error);
  fs::rename(folder_ / id, leaving, error);
  if (!error) {
    fs::remove_all(leaving, error);
  }
  if (error) {
    throw FileError(strCat("Cannot remove '",
                           (folder_ / id).string(),
                           "': ",
                           error.message(),
                           ". Check the folder's permissions."));
  }
}

BodyModelPtr loadInstalledBody(const InstalledModel& model) {
  if (model.role != ModelRole::BodyModel) {
    throw ModelError(
        strCat("'", model.id, "' is a ", toString(model.role), ", and a body model is needed."));
  }
  BodyModelPtr body = loadBodyModel(model.file);
  if (model.gender.empty() || body->gender == model.gender) {
    return body;
  }
  // Some files do not say whose body it is, some say it in their name only.
  auto renamed = std::make_shared<BodyModel>(*body);
  renamed->gender = model.gender;
  return renamed;
}

BodyModelPtr withInstalledKeypoints(BodyModelPtr body, const ModelRegistry& registry) {
  // A reduction shares its family's surface, not its joints: it keeps the anchors that were found
  // for it.
  if (body->numJoints() != kSmplJointCount) return body;
  for (const InstalledModel& model : registry.list()) {
    const bool fits = model.role == ModelRole::JointRegressor && model.layout == "halpe26" &&
                      model.num_vertices == body->numVertices() && model.problem.empty();
    if (fits) return withKeypointRegressor(*body, loadPointRegressor(model.file));
  }
  return body;
}

BodyModelPtr loadNamedBody(const std::string& name) {
  if (name.empty() || name == kBundledBodyId) {
    return loadBodyModel(findModelFile(kBundledBodyFile));
  }
  std::error_code error;
  const std::string extension = fs::path(name).extension().string();
  const bool can_be_id = isModelId(name) && extension != ".npz" && extension != ".pkl";
  if (can_be_id) {
    const ModelRegistry registry;
    if (registry.find(name) || !fs::exists(name, error)) {
      return withInstalledKeypoints(loadInstalledBody(registry.require(name)), registry);
    }
  }
  return withInstalledKeypoints(loadBodyModel(name), ModelRegistry());
}

}  // namespace lay
