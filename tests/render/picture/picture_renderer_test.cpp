#include "render/picture/picture_renderer.h"
#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/support/error_text.h"
#include "tests/support/golden_image.h"
#include "tests/support/offscreen_gl.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace lay {
namespace {

/// The toy body with a bent arm before a blue-grey photo, with keypoints 6 px beside the model's.
Scene goldenScene() {
  const BodyModelPtr model = makeToyBody();
  SmplParams params = randomPose(5, 0.12f);
  params.body_pose.row(kLeftElbow - 1) = Eigen::RowVector3f(0, -1.2f, 0.3f);
  params.body_pose.row(kRightShoulder - 1) = Eigen::RowVector3f(0, 0, 0.9f);
  Scene scene;
  scene.camera = PinholeCamera::withDefaultFocalLength(240, 320);
  auto photo = std::make_shared<Image>();
  photo->width = 240;
  photo->height = 320;
  for (int y = 0; y < 320; ++y) {
    for (int x = 0; x < 240; ++x) {
      for (int grey : {60 + y / 4, 70 + x / 4, 120})
        photo->rgb.push_back(static_cast<std::uint8_t>(grey));
    }
  }
  scene.photo = photo;
  scene.faces = std::make_shared<const MatrixX3i>(model->faces);
  SceneBody body;
  body.vertices = std::make_shared<const MatrixX3f>(pose(*model, params).vertices_in_camera);
  body.style.opacity = 0.75f;
  scene.bodies = {body};
  KeypointOverlay overlay;
  overlay.projected = scene.camera.project(poseJoints(*model, params).keypoints_in_camera);
  overlay.keypoints.points = overlay.projected->array() + 6.0f;
  overlay.keypoints.confidence.setConstant(0.9f);
  scene.overlay = overlay;
  return scene;
}

SideCamera goldenCamera(const Scene& scene) {
  return SideCamera::framing(
      *scene.bodies[0].vertices, Eigen::Vector3f(3.14159f, 0, 0), {240, 320});
}

TEST(PictureOptions, NameTheBadField) {
  PictureOptions options;
  options.width = -1;
  EXPECT_NE(errorText<InvalidOptions>([&] { options.validate(); }).find("width is -1"),
            std::string::npos);
  options = {};
  options.height = 100000;
  EXPECT_NE(errorText<InvalidOptions>([&] { options.validate(); }).find("height is 100000"),
            std::string::npos);
  options = {};
  options.samples = 0;
  EXPECT_NE(errorText<InvalidOptions>([&] { options.validate(); }).find("samples is 0"),
            std::string::npos);
  options = {};
  options.light_samples = 0;
  EXPECT_NE(errorText<InvalidOptions>([&] { options.validate(); }).find("light_samples is 0"),
            std::string::npos);
  EXPECT_NO_THROW(PictureOptions{}.validate());
}

TEST(PictureRenderer, OverlayLooksAsItDid) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  EXPECT_EQ(differenceFromGolden("overlay", renderOverlay(goldenScene())), "");
}

TEST(PictureRenderer, SideLooksAsItDid) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  const Scene scene = goldenScene();
  PictureOptions options;
  options.width = 240;
  options.height = 320;
  EXPECT_EQ(differenceFromGolden("side_light", renderSide(scene, goldenCamera(scene), options)),
            "");
  options.theme = RenderTheme::dark();
  EXPECT_EQ(differenceFromGolden("side_dark", renderSide(scene, goldenCamera(scene), options)), "");
}

TEST(PictureRenderer, BodyLooksAsItDid) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  PictureOptions options;
  options.theme = RenderTheme::studio();
  options.light_samples = 24;
  EXPECT_EQ(differenceFromGolden("body", renderBody(goldenScene(), options)), "");
}

TEST(PictureRenderer, PicturesHaveThePhotosSizeOrTheOneAskedFor) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  PictureRenderer renderer;
  const Scene scene = goldenScene();
  const Image overlay = renderer.renderOverlay(scene);
  EXPECT_EQ(overlay.width, 240);
  EXPECT_EQ(overlay.height, 320);
  EXPECT_EQ(overlay.rgb.size(), 3U * 240 * 320);
  PictureOptions options;
  options.width = 77;
  options.height = 33;
  EXPECT_EQ(renderer.renderOverlay(scene, options).width, 77);
  EXPECT_EQ(renderer.renderSide(scene, goldenCamera(scene), options).height, 33);
  options.light_samples = 1;
  EXPECT_EQ(renderer.renderBody(scene, options).rgb.size(), 3U * 77 * 33);
}

TEST(PictureRenderer, AsksForASizeWhenNothingTellsIt) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  EXPECT_NE(errorText<Error>([] { (void)renderOverlay(Scene{}); }).find("Set width and height"),
            std::string::npos);
}

TEST(PictureRenderer, TheSamePictureTwiceIsTheSame) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  PictureRenderer renderer;
  EXPECT_EQ(renderer.renderOverlay(goldenScene()).rgb, renderer.renderOverlay(goldenScene()).rgb);
}

// The command line draws from worker threads, one after the other.
TEST(PictureRenderer, MovesBetweenThreads) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  PictureRenderer renderer;
  const Image here = renderer.renderOverlay(goldenScene());
  Image there;
  std::thread([&] { there = renderer.renderOverlay(goldenScene()); }).join();
  EXPECT_EQ(here.rgb, there.rgb);
}

TEST(PictureRenderer, TheStudioLightsTheBodyAndShadesTheFloor) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  Scene scene = goldenScene();
  PictureOptions options;
  options.light_samples = 16;
  options.theme = RenderTheme::studio();
  const Image with_body = renderBody(scene, options);
  scene.bodies.clear();
  const Image backdrop = renderBody(scene, options);
  int darker = 0;
  int different = 0;
  for (std::size_t i = 0; i < backdrop.rgb.size(); i += 3) {
    darker += int{with_body.rgb[i]} < int{backdrop.rgb[i]} - 8;
    different += std::abs(int{with_body.rgb[i]} - int{backdrop.rgb[i]}) > 8;
  }
  EXPECT_GT(different, 2000);
  EXPECT_GT(darker, 300);
}

}  // namespace
}  // namespace lay
