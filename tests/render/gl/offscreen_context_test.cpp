#include "render/gl/offscreen_context.h"
#include "core/base/error.h"
#include "tests/render/gl/gl_fixture.h"
#include "tests/support/error_text.h"

#include <epoxy/gl.h>

#include <thread>

namespace lay {
namespace {

class OffscreenContextTest : public GlTest {};

TEST_F(OffscreenContextTest, IsOpenGl41CoreOrNewer) {
  EXPECT_GE(epoxy_gl_version(), 41);
  int profile = 0;
  glGetIntegerv(GL_CONTEXT_PROFILE_MASK, &profile);
  EXPECT_NE(profile & GL_CONTEXT_CORE_PROFILE_BIT, 0);
}

TEST_F(OffscreenContextTest, SeveralLiveSideBySide) {
  OffscreenContext first;
  auto second = std::make_unique<OffscreenContext>();
  second->makeCurrent();
  second.reset();
  first.makeCurrent();
  EXPECT_NE(glGetString(GL_VERSION), nullptr);
  first.doneCurrent();
}

TEST_F(OffscreenContextTest, MovesBetweenThreadsButIsOnOneAtATime) {
  OffscreenContext context;
  context.makeCurrent();
  std::string refusal;
  std::thread([&] { refusal = errorText<Error>([&] { context.makeCurrent(); }); }).join();
  EXPECT_NE(refusal.find("another thread"), std::string::npos) << refusal;
  context.doneCurrent();
  std::thread([&] {
    context.makeCurrent();
    EXPECT_NE(glGetString(GL_VERSION), nullptr);
    context.doneCurrent();
  }).join();
}

TEST(OffscreenContextAnywhere, EitherWorksOrSaysWhatToInstall) {
  const std::string why = OffscreenContext::whyUnavailable();
  if (why.empty()) {
    EXPECT_NO_THROW(OffscreenContext());
  } else {
    EXPECT_NE(why.find("Install"), std::string::npos) << why;
  }
}

}  // namespace
}  // namespace lay
