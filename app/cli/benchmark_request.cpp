#include "app/cli/benchmark_request.h"

#include "core/base/error.h"

#include <unistd.h>  // isatty

#include <cstdio>

namespace lay {

void checkBenchmarkSplit(const std::string& split) {
  if (split != "test" && split != "val") {
    throw InvalidOptions(
        strCat("--split is '", split, "'; test (the table) and val (tuning) are known."));
  }
}

void checkBenchmarkData(const std::filesystem::path& data_dir) {
  if (!std::filesystem::is_directory(data_dir / "mocap")) {
    throw FileError(
        strCat("There is no folder '",
               (data_dir / "mocap").string(),
               "'. --data names a folder with mocap/test.txt, mocap/val.txt and mocap/clips."));
  }
}

void showBenchmarkProgress(int done, int total) {
  static const bool is_terminal = isatty(STDERR_FILENO) == 1;
  if (is_terminal) {
    std::fprintf(stderr, "\r%d of %d samples%s", done, total, done == total ? "\n" : "");
  }
}

}  // namespace lay
