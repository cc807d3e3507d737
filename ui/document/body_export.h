#pragma once

#include <filesystem>
#include <vector>

#include "core/export/export_body.h"
#include "ui/document/session.h"

namespace lay {

/// What of the session is exported.
enum class ExportWhat {
  Shown,    ///< the body in the views
  Final,    ///< the best of a finished run
  WholeRun  ///< every step of the shown hypothesis, as an animation
};

/// Whether the session has it.
[[nodiscard]] bool canExport(const Session& session, ExportWhat what);

/// An export to be done: a snapshot, so it may be written on another thread.
struct BodyExport {
  ExportSource source;
  ExportOptions options;
  ExportFormat format = ExportFormat::Fbx;
  std::filesystem::path path;     ///< its extension is replaced by the format's
  bool has_camera_files = false;  ///< camera, photograph and script beside it, for Blender

  /// The source is taken from the session, for the body as its own file has it.
  /// @throws InvalidOptions when the session has no such body.
  [[nodiscard]] static BodyExport of(const Session& session, ExportWhat what);

  /// Where the file will be.
  [[nodiscard]] std::filesystem::path finalPath() const;

  /// Writes, reads back and compares; what does not show the body is not moved into place.
  /// @throws Error, FileError.
  [[nodiscard]] ExportedFile write() const;
};

}  // namespace lay
