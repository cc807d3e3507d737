#include "ui/views/scene_model.h"

#include "core/body/skinning.h"
#include "render/scene/value_colors.h"
#include "ui/theme/theme_manager.h"

#include <QSettings>

#include <algorithm>

namespace lay {

namespace {

constexpr float kOtherOpacity = 0.16F;
constexpr float kXrayOpacity = 0.35F;
constexpr float kComparedOpacity = 0.42F;
constexpr float kOnionOpacity = 0.34F;
constexpr float kOnionTint = 0.45F;       // of the hypothesis' own colour
constexpr float kLargeError = 100.0F;     // mm: as wrong as it is shown
constexpr float kBesideDistance = 0.95F;  // m from the shown body to what it is compared with
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
  options.show_critique = flag("view/critique", defaults.show_critique);
  options.show_contact = flag("view/contact", defaults.show_contact);
  options.onion_skin = flag("view/onion_skin", defaults.onion_skin);
  options.show_errors = flag("view/errors", defaults.show_errors);
  options.beside = flag("view/beside", defaults.beside);
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
  settings.setValue(QStringLiteral("view/critique"), show_critique);
  settings.setValue(QStringLiteral("view/contact"), show_contact);
  settings.setValue(QStringLiteral("view/onion_skin"), onion_skin);
  settings.setValue(QStringLiteral("view/errors"), show_errors);
  settings.setValue(QStringLiteral("view/beside"), beside);
  settings.setValue(QStringLiteral("view/opacity"), opacity);
}

SceneModel::SceneModel(Session& session, QObject* parent)
    : QObject(parent),
      session_(session),
      pose_tool_(session),
      comparison_(session),
      options_(ViewOptions::load()) {
  connect(&comparison_, &Comparison::changed, this, [this] {
    Q_EMIT changed();
    if (options_.beside) {
      Q_EMIT besideChanged();
    }
  });
  connect(&session, &Session::shownChanged, this, &SceneModel::changed);
  connect(&pose_tool_, &PoseTool::changed, this, &SceneModel::changed);
}

void SceneModel::setOptions(const ViewOptions& options) {
  if (options_ == options) {
    return;
  }
  const bool was_beside = options_.beside;
  options_ = options;
  options_.save();
  Q_EMIT changed();
  if (was_beside != options_.beside) {
    Q_EMIT besideChanged();
  }
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

void SceneModel::setSeverities(
    const std::optional<std::array<float, kSmplJointCount>>& severities) {
  if (severities_ != severities) {
    severities_ = severities;
    if (options_.show_critique) {
      Q_EMIT changed();
    }
  }
}

void SceneModel::selectJoint(int joint) {
  if (selected_joint_ != joint) {
    selected_joint_ = joint;
    Q_EMIT jointSelected(joint);
    Q_EMIT changed();
  }
}

std::optional<BodyPart> SceneModel::clicked(const Ray& ray) {
  const PosedBodyPtr shown = session_.shownBody();
  const auto hit = shown && options_.show_mesh
                       ? firstHit(ray, shown->vertices_in_camera, session_.body()->faces)
                       : std::nullopt;
  selectJoint(hit ? jointAt(*session_.body(), *hit) : -1);
  return hit ? std::optional(partAt(*session_.body(), *hit)) : std::nullopt;
}

std::vector<SmplJoint> SceneModel::markedJoints() const {
  if (!lit_joints_.empty() || selected_joint_ < 0) {
    return lit_joints_;
  }
  return {static_cast<SmplJoint>(selected_joint_)};
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
  const std::vector<SmplJoint> marked = markedJoints();
  if (marked.empty()) {
    return nullptr;
  }
  if (lit_.joints != marked || lit_.body != session_.body() || lit_.base != base) {
    const Eigen::Vector3f mark = toRgb(ThemeManager::current().color(QStringLiteral("accent")));
    const std::vector<float> shares = skinShares(*session_.body(), marked);
    auto rows = std::make_shared<MatrixX3f>(static_cast<Eigen::Index>(shares.size()), 3);
    for (std::size_t v = 0; v < shares.size(); ++v) {
      const Eigen::Vector3f color = base + kLitStrength * shares[v] * (mark - base);
      rows->row(static_cast<Eigen::Index>(v)) = color.transpose();
    }
    lit_ = {marked, session_.body(), base, std::move(rows)};
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
  doubtful_ = {mm, body, paintedBy(spreadOverSkin(*body, mm), kSure, kUnsure)};
  return doubtful_.colors;
}

std::shared_ptr<const MatrixX3f> SceneModel::critiqueColors() const {
  const BodyModelPtr& body = session_.body();
  if (!severities_) {
    return nullptr;
  }
  if (!judged_.colors || judged_.severities != *severities_ || judged_.body != body) {
    judged_ = {*severities_, body, paintedBy(spreadOverSkin(*body, *severities_), 0, 1)};
  }
  return judged_.colors;
}

std::shared_ptr<const MatrixX3f> SceneModel::chosenColors(const Eigen::Vector3f& base) const {
  auto painted = colors(base);
  if (!painted && options_.show_errors) {
    painted = errorColors();
  }
  if (!painted && options_.show_contact) {
    painted = contactColors();
  }
  if (!painted && options_.show_critique) {
    painted = critiqueColors();
  }
  if (!painted && options_.show_uncertainty) {
    painted = uncertaintyColors();
  }
  return painted;
}

std::shared_ptr<const MatrixX3f> SceneModel::contactColors() const {
  const auto params = session_.shownParams();
  const PosedBodyPtr shown = session_.shownBody();
  return params && shown ? contact_.of(session_.body(), params->betas, shown) : nullptr;
}

std::shared_ptr<const MatrixX3f> SceneModel::errorColors() const {
  const auto difference = comparison_.difference();
  if (!difference || difference->vertices.size() == 0) {
    return nullptr;
  }
  const PosedBodyPtr shown = session_.shownBody();
  const PosedBodyPtr reference = comparison_.body();
  if (!wrong_.colors || wrong_.shown != shown || wrong_.reference != reference) {
    wrong_ = {shown, reference, paintedBy(difference->vertices, 0, kLargeError)};
  }
  return wrong_.colors;
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
  overlay.hovered = selected_joint_;
  return overlay;
}

void SceneModel::addGhosts(Scene& scene, const std::optional<Eigen::Vector3f>& aside) const {
  const Theme& theme = ThemeManager::current();
  BodyStyle style;
  style.color = toRgb(theme.color(QStringLiteral("body")));
  if (options_.show_others && !options_.onion_skin) {
    style.opacity = kOtherOpacity;
    for (const PosedBodyPtr& other : session_.otherBodies()) {
      scene.bodies.push_back({verticesOf(other), style, nullptr});
    }
  }
  if (const PosedBodyPtr compared = comparison_.body()) {
    style.color = toRgb(theme.color(QStringLiteral("compared")));
    if (options_.beside && aside) {
      style.opacity = 1;
      scene.bodies.push_back(
          {beside_.moved(compared, kBesideDistance * *aside), style, nullptr});
    } else {
      style.opacity = kComparedOpacity;
      scene.bodies.push_back({verticesOf(compared), style, nullptr});
    }
  }
}

bool SceneModel::addOnionSkin(Scene& scene) const {
  const std::vector<PosedBodyPtr> others = session_.otherBodies();
  if (!options_.onion_skin || others.empty()) {
    return false;
  }
  BodyStyle style;
  style.opacity = kOnionOpacity;
  const auto add = [&](const PosedBodyPtr& body, int hypothesis) {
    style.color = hypothesisColor(hypothesis);
    scene.bodies.push_back({verticesOf(body), style, nullptr});
  };
  std::size_t next = 0;
  const DenoisingStepPtr step = session_.stepAt(session_.shownStep());
  for (int i = 0; i < static_cast<int>(step->hypotheses.size()); ++i) {
    if (i == session_.shownHypothesis()) {
      add(session_.shownBody(), i);
    } else if (!session_.isRejected(i)) {
      add(others[next++], i);
    }
  }
  return true;
}

Eigen::Vector3f hypothesisColor(int hypothesis) {
  const Theme& theme = ThemeManager::current();
  const Eigen::Vector3f body = toRgb(theme.color(QStringLiteral("body")));
  return body + kOnionTint * (toRgb(theme.series(hypothesis)) - body);
}

Scene SceneModel::bodies(float opacity, const std::optional<Eigen::Vector3f>& aside) const {
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
  addGhosts(scene, aside);
  if (addOnionSkin(scene)) {
    return scene;
  }
  BodyStyle style;
  style.color = toRgb(ThemeManager::current().color(QStringLiteral("body")));
  style.opacity = options_.xray ? std::min(opacity, kXrayOpacity) : opacity;
  style.wireframe = options_.wireframe;
  scene.bodies.push_back({verticesOf(shown), style, chosenColors(style.color)});
  return scene;
}

Scene SceneModel::photoScene() const {
  Scene scene = bodies(options_.opacity, std::nullopt);
  if (session_.photo()) {
    scene.photo = session_.photo()->image;
  }
  if (session_.subject() && options_.show_keypoints) {
    scene.overlay = overlay();
  }
  return scene;
}

Scene SceneModel::sideScene(const Eigen::Vector3f& right) const {
  return bodies(1.0F, right);
}

MatrixX3f SceneModel::extent(const Eigen::Vector3f& right) const {
  const PosedBodyPtr shown = session_.shownBody();
  const PosedBodyPtr compared = comparison_.body();
  if (!shown || !compared || !options_.beside) {
    return shown ? shown->vertices_in_camera : MatrixX3f();
  }
  MatrixX3f all(shown->vertices_in_camera.rows() + compared->vertices_in_camera.rows(), 3);
  all << shown->vertices_in_camera,
      compared->vertices_in_camera.rowwise() + kBesideDistance * right.transpose();
  return all;
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
