#include "render/scene/photo_view.h"

#include <algorithm>

namespace lay {

Eigen::Vector2f PhotoMapping::viewFromPhoto(const Eigen::Vector2f& photo_px) const {
  return origin + scale * (photo_px.array() + 0.5f).matrix();
}

Eigen::Vector2f PhotoMapping::photoFromView(const Eigen::Vector2f& view_px) const {
  return ((view_px - origin) / scale).array() - 0.5f;
}

PhotoMapping PhotoView::mapping(int photo_width, int photo_height, ViewSize view) const {
  PhotoMapping mapping;
  if (view.isEmpty() || photo_width <= 0 || photo_height <= 0) return mapping;
  const Eigen::Vector2f photo_size(static_cast<float>(photo_width),
                                   static_cast<float>(photo_height));
  const Eigen::Vector2f view_size(static_cast<float>(view.width), static_cast<float>(view.height));
  mapping.scale =
      std::clamp(zoom, kMinZoom, kMaxZoom) * (view_size.array() / photo_size.array()).minCoeff();
  mapping.origin = 0.5f * view_size - mapping.scale * (0.5f * photo_size + offset);
  return mapping;
}

PhotoView PhotoView::zoomedAt(const Eigen::Vector2f& view_px,
                              float factor,
                              int photo_width,
                              int photo_height,
                              ViewSize view) const {
  PhotoView zoomed = *this;
  zoomed.zoom = std::clamp(zoom * factor, kMinZoom, kMaxZoom);
  const Eigen::Vector2f before = mapping(photo_width, photo_height, view).photoFromView(view_px);
  const Eigen::Vector2f after =
      zoomed.mapping(photo_width, photo_height, view).photoFromView(view_px);
  zoomed.offset += before - after;
  return zoomed;
}

PhotoView PhotoView::panned(const Eigen::Vector2f& view_delta,
                            int photo_width,
                            int photo_height,
                            ViewSize view) const {
  PhotoView panned = *this;
  panned.offset -= view_delta / mapping(photo_width, photo_height, view).scale;
  return panned;
}

Eigen::Matrix4f clipFromCamera(const PinholeCamera& camera,
                               const PhotoMapping& mapping,
                               ViewSize view,
                               float near_m,
                               float far_m) {
  // Row by row: ndc_x = 2 view_x / width - 1 with view_x = origin + scale * (f X / Z + c + 0.5),
  // times w = Z.
  const Eigen::Vector2f size(static_cast<float>(view.width), static_cast<float>(view.height));
  const Eigen::Vector2f focal = 2.0f * mapping.scale * camera.focal_length * size.cwiseInverse();
  const Eigen::Vector2f center =
      2.0f * mapping.viewFromPhoto(camera.principal_point).cwiseQuotient(size);
  Eigen::Matrix4f clip = Eigen::Matrix4f::Zero();
  clip(0, 0) = focal.x();
  clip(0, 2) = center.x() - 1.0f;
  clip(1, 1) = -focal.y();
  clip(1, 2) = 1.0f - center.y();
  clip(2, 2) = (far_m + near_m) / (far_m - near_m);
  clip(2, 3) = -2.0f * far_m * near_m / (far_m - near_m);
  clip(3, 2) = 1.0f;
  return clip;
}

Ray rayThrough(const PinholeCamera& camera,
               const PhotoMapping& mapping,
               const Eigen::Vector2f& view_px) {
  Ray ray;
  ray.direction.head<2>() =
      (mapping.photoFromView(view_px) - camera.principal_point) / camera.focal_length;
  return ray;
}

}  // namespace lay
