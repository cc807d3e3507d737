#pragma once

#include "core/image/image.h"
#include "render/gl/gl_renderer.h"

#include <memory>

namespace lay {

/// How a picture is made.
struct PictureOptions {
  int width = 0;           ///< px; 0 = the photo's width (overlay, body), 1024 (side)
  int height = 0;          ///< px; 0 = the photo's height, 1024 (side)
  int samples = 4;         ///< per pixel (overlay, side); lowered to what the driver offers
  int light_samples = 64;  ///< frames that renderBody() averages for its soft shadows, [1, 1024]
  RenderTheme theme = RenderTheme::light();

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// Pictures for files, drawn without a display. Holds a context and a renderer: make one and use it
/// for many pictures, on one thread at a time (the thread may change between calls).
class PictureRenderer {
 public:
  /// @throws Error when there is no EGL or OpenGL; it says what to install.
  PictureRenderer();
  ~PictureRenderer();
  PictureRenderer(const PictureRenderer&) = delete;
  PictureRenderer& operator=(const PictureRenderer&) = delete;

  /// The bodies over the photo, at the photo's own size unless the options say otherwise.
  /// Keypoints grow with the picture, so that they look alike at every resolution.
  [[nodiscard]] Image renderOverlay(const Scene& scene, const PictureOptions& options = {});

  /// The bodies from `camera`.
  [[nodiscard]] Image renderSide(const Scene& scene,
                                 const SideCamera& camera,
                                 const PictureOptions& options = {});

  /// The bodies as the photo's camera sees them, without the photo, on a plain backdrop. The
  /// options' theme is used as it is: RenderTheme::studio() is made for this.
  [[nodiscard]] Image renderBody(const Scene& scene, const PictureOptions& options = {});

  [[nodiscard]] GlRenderer& renderer();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One picture with a context of its own (about 0.1 s each): see PictureRenderer.
[[nodiscard]] Image renderOverlay(const Scene& scene, const PictureOptions& options = {});
[[nodiscard]] Image renderSide(const Scene& scene,
                               const SideCamera& camera,
                               const PictureOptions& options = {});
[[nodiscard]] Image renderBody(const Scene& scene, const PictureOptions& options = {});

}  // namespace lay
