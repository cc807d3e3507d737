#include "ui/views/side_canvas.h"

#include "ui/theme/theme_manager.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lay {

namespace {

constexpr float kDegreesPerPixel = 0.5F;
constexpr float kMinHalfHeight = 0.05F;  // m
constexpr float kMaxHalfHeight = 20.0F;

/// What of a body is seen from above fills the view: it is narrower than the body is tall.
float halfHeightFromAbove(const MatrixX3f& surface, const SideCamera& camera, ViewSize view) {
  constexpr float kMargin = 1.2F;
  const Eigen::Vector2f middle(camera.target.x(), camera.target.z());
  float farthest = 0.3F;
  for (Eigen::Index v = 0; v < surface.rows(); ++v) {
    farthest = std::max(farthest, (Eigen::Vector2f(surface(v, 0), surface(v, 2)) - middle).norm());
  }
  const float aspect =
      static_cast<float>(view.width) / static_cast<float>(std::max(1, view.height));
  return kMargin * farthest / std::min(1.0F, aspect);
}

/// Turned from the side view to another standpoint.
void turnTo(Standpoint standpoint, SideCamera& camera, const MatrixX3f& surface, ViewSize view) {
  if (standpoint == Standpoint::Side) {
    return;
  }
  const float to_the_front = camera.side == ViewSide::ImageLeft ? -90.0F : 90.0F;
  constexpr float kAside = 35;
  if (standpoint == Standpoint::Top) {
    camera.azimuth_deg = to_the_front;
    camera.elevation_deg = 89;
    camera.half_height = halfHeightFromAbove(surface, camera, view);
  } else {
    camera.azimuth_deg = to_the_front + (to_the_front < 0 ? kAside : -kAside);
    camera.elevation_deg = 15;
  }
}

QString nameOf(Standpoint standpoint) {
  switch (standpoint) {
    case Standpoint::Top:
      return SideCanvas::tr("View of the body from above");
    case Standpoint::Free:
      return SideCanvas::tr("Free view of the body");
    case Standpoint::Side:
      break;
  }
  return SideCanvas::tr("Side view of the body");
}

}  // namespace

SideCanvas::SideCanvas(SceneModel& model, QWidget* parent, Standpoint standpoint)
    : BodyCanvas(parent), model_(model), handles_(model.poseTool()), standpoint_(standpoint) {
  setMouseTracking(true);
  setFocusPolicy(Qt::ClickFocus);
  setAccessibleName(nameOf(standpoint));
  connect(&model, &SceneModel::changed, this, [this] {
    frameBody();
    redraw();
  });
  const auto refitUntouched = [this] {
    if (!touched_) {
      refit();
    }
  };
  connect(&model, &SceneModel::besideChanged, this, refitUntouched);
  const Session& session = model.session();
  connect(&session, &Session::initialChanged, this, &SideCanvas::fit);
  connect(&session, &Session::runChanged, this, [this] {
    if (model_.session().run() && model_.session().run()->result && !touched_) {
      refit();
    }
  });
}

void SideCanvas::redraw() {
  draw([scene = model_.sideScene(right()),
        camera = camera_,
        theme = ThemeManager::current().renderTheme(),
        ratio = static_cast<float>(devicePixelRatio())](GlRenderer& renderer,
                                                        const Viewport& viewport) mutable {
    if (scene.handles) {
      scene.handles->size = ratio;
    }
    renderer.drawSideView(scene, camera, theme, viewport);
  });
}

void SideCanvas::frameBody() {
  if (framed_) {
    return;
  }
  const PosedBodyPtr body = model_.session().shownBody();
  const auto params = model_.session().shownParams();
  if (body && params) {
    camera_ = SideCamera::framing(body->vertices_in_camera, params->global_orient, viewSize());
    turnTo(standpoint_, camera_, body->vertices_in_camera, viewSize());
    frameBoth();
    framed_ = true;
    Q_EMIT cameraChanged();
  }
}

Eigen::Vector3f SideCanvas::right() const {
  return camera_.viewFromCamera().row(0).transpose();
}

void SideCanvas::frameBoth() {
  const MatrixX3f all = model_.extent(right());
  if (all.rows() == 0 || all.rows() == model_.session().shownBody()->vertices_in_camera.rows()) {
    return;  // nobody stands beside the body
  }
  const Eigen::VectorXf along = all * right();
  const float middle = (along.minCoeff() + along.maxCoeff()) / 2;
  camera_.target += (middle - camera_.target.dot(right())) * right();
  constexpr float kMargin = 1.15F;
  const float half_width = kMargin * (along.maxCoeff() - along.minCoeff()) / 2;
  const ViewSize view = viewSize();
  camera_.half_height = std::max(camera_.half_height,
                                 half_width * static_cast<float>(view.height) /
                                     static_cast<float>(std::max(1, view.width)));
}

void SideCanvas::refit() {
  framed_ = false;
  frameBody();
  redraw();
}

void SideCanvas::fit() {
  touched_ = false;
  refit();
  Q_EMIT cameraChanged();
}

void SideCanvas::resizeEvent(QResizeEvent* event) {
  if (!touched_) {
    framed_ = false;
    frameBody();
  }
  BodyCanvas::resizeEvent(event);
}

void SideCanvas::wheelEvent(QWheelEvent* event) {
  camera_.half_height =
      std::clamp(camera_.half_height / wheelZoom(*event), kMinHalfHeight, kMaxHalfHeight);
  touched_ = true;
  Q_EMIT cameraChanged();
  redraw();
  event->accept();
}

HandleSpace SideCanvas::handleSpace() const {
  HandleSpace space;
  space.ratio = static_cast<float>(devicePixelRatio());
  space.project = [camera = camera_, size = viewSize()](const Eigen::Vector3f& point) {
    return camera.project(point, size);
  };
  space.drag = [camera = camera_, size = viewSize()](PoseTool& tool, const Eigen::Vector2f& place) {
    // In the plane through the joint that faces the view: what is seen from the side moves in
    // depth.
    if (const auto joint = tool.grabbedPlace()) {
      tool.dragTo(camera.unproject(place, *joint, size));
    }
  };
  return space;
}

void SideCanvas::mousePressEvent(QMouseEvent* event) {
  const bool no_keys = event->modifiers() == Qt::NoModifier;
  if (event->button() == Qt::LeftButton && no_keys &&
      handles_.press(toView(event->position()), handleSpace())) {
    setCursor(Qt::ClosedHandCursor);
    return;
  }
  if (event->button() == Qt::RightButton && model_.poseTool().isOn()) {
    constexpr float kReach = 9;
    const HandleSpace space = handleSpace();
    const int joint =
        model_.poseTool().jointAt(space.project, toView(event->position()), kReach * space.ratio);
    if (joint >= 0) {
      Q_EMIT handleMenuRequested(joint, event->globalPosition().toPoint());
    }
    return;
  }
  last_mouse_ = event->position();
  const bool moves =
      event->button() == Qt::MiddleButton ||
      (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
  pressed_at_.reset();
  if (event->button() == Qt::LeftButton && !moves) {
    pressed_at_ = event->position();
  }
  drag_ = moves ? Drag::Move : event->button() == Qt::LeftButton ? Drag::Turn : Drag::None;
  if (drag_ != Drag::None) {
    setCursor(Qt::ClosedHandCursor);
  }
}

void SideCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (drag_ == Drag::None) {
    const bool over = handles_.move(toView(event->position()), handleSpace());
    if (!handles_.isHolding()) {
      setCursor(over ? Qt::OpenHandCursor : Qt::ArrowCursor);
    }
    return;
  }
  if (pressed_at_ && isClick(*pressed_at_, event->position())) {
    return;  // a hand that clicks trembles; the view must not
  }
  pressed_at_.reset();
  const Eigen::Vector2f delta = toView(event->position()) - toView(last_mouse_);
  last_mouse_ = event->position();
  if (drag_ == Drag::Turn) {
    const float per_pixel = kDegreesPerPixel / static_cast<float>(devicePixelRatio());
    camera_.azimuth_deg = std::remainder(camera_.azimuth_deg - delta.x() * per_pixel, 360.0F);
    camera_.elevation_deg =
        std::clamp(camera_.elevation_deg + delta.y() * per_pixel, -89.0F, 89.0F);
  } else {
    const ViewSize size = viewSize();
    const float metres_per_pixel =
        2 * camera_.half_height / static_cast<float>(std::max(1, size.height));
    const Eigen::Matrix3f axes = camera_.viewFromCamera();
    camera_.target -=
        metres_per_pixel * (delta.x() * axes.row(0) + delta.y() * axes.row(1)).transpose();
  }
  touched_ = true;
  Q_EMIT cameraChanged();
  redraw();
}

void SideCanvas::mouseReleaseEvent(QMouseEvent* event) {
  drag_ = Drag::None;
  unsetCursor();
  if (event->button() == Qt::LeftButton && handles_.release()) {
    return;
  }
  const auto pressed_at = std::exchange(pressed_at_, std::nullopt);
  if (pressed_at && isClick(*pressed_at, event->position())) {
    const Ray ray = camera_.rayThrough(toView(event->position()), viewSize());
    if (const auto part = model_.clicked(ray)) {
      Q_EMIT partClicked(*part);
    }
  }
}

void SideCanvas::leaveEvent(QEvent* event) {
  BodyCanvas::leaveEvent(event);
  if (!handles_.isHolding()) {
    handles_.leave();
  }
}

void SideCanvas::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && handles_.cancel()) {
    return;
  }
  BodyCanvas::keyPressEvent(event);
}

void SideCanvas::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
  fit();
}

}  // namespace lay
