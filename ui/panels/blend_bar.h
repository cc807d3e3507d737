#pragma once

#include <QWidget>

#include "ui/document/session.h"

class QComboBox;
class QLabel;
class QSlider;

namespace lay {

/// Mixes another hypothesis into the shown one: which, and how much of it. A drag of the slider is
/// one step of undo. GUI thread.
class BlendBar : public QWidget {
  Q_OBJECT
 public:
  explicit BlendBar(Session& session, QWidget* parent = nullptr);

  /// Takes a hypothesis for mixing, half of it.
  void mixIn(int hypothesis);

 private:
  void refresh();
  void choose(int row);
  void share(int percent);

  Session& session_;
  QComboBox* other_;
  QSlider* slider_;
  QLabel* share_;
  MergeKey drag_;
};

}  // namespace lay
