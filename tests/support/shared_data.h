#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

namespace lay {

/// The folder of reference data that is not part of the repository: $LAYFIGURE_SHARED_DATA, or
/// ../shared/data beside the source tree; nothing where neither exists.
[[nodiscard]] std::optional<std::filesystem::path> sharedDataDir();

}  // namespace lay

/// First line of a test that reads sharedDataDir().
#define SKIP_WITHOUT_SHARED_DATA()                                                                 \
  if (!lay::sharedDataDir()) {                                                                     \
    GTEST_SKIP() << "The reference data are not here. Set LAYFIGURE_SHARED_DATA to their folder."; \
  }                                                                                                \
  static_assert(true, "asks for a semicolon")
