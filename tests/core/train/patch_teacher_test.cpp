#include "core/train/patch_teacher.h"

#include <gtest/gtest.h>
#include <torch/types.h>

#include "tests/support/toy_body.h"

namespace lay {
namespace {

class PatchTeacherTest : public testing::Test {
 protected:
  PatchTeacherTest() {
    grid.width = 16;
    grid.image_height = 128;
    grid.image_width = 96;
    for (std::uint64_t i = 0; i < 3; ++i) {
      samples.push_back(makeBenchmarkSample(*body, JointRotations::Zero(), {}, 5, i));
    }
    truth = truthBatch(*body, samples);
  }

  BodyModelPtr body = makeToyBody();
  VisionTransformerConfig grid;
  std::vector<BenchmarkSample> samples;
  TruthBatch truth;
};

// The picture is the middle columns of the box, and the first patch begins two pixels before it.
TEST_F(PatchTeacherTest, JointsAreWhereTheCameraSeesThem) {
  const torch::Tensor places = jointPlaces(truth, grid);
  ASSERT_EQ(places.sizes(), (std::vector<std::int64_t>{3, 24, 2}));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const BenchmarkSample& sample = samples[i];
    const float* joint = truth.joints[static_cast<std::int64_t>(i)][15].data_ptr<float>();
    const Eigen::Vector2f pixel =
        sample.camera.focal_length * Eigen::Vector2f(joint[0], joint[1]) / joint[2] +
        sample.camera.principal_point;
    const Eigen::Vector2f in_picture =
        128 * (pixel - sample.box.center) / sample.box.size + Eigen::Vector2f(48, 64);
    const float* place = places[static_cast<std::int64_t>(i)][15].data_ptr<float>();
    EXPECT_NEAR(place[0], (in_picture.x() - 6) / 16, 1e-3);
    EXPECT_NEAR(place[1], (in_picture.y() - 6) / 16, 1e-3);
  }
}

// Tokens that hold the answer are soon read; those that hold nothing stay at the mean.
TEST_F(PatchTeacherTest, LearnsFromTokensThatKnowWhereTheyAre) {
  torch::manual_seed(2);
  const int num_tokens = grid.rows() * grid.columns();
  const auto lossAfter = [&](const torch::Tensor& patches) {
    PatchTeacher teacher(grid, PatchLessons{});
    torch::optim::AdamW optimizer(teacher->parameters(), torch::optim::AdamWOptions(0.05));
    double last = 0;
    for (int step = 0; step < 150; ++step) {
      optimizer.zero_grad();
      const torch::Tensor loss = teacher->forward(patches, truth).mean();
      loss.backward();
      optimizer.step();
      last = loss.item<double>();
    }
    return last;
  };
  const torch::Tensor blank = torch::zeros({3, num_tokens, grid.width});
  const torch::Tensor telling = torch::randn({3, num_tokens, grid.width});
  EXPECT_LT(lossAfter(telling), 0.8 * lossAfter(blank));
}

TEST_F(PatchTeacherTest, JointsOutsideThePictureCountForNothing) {
  truth.joints.select(2, 0).add_(100);
  PatchTeacher teacher(grid, PatchLessons{});
  const torch::Tensor patches = torch::randn({3, grid.rows() * grid.columns(), grid.width});
  EXPECT_EQ(teacher->forward(patches, truth).abs().sum().item<float>(), 0);
}

TEST_F(PatchTeacherTest, ALessonOfNoWeightIsNotTaught) {
  PatchTeacher teacher(grid, PatchLessons{.places = 0, .depths = 0});
  const torch::Tensor patches = torch::randn({3, grid.rows() * grid.columns(), grid.width});
  EXPECT_EQ(teacher->forward(patches, truth).abs().sum().item<float>(), 0);
}

}  // namespace
}  // namespace lay
