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
/// of one joint; all of them on the clipboard.
class InspectorPanel : public QWidget {
  Q_OBJECT
 public:
  explicit InspectorPanel(Session& session, QWidget* parent = nullptr);

  /// Puts a widget above the numbers: what chooses the body.
  void addOnTop(QWidget* widget);
  /// Shows the angles of this joint; -1 leaves the one that is there.
  void showJoint(int joint);

 Q_SIGNALS:
  /// A person chose another joint.
  void jointChosen(int joint);

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
  QLabel* source_ = nullptr;  // shown where the start is another program's
  QFormLayout* size_ = nullptr;
  ShapeSliders* shape_;
  QVBoxLayout* column_ = nullptr;
  QComboBox* joint_;
  QLabel* angle_ = nullptr;
  QLabel* axis_ = nullptr;
  QLabel* sure_ = nullptr;
  QPushButton* copy_;
  QPushButton* copy_numpy_;
};

}  // namespace lay
