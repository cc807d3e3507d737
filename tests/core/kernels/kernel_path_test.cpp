#include "core/kernels/kernel_path.h"

#include "core/kernels/surface_paths.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <stdexcept>

namespace lay {
namespace {

TEST(KernelPath, NamesComeBack) {
  for (const KernelPath path : {KernelPath::Portable, KernelPath::Avx2, KernelPath::Avx512}) {
    EXPECT_EQ(kernelPathFromName(kernelPathName(path)), path);
  }
  EXPECT_EQ(kernelPathFromName("sse9"), std::nullopt);
}

TEST(KernelPath, PortableIsAlwaysThereAndTheBestIsAvailable) {
  const std::vector<KernelPath>& paths = availableKernelPaths();
  ASSERT_FALSE(paths.empty());
  EXPECT_EQ(paths.front(), KernelPath::Portable);
  EXPECT_THAT(paths, testing::Contains(bestKernelPath()));
  if (std::getenv("LAYFIGURE_KERNELS") == nullptr) {
    EXPECT_EQ(bestKernelPath(), paths.back());
  }
  for (const KernelPath path : paths) EXPECT_NE(surfacePath(path).pose, nullptr);
}

TEST(KernelPath, AnAbsentPathIsABug) {
  if (avx512SurfacePath() != nullptr) GTEST_SKIP() << "This processor has every path.";
  EXPECT_THROW(static_cast<void>(surfacePath(KernelPath::Avx512)), std::logic_error);
}

}  // namespace
}  // namespace lay
