#include "render/gl/ground_painter.h"

#include "lay_shaders.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr float kGridHalfSize = 1.6f;    // m
constexpr float kStudioHalfSize = 3.0f;  // m

Eigen::Vector3f floorCenter(const DrawableBodies& bodies, float ground_y) {
  const Eigen::Vector3f center = bodies.box.center();
  return {center.x(), ground_y, center.z()};
}

}  // namespace

GroundPainter::GroundPainter()
    : grid_("ground", embedded::kGroundVert, embedded::kGroundFrag),
      sampled_("ground_sampled", embedded::kGroundVert, embedded::kGroundSampledFrag),
      no_attributes_(makeGlVertexArray()),
      contact_(makeGlTexture()) {}

void GroundPainter::updateShadow(const DrawableBodies& bodies, float ground_y) {
  // Ghosts are guesses; only what is meant casts a shadow, unless there is nothing else.
  const auto& casters = bodies.solid.empty() ? bodies.ghosts : bodies.solid;
  std::vector<std::shared_ptr<const MatrixX3f>> surfaces;
  surfaces.reserve(casters.size());
  for (const SceneBody* body : casters) surfaces.push_back(body->vertices);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, contact_.name());
  if (surfaces == surfaces_ && ground_y == shadow_ground_y_) return;
  surfaces_ = std::move(surfaces);
  shadow_ground_y_ = ground_y;
  std::vector<const MatrixX3f*> matrices;
  matrices.reserve(surfaces_.size());
  for (const auto& surface : surfaces_) matrices.push_back(surface.get());
  shadow_ = contactShadow(matrices, ground_y);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D,
               0,
               GL_R8,
               ContactShadow::kCells,
               ContactShadow::kCells,
               0,
               GL_RED,
               GL_UNSIGNED_BYTE,
               shadow_.darkness.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void GroundPainter::paint(const DrawableBodies& bodies,
                          float ground_y,
                          const ViewTransform& view,
                          const RenderTheme& theme,
                          float grid_strength) {
  if (bodies.box.isEmpty()) return;
  updateShadow(bodies, ground_y);
  const float scale = 0.5f / shadow_.half_extent;
  const Eigen::Vector2f offset = Eigen::Vector2f(0.5f, 0.5f) - scale * shadow_.center;
  grid_.use();
  grid_.set("u_clip_from_camera", view.clip_from_camera);
  grid_.set("u_center", floorCenter(bodies, ground_y));
  grid_.set("u_half_size", kGridHalfSize);
  grid_.set("u_grid", theme.grid);
  grid_.set("u_shadow", theme.shadow);
  grid_.set("u_grid_strength", grid_strength);
  grid_.set("u_shadow_from_ground", Eigen::Vector4f(scale, offset.x(), offset.y(), 0));
  grid_.set("u_contact", 0);
  glEnable(GL_BLEND);
  glBindVertexArray(no_attributes_.name());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  glDisable(GL_BLEND);
}

void GroundPainter::paintSampled(const DrawableBodies& bodies,
                                 float ground_y,
                                 const ViewTransform& view,
                                 const Lights& lights,
                                 const SampledShadows& shadows) {
  if (bodies.box.isEmpty()) return;
  // Mean of the cosine over the softbox, a cone around the key's axis.
  const float mean_key = -Lights::forViewer(Eigen::Matrix3f::Identity()).key.y() * 0.5f *
                         (1 + std::cos(kSoftboxRadius));
  sampled_.use();
  sampled_.set("u_clip_from_camera", view.clip_from_camera);
  sampled_.set("u_center", floorCenter(bodies, ground_y));
  sampled_.set("u_half_size", kStudioHalfSize);
  sampled_.set("u_key", lights.key);
  sampled_.set("u_sky", lights.sky);
  sampled_.set("u_mean_key", mean_key);
  sampled_.set("u_key_from_camera", shadows.key_from_camera);
  sampled_.set("u_sky_from_camera", shadows.sky_from_camera);
  sampled_.set("u_key_shadow", 0);
  sampled_.set("u_sky_shadow", 1);
  shadows.key.bind(0);
  shadows.sky.bind(1);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_DST_COLOR, GL_ZERO, GL_ZERO, GL_ONE);
  glBindVertexArray(no_attributes_.name());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  glDisable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

}  // namespace lay
