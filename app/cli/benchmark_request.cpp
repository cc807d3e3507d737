#include "app/cli/benchmark_request.h"

#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <unistd.h>  // isatty

#include <cstdio>

namespace lay {

void addBenchmarkOptions(CLI::App& command, std::string& data, std::string& split) {
  command.add_option("--data", data, "Folder that holds mocap/ with its clips and splits")
      ->required()
      ->type_name("DIR");
  command.add_option("--split", split, "test (the table) or val (tuning)")->capture_default_str();
}

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
