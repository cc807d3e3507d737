#pragma once

#include "render/gl/gl_renderer.h"
#include "render/gl/offscreen_context.h"
#include "render/gl/picture_target.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace lay {

/// A current offscreen context for each test; skips, with the reason, where there is none.
class GlTest : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string why = OffscreenContext::whyUnavailable(); !why.empty())
      GTEST_SKIP() << why;
    context_ = std::make_unique<OffscreenContext>();
    context_->makeCurrent();
  }
  void TearDown() override {
    if (!context_) return;
    context_->doneCurrent();
  }

 private:
  std::unique_ptr<OffscreenContext> context_;
};

/// The pixels of a picture that a predicate on (r, g, b) holds for.
struct Coverage {
  int count = 0;
  int left = 1 << 30;
  int top = 1 << 30;
  int right = -1;   ///< the last column that is covered
  int bottom = -1;  ///< the last row

  template <typename Predicate>
  Coverage(const Image& image, const Predicate& covered) {
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        const auto* pixel = image.rgb.data() + 3 * (static_cast<std::size_t>(y) *
                                                        static_cast<std::size_t>(image.width) +
                                                    static_cast<std::size_t>(x));
        if (!covered(int{pixel[0]}, int{pixel[1]}, int{pixel[2]})) continue;
        ++count;
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
      }
    }
  }
};

}  // namespace lay
