#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace lay {

/// The folder of model and parameter files that make_model_files.py wrote in the layouts of other
/// programs (see there); each has what must be found in it beside it, as ".json". Nothing where
/// Python has no NumPy and SciPy.
[[nodiscard]] std::optional<std::filesystem::path> modelFilesDir();

/// All those files, sorted, without the JSON.
[[nodiscard]] std::vector<std::filesystem::path> modelFiles();

}  // namespace lay

/// First line of a test that reads modelFilesDir().
#define SKIP_WITHOUT_MODEL_FILES()                                                                 \
  if (!lay::modelFilesDir()) {                                                                     \
    GTEST_SKIP() << "There are no model files to read: they are written by Python with NumPy and " \
                    "SciPy. Install python3-numpy and python3-scipy, and configure again.";        \
  }                                                                                                \
  static_assert(true, "asks for a semicolon")
