#pragma once

#include "render/gl/body_buffers.h"
#include "render/gl/lights.h"
#include "render/gl/rim_painter.h"
#include "render/gl/shader_program.h"
#include "render/gl/shadow_map.h"
#include "render/scene/body_bounds.h"

#include <vector>

namespace lay {

/// The eye that bodies are painted for.
struct ViewTransform {
  Eigen::Matrix4f clip_from_camera = Eigen::Matrix4f::Identity();
  Eigen::Vector3f eye{0, 0, 0};  ///< m, camera frame
  ViewSize size;
};

/// The two shadow maps of a sampled frame.
struct SampledShadows {
  ShadowMap key;
  ShadowMap sky;
  Eigen::Matrix4f key_from_camera =
      Eigen::Matrix4f::Identity();  ///< to the map's texture coordinates
  Eigen::Matrix4f sky_from_camera = Eigen::Matrix4f::Identity();
};

/// Paints bodies into the current framebuffer and viewport, whose depth buffer it clears and uses.
class BodyPainter {
 public:
  BodyPainter();

  /// Ghosts, then solid bodies: see Scene::bodies. Edges are smoothed when the framebuffer has no
  /// multisampling.
  void paint(const DrawableBodies& bodies,
             const ViewTransform& view,
             const Lights& lights,
             BodyBuffers& buffers);

  /// All bodies, opaque, as one frame of a sampled picture.
  void paintSampled(const DrawableBodies& bodies,
                    const ViewTransform& view,
                    const Lights& lights,
                    const SampledShadows& shadows,
                    BodyBuffers& buffers);

  /// Fills both maps. Changes framebuffer and viewport.
  void castShadows(const DrawableBodies& bodies,
                   const Lights& lights,
                   SampledShadows& shadows,
                   BodyBuffers& buffers);

 private:
  void paintGroup(const std::vector<const SceneBody*>& bodies,
                  const ViewTransform& view,
                  BodyBuffers& buffers);
  void layDepth(const std::vector<const SceneBody*>& bodies,
                const Eigen::Matrix4f& clip_from_camera,
                BodyBuffers& buffers);
  void paintRims(const std::vector<const SceneBody*>& bodies,
                 const ViewTransform& view,
                 BodyBuffers& buffers);
  void paintWires(const SceneBody& body, const ViewTransform& view, BodyBuffers& buffers);

  ShaderProgram surface_;
  ShaderProgram sampled_;
  ShaderProgram depth_;
  ShaderProgram wire_;
  RimPainter rims_;
  bool has_rims_ = false;
};

}  // namespace lay
