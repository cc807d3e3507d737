#include "app/cli/pictures.h"

#include "app/cli/stopwatch.h"
#include "core/critic/surface_overlap.h"
#include "core/vlm/person_crop.h"
#include "render/gl/offscreen_context.h"
#include "render/picture/candidate_picture.h"
#include "render/picture/picture_renderer.h"

namespace lay {

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
  return candidatePicture(subject,
                          partToSend(*subject.photo, box),
                          depthsSeenFromOutside(*subject.body, subject.params));
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
