#pragma once

#include <optional>

#include <QWidget>

#include "core/image/camera_settings.h"
#include "ui/document/session.h"

class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace lay {

/// The photo's camera and the person's real height: field of view and focal length say the same and
/// follow each other; the first body is found anew with every change. GUI thread.
class CameraPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CameraPanel(Session& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// A person changed the camera; nothing set: the photo's own.
  void cameraChanged(const lay::CameraSettings& settings);
  /// A person says how tall the photographed one is, m; nothing: not known.
  void heightChanged(std::optional<float> height_m);

 private:
  void refresh();

  Session& session_;
  QDoubleSpinBox* field_of_view_;
  QDoubleSpinBox* focal_length_;
  QDoubleSpinBox* height_;
  QToolButton* reset_;
  QLabel* source_;
};

}  // namespace lay
