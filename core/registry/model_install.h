#pragma once

#include <optional>
#include <stop_token>

#include "core/net/file_download.h"
#include "core/registry/model_manifest.h"
#include "core/registry/model_registry.h"

namespace lay {

/// A model that was fetched, or that was there.
struct InstallResult {
  InstalledModel model;
  bool was_installed = false;  ///< the same file was there; nothing was downloaded
};

/// Downloads a model of a manifest, checks it and installs it under its id. What was stopped or cut
/// is gone on with by the next call. @return nothing when it was stopped.
/// @throws NetworkError, FileError, ModelError.
[[nodiscard]] std::optional<InstallResult> installModel(const ModelRegistry& registry,
                                                        const ManifestEntry& entry,
                                                        const DownloadProgress& progress,
                                                        const std::stop_token& stop);

}  // namespace lay
