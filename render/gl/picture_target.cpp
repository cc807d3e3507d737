#include "render/gl/picture_target.h"

#include "core/base/error.h"

#include <epoxy/gl.h>

#include <algorithm>

namespace lay {

namespace {

void makeStorage(
    const GlRenderbuffer& buffer, unsigned format, int samples, int width, int height) {
  glBindRenderbuffer(GL_RENDERBUFFER, buffer.name());
  if (samples > 1) {
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, width, height);
  } else {
    glRenderbufferStorage(GL_RENDERBUFFER, format, width, height);
  }
}

void requireComplete(int width, int height, int samples) {
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE &&
      glGetError() == GL_NO_ERROR)
    return;
  throw Error(strCat("Cannot draw a picture of ",
                     width,
                     " x ",
                     height,
                     " px with ",
                     samples,
                     " samples: the graphics driver refused the framebuffer. Ask for a smaller "
                     "picture or fewer samples."));
}

}  // namespace

PictureTarget::PictureTarget(int width, int height, int samples, Format format)
    : width_(width), height_(height) {
  int largest = 0;
  int most_samples = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
  glGetIntegerv(GL_MAX_SAMPLES, &most_samples);
  if (width > largest || height > largest) {
    throw Error(strCat("Cannot draw a picture of ",
                       width,
                       " x ",
                       height,
                       " px: the graphics driver's limit is ",
                       largest,
                       " px a side. Ask for a smaller picture."));
  }
  samples = std::min(samples, most_samples);
  const unsigned color_format = format == Format::Display8 ? GL_RGBA8 : GL_RGBA16F;
  while (glGetError() != GL_NO_ERROR) {
  }
  color_ = makeGlRenderbuffer();
  depth_ = makeGlRenderbuffer();
  framebuffer_ = makeGlFramebuffer();
  makeStorage(color_, color_format, samples, width, height);
  makeStorage(depth_, GL_DEPTH_COMPONENT24, samples, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, color_.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth_.name());
  requireComplete(width, height, samples);
  if (samples <= 1) return;
  resolved_color_ = makeGlRenderbuffer();
  resolved_ = makeGlFramebuffer();
  makeStorage(resolved_color_, color_format, 0, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, resolved_.name());
  glFramebufferRenderbuffer(
      GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, resolved_color_.name());
  requireComplete(width, height, 1);
}

Viewport PictureTarget::viewport() const {
  return {framebuffer_.name(), 0, 0, width_, height_};
}

void PictureTarget::resolve() const {
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.name());
  if (resolved_.name() == 0) return;
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, resolved_.name());
  glBlitFramebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, resolved_.name());
}

Image PictureTarget::readImage() const {
  resolve();
  Image image;
  image.width = width_;
  image.height = height_;
  const auto stride = std::size_t{3} * static_cast<std::size_t>(width_);
  image.rgb.resize(stride * static_cast<std::size_t>(height_));
  glReadPixels(0, 0, width_, height_, GL_RGB, GL_UNSIGNED_BYTE, image.rgb.data());
  for (int top = 0, bottom = height_ - 1; top < bottom; ++top, --bottom) {
    const auto row = image.rgb.begin() + static_cast<std::ptrdiff_t>(stride) * top;
    std::swap_ranges(row,
                     row + static_cast<std::ptrdiff_t>(stride),
                     image.rgb.begin() + static_cast<std::ptrdiff_t>(stride) * bottom);
  }
  return image;
}

std::vector<std::uint8_t> PictureTarget::readAlpha() const {
  resolve();
  const auto count = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
  std::vector<std::uint8_t> rgba(4 * count);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
  std::vector<std::uint8_t> alpha(count);
  for (int row = 0; row < height_; ++row) {
    for (int column = 0; column < width_; ++column) {
      const auto from =
          static_cast<std::size_t>(height_ - 1 - row) * static_cast<std::size_t>(width_) +
          static_cast<std::size_t>(column);
      alpha[static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
            static_cast<std::size_t>(column)] = rgba[4 * from + 3];
    }
  }
  return alpha;
}

void PictureTarget::addTo(std::vector<float>& sum) const {
  resolve();
  std::vector<float> frame(std::size_t{3} * static_cast<std::size_t>(width_) *
                           static_cast<std::size_t>(height_));
  glReadPixels(0, 0, width_, height_, GL_RGB, GL_FLOAT, frame.data());
  sum.resize(frame.size(), 0.0f);
  for (std::size_t i = 0; i < frame.size(); ++i) sum[i] += frame[i];
}

}  // namespace lay
