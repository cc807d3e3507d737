#include "core/kernels/posing_view.h"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/random_body.h"

namespace lay {
namespace {

class PosingViewTest : public testing::Test {
 protected:
  const RandomBody random_{{.num_vertices = 150, .num_joints = 24, .corrective_share = 0.1}};
  const PackedBody body_ = packBody(random_.source());
  const PosingIndex index_ = indexPosing(body_);
};

TEST_F(PosingViewTest, EveryJointIsTheChildOfItsParentOneLevelDown) {
  EXPECT_EQ(index_.children.size(), body_.parents.size() - 1);
  for (int j = 0; j < body_.num_joints; ++j) {
    for (int i = index_.child_begin[j]; i < index_.child_begin[j + 1]; ++i) {
      EXPECT_EQ(body_.parents[index_.children[i]], j);
      EXPECT_EQ(index_.levels[index_.children[i]], index_.levels[j] + 1);
    }
  }
  EXPECT_EQ(index_.num_levels, 1 + *std::max_element(index_.levels.begin(), index_.levels.end()));
}

/// Entries by joint must be all entries, each once, under the joint that they name.
void expectGrouped(const std::vector<int>& joints,
                   const std::vector<int>& begin,
                   const std::vector<int>& entries) {
  std::vector<int> sorted = entries;
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> all(joints.size());
  std::iota(all.begin(), all.end(), 0);
  EXPECT_EQ(sorted, all);
  for (std::size_t j = 0; j + 1 < begin.size(); ++j) {
    EXPECT_TRUE(std::is_sorted(entries.begin() + begin[j], entries.begin() + begin[j + 1]));
    for (int i = begin[j]; i < begin[j + 1]; ++i)
      EXPECT_EQ(joints[entries[i]], static_cast<int>(j));
  }
}

TEST_F(PosingViewTest, EntriesAreListedByJointAndKnowTheirGroup) {
  expectGrouped(body_.skin_joints, index_.skin_of_begin, index_.skin_of);
  expectGrouped(body_.corrective_joints, index_.corrective_of_begin, index_.corrective_of);
  for (int g = 0; g < body_.num_groups; ++g) {
    for (int e = body_.skin_begin[g]; e < body_.skin_begin[g + 1]; ++e) {
      EXPECT_EQ(index_.group_of_skin[e], g);
    }
    for (int c = body_.corrective_begin[g]; c < body_.corrective_begin[g + 1]; ++c) {
      EXPECT_EQ(index_.group_of_corrective[c], g);
    }
  }
}

TEST_F(PosingViewTest, EveryArrayIsVisitedOnce) {
  BodyView view = sizesOf(body_, index_);
  int visits = 0;
  forEachArray(body_, index_, [&](auto member, const auto& array) {
    EXPECT_EQ(view.*member, nullptr);
    view.*member = array.data();
    ++visits;
  });
  // The view is its sizes and its arrays: none is forgotten.
  constexpr std::size_t kSizes = 7 * sizeof(int) + sizeof(int);  // one of padding
  EXPECT_EQ(sizeof(BodyView), kSizes + static_cast<std::size_t>(visits) * sizeof(void*));
}

TEST_F(PosingViewTest, TheStateIsCutIntoAlignedArraysThatDoNotOverlap) {
  const BodyView view = sizesOf(body_, index_);
  StateView state;
  const std::size_t bytes = cutState(view, 3, nullptr, state);
  EXPECT_EQ(state.rest, nullptr);
  struct alignas(256) Line {
    std::byte bytes[256];
  };
  std::vector<Line> memory(bytes / sizeof(Line));
  std::byte* const base = memory.data()->bytes;
  EXPECT_EQ(cutState(view, 3, base, state), bytes);
  const auto offset = [&](const void* array) {
    return static_cast<std::size_t>(static_cast<const std::byte*>(array) - base);
  };
  const std::size_t groups = 3U * body_.num_groups;
  EXPECT_EQ(offset(state.rest), 0U);
  EXPECT_GE(offset(state.global), 3U * 24 * 3 * sizeof(double));
  EXPECT_GE(offset(state.forces) - offset(state.rest_surface), groups * 3 * sizeof(Lanes));
  EXPECT_GE(offset(state.corrective_sums) - offset(state.skin_sums),
            3 * 12 * body_.skin_joints.size() * sizeof(float));
  EXPECT_GE(bytes - offset(state.group_sums), groups * (body_.num_betas + 3) * sizeof(float));
  for (const void* array : std::initializer_list<const void*>{
           state.global, state.posed, state.transforms, state.forces, state.group_sums}) {
    EXPECT_EQ(offset(array) % 256, 0U);
  }
}

}  // namespace
}  // namespace lay
