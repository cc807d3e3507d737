#include "ui/views/body_thumbnails.h"

#include <utility>

#include "core/body/skinning.h"
#include "render/picture/picture_renderer.h"

namespace lay {

namespace {

constexpr float kMargin = 0.08F;  // of the body's larger side

QImage toPicture(const Image& image) {
  return QImage(image.rgb.data(),
                image.width,
                image.height,
                qsizetype{3} * image.width,
                QImage::Format_RGB888)
      .copy();
}

}  // namespace

/// Made by the first job and used by one at a time; a computer without OpenGL is asked once.
struct BodyThumbnails::Studio {
  std::unique_ptr<PictureRenderer> renderer;
  bool is_missing = false;
};

PinholeCamera cameraOfPart(const PinholeCamera& camera,
                           const Eigen::Vector2f& from,
                           const Eigen::Vector2f& size,
                           const QSize& picture) {
  const Eigen::Vector2f extent(static_cast<float>(picture.width()),
                               static_cast<float>(picture.height()));
  const float scale = extent.cwiseQuotient(size.cwiseMax(1.0F)).minCoeff();
  const Eigen::Vector2f middle = from + size / 2;
  // Pixels are counted from the middle of the first: half a pixel does not scale.
  const Eigen::Vector2f half = Eigen::Vector2f::Constant(0.5F);
  PinholeCamera part;
  part.focal_length = scale * camera.focal_length;
  part.principal_point = scale * (camera.principal_point + half - middle) + extent / 2 - half;
  part.width = picture.width();
  part.height = picture.height();
  return part;
}

std::vector<QImage> drawThumbnails(const ThumbnailOrder& order, PictureRenderer& renderer) {
  std::vector<QImage> pictures;
  Scene scene;
  scene.faces = std::shared_ptr<const MatrixX3i>(order.model, &order.model->faces);
  PictureOptions options;
  options.theme = order.theme;
  for (std::size_t i = 0; i < order.bodies.size(); ++i) {
    const auto body = std::make_shared<const PosedBody>(pose(*order.model, order.bodies[i]));
    if (i == 0) {
      const MatrixX2f seen = order.camera.project(body->vertices_in_camera);
      const Eigen::Vector2f low = seen.colwise().minCoeff().transpose();
      const Eigen::Vector2f high = seen.colwise().maxCoeff().transpose();
      const float margin = kMargin * (high - low).maxCoeff();
      scene.camera = cameraOfPart(order.camera,
                                  low - Eigen::Vector2f::Constant(margin),
                                  high - low + Eigen::Vector2f::Constant(2 * margin),
                                  order.size);
    }
    BodyStyle style;
    style.color = order.colors[i];
    scene.bodies = {{{body, &body->vertices_in_camera}, style, nullptr}};
    pictures.push_back(toPicture(renderer.renderOverlay(scene, options)));
  }
  return pictures;
}

BodyThumbnails::BodyThumbnails(QObject* parent)
    : QObject(parent), studio_(std::make_shared<Studio>()) {}

BodyThumbnails::~BodyThumbnails() = default;

void BodyThumbnails::draw(ThumbnailOrder order) {
  auto job = [studio = studio_, order = std::move(order)](const std::stop_token& stop) {
    if (studio->is_missing || stop.stop_requested()) {
      return std::vector<QImage>();
    }
    if (!studio->renderer) {
      studio->is_missing = true;  // unless it can be made
      studio->renderer = std::make_unique<PictureRenderer>();
      studio->is_missing = false;
    }
    return drawThumbnails(order, *studio->renderer);
  };
  runner_.start<std::vector<QImage>>(
      std::move(job), [this](const Outcome<std::vector<QImage>>& outcome) {
        if (const auto* pictures = std::get_if<std::vector<QImage>>(&outcome);
            pictures != nullptr && !pictures->empty()) {
          Q_EMIT drawn(*pictures);
        }
      });
}

}  // namespace lay
