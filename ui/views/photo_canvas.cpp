#include "ui/views/photo_canvas.h"

#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/theme/theme_manager.h"

#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <limits>
#include <utility>

namespace lay {

namespace {

constexpr float kHoverRadius = 9.0F;  // px of the window

}  // namespace

PhotoCanvas::PhotoCanvas(SceneModel& model, QWidget* parent, KeypointPlacer* placer)
    : BodyCanvas(parent), model_(model), handles_(model.poseTool()), placer_(placer) {
  setMouseTracking(true);
  setFocusPolicy(Qt::ClickFocus);
  setAccessibleName(tr("Photo with the body over it"));
  connect(&model, &SceneModel::changed, this, &PhotoCanvas::redraw);
  connect(&model.session(), &Session::photoChanged, this, &PhotoCanvas::fit);
  if (placer_ != nullptr) {
    prompt_ = new QLabel(this);
    prompt_->setObjectName(QStringLiteral("placerPrompt"));
    prompt_->setProperty("role", QStringLiteral("prompt"));
    prompt_->setAttribute(Qt::WA_TransparentForMouseEvents);
    prompt_->hide();
    connect(placer_, &KeypointPlacer::changed, this, &PhotoCanvas::showPrompt);
  }
}

void PhotoCanvas::redraw() {
  draw([scene = model_.photoScene(),
        view = view_,
        theme = ThemeManager::current().renderTheme(),
        ratio = static_cast<float>(devicePixelRatio())](GlRenderer& renderer,
                                                        const Viewport& viewport) mutable {
    if (scene.overlay) {
      scene.overlay->size *= ratio;
    }
    if (scene.handles) {
      scene.handles->size = ratio;
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

std::optional<PhotoMapping> PhotoCanvas::mapping() const {
  const auto& photo = model_.session().photo();
  if (!photo) {
    return std::nullopt;
  }
  return view_.mapping(photo->image->width, photo->image->height, viewSize());
}

HandleSpace PhotoCanvas::handleSpace() const {
  HandleSpace space;
  space.ratio = static_cast<float>(devicePixelRatio());
  const auto to_view = mapping();
  if (!to_view) {
    space.project = [](const Eigen::Vector3f&) -> Eigen::Vector2f {
      return Eigen::Vector2f::Constant(std::numeric_limits<float>::infinity());
    };
    space.drag = [](PoseTool&, const Eigen::Vector2f&) {};
    return space;
  }
  space.project = [mapping = *to_view, camera = model_.session().photo()->camera](
                      const Eigen::Vector3f& point) -> Eigen::Vector2f {
    return mapping.viewFromPhoto(camera.project(point));
  };
  space.drag = [mapping = *to_view](PoseTool& tool, const Eigen::Vector2f& place) {
    tool.dragToPixel(mapping.photoFromView(place));
  };
  return space;
}

void PhotoCanvas::showPrompt() {
  const QString prompt = placer_->prompt();
  prompt_->setVisible(!prompt.isEmpty());
  if (!prompt.isEmpty()) {
    prompt_->setText(tr("%1\nSpace: cannot be seen   Backspace: the last again   Esc: enough")
                         .arg(prompt));
    prompt_->setAlignment(Qt::AlignCenter);
    prompt_->adjustSize();
    prompt_->move((width() - prompt_->width()) / 2, 12);
    prompt_->raise();
    setFocus();
    setCursor(Qt::CrossCursor);
  } else {
    unsetCursor();
  }
}

bool PhotoCanvas::placingKey(int key) {
  if (!isPlacing()) {
    return false;
  }
  switch (key) {
    case Qt::Key_Space:
      placer_->skip();
      return true;
    case Qt::Key_Backspace:
      model_.session().document().undoStack().undo();
      return true;
    case Qt::Key_Escape:
      placer_->finish();
      return true;
    default:
      return false;
  }
}

void PhotoCanvas::resizeEvent(QResizeEvent* event) {
  BodyCanvas::resizeEvent(event);
  if (isPlacing()) {
    showPrompt();
  }
}

void PhotoCanvas::dragKeypoint(const QPointF& position) {
  Session& session = model_.session();
  const auto to_view = mapping();
  if (!to_view || !session.subject()) {
    keypoint_drag_.reset();
    return;
  }
  KeypointDrag& drag = *keypoint_drag_;
  Keypoints2d keypoints = session.subject()->keypoints;
  keypoints.points.row(drag.keypoint) =
      to_view->photoFromView(toView(position) - drag.offset).transpose();
  keypoints.confidence[drag.keypoint] = 1;  // a person has said where it is
  drag.moved = true;
  session.setKeypoints(
      keypoints,
      tr("Move %1").arg(spokenName(kKeypointNames[static_cast<std::size_t>(drag.keypoint)])),
      drag.key);
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
  const bool is_left = event->button() == Qt::LeftButton;
  if (is_left && isPlacing()) {
    if (const auto to_view = mapping()) {
      placer_->place(to_view->photoFromView(toView(event->position())));
    }
    return;
  }
  if (is_left && handles_.press(toView(event->position()), handleSpace())) {
    setCursor(Qt::ClosedHandCursor);
    return;
  }
  if (event->button() == Qt::RightButton && model_.poseTool().isOn()) {
    const int joint = model_.poseTool().jointAt(
        handleSpace().project, toView(event->position()), kHoverRadius * handleSpace().ratio);
    if (joint >= 0) {
      Q_EMIT handleMenuRequested(joint, event->globalPosition().toPoint());
    }
    return;
  }
  const int keypoint = is_left && !model_.poseTool().isOn() ? keypointAt(event->position()) : -1;
  if (keypoint >= 0) {
    Session& session = model_.session();
    const Eigen::Vector2f point = session.subject()->keypoints.points.row(keypoint).transpose();
    keypoint_drag_ = KeypointDrag{keypoint,
                                  session.document().newKey(MergeKey::Kind::Keypoint),
                                  toView(event->position()) - mapping()->viewFromPhoto(point)};
    pressed_at_ = event->position();
    return;
  }
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
  if (handles_.isHolding()) {
    handles_.move(toView(event->position()), handleSpace());
    return;
  }
  if (keypoint_drag_) {
    pressed_at_.reset();
    dragKeypoint(event->position());
    return;
  }
  pressed_at_.reset();
  if (dragged_from_ && photo) {
    const Eigen::Vector2f delta = toView(event->position()) - toView(*dragged_from_);
    dragged_from_ = event->position();
    setView(view_.panned(delta, photo->image->width, photo->image->height, viewSize()));
    return;
  }
  hover(event->position());
}

void PhotoCanvas::hover(const QPointF& position) {
  if (isPlacing()) {
    setCursor(Qt::CrossCursor);
    return;
  }
  if (model_.poseTool().isOn()) {
    const bool over = handles_.move(toView(position), handleSpace());
    setCursor(over ? Qt::OpenHandCursor : Qt::ArrowCursor);
    return;
  }
  const int keypoint = keypointAt(position);
  setCursor(keypoint >= 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
  if (keypoint != hovered_) {
    hovered_ = keypoint;
    model_.setHighlightedKeypoint(keypoint);
    Q_EMIT keypointHovered(keypoint);
  }
}

void PhotoCanvas::mouseReleaseEvent(QMouseEvent* event) {
  dragged_from_.reset();
  unsetCursor();
  if (event->button() == Qt::LeftButton && handles_.release()) {
    return;
  }
  if (const auto drag = std::exchange(keypoint_drag_, std::nullopt); drag && drag->moved) {
    pressed_at_.reset();
    return;
  }
  const auto pressed_at = std::exchange(pressed_at_, std::nullopt);
  if (pressed_at && isClick(*pressed_at, event->position())) {
    if (const auto part = clickedPart(event->position())) {
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

std::optional<BodyPart> PhotoCanvas::clickedPart(const QPointF& position) {
  const auto to_view = mapping();
  if (!to_view) {
    return std::nullopt;
  }
  return model_.clicked(
      rayThrough(model_.session().photo()->camera, *to_view, toView(position)));
}

void PhotoCanvas::keyPressEvent(QKeyEvent* event) {
  if (placingKey(event->key()) || (event->key() == Qt::Key_Escape && handles_.cancel())) {
    return;
  }
  BodyCanvas::keyPressEvent(event);
}

void PhotoCanvas::leaveEvent(QEvent* event) {
  BodyCanvas::leaveEvent(event);
  if (!handles_.isHolding()) {
    handles_.leave();
  }
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
  const PhotoMapping to_view = *mapping();
  const Keypoints2d& keypoints = session.subject()->keypoints;
  const Eigen::Vector2f mouse = toView(position);
  float nearest = kHoverRadius * static_cast<float>(devicePixelRatio());
  int found = -1;
  for (int i = 0; i < kKeypointCount; ++i) {
    const float distance =
        (to_view.viewFromPhoto(keypoints.points.row(i).transpose()) - mouse).norm();
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
  QString text = tr("%1, confidence %2")
                     .arg(spokenName(kKeypointNames[static_cast<std::size_t>(keypoint)]))
                     .arg(spokenNumber(static_cast<double>(keypoints.confidence[keypoint]), 2));
  const auto params = session.shownParams();
  if (params && session.body()) {
    const MatrixX3f points = poseJoints(*session.body(), *params).keypoints_in_camera;
    const Eigen::Vector2f projected =
        session.photo()->camera.project(Eigen::Vector3f(points.row(keypoint)));
    const float error = (projected - keypoints.points.row(keypoint).transpose()).norm();
    text += tr("\nthe body is %1 px away").arg(spokenNumber(static_cast<double>(error), 1));
  }
  return text;
}

}  // namespace lay
