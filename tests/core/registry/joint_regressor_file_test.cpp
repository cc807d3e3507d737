#include "core/registry/joint_regressor_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npy_format.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;

class JointRegressorFile : public testing::Test {
 protected:
  /// Each row takes two vertices, half of each.
  [[nodiscard]] std::filesystem::path write(const std::string& name,
                                            std::size_t rows,
                                            std::size_t vertices,
                                            float weight = 0.5F) const {
    std::vector<float> values(rows * vertices);
    for (std::size_t row = 0; row < rows; ++row) {
      values[row * vertices + row] = weight;
      values[row * vertices + vertices - 1] = weight;
    }
    writeFileAtomically(folder.path() / name,
                        formatNpy(NpyArray::fromFloats({rows, vertices}, values)));
    return folder.path() / name;
  }

  [[nodiscard]] static std::string problemOf(const std::filesystem::path& path) {
    return errorText<ModelError>([&path] { (void)loadJointRegressor(path); });
  }

  TempDir folder;
};

TEST_F(JointRegressorFile, KnowsTheLayoutsInUse) {
  const JointRegressor h36m = loadJointRegressor(write("J_regressor_h36m.npy", 17, 6890));
  EXPECT_EQ(h36m.layout, "h36m17");
  EXPECT_EQ(h36m.family, "smpl");
  EXPECT_EQ(h36m.points.num_points, 17);
  EXPECT_EQ(h36m.points.num_vertices, 6890);
  EXPECT_EQ(h36m.points.terms.size(), 34U);
  EXPECT_EQ(h36m.points.terms[7].vertex, 6889);
  EXPECT_EQ(h36m.points.terms[7].weight, 0.5F);
  EXPECT_EQ(loadJointRegressor(write("J_COCO.npy", 17, 6890)).layout, "coco17");
  EXPECT_EQ(loadJointRegressor(write("any.npy", 26, 10475)).layout, "halpe26");
  EXPECT_EQ(loadJointRegressor(write("any.npy", 26, 10475)).family, "smplx");
  EXPECT_EQ(loadJointRegressor(write("J_LSP.npy", 14, 488)).layout, "lsp14");
  EXPECT_EQ(loadJointRegressor(write("SMPL_to_J19.npy", 19, 6890)).layout, "j19");
  EXPECT_EQ(loadJointRegressor(write("J_regressor_extra.npy", 9, 6890)).layout, "extra9");
}

TEST_F(JointRegressorFile, RefusesWhatIsNone) {
  EXPECT_THAT(problemOf(write("any.npy", 17, 6890)), HasSubstr("neither 'h36m' nor 'coco'"));
  EXPECT_THAT(problemOf(write("any.npy", 8, 6890)), HasSubstr("8 rows"));
  EXPECT_THAT(problemOf(write("any.npy", 14, 6890, 0.4F)), HasSubstr("row 0 sums to 0.8"));
  EXPECT_THAT(problemOf(write("any.npy", 14, 6890, std::numeric_limits<float>::quiet_NaN())),
              HasSubstr("row 0 holds a number that is not finite"));
  const auto path = folder.path() / "flat.npy";
  writeFileAtomically(path, formatNpy(NpyArray::fromFloats({3}, {1, 2, 3})));
  EXPECT_THAT(problemOf(path), HasSubstr("no table"));
  writeFileAtomically(path, "no npy");
  EXPECT_THAT(errorText<FileError>([&path] { (void)loadJointRegressor(path); }),
              HasSubstr("flat.npy"));
  writeFileAtomically(path, formatNpy(NpyArray::fromTexts({"a"})));
  EXPECT_THAT(problemOf(path), HasSubstr("no table"));
}

}  // namespace
}  // namespace lay
