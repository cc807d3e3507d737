#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/registry/installed_model.h"

namespace lay {

/// A model that others publish and that the program can fetch, check and use.
struct ManifestEntry {
  std::string id;  ///< "movenet": also its id when it is installed
  ModelRole role = ModelRole::KeypointDetector;
  std::string family;   ///< "movenet", "fastestdet": how it is computed
  std::string title;    ///< "MoveNet Lightning"
  std::string purpose;  ///< "finds 17 keypoints of a person in the photo"
  std::string file;     ///< its name
  std::string url;
  std::string sha256;  ///< 64 hexadecimal digits
  std::uint64_t bytes = 0;
  std::string licence;          ///< SPDX identifier
  std::string licence_address;  ///< where to read it
  std::string credit;           ///< whose it is
};

/// Reads a list of models: JSON with "format": "layfigure-manifest", "version": 1 and "models".
/// @throws FileError naming the file and what is wrong.
[[nodiscard]] std::vector<ManifestEntry> readManifest(const std::filesystem::path& path);

/// The list that comes with the program (models/manifest.json). @throws FileError, ModelError.
[[nodiscard]] std::vector<ManifestEntry> bundledManifest();

/// The model of this id. @throws ModelError that lists those there are.
[[nodiscard]] ManifestEntry requireEntry(const std::vector<ManifestEntry>& manifest,
                                         const std::string& id);

}  // namespace lay
