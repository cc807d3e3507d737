#pragma once

#include "core/base/error.h"
#include "core/refine/refiner.h"

#include <filesystem>
#include <optional>

namespace lay {

/// The model files that the programs need, by the names findModelFile() takes.
inline constexpr const char* kBodyFile = "lay_body.npz";
inline constexpr const char* kLifterFile = "lifter.safetensors";

/// load(path), with the way out added to what it says of a file that is cut or damaged.
template <typename Load>
[[nodiscard]] auto loadModelFile(const std::filesystem::path& path, const Load& load) {
  try {
    return load(path);
  } catch (const Error& error) {
    throw ModelError(strCat(error.what(),
                            "\nPut a whole '",
                            path.filename().string(),
                            "' in its place ('layfigure-cli models' lists what is found), or let "
                            "$LAYFIGURE_MODELS name a folder that has one."));
  }
}

[[nodiscard]] inline Refiner loadRefinerOf(const BodyModelPtr& body, const RefinerFiles& files) {
  return loadModelFile(files.denoiser,
                       [&](const std::filesystem::path&) { return Refiner(body, files); });
}

/// The refiner with the weights that are found. @throws ModelError with the way out.
[[nodiscard]] inline Refiner loadRefiner(const BodyModelPtr& body) {
  return loadRefinerOf(body, findRefinerFiles());
}

/// A denoiser that is there for comparison, where it is installed: kPaperDenoiserFile or
/// kTokensDenoiserFile. @throws ModelError as loadRefiner does.
[[nodiscard]] inline std::optional<Refiner> loadComparedRefiner(const BodyModelPtr& body,
                                                                const char* denoiser_file) {
  const std::optional<RefinerFiles> files = findComparedRefinerFiles(denoiser_file);
  if (!files) return std::nullopt;
  return loadRefinerOf(body, *files);
}

}  // namespace lay
