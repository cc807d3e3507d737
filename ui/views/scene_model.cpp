#include "ui/views/scene_model.h"

#include "core/body/skinning.h"
#include "ui/theme/theme_manager.h"

#include <QSettings>

#include <algorithm>

namespace lay {

namespace {

constexpr float kOtherOpacity = 0.16F;
constexpr float kXrayOpacity = 0.35F;
constexpr float kSure = 20.0F;    // mm and less: as sure as it gets
constexpr float kUnsure = 80.0F;  // mm and more
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
  options.show_skeleton = flag("view/skeleton", defaults.show_skeleton);
  options.xray = flag("view/xray", defaults.xray);
  options.show_uncertainty = flag("view/uncertainty", defaults.show_uncertainty);
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
  settings.setValue(QStringLiteral("view/skeleton"), show_skeleton);
  settings.setValue(QStringLiteral("view/xray"), xray);
  settings.setValue(QStringLiteral("view/uncertainty"), show_uncertainty);
  settings.setValue(QStringLiteral("view/opacity"), opacity);
}

SceneModel::SceneModel(Session& session, QObject* parent)
    : QObject(parent), session_(session), pose_tool_(session), options_(ViewOptions::load()) {
  connect(&session, &Session::shownChanged, this, &SceneModel::changed);
  connect(&pose_tool_, &PoseTool::changed, this, &SceneModel::changed);
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

std::shared_ptr<const MatrixX3f> SceneModel::uncertaintyColors() const {
  const BodyModelPtr& body = session_.body();
  std::array<float, kSmplJointCount> mm{};
  for (int j = 0; j < kSmplJointCount; ++j) {
    const auto known = session_.shownUncertainty(j);
    if (!known) {
      return nullptr;
    }
    mm[static_cast<std::size_t>(j)] = *known;
  }
  if (doubtful_.colors && doubtful_.mm == mm && doubtful_.body == body) {
    return doubtful_.colors;
  }
  // Blue is sure, red is not, and a pale grey lies between them: told apart by those who do not
  // see green and red apart, too.
  const Eigen::RowVector3f sure(0.23F, 0.45F, 0.75F);
  const Eigen::RowVector3f between(0.88F, 0.87F, 0.85F);
  const Eigen::RowVector3f unsure(0.78F, 0.24F, 0.20F);
  auto rows = std::make_shared<MatrixX3f>(body->numVertices(), 3);
  for (int v = 0; v < body->numVertices(); ++v) {
    const auto i = static_cast<std::size_t>(v);
    float mean = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      mean += body->skin_weights.weights[i][k] *
              mm[static_cast<std::size_t>(body->skin_weights.joints[i][k])];
    }
    const float share = std::clamp((mean - kSure) / (kUnsure - kSure), 0.0F, 1.0F);
    rows->row(v) = share < 0.5F ? sure + 2 * share * (between - sure)
                                : between + (2 * share - 1) * (unsure - between);
  }
  doubtful_ = {mm, body, std::move(rows)};
  return doubtful_.colors;
}

std::optional<JointOverlay> SceneModel::handles() const {
  if (auto handles = pose_tool_.handles()) {
    return handles;
  }
  const auto params = session_.shownParams();
  if (!(options_.show_skeleton || options_.xray) || !params || !session_.body()) {
    return std::nullopt;
  }
  JointOverlay overlay;
  overlay.joints = poseJoints(*session_.body(), *params).joints_in_camera;
  return overlay;
}

Scene SceneModel::bodies(float opacity) const {
  Scene scene;
  if (!session_.photo()) {
    return scene;
  }
  scene.camera = session_.photo()->camera;
  scene.handles = handles();
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
  style.opacity = options_.xray ? std::min(opacity, kXrayOpacity) : opacity;
  style.wireframe = options_.wireframe;
  auto painted = colors(style.color);
  if (!painted && options_.show_uncertainty) {
    painted = uncertaintyColors();
  }
  scene.bodies.push_back({verticesOf(shown), style, painted});
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
  if (pose_tool_.isOn()) {  // the joints are what is worked on; the evidence stays to be met
    overlay.show_skeleton = false;
    overlay.size = 0.6F;
  }
  const auto params = session_.shownParams();
  if (options_.show_residuals && options_.show_mesh && params && session_.body()) {
    overlay.projected =
        session_.photo()->camera.project(poseJoints(*session_.body(), *params).keypoints_in_camera);
  }
  return overlay;
}

}  // namespace lay
