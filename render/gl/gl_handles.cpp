#include "render/gl/gl_handles.h"

#include <epoxy/gl.h>

namespace lay {

void deleteGlBuffer(unsigned name) {
  glDeleteBuffers(1, &name);
}
void deleteGlVertexArray(unsigned name) {
  glDeleteVertexArrays(1, &name);
}
void deleteGlTexture(unsigned name) {
  glDeleteTextures(1, &name);
}
void deleteGlFramebuffer(unsigned name) {
  glDeleteFramebuffers(1, &name);
}
void deleteGlRenderbuffer(unsigned name) {
  glDeleteRenderbuffers(1, &name);
}
void deleteGlProgram(unsigned name) {
  glDeleteProgram(name);
}
void deleteGlShader(unsigned name) {
  glDeleteShader(name);
}

GlBuffer makeGlBuffer() {
  unsigned name = 0;
  glGenBuffers(1, &name);
  return GlBuffer(name);
}

GlVertexArray makeGlVertexArray() {
  unsigned name = 0;
  glGenVertexArrays(1, &name);
  return GlVertexArray(name);
}

GlTexture makeGlTexture() {
  unsigned name = 0;
  glGenTextures(1, &name);
  return GlTexture(name);
}

GlFramebuffer makeGlFramebuffer() {
  unsigned name = 0;
  glGenFramebuffers(1, &name);
  return GlFramebuffer(name);
}

GlRenderbuffer makeGlRenderbuffer() {
  unsigned name = 0;
  glGenRenderbuffers(1, &name);
  return GlRenderbuffer(name);
}

}  // namespace lay
