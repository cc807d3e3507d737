#pragma once

#include <gtest/gtest.h>

/// For tests that compare CUDA with its twin on the processor: skips, with the reason, where there
/// is no device; nobody else skips for these words. @param why_not a text, empty when there is one.
#define SKIP_WITHOUT_CUDA(why_not)                                      \
  do {                                                                  \
    const std::string lay_reason = (why_not);                           \
    if (!lay_reason.empty()) GTEST_SKIP() << "No CUDA: " << lay_reason; \
  } while (false)
