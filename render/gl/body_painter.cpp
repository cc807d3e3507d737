#include "render/gl/body_painter.h"

#include "core/base/error.h"
#include "lay_shaders.h"

#include <epoxy/gl.h>

#include <algorithm>

namespace lay {

namespace {

constexpr int kKeyUnit = 0;
constexpr int kSkyUnit = 1;

/// What the surface and its rims are lit by.
void setShading(ShaderProgram& program, const ViewTransform& view, const Lights& lights) {
  program.use();
  program.set("u_clip_from_camera", view.clip_from_camera);
  program.set("u_eye", view.eye);
  program.set("u_key", lights.key);
  program.set("u_fill", lights.fill);
  program.set("u_rim", lights.rim);
  program.set("u_gloss", lights.gloss);
}

}  // namespace

BodyPainter::BodyPainter()
    : surface_("mesh", embedded::kMeshVert, strCat(embedded::kShade, embedded::kMeshFrag)),
      sampled_("mesh_sampled", embedded::kMeshVert, embedded::kMeshSampledFrag),
      depth_("depth", embedded::kMeshVert, embedded::kDepthFrag),
      wire_("wire", embedded::kMeshVert, embedded::kWireFrag) {}

void BodyPainter::paint(const DrawableBodies& bodies,
                        const ViewTransform& view,
                        const Lights& lights,
                        BodyBuffers& buffers) {
  int samples = 0;
  glGetIntegerv(GL_SAMPLES, &samples);
  has_rims_ = samples <= 1;
  setShading(surface_, view, lights);
  if (has_rims_) setShading(rims_.program(), view, lights);
  for (const SceneBody* ghost : bodies.ghosts) paintGroup({ghost}, view, buffers);
  if (!bodies.solid.empty()) paintGroup(bodies.solid, view, buffers);
}

void BodyPainter::paintGroup(const std::vector<const SceneBody*>& bodies,
                             const ViewTransform& view,
                             BodyBuffers& buffers) {
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
  glDepthMask(GL_TRUE);
  glClear(GL_DEPTH_BUFFER_BIT);
  // A translucent surface must not show the body's far side, nor triangles behind it: depth first,
  // then only what is in front.
  const bool translucent = std::any_of(
      bodies.begin(), bodies.end(), [](const SceneBody* body) { return body->style.opacity < 1; });
  if (translucent) {
    layDepth(bodies, view.clip_from_camera, buffers);
    glDepthMask(GL_FALSE);
  }
  glDepthFunc(GL_LEQUAL);
  for (const SceneBody* body : bodies) {
    const bool blended = body->style.opacity < 1;
    if (blended) glEnable(GL_BLEND);
    surface_.use();
    surface_.set("u_opacity", std::min(1.0f, body->style.opacity));
    buffers.bind(*body);
    buffers.draw();
    glDisable(GL_BLEND);
    if (body->style.wireframe) paintWires(*body, view, buffers);
  }
  if (has_rims_) paintRims(bodies, view, buffers);
  glDepthMask(GL_TRUE);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
}

void BodyPainter::paintRims(const std::vector<const SceneBody*>& bodies,
                            const ViewTransform& view,
                            BodyBuffers& buffers) {
  glDepthMask(GL_FALSE);
  glDisable(GL_CULL_FACE);
  glEnable(GL_BLEND);
  rims_.program().use();
  for (const SceneBody* body : bodies) {
    rims_.program().set("u_opacity", std::min(1.0f, body->style.opacity));
    rims_.paint(*body,
                buffers.normals(*body),
                buffers.faces(),
                buffers.edges(),
                view.clip_from_camera,
                view.eye,
                view.size);
  }
  glDisable(GL_BLEND);
}

void BodyPainter::layDepth(const std::vector<const SceneBody*>& bodies,
                           const Eigen::Matrix4f& clip_from_camera,
                           BodyBuffers& buffers) {
  glDepthFunc(GL_LESS);
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  depth_.use();
  depth_.set("u_clip_from_camera", clip_from_camera);
  for (const SceneBody* body : bodies) {
    buffers.bind(*body);
    buffers.draw();
  }
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void BodyPainter::paintWires(const SceneBody& body,
                             const ViewTransform& view,
                             BodyBuffers& buffers) {
  constexpr float kStrength = 0.35f;
  Eigen::Vector4f color;
  color << 0.25f * body.style.color, kStrength * std::min(1.0f, body.style.opacity);
  wire_.use();
  wire_.set("u_clip_from_camera", view.clip_from_camera);
  wire_.set("u_color", color);
  glPolygonMode(GL_FRONT_AND_BACK, GL_LINE);
  glEnable(GL_POLYGON_OFFSET_LINE);
  glPolygonOffset(-1.0f, -2.0f);
  glEnable(GL_BLEND);
  buffers.bind(body);
  buffers.draw();
  glDisable(GL_BLEND);
  glDisable(GL_POLYGON_OFFSET_LINE);
  glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
}

void BodyPainter::paintSampled(const DrawableBodies& bodies,
                               const ViewTransform& view,
                               const Lights& lights,
                               const SampledShadows& shadows,
                               BodyBuffers& buffers) {
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
  glDepthMask(GL_TRUE);
  glDepthFunc(GL_LESS);
  glClear(GL_DEPTH_BUFFER_BIT);
  sampled_.use();
  sampled_.set("u_clip_from_camera", view.clip_from_camera);
  sampled_.set("u_eye", view.eye);
  sampled_.set("u_key", lights.key);
  sampled_.set("u_sky", lights.sky);
  sampled_.set("u_fill", lights.fill);
  sampled_.set("u_rim", lights.rim);
  sampled_.set("u_key_from_camera", shadows.key_from_camera);
  sampled_.set("u_sky_from_camera", shadows.sky_from_camera);
  sampled_.set("u_key_shadow", kKeyUnit);
  sampled_.set("u_sky_shadow", kSkyUnit);
  shadows.key.bind(kKeyUnit);
  shadows.sky.bind(kSkyUnit);
  for (const auto* group : {&bodies.ghosts, &bodies.solid}) {
    for (const SceneBody* body : *group) {
      buffers.bind(*body);
      buffers.draw();
    }
  }
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
}

void BodyPainter::castShadows(const DrawableBodies& bodies,
                              const Lights& lights,
                              SampledShadows& shadows,
                              BodyBuffers& buffers) {
  glEnable(GL_DEPTH_TEST);
  const auto fill = [&](ShadowMap& map, const Eigen::Vector3f& towards_light) {
    const Eigen::Matrix4f clip = clipFromLight(towards_light, bodies.box);
    map.beginDrawing();
    layDepth(bodies.ghosts, clip, buffers);
    layDepth(bodies.solid, clip, buffers);
    return Eigen::Matrix4f(ShadowMap::textureFromClip() * clip);
  };
  shadows.key_from_camera = fill(shadows.key, lights.key);
  shadows.sky_from_camera = fill(shadows.sky, lights.sky);
  glDisable(GL_DEPTH_TEST);
}

}  // namespace lay
