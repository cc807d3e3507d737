#pragma once

#include <memory>
#include <string>

namespace lay {

/// An OpenGL 4.1 core context that needs no display: EGL's surfaceless platform. There is no window
/// to draw into, only framebuffer objects. Use it on one thread at a time, and not on a thread that
/// holds a window's context.
class OffscreenContext {
 public:
  /// @throws Error that says what is missing and which package brings it.
  OffscreenContext();
  ~OffscreenContext();
  OffscreenContext(const OffscreenContext&) = delete;
  OffscreenContext& operator=(const OffscreenContext&) = delete;

  /// @throws Error when the driver refuses (the context is current on another thread).
  void makeCurrent();
  void doneCurrent();

  /// "" when a context can be made here, else the reason.
  [[nodiscard]] static std::string whyUnavailable();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
