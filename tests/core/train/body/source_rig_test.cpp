#include "core/train/body/source_rig.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(SourceRig, KeepsTheFourLargestWeights) {
  SkinWeights weights;
  weights.joints.resize(1);
  weights.weights.resize(1);
  std::array<double, kSmplJointCount> all{};
  all[2] = 0.1;
  all[5] = 0.4;
  all[7] = 0.2;
  all[9] = 0.2;
  all[11] = 0.05;
  setLargestWeights(weights, 0, all);
  EXPECT_THAT(weights.joints[0], ElementsAre(5, 7, 9, 2));
  EXPECT_FLOAT_EQ(weights.weights[0][0], 0.4F / 0.9F);
}

TEST(SourceRig, SaysWhatIsWrongWithItsFiles) {
  const TempDir dir;
  const auto skeleton = dir.path() / "default.mhskel";
  const auto weights = dir.path() / "default_weights.mhw";
  const auto read = [&] { static_cast<void>(readSourceRig(skeleton, weights, 10, 10)); };
  EXPECT_THAT(errorText<FileError>(read), HasSubstr("default.mhskel"));
  writeFileAtomically(skeleton, "{");
  writeFileAtomically(weights, "{}");
  EXPECT_THAT(errorText<FileError>(read), HasSubstr("not JSON"));
  writeFileAtomically(skeleton, R"({"bones": {}, "joints": {}})");
  EXPECT_THAT(errorText<FileError>(read), HasSubstr("Expected MakeHuman's default skeleton"));
}

TEST(SourceRig, ReadsMakeHumans) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto folder = *sharedDataDir() / "body";
  const auto read = [&](int num_vertices) {
    return readSourceRig(
        folder / "default.mhskel", folder / "default_weights.mhw", num_vertices, 13380);
  };
  const SourceRig rig = read(19158);
  for (const auto& vertices : rig.joint_vertices) EXPECT_FALSE(vertices.empty());
  for (const auto& weights : rig.skin_weights.weights) {
    EXPECT_NEAR(weights[0] + weights[1] + weights[2] + weights[3], 1, 1e-5);
  }
  EXPECT_THAT(errorText<FileError>([&] { static_cast<void>(read(13380)); }),
              HasSubstr("base mesh has 13380"));
}

}  // namespace
}  // namespace lay
