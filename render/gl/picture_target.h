#pragma once

#include "core/image/image.h"
#include "render/gl/gl_handles.h"
#include "render/gl/gl_renderer.h"

#include <vector>

namespace lay {

/// A framebuffer object to draw a picture into and to read it back from.
class PictureTarget {
 public:
  enum class Format { Display8, Linear16 };

  /// @param samples per pixel; lowered to what the driver offers, 1 or less: none.
  /// @throws Error when the driver cannot make one this large.
  PictureTarget(int width, int height, int samples, Format format);

  [[nodiscard]] Viewport viewport() const;

  /// RGB, rows from the top, for Format::Display8.
  [[nodiscard]] Image readImage() const;

  /// The alpha channel, rows from the top, for Format::Display8.
  [[nodiscard]] std::vector<std::uint8_t> readAlpha() const;

  /// Adds RGB (3 floats a pixel, rows from the BOTTOM) to `sum`, for Format::Linear16.
  void addTo(std::vector<float>& sum) const;

 private:
  void resolve() const;

  int width_ = 0;
  int height_ = 0;
  GlRenderbuffer color_;
  GlRenderbuffer depth_;
  GlFramebuffer framebuffer_;
  GlRenderbuffer resolved_color_;  // empty without multisampling
  GlFramebuffer resolved_;
};

}  // namespace lay
