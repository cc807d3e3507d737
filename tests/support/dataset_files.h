#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

namespace lay {

/// The folder of small datasets that make_dataset_files.py wrote in the layouts of 3DPW and
/// Human3.6M (see there). Nothing where Python has no NumPy and SciPy.
[[nodiscard]] std::optional<std::filesystem::path> datasetFilesDir();

}  // namespace lay

/// First line of a test that reads datasetFilesDir().
#define SKIP_WITHOUT_DATASET_FILES()                                                            \
  if (!lay::datasetFilesDir()) {                                                                \
    GTEST_SKIP() << "There are no datasets to read: they are written by Python with NumPy and " \
                    "SciPy. Install python3-numpy and python3-scipy, and configure again.";     \
  }                                                                                             \
  static_assert(true, "asks for a semicolon")
