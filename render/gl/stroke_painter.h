#pragma once

#include "render/gl/shader_program.h"
#include "render/scene/keypoint_strokes.h"

#include <vector>

namespace lay {

/// Paints smooth-edged lines and discs, in order.
class StrokePainter {
 public:
  StrokePainter();
  void paint(const std::vector<Stroke>& strokes, ViewSize view);

 private:
  ShaderProgram program_;
  GlVertexArray array_;
  GlBuffer instances_;
};

}  // namespace lay
