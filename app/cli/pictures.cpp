#include "app/cli/pictures.h"

#include "app/cli/stopwatch.h"
#include "core/body/skinning.h"
#include "core/image/image_edit.h"
#include "core/vlm/person_crop.h"
#include "render/gl/offscreen_context.h"
#include "render/picture/picture_renderer.h"
#include "render/scene/scene.h"
#include "render/scene/side_camera.h"

#include <algorithm>
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

/// Two pictures in a row, the lower one with black below it.
Image beside(const Image& left, const Image& right) {
  Image both;
  both.width = left.width + right.width;
  both.height = std::max(left.height, right.height);
  const auto row_bytes = [](int width) { return std::size_t{3} * static_cast<std::size_t>(width); };
  both.rgb.assign(row_bytes(both.width) * static_cast<std::size_t>(both.height), 0);
  const auto put = [&](const Image& image, int x) {
    for (int y = 0; y < image.height; ++y) {
      const auto* from = image.rgb.data() + row_bytes(image.width) * static_cast<std::size_t>(y);
      auto* to = both.rgb.data() + row_bytes(both.width) * static_cast<std::size_t>(y);
      std::copy_n(from, row_bytes(image.width), to + row_bytes(x));
    }
  };
  put(left, 0);
  put(right, left.width);
  return both;
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

Image drawCandidate(const PictureSubject& subject, const PersonBox& box) {
  constexpr int kTile = 512;
  constexpr float kSeeThrough = 0.65F;
  PictureRenderer renderer;
  Scene scene = sceneOf(subject);
  scene.bodies.front().style.opacity = kSeeThrough;
  const Image overlay = renderer.renderOverlay(scene);
  const Image person = cropped(overlay, partToSend(overlay, box), kTile);
  scene.bodies.front().style.opacity = 1;
  PictureOptions options;
  options.width = kTile;
  options.height = kTile;
  return beside(
      person, renderer.renderSide(scene, sideCameraOf(scene, subject, {kTile, kTile}), options));
}

Image drawnPhoto(const PictureSubject& subject) {
  PictureRenderer renderer;
  Scene scene = sceneOf(subject);
  scene.photo = nullptr;
  scene.overlay.reset();
  scene.bodies.front().style.opacity = 1;
  return renderer.renderBody(scene);
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
