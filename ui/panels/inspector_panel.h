#pragma once

#include <QWidget>

#include "ui/document/session.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lay {

class ShapeSliders;

/// The numbers of the shown body: size, distance, shape (to be tried out with sliders), the angles
/// of one joint; all of them as JSON on the clipboard.
class InspectorPanel : public QWidget {
  Q_OBJECT
 public:
  explicit InspectorPanel(Session& session, QWidget* parent = nullptr);

  /// Puts a widget above the numbers: what chooses the body.
  void addOnTop(QWidget* widget);

  /// The shown body as JSON with the field's words (betas, body_pose, global_orient, transl); ""
  /// when none is shown.
  [[nodiscard]] QString toJson() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QLabel* addRow(QFormLayout* form, const QString& name);
  void refresh();
  void refreshJoint();

  Session& session_;
  QLabel* height_ = nullptr;
  QLabel* distance_ = nullptr;
  QLabel* error_ = nullptr;
  ShapeSliders* shape_;
  QVBoxLayout* column_ = nullptr;
  QComboBox* joint_;
  QLabel* angle_ = nullptr;
  QLabel* axis_ = nullptr;
  QLabel* sure_ = nullptr;
  QPushButton* copy_;
};

}  // namespace lay
