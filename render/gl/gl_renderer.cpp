#include "render/gl/gl_renderer.h"

#include "core/base/error.h"
#include "render/gl/backdrop_painter.h"
#include "render/gl/body_buffers.h"
#include "render/gl/body_painter.h"
#include "render/gl/ground_painter.h"
#include "render/gl/lights.h"
#include "render/gl/software_driver.h"
#include "render/gl/stroke_painter.h"
#include "render/scene/body_bounds.h"
#include "render/scene/joint_strokes.h"
#include "render/scene/keypoint_strokes.h"

#include <epoxy/gl.h>

#include <cmath>
#include <optional>

namespace lay {

namespace {

constexpr float kGridStrength = 0.75f;
constexpr float kSideVignette = 0.018f;
constexpr float kStudioVignette = 0.05f;

std::string glText(unsigned name) {
  const auto* text = reinterpret_cast<const char*>(glGetString(name));
  return text == nullptr ? std::string() : std::string(text);
}

/// Everything that lives in the context.
struct GlObjects {
  BodyBuffers buffers;
  BodyPainter bodies;
  BackdropPainter backdrop;
  GroundPainter ground;
  StrokePainter strokes;
  std::optional<SampledShadows> shadows;  // 8 MB that live views never need
};

int photoWidth(const Scene& scene) {
  return scene.photo ? scene.photo->width : scene.camera.width;
}
int photoHeight(const Scene& scene) {
  return scene.photo ? scene.photo->height : scene.camera.height;
}

bool cameraIsUsable(const PinholeCamera& camera) {
  return camera.focal_length > 0 && std::isfinite(camera.focal_length) &&
         camera.principal_point.allFinite();
}

ViewTransform photoTransform(const Scene& scene,
                             const PhotoMapping& mapping,
                             const DrawableBodies& bodies,
                             ViewSize view) {
  ViewTransform transform;
  transform.size = view;
  const DepthRange range = depthRange(bodies.box, transform.eye, Eigen::Vector3f::UnitZ());
  transform.clip_from_camera =
      clipFromCamera(scene.camera, mapping, view, range.near_m, range.far_m);
  return transform;
}

}  // namespace

struct GlRenderer::Impl {
  std::optional<GlObjects> objects;
  std::string driver;
  bool is_software = false;

  void initialize();
  GlObjects& begin(const Scene& scene, const Viewport& viewport);
  static void target(const Viewport& viewport);
  static void end();

  DrawSummary summaryOf(const DrawableBodies& bodies) const {
    return {bodies.count(), bodies.skipped};
  }
  float groundY(const Scene& scene, const DrawableBodies& bodies) const {
    return scene.ground_y.value_or(bodies.box.isEmpty() ? 0.0f : bodies.box.max().y());
  }
};

void GlRenderer::Impl::initialize() {
  if (objects) return;
  const std::string version = glText(GL_VERSION);
  if (version.empty()) {
    throw Error(
        "Cannot draw: no OpenGL context is current on this thread. Make one current before calling "
        "the renderer.");
  }
  if (epoxy_gl_version() < 41 || !epoxy_is_desktop_gl()) {
    throw Error(strCat("Cannot draw: the graphics driver offers OpenGL ",
                       version,
                       "; 4.1 core is needed. Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to "
                       "draw on the processor."));
  }
  const std::string device = glText(GL_RENDERER);
  driver = strCat(version, ", ", device);
  is_software = isSoftwareDevice(device);
  objects.emplace();
}

GlObjects& GlRenderer::Impl::begin(const Scene& scene, const Viewport& viewport) {
  initialize();
  objects->buffers.setFaces(scene.faces);
  objects->buffers.beginFrame();
  target(viewport);
  return *objects;
}

void GlRenderer::Impl::target(const Viewport& viewport) {
  glBindFramebuffer(GL_FRAMEBUFFER, viewport.framebuffer);
  glViewport(viewport.x, viewport.y, viewport.width, viewport.height);
  // Clears obey the scissor: another view in the same framebuffer keeps its depth and colour.
  glScissor(viewport.x, viewport.y, viewport.width, viewport.height);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_MULTISAMPLE);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_BLEND);
  glCullFace(GL_BACK);
  glFrontFace(GL_CCW);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glDepthMask(GL_TRUE);
  glClearDepth(1.0);
  // Alpha stays 1 where it was 1: window systems blend a window by it.
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void GlRenderer::Impl::end() {
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
  glUseProgram(0);
  glActiveTexture(GL_TEXTURE1);
  glBindTexture(GL_TEXTURE_2D, 0);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, 0);
  glDepthFunc(GL_LESS);
  glDisable(GL_SCISSOR_TEST);
}

GlRenderer::GlRenderer() : impl_(std::make_unique<Impl>()) {}
GlRenderer::~GlRenderer() = default;

void GlRenderer::initialize() {
  impl_->initialize();
}
void GlRenderer::release() {
  impl_->objects.reset();
}
bool GlRenderer::isSoftware() const {
  return impl_->is_software;
}
std::string GlRenderer::driver() const {
  return impl_->driver;
}

DrawSummary GlRenderer::drawPhotoView(const Scene& scene,
                                      const PhotoView& view,
                                      const RenderTheme& theme,
                                      const Viewport& viewport) {
  const ViewSize size = viewport.size();
  if (size.isEmpty()) return {};
  GlObjects& gl = impl_->begin(scene, viewport);
  const PhotoMapping mapping = view.mapping(photoWidth(scene), photoHeight(scene), size);
  glClearColor(theme.letterbox.x(), theme.letterbox.y(), theme.letterbox.z(), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  gl.backdrop.paintPhoto(scene.photo, mapping, size, scene.photo_brightness);
  DrawSummary summary;
  if (cameraIsUsable(scene.camera)) {
    const DrawableBodies bodies = drawableBodies(scene, gl.buffers.verticesNeeded());
    summary = impl_->summaryOf(bodies);
    const ViewTransform transform = photoTransform(scene, mapping, bodies, size);
    gl.bodies.paint(bodies, transform, Lights::forViewer(Eigen::Matrix3f::Identity()), gl.buffers);
  } else {
    summary.bodies_skipped = static_cast<int>(scene.bodies.size());
  }
  if (scene.overlay) gl.strokes.paint(keypointStrokes(*scene.overlay, mapping, theme), size);
  if (scene.handles && cameraIsUsable(scene.camera)) {
    const auto project = [&](const Eigen::Vector3f& point) -> Eigen::Vector2f {
      return mapping.viewFromPhoto(scene.camera.project(point));
    };
    gl.strokes.paint(jointStrokes(*scene.handles, project, theme), size);
  }
  Impl::end();
  return summary;
}

DrawSummary GlRenderer::drawSideView(const Scene& scene,
                                     const SideCamera& camera,
                                     const RenderTheme& theme,
                                     const Viewport& viewport) {
  const ViewSize size = viewport.size();
  if (size.isEmpty()) return {};
  GlObjects& gl = impl_->begin(scene, viewport);
  gl.backdrop.paintGradient(theme.background_top, theme.background_bottom, kSideVignette, false);
  const DrawableBodies bodies = drawableBodies(scene, gl.buffers.verticesNeeded());
  const Eigen::Matrix3f view_from_camera = camera.viewFromCamera();
  ViewTransform transform;
  transform.eye = camera.eye();
  transform.size = size;
  const DepthRange range =
      depthRange(bodies.box, transform.eye, view_from_camera.row(2).transpose());
  transform.clip_from_camera = camera.clipFromCamera(size, range.near_m, range.far_m);
  gl.ground.paint(bodies, impl_->groundY(scene, bodies), transform, theme, kGridStrength);
  gl.bodies.paint(bodies, transform, Lights::forViewer(view_from_camera), gl.buffers);
  if (scene.handles) {
    const auto project = [&](const Eigen::Vector3f& point) { return camera.project(point, size); };
    gl.strokes.paint(jointStrokes(*scene.handles, project, theme), size);
  }
  Impl::end();
  return impl_->summaryOf(bodies);
}

DrawSummary GlRenderer::drawStudioView(const Scene& scene,
                                       const PhotoView& view,
                                       const RenderTheme& theme,
                                       const Viewport& viewport,
                                       StudioSample sample) {
  const ViewSize size = viewport.size();
  if (size.isEmpty()) return {};
  GlObjects& gl = impl_->begin(scene, viewport);
  const DrawableBodies bodies = cameraIsUsable(scene.camera)
                                    ? drawableBodies(scene, gl.buffers.verticesNeeded())
                                    : DrawableBodies{};
  PhotoMapping mapping = view.mapping(photoWidth(scene), photoHeight(scene), size);
  const bool sampled = sample.count > 0;
  if (sampled) mapping.origin += subpixelShift(sample);
  const ViewTransform transform = photoTransform(scene, mapping, bodies, size);
  const float ground_y = impl_->groundY(scene, bodies);
  if (sampled && bodies.count() > 0) {
    const Lights lights = Lights::forSample(sample);
    if (!gl.shadows) gl.shadows.emplace();
    gl.bodies.castShadows(bodies, lights, *gl.shadows, gl.buffers);
    Impl::target(viewport);
    gl.backdrop.paintGradient(theme.background_top, theme.background_bottom, kStudioVignette, true);
    gl.ground.paintSampled(bodies, ground_y, transform, lights, *gl.shadows);
    gl.bodies.paintSampled(bodies, transform, lights, *gl.shadows, gl.buffers);
  } else {
    gl.backdrop.paintGradient(
        theme.background_top, theme.background_bottom, kStudioVignette, sampled);
    gl.ground.paint(bodies, ground_y, transform, theme, 0);
    gl.bodies.paint(bodies, transform, Lights::forViewer(Eigen::Matrix3f::Identity()), gl.buffers);
  }
  Impl::end();
  return impl_->summaryOf(bodies);
}

}  // namespace lay
