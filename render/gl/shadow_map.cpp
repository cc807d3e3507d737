#include "render/gl/shadow_map.h"

#include <epoxy/gl.h>

#include <array>

namespace lay {

ShadowMap::ShadowMap() : depth_(makeGlTexture()), framebuffer_(makeGlFramebuffer()) {
  glBindTexture(GL_TEXTURE_2D, depth_.name());
  glTexImage2D(GL_TEXTURE_2D,
               0,
               GL_DEPTH_COMPONENT24,
               kSize,
               kSize,
               0,
               GL_DEPTH_COMPONENT,
               GL_UNSIGNED_INT,
               nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
  // Outside of the map nothing casts a shadow.
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_BORDER);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_BORDER);
  const std::array<float, 4> farthest = {1, 1, 1, 1};
  glTexParameterfv(GL_TEXTURE_2D, GL_TEXTURE_BORDER_COLOR, farthest.data());
  glBindTexture(GL_TEXTURE_2D, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth_.name(), 0);
  glDrawBuffer(GL_NONE);
  glReadBuffer(GL_NONE);
}

void ShadowMap::beginDrawing() {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glViewport(0, 0, kSize, kSize);
  glDisable(GL_SCISSOR_TEST);
  glDepthMask(GL_TRUE);
  glClear(GL_DEPTH_BUFFER_BIT);
}

void ShadowMap::bind(int unit) const {
  glActiveTexture(GL_TEXTURE0 + static_cast<unsigned>(unit));
  glBindTexture(GL_TEXTURE_2D, depth_.name());
}

Eigen::Matrix4f ShadowMap::textureFromClip() {
  constexpr float kBias = 0.0015f;
  Eigen::Matrix4f texture = Eigen::Matrix4f::Identity();
  texture.diagonal().head<3>().setConstant(0.5f);
  texture.topRightCorner<3, 1>() = Eigen::Vector3f(0.5f, 0.5f, 0.5f - kBias);
  return texture;
}

}  // namespace lay
