#pragma once

#include <QObject>

#include "render/scene/scene.h"
#include "ui/document/session.h"

namespace lay {

/// What a person wants to see in the views.
struct ViewOptions {
  bool show_mesh = true;
  bool wireframe = false;
  bool show_keypoints = true;
  bool show_residuals = true;
  bool show_others = false;  ///< the other hypotheses, faintly
  float opacity = 0.72F;     ///< of the mesh over the photo, [0, 1]

  [[nodiscard]] static ViewOptions load();  ///< as remembered
  void save() const;
  friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

/// Turns the session into the scenes of the two views. GUI thread.
class SceneModel : public QObject {
  Q_OBJECT
 public:
  explicit SceneModel(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const ViewOptions& options() const { return options_; }
  void setOptions(const ViewOptions& options);
  /// The keypoint under the mouse, -1 for none.
  void setHighlightedKeypoint(int keypoint);

  [[nodiscard]] Scene photoScene() const;
  [[nodiscard]] Scene sideScene() const;
  [[nodiscard]] Session& session() const { return session_; }

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] Scene bodies(float opacity) const;
  [[nodiscard]] KeypointOverlay overlay() const;

  Session& session_;
  ViewOptions options_;
  int highlighted_ = -1;
};

}  // namespace lay
