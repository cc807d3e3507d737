#include "render/gl/stroke_painter.h"

#include "lay_shaders.h"

#include <epoxy/gl.h>

#include <cstddef>

namespace lay {

namespace {

/// One instance as the shader reads it.
struct StrokeInstance {
  float ends[4];
  float size[2];
  float fill[4];
  float outline[4];
};

StrokeInstance toInstance(const Stroke& stroke) {
  StrokeInstance instance{};
  Eigen::Map<Eigen::Vector4f>(instance.ends) << stroke.from, stroke.to;
  instance.size[0] = stroke.radius;
  instance.size[1] = stroke.outline_width;
  Eigen::Map<Eigen::Vector4f>(instance.fill) = stroke.fill;
  Eigen::Map<Eigen::Vector4f>(instance.outline) = stroke.outline;
  return instance;
}

}  // namespace

StrokePainter::StrokePainter()
    : program_("stroke", embedded::kStrokeVert, embedded::kStrokeFrag),
      array_(makeGlVertexArray()),
      instances_(makeGlBuffer()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, instances_.name());
  const auto attribute = [](unsigned index, int size, std::size_t offset) {
    // OpenGL takes an offset into the bound buffer in the guise of a pointer.
    const auto* start = reinterpret_cast<const void*>(offset);  // NOLINT(performance-no-int-to-ptr)
    glVertexAttribPointer(index, size, GL_FLOAT, GL_FALSE, sizeof(StrokeInstance), start);
    glVertexAttribDivisor(index, 1);
    glEnableVertexAttribArray(index);
  };
  attribute(0, 4, offsetof(StrokeInstance, ends));
  attribute(1, 2, offsetof(StrokeInstance, size));
  attribute(2, 4, offsetof(StrokeInstance, fill));
  attribute(3, 4, offsetof(StrokeInstance, outline));
  glBindVertexArray(0);
}

void StrokePainter::paint(const std::vector<Stroke>& strokes, ViewSize view) {
  if (strokes.empty()) return;
  std::vector<StrokeInstance> instances;
  instances.reserve(strokes.size());
  for (const Stroke& stroke : strokes) instances.push_back(toInstance(stroke));
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, instances_.name());
  glBufferData(GL_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(instances.size() * sizeof(StrokeInstance)),
               instances.data(),
               GL_STREAM_DRAW);
  program_.use();
  program_.set("u_view_size",
               Eigen::Vector2f(static_cast<float>(view.width), static_cast<float>(view.height)));
  glEnable(GL_BLEND);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>(instances.size()));
  glDisable(GL_BLEND);
}

}  // namespace lay
