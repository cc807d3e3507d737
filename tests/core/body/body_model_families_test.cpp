#include "core/base/error.h"
#include "core/body/body_model_file.h"
#include "core/body/common_body.h"
#include "core/body/skinning.h"
#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace lay {
namespace {

using testing::HasSubstr;

/// What loading says; "" when the file is accepted.
std::string refusal(const std::filesystem::path& path) {
  try {
    static_cast<void>(readBodyModel(path));
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(path.filename().string()));
    return error.what();
  }
  return "";
}

class BodyFamilyFile : public testing::TestWithParam<BodyFamily> {
 protected:
  TempDir folder_;
  BodyModelPtr toy_ = makeToyFamilyBody(GetParam());
};

TEST_P(BodyFamilyFile, RoundTripKeepsTheBody) {
  const std::filesystem::path path = folder_.path() / "body.npz";
  writeNpz(path, modelFileArrays(*toy_), false);
  const auto [body, report] = readBodyModel(path);
  EXPECT_EQ(body->family, GetParam());
  EXPECT_EQ(report.family, GetParam());
  EXPECT_EQ(report.num_joints, toy_->numJoints());
  EXPECT_EQ(report.num_betas, kNumBetas);
  EXPECT_EQ(report.num_expressions, GetParam() == BodyFamily::SmplX ? 10 : 0);
  EXPECT_NEAR(report.height_m, 1.7, 1e-3);
  EXPECT_EQ(body->joint_names, toy_->joint_names);
  EXPECT_EQ(body->parents, toy_->parents);
  EXPECT_EQ(body->expression_dirs, toy_->expression_dirs);
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const SmplParams params = randomFamilyPose(toy_->numJoints(), seed, 0.5F);
    EXPECT_THAT(pose(*body, params).vertices_in_camera,
                MatrixNear(pose(*toy_, params).vertices_in_camera, 1e-5));
    EXPECT_THAT(poseJoints(*body, params).keypoints_in_camera,
                MatrixNear(poseJoints(*toy_, params).keypoints_in_camera, 1e-5));
  }
}

TEST_P(BodyFamilyFile, AnchorsAreFoundOnEveryFamily) {
  NpzArrays arrays = modelFileArrays(*toy_);
  arrays.erase("keypoint_joints");
  arrays.erase("keypoint_vertices");
  writeNpz(folder_.path() / "body.npz", arrays, false);
  const BodyModelPtr body = loadBodyModel(folder_.path() / "body.npz");
  EXPECT_EQ(body->keypoint_anchors[kKpNose].vertices,
            makeToyBody()->keypoint_anchors[kKpNose].vertices);
  EXPECT_GT(body->keypoint_template(kKpHeadTop, 1), body->keypoint_template(kKpLeftEye, 1));
}

INSTANTIATE_TEST_SUITE_P(Families,
                         BodyFamilyFile,
                         testing::Values(BodyFamily::SmplH, BodyFamily::SmplX),
                         [](const auto& tested) { return std::string(toString(tested.param)); });

/// A file as make_model_files.py wrote it, and what is expected of it.
struct Generated {
  const char* file;
  BodyFamily family;
  int num_joints;
  int shapes_in_file;
  int expressions;
  const char* gender;
};

class GeneratedModelFile : public testing::TestWithParam<Generated> {};

TEST_P(GeneratedModelFile, IsReadAsItIs) {
  SKIP_WITHOUT_MODEL_FILES();
  const Generated& expected = GetParam();
  const auto [body, report] = readBodyModel(*modelFilesDir() / expected.file);
  EXPECT_EQ(report.family, expected.family);
  EXPECT_EQ(report.num_joints, expected.num_joints);
  EXPECT_EQ(report.num_betas_in_file, expected.shapes_in_file);
  EXPECT_EQ(report.num_expressions, expected.expressions);
  EXPECT_EQ(report.num_betas, kNumBetas);
  EXPECT_EQ(report.gender, expected.gender) << report.gender_source;
  EXPECT_EQ(body->numJoints(), expected.num_joints);
  EXPECT_NEAR(report.height_m, 1.7, 0.15);
  // The reduction stands for the whole body while hands and face are at rest.
  const BodyModelPtr common = commonBody(body);
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    SmplParams params = randomFamilyPose(kSmplJointCount, seed, 0.5F);
    params.body_pose.bottomRows(2).setZero();
    const SmplParams whole = convertPose(params, expected.num_joints).params;
    EXPECT_THAT(pose(*common, params).vertices_in_camera,
                MatrixNear(pose(*body, whole).vertices_in_camera, 1e-5));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Layouts,
    GeneratedModelFile,
    testing::Values(
        Generated{
            "basicModel_neutral_lbs_10_207_0_v1.0.0.pkl", BodyFamily::Smpl, 24, 10, 0, "neutral"},
        Generated{"small/basicModel_python2.pkl", BodyFamily::Other, 24, 10, 0, "neutral"},
        Generated{"small/basicModel_protocol5.pkl", BodyFamily::Other, 24, 10, 0, "neutral"},
        Generated{"small/SMPL_NEUTRAL.pkl", BodyFamily::Other, 24, 300, 0, "neutral"},
        Generated{"small/SMPL_NEUTRAL.pkl.gz", BodyFamily::Other, 24, 300, 0, "neutral"},
        Generated{"small/SMPLH_MALE.pkl", BodyFamily::SmplH, 52, 16, 0, "male"},
        Generated{"small/SMPLH_male.npz", BodyFamily::SmplH, 52, 16, 0, "male"},
        Generated{"small/SMPLX_NEUTRAL.npz", BodyFamily::SmplX, 55, 300, 100, "neutral"},
        Generated{"small/SMPLX_NEUTRAL.pkl", BodyFamily::SmplX, 55, 300, 100, "neutral"}),
    [](const auto& tested) { return strCat("file", tested.index); });

TEST(BodyModelFamilies, MoreBetasAreKeptWhenAskedFor) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path path = *modelFilesDir() / "small" / "SMPL_NEUTRAL.pkl";
  EXPECT_EQ(readBodyModel(path, {.max_betas = 300}).model->numBetas(), 300);
  EXPECT_EQ(readBodyModel(path, {.max_betas = 16}).model->numBetas(), 16);
  EXPECT_THROW(static_cast<void>(readBodyModel(path, {.max_betas = 9})), InvalidOptions);
  EXPECT_THROW(static_cast<void>(readBodyModel(path, {.max_betas = 301})), InvalidOptions);
}

TEST(BodyModelFamilies, StarIsRefusedByName) {
  SKIP_WITHOUT_MODEL_FILES();
  EXPECT_THAT(refusal(*modelFilesDir() / "small" / "STAR_NEUTRAL.npz"),
              HasSubstr("it is a STAR model"));
}

TEST(BodyModelFamilies, ParametersAreNotTakenForBodies) {
  SKIP_WITHOUT_MODEL_FILES();
  for (const auto& [file, words] : {std::pair{"phalp.pkl", "tracked in a video"},
                                    {"aist.pkl", "AIST++"},
                                    {"smplify_x.pkl", "parameters of a posed body"}}) {
    EXPECT_THAT(refusal(*modelFilesDir() / "parameters" / file), HasSubstr(words)) << file;
  }
}

/// An archive with these arrays, and the words that say what it is.
struct Foreign {
  const char* name;
  std::vector<std::pair<std::string, std::vector<std::size_t>>> arrays;
  const char* words;
};

class ForeignFile : public testing::TestWithParam<Foreign> {};

TEST_P(ForeignFile, IsNamed) {
  const TempDir folder;
  NpzArrays arrays;
  for (const auto& [name, shape] : GetParam().arrays) {
    std::size_t size = 1;
    for (const std::size_t length : shape) size *= length;
    arrays[name] = NpyArray::fromFloats(shape, std::vector<float>(size, 0.1F));
  }
  const std::filesystem::path path = folder.path() / "given.npz";
  writeNpz(path, arrays);
  EXPECT_THAT(refusal(path), HasSubstr(GetParam().words));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds,
    ForeignFile,
    testing::Values(
        Foreign{"Amass",
                {{"poses", {4, 156}}, {"trans", {4, 3}}, {"betas", {16}}},
                "AMASS: poses of 4 frames"},
        Foreign{"AmassX", {{"pose_body", {4, 63}}, {"root_orient", {4, 3}}}, "AMASS for SMPL-X"},
        Foreign{"OwnParams",
                {{"body_pose", {23, 3}}, {"global_orient", {3}}, {"betas", {10}}},
                "Give it as parameters"},
        Foreign{"MeanParams",
                {{"pose", {144}}, {"shape", {10}}, {"cam", {3}}},
                "regression networks start from"},
        Foreign{"Regressor",
                {{"J_regressor", {17, 100}}},
                "a joint regressor (17 points of 100 vertices)"},
        Foreign{"Mano", {{"v_template", {778, 3}}, {"weights", {778, 16}}}, "it is a MANO model"},
        Foreign{"Flame", {{"v_template", {50, 3}}, {"weights", {50, 5}}}, "it is a FLAME model"}),
    [](const auto& tested) { return tested.param.name; });

TEST(BodyModelFamilies, GenderComesFromTheFileThenItsNameThenItsFolder) {
  const TempDir folder;
  NpzArrays arrays = modelFileArrays(*makeToyFamilyBody(BodyFamily::SmplH));
  arrays.erase("gender");
  arrays.erase("name");
  std::filesystem::create_directories(folder.path() / "male");
  const auto load = [&](const char* name) {
    writeNpz(folder.path() / name, arrays, false);
    return readBodyModel(folder.path() / name);
  };
  EXPECT_EQ(load("SMPLH_FEMALE.npz").report.gender, "female");
  EXPECT_EQ(load("basicModel_f_lbs_10.npz").report.gender, "female");
  const LoadedBodyModel amass = load("male/model.npz");
  EXPECT_EQ(amass.report.gender, "male");
  EXPECT_EQ(amass.report.gender_source, "the folder's name");
  EXPECT_EQ(amass.model->name, "smplh_male");
  const LoadedBodyModel unsaid = load("body.npz");
  EXPECT_EQ(unsaid.model->gender, "neutral");
  EXPECT_EQ(unsaid.report.gender_source, "nothing says it");
  arrays["gender"] = NpyArray::fromText("female");
  const LoadedBodyModel said = load("SMPLH_male.npz");
  EXPECT_EQ(said.report.gender, "female");
  EXPECT_EQ(said.report.gender_source, "the file");
}

TEST(BodyModelFamilies, NamesOfBetasAreKept) {
  const TempDir folder;
  NpzArrays arrays = modelFileArrays(*makeToyBody());
  std::vector<std::string> names;
  for (int i = 0; i < kNumBetas; ++i) names.push_back(strCat("shape ", i));
  arrays["beta_names"] = NpyArray::fromTexts(names);
  writeNpz(folder.path() / "body.npz", arrays, false);
  EXPECT_EQ(loadBodyModel(folder.path() / "body.npz")->beta_names, names);
}

TEST(BodyModelFamilies, ArraysThatDisagreeAreAllNamed) {
  const TempDir folder;
  NpzArrays arrays = modelFileArrays(*makeToyFamilyBody(BodyFamily::SmplX));
  arrays["posedirs"] = modelFileArrays(*makeToyBody()).at("posedirs");
  std::vector<std::int32_t> tree = arrays.at("kintree_table").toInts();
  tree[30] = 40;
  arrays["kintree_table"] = NpyArray::fromInts({2, 55}, tree);
  writeNpz(folder.path() / "body.npz", arrays, false);
  const std::string text = refusal(folder.path() / "body.npz");
  EXPECT_THAT(text, HasSubstr("posedirs has shape (488, 3, 207); (488, 3, 486) is expected"));
  EXPECT_THAT(text, HasSubstr("kintree_table gives joint 30 the parent 40"));
  EXPECT_THAT(text, HasSubstr("A parent must stand before its children"));
}

}  // namespace
}  // namespace lay
