#include "core/datasets/threedpw.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

#include "core/base/error.h"
#include "core/body/body_model.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "tests/support/dataset_files.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

std::filesystem::path sequenceFile() {
  return *datasetFilesDir() / "3dpw/sequenceFiles/test/courtyard_walk_00.pkl";
}

TEST(Read3dpwSequence, HasEverybodyWhoCanBeMeasured) {
  SKIP_WITHOUT_DATASET_FILES();
  const DatasetSamples read = read3dpwSequence(sequenceFile());
  // Two people in six images; one camera is not valid, and of one person five points are seen.
  ASSERT_EQ(read.samples.size(), 10U);
  EXPECT_EQ(read.num_left_out, 2);
  const DatasetSample& first = read.samples.front();
  EXPECT_EQ(first.name, "courtyard_walk_00/image_00000.jpg, person 0");
  EXPECT_EQ(first.image.generic_string(), "imageFiles/courtyard_walk_00/image_00000.jpg");
  EXPECT_EQ(first.gender, "male");
  EXPECT_EQ(read.samples.back().gender, "female");
  EXPECT_EQ(read.samples.back().name, "courtyard_walk_00/image_00005.jpg, person 1");
  EXPECT_FLOAT_EQ(first.camera.focal_length, 1961.1F);
  EXPECT_EQ(first.camera.width, 1080);
  EXPECT_EQ(first.camera.height, 1920);
  EXPECT_EQ(first.keypoints.numPresent(), 13);
  EXPECT_FLOAT_EQ(first.keypoints.confidence[kKpLeftKnee], 0.9F);
  EXPECT_EQ(first.keypoints.confidence[kKpNose], 0);
  EXPECT_TRUE(first.box.isValid());
  EXPECT_FALSE(first.joints.has_value());
}

/// The script poses with arithmetic of its own, in the world, and moves the joints into the camera.
TEST(Read3dpwSequence, PosesStandInTheCameraWhereTheScriptPutThem) {
  SKIP_WITHOUT_DATASET_FILES();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  std::ifstream file(*datasetFilesDir() / "3dpw/courtyard_walk_00.json");
  const auto truth = nlohmann::json::parse(file);
  int index = 0;
  for (const DatasetSample& sample : read3dpwSequence(sequenceFile()).samples) {
    // Left out are image 4 of person 0, and image 2 of person 1.
    const int person = index < 5 ? 0 : 1;
    const int image = person == 0 ? (index < 4 ? index : 5) : (index < 7 ? index - 5 : index - 4);
    ++index;
    const PosedJoints posed = poseJoints(*body, truthInCamera(sample, *body, true));
    const auto& expected = truth[person][image];
    for (int joint = 0; joint < kSmplJointCount; ++joint) {
      for (int axis = 0; axis < 3; ++axis) {
        EXPECT_NEAR(posed.joints_in_camera(joint, axis), expected[joint][axis].get<float>(), 2e-4F)
            << sample.name << ", joint " << joint;
      }
    }
    const Eigen::Vector3f knee = posed.joints_in_camera.row(kRightKnee).transpose();
    const Eigen::Vector2f seen = sample.keypoints.points.row(kKpRightKnee).transpose();
    EXPECT_LT((sample.camera.project(knee) - seen).norm(), 0.5F) << sample.name;
  }
  EXPECT_EQ(index, 10);
}

TEST(Read3dpwSequence, DamagedFilesAreRefusedWithTheirNameAndTheReason) {
  SKIP_WITHOUT_DATASET_FILES();
  const struct {
    const char* file;
    const char* expected;
  } cases[] = {
      {"no_cameras", "cam_poses"},
      {"no_poses2d", "no 'poses2d' of person 0"},
      {"short_trans", "'trans of person 0' has the shape (5, 3); (6, 3) is expected"},
      {"pose_71", "(6, 71)"},
      {"one_betas", "no 'betas' of person 1"},
      {"zero_focal", "are no camera"},
      {"not_finite_focal", "are no camera"},
      {"nobody", "poses"},
      {"cut", "cut.pkl"},
      {"harmful", "harmful.pkl"},
  };
  for (const auto& [name, expected] : cases) {
    const auto path = *datasetFilesDir() / "3dpw/damaged" / (std::string(name) + ".pkl");
    ASSERT_TRUE(std::filesystem::exists(path)) << path;
    const std::string error = errorText<FileError>([&] { (void)read3dpwSequence(path); });
    EXPECT_THAT(error, HasSubstr(expected)) << name;
    EXPECT_THAT(error, HasSubstr(std::string(name) + ".pkl"));
  }
}

TEST(Read3dpwSequence, AMissingFileIsSaid) {
  EXPECT_THROW((void)read3dpwSequence("no-such-file.pkl"), FileError);
}

}  // namespace
}  // namespace lay
