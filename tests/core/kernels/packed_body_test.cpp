#include "core/kernels/packed_body.h"

#include "core/base/error.h"
#include "tests/core/kernels/reference_support.h"
#include "tests/support/eigen_matchers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace lay {
namespace {

TEST(PackedBody, HoldsEveryVertexOnce) {
  for (const int num_vertices : {0, 1, 15, 16, 17, 500}) {
    const RandomBody random({.num_vertices = num_vertices});
    const PackedBody body = packBody(random.source());
    EXPECT_EQ(body.num_groups, (num_vertices + 15) / 16);
    std::vector<int> vertices = body.vertex_of_lane;
    std::sort(vertices.begin(), vertices.end());
    vertices.erase(vertices.begin(), std::lower_bound(vertices.begin(), vertices.end(), 0));
    std::vector<int> all(num_vertices);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(vertices, all);
    for (int lane = 0; lane < num_vertices; ++lane) EXPECT_GE(body.vertex_of_lane[lane], 0);
  }
}

TEST(PackedBody, LanesHoldTheModelsNumbers) {
  const RandomBody random({.num_vertices = 100, .corrective_share = 0.2});
  const BodySource source = random.source();
  const PackedBody body = packBody(source);
  for (std::size_t i = 0; i < body.vertex_of_lane.size(); ++i) {
    const int vertex = body.vertex_of_lane[i];
    const std::size_t group = i / kLanes;
    const std::size_t lane = i % kLanes;
    float weight_sum = 0;
    for (int entry = body.skin_begin[group]; entry < body.skin_begin[group + 1]; ++entry) {
      weight_sum += body.skin_weights[entry].at[lane];
    }
    EXPECT_NEAR(weight_sum, vertex < 0 ? 0 : 1, 1e-6);
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const float expected = vertex < 0 ? 0 : source.v_template[3 * vertex + axis];
      EXPECT_EQ(body.v_template[3 * group + axis].at[lane], expected);
      const float shape =
          vertex < 0 ? 0 : source.shapedirs[4 * source.v_template.size() + 3 * vertex + axis];
      EXPECT_EQ(body.shapedirs[3 * (group * 10 + 4) + axis].at[lane], shape);
    }
  }
}

// Blocks at the limit go, blocks above it stay, and a NaN is not taken for nothing.
TEST(PackedBody, DropsNegligibleCorrectives) {
  const RandomBody random({.num_vertices = 3, .num_joints = 2, .corrective_share = 0});
  BodySource source = random.source();
  const std::vector<int> vertices = {0, 1, 2};
  std::vector<float> offsets(81, 0.5e-7F);
  offsets[3] = -1.1e-7F;                                  // column 0 of vertex 1
  offsets[80] = std::numeric_limits<float>::quiet_NaN();  // column 8 of vertex 2
  const std::vector<CorrectiveSource> correctives = {{vertices, offsets.data()}};
  source.posedirs = correctives;
  const PackedBody body = packBody(source);
  ASSERT_EQ(body.corrective_joints, std::vector<int>{1});
  for (std::size_t lane = 0; lane < 3; ++lane) {
    const bool is_kept = body.vertex_of_lane[lane] != 0;
    EXPECT_EQ(body.correctives[13].at[lane], is_kept ? 0.5e-7F : 0.0F);
  }
  EXPECT_THAT(packBody(source, 1).corrective_joints, testing::ElementsAre(1));  // the NaN alone
}

TEST(PackedBody, NeighboursFollowTheSameJoints) {
  const RandomBody random({.num_vertices = 2000, .num_joints = 24, .corrective_share = 0});
  const PackedBody body = packBody(random.source());
  // 4 kinds of weights at each of 24 joints: sorted, most groups see one or two kinds.
  EXPECT_LT(static_cast<double>(body.skin_joints.size()) / body.num_groups, 4.5);
}

TEST(PackedBody, IdsDifferBetweenBodies) {
  const RandomBody random({.num_vertices = 5});
  const PackedBody body = packBody(random.source());
  const PackedBody copy = body;
  EXPECT_EQ(copy.id, body.id);
  EXPECT_NE(packBody(random.source()).id, body.id);
}

// A few vertices, in any order and more than once, pose as the whole body does.
TEST(PackedBody, SomeVerticesPoseAsTheWhole) {
  const RandomBody random({.num_vertices = 300, .corrective_share = 0.5});
  const std::vector<int> chosen = {250, 3, 17, 3, 299, 0, 120};
  const PackedBody some = packVertices(random.source(), chosen);
  const RandomPoses poses = makeRandomPoses(1, 24, 10, 5);
  PosingWorkspace workspace;
  PosedStorage posed(some, 1);
  poseBodies(some, arraysOf(poses), workspace, posed.arrays());
  const ReferencePosed expected = referencePose(random.source(), referenceOf(poses, 0));
  for (int i = 0; i < 7; ++i) {
    EXPECT_THAT(pointsAt(posed.vertices, i, 1), MatrixNear(expected.vertices.row(chosen[i]), 1e-6));
  }
  EXPECT_THAT(pointsAt(posed.joints, 0, 24), MatrixNear(expected.joints, 1e-6));
  EXPECT_THROW(static_cast<void>(packVertices(random.source(), std::vector<int>{300})), ModelError);
}

TEST(PackedBody, RefusesWhatDoesNotFitTogether) {
  const RandomBody random({.num_vertices = 20, .num_joints = 4});
  const auto expectRefused = [&](const auto& spoil, const std::string& word) {
    BodySource source = random.source();
    spoil(source);
    try {
      static_cast<void>(packBody(source));
      FAIL() << "not refused: " << word;
    } catch (const ModelError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr(word));
    }
  };
  const std::vector<int> cyclic = {-1, 2, 1, 0};
  const std::vector<int> rootless = {0, 0, 1, 2};
  std::vector<std::array<int, 4>> joints(20, {0, 1, 2, 4});
  const std::vector<int> far = {4, 20};
  const std::vector<float> offsets(54);
  const std::vector<CorrectiveSource> bad = {{far, offsets.data()}, {}, {}};
  expectRefused([&](BodySource& s) { s.parents = cyclic; }, "joint 1 has the parent 2");
  expectRefused([&](BodySource& s) { s.parents = rootless; }, "joint 0 is not the root");
  expectRefused([&](BodySource& s) { s.skin_joints = joints; }, "joint 4");
  expectRefused([&](BodySource& s) { s.skin_weights = s.skin_weights.first(19); }, "weights");
  expectRefused([&](BodySource& s) { s.joint_template = s.joint_template.first(9); }, "4 joints");
  expectRefused([&](BodySource& s) { s.posedirs = s.posedirs.first(2); }, "correctives of 2");
  expectRefused([&](BodySource& s) { s.posedirs = bad; }, "vertex 20 of 20");
}

}  // namespace
}  // namespace lay
