#pragma once

#include <vector>

#include <QAbstractSlider>

#include "core/refine/denoising_step.h"
#include "ui/timeline/step_axis.h"

namespace lay {

/// A slider over the steps of a run: a tick for each, the phases as bands, room for those still to
/// come. Arrow keys, Home, End and the mouse choose; the value is the step.
class StepSlider : public QAbstractSlider {
  Q_OBJECT
 public:
  explicit StepSlider(QWidget* parent = nullptr);

  /// @param phases of the steps that exist; @param expected how many there will be in all.
  void setSteps(const std::vector<Phase>& phases, int expected);

  /// The step that is compared with has a mark of its own; -1: none.
  void setPinned(int step);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] StepAxis axis() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void paintTrack(QPainter& painter) const;
  void paintTicks(QPainter& painter) const;
  void paintPin(QPainter& painter) const;
  void paintHandle(QPainter& painter) const;

  std::vector<Phase> phases_;
  int expected_ = 0;
  int pinned_ = -1;
};

}  // namespace lay
