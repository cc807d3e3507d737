#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lay {

/// Larger files are no body models: SMPL-X's have 0.2 to 0.7 GB.
inline constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{3} << 30U;

/// One file that may hold a model, wherever it lies.
struct ImportSource {
  std::string file_name;                                      ///< without folders
  std::string description;                                    ///< for people
  std::uintmax_t bytes = 0;                                   ///< its size, unpacked
  std::string settings = {};                                  ///< of a pose network: its description
  std::function<void(const std::filesystem::path&)> copy_to;  ///< @throws FileError
};

/// The files that may hold models: `path` itself (of a description of a pose network, *.json, the
/// network beside it), or those of a folder or .zip called *.npz, *.pkl, *.npy, *.tflite and *.onnx (hidden ones and macOS's __MACOSX left out), .npz first, then by name. Sizes and
/// numbers are bounded.
/// @throws FileError when there is nothing at `path`, nothing in it, too much in it, or it is
/// packed in another way.
[[nodiscard]] std::vector<ImportSource> findImportSources(const std::filesystem::path& path);

}  // namespace lay
