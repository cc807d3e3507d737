#pragma once

#include <utility>

namespace lay {

/// Owner of one OpenGL name; movable, 0 when empty. Its context must be current when it frees.
template <void (*Delete)(unsigned)>
class GlHandle {
 public:
  GlHandle() = default;
  explicit GlHandle(unsigned name) : name_(name) {}
  ~GlHandle() { reset(); }
  GlHandle(GlHandle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  GlHandle& operator=(GlHandle&& other) noexcept {
    if (this != &other) {
      reset();
      name_ = std::exchange(other.name_, 0);
    }
    return *this;
  }

  void reset() {
    if (name_ != 0) Delete(name_);
    name_ = 0;
  }
  [[nodiscard]] unsigned name() const { return name_; }

 private:
  unsigned name_ = 0;
};

void deleteGlBuffer(unsigned name);
void deleteGlVertexArray(unsigned name);
void deleteGlTexture(unsigned name);
void deleteGlFramebuffer(unsigned name);
void deleteGlRenderbuffer(unsigned name);
void deleteGlProgram(unsigned name);
void deleteGlShader(unsigned name);

using GlBuffer = GlHandle<deleteGlBuffer>;
using GlVertexArray = GlHandle<deleteGlVertexArray>;
using GlTexture = GlHandle<deleteGlTexture>;
using GlFramebuffer = GlHandle<deleteGlFramebuffer>;
using GlRenderbuffer = GlHandle<deleteGlRenderbuffer>;
using GlProgram = GlHandle<deleteGlProgram>;
using GlShader = GlHandle<deleteGlShader>;

[[nodiscard]] GlBuffer makeGlBuffer();
[[nodiscard]] GlVertexArray makeGlVertexArray();
[[nodiscard]] GlTexture makeGlTexture();
[[nodiscard]] GlFramebuffer makeGlFramebuffer();
[[nodiscard]] GlRenderbuffer makeGlRenderbuffer();

}  // namespace lay
