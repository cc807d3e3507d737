#pragma once

#include "core/export/export_source.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lay {

/// What is exported, as given on the command line.
struct ExportInput {
  std::filesystem::path params;                 ///< params.npz or .json, a motion, or steps.jsonl
  std::optional<std::filesystem::path> body;    ///< id or file; without it ours
  std::optional<std::filesystem::path> camera;  ///< parameters that hold the camera
  std::optional<std::filesystem::path> photo;
  std::optional<int> step;        ///< of a run; without it the last
  std::optional<int> hypothesis;  ///< of a run; without it the one with the best last score
  bool is_animated = false;       ///< all steps up to `step`
};

/// Reads everything and poses it for the body's own joints. A note that a person should read is
/// put into `note`: rotations that the body has no joint for.
/// @throws FileError, ModelError, InvalidOptions.
[[nodiscard]] ExportSource loadExportSource(const ExportInput& input, std::string& note);

}  // namespace lay
