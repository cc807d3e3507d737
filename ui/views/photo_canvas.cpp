#include "ui/views/photo_canvas.h"

#include "ui/theme/theme_manager.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <utility>

namespace lay {

namespace {

constexpr float kHoverRadius = 9.0F;  // px of the window

}  // namespace

PhotoCanvas::PhotoCanvas(SceneModel& model, QWidget* parent) : BodyCanvas(parent), model_(model) {
  setMouseTracking(true);
  setFocusPolicy(Qt::ClickFocus);
  setAccessibleName(tr("Photo with the body over it"));
  connect(&model, &SceneModel::changed, this, &PhotoCanvas::redraw);
  connect(&model.session(), &Session::photoChanged, this, &PhotoCanvas::fit);
}

void PhotoCanvas::redraw() {
  draw([scene = model_.photoScene(),
        view = view_,
        theme = ThemeManager::current().renderTheme(),
        ratio = static_cast<float>(devicePixelRatio())](GlRenderer& renderer,
                                                        const Viewport& viewport) mutable {
    if (scene.overlay) {
      scene.overlay->size = ratio;
    }
    renderer.drawPhotoView(scene, view, theme, viewport);
  });
}

void PhotoCanvas::setView(const PhotoView& view) {
  view_ = view;
  redraw();
  Q_EMIT viewChanged();
}

void PhotoCanvas::fit() {
  setView({});
}

void PhotoCanvas::zoomBy(float factor) {
  if (const auto& photo = model_.session().photo()) {
    const ViewSize size = viewSize();
    const Eigen::Vector2f middle(static_cast<float>(size.width) / 2,
                                 static_cast<float>(size.height) / 2);
    setView(view_.zoomedAt(middle, factor, photo->image->width, photo->image->height, size));
  }
}

QPointF PhotoCanvas::fromPhoto(const Eigen::Vector2f& photo_px) const {
  const auto& photo = model_.session().photo();
  if (!photo) {
    return {};
  }
  const PhotoMapping mapping = view_.mapping(photo->image->width, photo->image->height, viewSize());
  const Eigen::Vector2f place = mapping.viewFromPhoto(photo_px);
  return QPointF(static_cast<double>(place.x()), static_cast<double>(place.y())) /
         devicePixelRatio();
}

void PhotoCanvas::wheelEvent(QWheelEvent* event) {
  if (const auto& photo = model_.session().photo()) {
    setView(view_.zoomedAt(toView(event->position()),
                           wheelZoom(*event),
                           photo->image->width,
                           photo->image->height,
                           viewSize()));
  }
  event->accept();
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
    dragged_from_ = event->position();
    pressed_at_.reset();
    if (event->button() == Qt::LeftButton) {
      pressed_at_ = event->position();
    }
    setCursor(Qt::ClosedHandCursor);
  }
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
  const auto& photo = model_.session().photo();
  if (pressed_at_ && isClick(*pressed_at_, event->position())) {
    return;  // a hand that clicks trembles; the view must not
  }
  pressed_at_.reset();
  if (dragged_from_ && photo) {
    const Eigen::Vector2f delta = toView(event->position()) - toView(*dragged_from_);
    dragged_from_ = event->position();
    setView(view_.panned(delta, photo->image->width, photo->image->height, viewSize()));
    return;
  }
  const int keypoint = keypointAt(event->position());
  if (keypoint != hovered_) {
    hovered_ = keypoint;
    model_.setHighlightedKeypoint(keypoint);
    Q_EMIT keypointHovered(keypoint);
  }
}

void PhotoCanvas::mouseReleaseEvent(QMouseEvent* event) {
  dragged_from_.reset();
  unsetCursor();
  const auto pressed_at = std::exchange(pressed_at_, std::nullopt);
  if (pressed_at && isClick(*pressed_at, event->position())) {
    if (const auto part = partAt(event->position())) {
      Q_EMIT partClicked(*part);
    } else if (const auto& photo = model_.session().photo()) {
      const PhotoMapping mapping =
          view_.mapping(photo->image->width, photo->image->height, viewSize());
      const Eigen::Vector2f place = mapping.photoFromView(toView(event->position()));
      Q_EMIT photoClicked(place.x(), place.y());
    }
  }
}

void PhotoCanvas::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
  fit();
}

std::optional<BodyPart> PhotoCanvas::partAt(const QPointF& position) const {
  const auto& photo = model_.session().photo();
  if (!photo) {
    return std::nullopt;
  }
  const PhotoMapping mapping = view_.mapping(photo->image->width, photo->image->height, viewSize());
  return model_.partUnder(rayThrough(photo->camera, mapping, toView(position)));
}

void PhotoCanvas::leaveEvent(QEvent* event) {
  BodyCanvas::leaveEvent(event);
  if (hovered_ >= 0) {
    hovered_ = -1;
    model_.setHighlightedKeypoint(-1);
    Q_EMIT keypointHovered(-1);
  }
}

bool PhotoCanvas::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const int keypoint = keypointAt(help->pos());
    if (keypoint >= 0) {
      QToolTip::showText(help->globalPos(), describeKeypoint(keypoint), this);
    } else {
      QToolTip::hideText();
    }
    return true;
  }
  return BodyCanvas::event(event);
}

int PhotoCanvas::keypointAt(const QPointF& position) const {
  const Session& session = model_.session();
  if (!session.photo() || !session.subject() || !model_.options().show_keypoints) {
    return -1;
  }
  const Image& image = *session.photo()->image;
  const PhotoMapping mapping = view_.mapping(image.width, image.height, viewSize());
  const Keypoints2d& keypoints = session.subject()->keypoints;
  const Eigen::Vector2f mouse = toView(position);
  float nearest = kHoverRadius * static_cast<float>(devicePixelRatio());
  int found = -1;
  for (int i = 0; i < kKeypointCount; ++i) {
    const float distance =
        (mapping.viewFromPhoto(keypoints.points.row(i).transpose()) - mouse).norm();
    if (keypoints.confidence[i] > 0 && distance < nearest) {
      nearest = distance;
      found = i;
    }
  }
  return found;
}

QString PhotoCanvas::describeKeypoint(int keypoint) const {
  const Session& session = model_.session();
  const Keypoints2d& keypoints = session.subject()->keypoints;
  const std::string_view name = kKeypointNames[static_cast<std::size_t>(keypoint)];
  QString text = tr("%1, confidence %2")
                     .arg(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))
                              .replace('_', ' '))
                     .arg(static_cast<double>(keypoints.confidence[keypoint]), 0, 'f', 2);
  const auto params = session.shownParams();
  if (params && session.body()) {
    const MatrixX3f points = poseJoints(*session.body(), *params).keypoints_in_camera;
    const Eigen::Vector2f projected =
        session.photo()->camera.project(Eigen::Vector3f(points.row(keypoint)));
    const float error = (projected - keypoints.points.row(keypoint).transpose()).norm();
    text += tr("\nthe body is %1 px away").arg(static_cast<double>(error), 0, 'f', 1);
  }
  return text;
}

}  // namespace lay
