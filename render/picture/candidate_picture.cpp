#include "render/picture/candidate_picture.h"

#include <algorithm>
#include <memory>

#include "core/body/skinning.h"
#include "render/picture/picture_renderer.h"
#include "render/scene/value_colors.h"

namespace lay {
namespace {

BodyStyle figureStyle() {
  BodyStyle style;
  style.color = {0.667F, 0.741F, 0.851F};
  style.opacity = 0.85F;
  return style;
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

Image candidatePicture(const PictureSubject& subject,
                       const PixelRect& part,
                       const Eigen::VectorXf& contact_depths) {
  constexpr int kTile = 512;
  constexpr float kSeeThrough = 0.65F;
  PictureRenderer renderer;
  Scene scene = sceneOf(subject);
  scene.bodies.front().style.opacity = kSeeThrough;
  const Image person = cropped(renderer.renderOverlay(scene), part, kTile);
  SceneBody& figure = scene.bodies.front();
  figure.style.opacity = 1;
  if (contact_depths.size() > 0) figure.vertex_colors = paintedByContact(contact_depths);
  PictureOptions options;
  options.width = kTile;
  options.height = kTile;
  return beside(person,
                renderer.renderSide(scene, sideCameraOf(scene, subject, {kTile, kTile}), options));
}

}  // namespace lay
