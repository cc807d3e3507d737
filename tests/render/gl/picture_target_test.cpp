#include "render/gl/picture_target.h"
#include "core/base/error.h"
#include "tests/render/gl/gl_fixture.h"
#include "tests/support/error_text.h"

#include <epoxy/gl.h>

namespace lay {
namespace {

class PictureTargetTest : public GlTest {
 protected:
  /// Red everywhere, blue in the bottom-left pixel.
  static void paint(const PictureTarget& target) {
    glBindFramebuffer(GL_FRAMEBUFFER, target.viewport().framebuffer);
    glClearColor(1, 0, 0, 0.5f);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 1, 1);
    glClearColor(0, 0, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
  }
};

TEST_F(PictureTargetTest, ReadsRowsFromTheTop) {
  for (int samples : {1, 4}) {
    const PictureTarget target(5, 3, samples, PictureTarget::Format::Display8);
    paint(target);
    const Image image = target.readImage();
    ASSERT_EQ(image.rgb.size(), 45U);
    EXPECT_EQ(image.rgb[0], 255);     // top-left: red
    EXPECT_EQ(image.rgb[2 * 15], 0);  // bottom-left: blue
    EXPECT_EQ(image.rgb[2 * 15 + 2], 255);
    EXPECT_EQ(image.rgb[2 * 15 + 3], 255);
    const std::vector<std::uint8_t> alpha = target.readAlpha();
    EXPECT_NEAR(alpha[0], 128, 1);
    EXPECT_EQ(alpha[10], 255);
  }
}

TEST_F(PictureTargetTest, AddsUpFramesOfFloats) {
  const PictureTarget target(5, 3, 1, PictureTarget::Format::Linear16);
  paint(target);
  std::vector<float> sum;
  target.addTo(sum);
  target.addTo(sum);
  ASSERT_EQ(sum.size(), 45U);
  EXPECT_EQ(sum[2], 2);  // rows from the bottom: blue first
  EXPECT_EQ(sum[42], 2);
}

TEST_F(PictureTargetTest, RefusesWhatTheDriverCannotHold) {
  const std::string text =
      errorText<Error>([] { PictureTarget(1 << 20, 8, 1, PictureTarget::Format::Display8); });
  EXPECT_NE(text.find("1048576 x 8"), std::string::npos) << text;
  EXPECT_NE(text.find("smaller"), std::string::npos) << text;
}

TEST_F(PictureTargetTest, LowersSamplesToTheDriversLimit) {
  const PictureTarget target(4, 4, 64, PictureTarget::Format::Display8);
  paint(target);
  EXPECT_EQ(target.readImage().rgb[0], 255);
}

}  // namespace
}  // namespace lay
