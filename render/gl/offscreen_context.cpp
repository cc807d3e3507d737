#include "render/gl/offscreen_context.h"

#include "core/base/error.h"

#include <epoxy/egl.h>

#include <array>

namespace lay {

namespace {

constexpr const char* kWayOut =
    " Install Mesa's EGL and its drivers (Debian and Ubuntu: libegl1 libegl-mesa0 "
    "libgl1-mesa-dri).";

std::string hexCode(int code) {
  std::ostringstream text;
  text << "0x" << std::hex << code;
  return text.str();
}

[[noreturn]] void throwEglError(const std::string& what) {
  throw Error(strCat("Cannot draw without a display: ",
                     what,
                     " (EGL error ",
                     hexCode(eglGetError()),
                     ").",
                     kWayOut));
}

EGLDisplay openDisplay() {
  // libepoxy ends the process when it is asked for a function that no driver offers, so ask by name
  // first.
  if (!epoxy_has_egl())
    throw Error(strCat("Cannot draw without a display: libEGL is not installed.", kWayOut));
  if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless") ||
      !epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_base")) {
    throw Error(
        strCat("Cannot draw without a display: EGL has no surfaceless platform "
               "(EGL_MESA_platform_surfaceless).",
               kWayOut));
  }
  const EGLDisplay display =
      eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY) throwEglError("EGL gives no surfaceless display");
  EGLint major = 0;
  EGLint minor = 0;
  if (eglInitialize(display, &major, &minor) != EGL_TRUE) throwEglError("EGL does not start");
  return display;
}

EGLContext makeContext(EGLDisplay display) {
  if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) throwEglError("EGL has no desktop OpenGL");
  constexpr std::array<EGLint, 5> kConfig = {
      EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(display, kConfig.data(), &config, 1, &count) != EGL_TRUE || count == 0) {
    throwEglError("EGL offers no configuration for OpenGL");
  }
  constexpr std::array<EGLint, 7> kContext = {EGL_CONTEXT_MAJOR_VERSION,
                                              4,
                                              EGL_CONTEXT_MINOR_VERSION,
                                              1,
                                              EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                              EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                              EGL_NONE};
  const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, kContext.data());
  if (context == EGL_NO_CONTEXT) throwEglError("the driver has no OpenGL 4.1 core");
  return context;
}

}  // namespace

struct OffscreenContext::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
};

OffscreenContext::OffscreenContext() : impl_(std::make_unique<Impl>()) {
  impl_->display = openDisplay();
  impl_->context = makeContext(impl_->display);
}

OffscreenContext::~OffscreenContext() {
  if (eglGetCurrentContext() == impl_->context) doneCurrent();
  // The display is shared by the whole process and stays initialised: another context may be using
  // it.
  eglDestroyContext(impl_->display, impl_->context);
}

void OffscreenContext::makeCurrent() {
  if (eglMakeCurrent(impl_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, impl_->context) != EGL_TRUE) {
    throwEglError("the OpenGL context cannot be made current; is it in use on another thread?");
  }
}

void OffscreenContext::doneCurrent() {
  eglMakeCurrent(impl_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

std::string OffscreenContext::whyUnavailable() {
  try {
    OffscreenContext context;
    context.makeCurrent();
    context.doneCurrent();
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace lay
