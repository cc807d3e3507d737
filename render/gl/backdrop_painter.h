#pragma once

#include "core/image/image.h"
#include "render/gl/shader_program.h"
#include "render/scene/photo_view.h"
#include "render/scene/theme.h"

namespace lay {

/// Paints what lies behind the bodies: a gradient, or the photo.
class BackdropPainter {
 public:
  BackdropPainter();

  /// @param linear write linear light (for sampled pictures) instead of display colours.
  void paintGradient(const Eigen::Vector3f& top,
                     const Eigen::Vector3f& bottom,
                     float vignette,
                     bool linear);

  /// The photo at its place in the view; uploaded when it is another one than before. An image
  /// without pixels, or whose buffer is too small for its size, is not painted.
  void paintPhoto(const ImagePtr& photo,
                  const PhotoMapping& mapping,
                  ViewSize view,
                  float brightness);

 private:
  void upload(const Image& photo);

  ShaderProgram gradient_;
  ShaderProgram photo_program_;
  GlVertexArray no_attributes_;
  GlTexture texture_;
  ImagePtr uploaded_;
};

}  // namespace lay
