#include "render/picture/picture_renderer.h"

#include "core/base/error.h"
#include "render/gl/offscreen_context.h"
#include "render/gl/picture_target.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace lay {

namespace {

constexpr int kDefaultSideSize = 1024;  // px
constexpr int kLargestSide = 16384;     // px

/// Holds the context while a picture is drawn, whatever happens.
class CurrentContext {
 public:
  explicit CurrentContext(OffscreenContext& context) : context_(context) { context.makeCurrent(); }
  ~CurrentContext() { context_.doneCurrent(); }
  CurrentContext(const CurrentContext&) = delete;
  CurrentContext& operator=(const CurrentContext&) = delete;

 private:
  OffscreenContext& context_;
};

ViewSize pictureSize(const PictureOptions& options, int default_width, int default_height) {
  options.validate();
  const ViewSize size{options.width > 0 ? options.width : default_width,
                      options.height > 0 ? options.height : default_height};
  if (size.isEmpty()) {
    throw Error(strCat("Cannot draw a picture of ",
                       size.width,
                       " x ",
                       size.height,
                       " px: neither the options nor the photo or its camera say how large it is. "
                       "Set width and height."));
  }
  return size;
}

ViewSize photoSize(const Scene& scene, const PictureOptions& options) {
  return pictureSize(options,
                     scene.photo ? scene.photo->width : scene.camera.width,
                     scene.photo ? scene.photo->height : scene.camera.height);
}

/// Discs and lines that are as large in a picture of any resolution as they are on a screen.
std::optional<KeypointOverlay> scaledOverlay(const Scene& scene, ViewSize size) {
  constexpr float kScreenSide = 1200;  // px
  std::optional<KeypointOverlay> overlay = scene.overlay;
  if (overlay)
    overlay->size *=
        std::max(0.4f, static_cast<float>(std::max(size.width, size.height)) / kScreenSide);
  return overlay;
}

/// Highlights are bent towards white instead of being cut off.
float displayFromLinear(float value) {
  constexpr float kKnee = 0.75f;
  if (value > kKnee) value = kKnee + (1 - kKnee) * (1 - std::exp(-(value - kKnee) / (1 - kKnee)));
  value = std::max(0.0f, value);
  return value <= 0.0031308f ? 12.92f * value : 1.055f * std::pow(value, 1 / 2.4f) - 0.055f;
}

Image meanImage(const std::vector<float>& sum, int count, ViewSize size) {
  Image image;
  image.width = size.width;
  image.height = size.height;
  image.rgb.resize(sum.size());
  const auto stride = std::size_t{3} * static_cast<std::size_t>(size.width);
  const float scale = 1.0f / static_cast<float>(count);
  for (std::size_t row = 0; row < static_cast<std::size_t>(size.height); ++row) {
    const float* from = sum.data() + stride * (static_cast<std::size_t>(size.height) - 1 - row);
    std::transform(from,
                   from + stride,
                   image.rgb.begin() + static_cast<std::ptrdiff_t>(stride * row),
                   [scale](float value) {
                     return static_cast<std::uint8_t>(
                         std::lround(255.0f * std::min(1.0f, displayFromLinear(scale * value))));
                   });
  }
  return image;
}

}  // namespace

void PictureOptions::validate() const {
  if (width < 0 || width > kLargestSide) {
    throw InvalidOptions(
        strCat("width is ", width, "; it must be 0 (automatic) to ", kLargestSide, " px"));
  }
  if (height < 0 || height > kLargestSide) {
    throw InvalidOptions(
        strCat("height is ", height, "; it must be 0 (automatic) to ", kLargestSide, " px"));
  }
  if (samples < 1 || samples > 64)
    throw InvalidOptions(strCat("samples is ", samples, "; it must be 1 to 64"));
  if (light_samples < 1 || light_samples > 1024) {
    throw InvalidOptions(strCat("light_samples is ", light_samples, "; it must be 1 to 1024"));
  }
}

struct PictureRenderer::Impl {
  OffscreenContext context;
  GlRenderer renderer;

  Impl() {
    const CurrentContext current(context);
    renderer.initialize();
  }
  ~Impl() {
    try {
      const CurrentContext current(context);
      renderer.release();
    } catch (const Error&) {
      // The context is lost, and with it everything that could be freed.
    }
  }
};

PictureRenderer::PictureRenderer() : impl_(std::make_unique<Impl>()) {}
PictureRenderer::~PictureRenderer() = default;
GlRenderer& PictureRenderer::renderer() {
  return impl_->renderer;
}

Image PictureRenderer::renderOverlay(const Scene& scene, const PictureOptions& options) {
  const ViewSize size = photoSize(scene, options);
  const CurrentContext current(impl_->context);
  const PictureTarget target(
      size.width, size.height, options.samples, PictureTarget::Format::Display8);
  Scene scaled = scene;
  scaled.overlay = scaledOverlay(scene, size);
  impl_->renderer.drawPhotoView(scaled, PhotoView{}, options.theme, target.viewport());
  return target.readImage();
}

Image PictureRenderer::renderSide(const Scene& scene,
                                  const SideCamera& camera,
                                  const PictureOptions& options) {
  const ViewSize size = pictureSize(options, kDefaultSideSize, kDefaultSideSize);
  const CurrentContext current(impl_->context);
  const PictureTarget target(
      size.width, size.height, options.samples, PictureTarget::Format::Display8);
  impl_->renderer.drawSideView(scene, camera, options.theme, target.viewport());
  return target.readImage();
}

Image PictureRenderer::renderBody(const Scene& scene, const PictureOptions& options) {
  const ViewSize size = photoSize(scene, options);
  const CurrentContext current(impl_->context);
  const PictureTarget target(size.width, size.height, 1, PictureTarget::Format::Linear16);
  std::vector<float> sum;
  for (int i = 0; i < options.light_samples; ++i) {
    impl_->renderer.drawStudioView(
        scene, PhotoView{}, options.theme, target.viewport(), {i, options.light_samples});
    target.addTo(sum);
  }
  return meanImage(sum, options.light_samples, size);
}

Image renderOverlay(const Scene& scene, const PictureOptions& options) {
  return PictureRenderer().renderOverlay(scene, options);
}
Image renderSide(const Scene& scene, const SideCamera& camera, const PictureOptions& options) {
  return PictureRenderer().renderSide(scene, camera, options);
}
Image renderBody(const Scene& scene, const PictureOptions& options) {
  return PictureRenderer().renderBody(scene, options);
}

}  // namespace lay
