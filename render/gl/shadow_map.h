#pragma once

#include "render/gl/gl_handles.h"

#include <Eigen/Core>

namespace lay {

/// What a light sees first: a depth picture that shaders compare with.
class ShadowMap {
 public:
  static constexpr int kSize = 1024;  // px

  ShadowMap();

  /// Directs drawing into the cleared map. The caller binds its own framebuffer and viewport
  /// afterwards.
  void beginDrawing();

  /// Binds the map for comparison to texture unit `unit`.
  void bind(int unit) const;

  /// From a light's clip coordinates to the texture's, [0, 1], with a small bias against
  /// self-shadowing.
  [[nodiscard]] static Eigen::Matrix4f textureFromClip();

 private:
  GlTexture depth_;
  GlFramebuffer framebuffer_;
};

}  // namespace lay
