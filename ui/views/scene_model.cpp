#include "ui/views/scene_model.h"

#include "core/body/skinning.h"
#include "ui/theme/theme_manager.h"

#include <QSettings>

namespace lay {

namespace {

constexpr float kOtherOpacity = 0.16F;
constexpr float kLitStrength = 0.8F;  // of the colour that marks what a statement speaks of

/// The surface alone, kept alive with its body and never copied.
std::shared_ptr<const MatrixX3f> verticesOf(const PosedBodyPtr& body) {
  return {body, &body->vertices_in_camera};
}

}  // namespace

ViewOptions ViewOptions::load() {
  const ViewOptions defaults;
  const QSettings settings;
  const auto flag = [&](const char* key, bool fallback) {
    return settings.value(QLatin1String(key), fallback).toBool();
  };
  ViewOptions options;
  options.show_mesh = flag("view/mesh", defaults.show_mesh);
  options.wireframe = flag("view/wireframe", defaults.wireframe);
  options.show_keypoints = flag("view/keypoints", defaults.show_keypoints);
  options.show_residuals = flag("view/residuals", defaults.show_residuals);
  options.show_others = flag("view/others", defaults.show_others);
  options.opacity = settings.value(QStringLiteral("view/opacity"), defaults.opacity).toFloat();
  return options;
}

void ViewOptions::save() const {
  QSettings settings;
  settings.setValue(QStringLiteral("view/mesh"), show_mesh);
  settings.setValue(QStringLiteral("view/wireframe"), wireframe);
  settings.setValue(QStringLiteral("view/keypoints"), show_keypoints);
  settings.setValue(QStringLiteral("view/residuals"), show_residuals);
  settings.setValue(QStringLiteral("view/others"), show_others);
  settings.setValue(QStringLiteral("view/opacity"), opacity);
}

SceneModel::SceneModel(Session& session, QObject* parent)
    : QObject(parent), session_(session), options_(ViewOptions::load()) {
  connect(&session, &Session::shownChanged, this, &SceneModel::changed);
}

void SceneModel::setOptions(const ViewOptions& options) {
  if (options_ == options) {
    return;
  }
  options_ = options;
  options_.save();
  Q_EMIT changed();
}

void SceneModel::setHighlightedKeypoint(int keypoint) {
  if (highlighted_ != keypoint) {
    highlighted_ = keypoint;
    Q_EMIT changed();
  }
}

void SceneModel::setHighlightedJoints(const std::vector<SmplJoint>& joints) {
  if (lit_joints_ != joints) {
    lit_joints_ = joints;
    Q_EMIT changed();
  }
}

std::optional<BodyPart> SceneModel::partUnder(const Ray& ray) const {
  const PosedBodyPtr shown = session_.shownBody();
  if (!shown || !options_.show_mesh) {
    return std::nullopt;
  }
  const auto hit = firstHit(ray, shown->vertices_in_camera, session_.body()->faces);
  return hit ? std::optional(partAt(*session_.body(), *hit)) : std::nullopt;
}

std::shared_ptr<const MatrixX3f> SceneModel::colors(const Eigen::Vector3f& base) const {
  if (lit_joints_.empty()) {
    return nullptr;
  }
  if (lit_.joints != lit_joints_ || lit_.body != session_.body() || lit_.base != base) {
    const Eigen::Vector3f mark = toRgb(ThemeManager::current().color(QStringLiteral("accent")));
    const std::vector<float> shares = skinShares(*session_.body(), lit_joints_);
    auto rows = std::make_shared<MatrixX3f>(static_cast<Eigen::Index>(shares.size()), 3);
    for (std::size_t v = 0; v < shares.size(); ++v) {
      const Eigen::Vector3f color = base + kLitStrength * shares[v] * (mark - base);
      rows->row(static_cast<Eigen::Index>(v)) = color.transpose();
    }
    lit_ = {lit_joints_, session_.body(), base, std::move(rows)};
  }
  return lit_.colors;
}

Scene SceneModel::bodies(float opacity) const {
  Scene scene;
  if (!session_.photo()) {
    return scene;
  }
  scene.camera = session_.photo()->camera;
  const PosedBodyPtr shown = session_.shownBody();
  if (!shown || !options_.show_mesh) {
    return scene;
  }
  const BodyModelPtr& model = session_.body();
  scene.faces = std::shared_ptr<const MatrixX3i>(model, &model->faces);
  const Theme& theme = ThemeManager::current();
  BodyStyle style;
  style.color = toRgb(theme.color(QStringLiteral("body")));
  if (options_.show_others) {
    style.opacity = kOtherOpacity;
    for (const PosedBodyPtr& other : session_.otherBodies()) {
      scene.bodies.push_back({verticesOf(other), style, nullptr});
    }
  }
  style.opacity = opacity;
  style.wireframe = options_.wireframe;
  scene.bodies.push_back({verticesOf(shown), style, colors(style.color)});
  return scene;
}

Scene SceneModel::photoScene() const {
  Scene scene = bodies(options_.opacity);
  if (session_.photo()) {
    scene.photo = session_.photo()->image;
  }
  if (session_.subject() && options_.show_keypoints) {
    scene.overlay = overlay();
  }
  return scene;
}

Scene SceneModel::sideScene() const {
  return bodies(1.0F);
}

KeypointOverlay SceneModel::overlay() const {
  KeypointOverlay overlay;
  overlay.keypoints = session_.subject()->keypoints;
  overlay.show_residuals = options_.show_residuals;
  overlay.highlighted = highlighted_;
  const auto params = session_.shownParams();
  if (options_.show_residuals && options_.show_mesh && params && session_.body()) {
    overlay.projected =
        session_.photo()->camera.project(poseJoints(*session_.body(), *params).keypoints_in_camera);
  }
  return overlay;
}

}  // namespace lay
