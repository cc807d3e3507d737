#include "app/cli/pictures.h"

#include "app/cli/stopwatch.h"
#include "core/body/skinning.h"
#include "render/gl/offscreen_context.h"
#include "render/picture/picture_renderer.h"
#include "render/scene/scene.h"
#include "render/scene/side_camera.h"

#include <memory>

namespace lay {
namespace {

/// As the desktop's light theme paints the body; a little of the photo shows through.
BodyStyle figureStyle() {
  BodyStyle style;
  style.color = {0.667F, 0.741F, 0.851F};
  style.opacity = 0.85F;
  return style;
}

Scene sceneOf(const PictureSubject& subject) {
  Scene scene;
  scene.faces = std::make_shared<const MatrixX3i>(subject.body->faces);
  const PosedBody posed = pose(*subject.body, subject.params);
  scene.bodies.push_back(
      {std::make_shared<const MatrixX3f>(posed.vertices_in_camera), figureStyle(), nullptr});
  scene.photo = subject.photo;
  scene.camera = subject.camera;
  KeypointOverlay overlay;
  overlay.keypoints = subject.keypoints;
  overlay.projected =
      subject.camera.project(poseJoints(*subject.body, subject.params).keypoints_in_camera);
  scene.overlay = overlay;
  return scene;
}

SideCamera sideCameraOf(const Scene& scene, const PictureSubject& subject, ViewSize view) {
  return SideCamera::framing(*scene.bodies.front().vertices, subject.params.global_orient, view);
}

}  // namespace

std::string whyNoPictures() {
  return OffscreenContext::whyUnavailable();
}

void drawPictures(const PictureSubject& subject,
                  const std::filesystem::path& overlay_path,
                  const std::filesystem::path& side_path) {
  constexpr int kSidePixels = 1024;
  PictureRenderer renderer;
  Scene scene = sceneOf(subject);
  savePng(overlay_path, renderer.renderOverlay(scene));
  scene.bodies.front().style.opacity = 1;
  PictureOptions options;
  options.width = kSidePixels;
  options.height = kSidePixels;
  savePng(side_path,
          renderer.renderSide(
              scene, sideCameraOf(scene, subject, {kSidePixels, kSidePixels}), options));
}

double measureFrameMs(const PictureSubject& subject) {
  constexpr int kNumFrames = 15;
  PictureRenderer renderer;
  const Scene scene = sceneOf(subject);
  PictureOptions options;
  options.width = 1280;
  options.height = 800;
  options.samples = 1;
  const SideCamera side = sideCameraOf(scene, subject, {options.width, options.height});
  return medianMs(kNumFrames, [&] {
    const Image overlay = renderer.renderOverlay(scene, options);
    const Image side_view = renderer.renderSide(scene, side, options);
  });
}

}  // namespace lay
