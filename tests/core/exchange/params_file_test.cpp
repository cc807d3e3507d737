#include "core/exchange/params_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

BodyRecord someRecord() {
  BodyRecord record;
  record.params = randomPose(11, 0.8F);
  record.params.transl.x() = 1.0F / 3;
  record.camera = PinholeCamera::withFocalLength(1234.567F, 1001, 667);
  record.model_name = "lay_body";
  record.gender = "female";
  record.surface_model_type = "lay";
  return record;
}

void expectSame(const BodyRecord& a, const BodyRecord& b) {
  EXPECT_EQ(a.params.betas, b.params.betas);
  EXPECT_EQ(a.params.body_pose, b.params.body_pose);
  EXPECT_EQ(a.params.global_orient, b.params.global_orient);
  EXPECT_EQ(a.params.transl, b.params.transl);
  EXPECT_EQ(a.camera.focal_length, b.camera.focal_length);
  EXPECT_EQ(a.camera.principal_point, b.camera.principal_point);
  EXPECT_EQ(a.camera.width, b.camera.width);
  EXPECT_EQ(a.camera.height, b.camera.height);
  EXPECT_EQ(a.model_name, b.model_name);
  EXPECT_EQ(a.gender, b.gender);
  EXPECT_EQ(a.surface_model_type, b.surface_model_type);
}

/// The message of the FileError that loading `bytes` must end with.
std::string refusal(const TempDir& dir, const std::string& bytes) {
  const std::filesystem::path path = dir.path() / "hostile.json";
  writeFileAtomically(path, bytes);
  try {
    const BodyRecord record = loadParams(path);
    ADD_FAILURE() << "accepted: " << bytes.substr(0, 100);
  } catch (const FileError& error) {
    EXPECT_NE(std::string(error.what()).find("hostile.json"), std::string::npos) << error.what();
    return error.what();
  }
  return "";
}

const std::string kZeros3 = "[0,0,0]";

/// A params file in JSON with these three fields as given and a body_pose of zeros.
std::string jsonWith(const std::string& betas,
                     const std::string& orient,
                     const std::string& transl,
                     const std::string& more = "") {
  std::string rows = kZeros3;
  for (int j = 1; j < kSmplJointCount - 1; ++j) {
    rows += "," + kZeros3;
  }
  return "{\"betas\":" + betas + ",\"global_orient\":" + orient + ",\"transl\":" + transl +
         ",\"body_pose\":[" + rows + "]" + more + "}";
}

const std::string kZeros10 = "[0,0,0,0,0,0,0,0,0,0]";

TEST(ParamsFile, RoundTripsAreExact) {
  const TempDir dir;
  const BodyRecord record = someRecord();
  for (const char* name : {"a.npz", "a.json"}) {
    saveParams(dir.path() / name, record);
    expectSame(loadParams(dir.path() / name), record);
  }
}

TEST(ParamsFile, BodiesOf52And55JointsAndMoreBetasRoundTrip) {
  const TempDir dir;
  for (const int num_joints : {kSmplHJointCount, kSmplXJointCount}) {
    BodyRecord record = someRecord();
    record.params = randomFamilyPose(num_joints, 3, 0.5F);
    record.params.betas = Eigen::VectorXf::LinSpaced(16, -1, 1);
    record.surface_model_type = num_joints == kSmplHJointCount ? "smplh" : "smplx";
    for (const char* name : {"a.npz", "a.json"}) {
      saveParams(dir.path() / name, record);
      expectSame(loadParams(dir.path() / name), record);
    }
    const NpzArrays arrays = readNpz(dir.path() / "a.npz");
    const std::size_t numbers = std::size_t{3} * static_cast<std::size_t>(num_joints);
    EXPECT_EQ(requireArray(arrays, "poses", {1, numbers}, "a.npz").toFloats().back(),
              record.params.body_pose(num_joints - 2, 2));
    EXPECT_EQ(arrays.at("surface_model_type").toTexts().at(0), record.surface_model_type);
  }
}

TEST(ParamsFile, FilesWithoutTheModelTypeAreRead) {
  const TempDir dir;
  saveParams(dir.path() / "a.npz", someRecord());
  NpzArrays arrays = readNpz(dir.path() / "a.npz");
  arrays.erase("surface_model_type");
  arrays.erase("gender");
  arrays.erase("model_name");
  writeNpz(dir.path() / "a.npz", arrays);
  const BodyRecord record = loadParams(dir.path() / "a.npz");
  EXPECT_EQ(record.surface_model_type, "");
  EXPECT_EQ(record.model_name, "");
  EXPECT_EQ(record.gender, "neutral");
}

TEST(ParamsFile, IsToldApartByContentNotByName) {
  const TempDir dir;
  saveParams(dir.path() / "a.npz", someRecord());
  std::filesystem::rename(dir.path() / "a.npz", dir.path() / "a.json");
  expectSame(loadParams(dir.path() / "a.json"), someRecord());
}

TEST(ParamsFile, JsonSaysWhoseBodyItStartedFrom) {
  const TempDir dir;
  BodyRecord record = someRecord();
  saveParams(dir.path() / "own.json", record);
  EXPECT_EQ(readFile(dir.path() / "own.json").find("initial_source"), std::string::npos);
  record.initial_source = "WHAM, frame 6 (wham_output.pkl)";
  saveParams(dir.path() / "other.json", record);
  EXPECT_NE(readFile(dir.path() / "other.json")
                .find("\"initial_source\": \"WHAM, frame 6 (wham_output.pkl)\""),
            std::string::npos);
  expectSame(loadParams(dir.path() / "other.json"), record);
}

TEST(ParamsFile, CameraMayBeAbsent) {
  const TempDir dir;
  BodyRecord record = someRecord();
  record.camera = {};
  for (const char* name : {"a.npz", "a.json"}) {
    saveParams(dir.path() / name, record);
    EXPECT_EQ(loadParams(dir.path() / name).camera.focal_length, 0);
  }
}

TEST(ParamsFile, NpzIsLaidOutAsAmassReadersExpect) {
  const TempDir dir;
  const BodyRecord record = someRecord();
  saveParams(dir.path() / "a.npz", record);
  const NpzArrays arrays = readNpz(dir.path() / "a.npz");
  const std::vector<float> poses = requireArray(arrays, "poses", {1, 72}, "a.npz").toFloats();
  EXPECT_EQ(poses[1], record.params.global_orient[1]);
  EXPECT_EQ(poses[3], record.params.body_pose(0, 0));
  EXPECT_EQ(poses[71], record.params.body_pose(22, 2));
  EXPECT_EQ(requireArray(arrays, "trans", {1, 3}, "a.npz").toFloats()[0], record.params.transl[0]);
  EXPECT_EQ(requireArray(arrays, "betas", {10}, "a.npz").toFloats()[9], record.params.betas[9]);
  EXPECT_EQ(arrays.at("gender").toTexts().at(0), "female");
  EXPECT_EQ(arrays.at("image_size").toInts(), (std::vector<std::int32_t>{1001, 667}));
}

TEST(ParamsFile, ReadsFlatRotationsToo) {
  const TempDir dir;
  NpzArrays arrays;
  arrays["betas"] = NpyArray::fromFloats({1, 10}, std::vector<float>(10, 0.5F));
  arrays["body_pose"] = NpyArray::fromFloats({1, 69}, std::vector<float>(69, 0.25F));
  arrays["global_orient"] = NpyArray::fromFloats({1, 3}, {1, 2, 3});
  arrays["transl"] = NpyArray::fromFloats({3}, {0, 0, 5});
  writeNpz(dir.path() / "a.npz", arrays);
  const BodyRecord record = loadParams(dir.path() / "a.npz");
  EXPECT_EQ(record.params.body_pose(22, 2), 0.25F);
  EXPECT_EQ(record.params.global_orient, Eigen::Vector3f(1, 2, 3));
  EXPECT_EQ(record.gender, "neutral");
}

TEST(ParamsFile, RefusesHostileJson) {
  const TempDir dir;
  EXPECT_NE(refusal(dir, "").find("neither"), std::string::npos);
  EXPECT_NE(refusal(dir, "not json").find("neither"), std::string::npos);
  EXPECT_NE(refusal(dir, "[1, 2]").find("object"), std::string::npos);
  EXPECT_NE(refusal(dir, "{}").find("'betas'"), std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith("[0]", kZeros3, kZeros3)).find("10 to 300 were expected"),
            std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith(kZeros10, "[0,0,1e30]", kZeros3)).find("'global_orient'"),
            std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith(kZeros10, "[0,0,\"1\"]", kZeros3)).find("string"),
            std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith(kZeros10, kZeros3, "[0,0,null]")).find("'transl'"),
            std::string::npos);
  EXPECT_NE(refusal(dir,
                    jsonWith(kZeros10,
                             kZeros3,
                             kZeros3,
                             ",\"focal_length\":-5,\"principal_point\":[0,0],\"image_size\":[9,9]"))
                .find("focal_length"),
            std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith(kZeros10, kZeros3, kZeros3, ",\"focal_length\":500"))
                .find("principal_point"),
            std::string::npos);
}

TEST(ParamsFile, RefusesNestingThatWouldExhaustTheStack) {
  const TempDir dir;
  const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  EXPECT_NE(refusal(dir, jsonWith(deep, kZeros3, kZeros3)).find("levels deep"), std::string::npos);
  EXPECT_NE(refusal(dir, jsonWith("[[[0]]]", kZeros3, kZeros3)).find("'betas'"), std::string::npos);
}

TEST(ParamsFile, RefusesNumbersThatAreNotFinite) {
  const TempDir dir;
  NpzArrays arrays;
  arrays["betas"] =
      NpyArray::fromFloats({10}, std::vector<float>(10, std::numeric_limits<float>::quiet_NaN()));
  arrays["body_pose"] = NpyArray::fromFloats({23, 3}, std::vector<float>(69, 0));
  arrays["global_orient"] = NpyArray::fromFloats({3}, {0, 0, 0});
  arrays["transl"] = NpyArray::fromFloats({3}, {0, 0, 5});
  writeNpz(dir.path() / "a.npz", arrays);
  EXPECT_THROW((void)loadParams(dir.path() / "a.npz"), FileError);

  BodyRecord record = someRecord();
  record.params.transl.z() = std::numeric_limits<float>::infinity();
  EXPECT_THROW(saveParams(dir.path() / "b.json", record), Error);
  EXPECT_FALSE(std::filesystem::exists(dir.path() / "b.json"));
}

TEST(ParamsFile, RefusesSequencesAndTruncatedArchives) {
  const TempDir dir;
  NpzArrays arrays;
  arrays["betas"] = NpyArray::fromFloats({10}, std::vector<float>(10, 0));
  arrays["body_pose"] = NpyArray::fromFloats({5, 69}, std::vector<float>(5 * 69, 0));
  writeNpz(dir.path() / "sequence.npz", arrays);
  EXPECT_THROW((void)loadParams(dir.path() / "sequence.npz"), FileError);

  saveParams(dir.path() / "a.npz", someRecord());
  const std::string bytes = readFile(dir.path() / "a.npz");
  for (const std::size_t length :
       {std::size_t{2}, std::size_t{40}, bytes.size() / 2, bytes.size() - 1}) {
    writeFileAtomically(dir.path() / "cut.npz", bytes.substr(0, length));
    EXPECT_THROW((void)loadParams(dir.path() / "cut.npz"), FileError) << length << " bytes";
  }
}

TEST(ParamsFile, RefusesOtherBodiesAndOtherExtensions) {
  const TempDir dir;
  BodyRecord record = someRecord();
  EXPECT_THROW(saveParams(dir.path() / "a.txt", record), FileError);
  record.params.betas = Eigen::VectorXf::Zero(301);
  EXPECT_THROW(saveParams(dir.path() / "a.npz", record), Error);
  record = someRecord();
  record.params.body_pose = MatrixX3f::Zero(21, 3);
  EXPECT_THROW(saveParams(dir.path() / "a.npz", record), Error);
  EXPECT_THROW((void)loadParams(dir.path() / "missing.npz"), FileError);
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

}  // namespace
}  // namespace lay
