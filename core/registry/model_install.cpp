#include "core/registry/model_install.h"

#include "core/base/error.h"
#include "core/registry/model_import.h"

#include <algorithm>
#include <system_error>

namespace lay {
namespace {

/// Where files are collected: hidden from the list of models, on the same file system.
std::filesystem::path downloadFolder(const ModelRegistry& registry) {
  return registry.folder() / ".downloads";
}

}  // namespace

std::optional<InstallResult> installModel(const ModelRegistry& registry,
                                          const ManifestEntry& entry,
                                          const DownloadProgress& progress,
                                          const std::stop_token& stop) {
  for (const InstalledModel& model : registry.list()) {
    if (model.problem.empty() && model.sha256 == entry.sha256) return InstallResult{model, true};
  }
  // A name of its own for each content: what another version left is not gone on with.
  const std::filesystem::path folder = downloadFolder(registry) / entry.sha256;
  DownloadRequest request;
  request.url = entry.url;
  request.part = folder / (entry.file + ".part");
  request.bytes = entry.bytes;
  request.sha256 = entry.sha256;
  if (!downloadFile(request, progress, stop)) return std::nullopt;
  const std::filesystem::path file = folder / entry.file;
  std::error_code error;
  std::filesystem::rename(request.part, file, error);
  if (error) throw FileError(strCat("Cannot write '", file.string(), "': ", error.message(), "."));
  ModelImport import(registry, {.id = entry.id, .gender = {}, .manifest = {entry}});
  import.add(file);
  const std::vector<InstalledModel> installed = import.install();
  std::filesystem::remove_all(folder, error);
  std::filesystem::remove(downloadFolder(registry), error);  // when it is empty
  return InstallResult{installed.at(0), false};
}

}  // namespace lay
