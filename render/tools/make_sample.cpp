// layfigure-make-sample: makes the picture and the keypoints in resources/sample.
//
// The bundled sample is a rendering, not a photograph, so that it may go wherever the program goes
// and so that its true pose is known. How it is made:
//   1. samplePose() poses our own body model; sampleCamera() looks at it.
//   2. The surface is subdivided twice (Loop) and dressed by colour (sampleClothes), opaque.
//   3. renderBody() averages 400 frames, each with another direction of a softbox and of the sky.
//   4. The 26 keypoints are those of poseJoints(), projected and written as OpenPose BODY_25:
//   exact, with confidence 1.
//
//   build/release/bin/layfigure-make-sample resources/sample [BODY_MODEL.npz]

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/resource_paths.h"
#include "render/picture/picture_renderer.h"
#include "render/tools/loop_subdivision.h"
#include "render/tools/sample_clothes.h"
#include "render/tools/sample_pose.h"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>

namespace lay {

namespace {

constexpr int kSubdivisions = 2;
constexpr int kLightSamples = 400;
constexpr int kJpegQuality = 93;

Scene sampleScene(const BodyModel& model, const SmplParams& params) {
  SubdivisionMesh mesh;
  mesh.values.resize(model.numVertices(), 6);
  mesh.values << pose(model, params).vertices_in_camera, shapedVertices(model, params.betas);
  mesh.faces = model.faces;
  for (int i = 0; i < kSubdivisions; ++i) mesh = loopSubdivided(mesh);
  SceneBody body;
  body.vertices = std::make_shared<const MatrixX3f>(mesh.values.leftCols<3>());
  body.vertex_colors =
      std::make_shared<const MatrixX3f>(sampleClothes(model, mesh.values.rightCols<3>()));
  Scene scene;
  scene.camera = sampleCamera();
  scene.faces = std::make_shared<const MatrixX3i>(mesh.faces);
  scene.bodies = {body};
  return scene;
}

Keypoints2d sampleKeypoints(const BodyModel& model, const SmplParams& params) {
  Keypoints2d keypoints;
  keypoints.points = sampleCamera().project(poseJoints(model, params).keypoints_in_camera);
  keypoints.confidence.setOnes();
  return keypoints;
}

void makeSample(const std::filesystem::path& folder, const std::filesystem::path& body_file) {
  const BodyModelPtr model = loadBodyModel(body_file);
  const SmplParams params = samplePose();
  PictureOptions options;
  options.light_samples = kLightSamples;
  options.theme = RenderTheme::studio();
  std::filesystem::create_directories(folder);
  saveJpeg(folder / "sample.jpg", renderBody(sampleScene(*model, params), options), kJpegQuality);
  writeOpenPose(folder / "sample_keypoints.json", sampleKeypoints(*model, params));
  std::printf("Wrote sample.jpg and sample_keypoints.json to %s\n", folder.string().c_str());
}

}  // namespace

}  // namespace lay

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::fprintf(stderr, "usage: layfigure-make-sample FOLDER [BODY_MODEL.npz]\n");
    return 1;
  }
  try {
    lay::makeSample(
        argv[1], argc == 3 ? std::filesystem::path(argv[2]) : lay::findModelFile("lay_body.npz"));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "layfigure-make-sample: %s\n", error.what());
    return 1;
  }
}
