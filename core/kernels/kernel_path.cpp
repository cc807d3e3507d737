#include "core/kernels/kernel_path.h"

#include "core/kernels/surface_paths.h"

#include <algorithm>
#include <cstdlib>

namespace lay {

std::string_view kernelPathName(KernelPath path) {
  switch (path) {
    case KernelPath::Portable:
      return "portable";
    case KernelPath::Avx2:
      return "avx2";
    case KernelPath::Avx512:
      return "avx512";
  }
  return "portable";
}

std::optional<KernelPath> kernelPathFromName(std::string_view name) {
  for (const KernelPath path : {KernelPath::Portable, KernelPath::Avx2, KernelPath::Avx512}) {
    if (name == kernelPathName(path)) return path;
  }
  return std::nullopt;
}

const std::vector<KernelPath>& availableKernelPaths() {
  static const std::vector<KernelPath> kPaths = [] {
    std::vector<KernelPath> paths = {KernelPath::Portable};
    if (avx2SurfacePath() != nullptr) paths.push_back(KernelPath::Avx2);
    if (avx512SurfacePath() != nullptr) paths.push_back(KernelPath::Avx512);
    return paths;
  }();
  return kPaths;
}

KernelPath bestKernelPath() {
  static const KernelPath kBest = [] {
    const std::vector<KernelPath>& paths = availableKernelPaths();
    const char* const wish = std::getenv("LAYFIGURE_KERNELS");
    const std::optional<KernelPath> named =
        wish == nullptr ? std::nullopt : kernelPathFromName(wish);
    const bool can = named && std::find(paths.begin(), paths.end(), *named) != paths.end();
    return can ? *named : paths.back();
  }();
  return kBest;
}

}  // namespace lay
