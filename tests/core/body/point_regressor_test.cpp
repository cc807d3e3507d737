#include "core/body/point_regressor.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <utility>

namespace lay {
namespace {

using testing::HasSubstr;

/// A Halpe regressor of the toy body that says where its own anchors are: joints by the body's
/// regressor, surface points by their vertices.
std::vector<float> halpeTable(const BodyModel& body) {
  const auto num_vertices = static_cast<std::size_t>(body.numVertices());
  std::vector<float> table(kKeypointCount * num_vertices, 0.0F);
  for (std::size_t k = 0; k < kKeypointCount; ++k) {
    const KeypointAnchor& anchor = body.keypoint_anchors[k];
    for (const int vertex : anchor.vertices) {
      table[k * num_vertices + static_cast<std::size_t>(vertex)] +=
          1.0F / static_cast<float>(anchor.vertices.size());
    }
    if (!anchor.vertices.empty()) continue;
    for (const auto& [joint, vertex, weight] : body.joint_regressor) {
      if (joint == anchor.joint)
        table[k * num_vertices + static_cast<std::size_t>(vertex)] += weight;
    }
  }
  return table;
}

class PointRegressorFile : public testing::Test {
 protected:
  PointRegressor load(std::size_t num_points, const std::vector<float>& table) {
    NpzArrays arrays;
    arrays["table"] = NpyArray::fromFloats({num_points, table.size() / num_points}, table);
    writeNpz(path_, arrays);
    return loadPointRegressor(path_);
  }

  std::string problem(std::size_t num_points, const std::vector<float>& table) {
    try {
      static_cast<void>(load(num_points, table));
    } catch (const ModelError& error) {
      EXPECT_THAT(error.what(), HasSubstr(path_.string()));
      return error.what();
    }
    ADD_FAILURE() << "the file was accepted";
    return "";
  }

  TempDir folder_;
  std::filesystem::path path_ = folder_.path() / "J_regressor_halpe.npz";
  BodyModelPtr body_ = makeToyBody();
};

TEST_F(PointRegressorFile, RegressesWhatTheTableSays) {
  const std::vector<float> table = halpeTable(*body_);
  const PointRegressor regressor = load(kKeypointCount, table);
  EXPECT_EQ(regressor.num_points, kKeypointCount);
  EXPECT_EQ(regressor.num_vertices, body_->numVertices());
  EXPECT_LT(regressor.terms.size(), table.size() / 20) << "only what is not zero is kept";
  const MatrixX3f surface = pose(*body_, randomPose(3, 0.5F)).vertices_in_camera;
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const Eigen::Map<const RowMajor> dense(table.data(), kKeypointCount, body_->numVertices());
  EXPECT_THAT(regress(regressor, surface), MatrixNear(MatrixX3f(dense * surface), 1e-5));
}

TEST_F(PointRegressorFile, DamagedTablesAreRefusedWithEveryRow) {
  const auto num_vertices = static_cast<std::size_t>(body_->numVertices());
  std::vector<float> table = halpeTable(*body_);
  table[0] = std::numeric_limits<float>::infinity();
  table[2 * num_vertices] += 0.5F;
  const std::string text = problem(kKeypointCount, table);
  EXPECT_THAT(text, HasSubstr("row 0 holds a number that is not finite"));
  EXPECT_THAT(text, HasSubstr("row 2 sums to 1.5 instead of 1"));
  EXPECT_THAT(problem(300, std::vector<float>(300, 1.0F)), HasSubstr("300 by 1"));
}

TEST_F(PointRegressorFile, FilesWithoutATableAreRefused) {
  NpzArrays arrays;
  arrays["betas"] = NpyArray::fromFloats({10}, std::vector<float>(10, 0.0F));
  writeNpz(path_, arrays);
  EXPECT_THROW(static_cast<void>(loadPointRegressor(path_)), ModelError);
  writeFileAtomically(path_, "not an array");
  EXPECT_THROW(static_cast<void>(loadPointRegressor(path_)), FileError);
}

TEST_F(PointRegressorFile, AnotherBodysRegressorIsNotUsed) {
  const PointRegressor other = load(2, std::vector<float>{1, 0, 0, 0.5F, 0.5F, 0});
  EXPECT_THROW(requireFits(other, *body_), ModelError);
  EXPECT_THROW(static_cast<void>(withKeypointRegressor(*body_, other)), ModelError);
}

TEST_F(PointRegressorFile, ItsOwnAnchorsGivenAsARegressorChangeNothing) {
  const PointRegressor regressor = load(kKeypointCount, halpeTable(*body_));
  std::array<bool, kKeypointCount> replaced{};
  const BodyModelPtr changed = withKeypointRegressor(*body_, regressor, &replaced);
  EXPECT_TRUE(replaced[kKpNose]);
  EXPECT_TRUE(replaced[kKpLeftKnee]);
  EXPECT_TRUE(replaced[kKpRightBigToe]);
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const SmplParams params = randomPose(seed, 0.4F);
    EXPECT_THAT(poseJoints(*changed, params).keypoints_in_camera,
                MatrixNear(poseJoints(*body_, params).keypoints_in_camera, 2e-5));
  }
}

TEST_F(PointRegressorFile, PointsOfManyJointsKeepTheBodysAnchor) {
  const auto num_vertices = static_cast<std::size_t>(body_->numVertices());
  std::vector<float> table = halpeTable(*body_);
  const auto nose = table.begin();  // now the mean of the whole surface
  std::fill_n(nose, num_vertices, 1.0F / static_cast<float>(num_vertices));
  std::array<bool, kKeypointCount> replaced{};
  const BodyModelPtr changed =
      withKeypointRegressor(*body_, load(kKeypointCount, table), &replaced);
  EXPECT_FALSE(replaced[kKpNose]);
  EXPECT_EQ(changed->keypoint_template.row(kKpNose), body_->keypoint_template.row(kKpNose));
}

TEST(EvaluationJoints, AreFourteenDifferentRows) {
  const std::set<int> h36m(kEvaluationJointsOfH36m.begin(), kEvaluationJointsOfH36m.end());
  EXPECT_EQ(h36m.size(), 14U);
  EXPECT_EQ(h36m.count(kEvaluationRootOfH36m), 0U);
  EXPECT_LT(*h36m.rbegin(), 17);
}

// The two lists name the same joints in the same order: right ankle first, head top last.
TEST(EvaluationJoints, LspsListNamesTheJointsInTheSameOrder) {
  EXPECT_EQ(kKeypointNames[static_cast<std::size_t>(kLsp14OfHalpe26[0])], "right_ankle");
  EXPECT_EQ(kKeypointNames[static_cast<std::size_t>(kLsp14OfHalpe26[6])], "right_wrist");
  EXPECT_EQ(kKeypointNames[static_cast<std::size_t>(kLsp14OfHalpe26[13])], "head_top");
  for (const auto& [right, left] : {std::pair{0, 5}, {1, 4}, {2, 3}, {6, 11}, {7, 10}, {8, 9}}) {
    EXPECT_EQ(
        kKeypointMirror[static_cast<std::size_t>(kLsp14OfHalpe26[static_cast<std::size_t>(right)])],
        kLsp14OfHalpe26[static_cast<std::size_t>(left)]);
  }
}

}  // namespace
}  // namespace lay
