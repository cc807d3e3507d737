#pragma once

#include "render/gl/shader_program.h"
#include "render/scene/mesh_edges.h"
#include "render/scene/photo_view.h"
#include "render/scene/scene.h"

namespace lay {

/// Smooths the outlines of bodies in a framebuffer without multisampling: paints a strip along each
/// silhouette, one pixel wide, that fades outwards. The outline moves out by half a pixel. Costs a
/// fraction of multisampling where the processor draws.
class RimPainter {
 public:
  RimPainter();

  /// The program's shading uniforms are the body shader's; whoever paints sets them before.
  [[nodiscard]] ShaderProgram& program() { return program_; }

  /// Depth test and blending are the caller's; the depths of the body must be laid.
  /// @param normals (V, 3) of the body.
  void paint(const SceneBody& body,
             const MatrixX3f& normals,
             const MatrixX3i& faces,
             const MeshEdges& edges,
             const Eigen::Matrix4f& clip_from_camera,
             const Eigen::Vector3f& eye,
             ViewSize view);

 private:
  ShaderProgram program_;
  GlVertexArray array_;
  GlBuffer buffer_;
};

}  // namespace lay
