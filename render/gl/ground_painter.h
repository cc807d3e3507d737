#pragma once

#include "render/gl/body_painter.h"
#include "render/scene/contact_shadow.h"
#include "render/scene/theme.h"

#include <memory>
#include <vector>

namespace lay {

/// Paints the floor the bodies stand on.
class GroundPainter {
 public:
  GroundPainter();

  /// A grid with the contact shadow of the bodies.
  /// @param grid_strength 0 = no lines.
  void paint(const DrawableBodies& bodies,
             float ground_y,
             const ViewTransform& view,
             const RenderTheme& theme,
             float grid_strength);

  /// Multiplies the frame by the light that reaches the floor, for one sampled frame.
  void paintSampled(const DrawableBodies& bodies,
                    float ground_y,
                    const ViewTransform& view,
                    const Lights& lights,
                    const SampledShadows& shadows);

 private:
  void updateShadow(const DrawableBodies& bodies, float ground_y);

  ShaderProgram grid_;
  ShaderProgram sampled_;
  GlVertexArray no_attributes_;
  GlTexture contact_;
  // What the contact shadow was made from.
  std::vector<std::shared_ptr<const MatrixX3f>> surfaces_;
  float shadow_ground_y_ = 0;
  ContactShadow shadow_;
};

}  // namespace lay
