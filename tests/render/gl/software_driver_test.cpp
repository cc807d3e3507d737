#include "render/gl/software_driver.h"

#include "render/gl/gl_renderer.h"
#include "render/gl/offscreen_context.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SoftwareDriver, KnowsMesasNames) {
  EXPECT_TRUE(isSoftwareDevice("llvmpipe (LLVM 15.0.6, 256 bits)"));
  EXPECT_TRUE(isSoftwareDevice("softpipe"));
  EXPECT_FALSE(isSoftwareDevice("Mesa Intel(R) UHD Graphics 620"));
  EXPECT_FALSE(isSoftwareDevice("NVIDIA GeForce RTX 3060/PCIe/SSE2"));
  EXPECT_FALSE(isSoftwareDevice(""));
}

TEST(SoftwareDriver, AgreesWithTheRenderer) {
  const std::string reason = OffscreenContext::whyUnavailable();
  if (!reason.empty()) GTEST_SKIP() << reason;
  OffscreenContext context;
  context.makeCurrent();
  GlRenderer renderer;
  renderer.initialize();
  EXPECT_EQ(isSoftwareDriver(), renderer.isSoftware());
  renderer.release();
  context.doneCurrent();
}

}  // namespace
}  // namespace lay
