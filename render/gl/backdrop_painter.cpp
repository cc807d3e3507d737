#include "render/gl/backdrop_painter.h"

#include "lay_shaders.h"
#include "render/scene/image_shrink.h"

#include <epoxy/gl.h>

namespace lay {

namespace {

// From this enlargement on the photo's pixels are shown as squares: one who looks that close wants
// to see them.
constexpr float kPixelsVisibleScale = 8.0f;

bool hasPixels(const ImagePtr& photo) {
  return photo && photo->width > 0 && photo->height > 0 &&
         photo->rgb.size() >= std::size_t{3} * static_cast<std::size_t>(photo->width) *
                                  static_cast<std::size_t>(photo->height);
}

}  // namespace

BackdropPainter::BackdropPainter()
    : gradient_("backdrop", embedded::kBackdropVert, embedded::kBackdropFrag),
      photo_program_("photo", embedded::kPhotoVert, embedded::kPhotoFrag),
      no_attributes_(makeGlVertexArray()),
      texture_(makeGlTexture()) {}

void BackdropPainter::paintGradient(const Eigen::Vector3f& top,
                                    const Eigen::Vector3f& bottom,
                                    float vignette,
                                    bool linear) {
  gradient_.use();
  gradient_.set("u_top", top);
  gradient_.set("u_bottom", bottom);
  gradient_.set("u_vignette", vignette);
  gradient_.set("u_linear", linear ? 1 : 0);
  glBindVertexArray(no_attributes_.name());
  glDrawArrays(GL_TRIANGLES, 0, 3);
}

void BackdropPainter::upload(const Image& photo) {
  int largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  const Image shrunk = shrunkToFit(photo, largest);  // empty when the photo fits as it is
  const Image& pixels = shrunk.width > 0 ? shrunk : photo;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D,
               0,
               GL_RGB8,
               pixels.width,
               pixels.height,
               0,
               GL_RGB,
               GL_UNSIGNED_BYTE,
               pixels.rgb.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glGenerateMipmap(GL_TEXTURE_2D);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void BackdropPainter::paintPhoto(const ImagePtr& photo,
                                 const PhotoMapping& mapping,
                                 ViewSize view,
                                 float brightness) {
  if (!hasPixels(photo)) return;
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  if (photo != uploaded_) {
    upload(*photo);
    uploaded_ = photo;
  }
  const bool squares = mapping.scale >= kPixelsVisibleScale;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, squares ? GL_NEAREST : GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D,
                  GL_TEXTURE_MIN_FILTER,
                  mapping.scale < 1 ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR);
  const Eigen::Vector2f photo_size(static_cast<float>(photo->width),
                                   static_cast<float>(photo->height));
  const Eigen::Array2f view_size(static_cast<float>(view.width), static_cast<float>(view.height));
  const Eigen::Array2f top_left = 2.0f * mapping.origin.array() / view_size - 1.0f;
  const Eigen::Array2f bottom_right =
      2.0f * (mapping.origin + mapping.scale * photo_size).array() / view_size - 1.0f;
  photo_program_.use();
  photo_program_.set(
      "u_rect", Eigen::Vector4f(top_left.x(), -top_left.y(), bottom_right.x(), -bottom_right.y()));
  photo_program_.set("u_photo", 0);
  photo_program_.set("u_brightness", brightness);
  glBindVertexArray(no_attributes_.name());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace lay
