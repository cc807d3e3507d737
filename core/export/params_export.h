#pragma once

#include <filesystem>

#include "core/export/export_proof.h"
#include "core/export/export_source.h"

namespace lay {

/// What AMASS's layout can hold of the source: its poses on the tree of 52 joints (55 of SMPL-X)
/// and back. The hands of a body of 24 joints lose their rotation.
[[nodiscard]] ExportSource sourceForAmass(const ExportSource& source);

/// Writes the parameters as AMASS, npz or JSON. @throws FileError, Error.
void writeParams(const std::filesystem::path& path,
                 ExportFormat format,
                 const ExportSource& source,
                 const ExportOptions& options);

/// Reads such a file by our reader of parameters, poses every frame and compares it with the
/// source's own surfaces and joints.
[[nodiscard]] ExportProof proveParams(const std::filesystem::path& path,
                                      ExportFormat format,
                                      const ExportSource& source,
                                      const ExportOptions& options);

}  // namespace lay
