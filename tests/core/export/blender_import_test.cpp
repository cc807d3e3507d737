#include "core/body/skinning.h"
#include "core/export/camera_axis.h"
#include "core/export/export_body.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "core/io/resource_paths.h"
#include "tests/core/export/export_fixture.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

constexpr double kWithin = 1e-4;  // m

/// What a file must show, for the script: the body's own posed surfaces, not what was written.
NpzArrays truthOf(const ExportSource& source, const ExportOptions& options, bool is_framed) {
  ExportOptions metres = options;
  metres.unit = LengthUnit::Metre;
  metres.up = UpAxis::Y;
  metres.is_rigged = true;
  const ExportScene scene = makeExportScene(source, metres);
  const Eigen::Vector3d offset = pivotOffset(source, options.pivot);
  const auto count = source.frames.size();
  const auto num_vertices = static_cast<std::size_t>(source.body->numVertices());
  const std::size_t num_joints = scene.joints.size();
  std::vector<float> posed;
  std::vector<float> joints;
  std::vector<float> heads;
  std::vector<std::string> names;
  std::vector<std::int32_t> parents;
  const auto append = [&offset](std::vector<float>& values, const Eigen::RowVector3f& p) {
    values.push_back(p.x() + static_cast<float>(offset.x()));
    values.push_back(-p.y() + static_cast<float>(offset.y()));
    values.push_back(-p.z() + static_cast<float>(offset.z()));
  };
  for (const SmplParams& frame : framesOfOneShape(source)) {
    const PosedBody body = pose(*source.body, frame);
    for (Eigen::Index v = 0; v < body.vertices_in_camera.rows(); ++v) {
      append(posed, body.vertices_in_camera.row(v));
    }
    for (Eigen::Index j = 0; j < body.joints_in_camera.rows(); ++j) {
      append(joints, body.joints_in_camera.row(j));
    }
  }
  for (const ExportJoint& joint : scene.joints) {
    names.push_back(joint.name);
    parents.push_back(joint.parent);
    for (int axis = 0; axis < 3; ++axis) heads.push_back(static_cast<float>(joint.head[axis]));
  }
  std::vector<float> weights(num_vertices * num_joints, 0.0F);
  for (std::size_t v = 0; v < num_vertices; ++v) {
    for (std::size_t slot = 0; slot < 4; ++slot) {
      weights[v * num_joints +
              static_cast<std::size_t>(source.body->skin_weights.joints[v][slot])] +=
          source.body->skin_weights.weights[v][slot];
    }
  }
  // What is rendered of a glTF camera with its axis elsewhere is a frame around the photograph.
  const Eigen::Vector2d frame = is_framed
                                    ? frameAboutAxis(*source.camera)
                                    : Eigen::Vector2d(source.camera->width, source.camera->height);
  MatrixX2f pixels =
      source.camera->project(pose(*source.body, source.frames.back()).vertices_in_camera);
  if (is_framed) {
    pixels.rowwise() += (frame / 2 - Eigen::Vector2d(0.5, 0.5)).cast<float>().transpose() -
                        source.camera->principal_point.transpose();
  }
  NpzArrays arrays;
  arrays["posed"] = NpyArray::fromFloats({count, num_vertices, 3}, posed);
  arrays["joints"] = NpyArray::fromFloats({count, num_joints, 3}, joints);
  arrays["heads"] = NpyArray::fromFloats({num_joints, 3}, heads);
  arrays["names"] = NpyArray::fromTexts(names);
  arrays["parents"] = NpyArray::fromInts({num_joints}, parents);
  arrays["weights"] = NpyArray::fromFloats({num_vertices, num_joints}, weights);
  arrays["pixels"] = NpyArray::fromFloats(
      {num_vertices, 2}, std::vector<float>(pixels.data(), pixels.data() + pixels.size()));
  arrays["image_size"] =
      NpyArray::fromInts({2}, {static_cast<int>(frame.x()), static_cast<int>(frame.y())});
  return arrays;
}

/// Exports, imports into Blender and measures, all files in one start of the program.
class BlenderImport : public testing::Test {
 protected:
  void SetUp() override {
    if (runProcess("/usr/bin/env", {"blender", "--version"}).exit_code != 0) {
      GTEST_SKIP() << "Blender is not installed, so nothing can be imported into it. Install "
                      "Debian's package blender.";
    }
    body_ = loadBodyModel(findModelFile("lay_body.npz"));
  }

  ExportSource source(int num_frames, int width, int height) const {
    ExportSource result = someSource(num_frames, 0.5F);
    result.body = body_;
    for (SmplParams& frame : result.frames) frame.betas = result.frames.back().betas;
    result.camera = PinholeCamera::withFocalLength(900, width, height);
    result.photo = somePhoto(width, height);
    return result;
  }

  void add(const ExportSource& source,
           const ExportOptions& options,
           ExportFormat format,
           const std::string& stem,
           bool by_script = false) {
    OutputFiles files;
    const ExportedFile file = exportBody(source, options, format, dir_.path(), stem, files);
    EXPECT_TRUE(file.proof.holds()) << toText(file.proof);
    if (by_script) exportCamera(source, options, {format}, dir_.path(), stem, files);
    files.commit();
    const bool is_framed = format == ExportFormat::Glb && !by_script;
    writeNpz(dir_.path() / (stem + "_truth.npz"), truthOf(source, options, is_framed));
    // Blender counts the frames of glTF from 0, those of the others from 1.
    const int start = format == ExportFormat::Glb || format == ExportFormat::Gltf ? 0 : 1;
    jobs_.push_back({{"file", file.path.filename().string()},
                     {"truth", stem + "_truth.npz"},
                     {"start", start},
                     {"script", by_script ? stem + "_blender.py" : ""}});
  }

  nlohmann::json measure() {
    writeFileAtomically(dir_.path() / "jobs.json", jobs_.dump());
    const ProcessResult result = runProcess("/usr/bin/env",
                                            {"blender",
                                             "-b",
                                             "--factory-startup",
                                             "--python-exit-code",
                                             "1",
                                             "--python",
                                             LAY_BLENDER_SCRIPT,
                                             "--",
                                             dir_.path().string()});
    EXPECT_EQ(result.exit_code, 0) << result.output << result.errors;
    if (result.exit_code != 0) return nlohmann::json::array();
    return nlohmann::json::parse(readFile(dir_.path() / "measured.json"));
  }

  void expectRig(const nlohmann::json& found, std::size_t num_frames, bool all_exact) const {
    SCOPED_TRACE(found.dump());
    EXPECT_EQ(found["bones"], 24);
    EXPECT_TRUE(found["missing_bones"].empty());
    EXPECT_TRUE(found["wrong_parents"].empty());
    EXPECT_LT(found["rest_error"].get<double>(), kWithin);
    ASSERT_EQ(found["joint_errors"].size(), num_frames);
    for (const auto& error : found["joint_errors"]) EXPECT_LT(error.get<double>(), kWithin);
    if (found["vertices"] == 0) return;
    EXPECT_EQ(found["vertices"], body_->numVertices());
    EXPECT_LT(found["weight_error"].get<double>(), 1e-6);
    ASSERT_EQ(found["posed_errors"].size(), num_frames);
    for (std::size_t f = all_exact ? 0 : num_frames - 1; f < num_frames; ++f) {
      EXPECT_LT(found["posed_errors"][f].get<double>(), kWithin) << f;
    }
  }

  void expectView(const nlohmann::json& found, int width) const {
    SCOPED_TRACE(found.dump());
    ASSERT_TRUE(found.contains("camera_px"));
    EXPECT_LT(found["camera_px"].get<double>(), 1.0);
    if (found.contains("photo_size")) {
      EXPECT_EQ(found["photo_size"][0], width);
    }
  }

  BodyModelPtr body_;
  TempDir dir_;
  nlohmann::json jobs_ = nlohmann::json::array();
};

TEST_F(BlenderImport, AStillPoseArrivesInEveryFormat) {
  const ExportSource tall = source(1, 320, 480);
  const ExportSource wide = source(1, 480, 320);
  add(tall, optionsFor(ExportPreset::Blender), ExportFormat::Fbx, "a");
  add(wide, optionsFor(ExportPreset::Unreal), ExportFormat::Fbx, "b");
  add(tall, optionsFor(ExportPreset::Mixamo), ExportFormat::Fbx, "c");
  add(wide, optionsFor(ExportPreset::Unity), ExportFormat::Glb, "d");
  add(tall, optionsFor(ExportPreset::Blender), ExportFormat::Gltf, "e");
  add(tall, optionsFor(ExportPreset::Blender), ExportFormat::Bvh, "f");
  add(tall, optionsFor(ExportPreset::Blender), ExportFormat::Obj, "g");
  const nlohmann::json found = measure();
  ASSERT_EQ(found.size(), jobs_.size());
  for (std::size_t i = 0; i < 6; ++i) expectRig(found[i], 1, true);
  for (const std::size_t i : {0, 2, 4}) expectView(found[i], 320);
  for (const std::size_t i : {1, 3}) expectView(found[i], 480);
  for (const std::size_t i : {0, 1, 2, 3, 4}) {
    EXPECT_TRUE(found[i].contains("photo_size")) << i;
  }
  ASSERT_EQ(found[6]["vertices"], body_->numVertices()) << found[6].dump();
  EXPECT_LT(found[6]["posed_errors"][0].get<double>(), kWithin) << found[6].dump();
  RecordProperty("measured", found.dump());
}

TEST_F(BlenderImport, AMotionArrivesFrameByFrame) {
  const ExportSource motion = source(6, 320, 480);
  add(motion, optionsFor(ExportPreset::Blender), ExportFormat::Fbx, "a");
  add(motion, optionsFor(ExportPreset::Maya), ExportFormat::Fbx, "b");
  add(motion, optionsFor(ExportPreset::Blender), ExportFormat::Glb, "c");
  add(motion, optionsFor(ExportPreset::Blender), ExportFormat::Bvh, "d");
  const nlohmann::json found = measure();
  ASSERT_EQ(found.size(), jobs_.size());
  for (const auto& file : found) expectRig(file, 6, false);
  EXPECT_EQ(found[0]["frame_range"], nlohmann::json::array({1.0, 6.0}));
  EXPECT_EQ(found[2]["frame_range"], nlohmann::json::array({0.0, 5.0}));
}

TEST_F(BlenderImport, TheScriptPlacesTheCameraForFilesThatHaveNone) {
  ExportSource off_centre = source(1, 320, 480);
  off_centre.camera->principal_point += Eigen::Vector2f(40, -25);
  add(off_centre, optionsFor(ExportPreset::Blender), ExportFormat::Obj, "a", true);
  add(off_centre, optionsFor(ExportPreset::Unreal), ExportFormat::Obj, "b", true);
  add(off_centre, optionsFor(ExportPreset::Blender), ExportFormat::Glb, "c", true);
  add(off_centre, optionsFor(ExportPreset::Unreal), ExportFormat::Bvh, "d", true);
  add(off_centre, optionsFor(ExportPreset::Unreal), ExportFormat::Fbx, "e");
  add(off_centre, optionsFor(ExportPreset::Blender), ExportFormat::Glb, "f");
  const nlohmann::json found = measure();
  ASSERT_EQ(found.size(), jobs_.size());
  for (const auto& file : found) expectView(file, 320);
  for (const std::size_t i : {0, 1, 2}) {
    EXPECT_LT(found[i]["posed_errors"][0].get<double>(), kWithin) << found[i].dump();
  }
  EXPECT_LT(found[3]["joint_errors"][0].get<double>(), kWithin) << found[3].dump();
}

}  // namespace
}  // namespace lay
