#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QObject>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "render/scene/scene.h"
#include "render/scene/theme.h"
#include "ui/live/job_runner.h"

namespace lay {

class PictureRenderer;

/// Small pictures that are wanted: one for each body, all seen alike.
struct ThumbnailOrder {
  BodyModelPtr model;
  std::vector<SmplParams> bodies;
  std::vector<Eigen::Vector3f> colors;  ///< of each body, sRGB
  PinholeCamera camera;                 ///< of the photo
  QSize size;                           ///< px
  RenderTheme theme;
};

/// The photo's camera for a part of the photo in a picture of another size.
/// @param from, size px of the photo; the part is scaled to fit into the picture, in its middle.
[[nodiscard]] PinholeCamera cameraOfPart(const PinholeCamera& camera,
                                         const Eigen::Vector2f& from,
                                         const Eigen::Vector2f& size,
                                         const QSize& picture);

/// One picture for each body, the part of the photo around the first body with a margin.
/// @throws Error when there is no OpenGL.
[[nodiscard]] std::vector<QImage> drawThumbnails(const ThumbnailOrder& order,
                                                 PictureRenderer& renderer);

/// Has small pictures drawn on a thread of its own. A newer order replaces one that is waiting.
/// Where there is no OpenGL none come. GUI thread.
class BodyThumbnails : public QObject {
  Q_OBJECT
 public:
  explicit BodyThumbnails(QObject* parent = nullptr);
  ~BodyThumbnails() override;

  void draw(ThumbnailOrder order);
  [[nodiscard]] bool isDrawing() const { return runner_.isRunning(); }

 Q_SIGNALS:
  /// In the order of the bodies.
  void drawn(const std::vector<QImage>& pictures);

 private:
  struct Studio;
  std::shared_ptr<Studio> studio_;
  JobRunner runner_;  // last: joined before the renderer goes
};

}  // namespace lay
