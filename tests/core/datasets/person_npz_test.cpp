#include "core/datasets/person_npz.h"

#include <gmock/gmock.h>

#include <limits>

#include "core/base/error.h"
#include "core/datasets/h36m.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/dataset_files.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

std::optional<PinholeCamera> noCamera(const std::string& /*image*/) {
  return std::nullopt;
}

/// Numbers of which each tells its place.
NpyArray counting(std::vector<std::size_t> shape, float step = 1) {
  std::size_t size = 1;
  for (const std::size_t length : shape) size *= length;
  std::vector<float> values(size);
  for (std::size_t i = 0; i < size; ++i) values[i] = step * static_cast<float>(i + 1);
  return NpyArray::fromFloats(std::move(shape), values);
}

/// Two people with every key that a body in a world needs.
NpzArrays twoPeople() {
  return {{"imgname", NpyArray::fromTexts({"a.jpg", "b.jpg"})},
          {"pose", counting({2, 72}, 0.01F)},
          {"shape", counting({2, 10}, 0.1F)},
          {"openpose", counting({2, 25, 3})},
          {"gender", NpyArray::fromTexts({"f", "m"})},
          {"focal_length", NpyArray::fromFloats({2}, {1000, 1100})},
          {"image_size", NpyArray::fromFloats({2, 2}, {640, 480, 640, 480})}};
}

class PersonNpzTest : public testing::Test {
 protected:
  [[nodiscard]] DatasetSamples read(const NpzArrays& arrays) const {
    writeNpz(path(), arrays);
    return readPersonNpz(path(), noCamera);
  }
  [[nodiscard]] std::string refusal(const NpzArrays& arrays) const {
    return errorText<FileError>([&] { (void)read(arrays); });
  }
  [[nodiscard]] std::filesystem::path path() const { return dir_.path() / "people.npz"; }
  [[nodiscard]] const std::filesystem::path& folder() const { return dir_.path(); }

 private:
  TempDir dir_;
};

TEST_F(PersonNpzTest, TakesBodyCameraAndKeypoints) {
  const DatasetSamples people = read(twoPeople());
  ASSERT_EQ(people.samples.size(), 2U);
  const DatasetSample& second = people.samples[1];
  EXPECT_EQ(second.name, "b.jpg, record 1");
  EXPECT_EQ(second.gender, "male");
  EXPECT_FLOAT_EQ(second.camera.focal_length, 1100);
  EXPECT_EQ(second.camera.principal_point, Eigen::Vector2f(320, 240));
  ASSERT_TRUE(second.body.has_value());
  EXPECT_FLOAT_EQ(second.body->params.global_orient.x(), 0.73F);
  EXPECT_FLOAT_EQ(second.body->params.body_pose(0, 0), 0.76F);
  EXPECT_FLOAT_EQ(second.body->params.betas[9], 2.0F);
  EXPECT_FALSE(second.body->has_transl);
  EXPECT_TRUE(second.body->camera_from_world.isIdentity());
  // BODY_25's point 0 is the nose, 4 the right wrist; confidences above 1 are 1.
  EXPECT_EQ(second.keypoints.points.row(kKpNose), Eigen::RowVector2f(76, 77));
  EXPECT_EQ(second.keypoints.points.row(kKpRightWrist), Eigen::RowVector2f(88, 89));
  EXPECT_EQ(second.keypoints.confidence[kKpNose], 1);
  EXPECT_TRUE(second.box.isValid());
}

TEST_F(PersonNpzTest, CenterAndScaleAreABoxOf200Pixels) {
  NpzArrays arrays = twoPeople();
  arrays["center"] = NpyArray::fromFloats({2, 2}, {10, 20, 30, 40});
  arrays["scale"] = NpyArray::fromFloats({2}, {1.5F, 2});
  const DatasetSamples people = read(arrays);
  EXPECT_EQ(people.samples[1].box.center, Eigen::Vector2f(30, 40));
  EXPECT_FLOAT_EQ(people.samples[1].box.size, 400);
}

TEST_F(PersonNpzTest, AWorldComesWithExtrinsicsAndTransl) {
  NpzArrays arrays = twoPeople();
  arrays["transl"] = counting({2, 3});
  std::vector<float> extrinsics = {1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 7, 0, 0, 0, 1};
  std::vector<float> both = extrinsics;
  both.insert(both.end(), extrinsics.begin(), extrinsics.end());
  both[16] = 2;  // the second is no rigid motion, and has no other truth
  arrays["extrinsics"] = NpyArray::fromFloats({2, 4, 4}, both);
  const DatasetSamples people = read(arrays);
  ASSERT_EQ(people.samples.size(), 1U);
  EXPECT_EQ(people.num_left_out, 1);
  EXPECT_TRUE(people.samples[0].body->has_transl);
  EXPECT_EQ(people.samples[0].body->params.transl, Eigen::Vector3f(1, 2, 3));
  EXPECT_EQ(people.samples[0].body->world_in_camera, Eigen::Vector3f(5, 6, 7));
}

TEST_F(PersonNpzTest, SpinsJointsAreTheFourteenAndThePelvis) {
  NpzArrays arrays = twoPeople();
  arrays.erase("pose");
  arrays.erase("shape");
  arrays["S"] = counting({2, 24, 4});
  arrays.erase("openpose");
  arrays["part"] = counting({2, 24, 3});
  const DatasetSamples people = read(arrays);
  ASSERT_EQ(people.samples.size(), 2U);
  const DatasetSample& first = people.samples[0];
  EXPECT_FALSE(first.body.has_value());
  ASSERT_TRUE(first.joints.has_value());
  EXPECT_EQ(first.joints->set, JointSet::H36m14);
  ASSERT_EQ(first.joints->joints.rows(), 14);
  EXPECT_EQ(first.joints->joints.row(13), Eigen::RowVector3f(53, 54, 55));
  EXPECT_EQ(first.joints->root, Eigen::Vector3f(57, 58, 59));
  // The order of SPIN's 24: right ankle first, the top of the head 13th, the nose 19th.
  EXPECT_EQ(first.keypoints.points.row(kKpRightAnkle), Eigen::RowVector2f(1, 2));
  EXPECT_EQ(first.keypoints.points.row(kKpHeadTop), Eigen::RowVector2f(40, 41));
  EXPECT_EQ(first.keypoints.points.row(kKpNose), Eigen::RowVector2f(58, 59));
}

TEST_F(PersonNpzTest, JointsThatAreNotKnownAreNoTruth) {
  NpzArrays arrays = twoPeople();
  arrays.erase("pose");
  arrays.erase("shape");
  std::vector<float> joints(2 * 24 * 4, 1.0F);
  joints[24 * 4 + 3] = 0;  // the second person's first joint
  arrays["S"] = NpyArray::fromFloats({2, 24, 4}, joints);
  const DatasetSamples people = read(arrays);
  ASSERT_EQ(people.samples.size(), 1U);
  EXPECT_EQ(people.num_left_out, 1);
}

TEST_F(PersonNpzTest, SmplsJointsIn2dAnd3d) {
  NpzArrays arrays = twoPeople();
  arrays.erase("pose");
  arrays.erase("shape");
  arrays.erase("openpose");
  arrays["joints3d"] = counting({2, 45, 3});
  arrays["joints2d"] = counting({2, 45, 2});
  const DatasetSample first = read(arrays).samples.at(0);
  EXPECT_EQ(first.joints->set, JointSet::Smpl24);
  EXPECT_EQ(first.joints->joints.rows(), 24);
  EXPECT_EQ(first.joints->root, Eigen::Vector3f(1, 2, 3));
  EXPECT_EQ(first.keypoints.points.row(kKpLeftHip), Eigen::RowVector2f(3, 4));
  EXPECT_EQ(first.keypoints.points.row(kKpNose), Eigen::RowVector2f(49, 50));
  EXPECT_EQ(first.keypoints.points.row(kKpRightHeel), Eigen::RowVector2f(69, 70));
  EXPECT_EQ(first.keypoints.numPresent(), 12 + 5 + 6);
}

TEST_F(PersonNpzTest, WithoutKeypointsADetectorsFilesAreRead) {
  NpzArrays arrays = twoPeople();
  arrays.erase("openpose");
  EXPECT_THAT(refusal(arrays), HasSubstr("has no 2D keypoints"));
  std::filesystem::create_directory(folder() / "keypoints");
  std::string numbers;
  for (int k = 0; k < 25; ++k) numbers += strCat(k == 0 ? "" : ",", 10 + k, ",50,1");
  writeFileAtomically(folder() / "keypoints/a_keypoints.json",
                      strCat(R"({"people":[{"pose_keypoints_2d":[)", numbers, "]}]}"));
  const DatasetSamples people = read(arrays);
  ASSERT_EQ(people.samples.size(), 1U);
  EXPECT_EQ(people.num_left_out, 1);
  EXPECT_EQ(people.samples[0].keypoints.points(kKpNose, 0), 10);
}

TEST_F(PersonNpzTest, NumbersThatAreNotFiniteAreLeftOut) {
  NpzArrays arrays = twoPeople();
  std::vector<float> pose(2 * 72, 0.1F);
  pose[3] = kNan;
  arrays["pose"] = NpyArray::fromFloats({2, 72}, pose);
  const DatasetSamples people = read(arrays);
  ASSERT_EQ(people.samples.size(), 1U);
  EXPECT_EQ(people.samples[0].name, "b.jpg, record 1");
}

TEST_F(PersonNpzTest, WhatIsMissingOrMisshapenIsSaid) {
  const auto without = [](const char* key) {
    NpzArrays arrays = twoPeople();
    arrays.erase(key);
    return arrays;
  };
  const auto with = [](const char* key, NpyArray array) {
    NpzArrays arrays = twoPeople();
    arrays[key] = std::move(array);
    return arrays;
  };
  EXPECT_THAT(refusal(without("imgname")), HasSubstr("no 'imgname'"));
  EXPECT_THAT(refusal(without("shape")), HasSubstr("only one of 'pose' and 'shape'"));
  EXPECT_THAT(refusal(without("focal_length")), HasSubstr("Add 'focal_length' (N)"));
  EXPECT_THAT(refusal(without("image_size")), HasSubstr("one of them is needed"));
  EXPECT_THAT(refusal(with("pose", counting({3, 72}))), HasSubstr("(2, 72) or (2, 24, 3)"));
  EXPECT_THAT(refusal(with("S", counting({2, 17, 3}))), HasSubstr("'S' has the shape (2, 17, 3)"));
  EXPECT_THAT(refusal(with("joints3d", counting({2, 17, 3}))), HasSubstr("SMPL's 24"));
  EXPECT_THAT(refusal(with("focal_length", NpyArray::fromFloats({2}, {-1, kNan}))),
              HasSubstr("are no camera"));
  NpzArrays no_truth = without("pose");
  no_truth.erase("shape");
  EXPECT_THAT(refusal(no_truth), HasSubstr("nobody's true pose"));
}

TEST(ReadPersonNpz, ReadsWhatSpinWrites) {
  SKIP_WITHOUT_DATASET_FILES();
  const DatasetSamples people =
      readPersonNpz(*datasetFilesDir() / "h36m/h36m_valid_protocol2.npz", h36mCamera);
  ASSERT_EQ(people.samples.size(), 4U);
  EXPECT_EQ(people.samples[1].image, "images/S9_Directions_1.60457274_000006.jpg");
  EXPECT_NEAR(people.samples[1].camera.focal_length, 1145.14F, 0.01F);
  EXPECT_FLOAT_EQ(people.samples[1].box.size, 500);
  EXPECT_EQ(people.samples[1].joints->set, JointSet::H36m14);
  EXPECT_EQ(people.samples[1].keypoints.numPresent(), 20);
}

}  // namespace
}  // namespace lay
