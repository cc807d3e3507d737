#pragma once

#include "render/gl/offscreen_context.h"

#include <gtest/gtest.h>

/// First line of a test that draws: skips where there is no EGL or OpenGL 4.1, with the reason.
#define SKIP_WITHOUT_OFFSCREEN_GL()                                                    \
  if (const std::string why = lay::OffscreenContext::whyUnavailable(); !why.empty()) { \
    GTEST_SKIP() << why;                                                               \
  }                                                                                    \
  static_assert(true, "asks for a semicolon")
