#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/export/export_proof.h"
#include "core/export/export_source.h"
#include "core/io/output_files.h"

namespace lay {

/// One format that was written and read back.
struct ExportedFile {
  ExportFormat format = ExportFormat::Fbx;
  std::filesystem::path path;  ///< where it is once the files are committed
  ExportProof proof;
  std::vector<std::string> notes;  ///< what a person should know of it, in sentences
};

/// Writes the body in a format as `folder`/`stem` with the format's extension (an OBJ's MTL beside
/// it), reads it back and compares. The file is staged: it appears when `files` are committed, so
/// that whoever does not like the proof leaves the old file as it is.
/// @throws InvalidOptions, FileError, Error.
[[nodiscard]] ExportedFile exportBody(const ExportSource& source,
                                      const ExportOptions& options,
                                      ExportFormat format,
                                      const std::filesystem::path& folder,
                                      const std::string& stem,
                                      OutputFiles& files);

/// Beside what cannot hold a camera, and for Blender: `stem`_camera.json, `stem`_photo.jpg (with a
/// photograph) and `stem`_blender.py, which opens the first of `formats` that Blender reads, sets
/// the render size, the camera and the photograph behind it. Needs a camera.
void exportCamera(const ExportSource& source,
                  const ExportOptions& options,
                  const std::vector<ExportFormat>& formats,
                  const std::filesystem::path& folder,
                  const std::string& stem,
                  OutputFiles& files);

/// "0.4 mm of skin that a skeleton cannot bend ..." and the like; empty when there is nothing to
/// say.
[[nodiscard]] std::vector<std::string> exportNotes(const ExportSource& source,
                                                   const ExportOptions& options,
                                                   ExportFormat format,
                                                   const ExportScene& scene);

}  // namespace lay
