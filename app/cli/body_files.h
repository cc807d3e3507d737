#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/export/export_body.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

/// How bodies are written, as given on the command line.
struct ExportWishes {
  std::string preset = "blender";
  std::string bones;  ///< "" of these: the preset's
  std::string unit;
  std::string up;
  std::string pivot = "ground";
  bool is_plain = false;
  bool keeps_rest_pure = false;
  bool is_animated = false;  ///< all steps, not the last one alone
  double fps = 24;

  /// @throws InvalidOptions that says which words there are.
  [[nodiscard]] ExportOptions toOptions() const;
};

/// Declares --preset, --bones, --unit, --up, --pivot, --plain, --pure-rest, --animation and --fps.
void addExportOptions(CLI::App& app, ExportWishes& wishes);

/// A comma-separated list such as "fbx,npz", without repetitions. @throws InvalidOptions that says
/// which formats there are, and which one was probably meant.
[[nodiscard]] std::vector<ExportFormat> parseFormats(const std::string& list);

/// "fbx, glb, gltf, ..." of all formats.
[[nodiscard]] std::string formatWords();

/// A line with the file's path, then what its proof and its notes say, indented.
void printExport(std::ostream& out, const ExportedFile& file);

/// Throws when a file does not show the body, before anything is moved into place.
/// @param is_coloured the text is red, for a terminal. @throws Error.
void requireProofs(const std::vector<ExportedFile>& files, bool is_coloured);

}  // namespace lay
