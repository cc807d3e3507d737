#pragma once

#include <QWidget>

#include "ui/document/body_library.h"

class QComboBox;
class QToolButton;

namespace lay {

/// The body in use, the others to choose from, and a button that brings in one of the user's own.
class BodyChooser : public QWidget {
  Q_OBJECT
 public:
  explicit BodyChooser(BodyLibrary& library, QWidget* parent = nullptr);

  /// The body of this id is in use.
  void setCurrent(const QString& id);

 Q_SIGNALS:
  void chosen(const QString& id);
  void importRequested();

 private:
  void refresh();

  BodyLibrary& library_;
  QString current_;
  QComboBox* bodies_;
  QToolButton* import_;
};

}  // namespace lay
