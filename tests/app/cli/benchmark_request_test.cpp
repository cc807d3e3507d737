#include "app/cli/benchmark_request.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(BenchmarkRequest, NamesTheSplitsThatAreMeasuredOn) {
  EXPECT_NO_THROW(checkBenchmarkSplit("test"));
  EXPECT_NO_THROW(checkBenchmarkSplit("val"));
  EXPECT_THAT(errorText<InvalidOptions>([] { checkBenchmarkSplit("train"); }),
              HasSubstr("--split is 'train'"));
}

TEST(BenchmarkRequest, WantsAFolderWithRecordings) {
  const TempDir dir;
  EXPECT_THAT(errorText<FileError>([&] { checkBenchmarkData(dir.path()); }),
              HasSubstr((dir.path() / "mocap").string()));
  std::filesystem::create_directory(dir.path() / "mocap");
  EXPECT_NO_THROW(checkBenchmarkData(dir.path()));
}

}  // namespace
}  // namespace lay
