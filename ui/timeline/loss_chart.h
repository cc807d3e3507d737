#pragma once

#include <vector>

#include <QWidget>

#include "ui/timeline/loss_series.h"
#include "ui/timeline/step_axis.h"

namespace lay {

/// The losses of a run over its steps. One term has the value axis: all its hypotheses as thin
/// lines, the shown one bold; the other terms of the shown hypothesis run along as dashed shapes,
/// each in its own range. Click or drag to scrub.
class LossChart : public QWidget {
  Q_OBJECT
 public:
  explicit LossChart(QWidget* parent = nullptr);

  /// @param series stays the caller's; call update() when it grew. @param expected steps there will
  /// be in all.
  void setSeries(const LossSeries* series, int expected);
  void setShown(int step, int hypothesis);
  /// The term that has the axis.
  void setTerm(int term);
  [[nodiscard]] int term() const { return term_; }

  [[nodiscard]] StepAxis axis() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void stepClicked(int step);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Scale;
  [[nodiscard]] QRectF plotArea() const;
  [[nodiscard]] Scale scaleOf(int term, int hypothesis) const;
  void paintPhases(QPainter& painter) const;
  void paintAxis(QPainter& painter, const Scale& scale) const;
  void paintCurve(QPainter& painter, const Scale& scale, int term, int hypothesis) const;
  void paintMarker(QPainter& painter, const Scale& scale) const;

  const LossSeries* series_ = nullptr;
  int expected_ = 0;
  int step_ = -1;
  int hypothesis_ = 0;
  int term_ = 0;
};

}  // namespace lay
