#pragma once

#include "render/scene/photo_view.h"
#include "render/scene/scene.h"
#include "render/scene/side_camera.h"
#include "render/scene/theme.h"

#include <memory>
#include <string>

namespace lay {

/// The part of a framebuffer to draw into.
struct Viewport {
  unsigned framebuffer =
      0;      ///< GL name; 0 is the window's own. QOpenGLWidget: defaultFramebufferObject()
  int x = 0;  ///< px from the left
  int y = 0;  ///< px from the BOTTOM, as OpenGL counts
  int width = 0;
  int height = 0;

  [[nodiscard]] ViewSize size() const { return {width, height}; }
};

/// What a draw call did.
struct DrawSummary {
  int bodies_drawn = 0;
  int bodies_skipped = 0;  ///< too few vertices, or numbers that are not finite
};

/// One frame of a studio picture that is the mean of many. Each frame has its own light directions,
/// drawn from an area light and from the sky, and its own subpixel shift; the mean has soft shadows
/// and smooth edges. Values are linear light then and may exceed 1, so the framebuffer should hold
/// floats.
struct StudioSample {
  int index = 0;
  int count = 0;  ///< 0: a single live frame in display colours, with the contact shadow only
};

/// Draws scenes with OpenGL 4.1 core into whatever context is current. It owns buffers, textures
/// and programs, never a context.
///
/// One renderer belongs to one context, which must be current on the calling thread in every call
/// that touches GL: initialize, the draws, release and the destructor. The draws leave nothing
/// bound, and depth test, culling, scissor and blending off, so that a QPainter can go on; the
/// framebuffer's alpha is 1 wherever the viewport was painted.
class GlRenderer {
 public:
  GlRenderer();
  ~GlRenderer();
  GlRenderer(const GlRenderer&) = delete;
  GlRenderer& operator=(const GlRenderer&) = delete;

  /// Compiles the shaders; the first draw does it otherwise.
  /// @throws Error when no context is current, it is older than 4.1 core, or a shader does not
  /// compile.
  void initialize();

  /// The photo, letterboxed, with the bodies registered on it and the keypoints on top. A viewport
  /// without area draws nothing.
  DrawSummary drawPhotoView(const Scene& scene,
                            const PhotoView& view,
                            const RenderTheme& theme,
                            const Viewport& viewport);

  /// The bodies from the side, on the ground.
  DrawSummary drawSideView(const Scene& scene,
                           const SideCamera& camera,
                           const RenderTheme& theme,
                           const Viewport& viewport);

  /// The bodies as the photo's camera sees them, on a plain backdrop with a ground instead of the
  /// photo.
  DrawSummary drawStudioView(const Scene& scene,
                             const PhotoView& view,
                             const RenderTheme& theme,
                             const Viewport& viewport,
                             StudioSample sample = {});

  /// Frees everything; the next draw starts afresh. Call it before the context goes
  /// (QOpenGLContext::aboutToBeDestroyed).
  void release();

  /// True when the driver draws on the processor (Mesa's llvmpipe): ask for no multisampling then.
  /// After initialize().
  [[nodiscard]] bool isSoftware() const;
  [[nodiscard]] std::string driver() const;  ///< "4.5 (Core Profile) Mesa ..., llvmpipe ..."

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
