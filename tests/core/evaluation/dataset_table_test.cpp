#include "core/evaluation/dataset_table.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// People who stand with their arms lowered and see the camera from anywhere, with exact COCO
/// keypoints, as a dataset would have them: of the mean shape, in a world that is the camera's.
std::vector<DatasetSample> someSamples(const BodyModel& body, int count) {
  std::vector<DatasetSample> samples;
  for (int i = 0; i < count; ++i) {
    Random random(static_cast<std::uint64_t>(i));
    JointRotations rotations = JointRotations::Zero();
    for (int joint = 1; joint < kSmplJointCount - 2; ++joint) {
      for (int axis = 0; axis < 3; ++axis) rotations(joint, axis) = 0.1F * random.normal();
    }
    rotations(kLeftShoulder, 2) -= 1;
    rotations(kRightShoulder, 2) += 1;
    rotations.row(kPelvis) << 1.5708F, 0, 0;  // y up in a world with z up
    BenchmarkSample placed = placeBody(body, rotations, random);
    placed.truth.betas.setZero();
    DatasetSample sample;
    sample.name = strCat("person ", i);
    sample.camera = placed.camera;
    sample.keypoints.points =
        placed.camera.project(poseJoints(body, placed.truth).keypoints_in_camera);
    sample.keypoints.confidence.head<kCocoKeypointCount>().setOnes();
    sample.body = DatasetBody{.params = placed.truth, .has_transl = true};
    samples.push_back(std::move(sample));
  }
  return samples;
}

class DatasetTableTest : public testing::Test {
 protected:
  BodyModelPtr body_ = loadBodyModel(findModelFile("lay_body.npz"));
  Refiner refiner_{body_, findRefinerFiles()};
  InitialPredictor predictor_{body_, findModelFile("lifter.safetensors")};
};

TEST_F(DatasetTableTest, HasARowForEachWayAndSaysWhatItMeasured) {
  const std::vector<DatasetSample> samples = someSamples(*body_, 8);
  int last = 0;
  const DatasetReport report = measureDataset({body_, body_, nullptr, nullptr},
                                              std::nullopt,
                                              predictor_,
                                              refiner_,
                                              samples,
                                              {.num_hypotheses = 3},
                                              [&last](int done, int /*total*/) { last = done; });
  EXPECT_EQ(last, 8);
  EXPECT_EQ(report.samples, 8);
  EXPECT_EQ(report.joint_set, JointSet::Smpl24);
  EXPECT_TRUE(report.has_surface);
  std::vector<std::string> names;
  for (const AblationRow& row : report.rows) names.push_back(row.name);
  ASSERT_THAT(names,
              ElementsAre("Initial Prediction",
                          "w/ keypoints",
                          "w/ keypoints, hypothesis 0",
                          "w/ keypoints, no polish",
                          "oracle best of 3",
                          "SMPLify-style"));
  const AblationRow& initial = report.rows[0];
  const AblationRow& refined = report.rows[1];
  const AblationRow& oracle = report.rows[4];
  EXPECT_EQ(initial.improved_share, 0);
  EXPECT_LT(refined.mpjpe_mm.mean, 0.85 * initial.mpjpe_mm.mean);
  EXPECT_GT(refined.improved_share, 0.7);
  EXPECT_LT(refined.reprojection_px.mean, initial.reprojection_px.mean);
  EXPECT_LE(oracle.mpjpe_mm.mean, refined.mpjpe_mm.mean);
  EXPECT_LE(oracle.mpjpe_mid_hips_mm.mean, refined.mpjpe_mid_hips_mm.mean);
  for (const AblationRow& row : report.rows) {
    EXPECT_GT(row.mpjpe_mid_hips_mm.mean, 1) << row.name;
    EXPECT_LT(row.pa_mpjpe_mm.mean, row.mpjpe_mm.mean) << row.name;
    EXPECT_LT(row.mpjpe_mm.mean, 150) << row.name;
    EXPECT_GT(row.pve_mm.mean, 1) << row.name;
  }
  ASSERT_EQ(report.notes.size(), 2U);
  EXPECT_THAT(report.notes[0], HasSubstr("24 SMPL joints"));
  EXPECT_THAT(report.notes[1], HasSubstr("mean shape"));
}

TEST_F(DatasetTableTest, WithoutASurfaceThereIsNoPve) {
  std::vector<DatasetSample> samples = someSamples(*body_, 1);
  samples[0].joints = DatasetJoints{JointSet::Smpl24, MatrixX3f::Random(24, 3), {0, 0, 0}};
  samples[0].body.reset();
  const DatasetReport report = measureDataset({body_, body_, nullptr, nullptr},
                                              std::nullopt,
                                              predictor_,
                                              refiner_,
                                              samples,
                                              {.num_hypotheses = 1},
                                              [](int, int) {});
  EXPECT_FALSE(report.has_surface);
  EXPECT_EQ(report.notes.size(), 1U);
}

TEST_F(DatasetTableTest, NamesTheSampleThatCannotBeMeasured) {
  std::vector<DatasetSample> samples = someSamples(*body_, 1);
  samples[0].camera.focal_length = -1;
  const auto measure = [&] {
    (void)measureDataset({body_, body_, nullptr, nullptr},
                         std::nullopt,
                         predictor_,
                         refiner_,
                         samples,
                         {.num_hypotheses = 1},
                         [](int, int) {});
  };
  EXPECT_THAT(errorText<Error>(measure), HasSubstr("person 0 cannot be measured"));
}

TEST_F(DatasetTableTest, NobodyHasNoRows) {
  const DatasetReport report = measureDataset(
      {body_, body_, nullptr, nullptr}, std::nullopt, predictor_, refiner_, {}, {}, [](int, int) {
      });
  EXPECT_TRUE(report.rows.empty());
}

}  // namespace
}  // namespace lay
