#include "core/datasets/agora.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

TEST(AgoraCamera, TheNameTellsTheLensAndTheSize) {
  // A lens of 50 mm before a sensor of 36 mm sees 3840 px: 50 / 36 * 3840 px.
  EXPECT_NEAR(agoraCamera("ag_validationset_x_hdri_50mm_00001.png")->focal_length, 5333.3F, 0.1F);
  EXPECT_NEAR(agoraCamera("ag_x_cam02_00001.png")->focal_length, 1920, 0.1F);
  const auto small = agoraCamera("ag_trainset_axyz_bfh_archviz_5_10_00001_1280x720.png");
  EXPECT_NEAR(small->focal_length, 995.6F, 0.1F);
  EXPECT_EQ(small->width, 1280);
  EXPECT_EQ(small->height, 720);
  EXPECT_EQ(small->principal_point, Eigen::Vector2f(640, 360));
}

TEST(RefusePandas, SaysHowToWriteWhatIsRead) {
  const TempDir dir;
  const auto table = dir.path() / "validation_0_withjv.pkl";
  for (const char* start : {"\x80\x02"
                            "cpandas.core.frame\nDataFrame\nq",
                            "\x80\x04\x95\x10\x8c\x11pandas.core.frame\x94\x8c\x09"
                            "DataFrame"}) {
    writeFileAtomically(table, start);
    const std::string error = errorText<FileError>([&] { refusePandas(table); });
    EXPECT_THAT(error, HasSubstr("validation_0_withjv.pkl"));
    EXPECT_THAT(error, HasSubstr("only pandas can read"));
    EXPECT_THAT(error, HasSubstr("numpy.savez("));
  }
}

TEST(RefusePandas, LetsOtherFilesPass) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "people.pkl", "\x80\x02}q\x01.");
  EXPECT_NO_THROW(refusePandas(dir.path() / "people.pkl"));
  EXPECT_NO_THROW(refusePandas(dir.path() / "none.pkl"));
}

}  // namespace
}  // namespace lay
