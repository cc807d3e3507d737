#pragma once

#include <QSlider>

namespace lay {

/// A slider for one shape coefficient, -3 to 3 standard deviations, that fills from its middle.
/// Values are hundredths; those beyond the ends stop there. A double click is reset(); arrows and
/// page keys work as in every slider.
class BetaSlider : public QSlider {
  Q_OBJECT
 public:
  static constexpr int kPerUnit = 100;
  static constexpr int kEnd = 3 * kPerUnit;

  explicit BetaSlider(QWidget* parent = nullptr);

  /// Painted stronger: a value that is tried out, not one that was found.
  void setTriedOut(bool tried_out);
  [[nodiscard]] QSize sizeHint() const override { return {72, 20}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {48, 20}; }

 Q_SIGNALS:
  void resetRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  /// The panel around it scrolls; turning the wheel there must not change a body.
  void wheelEvent(QWheelEvent* event) override;

 private:
  [[nodiscard]] double xOf(int value) const;
  [[nodiscard]] int valueAt(double x) const;

  bool tried_out_ = false;
};

}  // namespace lay
