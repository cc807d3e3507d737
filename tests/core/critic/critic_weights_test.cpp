#include "core/critic/critic_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(CriticWeights, ComeBackFromTheirFile) {
  const TempDir folder;
  CriticWeights weights;
  for (std::size_t k = 0; k < kCriticTermCount; ++k)
    weights.weights[k] = 0.25 * static_cast<double>(k);
  weights.made_by = "a test";
  const auto path = folder.path() / "critic.json";
  writeCriticWeights(path, weights);
  const CriticWeights read = readCriticWeights(path);
  EXPECT_EQ(read.weights, weights.weights);
  EXPECT_EQ(read.made_by, "a test");
  EXPECT_DOUBLE_EQ(read.energy(Eigen::RowVectorXd::Unit(kCriticTermCount, 4)), 1);
}

TEST(CriticWeights, BrokenFilesAreRefusedWithTheWayOut) {
  const TempDir folder;
  const auto path = folder.path() / "critic.json";
  const auto refusal = [&](const std::string& text) {
    writeFileAtomically(path, text);
    return errorText<FileError>([&] { (void)readCriticWeights(path); });
  };
  EXPECT_THAT(refusal("no JSON"), testing::HasSubstr("layfigure-train critic"));
  EXPECT_THAT(refusal("{}"), testing::HasSubstr("not a file of that kind"));
  EXPECT_THAT(refusal(R"({"format": "layfigure-critic", "version": 2})"),
              testing::HasSubstr("version is 2"));
  EXPECT_THAT(refusal(R"({"format": "layfigure-critic", "version": 1, "weights": {}})"),
              testing::HasSubstr("'reprojection'"));
  EXPECT_THAT(
      refusal(R"({"format": "layfigure-critic", "version": 1, "weights": {"reprojection": -1}})"),
      testing::HasSubstr("'reprojection'"));
}

}  // namespace
}  // namespace lay
