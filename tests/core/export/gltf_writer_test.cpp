#include "core/export/gltf_writer.h"

#include "core/io/little_endian.h"
#include "tests/core/export/export_fixture.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>

namespace lay {
namespace {

/// The JSON of a GLB, with its frame checked.
nlohmann::json jsonOf(const std::string& glb) {
  EXPECT_TRUE(glb.starts_with("glTF"));
  EXPECT_EQ(readLittleEndian<std::uint32_t>(glb, 4), 2U);
  EXPECT_EQ(readLittleEndian<std::uint32_t>(glb, 8), glb.size());
  const auto size = readLittleEndian<std::uint32_t>(glb, 12);
  EXPECT_EQ(size % 4, 0U);
  const auto json = nlohmann::json::parse(glb.substr(20, size));
  const auto binary = readLittleEndian<std::uint32_t>(glb, 20 + size);
  EXPECT_EQ(28 + size + binary, glb.size());
  EXPECT_LE(json["buffers"][0]["byteLength"].get<std::size_t>(), binary);
  return json;
}

TEST(GltfWriter, EveryIndexPointsAtSomething) {
  const auto json = jsonOf(toGlb(makeExportScene(someSource(4), {})));
  for (const auto& view : json["bufferViews"]) {
    EXPECT_LE(view["byteOffset"].get<std::size_t>() + view["byteLength"].get<std::size_t>(),
              json["buffers"][0]["byteLength"].get<std::size_t>());
  }
  for (const auto& accessor : json["accessors"]) {
    EXPECT_LT(accessor["bufferView"].get<std::size_t>(), json["bufferViews"].size());
  }
  ASSERT_EQ(json["skins"].size(), 1U);
  EXPECT_EQ(json["skins"][0]["joints"].size(), 24U);
  for (const auto& joint : json["skins"][0]["joints"]) {
    EXPECT_LT(joint.get<std::size_t>(), json["nodes"].size());
  }
  // Each node but the scene's own is below exactly one other.
  std::vector<int> above(json["nodes"].size(), 0);
  for (const auto& node : json["nodes"]) {
    for (const auto& child : node.value("children", nlohmann::json::array())) {
      ++above[child.get<std::size_t>()];
    }
  }
  for (const auto& root : json["scenes"][0]["nodes"]) ++above[root.get<std::size_t>()];
  EXPECT_EQ(above, std::vector<int>(json["nodes"].size(), 1));
}

TEST(GltfWriter, AnimatesEveryJointAndTheRootsPlace) {
  const auto json = jsonOf(toGlb(makeExportScene(someSource(4), {})));
  ASSERT_EQ(json["animations"].size(), 1U);
  EXPECT_EQ(json["animations"][0]["channels"].size(), 25U);
  const auto& sampler = json["animations"][0]["samplers"][0];
  const auto& times = json["accessors"][sampler["input"].get<std::size_t>()];
  EXPECT_EQ(times["count"], 4);
  EXPECT_FLOAT_EQ(times["max"][0].get<float>(), 3.0F / 24);
  // A still pose is in the nodes, without an animation.
  EXPECT_FALSE(jsonOf(toGlb(makeExportScene(someSource(1), {}))).contains("animations"));
}

TEST(GltfWriter, ThePhotographIsInTheBuffer) {
  const ExportScene scene = makeExportScene(someSource(1), {});
  const std::string glb = toGlb(scene);
  EXPECT_NE(glb.find(scene.photo->jpeg), std::string::npos);
  const auto json = jsonOf(glb);
  EXPECT_EQ(json["images"][0]["mimeType"], "image/jpeg");
  EXPECT_NEAR(json["cameras"][0]["perspective"]["aspectRatio"].get<double>(), 320.0 / 480, 1e-12);
  EXPECT_EQ(json["nodes"].back()["name"], "photo");
}

// Importers put the axis in the middle of what they render.
TEST(GltfWriter, ACameraThatLooksBesideTheMiddleShowsMoreAroundThePhotograph) {
  ExportSource source = someSource(1);
  source.camera->principal_point = {199.5F, 214.5F};
  const ExportScene scene = makeExportScene(source, {});
  const auto json = jsonOf(toGlb(scene));
  const auto& lens = json["cameras"][0]["perspective"];
  const double focal = 265 / std::tan(lens["yfov"].get<double>() / 2);
  EXPECT_NEAR(focal, double{source.camera->focal_length}, 1e-3);
  EXPECT_NEAR(lens["aspectRatio"].get<double>(), 400.0 / 530, 1e-6);
  // The photograph fills the frame's lower left: more is shown to its right and above it.
  const Eigen::Matrix<double, 4, 3> corners =
      (pictureCorners(*scene.camera).rowwise() - scene.camera->position.transpose()) *
      scene.camera->file_from_camera;
  const auto pixel = [&](int corner) {
    return Eigen::Vector2d(focal * corners(corner, 0) / corners(corner, 2) + 200,
                           focal * corners(corner, 1) / corners(corner, 2) + 265);
  };
  EXPECT_LT((pixel(0) - Eigen::Vector2d(0, 50)).norm(), 1e-2);
  EXPECT_LT((pixel(2) - Eigen::Vector2d(320, 530)).norm(), 1e-2);
}

TEST(GltfWriter, AsTextItHoldsItsBuffer) {
  const auto json = nlohmann::json::parse(toGltf(makeExportScene(someSource(1), {})));
  EXPECT_TRUE(json["buffers"][0]["uri"].get<std::string>().starts_with(
      "data:application/octet-stream;base64,"));
}

TEST(GltfWriter, RotationsGoTheShortWayFromFrameToFrame) {
  const ExportScene scene = makeExportScene(someSource(12, 1.2F), {});
  const std::string glb = toGlb(scene);
  const auto json = jsonOf(glb);
  const auto size = readLittleEndian<std::uint32_t>(glb, 12);
  const char* const buffer = glb.data() + 28 + size;
  for (std::size_t s = 1; s < json["animations"][0]["samplers"].size(); ++s) {
    const auto output = json["animations"][0]["samplers"][s]["output"].get<std::size_t>();
    const auto view = json["accessors"][output]["bufferView"].get<std::size_t>();
    const auto offset = json["bufferViews"][view]["byteOffset"].get<std::size_t>();
    Eigen::Matrix4Xf turns(4, 12);
    std::memcpy(turns.data(), buffer + offset, 12 * 4 * sizeof(float));
    for (Eigen::Index f = 1; f < 12; ++f) EXPECT_GE(turns.col(f).dot(turns.col(f - 1)), 0) << s;
  }
}

}  // namespace
}  // namespace lay
