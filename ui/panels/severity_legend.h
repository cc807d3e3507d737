#pragma once

#include <QWidget>

namespace lay {

/// What the colours of a body by severity mean: the scale from nothing to grave.
class SeverityLegend : public QWidget {
  Q_OBJECT
 public:
  explicit SeverityLegend(QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace lay
