#pragma once

#include <memory>
#include <string>

#include "render/scene/photo_view.h"
#include "render/scene/scene.h"
#include "render/scene/side_camera.h"
#include "render/scene/theme.h"

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

/// How much a frame may cost.
enum class RenderQuality {
  Live,    ///< for a view that moves: no shadow map
  Picture  ///< for a file: the body also casts a shadow on itself
};

/// Draws scenes with OpenGL 4.1 core into whatever context is current. It owns buffers, textures
/// and programs, never a context.
///
/// All calls that touch GL (initialize, the draws, release and the destructor) must be made with
/// the same context, or one that shares with it, current on the calling thread. The draws leave
/// nothing bound, and depth test, culling, scissor and blending off, so that a QPainter can go on;
/// the framebuffer's alpha is 1 wherever the viewport was painted.
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
                             const Viewport& viewport);

  void setQuality(RenderQuality quality);

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
