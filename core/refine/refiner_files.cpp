#include "core/refine/refiner_files.h"

#include "core/base/error.h"
#include "core/io/resource_paths.h"

namespace lay {
namespace {

/// "" when it is nowhere.
std::filesystem::path foundOrNot(const char* name) {
  try {
    return findModelFile(name);
  } catch (const ModelError&) {
    return {};
  }
}

}  // namespace

RefinerFiles findRefinerFiles() {
  return {findModelFile(kDenoiserFile), foundOrNot(kPoseVqVaeFile), foundOrNot(kTextEncoderFile)};
}

std::optional<RefinerFiles> findComparedRefinerFiles(const char* denoiser_file) {
  const std::filesystem::path denoiser = foundOrNot(denoiser_file);
  if (denoiser.empty()) return std::nullopt;
  return RefinerFiles{denoiser, foundOrNot(kPoseVqVaeFile), foundOrNot(kTextEncoderFile)};
}

}  // namespace lay
