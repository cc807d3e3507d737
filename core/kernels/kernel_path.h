#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace lay {

/// Instruction sets that the posing kernels are compiled for, from the narrowest.
enum class KernelPath {
  Portable,  ///< whatever the compiler's target has (SSE2 on x86-64)
  Avx2,      ///< AVX2 and FMA
  Avx512,    ///< AVX-512 F, DQ, VL
};

[[nodiscard]] std::string_view kernelPathName(KernelPath path);  ///< "portable", "avx2", "avx512"
[[nodiscard]] std::optional<KernelPath> kernelPathFromName(std::string_view name);

/// Paths that this program has and this processor can run; Portable is always among them.
[[nodiscard]] const std::vector<KernelPath>& availableKernelPaths();

/// The widest available path, or the one that the environment variable LAYFIGURE_KERNELS names if
/// it is available; decided once.
[[nodiscard]] KernelPath bestKernelPath();

}  // namespace lay
